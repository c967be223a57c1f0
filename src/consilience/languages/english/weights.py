"""How much an English word tells: words that stand in few texts tell more (Spärck Jones 1972)."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib.resources import files

TABLE = "word_counts.txt"  # made by training/word_weights.py

# A word that the table does not know weighs as if it stood in half a text: more than any that it knows.
UNSEEN_TEXTS = 0.5


@cache
def _table() -> tuple[int, dict[str, int]]:
    """Give the number of texts counted, and in how many of them each word stands."""
    header, *lines = files(__package__).joinpath(TABLE).read_text("utf-8").splitlines()
    pairs = (line.split(" ") for line in lines)
    return int(header.rpartition(" ")[2]), {word: int(count) for word, count in pairs}


def texts_counted() -> int:
    """Give the number of texts that were counted."""
    return _table()[0]


def texts_with(word: str) -> int:
    """Give the number of counted texts that a word (folded as in annotate/words.py) stands in; 0 if unseen."""
    return _table()[1].get(word, 0)


@lru_cache(maxsize=100_000)
def weight(word: str) -> float:
    """Give the weight of a word, folded as in annotate/words.py: the logarithm of texts per text with the word.

    About 0 for "the", 2 for "police", 5 for "magnitude", 8 for a word never seen. Numbers are words too.
    """
    total, counts = _table()
    return max(0.0, math.log(total / counts.get(word, UNSEEN_TEXTS)))


def heaviest() -> float:
    """Give the weight of a word never seen: the largest that `weight` gives."""
    return math.log(_table()[0] / UNSEEN_TEXTS)
