"""Text → values: every number that measures something, as an interval with its bound words, scale and unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import msgspec

from consilience.annotate.values import bounds, joined, numbers, ordinals, pairs, single, uncounted, vague, years
from consilience.annotate.values.numbers import Number
from consilience.annotate.values.value import Value

__all__ = ["NO_FIGURES", "Value", "of"]

# A paragraph with more numbers than this is a table or worse; what follows is not read.
_MOST = 2000
# Kinds of values that measure nothing by themselves.
NO_FIGURES = frozenset({"multiple", "ordinal", "score"})


def of(text: str, letters: Mapping[str, str] = numbers.NO_LETTERS) -> list[Value]:
    """Give the values of a text in order, none inside a date, a time of day or a name; vague ones and ordinals too.

    `letters` are signs of one letter that stand for money here, with their codes: "P480" in Manila.
    """
    low = _in_small_letters(text)
    every = list(islice(numbers.of(text, low, letters), _MOST))
    blocked = uncounted.spans(text, [(number.start, number.end) for number in every])
    counted = [
        number
        for number in every
        if number.currency
        or not (uncounted.inside(blocked, number.start, number.end) or years.is_year(text, low, number))
        or (number.scaled and bounds.before(text, number.start).currency)  # "COP 1.2 trillion"
    ]
    found = joined.of(text, list(_values(text, low, counted)))
    taken = [(value.start, value.end) for value in found]
    found += [*vague.of(low, taken), *ordinals.of(low, taken)]
    return sorted(found, key=lambda value: (value.start, value.end))


def _in_small_letters(text: str) -> str:
    """Give a text in small letters, code point for code point: "İ" would become two."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _values(text: str, low: str, counted: list[Number]) -> Iterator[Value]:
    """Join numbers into ranges, scores and votes; add bound words and units."""
    reached = 0
    for at, number in enumerate(counted):
        if number.start < reached:
            continue
        second = counted[at + 1] if at + 1 < len(counted) else None
        together = pairs.of(text, low, number, second) if second is not None else None
        if together is None or second is None:
            together = [single.of(text, low, number, number)]
        for value in together:
            yield value if value.start >= reached else msgspec.structs.replace(value, start=reached)
            reached = max(reached, value.end)
