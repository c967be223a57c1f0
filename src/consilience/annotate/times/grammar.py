"""Text → time expressions: the shapes that stand in it, the longest of those that overlap, and ranges joined."""

from __future__ import annotations

import re
from typing import Literal

import msgspec
from msgspec import Struct

from consilience.annotate.times.patterns import SHAPES
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import times as english
from consilience.records import TimeForm


class Found(Struct, frozen=True):
    """A time expression in a text, and what it says by itself; `ends` are the two dates of a range, `on` as in TimeMark."""

    start: int
    end: int
    form: TimeForm
    kind: Literal["date", "time", "duration", "set"] = "date"
    on: int = -1
    ends: tuple[tuple[int, int], ...] = ()


def found(paragraph: Paragraph) -> list[Found]:
    """Give the time expressions of one paragraph in order; none overlaps another."""
    candidates: list[Found] = []
    for hints, shape, reading in SHAPES:
        for match in paragraph.near(hints, shape):
            form = reading(match)
            if form is not None:
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                candidates.append(Found(start, match.start() + len(match[0].rstrip()), form))
    return _joined(paragraph.text, _longest(candidates))


def _longest(candidates: list[Found]) -> list[Found]:
    """Keep of overlapping expressions the one that begins first, and of those the longest."""
    kept: list[Found] = []
    for candidate in sorted(candidates, key=lambda each: (each.start, -each.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


_BETWEEN = re.compile(r"\b(?P<word>between|from)\s$", re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:{'|'.join(english.MOVED)})\b[^.;:]*$", re.IGNORECASE)
_REACH_OF_MOVED = 60  # characters
_TO = re.compile(r"\s?(?P<link>to|until|till|through|and|–|—|-)\s?(?:the\s)?")


def _joined(text: str, singles: list[Found]) -> list[Found]:
    """Make one range of "between September and March", "from Monday to Friday", "March–May 2010"."""
    ranges: list[Found] = []
    for single in singles:
        if ranges and (joined := _range(text, ranges[-1], single)):
            ranges[-1] = joined
        else:
            ranges.append(single)
    return ranges


def _range(text: str, first: Found, last: Found) -> Found | None:
    link = _TO.fullmatch(text, first.end, last.start)
    if link is None or first.form.to or last.form.to or first.form.told or last.form.told:
        return None
    opening = _BETWEEN.search(text, max(0, first.start - 9), first.start)
    word = opening["word"].lower() if opening else ""
    fitting = (
        link["link"] == "and"
        if word == "between"
        else link["link"] != "and" and (word == "from" or first.form.kind == last.form.kind)
    )
    if not fitting or (not word and link["link"] == "until"):
        return None
    if word == "from" and _MOVED.search(text, max(0, first.start - _REACH_OF_MOVED), first.start):
        return None  # a deadline pushed back "from Friday to November 16" is two days
    start = opening.start() if opening else first.start
    form = msgspec.structs.replace(first.form, to=last.form)
    return Found(start, last.end, form, ends=((first.start, first.end), (last.start, last.end)))
