"""The passage index on an open connection: for whoever writes an article and its fingerprints in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Table,
    TableValuedAlias,
    case,
    column,
    delete,
    exists,
    func,
    literal,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite

from consilience.copies.index.tables import articles, loading, passages

Fingerprinted = tuple[str, Iterable[int]]  # an article's id and its fingerprints

# A fingerprint that stands in more articles tells little: legal lines on every page, or one agency's text carried by the hundred.
# So many articles are kept, then a mark (the number 0, which no article has) that there are more; the table stays bounded.
TOO_COMMON = 400
MORE = 0

# Above this share of common fingerprints they are not what a site prints around an article but the article itself.
CARRIED_BY_MANY = 0.5


class Candidate(NamedTuple):
    """An article that has fingerprints in common with the one asked about."""

    article: str
    shared: int


class Candidates(NamedTuple):
    """The articles to lay beside one, those with the most in common first, and how many fingerprints were passed over."""

    found: tuple[Candidate, ...]
    too_common: int


def put(connection: Connection, article: str, keys: Iterable[int]) -> bool:
    """Write down an article's fingerprints; False where the article is there already, which changes nothing."""
    number, asked = _numbered(connection, article, keys)
    if number is None:
        return False
    key = _listed(connection, asked).c.value
    others = passages.alias()
    enough = select(others.c.number).where(others.c.key == key).order_by(others.c.number).limit(1).offset(TOO_COMMON - 1)
    rows = select(key, case((enough.scalar_subquery().is_not(None), MORE), else_=number)).where(~_has_more(key)).order_by(key)
    connection.execute(_adding(connection, passages).from_select(["key", "number"], rows).on_conflict_do_nothing())
    return True


def candidates(connection: Connection, keys: Iterable[int], most: int = TOO_COMMON) -> Candidates:
    """Give up to `most` articles that share fingerprints with the given ones.

    Fingerprints that stand in more than `TOO_COMMON` articles are passed over, unless most of an article's are such: then it is
    one of many copies, and the first that came are found.
    """
    asked = sorted(set(keys))
    key = _listed(connection, asked).c.value
    common = set(connection.scalars(select(key).where(_has_more(key))))
    if len(common) > CARRIED_BY_MANY * len(asked):
        common.clear()
    key = _listed(connection, [one for one in asked if one not in common]).c.value
    shared = func.count()
    rows = connection.execute(
        select(articles.c.article, shared)
        .join_from(key.table, passages, passages.c.key == key)
        .join(articles, articles.c.number == passages.c.number)
        .group_by(articles.c.number, articles.c.article)
        .order_by(shared.desc(), articles.c.article)
        .limit(most)
    )
    return Candidates(tuple(Candidate(*row) for row in rows), len(common))


def drop(connection: Connection, article: str) -> bool:
    """Take an article out; False where it is not there. Its rows find nothing any more and go with the next rebuild."""
    return connection.execute(delete(articles).where(articles.c.article == article)).rowcount > 0


def replace(connection: Connection, given: Iterable[Fingerprinted]) -> int:
    """Put these articles in the place of all that is there, and give their number; rows are sorted once, on disk."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {articles.name} IN EXCLUSIVE MODE"))  # other writers wait, readers go on
    connection.execute(delete(articles))
    loading.create(connection)
    count = sum(_load(connection, article, keys) for article, keys in given)
    place = func.row_number().over(partition_by=loading.c.key, order_by=loading.c.number)
    ranked = select(loading, place.label("place")).subquery()
    passages.drop(connection)
    passages.create(connection)
    number = case((ranked.c.place > TOO_COMMON, MORE), else_=ranked.c.number)
    rows = select(ranked.c.key, number).where(ranked.c.place <= TOO_COMMON + 1)
    connection.execute(passages.insert().from_select(["key", "number"], rows))
    loading.drop(connection)
    return count


def missing(connection: Connection, article: str, keys: Iterable[int]) -> int | None:
    """Count the fingerprints of an article under which it cannot be found; None where it is not there at all."""
    number = connection.scalar(select(articles.c.number).where(articles.c.article == article))
    if number is None:
        return None
    key = _listed(connection, sorted(set(keys))).c.value
    held = exists().where(passages.c.key == key, passages.c.number == number)
    return connection.scalar(select(func.count()).select_from(key.table).where(~held, ~_has_more(key)))


def _load(connection: Connection, article: str, keys: Iterable[int]) -> bool:
    number, asked = _numbered(connection, article, keys)
    if number is None:
        return False
    key = _listed(connection, asked).c.value
    connection.execute(loading.insert().from_select(["key", "number"], select(key, literal(number))))
    return True


def _numbered(connection: Connection, article: str, keys: Iterable[int]) -> tuple[int | None, Sequence[int]]:
    """Give an article its number, None where it has one, and its fingerprints in order."""
    asked = sorted(set(keys))
    new = _adding(connection, articles).values(article=article, fingerprints=len(asked)).on_conflict_do_nothing()
    return connection.scalar(new.returning(articles.c.number)), asked


def _adding(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Begin an insertion that knows `on_conflict_do_nothing`, which each dialect has of its own."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _listed(connection: Connection, keys: Sequence[int]) -> TableValuedAlias:
    """Give numbers to the database as a table with one column `value`: one statement, however many there are."""
    value = column("value", BigInteger)
    if connection.dialect.name == "postgresql":
        return func.unnest(literal(keys, ARRAY(BigInteger))).table_valued(value).render_derived()
    return func.json_each(json.dumps(keys)).table_valued(value)


def _has_more(key: ColumnElement[int]) -> ColumnElement[bool]:
    """Say whether a fingerprint stands in too many articles."""
    return exists().where(passages.c.key == key, passages.c.number == MORE)
