"""The passages of the library's articles: who shares some with whom, found without comparing all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection

from consilience import copies
from consilience.copies.index import faults as index_faults
from consilience.copies.index import rows
from consilience.copies.index.recipe import recipe
from consilience.copies.index.rows import Candidate, Fingerprinted
from consilience.records import Report
from consilience.store import articles


def begin(connection: Connection) -> None:
    """Write down how fingerprints are made today, in a library that has none yet."""
    rows.begin(connection, recipe())


def are_stale(connection: Connection) -> bool:
    """Say whether the fingerprints here were made in another way than today's: a rebuild makes them anew."""
    return rows.made_with(connection) != recipe()


def put(connection: Connection, coming: Iterable[Fingerprinted]) -> None:
    """Write down the fingerprints of articles; twice is once."""
    for some in rows.together(coming):
        rows.put(connection, some)


def drop(connection: Connection, article: str) -> None:
    """Take an article out: it is found by its passages no more."""
    rows.drop(connection, article)


def candidates(connection: Connection, report: Report, most: int = 50) -> list[Candidate]:
    """Give the other articles that share fingerprints with one, those with the most in common first."""
    found = rows.candidates(connection, fingerprints(report), most + 1).found
    return [candidate for candidate in found if candidate.article != report.id][:most]


def faults(connection: Connection, reports: Iterable[Report]) -> Iterator[str]:
    """Give those of some articles that cannot be found by their passages, and rows of nobody."""
    yield from index_faults.in_rows(connection)
    yield from index_faults.with_articles(connection, _fingerprinted(reports))


def rebuild(connection: Connection) -> int:
    """Make all fingerprints anew, and give the number of articles."""
    return rows.replace(connection, _fingerprinted(articles.every(connection)), recipe())


def _fingerprinted(reports: Iterable[Report]) -> Iterator[Fingerprinted]:
    return ((report.id, fingerprints(report)) for report in reports)


def shared(left: Collection[int], right: Collection[int]) -> float:
    """Give how much of the shorter article's fingerprints stand in the other, 0 to 1."""
    both = set(left).intersection(right)
    return len(both) / min(len(left), len(right)) if both else 0.0


def fingerprints(report: Report) -> tuple[int, ...]:
    """Give the fingerprints of an article's passages, sorted."""
    return tuple(sorted(key for key in copies.keys(report) if isinstance(key, int)))
