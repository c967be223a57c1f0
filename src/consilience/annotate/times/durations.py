"""How long: "two weeks", "the past year", "18-month" → ISO 8601 durations, and the "a day" of rates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.records import TimeForm

UNIT_WORD = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|quarters|years?|yrs?|decades?"
    r"|century|centuries|weekends?"
)
_UNIT = re.compile(rf"(?<![^\W\d_])(?:{UNIT_WORD})(?!\w)", re.IGNORECASE)
# What may stand before a unit takes no more characters: "the previous twenty-four consecutive ".
REACH_CHARACTERS = 48


def any_of(words: Iterable[str]) -> str:
    """Give the pattern for any of some words, the longest first."""
    return "|".join(sorted((re.escape(word).replace(r"\ ", r"\s") for word in words), key=len, reverse=True))


_NUMBER = (
    rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d{{1,3}})?|(?:{any_of(english.TENS)})(?:[\s-](?:{any_of(english.ONES)}))?"
    rf"|{any_of(english.ONES)}|{any_of(english.OTHER_AMOUNTS)}|(?:an?\s)?½|half|{any_of(english.UNTOLD_AMOUNTS)}"
)
_LEAD = rf"(?:the\s)?(?:{any_of(english.BEFORE_A_SPELL)})"
_AMOUNT = re.compile(
    rf"(?<![\w.,$£€¥/])(?:(?P<lead>(?:{_LEAD}|another))\s)?"
    rf"(?:(?P<number>{_NUMBER})(?P<half>[\s-]and[\s-](?:a[\s-])?(?:half|quarter)|(?<=\d)\s?½)?(?:[\s-](?:{any_of(english.WITHIN_A_SPELL)}))?)[\s-]$",
    re.IGNORECASE,
)
_AMOUNT_LEADS = re.compile(rf"{_LEAD}\s", re.IGNORECASE)
_AGO = re.compile(r"\sago\b")
_LEAD_ALONE = re.compile(r"(?<!\w)(?:(?:the\s)?past|another|all|(?:the\s)?(?:last|next|coming|previous))\s$", re.IGNORECASE)
# "The last year" is a date, "the last decade" a span.
_SPANS = frozenset({"decade", "century", "hour", "minute", "fortnight", "quarter-century"})
_FRAME_BEFORE = re.compile(r"\b(?:for|in|within|after|took|taken|takes|take|lasted|spent|over the|through the)\s$", re.IGNORECASE)
_FRAME_AFTER = re.compile(r"\sof\s(?!the\b)|-long|\s(?:after|before|later|earlier)\b", re.IGNORECASE)
_AGE = re.compile(english.AGE_FOLLOWS, re.IGNORECASE)
_HALF_MORE = re.compile(r"\sand\s(?:a\s)?(half|quarter)\b", re.IGNORECASE)
_PER = re.compile(
    rf"(?:\b(?:once|twice|times|{any_of(english.ONES)})|\d|%|\b(?:percent|per\scent|million|billion|thousand|people|hundred)"
    rf"|\b(?P<plural>[a-z’']+s))\s$",
    re.IGNORECASE,
)
SPEED = re.compile(rf"\b(?:{any_of(english.SPEEDS)})\s(?:an|per|a)?\s?$", re.IGNORECASE)


class Part(Struct, frozen=True):
    """So many of one unit; `amount` is None where the words leave it open."""

    place: str  # "T" for hours, minutes and seconds
    unit: str
    amount: float | None


_Span = tuple[int, int, list[Part]]


_WHOLE = frozenset({"night", "century", "decade"})
_ONE = frozenset({"a", "one", "1", "another", "half a", "a half", "half", "a full", "a whole"})


def found(paragraph: Paragraph) -> Iterator[Found]:
    """Give the durations of a paragraph, and the "a day" of rates as a set; ages and speeds are neither."""
    text = paragraph.text
    last: _Span | None = None
    for match in paragraph.near(hints.UNIT, _UNIT, before=1, after=16):
        one = _measured(text, match)
        if one is None:
            continue
        if isinstance(one, Found):
            yield from _whole(last)
            yield one
            last = None
        elif last and text[last[1] : one[0]] in {" and ", ", ", " ", ", and "} and _is_smaller(one[2][0], last[2][-1]):
            if _AGO.match(text, one[1]) and _AMOUNT_LEADS.match(text, last[0]):
                yield from _whole(last)  # "the last three months, and two days ago"
                last = one
            else:
                last = last[0], one[1], [*last[2], *one[2]]
        else:
            yield from _whole(last)
            last = one
    yield from _whole(last)


def iso(parts: list[Part]) -> str:
    """Write parts as an ISO 8601 duration: P2Y3M, PT1.5H, P3W; X for an amount that is left open."""
    written = "P"
    for part in parts:
        written += "T" if part.place and "T" not in written else ""
        written += f"{_plain(part.amount)}{part.unit}"
    return written


def part(unit: str, amount: float | None) -> Part:
    """Give so many of a unit as printed: "decades" are tens of years, half an hour thirty minutes."""
    place, letter, times = english.UNITS[singular(unit)]
    if amount == 0.5 and letter in {"H", "Y"} and times == 1:
        return Part(place, "M", 30.0 if letter == "H" else 6.0)
    return Part(place, letter, None if amount is None else amount * times)


def _plain(amount: float | None) -> str:
    return "X" if amount is None else f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"


def singular(unit: str) -> str:
    """Give a unit in the singular, in small letters."""
    unit = unit.lower()
    return "century" if unit == "centuries" else unit.removesuffix("s")


def _is_smaller(later: Part, earlier: Part) -> bool:
    order = ["Y", "M", "W", "D", "TH", "TM", "TS"]
    keys = [one.place + one.unit for one in (later, earlier)]
    return all(key in order for key in keys) and order.index(keys[0]) > order.index(keys[1])


def _whole(one: _Span | None) -> Iterator[Found]:
    if one is not None:
        yield Found(one[0], one[1], TimeForm(kind="duration", iso=iso(one[2])), kind="duration")


def _measured(text: str, unit: re.Match[str]) -> _Span | Found | None:
    """Read what stands before a unit; None where nothing counts it, or where it counts an age or a speed."""
    if _AGE.match(text, unit.end()):
        return None
    begin = max(0, unit.start() - REACH_CHARACTERS)
    before = text[begin : unit.start()]
    amount = _AMOUNT.search(before)
    if amount is None or (amount["number"].lower() in {"a", "an"} and unit[0].lower().endswith("s")):
        return _uncounted(text, before, unit)  # "a decades-long quarrel"
    if amount["number"].lower() in {"a", "an"} and not amount["lead"]:
        per = _rate(text, begin + amount.start(), unit)
        if per is not None or unit[0].lower() in {"second", "min", "sec"} or SPEED.search(before):
            return per
    name, number = unit[0].lower(), amount["number"].lower()
    if (name == "quarters" and not amount["lead"]) or (name in _WHOLE and number not in _ONE):
        return None  # "three quarters of the town", "three night markets", "the 14 century"
    end, value = unit.end(), amount_of(number, more=_share(amount["half"]))
    more = _HALF_MORE.match(text, end)
    if more and value is not None:
        end, value = more.end(), value + _share(more[1])
    return begin + amount.start(), end, [part(unit[0], value)]


def _uncounted(text: str, before: str, unit: re.Match[str]) -> _Span | None:
    """Read "the past year", and of plurals "for years", "months of talks", "decades-long"."""
    lead = _LEAD_ALONE.search(before)
    plural = unit[0].lower().endswith("s")
    if lead and not plural:
        is_span = lead[0].lower().split()[-1] in {"past", "another", "all"} or unit[0].lower() in _SPANS
        return (unit.start() - len(lead[0]), unit.end(), [part(unit[0], 1)]) if is_span else None
    if (
        plural
        and unit[0].lower() not in {"seconds", "minutes", "quarters", "nights"}
        and (_FRAME_BEFORE.search(before) or _FRAME_AFTER.match(text, unit.end()))
    ):
        return unit.start(), unit.end(), [part(unit[0], None)]
    return None


def _rate(text: str, start: int, unit: re.Match[str]) -> Found | None:
    """Read the "a day" of "twice a day" and "300 barrels a day" as a set; None where "a day" is a duration."""
    before = text[max(0, start - 24) : start]
    counted = _PER.search(before)
    if counted is None or SPEED.search(before):
        return None
    if counted["plural"] and counted["plural"].lower() in english.NOT_COUNTED_BEFORE:
        return None
    return Found(start, unit.end(), TimeForm(kind="set", iso=iso([part(unit[0], 1)])), kind="set")


def _share(printed: str | None) -> float:
    """Give what "and a half" and "and a quarter" add."""
    return 0.0 if not printed else 0.25 if "quarter" in printed.lower() else 0.5


def amount_of(printed: str, *, more: float = 0.0) -> float | None:
    """Give the number that words or figures say, None for "several"; `more` is added."""
    words = " ".join(printed.split())
    if words in english.UNTOLD_AMOUNTS:
        return None
    value = english.OTHER_AMOUNTS.get(words)
    if value is None and words.endswith(("half", "½")):
        value = 0.5
    if value is None:
        value = float(words.replace(",", "")) if words[0].isdigit() else _in_words(words)
    return value + more


def _in_words(words: str) -> float:
    return float(sum(english.TENS.get(word, 0) + english.ONES.get(word, 0) for word in re.split(r"[\s-]", words)))
