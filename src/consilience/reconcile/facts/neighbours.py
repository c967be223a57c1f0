"""Statements → for each one the others that may tell the same, found without setting every two side by side.

The signs of `likeness` are computed for all statements that share words with one at a time, over an inverted index (the posting
lists of Zobel and Moffat, 2006); what passes is judged one by one by who asks.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from consilience import likeness
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement

# A little less than two statements need: what is computed for many at a time may differ in the last digits.
LEAST_SIGNS = math.log(statements.SAME / (1 - statements.SAME)) - 0.01
# By its rarest words a statement is set against so many others, each as often as it has one of them: the rest share only what
# every second statement of a large story has. No marked story, of up to 600 statements, comes near it.
MOST_SHARING = 3_000

Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


class Neighbours:
    """An index of the statements of a story: by their words, their numbers and their vectors."""

    def __init__(self, said: Sequence[Statement], weighed: Weights) -> None:
        self.said = said
        self._stems = _postings((at, stem) for at, one in enumerate(said) for stem in one.words)
        self._numbers = _postings((at, number) for at, one in enumerate(said) for number in one.numbers)
        self._weights = (weighed.here, weighed.anywhere)
        self._totals = np.array([weighed.of(one.words) for one in said], dtype=np.float64).reshape(-1, 2).T
        self._counted = np.array([bool(one.numbers) for one in said], dtype=bool)
        self._few = np.array([len(one.words) < statements.ENOUGH_WORDS for one in said], dtype=bool)
        self._vectors = _matrix(said)

    def of(self, place: int) -> list[int]:
        """Give the places of the statements that may tell the same as the one at `place`, the likeliest first."""
        others = self._sharing(place)
        if not len(others):
            return []
        signs = self._signs(place, others)
        few = self._few[others] | self._few[place]
        within = few | (signs + self._most_meaning() >= LEAST_SIGNS)  # others are too far apart, whatever they mean
        others, few = others[within], few[within]
        signs = signs[within] + self._meaning(place, others)
        kept = few | (signs >= LEAST_SIGNS)
        order = np.lexsort((others[kept], -signs[kept]))
        return [int(one) for one in others[kept][order]]

    def _sharing(self, place: int) -> Places:
        """Give the statements that share a word with one; in a large story, one of its rarest words."""
        lists = sorted((self._stems[stem] for stem in sorted(self.said[place].words)), key=len)
        reached = np.cumsum([len(found) for found in lists])
        sharing = np.zeros(len(self.said), dtype=bool)
        for near in lists[: max(1, int(np.searchsorted(reached, MOST_SHARING, side="right")))]:
            sharing[near] = True
        sharing[place] = False
        return np.flatnonzero(sharing)

    def _signs(self, place: int, others: Places) -> Numbers:
        """Give what words and figures say of some statements and one, as `likeness.between` weighs them."""
        told = self.said[place]
        stems = sorted(told.words)
        lists = [self._stems[stem] for stem in stems]
        standing, lengths = np.concatenate(lists), [len(found) for found in lists]
        shared = sum(self._shared(place, others, which, stems, (standing, lengths)) for which in (0, 1)) / 2
        shared = np.where(np.bincount(standing, minlength=len(self.said))[others] > 1, shared, 0.0)
        having = np.zeros(len(self.said), dtype=bool)
        for number in told.numbers:
            having[self._numbers[number]] = True
        same = having[others]
        other = ~same & self._counted[others] & bool(told.numbers)
        figures = np.where(same, likeness.SAME_FIGURES, np.where(other, likeness.OTHER_FIGURES, 0.0))
        if self._vectors is None:
            return np.asarray(likeness.BEFORE_WORDS + likeness.WORDS_ALONE * shared + figures)
        return np.asarray(likeness.BEFORE + likeness.WORDS * shared + figures)

    def _shared(
        self, place: int, others: Places, which: int, stems: Sequence[str], standing: tuple[Places, Sequence[int]]
    ) -> Numbers:
        """Give the weight of the words that each of some statements shares with one: containment and Dice's coefficient.

        `standing` are the places in which the stems stand, list after list, and how long each list is.
        """
        weights, totals = self._weights[which], self._totals[which]
        weighed = np.repeat([weights.get(stem, 0.0) for stem in stems], standing[1])
        common = np.bincount(standing[0], weighed, len(self.said))[others]
        mine, theirs = totals[place], totals[others]
        smaller = np.minimum(mine, theirs)
        return np.asarray(np.divide(common, np.sqrt(smaller * (mine + theirs) / 2), out=np.zeros(len(others)), where=smaller > 0))

    def _most_meaning(self) -> float:
        return likeness.MEANING if self._vectors is not None else 0.0

    def _meaning(self, place: int, others: Places) -> Numbers:
        if self._vectors is None:
            return np.zeros(len(others))
        products = np.einsum("ij,j->i", self._vectors[others], self._vectors[place])  # "@" sets every core to so little
        return np.asarray(likeness.MEANING * products / likeness.LENGTH**2, dtype=np.float64)


def _postings(pairs: Iterable[tuple[int, str]]) -> dict[str, Places]:
    """Give for each key the places that have it, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, key in pairs:
        found[key].append(place)
    return {key: np.array(places, dtype=np.int64) for key, places in found.items()}


def _matrix(said: Sequence[Statement]) -> NDArray[np.float32] | None:
    """Give the vectors of the statements as rows; None where the tier gives none."""
    size = len(said[0].vector) if said else 0
    if not size or any(len(one.vector) != size for one in said):
        return None
    rows = np.frombuffer(b"".join(one.vector for one in said), dtype=np.int8).reshape(len(said), size)
    return rows.astype(np.float32)
