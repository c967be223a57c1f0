"""Event → how many words of each article stand in each other one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from consilience.copies import fingerprints
from consilience.copies.kinds import Measure, Measured
from consilience.records import Article, Block, Cite, Event, Report

# Places of an article's words, a bit for each: one union of hundreds of passages costs what one machine word does.
Places = int


class Carried(Struct, frozen=True):
    """Word counts of articles, what they are compared by, and the places of words that one has in common with another."""

    lengths: dict[str, int]
    texts: dict[str, Measured]
    told: dict[str, dict[str, Places]]  # article, other: words of the article's own telling
    all: dict[str, dict[str, Places]]  # article, other: these, and words that somebody said, in quotation marks

    def words(self, article: str, other: str, *, quoted: bool = False) -> int:
        """Count the words of an article that another has too; quoted speech counts if asked for."""
        return (self.all if quoted else self.told)[article].get(other, 0).bit_count()

    def places(self, article: str, other: str) -> Places:
        """Give the places of the words of an article, told or quoted, that another has too."""
        return self.all[article].get(other, 0)

    def part(self, article: str, other: str) -> float:
        """Give the share of an article's words, told or quoted, that another has too, 0 to 1."""
        return self.places(article, other).bit_count() / max(1, self.lengths[article])

    def share(self, left: str, right: str, *, quoted: bool = False) -> float:
        """Give how much of the shorter article stands in the other, 0 to 1; quoted speech counts if asked for."""
        shorter, longer = sorted((left, right), key=lambda article: (self.lengths[article], article))
        return self.words(shorter, longer, quoted=quoted) / max(1, self.lengths[shorter])

    def share_of(self, article: str, without: frozenset[str] = frozenset()) -> float:
        """Give how much of an article stands in any other, 0 to 1; `without` are articles that do not count."""
        found = 0
        for other, places in self.told[article].items():
            if other not in without:
                found |= places
        return found.bit_count() / max(1, self.lengths[article])


def carried(event: Event) -> Carried:
    """Count the words that the articles of an event have in common."""
    articles = {report.id: report.article for report in event.reports}
    starts, texts = _read(event)
    told: dict[str, dict[str, Places]] = {article: {} for article in articles}
    every: dict[str, dict[str, Places]] = {article: {} for article in articles}
    for copy in event.copies:
        for here, there in ((copy.left, copy.right), (copy.right, copy.left)):
            places = _places(articles[here.article], starts[here.article], here)
            for kept in (every,) if copy.quoted else (every, told):
                kept[here.article][there.article] = kept[here.article].get(there.article, 0) | places
    return Carried({article: len(places) for article, places in starts.items()}, texts, told, every)


def own_words(event: Event) -> list[tuple[Report, float]]:
    """Give each report of an event with the share of its words, 0 to 1, that no other has; quoted speech is everybody's."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    articles = {report.id: report.article for report in event.reports}
    for copy in event.copies:
        for cite in (copy.left, copy.right):
            if not copy.quoted and (span := articles[cite.article].span(cite)):
                spans[cite.article].append(span)
    return [(report, round(1 - _covered(report.article, spans[report.id]), 3)) for report in event.reports]


def _covered(article: Article, spans: list[tuple[int, int]]) -> float:
    """Give the share of an article's words in spans of its text, which may overlap."""
    reach = words = 0
    for start, end in sorted(spans):
        words += len(article.text[max(start, reach) : max(end, reach)].split())
        reach = max(end, reach)
    return min(1.0, words / max(1, len(article.text.split())))


def _read(event: Event) -> tuple[dict[str, tuple[int, ...]], dict[str, Measured]]:
    """Give where the words of each article begin, and its measures; a text that hundreds carry is read once."""
    measure = Measure()
    known: dict[tuple[str, tuple[Block, ...]], tuple[tuple[int, ...], Measured]] = {}
    for report in event.reports:
        text = report.article.text, report.article.blocks
        if text not in known:
            read = fingerprints.read(*text)
            known[text] = read.starts, measure.of(read)
    found = {report.id: known[report.article.text, report.article.blocks] for report in event.reports}
    return {article: starts for article, (starts, _) in found.items()}, {article: text for article, (_, text) in found.items()}


def _places(article: Article, starts: Sequence[int], cite: Cite) -> Places:
    span = article.span(cite)
    if span is None:
        return 0
    return (1 << bisect_left(starts, span[1])) - (1 << bisect_left(starts, span[0]))
