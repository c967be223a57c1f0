"""A place → the database there, set up for many readers and writers."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as SQLite
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from consilience.errors import UsageError

# The execution option of a connection that only reads.
READING = "consilience_reading"

# Write-ahead log: readers do not wait for the writer. With it "normal" loses nothing when the process dies and at worst the last
# articles, never the order of the table, when the power fails.
_PRAGMAS = ("journal_mode = wal", "synchronous = normal", "busy_timeout = 60000", "cache_size = -65536")


def engine(place: str | Path, pragmas: tuple[str, ...] = ()) -> Engine:
    """Give the database of a URL or a file; raises UsageError where there cannot be one.

    `pragmas` are set on each connection to SQLite, after those that every database here has.
    """
    url = place if isinstance(place, str) and "://" in place else f"sqlite:///{place}"
    url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    try:
        found = create_engine(make_url(url), pool_pre_ping=True)  # a server may have been away since the last question
    except (ArgumentError, NoSuchModuleError) as fault:
        what = "No database"
        raise UsageError(what, str(place), "Give a file, or postgresql://HOST/NAME.") from fault
    except ModuleNotFoundError as fault:
        what = "The driver is not installed"
        raise UsageError(what, str(fault.name), "pip install 'consilience[postgresql]'") from fault
    if found.dialect.name == "sqlite":
        event.listen(found, "connect", _SetUp((*_PRAGMAS, *pragmas)))
        event.listen(found, "begin", _begin)
    return found


class _SetUp:
    """Sets up a new connection to SQLite."""

    def __init__(self, pragmas: tuple[str, ...]) -> None:
        self.pragmas = pragmas

    def __call__(self, connection: SQLite, _: Any) -> None:
        connection.isolation_level = None  # Python's driver would begin late, and not at all before a select
        for pragma in self.pragmas:
            connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Take the right to write at once, but to read: a reader that turns writer would be refused, not made to wait."""
    connection.exec_driver_sql(f"BEGIN {'DEFERRED' if connection.get_execution_options().get(READING) else 'IMMEDIATE'}")
