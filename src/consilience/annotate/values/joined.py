"""Values that stand side by side → one value, or with a unit in common: "5 feet 10 inches", "3, 4 and 5 per cent"."""

from __future__ import annotations

import re

import msgspec

from consilience.annotate.values.value import Value
from consilience.languages.english import units as english

_BESIDE = re.compile(r"(?:,? and|,)? ?\Z|-\Z")
# 5'10"
_FEET, _FEET_END = frozenset("'’′"), frozenset('"”″')
# "10- and 20-year bonds": the hyphen waits for its unit.
_HUNG = re.compile(r"-(?: and| or|,| to) ")
_LISTED = re.compile(r"-by-| by | x |(?:, and|,| and| or|, or| to| versus| vs\.?| against| from) ")
# "5 ft 2 in tall"; "6ft 4".
_INCHES = re.compile(r"\s?ins?\b(?! the\b| a\b)|(?![\w,-]|\.\d)")
_SPOKEN = re.compile(r"[.;!?]?(?:\s|\Z)(?![a-z])")
_ON_TO = re.compile(r" to (?:(?:as (?:much|high|many) as|about|around|some|at least|over|nearly|almost) )?")
_FROM = re.compile(r"\bfrom (?:about |around |some |nearly |almost )?\Z", re.IGNORECASE)
_AND = re.compile(r",? (?:and|but) |, ")
# In a list that ends in one of these all are meant: "1.8 and 2 GHz"; a count and a time beside each other are two things.
_SHARED_KINDS = frozenset(
    {
        "share",
        "points",
        "temperature",
        "length",
        "weight",
        "storage",
        "frequency",
        "power",
        "energy",
        "area",
        "volume",
        "pixels",
        "speed",
    }
)
_COMMA = re.compile(", ")
_GROUP = 3


def of(text: str, values: list[Value]) -> list[Value]:
    """Give the values of a text with those that stand side by side joined."""
    kept: list[Value] = []
    for value in values:
        last = kept[-1] if kept else None
        together = (
            None if last is None or value.start - last.end > 12 else _compound(text, last, value) or _interval(text, last, value)
        )
        if together is not None:
            kept[-1] = together
        else:
            kept.append(value)
    for at in range(len(kept) - 1, 0, -1):
        kept[at - 1] = _with_unit(text, kept[at - 1], kept[at])
    return kept


def _compound(text: str, first: Value, second: Value) -> Value | None:
    """Read "5 feet 10 inches", "two hours and 15 minutes", "3 dollars 50 cents"."""
    size = first.low if first.low is not None else first.high
    if size is None or size != int(size) or first.high not in {None, size} or not _is_exact(second) or second.start < first.end:
        return None
    between = text[first.end : second.start]
    if between in _FEET and not first.unit and text[second.end : second.end + 1] in _FEET_END and (second.low or 0) < 12:
        return _added(first, second, second.end + 1, 12.0, "feet")
    if not _BESIDE.match(between):
        return None
    end, inches = second.end, _INCHES.match(text, second.end)
    if (first.unit, second.unit, second.kind) == ("feet", "", "count") and inches and text[first.end - 1] == "t":
        end, parts = inches.end(), 12.0
    elif first.kind == "money" and _is_bare(second) and _SPOKEN.match(text, second.end) and text[first.end - 1].isalpha():
        parts = 100.0  # "3 dollars 50"
    elif first.kind == second.kind == "money" and first.unit == second.unit and (second.low or 1.0) < 1:
        parts = 1.0
    else:
        parts = english.PARTS_OF.get((first.unit, second.unit), 0.0)
    if not parts or not 0 <= (second.low or 0.0) < parts:
        return None
    return _added(first, second, end, parts, first.unit)


def _is_bare(value: Value) -> bool:
    return value.kind == "count" and not value.unit and value.end == value.number_end


def _added(first: Value, second: Value, end: int, parts: float, unit: str) -> Value:
    more = (second.low or 0.0) / parts
    low, high = (None if side is None else side + more for side in (first.low, first.high))
    kind = "length" if unit == "feet" else first.kind
    return msgspec.structs.replace(first, end=end, number_end=second.number_end, low=low, high=high, unit=unit, kind=kind)


def _is_exact(value: Value) -> bool:
    return value.low is not None and value.low == value.high


def _interval(text: str, first: Value, second: Value) -> Value | None:
    """Read "more than 100 but fewer than 300" as one interval."""
    sides = [(value.low is None, value.high is None) for value in (first, second)]
    if sides not in ([(True, False), (False, True)], [(False, True), (True, False)]) or not _AND.fullmatch(
        text, first.end, second.start
    ):
        return None
    if first.unit != second.unit and first.unit:
        return None
    low = first.low if first.low is not None else second.low
    high = first.high if first.high is not None else second.high
    if low is None or high is None or low >= high:
        return None
    return msgspec.structs.replace(
        first, end=second.end, number_end=second.number_end, low=low, high=high, unit=second.unit, kind=second.kind, modifier=None
    )


def _with_unit(text: str, value: Value, later: Value) -> Value:
    """Give a bare number the unit of the next: "from 61 to as much as 90 basis points", "3, 4 and 5 per cent"."""
    if (
        value.unit
        or value.kind != "count"
        or value.ballot
        or value.end != value.number_end
        or not later.unit
        or "/" in later.unit
    ):
        return value
    if _COMMA.fullmatch(text, value.end, later.start) and later.number_end - later.number_start == _GROUP:
        return value  # "1, 500 km" may be one number
    moved = _ON_TO.fullmatch(text, value.end, later.start) and _FROM.search(text, max(0, value.start - 14), value.start)
    listed = later.kind in _SHARED_KINDS and value.worded == later.worded and _LISTED.fullmatch(text, value.end, later.start)
    hung = _HUNG.fullmatch(text, value.end, later.start)
    if not (listed or hung or (moved and later.kind not in {"money", "duration", "age"})):
        return value
    factor = 0.01 if later.kind == "share" else 1.0
    low, high = (None if side is None else side * factor for side in (value.low, value.high))
    return msgspec.structs.replace(value, unit=later.unit, kind=later.kind, low=low, high=high)
