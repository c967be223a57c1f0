"""Event → how many words of each article stand in each other one."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from consilience.copies import fingerprints
from consilience.records import Cite, Event, Report

# A passage is somebody's quoted words when this much of it stands between quotation marks: two reporters at one
# press conference write down the same words and are two witnesses still.
MOSTLY_QUOTED = 0.6


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
        kept = quoted if any(_is_quoted(reports[cite.article], cite) for cite in (copy.left, copy.right)) else told
        for here, there in ((copy.left, copy.right), (copy.right, copy.left)):
            pair = (here.article, there.article)
            kept[pair] = kept.get(pair, frozenset()) | _places(reports[here.article], here)
    lengths = {report.id: len(_read(report).words) for report in event.reports}
    return Carried(lengths, told, quoted)


def _read(report: Report) -> fingerprints.Text:
    return fingerprints.read(report.article.text, report.article.blocks)


def _span(report: Report, cite: Cite) -> tuple[int, int]:
    """Give where a passage stands in the article's text: the surroundings tell one of two equal passages from the other."""
    text = report.article.text
    found = text.find(cite.prefix + cite.exact + cite.suffix)
    start = found + len(cite.prefix) if found >= 0 else text.find(cite.exact)
    return start, start + len(cite.exact)


def _places(report: Report, cite: Cite) -> frozenset[int]:
    start, end = _span(report, cite)
    read = _read(report)
    return frozenset(range(bisect_left(read.starts, start), bisect_left(read.starts, end)))


def _is_quoted(report: Report, cite: Cite) -> bool:
    start, end = _span(report, cite)
    inside = sum(max(0, min(end, quote.end) - max(start, quote.start)) for quote in report.quotes)
    return inside >= MOSTLY_QUOTED * (end - start)
