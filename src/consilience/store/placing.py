"""A new article finds its story among all there are, by what the library has near it only."""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import Connection

from consilience.cluster import arrival
from consilience.cluster.profiles import Profile
from consilience.store import meetings
from consilience.store.neighbourhood import Neighbourhood

WOKEN = "the story slept, and wakes"


class Placement(Struct, frozen=True, kw_only=True):
    """The story that an article belongs to (None: it begins one), which others it shows to be the same, and why."""

    story: str | None
    merges: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def place(near: Neighbourhood, number: int, profile: Profile) -> Placement:
    """Judge where an article, known by its number, belongs."""
    usual = near.usual(number)
    found = arrival.judged(profile, near.near(number, usual), usual)
    woken = (WOKEN,) if found.story and near.sleeps(found.story, number) else ()
    return Placement(story=found.story, merges=found.merges, why=(*found.why, *woken))


def leaving(near: Neighbourhood, story: str, number: int) -> tuple[str, ...]:
    """Give the articles, by id, that leave a story which falls apart now that an article has come into it.

    None where it holds or need not be looked at now.
    """
    if near.size(story) not in arrival.LOOKED_AT:
        return ()
    members = near.members(story)
    return arrival.leaving(members, near.usual_among(members, number))


def met(connection: Connection, profile: Profile) -> dict[str, arrival.Numbers]:
    """Give the latest articles, by number, that an article meets under each of its keys."""
    return meetings.sharing(connection, profile.keys, arrival.LATEST)
