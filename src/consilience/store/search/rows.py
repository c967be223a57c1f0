"""Entries ↔ rows of the shelves and of the database's index of words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, text

from consilience.store.search.tables import Shelf, shelves

# PostgreSQL keeps so many positions of one word in a text.
MOST_POSITIONS = 255


class Row(NamedTuple):
    """A thing on a shelf."""

    place: int
    words: str


def put(connection: Connection, shelf: Shelf, rows: Sequence[Row]) -> None:
    """Put things on a shelf where nothing stands yet."""
    if not rows:
        return
    # FTS5 writes what it holds in memory whenever a smaller number follows a larger one.
    ordered = sorted(rows)
    sqlite = connection.dialect.name == "sqlite"
    kept = [{"place": row.place, "words": row.words, "indexed": None if sqlite else vector(row.words)} for row in ordered]
    connection.execute(insert(shelves[shelf]), kept)
    if sqlite:
        statement = f"INSERT INTO {shelves[shelf].name}_index (rowid, words) VALUES (:place, :words)"  # noqa: S608 - our own names
        connection.execute(text(statement), [row._asdict() for row in ordered])


def take(connection: Connection, shelf: Shelf, first: int, last: int) -> list[Row]:
    """Take away what stands from one place to another, and give it."""
    gone = list(between(connection, shelf, first, last))
    if not gone:
        return []
    if connection.dialect.name == "sqlite":
        name = f"{shelves[shelf].name}_index"
        statement = f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', :place, :words)"  # noqa: S608 - our own names
        connection.execute(text(statement), [row._asdict() for row in gone])
    connection.execute(delete(shelves[shelf]).where(shelves[shelf].c.place.between(first, last)))
    return gone


def between(connection: Connection, shelf: Shelf, first: int, last: int) -> Iterator[Row]:
    """Give what stands from one place to another, the newest first."""
    table = shelves[shelf]
    wanted = select(table.c.place, table.c.words).where(table.c.place.between(first, last)).order_by(table.c.place.desc())
    return (Row(row.place, row.words) for row in connection.execute(wanted))


def at(connection: Connection, shelf: Shelf, places: Iterable[int]) -> list[Row]:
    """Give what stands at some places."""
    table = shelves[shelf]
    found = connection.execute(select(table.c.place, table.c.words).where(table.c.place.in_(list(places))))
    return [Row(row.place, row.words) for row in found]


def vector(words: str) -> str:
    """Write words as PostgreSQL reads a tsvector: each once with its positions; only a quotation mark would need care."""
    positions: dict[str, list[str]] = defaultdict(list)
    for at, word in enumerate(words.split(), 1):
        if len(positions[word]) < MOST_POSITIONS:
            positions[word].append(str(at))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in positions.items())
