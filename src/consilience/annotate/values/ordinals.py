"""Ordinals: "the 3rd floor", "the twenty-first"."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from consilience.annotate.values.value import Value
from consilience.languages.english import numbers as english

_MOST = 2000  # as with numbers: a block with more is a table or worse
_INITIALS = "".join(sorted({word[0] for word in (*english.ORDINALS, *english.TENS)}))
_ORDINAL = re.compile(
    rf"\b(?=[\d{_INITIALS}])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th)"
    rf"|(?:(?P<tens>{'|'.join(english.TENS)})[ -])?(?P<word>{'|'.join(english.ORDINALS)}))\b"
)
# "A second later", "per second": a time.
_TIMED = re.compile(r"\b(?:per|a|each|every|half|split|one)[ -]\Z")
_LATER = re.compile(r" (?:later|earlier|or|ago|of|before|after)\b|[.,;]")


def of(low: str, taken: list[tuple[int, int]]) -> list[Value]:
    """Give the ordinals of a text in small letters, none over a number that is read already."""
    starts = [start for start, _ in taken]
    found = []
    for match in islice(_ORDINAL.finditer(low), _MOST):
        at = bisect_right(starts, match.end() - 1) - 1
        if (at >= 0 and taken[at][1] > match.start()) or _is_time(low, match):
            continue
        worth = float(match["digits"].replace(",", "")) if match["digits"] else english.ORDINALS[match["word"]]
        worth += english.TENS[match["tens"]] if match["tens"] else 0.0
        found.append(_value(match, worth))
    return found


def _value(match: re.Match[str], worth: float) -> Value:
    start, end = match.span()
    return Value(
        start=start, end=end, number_start=start, number_end=end, low=worth, high=worth, kind="ordinal",
        worded=not match["digits"],
    )  # fmt: skip


def _is_time(low: str, match: re.Match[str]) -> bool:
    return (
        match.group() == "second"
        and _TIMED.search(low, max(0, match.start() - 8), match.start()) is not None
        and (_LATER.match(low, match.end()) is not None or low.endswith("per ", 0, match.start()))
    )
