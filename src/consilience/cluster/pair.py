"""Two profiles beside each other: what both have, found once for all comparisons."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from operator import itemgetter

from consilience.cluster.profiles import Profile, Weights
from consilience.cluster.usualness import Usual


class Pair:
    """Two profiles, and how usual words are where they stand.

    A new article makes a hundred pairs, and each comparison asks its pair: what several ask for is found when it is made.
    """

    __slots__ = ("days_apart", "figures", "left", "named", "names", "people", "prominent", "right", "strangers", "usual", "words")

    def __init__(self, left: Profile, right: Profile, usual: Usual) -> None:
        if right.id < left.id:
            left, right = right, left
        self.left, self.right, self.usual = left, right, usual
        # Days between the publications; None where one shows no day.
        self.days_apart = abs((left.day - right.day).days) if left.day and right.day else None
        # What both have: prominent names, names, rare words, figures, people, other names of several words.
        self.prominent = left.prominent.keys() & right.prominent.keys()
        self.names = left.names.keys() & right.names.keys()
        self.words = left.rare.keys() & right.rare.keys()
        self.figures = left.figures & right.figures
        self.people = left.signs.people & right.signs.people
        self.named = left.signs.named & right.signs.named
        # How many of the two begin with people of whom the other, which names people, knows nobody.
        both = left.signs.people and right.signs.people
        self.strangers = _begins_with_strangers(left, right) + _begins_with_strangers(right, left) if both else 0

    @property
    def days_apart_at_least(self) -> int | None:
        """Days between the publications at least, where a page shows only a month or a year; None where one shows neither."""
        if self.days_apart is not None or self.left.days is None or self.right.days is None:
            return self.days_apart
        earlier, later = sorted((self.left.days, self.right.days))
        return max((later[0] - earlier[1]).days, 0)

    def weights(self, words: Iterable[str]) -> list[float]:
        """Give the weights of words, the largest first."""
        return sorted(map(self.usual.weights.__getitem__, words), reverse=True)

    def rarest(self, words: Iterable[str]) -> list[tuple[float, str]]:
        """Give words with their weights, the rarest first."""
        weights = self.usual.weights
        return sorted([(weights[word], word) for word in sorted(words)], key=itemgetter(0), reverse=True)

    def rarest_of(self, names: Collection[str]) -> list[tuple[float, str]]:
        """Give names of several words with the weights of their rarest words, the rarest first."""
        weights = self.usual.weights
        return sorted([(max([weights[word] for word in name.split()]), name) for name in names], reverse=True) if names else []


def _begins_with_strangers(one: Profile, other: Profile) -> bool:
    first = one.signs.first_people
    return bool(first) and other.words.isdisjoint([name.rpartition(" ")[2] for name in first])


def cosine(left: Weights, right: Weights) -> float:
    """Give the cosine of two weightings of unit length, 0 to 1; the same whichever comes first."""
    return product_of(left, right, left.keys() & right.keys())


def product_of(left: Weights, right: Weights, shared: Iterable[str]) -> float:
    """Give the inner product of two weightings over the words that both have."""
    return math.fsum([left[word] * right[word] for word in shared])
