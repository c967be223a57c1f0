"""Which numbers are magnitudes of earthquakes: "magnitude-5.9", "a magnitude of at least 5.9", "said it was 6.1"."""

from __future__ import annotations

import re

import msgspec

from consilience.annotate.values import Value
from consilience.languages.english import measured, quantities

_NAMED = re.compile(r"\bmagnitude(?:\sof|\sat|[\s-]|\sis|\swas|\smeasuring)*\s?$", re.IGNORECASE)
_BOUND = re.compile(r"\b(at least|more than|about|around|up to|nearly)\s$", re.IGNORECASE)


def recognised(text: str, sentence: tuple[int, int], value: Value) -> Value:
    """Read "magnitude-5.9", "a magnitude of at least 5.9", "said it was 6.1" in a report of an earthquake."""
    before = text[max(sentence[0], value.start - 40) : value.start]
    named = _NAMED.search(before)
    size = value.high if value.high is not None else value.low
    if size is None or not 0 < size < 10 or value.kind not in {"count", "temperature", "magnitude"}:
        return value
    decimal = re.search(r"\d\.\d", text[value.number_start : value.number_end]) is not None
    if value.kind != "magnitude" and not (
        named or (decimal and re.search(measured.SEISMIC, text[sentence[0] : sentence[1]], re.IGNORECASE))
    ):
        return value
    value = msgspec.structs.replace(value, kind="magnitude", unit="magnitude")
    if named and value.modifier is None:
        return _with_bound(text, value, value.start - len(before) + named.start())
    return value


def _with_bound(text: str, value: Value, start: int) -> Value:
    """Take in a bound word that stands before the name of the unit: "at least magnitude-5.9"."""
    bound = _BOUND.search(text[max(0, start - 12) : start])
    if bound is None:
        return value
    word = bound.group(1).lower()
    side = "lower" if word in quantities.LOWER else "upper" if word in quantities.UPPER else "about"
    return msgspec.structs.replace(
        value,
        start=max(0, start - 12) + bound.start(),
        modifier="about" if side == "about" else word,
        low=None if side == "upper" else value.low,
        high=None if side == "lower" else value.high,
    )
