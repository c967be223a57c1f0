"""Which stretches of a text hold numbers that count nothing: dates, names, records, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from consilience.languages.english import uncounted as english

_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in english.UNCOUNTED))
_NAMED = re.compile(r"\b([A-Za-z][\w'’-]*)\.?\s\Z")
_LOWER_NAMED = frozenset({"page", "chapter", "channel", "flight", "number"})
# No pattern begins further ahead of its number: "Windows Server 2008", "dialled 999".
_AHEAD = 40
_LONGEST_WORD = 32
# Characters that a pattern may begin with just before a word or a number: "#3", ".45", "(020) 555-0123", "’90s".
_SIGNS = frozenset("#.+('’-")


def spans(text: str, words: list[re.Match[str]], numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the stretches as (start, end), in order, given the words of the text and where its numbers stand."""
    found = _masked(text, words, numbers)
    for start, _ in numbers:
        match = _NAMED.search(text, max(0, start - _LONGEST_WORD), start) if text[start].isdigit() else None
        if match:
            found.extend(_named(text, match))
    return sorted(found)


def _masked(text: str, words: list[re.Match[str]], numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Match the patterns where a word begins a little ahead of a number: nothing else can hide one."""
    found: list[tuple[int, int]] = []
    starts = [word.start() for word in words]
    at = reached = 0
    for start, end in numbers:
        ahead = max(0, start - _AHEAD)
        gap = max(text.rfind(" ", 0, ahead), text.rfind("\n", 0, ahead))
        at = max(at, bisect_left(starts, gap + 1))
        while at < len(starts) and starts[at] < end:
            here, at = starts[at], at + 1
            signs = (here - 1, here) if here and text[here - 1] in _SIGNS else (here,)
            for position in signs:
                match = _MASK.match(text, position) if position >= reached else None
                if match:
                    found.append(match.span())
                    reached = match.end()
    return found


def _named(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give the stretch of a name that a number ends: "Flight 447", "NCAA 2"."""
    word = match.group(1)
    if word.lower() in english.NAMED_BY_NUMBER and (not word.islower() or word.lower() in _LOWER_NAMED):
        yield match.start(), _number_end(text, match.end())
    elif (len(word) > 2 and word.isupper() and text[max(0, match.start() - 2) : match.start()].strip()[-1:].isdigit()) or (
        word[0].isupper() and _LONG_NAME.search(text, max(0, match.start() - 24), match.start())
    ):
        yield match.start(), _short_number_end(text, match.end())


# "Sea Me We 3": a small number after two capitalised words belongs to the name.
_LONG_NAME = re.compile(r"(?<![.!?:]\s)\b[A-Z][a-z]+\s$")


def _short_number_end(text: str, start: int) -> int:
    match = re.compile(r"\d{1,2}(?:-\d{1,3})?(?![\d%]|[.,]\d|\s(?:percent|per|million|billion|people))").match(text, start)
    return match.end() if match else start


def _number_end(text: str, start: int) -> int:
    match = re.compile(r"[\d.,]*\d").match(text, start)
    return match.end() if match else start


def inside(blocked: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span touches one of the stretches."""
    at = bisect_right(blocked, (start, 10**9))
    return any(left < end and start < right for left, right in blocked[max(0, at - 3) : at + 2])
