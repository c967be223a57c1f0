"""A new article among the stories that it meets: which it belongs to, which it shows to be one, what it parts from one.

The same judgement of pairs and groups as for a pile, on what the library has near the article only.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from operator import itemgetter

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience.cluster import grouping, likeness, linkage
from consilience.cluster.grouping import LINKED, judging
from consilience.cluster.pair import Pair
from consilience.cluster.profiles import Profile
from consilience.cluster.usualness import Usual
from consilience.languages.english.weights import texts_counted

# Under one key only the latest that came are looked at: a place is in the news for years, and the news of it is in these.
LATEST = 200

# Articles that share the rarest keys, and of their stories the nearest: so many are laid beside a new one.
ARTICLES = 40
STORIES = 6

# As for a pile, but all must be more alike: an article cannot wait for others that are more so, and at the beginning of a story
# nobody knows yet how usual its names are (ECB+, one by one: pair F1 .91, with the limits for a pile .88).
ONE_STORY = linkage.Enough(two_singles=0.6, single_and_group=0.4, two_groups=0.6)

# At these sizes a story is looked at as a whole, as a pile would be: by then it shows how usual its names are, and two events
# that began alike fall apart. (ECB+, one by one, worst order: pair precision .88; .78 if looked at with 4, 8 and 16 only.)
LOOKED_AT = (3, 4, 5, 8, 12, 16, 20, 24, 32, 48)

# A story is laid beside a new article only if one of its articles that this meets, of the nearest so many, is at all like it:
# most stories that a library has near an article share a common word with it and no more.
MET_OF_A_STORY = 2
HARDLY_ALIKE = 0.02

# All of a small story speak for it; of a larger one some of its latest: news moves on.
WHOLE = 9
LATEST_OF_A_STORY = 24


# A story without news for so many days sleeps: it gives up its place among those that a new article is laid beside, but to
# one that shares two keys with it that hardly any others have, and so wakes it.
ASLEEP_DAYS = 60
RARE_KEYS = 2
HARDLY_ANY = 20

# Articles by number under each of an article's keys, in the order in which they came.
Numbers = NDArray[np.int64]
Sharing = Mapping[str, Sequence[int] | Numbers]


class Near(Struct, frozen=True):
    """A story that a new article may belong to: its id, how many articles it has, and some of them (all, of a small one)."""

    story: str
    size: int
    members: tuple[Profile, ...]


class Arrival(Struct, frozen=True):
    """Where an article belongs (None: nowhere yet), stories that are one with that, and why."""

    story: str | None
    merges: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def nearest(sharing: Sharing) -> list[int]:
    """Give the articles, by number, that share the rarest keys; `sharing` has those under each key."""
    found = [articles for articles in sharing.values() if len(articles)]
    if not found:
        return []
    sizes = [len(articles) for articles in found]
    rarities = np.repeat([math.log(texts_counted() / size) for size in sizes], sizes)
    articles, place = np.unique(np.concatenate(found), return_inverse=True)
    # To nine places: the sum of rarities must not depend on their order in the last one.
    scores = np.round(np.bincount(place, rarities), 9)
    best: list[int] = articles[np.lexsort((articles, scores))[: -ARTICLES - 1 : -1]].tolist()
    return best


def speaking(members: Sequence[int]) -> list[int]:
    """Give the articles, by number, that speak for a story; `members` are its articles in order, of a large one the latest."""
    latest = list(members[-LATEST_OF_A_STORY:])
    return latest if len(latest) < WHOLE else list(linkage.spokesmen(latest))


def may_belong(new: Profile, met: Sequence[Profile], usual: Usual) -> bool:
    """Say whether a story may be that of a new article; `met` are its articles that this one meets, the nearest first."""
    return any(likeness.probability_from(Pair(new, one, usual), HARDLY_ALIKE) >= HARDLY_ALIKE for one in met[:MET_OF_A_STORY])


def rarely_met(sharing: Sharing) -> frozenset[int]:
    """Give the articles, by number, that share keys which hardly any others have: they may wake a story that sleeps."""
    rare = Counter(int(article) for articles in sharing.values() if len(articles) <= HARDLY_ANY for article in articles)
    return frozenset(article for article, count in rare.items() if count >= RARE_KEYS)


def judged(new: Profile, near: Sequence[Near], usual: Usual) -> Arrival:
    """Say where a new article belongs."""
    compared = {one.story: [_compared(new, member, usual) for member in one.members] for one in near}
    alike = {story: math.fsum(score for score, _ in found) / len(found) for story, found in compared.items()}
    fitting = [one for one in near if alike[one.story] >= ONE_STORY.of(1, one.size)]
    if not fitting:
        return Arrival(None, why=("no article here tells of the same event",))
    best = max(fitting, key=lambda one: (alike[one.story], one.size, one.story))
    merges = tuple(one.story for one in near if one is not best and _is_bridged(best, one, alike, usual))
    _, closest = max(compared[best.story], key=itemgetter(0))
    return Arrival(best.story, merges, tuple(reason.note for reason in likeness.reasons(closest)))


def leaving(members: Sequence[Profile], usual: Usual) -> tuple[str, ...]:
    """Give the articles that leave a story which falls apart, all of whose members are given; none where it holds together."""
    ordered = sorted(members, key=lambda profile: profile.id)
    judge = judging(ordered, usual)
    alike = {(left, right): judge(left, right) for right in range(len(ordered)) for left in range(right)}
    parts = sorted(linkage.average(len(ordered), alike, grouping.ONE_STORY), key=lambda part: (-len(part), part))
    return tuple(ordered[number].id for number in parts[1]) if len(parts) > 1 else ()


def _compared(new: Profile, member: Profile, usual: Usual) -> tuple[float, Pair]:
    pair = Pair(new, member, usual)
    return likeness.probability(pair), pair


def _is_bridged(best: Near, other: Near, alike: Mapping[str, float], usual: Usual) -> bool:
    """Say whether two stories are one, now that an article has come which is like both."""
    if alike[other.story] < LINKED:
        return False
    here, there = linkage.spokesmen(best.members), linkage.spokesmen(other.members)
    enough, count = ONE_STORY.of(best.size + 1, other.size), len(here) * len(there) + len(other.members)
    total, left = alike[other.story] * len(other.members), len(here) * len(there)
    for one, two in product(here, there):
        total, left = total + likeness.probability(Pair(one, two, usual)), left - 1
        if total + left < enough * count:  # however alike the rest may be
            return False
    return True
