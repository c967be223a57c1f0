"""Which stretches of a text hold numbers that count nothing: dates, names, records, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right

from consilience.languages.english import uncounted as english

_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in english.UNCOUNTED))
_NAMED = re.compile(r"\b([A-Za-z][\w'’-]*)\.?\s(?=\d)")


def spans(text: str) -> list[tuple[int, int]]:
    """Give the stretches as (start, end), in order."""
    found = [match.span() for match in _MASK.finditer(text)]
    for match in _NAMED.finditer(text):
        word = match.group(1)
        if word.lower() in english.NAMED_BY_NUMBER and (
            not word.islower() or word.lower() in {"page", "chapter", "channel", "flight", "number"}
        ):
            found.append((match.start(), _number_end(text, match.end())))
        elif (len(word) > 2 and word.isupper() and text[max(0, match.start() - 2) : match.start()].strip()[-1:].isdigit()) or (
            word[0].isupper() and _LONG_NAME.search(text, max(0, match.start() - 24), match.start())
        ):
            found.append((match.start(), _short_number_end(text, match.end())))
    return sorted(found)


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
