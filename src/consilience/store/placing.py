"""A new article finds its story among all there are, by what the library has near it only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from msgspec import Struct
from sqlalchemy import Connection, Select, delete, select

from consilience import cluster
from consilience.cluster import arrival, linkage
from consilience.cluster.profiles import Profile
from consilience.records import Report
from consilience.store import articles
from consilience.store.adding import adding
from consilience.store.packed import packed, unpacked
from consilience.store.tables import articles as article_table
from consilience.store.tables import meetings, placements, profiles, stories

# Of a large story its latest articles speak for it: news moves on.
LATEST_OF_A_STORY = 24


class Placement(Struct, frozen=True, kw_only=True):
    """The story that an article belongs to (None: it begins one), which others it shows to be the same, and why."""

    story: str | None
    merges: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def place(connection: Connection, report: Report, when: str) -> Placement:  # noqa: ARG001 - the caller logs when
    """Judge where an article belongs, and remember what it is about for those that come after it."""
    profile = cluster.profile(report)
    sharing = met(connection, profile)
    remember(connection, articles.number(connection, report.id) or 0, profile)
    usual = cluster.Usual({key: len(found) for key, found in sharing.items()})
    found = arrival.judged(profile, _near(connection, arrival.nearest(sharing)), usual)
    return Placement(story=found.story, merges=found.merges, why=found.why)


def leaving(connection: Connection, story: str) -> tuple[str, ...]:
    """Give the articles that leave a story which falls apart, by their ids; none where it holds or need not be looked at now."""
    numbers = list(connection.scalars(_numbers(story).limit(arrival.WHOLE + 1)))
    if len(numbers) not in arrival.LOOKED_AT:
        return ()
    members = list(_profiles(connection, numbers).values())
    keys = sorted({key for member in members for key in member.keys})
    usual = cluster.Usual({key: len(_latest(connection, hashed(key))) for key in keys})
    return arrival.leaving(members, usual) if len(members) == len(numbers) else ()


def remember(connection: Connection, number: int, profile: Profile) -> None:
    """Keep what an article, known by its number, is about, and the keys under which others meet it; twice is once."""
    rows = [{"key": hashed(key), "article": number} for key in profile.keys]
    connection.execute(delete(profiles).where(profiles.c.article == number))
    connection.execute(profiles.insert().values(article=number, record=packed(profile)))
    if rows:
        connection.execute(adding(connection, meetings).on_conflict_do_nothing(), rows)


def hashed(key: str) -> int:
    """Give a key as the number it is kept under."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


def met(connection: Connection, profile: Profile) -> dict[str, list[int]]:
    """Give the latest articles, by number, that an article meets under each of its keys."""
    return {key: _latest(connection, hashed(key)) for key in profile.keys}


def _latest(connection: Connection, key: int) -> list[int]:
    wanted = select(meetings.c.article).where(meetings.c.key == key)
    return list(connection.scalars(wanted.order_by(meetings.c.article.desc()).limit(arrival.LATEST)))


def _near(connection: Connection, met: Sequence[int]) -> list[arrival.Near]:
    """Give the stories of articles, those of the first ones first, with some articles of each."""
    standing = (
        select(article_table.c.number, placements.c.story, stories.c.size)
        .join_from(placements, article_table, placements.c.article == article_table.c.id)
        .join(stories, stories.c.id == placements.c.story)
        .where(article_table.c.number.in_(met))
    )
    rows = {row.number: row for row in connection.execute(standing)}
    sizes = {rows[number].story: rows[number].size for number in met if number in rows}
    speaking = {story: _speaking(connection, story) for story in list(sizes)[: arrival.STORIES]}
    known = _profiles(connection, [number for numbers in speaking.values() for number in numbers])
    near = [
        arrival.Near(story, sizes[story], tuple(known[number] for number in numbers if number in known))
        for story, numbers in speaking.items()
    ]
    return [one for one in near if one.members]


def _speaking(connection: Connection, story: str) -> list[int]:
    """Give the numbers of the articles that speak for a story: all of a small one."""
    latest = sorted(connection.scalars(_numbers(story).limit(LATEST_OF_A_STORY)))
    return latest if len(latest) < arrival.WHOLE else linkage.spokesmen(latest)


def _numbers(story: str) -> Select[int]:
    of_story = select(article_table.c.number).join_from(placements, article_table).where(placements.c.story == story)
    return of_story.order_by(article_table.c.number.desc())


def _profiles(connection: Connection, numbers: Iterable[int]) -> dict[int, Profile]:
    wanted = select(profiles.c.article, profiles.c.record).where(profiles.c.article.in_(list(numbers)))
    return {row.article: unpacked(row.record, Profile) for row in connection.execute(wanted)}
