"""Numbers that no digit tells: "dozens", "tens of thousands", "several hundred"."""

from __future__ import annotations

import re

from consilience.annotate.values.value import Value
from consilience.languages.english import numbers as english

_VAGUE = re.compile(rf"\b{english.VAGUE}\b(?:\s(?:of|more)\b)?")
_WORD = re.compile(r"\b(?=[tshdmbflc])(?:" + "|".join(english.VAGUE_WORDS.split()) + r")\b")


def of(low: str, numbers: list[tuple[int, int]]) -> list[Value]:
    """Give the vague values of a text in small letters, none over a number."""
    if _WORD.search(low) is None:
        return []
    taken = iter(numbers)
    start, end = next(taken, (len(low), len(low)))
    found = []
    for match in _VAGUE.finditer(low):
        while end <= match.start():
            start, end = next(taken, (len(low), len(low) + 1))
        if match.end() <= start:
            found.append(_value(match))
    return found


def _value(match: re.Match[str]) -> Value:
    return Value(
        start=match.start(), end=match.end(), number_start=match.start(), number_end=match.end(), low=None, high=None,
        modifier="vague", worded=True,
    )  # fmt: skip
