"""A new article among the stories that it meets: which it belongs to, which it shows to be one, what it parts from one.

The same judgement of pairs and groups as for a pile, on what the library has near the article only.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from consilience.cluster import likeness, linkage
from consilience.cluster.grouping import LINKED, ONE_STORY, judging
from consilience.cluster.pair import Pair
from consilience.cluster.profiles import Profile
from consilience.cluster.usualness import Usual
from consilience.languages.english.weights import texts_counted

# Under one key only the latest that came are looked at: a place is in the news for years, and the news of it is in these.
LATEST = 200

# Articles that share the rarest keys, and of their stories the nearest: so many are laid beside a new one.
ARTICLES = 40
STORIES = 6

# A story of up to so many articles is looked at as a whole when an article enters that is not much like it.
WHOLE = 16

# From this likeness on an article does not put its story's unity in doubt.
BEYOND_DOUBT = 0.5


class Near(Struct, frozen=True):
    """A story that a new article may belong to: its id, how many articles it has, and some of them (all, of a small one)."""

    story: str
    size: int
    members: tuple[Profile, ...]


class Arrival(Struct, frozen=True):
    """Where an article belongs (None: nowhere yet), stories that are one with that, articles that leave it, and why."""

    story: str | None
    merges: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def nearest(sharing: Mapping[str, Sequence[int]]) -> list[int]:
    """Give the articles, by number, that share the rarest keys; `sharing` has those under each key."""
    scores: dict[int, list[float]] = defaultdict(list)
    for articles in sharing.values():
        rarity = math.log(texts_counted() / max(1, len(articles)))
        for article in articles:
            scores[article].append(rarity)
    return sorted(scores, key=lambda article: (-round(math.fsum(scores[article]), 9), -article))[:ARTICLES]


def judged(new: Profile, near: Sequence[Near], usual: Usual) -> Arrival:
    """Say where a new article belongs."""
    alike = {one.story: _alike(new, one.members, usual) for one in near}
    fitting = [one for one in near if alike[one.story] >= ONE_STORY.of(1, one.size)]
    if not fitting:
        return Arrival(None, why=("no article here tells of the same event",))
    best = max(fitting, key=lambda one: (alike[one.story], one.size, one.story))
    leaving = _leaving(new, best, usual) if alike[best.story] < BEYOND_DOUBT else ()
    if new.id in leaving:
        return Arrival(None, why=("no article here tells of the same event",))
    merges = () if leaving else tuple(one.story for one in near if one is not best and _is_bridged(new, best, one, alike, usual))
    return Arrival(best.story, merges, leaving, _why(new, best, usual))


def _alike(new: Profile, members: Sequence[Profile], usual: Usual) -> float:
    return math.fsum(likeness.probability(Pair(new, member, usual)) for member in members) / len(members)


def _why(new: Profile, best: Near, usual: Usual) -> tuple[str, ...]:
    pairs = [Pair(new, member, usual) for member in best.members]
    return tuple(reason.note for reason in likeness.reasons(max(pairs, key=likeness.probability)))


def _is_bridged(new: Profile, best: Near, other: Near, alike: Mapping[str, float], usual: Usual) -> bool:
    """Say whether two stories are one, now that an article has come which is like both."""
    if alike[other.story] < LINKED:
        return False
    between = [likeness.probability(Pair(one, two, usual)) for one in best.members for two in other.members]
    total = math.fsum(between) + alike[other.story] * len(other.members)
    return total / (len(between) + len(other.members)) >= ONE_STORY.of(best.size + 1, other.size)


def _leaving(new: Profile, best: Near, usual: Usual) -> tuple[str, ...]:
    """Give the articles that leave a small story: as the pile's judgement parts it now, all but the largest part."""
    if best.size != len(best.members) or best.size >= WHOLE:
        return ()
    members = sorted([*best.members, new], key=lambda profile: profile.id)
    judge = judging(members, usual)
    alike = {(left, right): judge(left, right) for right in range(len(members)) for left in range(right)}
    parts = sorted(linkage.average(len(members), alike, ONE_STORY), key=lambda part: (-len(part), part))
    if len(parts) == 1:
        return ()
    if len(parts[1]) == 1:  # a single article is at home where it is until it finds others
        return (new.id,) if members[parts[1][0]].id == new.id else ()
    return tuple(members[number].id for number in parts[1])
