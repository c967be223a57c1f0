"""Event → how many words of each article stand in each other one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from msgspec import Struct

from consilience.copies import fingerprints
from consilience.records import Article, Cite, Event, Report


class Carried(Struct, frozen=True):
    """Word counts of articles, and the places of words that an article has in common with another."""

    lengths: dict[str, int]
    told: dict[tuple[str, str], frozenset[int]]  # (article, other): words of the article's own telling
    quoted: dict[tuple[str, str], frozenset[int]]  # (article, other): words that somebody said, in quotation marks

    def words(self, article: str, other: str, *, quoted: bool = False) -> int:
        """Count the words of an article that another has too; quoted speech counts if asked for."""
        return len(self.places(article, other) if quoted else self.told.get((article, other), frozenset()))

    def places(self, article: str, other: str) -> frozenset[int]:
        """Give the places of the words of an article, told or quoted, that another has too."""
        pair = (article, other)
        return self.told.get(pair, frozenset()) | self.quoted.get(pair, frozenset())

    def part(self, article: str, other: str) -> float:
        """Give the share of an article's words, told or quoted, that another has too, 0 to 1."""
        return len(self.places(article, other)) / max(1, self.lengths[article])

    def share(self, left: str, right: str, *, quoted: bool = False) -> float:
        """Give how much of the shorter article stands in the other, 0 to 1; quoted speech counts if asked for."""
        shorter, longer = sorted((left, right), key=lambda article: (self.lengths[article], article))
        return self.words(shorter, longer, quoted=quoted) / max(1, self.lengths[shorter])

    def share_of(self, article: str, without: frozenset[str] = frozenset()) -> float:
        """Give how much of an article stands in any other, 0 to 1; `without` are articles that do not count."""
        found: set[int] = set()
        for (here, there), places in self.told.items():
            if here == article and there not in without:
                found |= places
        return len(found) / max(1, self.lengths[article])


def carried(event: Event) -> Carried:
    """Count the words that the articles of an event have in common."""
    reports = {report.id: report for report in event.reports}
    told: dict[tuple[str, str], frozenset[int]] = {}
    quoted: dict[tuple[str, str], frozenset[int]] = {}
    for copy in event.copies:
        kept = quoted if copy.quoted else told
        for here, there in ((copy.left, copy.right), (copy.right, copy.left)):
            pair = (here.article, there.article)
            kept[pair] = kept.get(pair, frozenset()) | _places(reports[here.article], here)
    lengths = {report.id: len(_read(report).words) for report in event.reports}
    return Carried(lengths, told, quoted)


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


def _read(report: Report) -> fingerprints.Text:
    return fingerprints.read(report.article.text, report.article.blocks)


def _places(report: Report, cite: Cite) -> frozenset[int]:
    span = report.article.span(cite)
    if span is None:
        return frozenset()
    read = _read(report)
    return frozenset(range(bisect_left(read.starts, span[0]), bisect_left(read.starts, span[1])))
