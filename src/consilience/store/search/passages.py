"""Something found → what a reader sees of it: a line, and the passages with the words that were looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience.records import Article, Cite, FigureMark, NameMark, QuoteMark, Sentence
from consilience.store.lots import lots
from consilience.store.packed import unpacked
from consilience.store.search import words
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


def of_text(report: Kept, terms: Sequence[Term]) -> tuple[Passage, ...]:
    """Give the sentences of an article that say most of what was looked for; its first where only the title does."""
    weighed = [(said_in(report.article.text, sentence.start, sentence.end, terms), sentence) for sentence in report.sentences]
    telling = sorted((item for item in weighed if item[0]), key=lambda item: (-worth(item[0]), item[1].start))
    chosen = sorted((sentence for _, sentence in telling[:MOST_PASSAGES]), key=lambda sentence: sentence.start)
    return tuple(passage(report.article, one.start, one.end, terms) for one in chosen or report.sentences[:1])


def passage(article: Article, start: int, end: int, terms: Sequence[Term]) -> Passage:
    """Cite text[start:end], with the words that were looked for."""
    spans = tuple(sorted({(begins - start, ends - start) for _, begins, ends in said_in(article.text, start, end, terms)}))
    return Passage(article.cite(start, end), spans)


def said_in(text: str, start: int, end: int, terms: Sequence[Term]) -> list[tuple[Term, int, int]]:
    """Give where terms stand in text[start:end]."""
    return list(_said(list(words.found(text, start, end)), terms))


def _said(there: Sequence[words.Found], terms: Sequence[Term]) -> Iterator[tuple[Term, int, int]]:
    for at in range(len(there)):
        for term in terms:
            stretch = there[at : at + len(term.words)]
            if len(stretch) == len(term.words) and _is_said(term, [one.word for one in stretch]):
                yield term, stretch[0].start, stretch[-1].end


def _is_said(term: Term, said: Sequence[str]) -> bool:
    *others, last = term.words
    return list(said[:-1]) == others and (said[-1].startswith(last) if term.prefix else said[-1] == last)


def worth(said: Iterable[tuple[Term, int, int]]) -> float:
    """Give how much the terms that were found tell, each counted once."""
    return sum(weight_of(term) for term in {term for term, _, _ in said})
