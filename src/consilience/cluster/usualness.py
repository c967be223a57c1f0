"""How usual a word is among the articles at hand: a town's name tells little where every second report comes from there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from consilience.languages.english.weights import texts_counted, texts_with, weight

# A pile of a few articles says nothing of how usual a word is: each of them tells the same event, perhaps.
FEW = 2


class Usual(Struct, frozen=True, dict=True):
    """In how many articles of a pile words are among those they meet under; words not listed are in few."""

    texts: dict[str, int] = {}

    def weight(self, word: str) -> float:
        """Give the weight of a word as `english.weights` does, with the pile's articles counted, but the pile no larger.

        What counts is how many others have the name, not how small a part of a large library they are: if twenty articles
        tell of a village, two of them tell of one event as rarely among a million articles as among a thousand.
        """
        return self.weights[word]

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of any word; those asked for so far are kept, for every pair of a pile's articles asks for them."""
        return _Weights(self.texts)


class _Weights(dict[str, float]):
    """Weights of words, worked out when first asked for."""

    def __init__(self, texts: Mapping[str, int]) -> None:
        self.texts = texts

    def __missing__(self, word: str) -> float:
        here = self.texts.get(word, 0)
        found = max(0.0, math.log(texts_counted() / (texts_with(word) + here))) if here else weight(word)
        self[word] = found
        return found


def of(keys: Iterable[Sequence[str]]) -> Usual:
    """Count the keys of all articles of a pile."""
    counts: Counter[str] = Counter()
    for found in keys:
        counts.update(found)
    return Usual({word: count for word, count in sorted(counts.items()) if count > FEW})
