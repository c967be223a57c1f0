"""The library: pages, articles, stories and every decision about them, for years; SQLite by default, PostgreSQL for teams."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from consilience.database import READING, engine
from consilience.errors import LibraryError
from consilience.store import migrations, passages
from consilience.store.library import PRAGMAS, Library, refused


def opened(address: str | Path, wait: Callable[[float], None] = time.sleep) -> Library:
    """Open the library in a file or at `postgresql://HOST/NAME`; begin one where there is none, migrate one that is older.

    Raises LibraryError where it cannot be opened or was made by a newer version.
    """
    if "://" not in str(address):
        Path(address).parent.mkdir(parents=True, exist_ok=True)
    database = engine(address, PRAGMAS)
    library = Library(database, wait)
    with ExitStack() as giving_back:
        giving_back.callback(library.close)
        try:
            _made_ready(library, database)
        except DBAPIError as fault:
            raise refused(fault, library.address) from fault
        giving_back.pop_all()
    return library


def _made_ready(library: Library, database: Engine) -> None:
    version = library.read(migrations.found)
    if version is not None and version > migrations.newest():
        what = f"The library was made by a newer version of Consilience (step {version})"
        raise LibraryError(what, library.address, "pip install --upgrade consilience")
    if version != migrations.newest():
        migrations.carry_out(database)
        library.write(passages.begin)


__all__ = ["READING", "Library", "opened"]
