"""Articles → who carries whose words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from consilience.copies import fingerprints, passages
from consilience.copies.alignment import Shared
from consilience.copies.fingerprints import Text
from consilience.records import Copy, CopyPair, Report

# A passage is somebody's quoted words when this much of it stands between quotation marks: two reporters at one
# press conference write down the same words and are two witnesses still.
MOSTLY_QUOTED = 0.6


def keys(report: Report) -> Iterable[Hashable]:
    """Give the fingerprints of an article's text; two articles that copy share some."""
    return fingerprints.winnowed(_read(report))


def judge(left: Report, right: Report) -> CopyPair | None:
    """Find the passages that two articles share; None if there are none."""
    first, second = sorted((left, right), key=lambda report: report.id)
    one, other = _read(first), _read(second)
    copies = tuple(_copy((first, one), (second, other), passage) for passage in passages.copied(one, other))
    return CopyPair(left=first.id, right=second.id, copies=copies) if copies else None


def _read(report: Report) -> Text:
    return fingerprints.read(report.article.text, report.article.blocks)


def _copy(left: tuple[Report, Text], right: tuple[Report, Text], passage: Shared) -> Copy:
    one, other = _span(left[1], passage.left), _span(right[1], passage.right)
    return Copy(
        left=left[0].article.cite(*one),
        right=right[0].article.cite(*other),
        kind="same" if passage.sameness == 1 else "nearly",
        sameness=round(passage.sameness, 3),
        quoted=_is_quoted(left[0], one) or _is_quoted(right[0], other),
    )


def _span(read: Text, place: range) -> tuple[int, int]:
    return read.starts[place.start], read.ends[place.stop - 1]


def _is_quoted(report: Report, span: tuple[int, int]) -> bool:
    start, end = span
    inside = sum(max(0, min(end, quote.end) - max(start, quote.start)) for quote in report.quotes)
    return inside >= MOSTLY_QUOTED * (end - start)


__all__ = ["judge", "keys"]
