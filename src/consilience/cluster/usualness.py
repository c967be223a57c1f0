"""How usual a word is among the articles at hand: a town's name tells little where every second report comes from there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from consilience.languages.english.weights import UNSEEN_TEXTS, texts_counted, texts_with

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
        if (known := self._weights.get(word)) is None:
            known = max(0.0, math.log(texts_counted() / max(UNSEEN_TEXTS, texts_with(word) + self.texts.get(word, 0))))
            self._weights[word] = known
        return known

    @cached_property
    def _weights(self) -> dict[str, float]:
        """The weights asked for so far: the words of a pile are asked for by every pair of its articles."""
        return {}


def of(keys: Iterable[Sequence[str]]) -> Usual:
    """Count the keys of all articles of a pile."""
    counts: Counter[str] = Counter()
    for found in keys:
        counts.update(found)
    return Usual({word: count for word, count in sorted(counts.items()) if count > FEW})
