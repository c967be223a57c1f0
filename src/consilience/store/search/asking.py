"""A question → what the database is asked, and the things on a shelf that meet it, the newest first.

A common word stands in hundreds of thousands of articles; nobody waits until all are ranked. So the newest that meet a
question are found, as many as `most`, and the search stops there: FTS5 gives them in the order of the shelf by itself.
PostgreSQL's index of words knows no order; there the newest of the shelf are looked through first, then as long a stretch as
these let expect to be enough, and the whole only for what is rare.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sqlalchemy import Connection, text

from consilience.store.search import matching, rows
from consilience.store.search.query import Query, Term
from consilience.store.search.rows import Row
from consilience.store.search.tables import Shelf

# Of the newest so many times as are wanted are looked through before PostgreSQL's index of words is asked.
LOOKED_THROUGH = 2
# What is expected to be enough is taken so many times longer, for news comes in waves.
SPARE = 1.5


def newest(connection: Connection, shelf: Shelf, query: Query, span: tuple[int, int], most: int) -> list[Row]:
    """Give the newest things that meet a question, at most `most`, from a place to the one before another."""
    if connection.dialect.name == "sqlite":
        return _in_sqlite(connection, shelf, query, span, most)
    return _in_postgresql(connection, shelf, query, span, most)


def among(connection: Connection, shelf: Shelf, query: Query, stretches: Iterable[tuple[int, int]], most: int) -> list[Row]:
    """Give the newest things that meet a question from a few stretches of the shelf, such as the articles of a story."""
    found = (row for first, last in sorted(stretches, reverse=True) for row in rows.between(connection, shelf, first, last))
    return list(islice((row for row in found if matching.meets(query, row.words)), most))


def in_fts5(query: Query) -> str:
    """Write a question as FTS5 reads it; words hold no quotation marks."""
    every = " AND ".join(f"({' OR '.join(map(_fts5, group))})" for group in query.groups)
    return f"({every}) NOT ({' OR '.join(map(_fts5, query.without))})" if query.without else every


def in_tsquery(query: Query) -> str:
    """Write a question as PostgreSQL reads a tsquery; words hold no quotation marks."""
    every = [f"({' | '.join(map(_tsquery, group))})" for group in query.groups]
    return " & ".join([*every, *(f"!{_tsquery(term)}" for term in query.without)])


def _fts5(term: Term) -> str:
    if term.facet:
        every = " AND ".join(f'"{word}"' for word in term.indexed)
        return f"({every})"
    phrase = " ".join(term.indexed)
    return f'"{phrase}" *' if term.prefix else f'"{phrase}"'


def _tsquery(term: Term) -> str:
    quoted = [f"'{word}'" for word in term.indexed]
    if term.facet:
        return f"({' & '.join(quoted)})"
    return f"({' <-> '.join(quoted)}{':*' if term.prefix else ''})"


# --------------------------------------------------------------------------- SQLite


def _in_sqlite(connection: Connection, shelf: Shelf, query: Query, span: tuple[int, int], most: int) -> list[Row]:
    asked: dict[str, object] = {"first": span[0], "end": span[1], "most": most}
    if not query.groups:
        return _rows(connection, _RANGE.format(shelf=shelf), asked)
    return _rows(connection, _FTS5.format(shelf=shelf), asked | {"match": in_fts5(query)})


_RANGE = "SELECT place, words FROM search_{shelf} WHERE place >= :first AND place < :end ORDER BY place DESC LIMIT :most"
_FTS5 = (
    "SELECT search_{shelf}.place, search_{shelf}.words "
    "FROM search_{shelf}_index JOIN search_{shelf} ON search_{shelf}.place = search_{shelf}_index.rowid "
    "WHERE search_{shelf}_index MATCH :match AND search_{shelf}_index.rowid >= :first AND search_{shelf}_index.rowid < :end "
    "ORDER BY search_{shelf}_index.rowid DESC LIMIT :most"
)


# --------------------------------------------------------------------------- PostgreSQL


def _in_postgresql(connection: Connection, shelf: Shelf, query: Query, span: tuple[int, int], most: int) -> list[Row]:
    asked: dict[str, object] = {"first": span[0], "end": span[1], "most": most}
    if not query.groups:
        return _rows(connection, _RANGE.format(shelf=shelf), asked)
    asked["match"] = in_tsquery(query)
    window = LOOKED_THROUGH * most
    seen = connection.execute(text(_BEGINNING.format(shelf=shelf)), asked | {"window": window})
    found, looked_through = [], 0
    for place, words, meets in seen:
        looked_through += 1
        if meets:
            found.append(Row(place, words))
    if len(found) >= most or looked_through < window:
        return found[:most]
    enough = int(SPARE * window * most / max(1, len(found)))
    start = connection.scalar(text(_PLACE_AT.format(shelf=shelf)), asked | {"offset": enough}) if found else None
    if start is not None:
        found = _rows(connection, _GIN.format(shelf=shelf), asked | {"first": start})
    return found if start is not None and len(found) >= most else _rows(connection, _GIN.format(shelf=shelf), asked)


# The column of words is sent only of what meets the question.
_BEGINNING = (
    "WITH beginning AS MATERIALIZED (SELECT place, words, indexed @@ CAST(:match AS tsquery) AS meets FROM search_{shelf} "
    "WHERE place >= :first AND place < :end ORDER BY place DESC LIMIT :window) "
    "SELECT place, CASE WHEN meets THEN words END, meets FROM beginning ORDER BY place DESC"
)
_PLACE_AT = "SELECT place FROM search_{shelf} WHERE place >= :first AND place < :end ORDER BY place DESC OFFSET :offset LIMIT 1"
# "+ 0" keeps the planner from walking down the whole shelf in its order.
_GIN = (
    "SELECT place, words FROM search_{shelf} WHERE indexed @@ CAST(:match AS tsquery) AND place >= :first AND place < :end "
    "ORDER BY place + 0 DESC LIMIT :most"
)


def _rows(connection: Connection, statement: str, asked: dict[str, object]) -> list[Row]:
    return [Row(place, words) for place, words in connection.execute(text(statement), asked).all()]
