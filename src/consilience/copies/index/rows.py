"""The passage index on an open connection: for whoever writes an article and its fingerprints in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, inspect, select, text

from consilience.copies.index.statements import MORE, TOO_COMMON, given, statements
from consilience.copies.index.tables import articles, loading, metadata, passages, recipes

Fingerprinted = tuple[str, Iterable[int]]  # an article's id and its fingerprints

# Above this share of common fingerprints they are not what a site prints around an article but the article itself.
CARRIED_BY_MANY = 0.5

# Articles written at once: what a crash undoes is soon done again, and other writers need not wait long.
LOT = 200

# Of several processes that begin an index at once one makes its tables; PostgreSQL wants a number for such an agreement.
FIRST = 0x70617373616765  # "passage"


class Candidate(NamedTuple):
    """An article that has fingerprints in common with the one asked about."""

    article: str
    shared: int


class Candidates(NamedTuple):
    """The articles to lay beside one, those with the most in common first, and how many fingerprints were passed over."""

    found: tuple[Candidate, ...]
    too_common: int


def made_with(connection: Connection) -> str | None:
    """Give the recipe of the fingerprints that the tables hold; None where there are no tables yet."""
    return connection.scalar(select(recipes.c.recipe)) if inspect(connection).has_table(recipes.name) else None


def begin(connection: Connection, recipe: str) -> str | None:
    """Make the tables where nobody else has by now, and give the recipe of their fingerprints."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(FIRST)))
    metadata.create_all(connection)
    if made_with(connection) is None:
        connection.execute(recipes.insert().values(recipe=recipe))
    return made_with(connection)


def put(connection: Connection, coming: Iterable[Fingerprinted]) -> int:
    """Write down the fingerprints of articles, and give how many were new; one that is there already changes nothing."""
    new = _numbered(connection, coming)
    if new:
        _spread(connection, new)
    return len(new)


def candidates(connection: Connection, keys: Iterable[int], most: int = TOO_COMMON) -> Candidates:
    """Give up to `most` articles that share fingerprints with the given ones.

    Fingerprints that stand in more than `TOO_COMMON` articles are passed over, unless most of an article's are such: then it is
    one of many copies, and the first that came are found.
    """
    dialect, asked = connection.dialect.name, sorted(set(keys))
    common = set(connection.scalars(statements(dialect).common, {"keys": given(dialect, asked)}))
    if len(common) > CARRIED_BY_MANY * len(asked):
        common.clear()
    telling = [key for key in asked if key not in common]
    found = connection.execute(statements(dialect).shared, {"keys": given(dialect, telling), "most": most})
    return Candidates(tuple(Candidate(article, shared) for article, shared in found), len(common))


def drop(connection: Connection, article: str) -> bool:
    """Take an article out; False where it is not there. Its rows find nothing any more and go with the next rebuild."""
    return connection.execute(delete(articles).where(articles.c.article == article)).rowcount > 0


def replace(connection: Connection, coming: Iterable[Fingerprinted], recipe: str) -> int:
    """Put these articles in the place of all that is there, and give their number; rows are sorted once, on disk."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {articles.name} IN EXCLUSIVE MODE"))  # other writers wait, readers go on
    asked = statements(connection.dialect.name)
    connection.execute(delete(articles))
    loading.create(connection)
    count = sum(_gathered(connection, some) for some in together(coming))
    passages.drop(connection)
    passages.create(connection)
    connection.execute(asked.order)
    loading.drop(connection)
    connection.execute(recipes.update().values(recipe=recipe))
    connection.execute(text(f"ANALYZE {passages.name}"))  # or PostgreSQL reads the whole table to find a few rows
    return count


def missing(connection: Connection, article: str, keys: Iterable[int]) -> int | None:
    """Count the fingerprints of an article under which it cannot be found; None where it is not there at all."""
    number = connection.scalar(select(articles.c.number).where(articles.c.article == article))
    if number is None:
        return None
    dialect = connection.dialect.name
    return connection.scalar(statements(dialect).lost, {"keys": given(dialect, sorted(set(keys))), "number": number})


def together(coming: Iterable[Fingerprinted]) -> Iterator[list[Fingerprinted]]:
    """Give articles in the lots in which they are written."""
    waiting = iter(coming)
    while some := list(islice(waiting, LOT)):
        yield some


def _numbered(connection: Connection, coming: Iterable[Fingerprinted]) -> dict[int, list[int]]:
    """Give articles that had no number theirs, and give their fingerprints by it."""
    # In one order for all: two writers with the same articles would otherwise wait for each other
    keys_of = {article: sorted(set(keys)) for article, keys in sorted(coming, key=itemgetter(0))}
    if not keys_of:
        return {}
    new = [{"article": article, "fingerprints": len(keys)} for article, keys in keys_of.items()]
    numbered = connection.execute(statements(connection.dialect.name).number, new)
    return {row.number: keys_of[row.article] for row in numbered}


def _spread(connection: Connection, new: Mapping[int, Sequence[int]]) -> None:
    """Write a row for each fingerprint of articles, of one that has all the rows it may have that there are more."""
    dialect = connection.dialect.name
    asked = given(dialect, sorted({key for keys in new.values() for key in keys}))
    held = Counter(dict(connection.execute(statements(dialect).held, {"keys": asked}).all()))
    rows: set[tuple[int, int]] = set()
    for number, keys in sorted(new.items()):
        rows.update((key, number if held[key] < TOO_COMMON else MORE) for key in keys)
        held.update(keys)
    written = sorted(rows)
    if not written:
        return
    if dialect == "postgresql":
        keys, numbers = zip(*written, strict=True)
        connection.execute(statements(dialect).spread, {"keys": list(keys), "numbers": list(numbers)})
    else:
        # Past SQLAlchemy, which would make a dictionary of each row and then a row of it: a third of the time.
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {passages.name} (key, number) VALUES (?, ?)", written)  # noqa: S608


def _gathered(connection: Connection, coming: Iterable[Fingerprinted]) -> int:
    """Lay the rows of articles aside, to be put in order, and give how many articles those are."""
    dialect, new = connection.dialect.name, _numbered(connection, coming)
    if new:
        rows = [{"keys": given(dialect, keys), "number": number} for number, keys in new.items()]
        connection.execute(statements(dialect).gather, rows)
    return len(new)
