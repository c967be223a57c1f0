"""Which stretches of a text hold numbers that count nothing: dates, names, records, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from consilience.languages.english import uncounted as english

_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in english.UNCOUNTED))
_NAMED = re.compile(r"\b([A-Za-z][\w'’-]*)\.?\s\Z")
_ALWAYS_NAMED = frozenset({"page", "pages", "chapter", "channel", "flight", "number", "version"})
# "Covid-19", "top-10", "under-21": a small word and a number that are one name.
_GLUED = re.compile(r"(?:^|[\s(“\"])([a-z]{2,12})-\Z")
_TELEPHONE = re.compile(r"\d{3,4}\s?[-.]\s?\d{4}\b")
# No pattern begins further ahead of its number: "Windows Server 2008", "dialled 999".
_AHEAD = 40
_LONGEST_WORD = 32
# Where a pattern may begin: at a word or number, or at a sign before it, "#3", ".45", "(020) 555-0123", "’90s".
_BEGINS = re.compile(r"[#.+('’-](?=[^\W_])|(?<![^\W_])[^\W_]+")


def spans(text: str, numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the stretches as (start, end), in order, given where the numbers of the text stand."""
    found = _masked(text, numbers)
    for start, end in numbers:
        if not text[start].isdecimal():
            continue
        glued = _GLUED.search(text, max(0, start - _LONGEST_WORD), start) if text[start - 1 : start] == "-" else None
        if glued and glued.group(1) not in english.HYPHENED:
            found.append((start, end))
        match = _NAMED.search(text, max(0, start - _LONGEST_WORD), start)
        if match:
            found.extend(_named(text, match))
        called = _TELEPHONE.match(text, start)
        if english.IDENTIFIERS.search(text, max(0, start - 2 * _AHEAD), start):
            found.append((start, end))
        if called and english.CALLED.search(text, max(0, start - _AHEAD), start):
            found.append(called.span())
    return sorted(found)


def _masked(text: str, numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Match the patterns where a word begins a little ahead of a number: nothing else can hide one."""
    found: list[tuple[int, int]] = []
    done = reached = 0
    has_mail = "@" in text
    for start, end in numbers:
        ahead = max(0, start - _AHEAD)
        gap = max(text.rfind(" ", 0, ahead), text.rfind("\n", 0, ahead))
        for word in _BEGINS.finditer(text, max(done, gap + 1), end):
            position = word.start()
            if position < reached or start < position or (not has_mail and _is_plain(word.group())):
                continue
            match = _MASK.match(text, position)
            if match:
                found.append(match.span())
                reached = match.end()
        done = max(done, end)
    return found


def _is_plain(word: str) -> bool:
    """Whether no pattern begins with a word: one in small letters that is none of the few they begin with."""
    return word[0].isalpha() and word.islower() and word not in english.OPENERS


def _named(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Give the stretch of a name that a number ends: "Flight 447", "NCAA 2"."""
    word = match.group(1)
    if word.islower() and word in english.LABELS:
        end = _number_end(text, match.end())
        if word in _ALWAYS_NAMED or not english.AFTER_A_LABEL.match(text, end):
            yield match.start(), end
    elif word.lower() in english.NAMED_BY_NUMBER and not word.islower():
        if english.SHARE_BEHIND.match(text, match.end()):
            return  # "and his Reform League 28.8%"
        yield match.start(), _number_end(text, match.end())
    elif _LISTED.search(text, max(0, match.start() - 200), match.end()):
        return  # "Seats: Harbour Party 45, Reform League 39"
    elif (len(word) > 2 and word.isupper() and text[max(0, match.start() - 2) : match.start()].strip()[-1:].isdigit()) or (
        word[0].isupper() and _LONG_NAME.search(text, max(0, match.start() - 24), match.start())
    ):
        yield match.start(), _short_number_end(text, match.end())


# "Sea Me We 3": a small number after two capitalised words belongs to the name.
_LONG_NAME = re.compile(r"(?<![.!?:]\s)\b[A-Z][a-z]+\s$")


_LISTED = re.compile(
    r"(?<![^\W_])[A-Z][a-z]+s(?: by [a-z]+)?: (?:[A-Z][^\d.;:]{1,40} \d{1,3}(?:,|,? and) ){0,12}[A-Z][^\d.;:]{1,40} \Z"
)


def _short_number_end(text: str, start: int) -> int:
    match = re.compile(r"\d{1,2}(?:-\d{1,3})?(?![\d%]|[.,]\d|\s(?:percent|per|million|billion|people))").match(text, start)
    return match.end() if match else start


def _number_end(text: str, start: int) -> int:
    match = re.compile(r"[\d.,]*\d(?:\s?(?:[-–&]|and|or|to)\s?\d+(?![\d%]|[.,]\d| (?:percent|per|million|people)))?").match(
        text, start
    )
    return match.end() if match else start


def inside(blocked: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a span touches one of the stretches."""
    at = bisect_right(blocked, (start, 10**9))
    return any(left < end and start < right for left, right in blocked[max(0, at - 3) : at + 2])
