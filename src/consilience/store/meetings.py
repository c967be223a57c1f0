"""What articles are about, and the names and words under which they meet each other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from sqlalchemy import ARRAY, BigInteger, Connection, Select, String, bindparam, column, delete, func, select

from consilience import cluster
from consilience.cluster.arrival import Numbers
from consilience.cluster.profiles import Profile
from consilience.records import Report
from consilience.store.adding import adding
from consilience.store.lots import lots
from consilience.store.packed import packed, unpacked
from consilience.store.tables import meetings, profiles


class Described(Struct, frozen=True):
    """What an article is about, as it is kept: with the numbers of the keys under which it meets others."""

    profile: Profile
    record: bytes
    keys: tuple[int, ...]


def described(report: Report) -> Described:
    """Give what an article is about, as it is kept."""
    profile = cluster.profile(report)
    return Described(profile, packed(profile), tuple(sorted(hashed(key) for key in profile.keys)))


def remember(connection: Connection, coming: Mapping[int, Described]) -> None:
    """Keep what articles, known by their numbers, are about, and the keys under which others meet them; twice is once."""
    for some in lots(coming):
        connection.execute(delete(profiles).where(profiles.c.article.in_(some)))
    if coming:
        connection.execute(profiles.insert(), [{"article": number, "record": one.record} for number, one in coming.items()])
    rows = sorted((key, number) for number, one in coming.items() for key in one.keys)
    if rows:
        written = [{"key": key, "article": number} for key, number in rows]
        connection.execute(adding(connection, meetings).on_conflict_do_nothing(), written)


def sharing(connection: Connection, keys: Iterable[str], most: int) -> dict[str, Numbers]:
    """Give for each key the latest articles that have it, by their numbers, in order; at most so many."""
    number_of = {key: hashed(key) for key in keys}
    dialect = connection.dialect.name
    given: object = list(number_of.values()) if dialect == "postgresql" else json.dumps(list(number_of.values()))
    found: dict[int, Numbers] = {}
    for number, latest in connection.execute(_sharing(dialect), {"keys": given, "most": most}):
        numbers = np.array(msgspec.json.decode(latest) if dialect == "sqlite" else latest or [], dtype=np.int64)
        numbers.sort()
        found[number] = numbers
    return {key: found[number] for key, number in number_of.items()}


def profiles_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Profile]:
    """Give what articles are about, by their numbers; those of which nothing is kept are left out."""
    found: dict[int, Profile] = {}
    for some in lots(numbers):
        wanted = select(profiles.c.article, profiles.c.record).where(profiles.c.article.in_(some))
        found |= {row.article: _profile(row.record) for row in connection.execute(wanted)}
    return found


@lru_cache(maxsize=4096)
def _profile(record: bytes) -> Profile:
    """Give back a profile; those of running stories are asked for again with each lot, and take longest to read."""
    return unpacked(record, Profile)


def hashed(key: str) -> int:
    """Give a key as the number it is kept under."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


@cache
def _sharing(dialect: str) -> Select[int, Any]:
    """Ask for the latest articles under each of many keys: one question, one short walk through the table for each key."""
    value = column("value", BigInteger)
    if dialect == "postgresql":
        listed = func.unnest(bindparam("keys", type_=ARRAY(BigInteger))).table_valued(value).render_derived()
    else:
        listed = func.json_each(bindparam("keys", type_=String)).table_valued(value)
    latest = select(meetings.c.article).where(meetings.c.key == listed.c.value).correlate(listed)
    some = latest.order_by(meetings.c.article.desc()).limit(bindparam("most")).subquery()
    gathered = func.array_agg(some.c.article) if dialect == "postgresql" else func.json_group_array(some.c.article)
    return select(listed.c.value, select(gathered).scalar_subquery())
