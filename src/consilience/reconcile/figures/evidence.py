"""An event's figures → how telling each word around them is, what their sentences mean, and what each pair has in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience import likeness
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.numbered import Numbers

# What a word around a figure weighs beside the one before it; so many are its closest.
_FADE, _CLOSEST = 0.85, 3
_AT_ONCE = 20_000  # pairs of sentences whose vectors are multiplied in one go: 30 MB a side
_ROWS = 64  # figures whose words are laid out in one go

Sizes = NDArray[np.float64]


class Words(Struct, frozen=True):
    """Some words of each figure with their weights: a row for each figure, filled up with word 0, which weighs nothing."""

    words: Numbers
    weights: Sizes
    size: Sizes  # what all of a figure's words weigh

    def common(self, left: Numbers, right: Numbers) -> Sizes:
        """Give what the words weigh that both figures of each pair have, by the lighter side; `left` is sorted."""
        found = np.zeros(len(left))
        laid_out = np.zeros((_ROWS, int(self.words.max(initial=0)) + 1))
        for first in range(0, len(self.words), _ROWS):
            part = slice(*np.searchsorted(left, (first, first + _ROWS)))
            words = self.words[first : first + _ROWS]
            rows = np.arange(len(words))[:, None]
            laid_out[rows, words] = self.weights[first : first + _ROWS]
            theirs = laid_out[(left[part] - first)[:, None], self.words[right[part]]]
            found[part] = np.minimum(theirs, self.weights[right[part]]).sum(axis=1)
            laid_out[rows, words] = 0.0
        return found

    def of_smaller(self, left: Numbers, right: Numbers) -> Sizes:
        """Give the share of the smaller side's weight that both sides have, from 0 to 1."""
        smaller = np.minimum(self.size[left], self.size[right])
        return self.common(left, right) / np.where(smaller > 0, smaller, 1.0)

    def of_both(self, left: Numbers, right: Numbers) -> Sizes:
        """Give how far the words of two figures are the same, from 0 to 1: the share of the geometric mean of both."""
        both = np.sqrt(self.size[left] * self.size[right])
        return self.common(left, right) / np.where(both > 0, both, 1.0)


class Evidence(Struct, frozen=True):
    """How telling the words of an event's figures are (the rarer, the more), and what their sentences mean."""

    near: Words  # the nearest words of each: the nearer and rarer, the more they tell
    leading: Words  # the very nearest of these
    context: Words  # the words of the sentence
    about: Words  # the names in it
    meanings: NDArray[np.float32] | None  # a row for each figure, of length 1; None where the tier gives no vectors

    def meaning(self, left: Numbers, right: Numbers) -> Sizes:
        """Give how alike the sentences of each pair are in meaning; 0 where the tier gives no vectors."""
        found = np.zeros(len(left))
        if self.meanings is not None:
            for at in range(0, len(left), _AT_ONCE):
                part = slice(at, at + _AT_ONCE)
                found[part] = np.einsum("ij,ij->i", self.meanings[left[part]], self.meanings[right[part]])
        return found


def of(entries: Sequence[Entry]) -> Evidence:
    """Weigh the words by the share of figures in whose sentences they stand, and lay out the vectors of the sentences."""
    weight = _rare((entry.context | entry.about for entry in entries), len(entries))
    rarity = _rare((frozenset(entry.mark.near) for entry in entries), len(entries))
    near = [{word: rarity[word] * _FADE**at for at, word in enumerate(entry.mark.near)} for entry in entries]
    leading = [{word: rarity[word] for word in entry.mark.near[:_CLOSEST]} for entry in entries]
    return Evidence(
        near=_laid_out(near),
        leading=_laid_out(leading),
        context=_laid_out([{word: weight[word] for word in entry.context} for entry in entries]),
        about=_laid_out([{word: weight[word] for word in entry.about} for entry in entries]),
        meanings=_meanings(entries),
    )


def _laid_out(weighed: Sequence[Mapping[str, float]]) -> Words:
    numbers: dict[str, int] = {}
    longest = max(map(len, weighed), default=0)
    words, weights = np.zeros((len(weighed), longest), dtype=np.int64), np.zeros((len(weighed), longest))
    for row, told in enumerate(weighed):
        ordered = sorted(told)
        words[row, : len(told)] = [numbers.setdefault(word, len(numbers) + 1) for word in ordered]
        weights[row, : len(told)] = [told[word] for word in ordered]
    return Words(words, weights, np.array([math.fsum(told.values()) for told in weighed]))


def _meanings(entries: Sequence[Entry]) -> NDArray[np.float32] | None:
    if not entries or not all(entry.vector for entry in entries):
        return None
    rows = np.frombuffer(b"".join(entry.vector for entry in entries), dtype=np.int8).reshape(len(entries), -1)
    return rows.astype(np.float32) / np.float32(likeness.LENGTH)


def _rare(told: Iterable[frozenset[str]], count: int) -> dict[str, float]:
    standing: Counter[str] = Counter()
    for words in told:
        standing.update(words)
    return {word: math.log((count + 1) / (here + 0.5)) + 0.1 for word, here in standing.items()}
