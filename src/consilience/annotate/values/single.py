"""One number (or the two of a range) → a value, with the words around it: currency, bounds, unit, rate."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.annotate.values import bounds, units
from consilience.annotate.values.bounds import Bound
from consilience.annotate.values.numbers import Number
from consilience.annotate.values.units import Unit
from consilience.annotate.values.value import Value
from consilience.languages.english import units as english

_BETWEEN = re.compile(
    r"\b(?:between|from|of|range\sof)\s(?:about\s|around\s|some\s|roughly\s|approximately\s)?[$€£¥?]?\s?$", re.IGNORECASE
)
# "$5 US", "$249 USD", "$100 dollars" say it twice.
_AGAIN = re.compile(
    r"[ -]?(?:\((?:US|USD|AUD|CAD)\)|(?:US |Australian |Canadian )?(?:dollars|euros|pounds)\b|USD\b|US\b|AUD\b|CAD\b|EUR\b|GBP\b)"
)
_SCALE_AFTER_CODE = re.compile(r" (million|billion|trillion)\b")
_LARGE = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_MAGNITUDE = re.compile(r"\bmagnitude[ -](?:of (?:about |around |at least |up to |more than |nearly )?)?\Z")
_STRONGEST = 10
_OPEN = frozenset({"lower", "upper"})
_NO_RATES = frozenset({"speed", "multiple", "consumption"})
# "Loans over three years" says during which; "for over three years" and "in under two hours" are bounds.
_ONE_WAY, _BENEATH = frozenset({"over", "under"}), frozenset({"under", "below"})
_LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|t(?:ook|akes?|aking)|after|in|of|than|is|was|were|been|served|spent|waited|worked|aged) \Z"
)


# "Barrels of crude oil a day".
_STUFF = re.compile(r" of [a-z]{2,20}(?: [a-z]{2,20})?(?= (?:an?|per|each|every) )")


class Span(Struct, frozen=True):
    """The ends of a value before its unit is known."""

    low: float
    high: float


def of(text: str, low: str, first: Number, last: Number, span: Span | None = None) -> Value:
    """Give the value of a number, or of a range that runs from `first` to `last`."""
    bound = bounds.before(text, first.start)
    end, side, suffix = bounds.attached(text, last.end)
    unit = _unit(text, low, first, end, bound.currency or last.currency)
    if _says_where(low, bound, unit):
        bound = Bound(first.start)
    start = min(bound.start, _between(text, first.start)) if span else bound.start
    modifier = bound.modifier
    if bound.side in _OPEN or not side:
        side = bound.side
    else:
        modifier = suffix
    end, side, modifier = _afterwards(text, max(end, unit.end), side, modifier)
    end, name = _rate(text, end, unit)
    bottom, top = (span.low, span.high) if span else (first.value, last.value)
    if span and modifier == "within":
        side = ""  # "within 24 to 48 hours"
    lowest, highest = interval(side, bottom * unit.factor, top * unit.factor)
    return Value(
        start=start, end=end, number_start=first.start, number_end=last.end, low=lowest, high=highest,
        modifier=modifier, unit=name, kind=unit.kind, worded=first.worded, share_of=first.share,
    )  # fmt: skip


def _says_where(low: str, bound: Bound, unit: Unit) -> bool:
    """Whether a bound word says when or where: "loans over three years", "streets were under 2 metres of water"."""
    if bound.modifier in _BENEATH and unit.kind == "length" and low.startswith(" of ", unit.end):
        return True
    lasts = unit.kind == "duration" or (bound.modifier == "over" and english.SPELLS.match(low, unit.end) is not None)
    return bound.modifier in _ONE_WAY and lasts and not _LASTING.search(low, max(0, bound.start - 12), bound.start)


def _afterwards(text: str, end: int, side: str, modifier: str | None) -> tuple[int, str, str | None]:
    """Take in a bound behind the value where none stands before it."""
    if side in _OPEN:
        return end, side, modifier
    after, told, word = bounds.afterwards(text, end)
    if not told:
        return end, side, modifier
    return (after, side, modifier) if told == "equal" else (after, told, word)


def _rate(text: str, end: int, unit: Unit) -> tuple[int, str]:
    """Take in what the value is told for: "a day", "per share"; its end and the unit's name."""
    per = units.PER.match(text, end)
    stuff = _STUFF.match(text, end) if per is None and unit.kind in english.RATED else None
    per = units.PER.match(text, stuff.end()) if stuff else per
    if per is None or unit.kind in _NO_RATES:
        return end, unit.name
    over = " ".join(per["per"].lower().split())
    return per.end(), f"{unit.name or 'count'}/{english.SAME_PER.get(over, over)}"


def _between(text: str, start: int) -> int:
    match = _BETWEEN.search(text, max(0, start - 32), start)
    return match.start() if match and not match.group().lower().startswith("of") else start


def _unit(text: str, low: str, first: Number, end: int, currency: str | None) -> Unit:
    """Give the unit of a number: its currency before it, what stands after it, or none."""
    money = currency or first.currency
    if money:
        again = _AGAIN.match(text, end)
        return Unit(again.end() if again else end, money, "money")
    if first.unit:
        return Unit(end, first.unit, "length" if first.unit == "miles" else "duration")
    if first.share and text[end : end + 1] != "-":
        return Unit(end, "share", "share")
    unit = units.after(text, low, end)
    if unit is None:
        unit = Unit(end, *(("share", "share") if first.share else ("", "count")))
    if not unit.name and 0 < first.value < _STRONGEST and _MAGNITUDE.search(low, max(0, first.start - 32), first.start):
        return Unit(end, "magnitude", "magnitude")
    scale = _SCALE_AFTER_CODE.match(low, unit.end) if unit.kind == "money" and text[unit.end - 3 : unit.end].isupper() else None
    return Unit(scale.end(), unit.name, unit.kind, unit.factor * _LARGE[scale.group(1)]) if scale else unit


def interval(side: str, low: float, high: float) -> tuple[float | None, float | None]:
    """Open the side of an interval that a bound word leaves open."""
    if side == "lower":
        return low, None
    if side == "upper":
        return None, high
    return low, high
