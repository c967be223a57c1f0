# ruff: noqa: S608 - the names of tables are our own
"""A library of some thousand articles → one of many more, by copies made inside the database: for measuring at a size.

Every table that `enter` writes or reads grows as if the articles had come one by one: rows have the same sizes, the names of each
copy's events and its passages are others than those of the rest, its common words are the same. One table after the other is
filled, in the order of its keys and without its further indexes, which are made at the end. What differs is said in library.md.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from typing import NamedTuple

from sqlalchemy import Connection, insert, text

from consilience.database import engine
from consilience.store.packed import squeezed, unsqueezed
from consilience.store.tables import profiles

DAYS = 3  # by which each copy's news is later than that of the one before
COMMON = 40  # a key that so many of the first articles have is a common word: it stays the same

# Nobody reads or writes meanwhile, and what a crash leaves is thrown away.
SQLITE = ("journal_mode = off", "synchronous = off", "foreign_keys = off", "cache_size = -1000000", "temp_store = memory")
POSTGRESQL = ("session_replication_role = replica", "synchronous_commit = off", "maintenance_work_mem = '1GB'")

# FTS5 writes what it holds in memory when it comes to so many bytes: few large parts instead of many that are merged again.
HELD, USUALLY_HELD = 64 << 20, 1 << 20

# Counted up by the database: what is inserted with a number of its own must be told to a sequence of PostgreSQL.
COUNTED = ("page", "article", "passage_articles", "story", "decision")
SHELVES = ("search_article", "search_quote", "search_figure")
UNBOUND = ("meeting", "passage_keys")  # of PostgreSQL: whose primary key nobody refers to


class Table(NamedTuple):
    """A table whose rows are copied: its columns, those that are others in a copy, which rows, and in which order."""

    name: str
    columns: str
    others: dict[str, str]  # b: a row of the first articles, t: a turn
    where: str = "TRUE"
    order: str = ""  # of a table that is kept in the order of its keys; any other grows turn by turn


KEY = "CASE WHEN b.common THEN b.key ELSE b.key + t.number END"

TABLES = (
    Table("page", "id source media_type encoding given kept size content", {"id": "b.id || t.suffix"}),
    Table(
        "article",
        "number id page source url outlet title published language body current kept",
        {
            "number": "b.number + t.later",
            "id": "b.id || t.suffix",
            "page": "b.page || t.suffix",
            "url": "b.url || t.suffix",
        },
    ),
    Table("report", "article recipe record", {"article": "b.article + t.later"}),
    Table("meeting", "key article", {"key": KEY, "article": "b.article + t.later"}, order="key, article"),
    Table(
        "passage_articles",
        "number article fingerprints",
        {"number": "b.number + t.later", "article": "b.article || t.suffix"},
    ),
    Table("passage_keys", "key number", {"key": "b.key + t.number", "number": "b.number + t.later"}, "number > 0", "key, number"),
    Table(
        "story",
        "id begun size last_news state stale",
        {"id": "b.id || t.suffix", "stale": "FALSE"},
        "size > 0",
    ),
    Table(
        "decision",
        "number at who what story articles why",
        {"number": "b.number + t.decided", "story": "b.story || t.suffix"},
        "what IN ('begun', 'placed') AND story IN (SELECT story FROM placement)",
    ),
    Table(
        "assignment",
        "article decision story by_hand",
        {"article": "b.article || t.suffix", "decision": "b.decision + t.decided", "story": "b.story || t.suffix"},
        "decision IN (SELECT number FROM decision WHERE what IN ('begun', 'placed') AND story IN (SELECT story FROM placement))",
        "article, decision",
    ),
    Table(
        "placement",
        "article story assigned by_hand",
        {"article": "b.article || t.suffix", "story": "b.story || t.suffix", "assigned": "b.story || t.suffix"},
        order="article",
    ),
    *(Table(shelf, "place words indexed", {"place": "b.place + t.place"}) for shelf in SHELVES),
    Table("search_mention", "name place", {"place": "b.place + t.place"}, order="name, place"),
)


def grow(address: str, articles: int) -> None:
    """Add copies of all articles of a library, which nobody else has open, until it has so many."""
    database = engine(address, SQLITE)
    with database.begin() as connection:
        server = connection.dialect.name == "postgresql"
        if server:
            for setting in POSTGRESQL:
                connection.exec_driver_sql(f"SET LOCAL {setting}")
        turns = _turns(connection, articles)
        for table in TABLES:
            _lay_aside(connection, table)
        undone = list(_without_indexes(connection))
        for table in TABLES:
            connection.execute(text(_copying(table)))
        _describe(connection, turns)
        if server:
            _count_up(connection)
        else:
            _index_words(connection)
        for statement in undone:
            connection.exec_driver_sql(statement)
    if server:
        with database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    database.dispose()


def _turns(connection: Connection, articles: int) -> range:
    """Write down what is added to the numbers and ids of each copy, and give the copies' numbers."""
    first, last = connection.execute(text("SELECT count(*), max(number) FROM article")).one()
    decided = connection.scalar(text("SELECT max(number) FROM decision")) or 0
    turns = range(1, articles // first)
    connection.execute(
        text("CREATE TEMPORARY TABLE turn (number bigint PRIMARY KEY, suffix text, later bigint, decided bigint, place bigint)")
    )
    rows = [
        {
            "number": turn,
            "suffix": f"-{turn}",
            "later": turn * last,
            "decided": turn * decided,
            "place": (turn * DAYS << 40) + (turn * last << 9),
        }
        for turn in turns
    ]
    if rows:
        connection.execute(text("INSERT INTO turn VALUES (:number, :suffix, :later, :decided, :place)"), rows)
    return turns


def _lay_aside(connection: Connection, table: Table) -> None:
    """Put the first articles' rows where they can be read while their table grows."""
    more = f", count(*) OVER (PARTITION BY key) > {COMMON} AS common" if table.name == "meeting" else ""
    order = f" ORDER BY {table.order}" if table.order else ""
    columns = ", ".join(table.columns.split())
    connection.execute(
        text(f"CREATE TEMPORARY TABLE first_{table.name} AS SELECT {columns}{more} FROM {table.name} WHERE {table.where}{order}")
    )


def _copying(table: Table) -> str:
    columns = table.columns.split()
    told = ", ".join(table.others.get(column, f"b.{column}") for column in columns)
    both = f"first_{table.name} b CROSS JOIN turn t" if table.order else f"turn t CROSS JOIN first_{table.name} b"
    return f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {told} FROM {both}"


def _without_indexes(connection: Connection) -> Iterator[str]:
    """Drop the indexes beside the keys, and give what makes them again."""
    names = tuple(table.name for table in TABLES)
    if connection.dialect.name == "sqlite":
        asked = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    else:
        asked = (
            "SELECT indexname, tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " AND indexname NOT IN (SELECT conname FROM pg_constraint)"
        )
        for name in UNBOUND:
            asked_key = f"SELECT conname FROM pg_constraint WHERE conrelid = '{name}'::regclass AND contype = 'p'"
            key = connection.scalar(text(asked_key))
            columns = next(table.order for table in TABLES if table.name == name)
            connection.execute(text(f"ALTER TABLE {name} DROP CONSTRAINT {key}"))
            yield f"ALTER TABLE {name} ADD CONSTRAINT {key} PRIMARY KEY ({columns})"
    for index, table, statement in connection.execute(text(asked)).all():
        if table in names:
            connection.execute(text(f"DROP INDEX {index}"))
            yield statement


def _index_words(connection: Connection) -> None:
    """Put the words of the copies into SQLite's index of words."""
    for shelf in SHELVES:
        name = f"{shelf}_index"
        connection.execute(text(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {HELD})"))
        connection.execute(
            text(f"INSERT INTO {name} (rowid, words) SELECT b.place + t.place, b.words FROM turn t CROSS JOIN first_{shelf} b")
        )
        connection.execute(text(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {USUALLY_HELD})"))


def _count_up(connection: Connection) -> None:
    for table in COUNTED:
        sequence = f"pg_get_serial_sequence('{table}', 'number')"
        connection.execute(text(f"SELECT setval({sequence}, (SELECT max(number) FROM {table}))"))


# --------------------------------------------------------------------------- what the copies are about


class About(NamedTuple):
    """What one of the first articles is about, as msgpack, and where its id and the names of its event stand."""

    article: int
    record: bytes
    id: re.Match[bytes]
    names: list[re.Match[bytes]]


# The names of bench/library.py: three of its syllables, as a profile has them.
_NAME = re.compile(rb"(?<![a-z])(?:bar|ost|el|mir|dan|kov|ash|tor|lin|ga|ru|men){3}(?![a-z])")
_ID = re.compile(rb"\xb4([0-9a-f]{20})")  # a string of twenty signs
_LETTERS = b"abcdefghijklmnopqrstuvwxyz"


def _describe(connection: Connection, turns: Iterable[int]) -> None:
    """Copy what articles are about, each copy of an event with names of its own."""
    held = connection.execute(text("SELECT article, record FROM profile ORDER BY article")).all()
    abouts = [_about(article, unsqueezed(record)) for article, record in held]
    last = max(about.article for about in abouts)
    with ThreadPoolExecutor(2) as pool:
        for turn in turns:
            rows = [
                {"article": about.article + turn * last, "record": record}
                for about, record in zip(abouts, pool.map(partial(_renamed, turn=turn), abouts), strict=True)
            ]
            connection.execute(insert(profiles), rows)


def _about(article: int, record: bytes) -> About:
    named = _ID.search(record)
    assert named
    return About(article, record, named, list(_NAME.finditer(record)))


def _renamed(about: About, turn: int) -> bytes:
    other, pieces, at = _letters(turn), list[bytes](), 0
    for name in about.names:
        pieces += [about.record[at : name.start()], name.group().translate(other)]
        at = name.end()
    key = b"%s-%d" % (about.id[1], turn)
    whole = b"".join([*pieces, about.record[at:]])
    return squeezed(whole.replace(about.id.group(), bytes([0xA0 | len(key)]) + key, 1))


@cache
def _letters(turn: int) -> bytes:
    """Give what each letter becomes in the names of a copy."""
    chance = random.Random(turn)  # noqa: S311 - test data, nothing secret
    return bytes.maketrans(_LETTERS, bytes(chance.sample(_LETTERS, len(_LETTERS))))


if __name__ == "__main__":
    grow(sys.argv[1], int(sys.argv[2]))
