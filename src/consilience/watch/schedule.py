"""When to look again: a pure function of what we know, what time it is and what came, to what we know then and the next time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

import msgspec
from msgspec import Struct

# Between two looks at a feed: never less, and where nothing else is said never more.
SHORTEST_SECONDS = 300.0
LONGEST_SECONDS = 6 * 3600.0
FIRST_SECONDS = 1800.0

# What a server may ask for at most, and how long a feed that always fails is left alone. A time further ahead than this was
# written by a clock that was wrong.
FURTHEST_SECONDS = 86_400.0

# Twice in the usual time between two entries: whatever is new is half a gap old on average when it is seen.
LOOKS_PER_ENTRY = 2.0

# Of how many entries, the newest, the usual gap is taken.
ENTRIES_OF_RHYTHM = 12

# A page that cannot be had is asked for so often, the first time again after some minutes.
MOST_TRIES = 5
RETRY_SECONDS = 300.0


class Rhythm(Struct, frozen=True, kw_only=True):
    """What we know of a feed when we decide when to look again."""

    interval_seconds: float = FIRST_SECONDS
    failures: int = 0  # in a row


class Look(Struct, frozen=True, kw_only=True):
    """What came of one look at a feed."""

    good: bool
    new: int = 0  # entries that were not there before
    gap_seconds: float | None = None  # what usually lies between two entries
    at_least_seconds: float = 0.0  # what the feed or its server asks for: <ttl>, Cache-Control, Retry-After
    hopeless: bool = False  # gone, forbidden: as if it had failed many times


def after(rhythm: Rhythm, now: datetime, look: Look, chance: float) -> tuple[Rhythm, datetime]:
    """Give what is known after a look, and when to look again; `chance`, from 0 to 1, scatters feeds that would come together."""
    asked = min(look.at_least_seconds, FURTHEST_SECONDS)
    if not look.good:
        failures = rhythm.failures + 1
        doubled = rhythm.interval_seconds * 2.0 ** min(failures - 1, 20)
        wait = FURTHEST_SECONDS if look.hopeless else min(doubled, FURTHEST_SECONDS)
        seconds = max(asked, wait * (0.5 + 0.5 * chance), SHORTEST_SECONDS)
        return msgspec.structs.replace(rhythm, failures=failures), now + timedelta(seconds=seconds)
    interval = max(SHORTEST_SECONDS, min(_interval(rhythm.interval_seconds, look), LONGEST_SECONDS))
    seconds = max(asked, interval * (0.9 + 0.2 * chance), SHORTEST_SECONDS)
    return Rhythm(interval_seconds=interval), now + timedelta(seconds=seconds)


def _interval(before_seconds: float, look: Look) -> float:
    """Follow the feed's own dates; where it has none, come nearer when there was news and move away when there was not."""
    if look.gap_seconds is not None:
        return look.gap_seconds / LOOKS_PER_ENTRY
    return before_seconds / 1.5 if look.new else before_seconds * 1.25


def gap_seconds(dates: Iterable[datetime], now: datetime) -> float | None:
    """Give what usually lies between two entries; a feed that has been silent for long counts as slower. None with few dates."""
    newest = sorted((date for date in dates if date <= now), reverse=True)[:ENTRIES_OF_RHYTHM]
    if len(newest) < 3:
        return None
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(newest)]
    return max(median(gaps), (now - newest[0]).total_seconds() / 4)


def again(tries: int, now: datetime, asked_seconds: float | None, chance: float) -> datetime | None:
    """Give when to ask again for a page that could not be had `tries` times; None: not again."""
    if tries >= MOST_TRIES:
        return None
    wait = RETRY_SECONDS * 4.0 ** (tries - 1) * (0.5 + 0.5 * chance)
    return now + timedelta(seconds=max(wait, min(asked_seconds or 0.0, FURTHEST_SECONDS)))
