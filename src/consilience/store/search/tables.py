"""The tables of the search, the same in both databases but for the index of words: FTS5 in SQLite, tsvector in PostgreSQL.

Articles, quotes, figures and stories stand on a shelf each, in the order of their days. The key of a row, its *place*, is
day, number and item in one number (places.py), so that the newest come first without sorting.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table
from sqlalchemy.dialects.postgresql import TSVECTOR

from consilience.store.tables import metadata

Shelf = Literal["article", "quote", "figure", "story"]
SHELVES: tuple[Shelf, ...] = ("article", "quote", "figure", "story")

PLACE = BigInteger().with_variant(Integer(), "sqlite")
# PostgreSQL's index stands in the row. SQLite's is a table of its own, `search_article_index` and so on.
INDEXED = TSVECTOR().with_variant(String(), "sqlite")


def _shelf(name: Shelf) -> Table:
    return Table(
        f"search_{name}",
        metadata,
        Column("place", PLACE, primary_key=True, autoincrement=False),
        Column("words", String, nullable=False),  # as indexed: what is taken out of an index must be named again
        Column("indexed", INDEXED),
    )


shelves: dict[Shelf, Table] = {name: _shelf(name) for name in SHELVES}

# Where a story stands today: its place moves with its news.
story_places = Table(
    "search_story_place",
    metadata,
    Column("story", String, primary_key=True),
    Column("place", PLACE, nullable=False, unique=True),
)

# Every form of a name once, and where it is mentioned.
names = Table(
    "search_name",
    metadata,
    Column("number", PLACE, primary_key=True, autoincrement=True),
    Column("name", String, nullable=False),  # as first printed
    Column("kind", String, nullable=False),
    Column("words", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("indexed", INDEXED),
    Index("search_name_once", "words", "kind", unique=True),
    sqlite_autoincrement=True,
)
mentions = Table(
    "search_mention",
    metadata,
    Column("name", PLACE, primary_key=True, autoincrement=False),
    Column("place", PLACE, primary_key=True, autoincrement=False),
    Index("search_mention_place", "place"),
    sqlite_with_rowid=False,
)
