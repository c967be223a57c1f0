"""The tables of the passage index, the same in SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table

metadata = MetaData()

# Articles go by number in the long table, where each stands some 150 times. SQLite counts up in its own integer type only, and
# never gives a number twice: rows of an article that was taken out may still stand.
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

articles = Table(
    "passage_articles",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=True),
    Column("article", String, nullable=False, unique=True),
    Column("fingerprints", Integer, nullable=False),  # how many the article has
    sqlite_autoincrement=True,
)

# In the order of the fingerprints and nothing beside them: one search finds every article that has one.
passages = Table(
    "passage_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# How the fingerprints were made; those of another recipe find nothing.
recipes = Table("passage_recipe", metadata, Column("recipe", String, primary_key=True))

# Where a rebuild gathers the rows before they are put in order.
loading = Table(
    "passage_loading",
    MetaData(),
    Column("key", BigInteger, nullable=False),
    Column("number", _NUMBER, nullable=False),
    prefixes=["TEMPORARY"],
)
