"""What stands around a number: bound words ("at least", "nearly", "or more") and a currency sign."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.languages.english import currencies
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
_SIGNS = currencies.SIGNS | currencies.OTHER_CODES | {code: code for code in currencies.CODES | currencies.WORDLIKE_CODES}
_SIGN = re.compile(
    r"(?:(?<![^\W_])(?:"
    + "|".join(
        sorted(
            (re.escape(sign) for sign in _SIGNS if sign[0].isalpha() and sign not in currencies.ONE_LETTER), key=len, reverse=True
        )
    )
    + r")|(?:(?<![^\W_])(?:(?i:us|u\.s\.|a|au|c|ca|nz|hk|s|nt)|(?:US|NZ|HK|AU|CA|NT) ))?\$|"
    + "|".join(re.escape(sign) for sign in _SIGNS if not sign[0].isalpha() and sign != "$")
    + r")[ \u00a0]?\Z"
)
_WORD = re.compile(r"(?=\S)[“\"'‘(]*(\S*)")
_PLACES = frozenset({"around", "above", "over", "under", "below", "about", "beyond", "near"})
_ARTICLES = frozenset({"the", "a", "an", "its"})
_MARKS = "“\"'‘("
# With none of these words right before it a number has no bound.
_TELLING = _ENDS | _ARTICLES | english.CROSSING | {""}
# Before "the" these compare with a number that is told for itself: "short of the £30 million asked for".
_COMPARED = re.compile(
    r"\b(?:than|(?:short|shy|north|excess)\sof|exceed\w*|surpass\w*|topping|approaching|nearing)\Z", re.IGNORECASE
)
_IS_LARGE = re.compile(
    r"[^\w\s]{0,2}(?:[A-Z]{1,3}[$£€]?\s?)?"
    r"(?:\d{1,3}(?:,\d{2,3})+|\d{4,}|\d[\d.]*\s?(?:%|per\scent|percent|m\b|bn\b|[a-z]*illion\b|lakh|crore)"
    r"|\w+\s(?:hundred|thousand|[a-z]*illion|lakh|crore)\b)"
)
_LONGEST_SIGN = 6
_WINDOW = 48  # characters: the longest bound has 25, and two may stand together
_AFTERWARDS = re.compile(
    r"[ \n](?:"
    + "|".join(sorted(english.AFTERWARDS, key=len, reverse=True))
    + r")(?![^\W_]|[ \n](?:than\b|all\b|to\b|[$€£]?\d))",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\+|-plus\b|[- ]odd\b(?! (?:number|job|couple))|-ish\b|-some\b")


def before(text: str, start: int) -> Bound:
    """Read the words in front of a number that begins at `start`."""
    window = max(0, start - _WINDOW)
    sign = _SIGN.search(text, max(0, start - _LONGEST_SIGN), start) if text[start - 1 : start] not in {"", "\n"} else None
    if sign and sign.group().strip() in currencies.NEEDS_SIZE and not currencies.LARGE.match(text, start):
        sign = None  # "COP 15"
    begin, currency = (sign.start(), _currency(sign.group().strip())) if sign else (start, None)
    last = text[window:begin].rsplit(None, 1)[-1:]
    if not last or last[0].lower().strip(_MARKS) not in _TELLING:
        return Bound(begin, currency=currency)
    words = _words(text, window, begin)
    if words and words[-1][0] in _ARTICLES and words[-1][0] not in _ENDS:
        if words[-2:-1] and words[-2][0] == "within" and words[-1][0] != "the":
            return Bound(begin, currency=currency)  # "within a 15-mile radius" is 15 miles
        if words[-2:-1] and words[-2][0] in _PLACES:
            return Bound(begin, currency=currency)  # "around the 9-acre site" says where
        if words.pop()[0] == "the" and _COMPARED.search(text, window, words[-1][1] + len(words[-1][0]) if words else window):
            return Bound(begin, currency=currency)  # "more than the 4,000 of last year" is 4,000
    if words and words[-1][0] in english.CROSSING:
        return (
            Bound(words[-1][1], "more than", "lower", currency)
            if _IS_LARGE.match(text, begin)
            else Bound(begin, currency=currency)
        )
    return _negated(text, _phrases(words, begin, currency))


def _negated(text: str, bound: Bound) -> Bound:
    """Turn a bound round that something does not reach: "would not sell for less than 480 pence" is 480 or more."""
    beneath = bound.modifier in english.BENEATH and english.NOT_BENEATH.search(text, max(0, bound.start - _WINDOW), bound.start)
    return Bound(bound.start, "not less than", "lower", bound.currency) if beneath else bound


def _words(text: str, window: int, begin: int) -> list[tuple[str, int]]:
    """Give the words before a number with where they begin; what is written together with it is none, signs excepted."""
    words = [(found.group(1).lower().rstrip(_MARKS), found.start(1)) for found in _WORD.finditer(text, window, begin)]
    if words and text[begin - 1] not in " \n\u00a0" and words[-1][0] not in _SIDES:
        return words[:-1] if not words[-1][0] else []  # "about (50": only a bracket may stand between
    return words


def _phrases(words: list[tuple[str, int]], begin: int, currency: str | None) -> Bound:
    side, modifier = "", None
    for _ in range(2):
        length = _phrase_length(words)
        if not length:
            break
        phrase = " ".join(word for word, _ in words[-length:])
        meant = _SIDES[phrase]
        if phrase in {"over", "above"} and _is_quarrel(words[:-length], money=currency is not None):
            break  # "a row over €2bn"
        if phrase == "up to" and words[-length - 1 : -length] and words[-length - 1][0] in english.MOVED_UP:
            break  # "was revised up to 1.2 per cent"
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
    return _SIGNS.get(sign) or _SIGNS.get(sign.upper().replace(" ", ""))


def attached(text: str, end: int) -> tuple[int, str, str]:
    """Read what is written together with a number: "200+", "100-odd", "30-plus"; its end, side and modifier."""
    match = _SUFFIX.match(text, end)
    if match is None:
        return end, "", ""
    lower = match.group() in {"+", "-plus"}
    return match.end(), "lower" if lower else "about", match.group().strip("- ") if lower else "about"


def afterwards(text: str, end: int) -> tuple[int, str, str]:
    """Read a bound behind a value: "or more", "at least"; its end, side and modifier."""
    match = _AFTERWARDS.match(text, end)
    if match is None:
        return end, "", ""
    phrase = " ".join(match.group().lower().split())
    side = english.AFTERWARDS[phrase]
    return match.end(), side, "about" if side == "about" else phrase
