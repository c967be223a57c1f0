"""Something found → what a reader sees of it: a line, and the passages with the words that were looked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience.annotate import words as printed
from consilience.records import Article, Cite, FigureMark, NameMark, QuoteMark, Sentence
from consilience.store.lots import lots
from consilience.store.packed import unpacked
from consilience.store.search import words
from consilience.store.search.entries import BORDER
from consilience.store.search.matching import weight_of
from consilience.store.search.query import Term
from consilience.store.tables import reports

MOST_PASSAGES = 2


class Passage(Struct, frozen=True):
    """Exact characters of a source, and which of them were looked for: spans of `cite.exact`."""

    cite: Cite
    found: tuple[tuple[int, int], ...] = ()


class Kept(Struct, frozen=True):
    """Of a kept report what is shown; the rest is not decoded."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    names: tuple[NameMark, ...] = ()
    quotes: tuple[QuoteMark, ...] = ()
    figures: tuple[FigureMark, ...] = ()


def kept(connection: Connection, numbers: Iterable[int]) -> dict[int, Kept]:
    """Give reports by their articles' numbers."""
    found: dict[int, Kept] = {}
    for some in lots(numbers):
        rows = connection.execute(select(reports.c.article, reports.c.record).where(reports.c.article.in_(some)))
        found.update((row.article, unpacked(row.record, Kept)) for row in rows)
    return found


def of_text(report: Kept, indexed: str, terms: Sequence[Term]) -> tuple[Passage, ...]:
    """Give the sentences of an article that say most of what was looked for; its first where only the title does.

    `indexed` are its words as they stand on the shelf.
    """
    said = _in_sentences(report, indexed, terms)
    telling = sorted(said, key=lambda sentence: (-worth(said[sentence]), sentence.start))[:MOST_PASSAGES]
    chosen = sorted(telling, key=lambda sentence: sentence.start) or report.sentences[:1]
    return tuple(passage(report.article, one.start, one.end, terms) for one in chosen)


def _in_sentences(report: Kept, indexed: str, terms: Sequence[Term]) -> dict[Sentence, list[Term]]:
    """Give the sentences with the terms that stand in them."""
    text, there = report.article.text, indexed.split(f" {BORDER} ")[1].split()
    found = list(_said(there, terms))
    spans = _spans(text, there, {there[at] for _, first, last in found for at in (first, last)})
    if spans is None:
        read = list(words.found(text))
        found, spans = list(_said([one.word for one in read], terms)), {at: (one.start, one.end) for at, one in enumerate(read)}
    starts = [sentence.start for sentence in report.sentences]
    said: dict[Sentence, list[Term]] = defaultdict(list)
    for term, first, last in found:
        at = bisect_right(starts, spans[first][0]) - 1
        if at >= 0 and spans[last][1] <= report.sentences[at].end:
            said[report.sentences[at]].append(term)
    return said


def _spans(text: str, there: list[str], wanted: Iterable[str]) -> dict[int, tuple[int, int]] | None:
    """Give where some words of a text stand, by their places among all of its words; None where text and words differ.

    Only what begins with their letters is looked at: to part a whole text into words takes ten times as long. They differ where
    a word begins with an accent or right behind a number, where signs are words of their own, where a text was cut off.
    """
    found: dict[int, tuple[int, int]] = {}
    for word in wanted:
        spans = [span for start in _beginning_with(text, word[0]) if (span := printed.span_at(text, start))]
        same = [span for span in spans if words.folded(text[span[0] : span[1]]) == word]
        if len(same) != there.count(word):
            return None
        found.update(zip(_places_of(there, word), same, strict=True))
    return found


def _beginning_with(text: str, letter: str) -> list[int]:
    return [found.start() for found in _beginning(letter).finditer(text)]


@cache
def _beginning(letter: str) -> re.Pattern[str]:
    # What is looked for first, so that the rest is passed over quickly.
    return re.compile(rf"[{letter}{letter.upper()}](?<![^\W_].)")


def passage(article: Article, start: int, end: int, terms: Sequence[Term]) -> Passage:
    """Cite text[start:end], with the words that were looked for."""
    spans = tuple(sorted({(begins - start, ends - start) for _, begins, ends in said_in(article.text, start, end, terms)}))
    return Passage(article.cite(start, end), spans)


def said_in(text: str, start: int, end: int, terms: Sequence[Term]) -> list[tuple[Term, int, int]]:
    """Give where terms stand in text[start:end]."""
    there = list(words.found(text, start, end))
    return [(term, there[first].start, there[last].end) for term, first, last in _said([one.word for one in there], terms)]


def _said(there: Sequence[str], terms: Sequence[Term]) -> Iterator[tuple[Term, int, int]]:
    """Give the terms that stand among words, with their first and last one."""
    for term in dict.fromkeys(terms):
        for at in _begun(there, term):
            stretch = there[at : at + len(term.words)]
            if len(stretch) == len(term.words) and _is_said(term, stretch):
                yield term, at, at + len(term.words) - 1


def _begun(there: Sequence[str], term: Term) -> Iterator[int]:
    """Give where a term may begin among words."""
    first = term.words[0]
    if term.prefix and len(term.words) == 1:
        return (at for at, word in enumerate(there) if word.startswith(first))
    return _places_of(there, first)


def _places_of(there: Sequence[str], word: str) -> Iterator[int]:
    """Give the places of a word among others; `index` walks through thousands in the time in which a loop takes dozens."""
    at = -1
    for _ in range(there.count(word)):
        at = there.index(word, at + 1)
        yield at


def _is_said(term: Term, said: Sequence[str]) -> bool:
    *others, last = term.words
    return list(said[:-1]) == others and (said[-1].startswith(last) if term.prefix else said[-1] == last)


def worth(said: Iterable[Term]) -> float:
    """Give how much the terms that were found tell, each counted once."""
    return sum(weight_of(term) for term in set(said))
