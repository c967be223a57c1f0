"""Linked profiles → stories: groups whose members are alike on average."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from consilience.cluster import likeness, linkage
from consilience.cluster.pair import Pair
from consilience.cluster.profiles import Profile
from consilience.cluster.usualness import Usual

# Two articles are linked from this probability on; a group that links tie together is then looked at as a whole.
LINKED = 0.1

# Probabilities on average inside a story, swept on ECB+ (pair F1 .95; two groups from .6 on .96), on marked stories thrown
# together (.98; from .6 on .97, below .57 two fights of one boxer become one) and on invented look-alikes. An odd article of a
# story of several days is left out with .15 and not with .1.
ONE_STORY = linkage.Enough(two_singles=0.5, single_and_group=0.1, two_groups=0.57)


def stories(profiles: Sequence[Profile], known: Mapping[tuple[str, str], float], usual: Usual) -> list[list[str]]:
    """Part profiles that hang together by some links into stories, by their ids; `known` are the links, smaller id first."""
    ordered = sorted(profiles, key=lambda profile: profile.id)
    place = {profile.id: number for number, profile in enumerate(ordered)}
    alike = {(place[left], place[right]): score for (left, right), score in known.items() if left in place and right in place}
    found = linkage.average(len(ordered), alike, ONE_STORY, judged=judging(ordered, usual))
    return [[ordered[number].id for number in story] for story in found]


def judging(profiles: Sequence[Profile], usual: Usual) -> Callable[[int, int], float]:
    """Give the judgement of two of the profiles by their numbers."""

    def judged(left: int, right: int) -> float:
        return likeness.probability(Pair(profiles[left], profiles[right], usual))

    return judged
