"""Something found → what a reader sees of it: a line, and the passages with the words that were looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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
    spans = printed.spans(text)
    if len(spans) != len(there):  # a word of which nothing is left, signs that are words of their own, a text cut off
        found = list(words.found(text))
        spans, there = [(one.start, one.end) for one in found], [one.word for one in found]
    starts = [sentence.start for sentence in report.sentences]
    said: dict[Sentence, list[Term]] = defaultdict(list)
    for term, first, last in _said(there, terms):
        at = bisect_right(starts, spans[first][0]) - 1
        if at >= 0 and spans[last][1] <= report.sentences[at].end:
            said[report.sentences[at]].append(term)
    return said


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
    begin = {term.words[0]: [other for other in terms if other.words[0] == term.words[0]] for term in terms if not term.prefix}
    begun = [term for term in terms if term.prefix]
    for at, word in enumerate(there):
        for term in (*begin.get(word, ()), *begun):
            stretch = there[at : at + len(term.words)]
            if len(stretch) == len(term.words) and _is_said(term, stretch):
                yield term, at, at + len(term.words) - 1


def _is_said(term: Term, said: Sequence[str]) -> bool:
    *others, last = term.words
    return list(said[:-1]) == others and (said[-1].startswith(last) if term.prefix else said[-1] == last)


def worth(said: Iterable[Term]) -> float:
    """Give how much the terms that were found tell, each counted once."""
    return sum(weight_of(term) for term in set(said))
