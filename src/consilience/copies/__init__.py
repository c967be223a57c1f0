"""Articles → who carries whose words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from consilience.copies import fingerprints, passages
from consilience.copies.alignment import Shared
from consilience.copies.boilerplate import without as without_boilerplate
from consilience.copies.fingerprints import Text
from consilience.copies.gatherers import spelled_out
from consilience.records import Copy, CopyPair, Report

# A passage is somebody's quoted words when this much of it stands between quotation marks: two reporters at one
# press conference write down the same words and are two witnesses still.
MOSTLY_QUOTED = 0.6


# Of a text that many carry, each copy is compared with so many others only: enough for all to hang together.
IN_A_CROWD = 8

# So many pairs of one article are shown: all of a story that 32 outlets have, and of a larger one those that share most.
MOST_PAIRS = 32

# A pair of which so much of the shorter article stands in the other.
WHOLE = 0.8


def keys(report: Report) -> Iterable[Hashable]:
    """Give the fingerprints of an article's text; two articles that copy share some."""
    return fingerprints.winnowed(_read(report))


def judge(left: Report, right: Report) -> CopyPair | None:
    """Find the passages that two articles share; None if there are none."""
    first, second = sorted((left, right), key=lambda report: report.id)
    one, other = _read(first), _read(second)
    found = passages.copied(one, other)
    if not found:
        return None
    return CopyPair(
        left=first.id,
        right=second.id,
        copies=tuple(_copy((first, one), (second, other), passage) for passage in found),
        share=round(min(1.0, sum(len(passage.equal) for passage in found) / min(len(one.words), len(other.words))), 3),
    )


def whole(pairs: Iterable[CopyPair]) -> list[CopyPair]:
    """Give the pairs of articles of which one is carried nearly whole: they tell of one event, whatever their words weigh."""
    return [pair for pair in pairs if pair.share >= WHOLE]


def strongest(pairs: Iterable[CopyPair]) -> list[CopyPair]:
    """Give the pairs that are among the `MOST_PAIRS` of one of their articles that share most, in the order given.

    Of a text that hundreds carry, what every two of them share says no more than what each shares with some.
    """
    kept: dict[str, list[CopyPair]] = defaultdict(list)
    given = list(pairs)
    for pair in sorted(given, key=lambda pair: (-pair.share, pair.left, pair.right)):
        if min(len(kept[pair.left]), len(kept[pair.right])) < MOST_PAIRS:
            kept[pair.left].append(pair)
            kept[pair.right].append(pair)
    chosen = {(pair.left, pair.right) for found in kept.values() for pair in found}
    return [pair for pair in given if (pair.left, pair.right) in chosen]


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


__all__ = ["IN_A_CROWD", "MOST_PAIRS", "judge", "keys", "spelled_out", "strongest", "whole", "without_boilerplate"]
