"""Tells a year from a count: "in 2005", "the 2005 rampage"; but "2005 people" and "at least 2000"."""

from __future__ import annotations

import re

from consilience.annotate.values import bounds, units
from consilience.annotate.values.numbers import Number

_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")
_FIRST, _LAST = 1400, 2100
_COUNTED = re.compile(
    r"[\s-](?:people|persons|men|women|children|troops|soldiers|homes|houses|jobs|civilians|workers|protesters|villages|casualties|deaths|cases|tents|refugees)\b"
)
_DATED = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil)\s$")
# "About 2005" may be a year.
_COUNTING = frozenset(
    {
        "at least",
        "more than",
        "as many as",
        "up to",
        "nearly",
        "almost",
        "fewer than",
        "less than",
        "no fewer than",
        "in excess of",
        "above",
        "below",
    }
)
# "The 2010 second round", "in 2005 m": behind a year these are no units.
_NO_UNITS = frozenset({"m", "points", "point", "second", "min", "day", "year", "month", "week", "stage"})


def is_year(text: str, low: str, number: Number) -> bool:
    """Whether a number is a year."""
    if number.worded or number.scaled or not _FIRST <= number.value <= _LAST or not _YEAR.match(text[number.start : number.end]):
        return False
    unit = units.after(text, low, number.end)
    dated = _DATED.search(text, max(0, number.start - 8), number.start) is not None
    if unit and unit.kind == "money" and low.endswith("in ", 0, number.start) and not bounds.before(text, number.start).currency:
        return True  # "in 2006 dollars"
    if unit and (low[number.end] == "-" or low[number.end : unit.end].strip() not in _NO_UNITS):
        return False
    if _COUNTED.match(text, number.end):
        return dated
    bound = bounds.before(text, number.start)
    return not (bound.currency or number.currency or bound.modifier in _COUNTING)
