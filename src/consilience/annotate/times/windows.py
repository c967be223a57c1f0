"""Where a shape can stand in a paragraph: around its hints, so that the slow search for it reads no more than that."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence
from functools import lru_cache

from consilience.languages.english import time_hints as english

# A time expression reaches no farther from its hint: "the first three consecutive working days of September".
BEFORE_CHARACTERS = 64
AFTER_CHARACTERS = 64

_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
# The hints of a word are looked up once for all its places, those of something longer each time.
_LONGEST_WORD = 24
_KEPT_WORDS = 1 << 14


def lowered(text: str) -> str:
    """Give a text in small letters, each at its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_LOWER)


class Paragraph:
    """A paragraph as printed and in small letters, and where the hints stand in it."""

    def __init__(self, text: str) -> None:
        self.text, self.lower = text, lowered(text)
        self._places: dict[str, list[int]] = {}
        start = 0
        for word in self.lower.split(" "):
            for hint, shift in _kept_hints_of(word) if len(word) <= _LONGEST_WORD else _hints_of(word):
                at = start + shift
                if at >= 0 and (" " not in hint or self.lower.startswith(hint, at)):
                    self._places.setdefault(hint, []).append(at)
            start += len(word) + 1

    def near(
        self, hints: english.Hints, shape: re.Pattern[str], before: int = BEFORE_CHARACTERS, after: int = AFTER_CHARACTERS
    ) -> Sequence[re.Match[str]]:
        """Give the matches of a shape around any of some hints, in order."""
        if hints.isdisjoint(self._places):  # as nearly always
            return ()
        places = sorted(at for hint in hints for at in self._places.get(hint, ()))
        return self.inside(around(places, before, after), shape)

    def inside(self, parts: Iterable[tuple[int, int]], shape: re.Pattern[str]) -> list[re.Match[str]]:
        """Give the matches of a shape inside some parts of the paragraph."""
        return [found for start, end in parts for found in shape.finditer(self.text, start, end)]


def around(places: Iterable[int], before: int, after: int) -> list[tuple[int, int]]:
    """Give the parts of a text that lie around some places, which are in order; those that touch are joined."""
    parts: list[tuple[int, int]] = []
    for at in places:
        start, end = max(0, at - before), at + after
        if parts and start <= parts[-1][1]:
            parts[-1] = parts[-1][0], end
        else:
            parts.append((start, end))
    return parts


def _hints_of(word: str) -> Sequence[tuple[str, int]]:
    """Give the hints that stand in a word, or begin in it, and how far from its start."""
    found: list[tuple[str, int]] = []
    for hint, (printed, shift) in _PRINTED_OF.items():
        at = word.find(printed)
        while at >= 0:
            if not (hint in english.MONTH and word[at + len(hint) : at + len(hint) + 1].isalpha()):
                found.append((hint, at - shift))
            at = word.find(printed, at + 1)
    return tuple(found)


_kept_hints_of = lru_cache(maxsize=_KEPT_WORDS)(_hints_of)


# What a word holds of a hint: "middle" of "middle of", "day" of " day", with the characters before it.
_PRINTED_OF = {hint: (hint.split()[0], len(hint) - len(hint.lstrip())) for hint in sorted(english.ALL)}
