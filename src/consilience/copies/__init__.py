"""Articles → who carries whose words."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from consilience.copies import alignment, fingerprints
from consilience.copies.alignment import Shared
from consilience.copies.fingerprints import Text
from consilience.records import Article, Cite, Copy, CopyPair, Report

# Two reporters who write alone hit on the same seven words now and then. Measured on 11,767 pairs of articles on
# different events: four common passages pass these limits ("life in prison without the possibility of parole").
FEWEST_WORDS = 7

# Names and titles come in the same order in everybody's text ("Foreign Minister Anna Berg of Norway"): so many words
# must be ordinary ones, and telling ones - or, where all of them are plain, so many more.
FEWEST_ORDINARY = 5
TELLING = 14.0
FEWEST_PLAIN = 10
PLAIN = 9.0

SENTENCE_END = re.compile(r"[.!?…]")

# A capital at the head of a sentence makes no name of words like "what", "after" or "the".
EVERYDAY = 1.5

# Below this share of equal words a passage is a rewriting: its facts, not its words. Plain words must agree better.
ENOUGH_EQUAL = 0.6
NEARLY_ALL = 0.85

# So many words without one change are a copy even where most are names ("the mayor of Hamar, Anna Berg, met ...").
WORD_FOR_WORD = 12
BETWEEN_NAMES = 4.0


def keys(report: Report) -> Iterable[Hashable]:
    """Give the fingerprints of an article's text; two articles that copy share some."""
    return fingerprints.winnowed(_read(report))


def judge(left: Report, right: Report) -> CopyPair | None:
    """Find the passages that two articles share; None if there are none."""
    first, second = sorted((left, right), key=lambda report: report.id)
    one, other = _read(first), _read(second)
    copies = tuple(
        _copy((first.article, one), (second.article, other), passage)
        for passage in _trimmed(first.article.text, one, other)
        if is_copy(first.article.text, one, passage)
    )
    return CopyPair(left=first.id, right=second.id, copies=copies) if copies else None


def _trimmed(text: str, left: Text, right: Text) -> list[Shared]:
    """Give the common passages without the word or two of a neighbouring sentence that both happen to begin with."""
    return [Shared(_within_sentences(text, left, passage.equal)) for passage in alignment.shared(left, right)]


def _within_sentences(text: str, left: Text, equal: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    for cut in (1, 2):
        if len(equal) > FEWEST_WORDS and SENTENCE_END.search(text, left.ends[equal[-cut - 1][0]], left.starts[equal[-cut][0]]):
            return equal[:-cut]
    return equal


def is_copy(text: str, read: Text, passage: Shared) -> bool:
    """Say whether so many words agree that one text must have them from the other, or both from a third."""
    if len(passage.equal) < FEWEST_WORDS or passage.sameness < ENOUGH_EQUAL:
        return False
    ordinary = [read.weights[at] for at, _ in passage.equal if text[read.starts[at]].islower() or read.weights[at] < EVERYDAY]
    telling = sum(ordinary)
    if len(passage.equal) >= WORD_FOR_WORD and passage.sameness == 1:
        return telling >= BETWEEN_NAMES
    if len(ordinary) >= FEWEST_PLAIN and passage.sameness >= NEARLY_ALL:
        return telling >= PLAIN
    return len(ordinary) >= FEWEST_ORDINARY and telling >= TELLING


def _read(report: Report) -> Text:
    return fingerprints.read(report.article.text, report.article.blocks)


def _copy(left: tuple[Article, Text], right: tuple[Article, Text], passage: Shared) -> Copy:
    return Copy(
        left=_cite(*left, passage.left),
        right=_cite(*right, passage.right),
        kind="same" if passage.sameness == 1 else "nearly",
        sameness=round(passage.sameness, 3),
    )


def _cite(article: Article, read: Text, place: range) -> Cite:
    return article.cite(read.starts[place.start], read.ends[place.stop - 1])


__all__ = ["judge", "keys"]
