"""Report or account → what stands on the shelves: the words of a title and a text, and those that filters look for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from consilience.copies import gatherers
from consilience.reconcile.figures import words as figure_words
from consilience.records import Account, ArticleEntry, FigureMark, NameKind, Report
from consilience.store.search import words
from consilience.store.search.places import MOST_ITEMS
from consilience.store.search.query import MARK

# Between title, text and filters, so that no phrase reaches across.
BORDER = MARK
# PostgreSQL counts no position beyond 16,383; of a longer article the first words are found.
MOST_WORDS = 16_000

Facets = Mapping[str, Iterable[str]]


class Entry(Struct, frozen=True):
    """One thing on a shelf: which item of its article it is, and its words, a blank on either side of each."""

    item: int
    words: str


class NameEntry(Struct, frozen=True):
    """A name as an article first prints it, and the words under which it is found."""

    name: str
    kind: NameKind
    words: str


def article(report: Report, origins: Iterable[str] | None = None) -> Entry:
    """Give the entry of an article; `origins` as its story has them, else as its page shows them."""
    return Entry(0, _written(report.article.title or "", words.of(report.article.text), _of_article(report, origins)))


def quotes(report: Report, origins: Iterable[str] | None = None) -> Iterator[Entry]:
    """Give the entries of an article's quotes."""
    shared = _shared(report, origins)
    for item, quote in enumerate(report.quotes[:MOST_ITEMS]):
        yield Entry(item, _written(quote.speaker or "", words.of(quote.text), shared | {"speaker": [quote.speaker or ""]}))


def figures(report: Report, origins: Iterable[str] | None = None) -> Iterator[Entry]:
    """Give the entries of an article's figures, each with the sentence that it stands in."""
    shared, starts = _shared(report, origins), [sentence.start for sentence in report.sentences]
    for item, mark in enumerate(report.figures[:MOST_ITEMS]):
        at = mark.sentence if mark.sentence >= 0 else bisect_right(starts, mark.start) - 1
        around = report.sentences[at] if 0 <= at < len(starts) else mark
        facets = shared | {"measure": [measure(mark)], "speaker": [mark.said_by or ""]}
        yield Entry(item, _written(measure(mark), words.of(report.article.text[around.start : around.end]), facets))


def names(report: Report) -> list[NameEntry]:
    """Give the names of an article, each once."""
    found: dict[tuple[str, str], NameEntry] = {}
    for mark in report.names:
        printed = " ".join(mark.text.split())
        if written := spaced(printed):
            found.setdefault((written, mark.kind), NameEntry(printed, mark.kind, written))
    return sorted(found.values(), key=lambda entry: (entry.words, entry.kind))


def story(account: Account, articles: Iterable[ArticleEntry]) -> Entry:
    """Give the entry of a story: its headline, points, titles and names."""
    listed = list(articles)
    points = account.brief.points if account.brief else ()
    titles = [entry.title or "" for entry in listed]
    told = [account.title, *titles, *(point.text for point in points), *(name.name for name in account.names)]
    facets: Facets = {
        "outlet": [entry.outlet or "" for entry in listed],
        "origin": [origin.name for origin in account.origins],
        "language": [entry.language for entry in listed],
        "speaker": [quote.speaker or "" for quote in account.quotes],
        "measure": [figure.measure for figure in account.figures],
    }
    headline = account.brief.headline if account.brief else account.title
    return Entry(0, _written(headline, list(chain.from_iterable(map(words.of, told))), facets))


def measure(mark: FigureMark) -> str:
    """Name what a figure measures."""
    return figure_words.measure([mark])


def spaced(text: str) -> str:
    """Give the words of a text with a blank on either side of each."""
    return _spaced(words.of(text))


def _of_article(report: Report, origins: Iterable[str] | None) -> Facets:
    return _shared(report, origins) | {
        "speaker": [*(quote.speaker or "" for quote in report.quotes), *(mark.said_by or "" for mark in report.figures)],
        "measure": map(measure, report.figures),
    }


def _shared(report: Report, origins: Iterable[str] | None) -> dict[str, Iterable[str]]:
    """Give what the filters of an article, its quotes and its figures have in common."""
    told = report.article
    return {
        "outlet": [told.outlet or ""],
        "origin": [gatherers.gatherer(told) or told.outlet or ""] if origins is None else list(origins),
        "language": [told.language],
    }


def _written(title: str, text: list[str], facets: Facets) -> str:
    marked = {f"{MARK}{facet}{MARK}{word}" for facet, values in facets.items() for value in values for word in words.of(value)}
    return _spaced([*words.of(title), BORDER, *text[:MOST_WORDS], BORDER, *sorted(marked)])


def _spaced(found: Iterable[str]) -> str:
    return "".join(f" {word} " for word in found)
