"""Is the library whole? Everything that is not as it should be, one sentence each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from sqlalchemy import Connection, Table, func, select

from consilience.copies.index import faults as file_faults
from consilience.store import passages, search
from consilience.store.check import contents, standing
from consilience.store.tables import articles, decisions, pages, skipped, stories


class Findings(Struct, frozen=True, kw_only=True):
    """How much is in a library, how many cites hold, and what is wrong."""

    counts: dict[str, int]
    cites: int
    faults: tuple[str, ...]


def library(connection: Connection, progress: Callable[[str, int, int], None]) -> Findings:
    """Check all of a library as of one moment; `progress` is told what is checked, how many are done and how many there are."""
    tables = {"pages": pages, "articles": articles, "skipped": skipped, "stories": stories, "decisions": decisions}
    counts = {name: _count(connection, table) for name, table in tables.items()}
    cites = contents.Cites()
    found = (
        *file_faults.in_file(connection),
        *standing.faults(connection),
        *contents.of_pages(connection, progress),
        *contents.of_articles(connection, progress),
        *contents.of_accounts(connection, cites, progress),
        *search.check(connection),
        *_of_passages(connection),
    )
    return Findings(counts=counts, cites=cites.held, faults=found)


def _of_passages(connection: Connection) -> Iterator[str]:
    if passages.are_stale(connection):
        yield "passages: made with other fingerprints than today's; make them anew: consilience library rebuild --only passages"
    else:
        yield from (f"passages: {fault}" for fault in passages.faults(connection, contents.whole(connection)))


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


__all__ = ["Findings", "library"]
