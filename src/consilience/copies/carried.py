"""Event → how many words of each article stand in each other one."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from consilience.copies import fingerprints
from consilience.records import Cite, Event, Report


class Carried(Struct, frozen=True):
    """Word counts of articles, and the places of words that an article has in common with another."""

    lengths: dict[str, int]
    told: dict[tuple[str, str], frozenset[int]]  # (article, other): words of the article's own telling
    quoted: dict[tuple[str, str], frozenset[int]]  # (article, other): words that somebody said, in quotation marks

    def words(self, article: str, other: str, *, quoted: bool = False) -> int:
        """Count the words of an article that another has too; quoted speech counts if asked for."""
        found = self.told.get((article, other), frozenset())
        return len(found | self.quoted.get((article, other), frozenset()) if quoted else found)

    def share(self, left: str, right: str) -> float:
        """Give how much of the shorter article stands in the other, 0 to 1."""
        shorter, longer = sorted((left, right), key=lambda article: (self.lengths[article], article))
        return self.words(shorter, longer) / max(1, self.lengths[shorter])

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


def _read(report: Report) -> fingerprints.Text:
    return fingerprints.read(report.article.text, report.article.blocks)


def _places(report: Report, cite: Cite) -> frozenset[int]:
    span = report.article.span(cite)
    if span is None:
        return frozenset()
    read = _read(report)
    return frozenset(range(bisect_left(read.starts, span[0]), bisect_left(read.starts, span[1])))
