"""A question and the words of a thing → whether it meets the question, and how well (BM25)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from consilience.languages.english.weights import weight
from consilience.store.search.entries import BORDER
from consilience.store.search.query import Query, Term

# Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond; the usual numbers. How rare a word is
# comes from English at large and not from the library: to count a common word's articles takes longer than to find the newest.
SATURATION, BY_LENGTH = 1.2, 0.75
USUAL_LENGTH = {"article": 450.0, "quote": 20.0, "figure": 30.0, "story": 300.0}
# A word of the title counts as so many of the text.
TITLE_COUNTS = 3
LEAST_WEIGHT = 0.1


def meets(query: Query, words: str) -> bool:
    """Say whether words, as a shelf holds them, meet a question; days and stories aside."""
    every = all(any(_count(term, words) for term in group) for group in query.groups)
    return every and not any(_count(term, words) for term in query.without)


def score(terms: Iterable[Term], words: str, usual_length: float) -> float:
    """Give how well words meet the terms of a question; 0 where it has none."""
    title, border, _ = words.partition(f" {BORDER} ")
    length = (words.count(" ") // 2 - 1) / usual_length  # each word has a blank on either side
    share = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length)
    total = 0.0
    for term in terms:
        count = _count(term, words) + (TITLE_COUNTS - 1) * (_count(term, title) if border else 0)
        total += weight_of(term) * count * (SATURATION + 1) / (count + share) if count else 0.0
    return round(total, 6)


def _count(term: Term, words: str) -> int:
    if term.facet:
        return int(all(f" {word} " in words for word in term.indexed))
    looked_for = "".join(f" {word} " for word in term.words)
    return words.count(looked_for.rstrip() if term.prefix else looked_for)


@lru_cache(maxsize=1024)
def weight_of(term: Term) -> float:
    """Give how much a term tells: the rarer its words in English the more."""
    return max(LEAST_WEIGHT, sum(weight(word) for word in term.words))
