"""Times that name no day: "now", "recently", "soon", "in recent years", "nearly three years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.records import TimeForm


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s") for word in words), key=len, reverse=True))


_UNITS = r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|times"
_VAGUE = re.compile(
    rf"(?<![\w-])(?:(?P<now>{_any(english.NOW)})|(?P<lately>{_any(english.LATELY)}|(?:in\s)?(?:the\s)?(?:more\s|most\s)?recent\s(?:{_UNITS}))"
    rf"|(?P<soon>{_any(english.SOON)}|(?:in\s)?(?:the\s)?coming\s(?:days|weeks|months|years|decades)))(?![\w-])",
    re.IGNORECASE,
)
_NOT_SOON = re.compile(rf"\b(?:{_any(english.NOT_SOON_BEFORE)})\s$", re.IGNORECASE)
_AGO = re.compile(r"\sago(?!\w)", re.IGNORECASE)
# "A year ago", counted in what a calendar has.
_DAYS = re.compile(r"P(\d{1,3})W(\d{1,3})D")
_COUNTED = re.compile(r"P(\d+)([YMWD])")
_UNIT: dict[str, Literal["day", "week", "month", "year"]] = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def found(paragraph: Paragraph) -> Iterator[Found]:
    """Give what a paragraph calls now, lately and soon."""
    for match in paragraph.near(hints.VAGUE, _VAGUE, before=24, after=40):
        value = "PRESENT_REF" if match["now"] else "PAST_REF" if match["lately"] else "FUTURE_REF"
        if _is_name(match) or _is_other(match):
            continue
        framed = len("in ") if match[0].lower().startswith(("in the ", "in recent", "in coming", "in more", "in most")) else 0
        yield Found(match.start() + framed, match.end(), TimeForm(kind="vague", iso=value))


def ago(text: str, durations: list[Found]) -> Iterator[Found]:
    """Give durations that lie back from now as dates: "more than two years ago" is a year, "several weeks ago" past."""
    for each in durations:
        after = _AGO.match(text, each.end)
        if each.kind != "duration" or after is None:
            continue
        counted = _COUNTED.fullmatch(each.form.iso)
        days = _DAYS.fullmatch(each.form.iso)
        if days:  # "two weeks and two days ago"
            form = TimeForm(kind="offset", unit="day", count=-7 * int(days[1]) - int(days[2]), lean="past")
        elif counted is None or len(counted[1]) > 3:
            form = TimeForm(kind="vague", iso="PAST_REF")
        else:
            form = TimeForm(kind="offset", unit=_UNIT[counted[2]], count=-int(counted[1]), lean="past")
        if "T" not in each.form.iso:
            yield Found(each.start, after.end(), form)


_IN = re.compile(r"(?<!\w)in\s(?:about\s|around\s|just\s|another\s)?$", re.IGNORECASE)
_CLOSES = re.compile(r"[.,;:?!”\"]|$|['’]s?\stime\b")


def ahead(text: str, durations: list[Found]) -> Iterator[Found]:
    """Give "in two weeks" as a date, which it is where its verb looks ahead ("will leave"); its form keeps the duration."""
    for each in durations:
        counted = _COUNTED.fullmatch(each.form.iso) if each.kind == "duration" else None
        is_led = text[each.start : each.end].lower().startswith(LEADS)
        if counted is None or len(counted[1]) > 3 or is_led or not _CLOSES.match(text, each.end):
            continue
        if _IN.search(text[max(0, each.start - 12) : each.start]):
            unit = _UNIT[counted[2]]
            yield Found(
                each.start, each.end, TimeForm(kind="offset", unit=unit, count=int(counted[1]), lean="future", iso=each.form.iso)
            )


LEADS = ("the ", "next", "past", "last", "first", "another", "all ", "coming")


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether the words are part of a title: "Apocalypse Now"."""
    text, start = match.string, match.start()
    return text[start].isupper() and text[max(0, start - 2) : start].rstrip()[-1:].isalnum()


def _is_other(match: re.Match[str]) -> bool:
    """Tell whether "soon" counts from something told ("as soon as", "soon after")."""
    text = match.string
    if match["soon"] and match[0].lower() == "soon":
        return bool(_NOT_SOON.search(text[max(0, match.start() - 5) : match.start()])) or text[match.end() :].startswith(
            (" after", " as")
        )
    return bool(match["now"]) and text[match.end() : match.end() + 1] in {"-", "’", "'"}
