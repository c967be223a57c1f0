"""The library itself: a database that many may read while one writes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError, OperationalError

from consilience.database import READING
from consilience.errors import LibraryError

Result = TypeVar("Result")

# A server that is restarted is back within a minute; each wait is twice the one before.
FIRST_WAIT_SECONDS = 0.25
LONGEST_WAIT_SECONDS = 8.0
PATIENCE_SECONDS = 60.0

# PostgreSQL wants a number for an agreement between writers. One writes at a time, as in SQLite: two who place the first two
# reports of an event at the same moment would begin two stories.
ONE_WRITER = 0x636F6E73696C  # "consil"

# SQLite flushes each commit to disk: what was acknowledged is there after a power failure too.
PRAGMAS = ("synchronous = full", "foreign_keys = on")


class Library:
    """Pages, articles, stories and every decision about them, in one database. `store.opened` makes it.

    `reading()` and `writing()` give a connection for one transaction; `read(work)` and `write(work)` carry out a function of a
    connection and do it again when the database went away meanwhile, for up to a minute. All raise LibraryError where the
    database refuses. `wait` is what passes the seconds between two attempts.
    """

    def __init__(self, database: Engine, wait: Callable[[float], None] = time.sleep) -> None:
        self._database = database
        self._wait = wait

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections; the library can still be used, it opens new ones."""
        self._database.dispose()

    @property
    def address(self) -> str:
        """Where the library is, without a password."""
        url = self._database.url
        return url.database or "" if url.drivername == "sqlite" else url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection on which everything is read as of one moment."""
        with self._named(), self._database.connect().execution_options(**{READING: True}) as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all there at the end, or none; other writers wait until then."""
        with self._named(), self._database.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(ONE_WRITER)))
            yield connection

    def read(self, work: Callable[[Connection], Result]) -> Result:
        """Give what a function of a reading connection gives."""
        return self._again(self.reading, work)

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """Carry out a function of a writing connection, wholly or not at all; it may be carried out again after a fault."""
        return self._again(self.writing, work)

    def _again(self, transaction: Callable[[], object], work: Callable[[Connection], Result]) -> Result:
        waited, wait = 0.0, FIRST_WAIT_SECONDS
        while True:
            try:
                with transaction() as connection:  # type: ignore[attr-defined]
                    return work(connection)
            except LibraryError as fault:
                if not _is_away(fault.__cause__) or waited >= PATIENCE_SECONDS:
                    raise
            self._wait(wait)
            waited, wait = waited + wait, min(2 * wait, LONGEST_WAIT_SECONDS)

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as fault:
            raise refused(fault, self.address) from fault


def refused(fault: DBAPIError, address: str) -> LibraryError:
    """Name what a database refuses, with what to do about it."""
    said = " ".join(str(fault.orig).split())
    for sign, remedy in _REMEDIES:
        if sign in said:
            return LibraryError(f"The library cannot be used ({said})", address, remedy)
    return LibraryError(f"The library cannot be used ({said})", address, "Look at it with: consilience library check")


_REMEDIES = (
    ("is full", "Nothing of the last step was kept, all before it was. Make room and do it again."),
    ("disk I/O error", "Nothing of the last step was kept, all before it was. See whether the disk is full or damaged."),
    ("readonly", "Give a file that may be written."),
    ("unable to open", "Give a file in a folder that exists and may be written."),
    ("not a database", "Give a library, or the name of a file that is not there yet."),
    ("malformed", "The file is damaged. Take the last copy of it, or begin a new library from the sources."),
    ("is locked", "Another program has been writing for a minute. Try again when it is done."),
    ("connection", "See that the server runs and can be reached; what was acknowledged is kept."),
)


def _is_away(fault: BaseException | None) -> bool:
    """Say whether a database is not there, for now; a full disk and a wrong statement stay what they are."""
    if not isinstance(fault, DBAPIError):
        return False
    if fault.connection_invalidated:
        return True
    server = type(fault.orig).__module__.startswith("psycopg")
    # A server that starts or stops refuses with class 57 (57P01 to 57P03); where none listens there is no code at all.
    return server and isinstance(fault, OperationalError) and (getattr(fault.orig, "sqlstate", None) or "57P")[:2] in ("57", "08")
