"""How far the shipped sentence vectors rank likeness as the encoder does that they come from: `python -m eval.likeness`.

2,000 pairs of sentences of one story, of look-alike stories and of different ones, with the likeness that the unchanged
encoder gives them, stand in `likeness.tsv` without their text (training/english/likeness_reference.py drew and computed
them). Reported is Spearman's rank correlation; beside it that of TF-IDF, the usual way without any model. 500 pairs more
are nearest neighbours, reported apart: does the order hold at the top, where most pairs share their words?
"""

from __future__ import annotations

import math
import re
import statistics
import sys
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from operator import mul
from pathlib import Path

from msgspec import Struct

from consilience.annotate import parse
from consilience.cluster.pair import cosine
from eval import SHARED, clusters
from eval.texts import together

NEAREST = "nearest"
PAIRS = Path(__file__).with_name("likeness.tsv")

# Not annotate/sentences.py: the pairs name sentences by number, and must not move when that gets better.
_SENTENCE_ENDS = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


class Place(Struct, frozen=True):
    """A sentence of the sets: its file below the folder of sets, its number there, and a digest of its text."""

    file: str
    number: int
    digest: str


class Pair(Struct, frozen=True):
    """Two sentences, how the texts they stand in belong together, and how alike the unchanged encoder finds them."""

    relation: str
    left: Place
    right: Place
    cosine: float


@cache
def sentences(file: str) -> list[str]:
    """Give the sentences of a file below the folder of sets, always cut in the same way."""
    path = SHARED / file
    if path.suffix == ".xml":
        return clusters.sentences(path)
    return [part for line in path.read_text("utf-8").splitlines() for part in _SENTENCE_ENDS.split(line.strip()) if part]


def digest(sentence: str) -> str:
    """Give eight hexadecimal digits that tell a sentence from another one at its place."""
    return sha256(sentence.encode()).hexdigest()[:8]


def pairs() -> list[Pair]:
    """Give the pairs in their order."""
    rows = (line.split("\t") for line in PAIRS.read_text("utf-8").splitlines())
    return [Pair(row[0], Place(row[1], int(row[2]), row[3]), Place(row[4], int(row[5]), row[6]), float(row[7])) for row in rows]


def text_of(place: Place) -> str:
    """Give the sentence at a place."""
    found = sentences(place.file)[place.number]
    assert digest(found) == place.digest, f"{place.file}: sentence {place.number} is not the one that the pairs were drawn from"
    return found


def ranks(values: Sequence[float]) -> list[float]:
    """Give the rank of each value, 1 for the smallest; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    first = 0
    while first < len(order):
        last = first
        while last + 1 < len(order) and values[order[last + 1]] == values[order[first]]:
            last += 1
        for place in order[first : last + 1]:
            found[place] = (first + last) / 2 + 1
        first = last + 1
    return found


def agreement(one: Sequence[float], other: Sequence[float]) -> float:
    """Give Spearman's rank correlation of two rows of values, -1 to 1."""
    return statistics.correlation(ranks(one), ranks(other))


def between(left: bytes, right: bytes) -> float:
    """Give the cosine of two vectors of signed bytes; 0 where one is empty or all zeros."""
    here, there = memoryview(left).cast("b").tolist(), memoryview(right).cast("b").tolist()
    lengths = math.sqrt(sum(map(mul, here, here)) * sum(map(mul, there, there)))
    return sum(map(mul, here, there)) / lengths if lengths else 0.0


def vectors(texts: Sequence[str], pipeline: str) -> dict[str, bytes]:
    """Give the vector of each sentence."""
    report = together(texts)
    return {
        text: found.vector
        for text, found in zip(texts, parse.parses(report.article.text, report.sentences, pipeline), strict=True)
    }


def measure(pipeline: str = "accurate") -> dict[str, float]:
    """Give the rank agreement of a pipeline's vectors and of TF-IDF with the unchanged encoder; nothing without vectors."""
    drawn = pairs()
    texts = {pair: (text_of(pair.left), text_of(pair.right)) for pair in drawn}
    vector = vectors(sorted({text for both in texts.values() for text in both}), pipeline)
    if not all(vector.values()):
        return {}
    found = {
        "agreement": [between(vector[left], vector[right]) for left, right in texts.values()],
        "tfidf": [cosine(clusters.tfidf(left), clusters.tfidf(right)) for left, right in texts.values()],
    }
    figures: dict[str, float] = {}
    for name, values in found.items():
        for suffix, is_nearest in (("", False), ("_nearest", True)):
            chosen = [
                (value, pair.cosine)
                for value, pair in zip(values, drawn, strict=True)
                if (pair.relation == NEAREST) is is_nearest
            ]
            figures[f"{name}{suffix}"] = agreement(*zip(*chosen, strict=True))
    return figures


if __name__ == "__main__":
    for name, value in measure(*sys.argv[1:2]).items():
        print(f"{name:24} {value:.3f}")
