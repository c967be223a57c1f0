"""Text → numbers: digits, number words and fractions with their scale, each with what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from text_to_num._text2num import text2num  # the package does not export it to type checkers

from consilience.languages.english import quantities as english


class Number(Struct, frozen=True):
    """A bare number with its scale."""

    start: int
    end: int
    value: float
    worded: bool
    scaled: bool  # a scale word stands in it: "3 million"
    unit: str = ""
    share: bool = False


_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = rf"(?:(?:{_TENS})(?:[-\s](?:{_UNIT})\b)?|{_TEEN}|{_UNIT}|zero)\b"
_BELOW_THOUSAND = rf"(?:(?:{_SMALL}|an?)[-\s]hundred\b(?:\s(?:and\s)?{_SMALL})?|{_SMALL})"
_BIG = "thousand|million|billion|trillion"
_WORDS = (
    rf"(?:{_BELOW_THOUSAND}[-\s](?:{_BIG})\b(?:,?\s(?:and\s)?{_BELOW_THOUSAND}(?:[-\s](?:{_BIG})\b)?){{0,3}}"
    rf"|(?:{_SMALL}|an?)\sdozen\b|an?\s(?:{_BIG})\b|{_BELOW_THOUSAND})"
)
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|"
    r"\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?![\d.,]\d|\d)|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
)
_SCALE = "|".join(sorted(map(re.escape, english.SCALES), key=len, reverse=True))
_PART = "|".join(sorted(english.PARTS, key=len, reverse=True))
_SPAN = "|".join(english.LENGTHS_OF_TIME)
_GLYPH = "".join(english.GLYPHS)

_NUMBER = re.compile(
    rf"""(?<![\w/])(?<!\d[.,])(?:
      (?P<times>{_UNIT}|an?)?[\s-]?(?P<part>half|halves|quarters?|(?<=[aeors][\s-])thirds?)[\s-](?:of\s)?
        (?:(?:an?|one)\s)?(?P<of>dozen|{_BIG}|{_SPAN})\b(?![-\s](?:earlier|time))
    | (?:an?|one)\s(?P<lead>{_SPAN})\sand\sa\s(?P<lead_part>half|quarter)\b
    | (?P<whole>{_DIGITS}|{_WORDS})[\s-]and[\s-](?:a|one)[\s-](?P<and_part>half|quarter|third)\b(?:[\s-](?P<and_scale>{_BIG})\b)?
    | (?P<fracwhole>\d+)[\s-](?P<above>\d)/(?P<below>\d{{1,2}})(?![\d/])
    | (?P<glyphwhole>\d+)?\s?(?P<glyph>[{_GLYPH}])
    | (?P<top>{_UNIT}|an?|\d)[\s-](?P<bottom>{_PART})\b(?=(?P<top_of>
        (?:[\s-]+(?:of|majority|share|stake|the|its|their|as|more|less|full|empty|complete)\b)?))
    | (?P<bare>half)\b(?=[\s-]+(?:of|the|its|their|his|her|our|a|an|all|and|to|were|are|is|was)\b)
    | (?P<digits>[-−]?{_DIGITS})(?:[\s\u00a0-]?(?P<scale>{_SCALE})(?![\w]))?
    | (?P<words>{_WORDS})
    )""",
    re.IGNORECASE | re.VERBOSE,
)


WORD = re.compile(r"[^\W_]+")
# What a number in words begins with; everything else begins with a digit or a sign for a fraction.
_OPENINGS = frozenset(f"{_UNIT}|{_TEEN}|{_TENS}|zero|a|an".split("|")) | frozenset(english.PARTS)
_SIGNS = frozenset("-−.")


def of(text: str, words: list[re.Match[str]]) -> Iterator[Number]:
    """Give the numbers of a text in order, given its words."""
    reached = 0
    for word in words:
        first = word.group()
        if word.start() < reached or (first[0].isalpha() and first.lower() not in _OPENINGS):
            continue
        match = _match(text, word.start(), reached)
        read = _read(match) if match else None
        reached = match.end() if match else reached
        if read is not None:
            yield read


def _match(text: str, start: int, reached: int) -> re.Match[str] | None:
    """Match a number that begins at a word, with a sign in front of it where there is one: "-.5", "−3"."""
    first = start
    while first > max(reached, start - 2) and text[first - 1] in _SIGNS:
        first -= 1
    return next((match for at in range(first, start + 1) if (match := _NUMBER.match(text, at))), None)


def _read(match: re.Match[str]) -> Number | None:  # noqa: PLR0911 - one return for each way of writing a number
    """Work out one matched number."""
    start, end = match.span()
    text = match.group().lower()
    if text[0].isspace():
        start += 1
    if match["part"]:
        value = english.PARTS[match["part"].lower()] * _count(match["times"])
        of_what = match["of"].lower()
        if of_what in english.LENGTHS_OF_TIME:
            factor, unit = english.LENGTHS_OF_TIME[of_what]
            return Number(start, end, value * factor, worded=True, scaled=True, unit=unit)
        return Number(start, end, value * english.SCALES[of_what], worded=True, scaled=True)
    if match["lead"]:
        factor, unit = english.LENGTHS_OF_TIME[match["lead"].lower()]
        return Number(start, end, (1 + english.PARTS[match["lead_part"].lower()]) * factor, worded=True, scaled=True, unit=unit)
    if match["and_part"]:
        whole = _plain(match["whole"])
        scale = english.SCALES[match["and_scale"].lower()] if match["and_scale"] else 1.0
        mixed = None if whole is None else (whole + english.PARTS[match["and_part"].lower()]) * scale
        return None if mixed is None else Number(start, end, mixed, worded=not match["whole"][0].isdigit(), scaled=scale > 1)
    if match["above"]:
        below = int(match["below"])
        return (
            Number(start, end, int(match["fracwhole"]) + int(match["above"]) / below, worded=False, scaled=False)
            if below
            else None
        )
    if match["glyph"]:
        return Number(start, end, float(match["glyphwhole"] or 0) + english.GLYPHS[match["glyph"]], worded=False, scaled=False)
    if match["bottom"]:
        return _fraction(match, start, end)
    if match["bare"]:
        return Number(start, end, 0.5, worded=True, scaled=False, share=True)
    return _scaled(match, start, end)


def _fraction(match: re.Match[str], start: int, end: int) -> Number | None:
    """Read "two-thirds" and "a third of"; "a third man" is an ordinal."""
    bottom, top = match["bottom"].lower(), match["top"].lower()
    plural = bottom.endswith("s") or bottom == "halves"
    if not plural and not match["top_of"] and "-" not in match.group() and bottom != "half":
        return None
    value = _count(top) * english.PARTS[bottom]
    return Number(start, end, value, worded=True, scaled=False, share=True) if value <= 1 else None


def _scaled(match: re.Match[str], start: int, end: int) -> Number | None:
    if match["words"]:
        worth = _plain(match["words"])
        scaled = bool(re.search(rf"\b(?:{_BIG}|hundred|dozen)\b", match["words"], re.IGNORECASE))
        return None if worth is None else Number(start, end, worth, worded=True, scaled=scaled)
    digits, scale = match["digits"], (match["scale"] or "")
    number = float(re.sub(r"[,\s\u00a0\u202f\u2009]", "", digits.replace("−", "-")))
    if scale in {"m", "M", "b", "B"} and not _scale_is_meant(match, scale):
        return Number(start, match.end("digits"), number, worded=False, scaled=False)
    return Number(start, end, round(number * english.SCALES.get(scale.lower(), 1.0), 6), worded=False, scaled=bool(scale))


def _scale_is_meant(match: re.Match[str], scale: str) -> bool:
    """Tell "$60m" and "5m people" from "fell 60m"."""
    before = match.string[max(0, match.start() - 4) : match.start()].rstrip()
    after = match.string[match.end() : match.end() + 24].lower().lstrip(" -.")
    money = before.endswith(tuple(english.CURRENCY_SIGNS)) or after.startswith(tuple(english.CURRENCY_WORDS))
    people = after.startswith(
        (
            "people",
            "viewers",
            "users",
            "homes",
            "customers",
            "jobs",
            "voters",
            "barrels",
            "copies",
            "tonnes",
            "tons",
            "residents",
            "children",
            "subscribers",
            "units",
            "shares",
            "passengers",
            "followers",
            "downloads",
            "doses",
            "visitors",
            "cars",
            "vehicles",
        )
    )
    return money or people or (scale in {"b", "B"} and False)


def _count(text: str | None) -> float:
    if not text or text.lower() in {"a", "an"}:
        return 1.0
    return _plain(text) or 1.0


def _plain(text: str) -> float | None:
    """Read digits or number words without a scale sign."""
    if text[0].isdigit() or text[0] == ".":
        return float(re.sub(r"[,\s\u00a0\u202f\u2009]", "", text))
    words = re.sub(r"^an?\s", "one ", re.sub(r"[\s,]+", " ", text.lower()))
    dozens = re.sub(r"\s?dozen$", "", words)
    try:
        return float(text2num(dozens.replace("-", " "), "en")) * (12.0 if dozens != words else 1.0)
    except ValueError:  # "one hundred ten two": no number
        return None
