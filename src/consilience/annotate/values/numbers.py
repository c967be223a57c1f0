"""Text → numbers: digits, number words and fractions with their scale, each with what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from consilience.annotate.values import parts, scales, worded
from consilience.languages.english import currencies
from consilience.languages.english import numbers as english

NO_LETTERS: Mapping[str, str] = MappingProxyType({})
# A row of more digits is a key or a serial number.
_MOST_DIGITS = 21


class Number(Struct, frozen=True):
    """A bare number with its scale; positions are code points, end excluded."""

    start: int
    end: int
    value: float
    worded: bool
    scaled: bool  # a scale word stands in it: "3 million"
    unit: str = ""
    share: bool = False
    currency: str = ""  # of a code that is written together with the digits: "USD115"


_OPENINGS = sorted({*english.UNITS, *english.TEENS, *english.TENS, *english.ZEROS, "half", "quarter", "hundred"})
_AFTER_ARTICLE = "|".join(sorted({"hundred", "dozen", *english.BIG, *(part for part in english.PARTS if part[-1] != "s")}))
_SPANS = "|".join(english.LENGTHS_OF_TIME)
# "Less than a minute", "nearly a mile": with a bound the article counts.
_ONE = (
    "(?:"
    + "|".join(f"(?<= {bound} )" for bound in english.BEFORE_ONE)
    + ")an?(?= (?:"
    + "|".join(sorted(english.AFTER_ONE))
    + ")\\b(?! (?:ago|earlier|before|later)\\b))"  # "6 per cent less than a year ago"
)
_ONE_UNIT = re.compile(_ONE)
# Nothing else begins a number; the first test is for speed.
_OPENING = re.compile(
    rf"\b(?=[\d.{''.join(sorted({word[0] for word in (*_OPENINGS, 'a')}))}])(?:\d|(?:{'|'.join(_OPENINGS)})(?:\b|fold\b)"
    rf"|an?[ \n-](?:{_AFTER_ARTICLE}|(?:{_SPANS})[ \n]and[ \n]a[ \n](?:half|quarter))\b|{_ONE})"
    rf"|[{''.join(english.GLYPHS)}]|(?<![\w.])\.(?=\d)|(?<=[a-z])\.(?=\d{{3}}(?!\d))"
)
_DIGITS = re.compile(
    r"\d{1,3}(?:, ?\d{3})*, 0\d\d(?!\d)"  # 5, 000: a space has slipped in
    r"|\d{1,3},\d{1,2}(?= ?(?:%|per ?cent|million|billion|trillion|bn|mn)(?![^\W_]))"  # 1,2 billion
    r"|\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?"  # 1,234,567.8 and 12,34,567
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"  # 1'234'567
    r"|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:\.\d{1,2}(?!\d)|(?![.,]\d))"  # 1 234 567
    r"|\d{1,3}(?:\.\d{3})+(?:,\d{1,2}(?!\d)|(?<=\.\d{3}\.000)(?![.,]?\d))"  # 1.234.567,89 and 1.250.000
    r"|\d{1,3}\. \d{1,2}"  # "$27. 5 million"
    r"(?=%| ?-? ?(?:%|per ?cent|million|billion|trillion|magnitude|strength|inch|miles|kilomet|degrees|points|seconds"
    r"|gb|ghz|bn\b|on the richter))"
    r"|\d+(?:\.\d+)?|\.\d+"
)
_HUNDRED, _CENT = 100.0, 0.01
_BELOW_HUNDRED = re.compile(r" and (\d{1,2})(?![\d,.%]*\d)")
_MONEY, _GROUPS = frozenset("$€£"), re.compile(r"\d{1,3}(?:, \d{3})+(?!\d)(?! and\b|, \d)")
# ". 08 per cent"
_AFTER_POINT = re.compile(r"0\d{1,2}\Z")
_SLIPPED, _QUAKE = re.compile(r"\d\. \d(?![\d.,]*\d)"), re.compile(r"\bmagnitude (?:of )?(?:at least |about |around )?\Z")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_SPACES = re.compile(r"[,'’\s\u00a0\u202f\u2009]")
_FRACTION = re.compile(r"(?:(?P<gap>[ \u00a0-]{1,2})(?P<above>\d))?/(?P<below>\d{1,2})(?![\d/])")
_GLYPH = re.compile(rf"[ \u00a0\u2009\u202f]?([{''.join(english.GLYPHS)}])")
_SPAN_AND = re.compile(rf"an?[ \n](?P<span>{_SPANS})[ \n]and[ \n]a[ \n](?P<part>half|quarter)\b")
_CODED = re.compile(r"[0-9](?<=[A-Za-z$¢][0-9])")
_CODE = re.compile(r"(?<![^\W_])[A-Za-z]{1,3}\Z")
_NEGATIVE = re.compile(r"(?<!\d )(?<!\w)(?:minus|negative)[ \n-]\Z")
# "Twenty-first"; "a thirty-second film" lasts 30 seconds.
_TO_ORDINAL = re.compile(
    rf"-(?:{'|'.join(word for word, worth in english.ORDINALS.items() if worth < 10 and worth != 2)})(?![^\W_])"
)
# "Tenfold" is ten times.
_ONES = {word: worth for word, worth in (english.UNITS | english.TEENS).items() if 1 < worth <= 12} | {
    "hundred": 100.0,
    "thousand": 1000.0,
}
_FOLD = re.compile(rf"(?:{'|'.join(_ONES)})(?=fold\b)")
_TESTED = re.compile(r"\b(?:test\w*|result\w*|back|proved|was|were)(?:\s\w+)?\snegative[ \n-]\Z")


def of(text: str, low: str, letters: Mapping[str, str] = NO_LETTERS) -> Iterator[Number]:
    """Give the numbers of a text in order; `low` is the text in small letters, code point for code point.

    `letters` are signs of one letter that stand for money here, with their codes: "P480" in Manila.
    """
    reached = 0
    for start, code in _openings(text, low, letters):
        if start < reached:
            continue
        number = _digital(text, low, start, code, letters) if _is_digit(low[start]) else _spelled(low, start)
        if number is not None:
            yield number
            reached = number.end
        elif _is_digit(low[start]):
            match = _DIGITS.match(low, start)
            reached = match.end() if match else reached


def _is_digit(sign: str) -> bool:
    return sign.isdecimal() or sign == "."


def _openings(text: str, low: str, letters: Mapping[str, str]) -> list[tuple[int, str]]:
    """Give where a number may begin, with the sign of a currency written together with it."""
    found = [(match.start(), "") for match in _OPENING.finditer(low) if not _runs_on(low, match.start())]
    coded = []
    for match in _CODED.finditer(text):
        code = _CODE.search(text, max(0, match.start() - 5), match.start())
        if code and _code_of(text, match.start(), code.group(), letters):
            coded.append((match.start(), code.group()))
    return sorted(found + coded) if coded else found


# "Several hundred million" is told by no number.
_VAGUE = ("several ", " few ", "many ", "some ", "couple ", " of ")


def _runs_on(low: str, start: int) -> bool:
    """Whether digits go on something else: "3.4.5", "24/7", "x_1"."""
    before = low[start - 1 : start]
    if before == " " and low.startswith("hundred", start):
        return low.endswith(_VAGUE, max(0, start - 8), start)
    return bool(before) and (
        before in "_/" or (before in ".," and low[start - 2 : start - 1].isdecimal() and _is_digit(low[start]))
    )


def _code_of(text: str, start: int, code: str, letters: Mapping[str, str]) -> str | None:
    """Read a currency written together with its digits: "USD115", "Rs500"; one letter needs thousands or a scale, or a place."""
    if code in currencies.CODES:
        return code
    if code in letters and _IN_FULL.match(text, start) and not currencies.ROADS.search(text, max(0, start - 12), start - 1):
        return letters[code]
    known = currencies.SIGNS.get(code) or currencies.OTHER_CODES.get(code)
    if known is None or code not in currencies.NEEDS_SIZE:
        return known
    return known if currencies.LARGE.match(text, start) else None


# "R5" and "N7" are roads and more; three digits or cents are a price.
_IN_FULL = re.compile(r"\d{3,}(?![\d-])|\d{1,3},\d{3}|\d+\.\d\d(?!\d)|\d{2}(?=[.,;)]?(?:\s[a-z(]|$))")


def _spelled(low: str, start: int) -> Number | None:
    """Read a number that begins with a word or the sign of a fraction."""
    if low[start] in english.GLYPHS:
        return Number(start, start + 1, english.GLYPHS[low[start]], worded=False, scaled=False)
    span = _SPAN_AND.match(low, start)
    if span:
        factor, unit = english.LENGTHS_OF_TIME[span["span"]]
        return Number(start, span.end(), (1 + english.PARTS[span["part"]]) * factor, worded=True, scaled=True, unit=unit)
    single = _ONE_UNIT.match(low, start) or _FOLD.match(low, start)
    if single:
        return Number(start, single.end(), _ONES.get(single.group(), 1.0), worded=True, scaled=False)
    run = worded.read(low, start)
    part = parts.of(low, start, run)
    if part is None and run is not None and _TO_ORDINAL.match(low, run.end):
        return None
    first, sign = _negative(low, start)
    if part is not None:
        return Number(first, part.end, sign * part.value, worded=True, scaled=part.scaled, unit=part.unit, share=part.share)
    return None if run is None else Number(first, run.end, sign * run.value, worded=True, scaled=run.value >= 100)


def _negative(low: str, start: int) -> tuple[int, float]:
    """Take in "minus" or "negative" before a number; "tested negative" is none."""
    match = _NEGATIVE.search(low, max(0, start - 10), start)
    if match is None or _TESTED.search(low, max(0, start - 32), start):
        return start, 1.0
    return match.start(), -1.0


def _digital(text: str, low: str, start: int, code: str, letters: Mapping[str, str]) -> Number | None:
    """Read a number that begins with digits, and the sign of a currency that is written together with it."""
    match = _slipped(low, start) or _DIGITS.match(low, start)
    if match is None or match.end() - start > _MOST_DIGITS:
        return None
    currency = (_code_of(text, start, code, letters) or "") if code else ""
    first, sign = (start - len(code), 1.0) if code else _signed(low, start)
    value, end = _worth(match.group()), match.end()
    if _AFTER_POINT.match(match.group()) and low.endswith(". ", 0, start):
        first, value = start - 2, float(f"0.{match.group()}")
    whole = value
    fraction = _FRACTION.match(low, end)
    if fraction:
        return _fraction(fraction, Number(first, end, value, worded=False, scaled=False), sign)
    glyph = _GLYPH.match(low, end)
    if glyph:
        whole, end = value + english.GLYPHS[glyph.group(1)], glyph.end()
    end, scale = scales.after(text, low, (start, end), money=bool(currency))
    if scale == _HUNDRED:  # "3 hundred and 21"
        more = _BELOW_HUNDRED.match(low, end)
        return Number(
            first,
            more.end() if more else end,
            sign * (whole * scale + (float(more.group(1)) if more else 0)),
            worded=False,
            scaled=True,
        )
    part = parts.with_part(low, end, whole * scale, scale)
    if part is not None:
        return Number(first, part.end, sign * part.value, worded=False, scaled=part.scaled, currency=currency)
    return Number(first, end, sign * round(whole * scale, 6), worded=False, scaled=scale > 1, currency=currency)


def _slipped(low: str, start: int) -> re.Match[str] | None:
    """Match digits into which a space has slipped, where the words before them tell: "magnitude of 5. 9", "$380, 600"."""
    if low[start - 1 : start] in _MONEY:
        return _GROUPS.match(low, start)
    return _SLIPPED.match(low, start) if _QUAKE.search(low, max(0, start - 24), start) else None


def _worth(digits: str) -> float:
    if _COMMA.fullmatch(digits) or -1 < digits.find(".") < digits.find(","):
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(".", "") if digits.count(".") > 1 else _SPACES.sub("", digits))


def _signed(low: str, start: int) -> tuple[int, float]:
    """Take in a sign before the digits: "-5", "minus 5"; "75-300" and "a -5" differ."""
    if (
        start
        and low[start - 1] in "-−"
        and (start == 1 or low[start - 2] in " \n(“\"'")
        and not low[max(0, start - 3) : start - 2].isdecimal()
    ):
        return start - 1, -1.0
    return _negative(low, start)


def _fraction(match: re.Match[str], number: Number, sign: float) -> Number | None:
    """Read "3 1/2" and "3/4"; another slash joins a date, a score or a rating, and only what stands before it is read."""
    below = int(match["below"])
    above = int(match["above"]) if match["above"] else number.value
    if below not in english.BELOW or not 0 < above < below or above != int(above):
        return Number(number.start, number.end, sign * number.value, worded=False, scaled=False)
    part = above / below * (_CENT if match["above"] and number.value != int(number.value) else 1.0)  # "$3.58-1/4 a bushel"
    value = part + (number.value if match["above"] else 0.0)
    return Number(number.start, match.end(), sign * value, worded=False, scaled=False)
