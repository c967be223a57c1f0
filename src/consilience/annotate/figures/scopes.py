"""A figure's deed and sentence → where, for which time and as of when it is counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.figures import deeds
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.figures.sentence import Sentence
from consilience.annotate.syntax import Tree
from consilience.languages.english import scopes as english
from consilience.records import Report, TimeMark

_BEFORE = 40  # characters read in front of a time


class Scope(Struct, frozen=True):
    """Where and for which time: as `FigureMark` has it."""

    places: tuple[str, ...] = ()
    period: str = ""
    as_of: str | None = None


def of(sentence: Sentence, tree: Tree, node: int, deed: Deed, start: int) -> Scope:
    """Give the scope of a figure that begins at `start` and whose counted stand at a word of the tree."""
    places = tuple(dict.fromkeys(_places(sentence, tree, node, deed)))
    time = _time(sentence, deed)
    period, as_of = _period(sentence, time) if time is not None else ("", None)
    return Scope(places, period, as_of or _so_far(sentence, start))


# --------------------------------------------------------------------------- where


def _places(sentence: Sentence, tree: Tree, node: int, deed: Deed) -> Iterator[str]:
    """Give the places named beside the counted, then those where the deed is told to be done."""
    spans = list(_beside(tree, node))
    if deed.statement is not None:
        roles = deed.statement.roles
        spans += [(part.start, part.end) for part in roles if part.role == "circumstance" and part.preposition in english.WHERE]
    for start, end in sorted(spans):
        yield from _named(sentence.report, start, end)


def _beside(tree: Tree, node: int) -> Iterator[tuple[int, int]]:
    for word in tree.under(node, "nmod", "acl", "obl") if node >= 0 else ():
        if any(case.lower in english.WHERE for case in tree.under(word.number, "case")):
            inside = tree.inside(word.number)
            yield inside[0].start, inside[-1].end


def told_of(report: Report, sentence: int) -> tuple[str, ...]:
    """Give the places that a sentence tells something of, the last told first: "a quake rocked Arbor Bay"."""
    spans = [
        (part.start, part.end)
        for statement in deeds.told(report, sentence).statements
        for part in statement.roles
        if part.role == "patient" or (part.role == "circumstance" and part.preposition in english.WHERE)
    ]
    return tuple(dict.fromkeys(name for start, end in sorted(spans, reverse=True) for name in _named(report, start, end)))


def _named(report: Report, start: int, end: int) -> Iterator[str]:
    """Give the places named in a span."""
    for name in report.names[bisect_left(report.names, start, key=lambda mark: mark.start) :]:
        if name.start >= end:
            return
        if name.kind == "place":
            yield " ".join(name.text.split())


# --------------------------------------------------------------------------- when


def _time(sentence: Sentence, deed: Deed) -> TimeMark | None:
    """Give the time that the deed is told of."""
    place = deed.statement.time if deed.statement is not None else -1
    return sentence.report.times[place] if place >= 0 else None


def _period(sentence: Sentence, time: TimeMark) -> tuple[str, str | None]:
    """Give the time covered and, for a count "as of Monday", the day of counting."""
    if not time.value or not _DATE.match(time.value):
        return "", None
    before = sentence.text[max(sentence.start, time.start - _BEFORE) : time.start].lower()
    printed = sentence.text[time.start : time.end].lower()
    if english.AS_OF.search(before):
        return "", time.value
    if "/" in time.value:
        return time.value, None
    if english.SINCE.search(before) or printed.startswith("since "):
        return f"{time.value}/..", None
    if english.UNTIL.search(before) or printed.startswith("until "):
        return f"../{time.value}", None
    return time.value, None


_DATE = re.compile(r"(?:\d{4}|\.\.)")


def _so_far(sentence: Sentence, start: int) -> str | None:
    """Give the article's day for a count told "so far"."""
    published = sentence.report.article.published
    near = sentence.text[max(sentence.start, start - 200) : min(sentence.end, start + 200)]
    return published.date[:10] if published and english.SO_FAR.search(near) else None
