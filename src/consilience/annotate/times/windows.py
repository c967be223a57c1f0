"""Where a shape can stand in a text: around its hints, so that the slow search for it reads no more than that."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence

# A time expression reaches no farther from its hint: "the first three consecutive working days of September".
BEFORE_CHARACTERS = 64
AFTER_CHARACTERS = 64

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def lowered(text: str) -> str:
    """Give a text in small letters, each at its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_LOWER)


def around(
    lower: str, hints: Sequence[str], before: int = BEFORE_CHARACTERS, after: int = AFTER_CHARACTERS
) -> list[tuple[int, int]]:
    """Give the parts of a text in small letters that lie around any hint; those that touch are joined."""
    present = [hint for hint in hints if hint in lower]  # hardly one in thirty is
    if not present:
        return []
    places: list[int] = []
    for hint in present:
        at = lower.find(hint)
        while at >= 0:
            places.append(at)
            at = lower.find(hint, at + 1)
    parts: list[tuple[int, int]] = []
    for at in sorted(places):
        start, end = max(0, at - before), at + after
        if parts and start <= parts[-1][1]:
            parts[-1] = parts[-1][0], end
        else:
            parts.append((start, end))
    return parts


def matches(shape: re.Pattern[str], text: str, parts: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Give the matches of a shape inside some parts of a text."""
    for start, end in parts:
        yield from shape.finditer(text, start, end)
