"""Fingerprints of millions of articles → those that share passages with one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, exists, func, select
from sqlalchemy.exc import DBAPIError

from consilience.copies.index import faults, rows
from consilience.copies.index.recipe import recipe
from consilience.copies.index.rows import Candidate, Candidates, Fingerprinted
from consilience.copies.index.statements import TOO_COMMON
from consilience.copies.index.tables import articles
from consilience.database import READING, engine
from consilience.errors import UsageError


class PassageIndex:
    """Finds the articles that share passages with one, among millions; in SQLite (a file) or PostgreSQL.

    Grows by appending, in transactions: a crash leaves what was acknowledged and nothing half. Several processes may read and
    write. Fingerprints are those of `fingerprints.winnowed`. Every method raises UsageError where the database refuses: locked
    for a minute, disk full, no server, a file that is no database.
    """

    def __init__(self, database: Engine) -> None:
        self._database = database
        with self._reading() as connection:
            made_with = rows.made_with(connection)
        if made_with is None:
            with self._writing() as connection:
                made_with = rows.begin(connection, recipe())
        self._is_stale = made_with != recipe()

    @classmethod
    def open(cls, place: str | Path) -> Self:
        """Open the index in a file or at a database's URL, and begin one where there is none."""
        return cls(engine(place))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.dispose()

    def __len__(self) -> int:
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(articles)) or 0

    def __contains__(self, article: object) -> bool:
        with self._reading() as connection:
            return bool(connection.scalar(select(exists().where(articles.c.article == article))))

    def add(self, given: Iterable[Fingerprinted]) -> int:
        """Put in articles, by id, with their fingerprints, and give how many were new; twice is once."""
        self._refuse_if_stale()
        return sum(self._put(some) for some in rows.together(given))

    def candidates(self, keys: Iterable[int], most: int = TOO_COMMON) -> Candidates:
        """Give up to `most` articles that share fingerprints with the given ones, those with the most first.

        An article that is in the index finds itself too.
        """
        self._refuse_if_stale()
        with self._reading() as connection:
            return rows.candidates(connection, keys, most)

    def remove(self, article: str) -> bool:
        """Take an article out; False where it is not there. The room it took is given back by the next rebuild."""
        with self._writing() as connection:
            return rows.drop(connection, article)

    def rebuild(self, given: Iterable[Fingerprinted]) -> int:
        """Make the index anew of these articles and give their number.

        All or nothing: until it is done, and after a crash, the old index stands; other writers wait.
        """
        with self._writing() as connection:
            count = rows.replace(connection, given, recipe())
        self._is_stale = False
        return count

    def check(self, given: Iterable[Fingerprinted] = ()) -> list[str]:
        """Give what is wrong, one sentence each; with articles, also which of them the index would not find."""
        stale = ["made with other fingerprints than today's: rebuild it"] if self._is_stale else []
        with self._reading() as connection:
            return [*stale, *faults.in_file(connection), *faults.in_rows(connection), *faults.with_articles(connection, given)]

    def _put(self, some: Iterable[Fingerprinted]) -> int:
        with self._writing() as connection:
            return rows.put(connection, some)

    def _refuse_if_stale(self) -> None:
        if self._is_stale:
            what = "The index was made with other fingerprints than today's"
            raise UsageError(what, self._place, "Rebuild it.")

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._named(), self._database.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._named(), self._database.connect().execution_options(**{READING: True}) as connection:
            yield connection

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Translate what a database refuses."""
        try:
            yield
        except DBAPIError as fault:
            what = "The passage index cannot be used"
            raise UsageError(what, self._place, str(fault.orig)) from fault

    @property
    def _place(self) -> str:
        return self._database.url.render_as_string(hide_password=True)


__all__ = ["TOO_COMMON", "Candidate", "Candidates", "PassageIndex"]
