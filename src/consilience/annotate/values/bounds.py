"""What stands right before a number: bound words ("at least", "nearly", "some") and a currency sign."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.languages.english import quantities as english


class Bound(Struct, frozen=True):
    """Where the value's phrase begins, and what its words say of the number."""

    start: int
    modifier: str | None = None  # as printed; "about" for all words that mean it
    side: str = ""  # "lower", "upper", "about"
    currency: str | None = None


_SIDES = dict.fromkeys(english.STRESS, "")
_SIDES |= dict.fromkeys(english.LOWER, "lower") | dict.fromkeys(english.UPPER, "upper") | dict.fromkeys(english.ABOUT, "about")
_LONGEST = max(len(phrase.split()) for phrase in _SIDES)
_ENDS = frozenset(phrase.split()[-1] for phrase in _SIDES)
_SIGN = re.compile(
    "(?:" + "|".join(sorted(map(re.escape, english.CURRENCY_SIGNS), key=len, reverse=True)) + r")\s?\Z", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_PLACES = frozenset({"around", "above", "over", "under", "below", "about"})
_ARTICLES = frozenset({"the", "a", "an", "its"})
_LONGEST_SIGN = 5
_WINDOW = 48  # characters: the longest bound has 19, and two may stand together


def before(text: str, start: int) -> Bound:
    """Read the words in front of a number that begins at `start`."""
    window = max(0, start - _WINDOW)
    sign = _SIGN.search(text, max(0, start - _LONGEST_SIGN), start)
    begin, currency = (sign.start(), _currency(sign.group().strip())) if sign else (start, None)
    words = [(found.group().lower().strip("“\"'‘("), found.start()) for found in _WORD.finditer(text, window, begin)]
    if words and words[-1][1] + len(words[-1][0]) > begin:
        words.pop()
    if words and words[-1][0] in _ARTICLES and words[-1][0] not in _ENDS:
        if words[-2:-1] and words[-2][0] == "within" and words[-1][0] != "the":
            return Bound(begin, currency=currency)  # "within a 15-mile radius" is 15 miles
        if words[-2:-1] and words[-2][0] in _PLACES:
            return Bound(begin, currency=currency)  # "around the 9-acre site" says where
        if words.pop()[0] == "the" and words[-1:] and words[-1][0] == "than":
            return Bound(begin, currency=currency)  # "more than the 4,000 of last year" is 4,000
    side, modifier = "", None
    for _ in range(2):
        length = _phrase_length(words)
        if not length:
            break
        phrase = " ".join(word for word, _ in words[-length:])
        meant = _SIDES[phrase]
        if phrase in {"over", "above"} and _is_quarrel(words[:-length], money=currency is not None):
            break  # "a row over €2bn"
        begin = words[-length][1]
        if meant and (not side or side == "about"):
            side, modifier = meant, "about" if meant == "about" else phrase
        del words[-length:]
    return Bound(begin, modifier, side, currency)


def _is_quarrel(words: list[tuple[str, int]], *, money: bool) -> bool:
    """Whether people fall out "over" a sum: "a row over", "the talks broke apart last Thursday over"."""
    if words and words[-1][0] in english.QUARRELS:
        return True
    told = [word for word, _ in words if word not in english.TIME_WORDS]
    return money and bool(told) and told[-1] in english.FELL_OUT


def _phrase_length(words: list[tuple[str, int]]) -> int:
    """How many of the last words make the longest bound phrase; 0 for none."""
    if not words or words[-1][0] not in _ENDS:
        return 0
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if " ".join(word for word, _ in words[-length:]) in _SIDES:
            return length
    return 0


def _currency(sign: str) -> str | None:
    return english.CURRENCY_SIGNS.get(sign, english.CURRENCY_SIGNS.get(sign.upper()))
