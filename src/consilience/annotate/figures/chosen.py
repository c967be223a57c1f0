"""Which values are figures: those with a unit, those that count a noun, those that say how many something happened to."""

from __future__ import annotations

import re

from consilience.annotate.figures.counted import Counted
from consilience.annotate.figures.deeds import Deed
from consilience.annotate.values import Value
from consilience.languages.english import frames, measured, nouns

# A bare number of more than an hour's or a dozen's size with "at least" or the like in front counts something.
_TELLING_SIZE = 24


def is_figure(text: str, sentence: tuple[int, int], value: Value, counted: Counted, deed: Deed) -> bool:
    """Whether a value measures something."""
    if value.kind == "duration":
        return _is_duration(text, value)
    if value.kind != "count" or "/" in value.unit or value.modifier == "vague":
        return value.kind != "magnitude" or not _is_worded_whole(value)
    if (counted.thing in nouns.IN_PASSING - nouns.OTHERS) or _is_definite(text, value, counted):
        return False
    told = deed.action != "" and deed.direct
    return (
        _is_worded_count(text, value, counted, told=told)
        if value.worded
        else _is_digit_count(text, sentence, value, counted, told=told)
    )


def _is_worded_count(text: str, value: Value, counted: Counted, *, told: bool) -> bool:
    if value.low == value.high == 1:
        own = counted.thing in frames.CASUALTIES | measured.CHARGES  # "there was one arrest", "one count of kidnapping"
        return own or (told and (measured.SAME_THING.get(counted.thing) == "person" or not counted.thing))
    alone = counted.thing == "" and counted.is_subject
    return counted.plural or counted.of_them or told or alone or _is_of_something(text, value) or _is_scaled(value)


def _is_worded_whole(value: Value) -> bool:
    """Whether a value is a bare whole number in words: no magnitude."""
    return value.worded and value.modifier is None and value.low is not None and value.low == int(value.low)


def _is_digit_count(text: str, sentence: tuple[int, int], value: Value, counted: Counted, *, told: bool) -> bool:
    size = value.high if value.high is not None else value.low or 0.0
    if (
        counted.plural
        or counted.of_them
        or _is_scaled(value)
        or told
        or (value.modifier and (counted.thing or size > _TELLING_SIZE))
    ):
        return text[value.start - 1 : value.start] != "." and not (
            text[value.end : value.end + 1] == ")" and not counted.plural and not value.modifier
        )
    lower_noun = counted.thing != "" and re.match(r"\s[A-Z]?[a-z]", text[value.end : value.end + 3]) is not None
    return (
        _is_of_something(text, value)
        or "," in text[value.number_start : value.number_end]
        or (lower_noun and value.start > sentence[0] + 3)
    )


def _is_of_something(text: str, value: Value) -> bool:
    """Whether a noun of number leads up to the value: "a crowd of 22,000"."""
    if re.search(r"\b[Tt]here (?:were|are) $", text[max(0, value.start - 12) : value.start]) and re.match(
        r"\s(?:in|on|aboard|of)\s", text[value.end : value.end + 8]
    ):
        return True
    return _NOUN_OF_NUMBER.search(text[max(0, value.start - 32) : value.start]) is not None


_NOUN_OF_NUMBER = re.compile(
    r"\b(?:population|crowd|total|group|staff|average|record|maximum|minimum|toll|number|majority|audience|party|team|crew|capacity)"
    r"\s(?:of|at|to|is|was|stands at|stood at)\s$"
)


def _is_scaled(value: Value) -> bool:
    size = value.high if value.high is not None else value.low
    return size is not None and abs(size) >= 1e6


def _is_definite(text: str, value: Value, counted: Counted) -> bool:
    """Whether a number refers back: "the two leaders"; but "the four hardest-hit villages" tells something."""
    before = text[max(0, value.number_start - 8) : value.number_start].lower()
    size = value.high if value.high is not None else value.low
    if (
        value.modifier
        or size is None
        or size > 2
        or measured.SAME_THING.get(counted.thing) == "person"
        or not re.search(r"\b(?:the|these|those|both|all|other)\s$", before)
    ):
        return False
    return not any(word not in {"main", "more"} for word in counted.adjectives)


def _is_duration(text: str, value: Value) -> bool:
    """Leave out "one day" and "two years ago", which say when."""
    after = text[value.end : value.end + 24].lower()
    if re.match(r"\s(?:ago|afterwards|previously|beforehand|old|running)\b", after):
        return False
    if text[value.number_start : value.number_end].lower() in {"a", "an"} and re.match(
        r"\s(?:after|before|earlier|later)\b", after
    ):
        return False  # "less than a year after the last one"
    return not (
        value.worded
        and value.low == value.high == 1
        and value.unit in {"days", "years", "weeks", "months", "minutes", "seconds"}
        and value.modifier is None
        and text[value.number_end] == " "
    )
