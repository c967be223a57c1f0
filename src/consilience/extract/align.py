"""An extractor's paragraphs → the lines of the page they came from, and which part of each line.

Both sides are compared without white space and without characters that take no room, so that folding, entities, inline tags
and soft hyphens make no difference. Of several equal places the nearest to the paragraph before is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec import Struct

from consilience.extract.lines import Line

NO_ROOM = re.compile(r"[\s<\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]+")
SURE = 40  # squeezed characters from which a find anywhere on the page is no accident
NEAR = 4_000  # how far from the paragraph before a shorter one may lie
PIECE = 60  # a paragraph that the extractor changed is looked for in pieces of about this many characters


class Found(Struct, frozen=True):
    """What of the page the paragraphs are: spans of the squeezed page, merged and in order, and how many were found."""

    spans: tuple[tuple[int, int], ...]
    mapped: int
    total: int


def squeezed(text: str) -> str:
    """Give the characters that take room."""
    joined = "".join(text.split())
    return joined if joined.isascii() and joined.isprintable() and "<" not in joined else NO_ROOM.sub("", joined)


class Squeezed(Struct, frozen=True):
    """All lines without white space as one text, and where each line begins in it."""

    text: str
    starts: tuple[int, ...]


def squeeze(lines: Sequence[Line]) -> Squeezed:
    """Join lines without their white space."""
    parts = [squeezed(line.text) for line in lines]
    return Squeezed("".join(parts), tuple(accumulate((len(part) for part in parts), initial=0)))


def find(page: Squeezed, paragraphs: Iterable[str]) -> Found:
    """Find where on the page paragraphs stand."""
    spans: list[tuple[int, int]] = []
    cursor = mapped = total = 0
    for paragraph in paragraphs:
        wanted = squeezed(paragraph)
        if not wanted:
            continue
        total += 1
        places = _places(page, wanted, paragraph, cursor)
        if not places:
            continue
        mapped += sum(end - start for start, end in places) >= 0.9 * len(wanted)
        spans.extend(places)
        if len(wanted) >= SURE or abs(places[-1][0] - cursor) < NEAR:
            cursor = places[-1][1]
    return Found(_merged(spans), mapped, total)


def covered(page: Squeezed, found: Found) -> list[list[tuple[int, int]]]:
    """Give for every line the parts of its squeezed text that were found."""
    parts: list[list[tuple[int, int]]] = [[] for _ in page.starts[:-1]]
    for start, end in found.spans:
        number = bisect_right(page.starts, start) - 1
        while number < len(parts) and page.starts[number] < end:
            low, high = page.starts[number], page.starts[number + 1]
            if high > low:
                parts[number].append((max(start, low) - low, min(end, high) - low))
            number += 1
    return parts


def _places(page: Squeezed, wanted: str, paragraph: str, cursor: int) -> list[tuple[int, int]]:
    whole = _nearest(page, wanted, cursor)
    if whole is not None:
        return [(whole, whole + len(wanted))]
    return _in_pieces(page, paragraph, cursor)


def _nearest(page: Squeezed, wanted: str, cursor: int) -> int | None:
    """Give the place nearest to the cursor; a short text must begin and end where a line does, or lie near."""
    if len(wanted) >= SURE:
        after, before = page.text.find(wanted, cursor), page.text.rfind(wanted, 0, cursor)
    else:
        after = page.text.find(wanted, cursor, cursor + NEAR)
        before = page.text.rfind(wanted, max(0, cursor - NEAR), cursor)
        if len(wanted) < 15:
            after, before = _whole_line(page, wanted, after, cursor), _whole_line(page, wanted, before, cursor)
    if after < 0 and before < 0:
        return None
    if before < 0 or (after >= 0 and after - cursor <= cursor - before):
        return after
    return before


def _whole_line(page: Squeezed, wanted: str, place: int, cursor: int) -> int:
    """Give the first near place where a short text begins a line; -1 if there is none (`In` stands in every minister)."""
    last = cursor + NEAR
    while 0 <= place < last:
        if page.starts[bisect_right(page.starts, place) - 1] == place:
            return place
        if place < cursor:
            return -1
        place = page.text.find(wanted, place + 1, last)
    return -1


def _in_pieces(page: Squeezed, paragraph: str, cursor: int) -> list[tuple[int, int]]:
    """Find a paragraph that the extractor changed: by its lines, and those not found by groups of words."""
    places: list[tuple[int, int]] = []
    for piece in _pieces(paragraph):
        start = page.text.find(piece, cursor, cursor + max(NEAR, 2 * len(paragraph)))
        if start < 0 and len(piece) >= SURE:
            start = page.text.find(piece)
        if start >= 0:
            places.append((start, start + len(piece)))
            cursor = start + len(piece)
    return places


def _pieces(paragraph: str) -> list[str]:
    pieces: list[str] = []
    for line in paragraph.split("\n"):
        group = ""
        for word in line.split():
            group += squeezed(word)
            if len(group) >= PIECE:
                pieces.append(group)
                group = ""
        if len(group) >= 8:
            pieces.append(group)
    return pieces


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
