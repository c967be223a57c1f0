"""What the passage index asks of a database; put together once, for that takes longer than the answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Insert,
    Select,
    String,
    Table,
    TableValuedAlias,
    bindparam,
    case,
    column,
    exists,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from consilience.copies.index.tables import articles, loading, passages

# A fingerprint that stands in more articles tells little: legal lines on every page, or one agency's text carried by the hundred.
# So many articles are kept, then a mark (the number 0, which no article has) that there are more; the table stays bounded.
TOO_COMMON = 400
MORE = 0


class Statements(NamedTuple):
    """What is asked, with places for `keys`, `number` and `most`."""

    number: Insert  # articles with the numbers they get; none of those that have one
    held: Select[int, int]  # how many rows fingerprints have, but no more than may stand; those that have none are left out
    spread: Insert  # rows of new articles; one that is there stays
    gather: Insert  # the same, unordered, before a rebuild
    order: Insert  # the gathered rows in order
    common: Select[int]  # which fingerprints stand in too many articles
    shared: Select[str, int]  # which articles have fingerprints, and how many
    lost: Select[int]  # under how many fingerprints an article cannot be found


@cache
def statements(dialect: str) -> Statements:
    """Give the statements for SQLite or PostgreSQL."""
    listed = _listed(dialect)
    key: ColumnElement[int] = listed.c.value
    number = bindparam("number", type_=BigInteger)
    has_more = exists().where(passages.c.key == key, passages.c.number == MORE)
    holds = exists().where(passages.c.key == key, passages.c.number == number)
    return Statements(
        number=_adding(dialect, articles).on_conflict_do_nothing().returning(articles.c.article, articles.c.number),
        held=_held(key),
        spread=_spread(dialect).on_conflict_do_nothing(),
        gather=loading.insert().from_select(["key", "number"], select(key, number)),
        order=passages.insert().from_select(["key", "number"], _ordered()),
        common=select(key).where(has_more),
        shared=_shared(listed),
        lost=select(func.count()).select_from(listed).where(~holds, ~has_more),
    )


def given(dialect: str, keys: Sequence[int]) -> str | Sequence[int]:
    """Give fingerprints as the database takes them: as one value, however many there are."""
    return keys if dialect == "postgresql" else json.dumps(keys)


def _listed(dialect: str) -> TableValuedAlias:
    """Give the fingerprints asked about as a table with one column, `value`."""
    value = column("value", BigInteger)
    if dialect == "postgresql":
        return func.unnest(bindparam("keys", type_=ARRAY(BigInteger))).table_valued(value).render_derived()
    return func.json_each(bindparam("keys", type_=String)).table_valued(value)


def _adding(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Begin an insertion that knows `on_conflict_do_nothing`, which each dialect has of its own."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def _held(key: ColumnElement[int]) -> Select[int, int]:
    rows = select(passages.c.number).where(passages.c.key == key).limit(TOO_COMMON).correlate_except(passages).subquery()
    counted = select(key, select(func.count()).select_from(rows).scalar_subquery().label("rows")).subquery()
    return select(counted.c.value, counted.c.rows).where(counted.c.rows > 0)


def _spread(dialect: str) -> postgresql.Insert | sqlite.Insert:
    """Insert rows: in SQLite one after the other, in PostgreSQL all of two arrays, for each row on its way there costs more."""
    adding = _adding(dialect, passages)
    if dialect != "postgresql":
        return adding
    keys, numbers = (bindparam(name, type_=ARRAY(BigInteger)) for name in ("keys", "numbers"))
    return adding.from_select(["key", "number"], select(func.unnest(keys), func.unnest(numbers)))


def _shared(listed: TableValuedAlias) -> Select[str, int]:
    count = func.count()
    return (
        select(articles.c.article, count)
        .join_from(listed, passages, passages.c.key == listed.c.value)
        .join(articles, articles.c.number == passages.c.number)
        .group_by(articles.c.number, articles.c.article)
        .order_by(count.desc(), articles.c.article)
        .limit(bindparam("most"))
    )


def _ordered() -> Select[int, int]:
    """Give the gathered rows, of each fingerprint no more than may stand; they come out in order, being sorted for the count."""
    place = func.row_number().over(partition_by=loading.c.key, order_by=loading.c.number)
    ranked = select(loading, place.label("place")).subquery()
    number = case((ranked.c.place > TOO_COMMON, MORE), else_=ranked.c.number)
    return select(ranked.c.key, number).where(ranked.c.place <= TOO_COMMON + 1)
