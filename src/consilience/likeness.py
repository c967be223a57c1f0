"""How alike two sentences are: by the words they share, by what their vectors mean, by their figures; each sign to be seen.

Words are weighed as in Spärck Jones (1972): those rare in English and in the story tell most. Vectors are the language
pipeline's; alone they join what only speaks of the same, so no stage decides by them alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience.languages.english.weights import heaviest, weight
from consilience.records import Report

# The length of a vector, in its bytes.
LENGTH = 127
# The words of the topic stand in every second sentence; only what is left of a sentence tells whether it says the same.
FOCUS = 1.5
# A word is never without any weight.
LEAST_RARITY = 0.15

# A logistic regression on 3,996 pairs of sentences of hand-marked stories, 884 of which tell one fact (training/likeness.py).
BEFORE, WORDS, MEANING = -3.6, 5.1, 3.6
SAME_FIGURES, OTHER_FIGURES = 1.1, -0.4
# Where a tier gives no vectors: words and figures alone.
BEFORE_WORDS, WORDS_ALONE = -2.5, 8.0


class Comparable(Protocol):
    """What can be compared: stems, figures, and a vector where the tier gives one."""

    @property
    def words(self) -> frozenset[str]:
        """Give the stems of the content words."""

    @property
    def numbers(self) -> frozenset[str]:
        """Give the numbers, in digits."""

    @property
    def vector(self) -> bytes:
        """Give the vector, empty where there is none."""


class Weighable(Protocol):
    """What stems can be counted in."""

    @property
    def stems(self) -> tuple[str, ...]:
        """Give the stems in their order."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Give the same words as printed, in small letters."""


class Weights(Struct, frozen=True):
    """How much each stem tells: in this story (rare here and in English), and in English alone."""

    here: dict[str, float]
    anywhere: dict[str, float]
    known: dict[frozenset[str], tuple[float, float]] = {}

    def of(self, stems: frozenset[str]) -> tuple[float, float]:
        """Give what some stems weigh, in this story and in English; remembered, as each is set against many."""
        if stems not in self.known:
            self.known[stems] = total(stems, self.here), total(stems, self.anywhere)
        return self.known[stems]


class Likeness(Struct, frozen=True):
    """How alike two sentences are, sign by sign; the numbers are shares from 0 to 1."""

    words: float  # the weight of the words they share
    meaning: float | None  # the cosine of their vectors; None without vectors
    figures: Literal["same", "other", "none"]

    @property
    def sureness(self) -> float:
        """Give how surely the two tell one fact, from 0 to 1: all signs together."""
        figures = {"same": SAME_FIGURES, "other": OTHER_FIGURES, "none": 0.0}[self.figures]
        if self.meaning is None:
            signs = BEFORE_WORDS + WORDS_ALONE * self.words
        else:
            signs = BEFORE + WORDS * self.words + MEANING * self.meaning
        return 1 / (1 + math.exp(-signs - figures))


def between(left: Comparable, right: Comparable, weighed: Weights) -> Likeness:
    """Give how alike two sentences are; the same whichever comes first. The meaning of what shares no words is not asked."""
    words = shared_words(left.words, right.words, weighed)
    return Likeness(
        words=words,
        meaning=_cosine(left.vector, right.vector) if words and left.vector and right.vector else None,
        figures="none" if not left.numbers or not right.numbers else "same" if left.numbers & right.numbers else "other",
    )


def shared_words(left: frozenset[str], right: frozenset[str], weighed: Weights) -> float:
    """Give the weight that two sets of stems share, the mean of what tells much in this story and what is rare in English."""
    shared = left & right
    if len(shared) < 2:
        return 0.0
    (here, anywhere), (others_here, others_anywhere) = weighed.of(left), weighed.of(right)
    shared_here, shared_anywhere = total(shared, weighed.here), total(shared, weighed.anywhere)
    return (_share(here, others_here, shared_here) + _share(anywhere, others_anywhere, shared_anywhere)) / 2


def _cosine(left: bytes, right: bytes) -> float:
    return float(_row(left) @ _row(right)) / LENGTH**2


# The sentences of a large story: each is set against many.
@lru_cache(maxsize=16384)
def _row(vector: bytes) -> NDArray[np.float32]:
    """Give a vector as numbers; products of whole numbers this small are exact."""
    return np.frombuffer(vector, dtype=np.int8).astype(np.float32)


def vectors(found: Sequence[bytes]) -> bytes:
    """Give the vectors of sentences as a report carries them; that of a sentence without words points nowhere."""
    size = max(map(len, found), default=0)
    return b"".join(one or bytes(size) for one in found)


def vector_of(report: Report, sentence: int) -> bytes:
    """Give the vector of one of a report's sentences, empty where the tier gave none."""
    size = len(report.vectors) // max(1, len(report.sentences))
    return report.vectors[sentence * size : (sentence + 1) * size]


def _share(mine: float, theirs: float, common: float) -> float:
    """Give the geometric mean of containment (a short sentence inside a long one counts) and Dice's coefficient."""
    smaller = min(mine, theirs)
    return common / math.sqrt(smaller * (mine + theirs) / 2) if smaller else 0.0


# --------------------------------------------------------------------------- weights


def weights(told: Sequence[Weighable]) -> Weights:
    """Weigh each stem: rare in English and not in every sentence of the story tells most."""
    standing = Counter(stem for one in told for stem in frozenset(one.stems))
    rare: dict[str, float] = {}
    for one in told:
        for stem, form in zip(one.stems, one.forms, strict=True):
            rare[stem] = min(rare.get(stem, 1.0), rarity(form))
    here = {stem: rare[stem] * math.log(1 + len(told) / count) ** FOCUS for stem, count in standing.items()}
    return Weights(here, rare)


@cache
def rarity(word: str) -> float:
    """Give how rare a word is in English, from .15 to 1."""
    return max(LEAST_RARITY, weight(word) / heaviest())


def total(stems: Iterable[str], weighed: Mapping[str, float]) -> float:
    """Sum the weights of some stems."""
    once = stems if isinstance(stems, frozenset) else set(stems)
    try:
        return math.fsum(map(weighed.__getitem__, once))  # fsum: the same in any order
    except KeyError:
        return math.fsum([weighed[stem] for stem in once if stem in weighed])
