"""Number words → what they are worth: "two hundred and fifty thousand", "minus" and "a half" left to others."""

from __future__ import annotations

import re
from math import inf

from msgspec import Struct

from consilience.languages.english import numbers as english

# The next word, and what joins it to the last one: spaces, a hyphen, a comma after "thousand".
NEXT = re.compile(r"([ \u00a0\n]{1,3}|[-‑]| - |, )?([a-z]+)(?![^\W_])")
_LONGEST = 12  # words: "nine hundred and ninety-nine million nine hundred and ninety-nine thousand …"
_TEN, _HUNDRED = 10.0, 100.0


class Run(Struct, frozen=True):
    """A number in words; positions are code points, end excluded."""

    end: int
    value: float
    scale: float = 1.0  # of its last word: 1,000 in "two thousand"
    before: tuple[int, float] | None = None  # where its last "and" begins, and what stands before that
    last: float = 0.0  # what stands after that


class _Sum(Struct):
    """What is read so far."""

    end: int
    total: float = 0.0  # in full scales
    group: float = 0.0  # below a thousand
    room: float = _HUNDRED  # only words worth less may follow
    limit: float = inf  # only scales below may follow
    last: float = 0.0  # the last full scale's share
    scale: float = 1.0

    def value(self) -> float:
        return self.total + self.group


def read(low: str, start: int) -> Run | None:
    """Read the number words that begin at `start` of a text in small letters; None where there is no number."""
    match = NEXT.match(low, start)
    if match is None or match.group(1):
        return None
    if match.group(2) in english.ZEROS:
        return Run(match.end(), 0.0)
    state, before, fallback = _Sum(end=start), None, None
    for _ in range(_LONGEST):
        match = NEXT.match(low, state.end)
        if match is None or not _joined(match.group(1), match.group(2), state, start):
            break
        word, end = match.group(2), match.end()
        if word == "and" and _may_go_on(low, state, start, end):
            fallback = (state.end, state.total, state.group, state.room, state.limit, state.scale)
            before = (state.end, state.value())
            state.end = end
            continue
        if not _take(word, state, low, end):
            # "two hundred and six hundred" and "one million and two million" are two numbers.
            if fallback and (word == english.HUNDRED or word in english.BIG):
                state.end, state.total, state.group, state.room, state.limit, state.scale = fallback
                before = None
            break
        state.end = end
    value = state.value()
    if state.end == start or (value == 0.0):
        return None
    return Run(state.end, value, state.scale, before, value - before[1] if before else 0.0)


def _joined(gap: str | None, word: str, state: _Sum, start: int) -> bool:
    if state.end == start:
        return not gap
    if gap == " - ":  # "twenty - three", as some agencies set it
        return state.room == _TEN or word in english.BIG
    return gap is not None and (gap != ", " or (state.group == 0 and state.total > 0))


def _may_go_on(low: str, state: _Sum, start: int, end: int) -> bool:
    """Whether "and" joins what follows to the number: "a hundred and two", never "twenty and two"."""
    if state.end == start or state.room != _HUNDRED:
        return False
    following = NEXT.match(low, end)
    word = following.group(2) if following else ""
    return word in _SMALL and following is not None and following.group(1) is not None and following.group(1).isspace()


_SMALL = english.UNITS | english.TEENS | english.TENS


def _take(word: str, state: _Sum, low: str, end: int) -> bool:  # noqa: PLR0911 - one return for each kind of word
    """Add a word to what is read, if it can follow."""
    worth = _SMALL.get(word)
    if worth is not None:
        if worth >= state.room:
            return False
        state.group += worth
        state.room = _TEN if word in english.TENS else 1.0
        state.scale = 1.0
        return True
    if word in {"a", "an"}:
        return state.value() == 0 and _take_one(state, low, end)
    if word == english.HUNDRED:
        if state.value() == 0:
            return _take_one(state, low, end) and _take(word, state, low, end)
        if not 0 < state.group < _HUNDRED:
            return False
        state.group *= _HUNDRED
        state.room, state.scale = _HUNDRED, _HUNDRED
        return True
    if word in english.DOZEN:
        if not 0 < state.group < _HUNDRED or state.total:
            return False
        state.group *= 12
        state.room = 0.0
        return True
    return _take_big(english.BIG.get(word), state)


def _take_one(state: _Sum, low: str, end: int) -> bool:
    """Read "a" as one where a scale follows; a bare "hundred" only before a larger scale."""
    following = NEXT.match(low, end)
    if following is None or following.group(2) not in _SCALED:
        return False
    state.group, state.room = 1.0, 1.0
    return True


_SCALED = frozenset({english.HUNDRED, *english.BIG, *english.DOZEN})


def _take_big(scale: float | None, state: _Sum) -> bool:
    if scale is None:
        return False
    if state.group == 0:  # "three lakh crore", "two thousand billion"
        if state.last == 0 or state.scale == scale:
            return False
        state.total += state.last * (scale - 1)
        state.last *= scale
    elif scale >= state.limit:
        return False
    else:
        state.last = state.group * scale
        state.total += state.last
    state.group, state.room, state.limit, state.scale = 0.0, _HUNDRED, min(scale, state.limit), scale
    return True
