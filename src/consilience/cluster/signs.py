"""Report → signs of the event it tells: who, in which street, at which hour, on which day."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from consilience.languages.english.addresses import CLOCK, STREET
from consilience.languages.english.given_names import GIVEN_NAMES
from consilience.languages.english.names import TITLES
from consilience.languages.english.times import MONTHS, WEEKDAYS
from consilience.records import Report

# Names of more than one word: "San Telmo", "Lourdes Macapinlac", "Glass Street". Not across lines or the ends of sentences.
_RUN = re.compile(
    r"[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*"
    r"(?:[ ](?:(?:de|la|del|al|bin|van|von|of the|of)[ ])?[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*){1,5}"
)
_DIGITS = re.compile(r"\d+")
# Where digits begin.
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]olds?\b|(?<=[a-z], )(\d{2})(?=[,.])|(?:(?<=\bage )|(?<=\baged ))(\d{1,3})\b")
_NO_NAME = frozenset(WEEKDAYS) | frozenset(MONTHS)

HALF_A_DAY = 12


class Signs(Struct, frozen=True):
    """What tells an event from others of its kind; those `of the beginning` are surely its own, the rest may be background."""

    people: frozenset[str]  # "daniel ortega"
    named: frozenset[str]  # other names of two words and more: "san telmo"
    streets: frozenset[str]  # "maple"
    hours: frozenset[int]  # minutes after midnight
    ages: frozenset[int]
    days: frozenset[date]  # past days that the text names
    first_days: frozenset[date]  # of the beginning; where it names none, no day
    first_people: frozenset[str]
    first_ages: frozenset[int]


def of(report: Report, beginning: int, last: date | None) -> Signs:
    """Give the signs of a report; its beginning ends at a character, it was written on the last day if that is known."""
    text = report.article.text
    title = report.article.title or ""
    first, whole = _names(f"{title}\n{text[:beginning]}"), _names(f"{title}\n{text}")
    days = [(mark.start, day) for mark in report.times if (day := _day(mark.value)) and (last is None or day <= last)]
    return Signs(
        people=frozenset(name for name in whole if _is_person(name)),
        named=frozenset(name for name in whole if not _is_person(name)),
        streets=frozenset(found[1].lower() for found in STREET.finditer(text)),
        hours=_hours(text),
        ages=_ages(text),
        days=frozenset(day for _, day in days),
        first_days=frozenset(day for start, day in days if start < beginning),
        first_people=frozenset(name for name in first if _is_person(name)),
        first_ages=_ages(text[:beginning]),
    )


def _names(text: str) -> frozenset[str]:
    found = (_bare(run.group().lower().replace("’", "'").removesuffix("'s").split()) for run in _RUN.finditer(text))
    return frozenset(" ".join(words) for words in found if len(words) > 1)


def _bare(words: list[str]) -> list[str]:
    """Take titles and days off the front of a name, and days off its end."""
    while words and (words[0] in _NO_NAME or words[0] in TITLES or words[0] in _OPENERS):
        words = words[1:]
    while words and words[-1] in _NO_NAME:
        words = words[:-1]
    return words


_OPENERS = frozenset(
    [
        "a",
        "an",
        "the",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "after",
        "before",
        "when",
        "as",
        "but",
        "and",
        "if",
        "this",
        "that",
        "his",
        "her",
        "their",
        "its",
        "with",
    ]
)


def _is_person(name: str) -> bool:
    return name.split(maxsplit=1)[0] in GIVEN_NAMES


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value and re.fullmatch(r"\d{4}-\d\d-\d\d(?:T.*)?", value) else None


def _minutes(found: re.Match[str]) -> int:
    return (int(found[1]) % HALF_A_DAY + (HALF_A_DAY if found[3].lower() == "p" else 0)) * 60 + int(found[2] or 0)


def _hours(text: str) -> frozenset[int]:
    found: set[int] = set()
    reached = 0
    for digits in _DIGITS.finditer(text):
        clock = CLOCK.match(text, digits.start()) if digits.start() >= reached else None
        if clock is not None:
            found.add(_minutes(clock))
            reached = clock.end()
    return frozenset(found)


def _ages(text: str) -> frozenset[int]:
    places = (number.start() for number in _DIGITS.finditer(text))
    return frozenset(int(next(filter(None, found.groups()))) for place in places if (found := _AGE.match(text, place)))
