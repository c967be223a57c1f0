"""Text → values: every number that measures something, as an interval with its bound words, scale and unit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct
from text_to_num import text2num

from consilience.languages.english import quantities as english


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
    kind: str = "count"
    worded: bool = False  # written in words: "seven"
    share_of: bool = False  # "half of", "two-thirds of": a part of something


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
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?![\d.,]\d|\d)|\d+(?:\.\d+)?|(?<!\d)\.\d+)"
_SCALE = "|".join(sorted(map(re.escape, english.SCALES), key=len, reverse=True))
_PART = "|".join(sorted(english.PARTS, key=len, reverse=True))
_SPAN = "|".join(english.LENGTHS_OF_TIME)
_GLYPH = "".join(english.GLYPHS)

_NUMBER = re.compile(
    rf"""(?<![\w/])(?<!\d[.,])(?:
      (?P<times>{_UNIT}|an?)?[\s-]?(?P<part>half|halves|quarters?|(?<=[aeors][\s-])thirds?)[\s-](?:of\s)?(?:(?:an?|one)\s)?(?P<of>dozen|{_BIG}|{_SPAN})\b(?![-\s](?:earlier|time))
    | (?P<whole>{_DIGITS}|{_WORDS})[\s-]and[\s-](?:a|one)[\s-](?P<and_part>half|quarter|third)\b(?:[\s-](?P<and_scale>{_BIG})\b)?
    | (?P<fracwhole>\d+)[\s-](?P<above>\d)/(?P<below>\d{{1,2}})(?![\d/])
    | (?P<glyphwhole>\d+)?\s?(?P<glyph>[{_GLYPH}])
    | (?P<top>{_UNIT}|an?|\d)[\s-](?P<bottom>{_PART})\b(?=(?P<top_of>(?:[\s-]+(?:of|majority|share|stake|the|its|their|as|more|less|full|empty|complete)\b)?))
    | (?P<bare>half)\b(?=[\s-]+(?:of|the|its|their|his|her|our|a|an|all|and|to|were|are|is|was)\b)
    | (?P<digits>[-−]?{_DIGITS})(?:[\s\u00a0-]?(?P<scale>{_SCALE})(?![\w]))?
    | (?P<words>{_WORDS})
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@cache
def _phrases() -> re.Pattern[str]:
    """Bound words and currency signs, as they stand right before a number."""
    bounds = sorted((*english.LOWER, *english.UPPER, *english.ABOUT, *english.STRESS), key=len, reverse=True)
    bound = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in bounds)
    signs = "|".join(sorted(map(re.escape, english.CURRENCY_SIGNS), key=len, reverse=True))
    return re.compile(
        rf"(?:(?<!\w)(?P<outer>{bound})\s?)?(?:(?<!\w)(?P<bound>{bound})\s?)?(?:(?<!\w)(?:the\s|an?\s|its\s))?(?P<sign>{signs})?\s?$",
        re.IGNORECASE,
    )


@cache
def _units() -> re.Pattern[str]:
    names = sorted({*english.UNITS, *english.CURRENCY_WORDS, *english.CENTS}, key=len, reverse=True)
    name = "|".join(re.escape(unit).replace(r"\ ", r"[\s-]") for unit in names)
    return re.compile(rf"[\s\u00a0-]?(?P<unit>{name})(?!\w)", re.IGNORECASE)


_MASK = re.compile("|".join(f"(?:{pattern})" for pattern in english.UNCOUNTED))
_NAMED = re.compile(r"\b([A-Za-z][\w'’-]*)\.?\s(?=\d)")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")
_AFTERWARDS = re.compile(r"\s(?:" + "|".join(english.AFTERWARDS) + r")\b", re.IGNORECASE)
_PER = re.compile(r"(?:\s(?:an?|per|each|every)\s|/|\sper\s)(?P<per>" + "|".join(sorted(english.PER)) + r")\b", re.IGNORECASE)
_VAGUE = re.compile(rf"\b{english.VAGUE}\b(?:\s(?:of|more)\b)?", re.IGNORECASE)
_AGE = re.compile(
    r"(?:[\s-]years?[\s-]olds?\b|\syears\sof\sage\b|[\s-]months?[\s-]olds?\b|[\s-](?:weeks?|days?)[\s-]olds?\b|\s?y/o\b)",
    re.IGNORECASE,
)
_IN = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?$", re.IGNORECASE)
_JOINT = re.compile(
    r"(?P<unit>[\s-]?(?:%|percent|per\scent|percentage\spoints?|degrees|km|miles|metres|meters|feet|ft|m|kg|million|billion|years?|months?|weeks?|days?|hours?|minutes?))?"
    r"\s?(?P<joint>-|–|—|to|and|or)\s?(?:about\s|around\s|some\s|as\smany\sas\s|even\s)?[$€£¥]?\s?$",
    re.IGNORECASE,
)
# A figure that moves is two figures, not a range: "rose from 3 to 10".
_MOVES = re.compile(
    r"\b(?:r[io]se|risen|rising|rises|f[ae]ll(?:en|s|ing)?|increas\w+|decreas\w+|cut|cuts|lower\w*|rais\w+|reduc\w+|drop\w*|jump\w*|climb\w*|grow\w*|grew|mov\w+|slash\w*|"
    r"expand\w*|shr[iau]nk\w*|chang\w+|declin\w+|slip\w*|revis\w+|swell\w*|upgrad\w+|downgrad\w+|doubl\w+|went|down|up)\b[^.;]{0,60}\bfrom\s[^.;]{0,20}$",
    re.IGNORECASE,
)  # fmt: skip


def of(text: str) -> list[Value]:
    """Give the values of a text in order, none inside a date, a time of day or a name; vague ones too."""
    blocked = _blocked(text)
    numbers = [
        number for number in _numbers(text) if not _inside(blocked, number.start, number.end) and not _is_year(text, number)
    ]
    found = list(_values(text, numbers))
    taken = [(value.start, value.end) for value in found]
    vague = [_vague(match) for match in _VAGUE.finditer(text)]
    found.extend(
        value for value in vague if not any(start < value.end and value.start < end for start, end in _near(taken, value))
    )
    return sorted(found, key=lambda value: (value.start, value.end))


def _vague(match: re.Match[str]) -> Value:
    return Value(
        start=match.start(),
        end=match.end(),
        number_start=match.start(),
        number_end=match.end(),
        low=None,
        high=None,
        modifier="vague",
        worded=True,
    )


def _near(taken: list[tuple[int, int]], value: Value) -> list[tuple[int, int]]:
    at = bisect_right(taken, (value.start, value.start))
    return taken[max(0, at - 1) : at + 2]


def _blocked(text: str) -> list[tuple[int, int]]:
    spans = [match.span() for match in _MASK.finditer(text)]
    for match in _NAMED.finditer(text):
        word = match.group(1)
        if word.lower() in english.NAMED_BY_NUMBER and (
            word[0].isupper() or word.lower() in {"page", "chapter", "channel", "flight", "number"}
        ):
            spans.append((match.start(), _number_end(text, match.end())))
        elif word[0].isupper() and _LONG_NAME.search(text, max(0, match.start() - 24), match.start()):
            spans.append((match.start(), _short_number_end(text, match.end())))
    return sorted(spans)


# "Sea Me We 3": a small number after two capitalised words belongs to the name.
_LONG_NAME = re.compile(r"(?<![.!?:]\s)\b[A-Z][a-z]+\s$")


def _short_number_end(text: str, start: int) -> int:
    match = re.compile(r"\d{1,2}(?:-\d{1,3})?(?![\d%]|[.,]\d|\s(?:percent|per|million|billion|people))").match(text, start)
    return match.end() if match else start


def _number_end(text: str, start: int) -> int:
    match = re.compile(r"[\d.,]*\d").match(text, start)
    return match.end() if match else start


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(spans, (start, len(spans) and 10**9))
    return any(left < end and start < right for left, right in spans[max(0, at - 3) : at + 2])


def _numbers(text: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        read = _read(match)
        if read is not None:
            yield read


def _read(match: re.Match[str]) -> Number | None:
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
    return Number(start, end, number * english.SCALES.get(scale.lower(), 1.0), worded=False, scaled=bool(scale))


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


def _is_year(text: str, number: Number) -> bool:
    """Tell a year from a count: "in 2005", "the 2005 rampage"; but "2005 people" and "at least 2000"."""
    digits = text[number.start : number.end]
    if number.worded or number.scaled or not _YEAR.match(digits):
        return False
    if not 1400 <= number.value <= 2100:
        return False
    after = text[number.end : number.end + 30]
    unit = _units().match(after)
    if unit and unit["unit"].lower() not in {"m", "points", "point", "second", "min"}:
        return False
    if re.match(
        r"[\s-](?:people|persons|men|women|children|troops|soldiers|homes|houses|jobs|civilians|workers|protesters|villages|casualties|deaths|cases|tents|refugees)\b",
        after,
    ):
        return bool(re.search(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil)\s$", text[max(0, number.start - 8) : number.start]))
    before = _phrases().search(text, max(0, number.start - 40), number.start)
    bound = (before["bound"] or "").lower() if before else ""
    sign = before["sign"] if before else None
    return not (
        sign
        or bound
        in {
            "at least",
            "more than",
            "as many as",
            "up to",
            "nearly",
            "almost",
            "fewer than",
            "less than",
            "some",
            "no fewer than",
        }
    )


def _values(text: str, numbers: list[Number]) -> Iterator[Value]:
    """Join numbers into ranges, add bound words and units."""
    skip = -1
    following = {left.start: right for left, right in pairwise(numbers)}
    for number in numbers:
        if number.start < skip:
            continue
        second = following.get(number.start)
        if second is not None and second.start - number.end <= 40:
            joined = _joined(text, number, second)
            if joined == "score":
                skip = second.end
                continue
            if joined is not None and not isinstance(joined, str):
                skip = second.end
                yield joined
                continue
        yield _single(text, number, number)


def _joined(text: str, first: Number, second: Number) -> Value | str | None:
    """Read two numbers as one value: a range, or so many of so many; "score" for 9-3; None if they are two."""
    between = text[first.end : second.start]
    if _IN.fullmatch(between):
        return _ratio(text, first, second, between)
    match = _JOINT.fullmatch(between)
    if match is None:
        return None
    before = text[max(0, first.start - 90) : first.start]
    joint = match["joint"].lower()
    dashed = joint in {"-", "–", "—"}
    if joint == "and" and not re.search(r"\bbetween\s(?:about\s|around\s|some\s)?[$€£¥?]?\s?$", before, re.IGNORECASE):
        return None
    if joint == "to" and (_MOVES.search(before) or re.search(r"\b(?:by|vote[ds]?)\s$", before)):
        return None
    low, high = first.value, second.value
    if second.scaled and not first.scaled and low < high and low < 1000:
        scale = next((factor for factor in (1e12, 1e9, 1e6, 1e3, 1e2, 12.0) if _has_scale(text, second, factor)), 1.0)
        low = low * scale if low * scale <= high else low
    if low >= high:
        return "score" if dashed and between.strip() in {"-", "–"} and " " not in between else None
    value = _single(text, first, second, low=low, high=high)
    if dashed and not value.unit and not re.match(r"\s[a-z]{3,}", text[second.end : second.end + 8]):
        return "score"
    return value


def _has_scale(text: str, number: Number, factor: float) -> bool:
    words = re.split(r"[\s\d.,-]+", text[number.start : number.end].lower())
    return any(english.SCALES.get(word) == factor for word in words if word)


def _ratio(text: str, first: Number, second: Number, between: str) -> Value | None:
    """Read "one in five" as a share and "three out of four lines" as three."""
    if first.share or second.share or not 0 < first.value < second.value or first.value != int(first.value):
        return None
    start, modifier, kind, _, _ = _bound(text, first)
    if "out" in between and "every" not in between and second.value not in {5.0, 10.0, 100.0, 1000.0}:
        return Value(
            start=start,
            end=second.end,
            number_start=first.start,
            number_end=second.end,
            low=first.value,
            high=first.value,
            worded=first.worded,
        )
    if "out" not in between and (
        second.value > 1e6
        or re.match(r"\s(?:minutes|hours|days|weeks|months|years|games|matches|seasons|innings)", text[second.end :][:10])
    ):
        return None
    share = first.value / second.value
    low, high = _interval(kind, share, share)
    return Value(
        start=start, end=second.end, number_start=first.start, number_end=second.end, low=low, high=high, modifier=modifier, unit="share", kind="share",
        worded=first.worded, share_of=True,
    )  # fmt: skip


def _bound(text: str, number: Number) -> tuple[int, str | None, str, str | None, bool]:
    """Give what stands before a number: where it begins, the bound word, on which side it is open, the currency, "further"."""
    window = max(0, number.start - 48)
    match = _phrases().search(text[window : number.start])
    start, modifier, side, currency, more = number.start, None, "", None, False
    if match is None:
        return start, modifier, side, currency, more
    phrases = [(re.sub(r"\s", " ", match[name].lower()), match.start(name)) for name in ("outer", "bound") if match[name]]
    if re.search(r"\bwithin\san?\s$", match.group(), re.IGNORECASE):
        return start, modifier, side, currency, more  # "within a 15-mile radius" is 15 miles
    if match["sign"]:
        start = window + match.start("sign")
        currency = english.CURRENCY_SIGNS.get(match["sign"], english.CURRENCY_SIGNS.get(match["sign"].upper()))
    for phrase, at in phrases:
        start = min(start, window + at)
        more = more or phrase in english.MORE
        meant = (
            "lower"
            if phrase in english.LOWER
            else "upper"
            if phrase in english.UPPER
            else "about"
            if phrase in english.ABOUT
            else ""
        )
        if meant and (not side or side == "about"):
            side, modifier = meant, "about" if meant == "about" else phrase
    return start, modifier, side, currency, more


def _interval(side: str, low: float, high: float) -> tuple[float | None, float | None]:
    if side == "lower":
        return low, None
    if side == "upper":
        return None, high
    return low, high


def _single(text: str, first: Number, last: Number, low: float | None = None, high: float | None = None) -> Value:
    """Give one value with the words around it."""
    bottom, top = (first.value if low is None else low), (last.value if high is None else high)
    start, modifier, side, currency, _ = _bound(text, first)
    if low is not None:
        between = re.search(
            r"\b(?:between|from)\s(?:about\s|around\s|some\s)?[$€£¥?]?\s?$",
            text[max(0, first.start - 24) : first.start],
            re.IGNORECASE,
        )
        start = min(start, first.start - (between.end() - between.start())) if between else start
    end, unit, kind = last.end, first.unit, "duration" if first.unit else "count"
    if first.share:
        unit, kind = "share", "share"
    if currency:
        unit, kind = currency, "money"
    end, unit, kind, factor = _with_unit(text, end, unit, kind)
    bottom, top = bottom * factor, top * factor
    if modifier in {"over", "under"} and kind == "duration":
        modifier, side, start = None, "", first.start  # "loans over three years"
    late = _AFTERWARDS.match(text, end)
    if late and not side:
        phrase = late.group().strip().lower()
        side, modifier, end = english.AFTERWARDS[phrase], phrase if english.AFTERWARDS[phrase] != "about" else "about", late.end()
    per = _PER.match(text, end)
    if per and unit not in {"mph", "km/h"}:
        end, unit = per.end(), f"{unit or 'count'}/{per['per'].lower()}"
    lowest, highest = _interval(side, bottom, top)
    return Value(
        start=start, end=end, number_start=first.start, number_end=last.end, low=lowest, high=highest, modifier=modifier, unit=unit, kind=kind,
        worded=first.worded, share_of=first.share,
    )  # fmt: skip


def _with_unit(text: str, end: int, unit: str, kind: str) -> tuple[int, str, str, float]:
    """Read the unit after a number: where it ends, its name and kind, and what the number must be multiplied with."""
    age = _AGE.match(text, end)
    if age:
        named = re.search(r"(year|month|week|day)", age.group())
        return age.end(), f"{named.group() if named else 'year'}s", "age", 1.0
    if text.startswith("+", end):
        end += 1
    match = _units().match(text, end)
    if not match or kind == "money":
        return _after_money(text, end, unit, kind)
    name = re.sub(r"[\s-]+", " ", match["unit"].lower())
    if name in english.CENTS:
        return match.end(), "USD" if name in {"cent", "cents", "¢"} else "GBP", "money", 0.01
    if name in english.CURRENCY_WORDS and not (
        name == "won" and not text[end - 1].isalpha() and not text[end:].startswith(" won ")
    ):
        return match.end(), english.CURRENCY_WORDS[name], "money", 1.0
    if name in english.UNITS and _unit_is_meant(text, match, name):
        known, what, _ = english.UNITS[name]
        return match.end(), known, what, 0.01 if known == "share" else 1.0
    return end, unit, kind, 1.0


def _after_money(text: str, end: int, unit: str, kind: str) -> tuple[int, str, str, float]:
    celsius = re.compile(r"\s?(?:°\s?)?([CF])\b").match(text, end)
    if kind != "money" and celsius and text[end - 1].isdigit():
        return celsius.end(), "degrees Celsius" if celsius.group(1) == "C" else "degrees Fahrenheit", "temperature", 1.0
    worth = re.compile(r"[\s-](?:dollars|euros|pounds)\b", re.IGNORECASE).match(text, end)
    return worth.end() if worth and kind == "money" else end, unit, kind, 1.0


def _unit_is_meant(text: str, match: re.Match[str], name: str) -> bool:
    """Tell units from look-alikes: "five second-graders", "10 min" is a unit, "6 in favour" is none."""
    gap = text[match.start() : match.start("unit")]
    if name in {"m", "g", "w", "b", "ha", "mi", "nm", "pc", "kb", "mb"}:
        return text[match.start() - 1].isdigit() and match["unit"].islower() and (not gap or gap in {" ", "\u00a0"})
    if name in {"second", "point", "foot", "strength", "degree"} or name == "pounds":
        return (
            gap == "-"
            or name in {"point", "degree"}
            or text[match.start() - 2 : match.start()].lower() in {" 1", "ne"}
            or gap != " "
        )
    return True
