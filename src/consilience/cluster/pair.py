"""Two profiles beside each other: what both have, found once for all comparisons."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property
from operator import itemgetter

from consilience.cluster.profiles import Profile, Weights
from consilience.cluster.usualness import Usual


class Pair:
    """Two profiles, and how usual words are where they stand."""

    def __init__(self, left: Profile, right: Profile, usual: Usual) -> None:
        self.left, self.right = sorted((left, right), key=lambda profile: profile.id)
        self.usual = usual

    @cached_property
    def days_apart(self) -> int | None:
        """Days between the publications; None where one shows no day."""
        if self.left.day is None or self.right.day is None:
            return None
        return abs((self.left.day - self.right.day).days)

    @cached_property
    def days_apart_at_least(self) -> int | None:
        """Days between the publications at least, where a page shows only a month or a year; None where one shows neither."""
        if self.left.days is None or self.right.days is None:
            return None
        earlier, later = sorted((self.left.days, self.right.days))
        return max((later[0] - earlier[1]).days, 0)

    @cached_property
    def prominent(self) -> list[tuple[float, str]]:
        """The prominent names that both have, the rarest first."""
        return self.rarest(self.left.prominent.keys() & self.right.prominent.keys())

    @cached_property
    def names(self) -> list[tuple[float, str]]:
        """The names that both have, the rarest first."""
        return self.rarest(self.left.names.keys() & self.right.names.keys())

    @cached_property
    def words(self) -> list[tuple[float, str]]:
        """The rare words that both have, the rarest first."""
        return self.rarest(self.left.rare.keys() & self.right.rare.keys())

    @cached_property
    def figures(self) -> list[tuple[float, str]]:
        """The figures that both have, the rarest first."""
        return self.rarest(self.left.figures & self.right.figures)

    def rarest(self, words: Iterable[str]) -> list[tuple[float, str]]:
        """Give words with their weights, the rarest first."""
        weight = self.usual.weight
        return sorted([(weight(word), word) for word in sorted(words)], key=itemgetter(0), reverse=True)


def cosine(left: Weights, right: Weights) -> float:
    """Give the cosine of two weightings of unit length, 0 to 1; the same whichever comes first."""
    return math.fsum([left[word] * right[word] for word in left.keys() & right.keys()])
