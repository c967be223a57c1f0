"""A library of any earlier version → one of today's.

Each file in `versions/` is one step, numbered; a step that was published is never changed. To add one: take the next number,
write `upgrade` (in SQLite with `op.batch_alter_table`), describe the same in `store/tables.py`; a test compares the two.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from consilience.errors import LibraryError
from consilience.store.library import ONE_WRITER

HERE = Path(__file__).parent
VERSION_TABLE = "library_version"


@cache
def newest() -> str:
    """Give the number of the last step."""
    return max(file.stem[:4] for file in (HERE / "versions").glob("[0-9]*.py"))


def found(connection: Connection) -> str | None:
    """Give the number of the step at which a library is; None where there is nothing at all yet."""
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE in tables:
        number: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - our own name
        return number
    if "article" in tables or "page" in tables:
        what = "A database of another program"
        raise LibraryError(what, str(connection.engine.url.database), "Give the name of a file that is not there yet.")
    return None


def carry_out(database: Engine, target: str = "head") -> None:
    """Bring a library to a step, all or nothing; of several who open it at once one does, the others wait."""
    with database.connect() as connection:
        if connection.dialect.name == "sqlite":
            # A table that is made anew (SQLite alters little) must not take along what refers to it; checked below instead.
            connection.connection.cursor().execute("PRAGMA foreign_keys = off")
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_WRITER})
            if found(connection) != newest() or target != "head":
                _upgrade(connection, target)
            if connection.dialect.name == "sqlite" and (lost := connection.exec_driver_sql("PRAGMA foreign_key_check").first()):
                what = f"The library refers to what is not there ({lost})"
                raise LibraryError(what, str(database.url.database), "Nothing was changed. Look at it with the version before.")
        connection.invalidate()


def _upgrade(connection: Connection, target: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
