"""The record of a value."""

from __future__ import annotations

from msgspec import Struct


class Value(Struct, frozen=True, kw_only=True):
    """A number in a text with what belongs to it; positions are code points of the text, end excluded."""

    start: int  # of the phrase: bound words, currency sign
    end: int  # of the phrase: scale, unit
    number_start: int
    number_end: int
    low: float | None
    high: float | None
    modifier: str | None = None  # as printed, but "about" for all words that mean it; "vague" for "dozens"
    unit: str = ""  # "" for a bare count
    # Of the unit; of a number without one "count", "score" for a side of one, "multiple" for "three times", "ordinal".
    kind: str = "count"
    worded: bool = False  # written in words: "seven"
    ballot: bool = False  # one side of a vote: "46 to 41"
    share_of: bool = False  # "half of", "two-thirds of": a part of something
