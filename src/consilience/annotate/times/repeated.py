"""How often: "every Tuesday", "each year", "twice a week", "daily" → what repeats, as TimeML writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.annotate.times.durations import SPEED, UNIT_WORD, amount_of, any_of, iso, part, singular
from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.languages.english import times as days
from consilience.records import TimeForm

_DAY_NAMES = "|".join(day for day in days.WEEKDAYS)
_PART_NAMES = "mornings?|afternoons?|evenings?|nights?"
_MONTHS = "|".join(month for month in days.MONTHS if len(month) > 3)
_CAPITALS = "|".join(day.capitalize() for day in days.WEEKDAYS)
_EVERY = re.compile(
    rf"\b(?:every|each)\s(?:(?P<which>other|second|third|fourth|single|few|\d{{1,3}}|{any_of(english.ONES)})[\s-])?"
    rf"(?:(?P<alone>{_PART_NAMES})|(?P<unit>{UNIT_WORD}|quarter)|(?P<day>{_DAY_NAMES})(?:\s(?P<part>{_PART_NAMES}))?"
    rf"|(?P<season>{'|'.join(english.SEASONS)})|(?P<workday>weekday)|(?P<month>{_MONTHS}))"
    r"(?!\w)",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"\b(?:once|twice|(?:\d{{1,3}}|{any_of(english.ONES)}|several|many)\stimes)\s(?:an?|per|each|every)\s(?P<unit>{UNIT_WORD}|quarter)(?!\w)",
    re.IGNORECASE,
)
_PER_UNIT = re.compile(rf"\bper\s(?P<unit>{UNIT_WORD}|quarter)(?!\w)", re.IGNORECASE)
_ADVERB = re.compile(rf"(?<![\w-])(?:{any_of(english.ADVERBS)})(?!\w)", re.IGNORECASE)
_PLURAL_DAY = re.compile(
    rf"(?<!\w)(?:(?P<day>{_CAPITALS})(?:s|(?=\s(?:mornings|afternoons|evenings|nights)\b))"
    rf"(?:\s(?P<part>{_PART_NAMES}))?|weekends|weekdays)(?!\w)"
)
_WHICH = {"other": 2, "second": 2, "third": 3, "fourth": 4, "single": 1}


def found(paragraph: Paragraph) -> Iterator[Found]:
    """Give what says how often: "every Tuesday", "each year", "once a week", "daily", "on Sundays"."""
    for near, shape, reading in _OFTEN_SHAPES:
        for match in paragraph.near(near, shape, before=16, after=48):
            value = reading(match)
            if value:
                yield Found(match.start(), match.end(), TimeForm(kind="set", iso=value), kind="set")


def _every(match: re.Match[str]) -> str | None:
    if match["unit"]:
        which = (match["which"] or "single").lower()
        amount = None if which == "few" else float(_WHICH[which] if which in _WHICH else amount_of(which) or 1)
        return iso([part(match["unit"], amount)]) if singular(match["unit"]) != "weekend" or amount != 1 else "XXXX-WXX-WE"
    if match["day"]:
        return _weekday(match["day"], match["part"])
    if match["alone"]:
        return english.PARTS[match["alone"].lower()]
    if match["workday"]:
        return "P1WD"
    if match["month"]:
        return f"XXXX-{days.MONTHS[match['month'].lower()]:02}" if match["month"][0].isupper() else None
    return f"XXXX-{english.SEASONS[match['season'].lower()]}"


def _weekday(name: str, of_day: str | None) -> str:
    return f"XXXX-WXX-{days.WEEKDAYS.index(name.lower()) + 1}{english.PARTS[of_day.lower()] if of_day else ''}"


def _unit_of(match: re.Match[str]) -> str:
    return iso([part(match["unit"], 1)])


def _per(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - 16) : match.start()]
    return None if SPEED.search(before) else _unit_of(match)


def _adverb(match: re.Match[str]) -> str | None:
    """Read "daily", unless it is part of a name: "the Daily Star", "Chosun Daily"."""
    text, start, end = match.string, match.start(), match.end()
    if text[start].isupper() and (
        text[max(0, start - 2) : start] not in {"", ". "} or text[end : end + 2].lstrip()[:1].isupper()
    ):
        return None
    if text[end : end + 1] in {"'", "’", "-"}:
        return None
    return english.ADVERBS[match[0].lower()]


def _days(match: re.Match[str]) -> str | None:
    if match[0] == "weekends":
        return "XXXX-WXX-WE"
    if match[0] == "weekdays":
        return "P1WD"
    return _weekday(match["day"], match["part"])


_OFTEN_SHAPES = (
    (hints.EVERY, _EVERY, _every),
    (hints.OFTEN, _OFTEN, _unit_of),
    (hints.PER, _PER_UNIT, _per),
    (hints.ADVERB, _ADVERB, _adverb),
    (hints.DAYS, _PLURAL_DAY, _days),
)
