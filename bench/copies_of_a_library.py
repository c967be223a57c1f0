# ruff: noqa: S608 - the names of tables are our own
"""A library of some thousand articles → one of many more, by copies made inside the database: for measuring at a size.

Every table that `enter` writes or reads grows as if the articles had come one by one: rows have the same sizes, the keys of an
article's own names and passages are others in each copy, those of common words the same. What differs is said in library.md.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from msgspec.structs import replace
from sqlalchemy import Connection, insert, select, text

from consilience.cluster import Profile
from consilience.store import Library
from consilience.store.lots import lots
from consilience.store.packed import packed, unpacked
from consilience.store.tables import profiles

DAYS = 3  # by which each copy's news is later than that of the one before
COMMON = 40  # a key that so many of the first articles have is a common word: it stays the same

# Counted up by the database: what is inserted with a number of its own must be told to a sequence of PostgreSQL.
COUNTED = ("page", "article", "passage_articles", "story", "decision")


def grow(library: Library, articles: int, seed: int = 1) -> None:
    """Add copies of all articles of a library until it has so many; each copy of all is one transaction."""
    with library.reading() as connection:
        first, last = connection.execute(text("SELECT count(*), max(number) FROM article")).one()
        decisions = connection.scalar(text("SELECT max(number) FROM decision"))
        stories = connection.scalar(text("SELECT max(number) FROM story"))
    chance = random.Random(seed)  # noqa: S311 - test data, nothing secret
    for turn in range(1, articles // first):
        mask = chance.getrandbits(63)
        given = {"turn": f"-{turn}", "by": turn * last, "decided": turn * decisions, "mask": mask, "last": last, "common": COMMON}
        given |= {"most": decisions, "stories": stories, "place": (turn * DAYS << 40) + (turn * last << 9)}
        with library.writing() as connection:
            for statement in _statements(connection):
                connection.execute(text(statement), {name: given[name] for name in given if f":{name}" in statement})
            _describe(connection, turn, last)
    with library.writing() as connection:
        if connection.dialect.name == "postgresql":
            for table in COUNTED:
                sequence = f"pg_get_serial_sequence('{table}', 'number')"
                connection.execute(text(f"SELECT setval({sequence}, (SELECT max(number) FROM {table}))"))
        connection.exec_driver_sql("ANALYZE")


def _describe(connection: Connection, turn: int, last: int) -> None:
    """Copy what articles are about: that names the article."""
    held = connection.execute(select(profiles).where(profiles.c.article <= last)).all()
    for some in lots(held):
        told = [(row.article + turn * last, unpacked(row.record, Profile)) for row in some]
        rows = [{"article": number, "record": packed(replace(one, id=f"{one.id}-{turn}"))} for number, one in told]
        connection.execute(insert(profiles), rows)


def _statements(connection: Connection) -> Iterator[str]:
    server = connection.dialect.name == "postgresql"
    other = "key # CAST(:mask AS bigint)" if server else "(key | :mask) - (key & :mask)"  # exclusive or
    yield (
        "INSERT INTO page (id, source, media_type, encoding, given, kept, size, content) SELECT id || :turn, source, media_type,"
        " encoding, given, kept, size, content FROM page WHERE number <= :last"
    )
    yield (
        "INSERT INTO article (number, id, page, source, url, outlet, title, published, language, body, current, kept)"
        " SELECT number + :by, id || :turn, page || :turn, source, url || :turn, outlet, title, published, language, body,"
        " current, kept FROM article WHERE number <= :last"
    )
    yield "INSERT INTO report (article, recipe, record) SELECT article + :by, recipe, record FROM report WHERE article <= :last"
    yield (
        f"INSERT INTO meeting (key, article) SELECT CASE WHEN count(*) OVER (PARTITION BY key) > :common THEN key ELSE {other}"
        " END AS other, article + :by FROM meeting WHERE article <= :last ORDER BY other"
    )
    yield (
        "INSERT INTO passage_articles (number, article, fingerprints) SELECT number + :by, article || :turn, fingerprints"
        " FROM passage_articles WHERE number <= :last"
    )
    yield (
        f"INSERT INTO passage_keys (key, number) SELECT {other} AS other, number + :by FROM passage_keys"
        " WHERE number BETWEEN 1 AND :last ORDER BY other"
    )
    yield (
        "INSERT INTO story (id, begun, size, last_news, state, stale) SELECT id || :turn, begun, size, last_news, state, stale"
        " FROM story WHERE size > 0 AND number <= :stories"
    )
    yield (
        "INSERT INTO decision (number, at, who, what, story, articles, why) SELECT number + :decided, at, who, what,"
        " story || :turn, articles, why FROM decision WHERE number <= :most AND story IN (SELECT story FROM placement)"
        " AND what IN ('begun', 'placed')"
    )
    yield (
        "INSERT INTO assignment (article, decision, story, by_hand) SELECT article || :turn, decision + :decided, story || :turn,"
        " by_hand FROM assignment WHERE decision <= :most AND decision + :decided IN (SELECT number FROM decision"
        " WHERE number > :decided)"
    )
    yield (
        "INSERT INTO placement (article, story, assigned, by_hand) SELECT p.article || :turn, p.story || :turn, p.story || :turn,"
        " p.by_hand FROM placement p JOIN article a ON a.id = p.article WHERE a.number <= :last"
    )
    for shelf in ("search_article", "search_quote", "search_figure"):
        mine = f"FROM {shelf} WHERE (place >> 9) & 2147483647 <= :last ORDER BY place"
        if server:
            yield f"INSERT INTO {shelf} (place, words, indexed) SELECT place + :place, words, indexed {mine}"
        else:
            yield f"INSERT INTO {shelf} (place, words) SELECT place + :place, words {mine}"
            yield f"INSERT INTO {shelf}_index (rowid, words) SELECT place + :place, words {mine}"
    yield (
        "INSERT INTO search_mention (name, place) SELECT name, place + :place FROM search_mention"
        " WHERE (place >> 9) & 2147483647 <= :last"
    )
