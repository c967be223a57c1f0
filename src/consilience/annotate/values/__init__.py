"""Text → values: every number that measures something, as an interval with its bound words, scale and unit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, pairwise

import msgspec
from msgspec import Struct

from consilience.annotate.values import bounds, uncounted, units
from consilience.annotate.values import numbers as written
from consilience.annotate.values.numbers import Number
from consilience.languages.english import quantities as english

# A paragraph with more numbers than this is a table or worse; what follows is not read.
_MOST = 2000


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
    ballot: bool = False  # one side of a vote: "46 to 41"
    share_of: bool = False  # "half of", "two-thirds of": a part of something


_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")
_AFTERWARDS = re.compile(r"\s(?:" + "|".join(english.AFTERWARDS) + r")\b", re.IGNORECASE)
_VAGUE = re.compile(rf"\b{english.VAGUE}\b(?:\s(?:of|more)\b)?", re.IGNORECASE)
_TO = re.compile(r"\s(?:votes?\s)?(?:to|against)\s")
_VOTED = re.compile(r"\b(?:vot(?:ed?|es|ing)|ballot)\b[^.;]{0,50}$", re.IGNORECASE)
_BALLOT = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|lawmakers|parliament|senat\w+|MPs|deputies|councillors|bill|motion|amendment|resolution|budget)\b",
    re.IGNORECASE,
)
_VAGUE_WORDS = frozenset(english.VAGUE_WORDS)
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


# "Rose $1 to $83": by so much, to so much.
_MOVED_BY = re.compile(
    r"\b(?:rose|rises|risen|fell|falls|fallen|gained|lost|added|dropped|jumped|climbed|slipped|slid|soared|surged|tumbled|plunged|up|down)"
    r"\s(?:by\s|about\s|another\s)?[$€£¥]?\s?$",
    re.IGNORECASE,
)


def of(text: str) -> list[Value]:
    """Give the values of a text in order, none inside a date, a time of day or a name; vague ones too."""
    words = list(written.WORD.finditer(text))
    every = list(islice(written.of(text, words), _MOST))
    blocked = uncounted.spans(text, words, [(number.start, number.end) for number in every])
    numbers = [
        number for number in every if not uncounted.inside(blocked, number.start, number.end) and not _is_year(text, number)
    ]
    found = list(_values(text, numbers))
    taken = [(value.start, value.end) for value in found]
    vague = [] if _VAGUE_WORDS.isdisjoint(word.group().lower() for word in words) else [*map(_vague, _VAGUE.finditer(text))]
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


def _is_year(text: str, number: Number) -> bool:
    """Tell a year from a count: "in 2005", "the 2005 rampage"; but "2005 people" and "at least 2000"."""
    digits = text[number.start : number.end]
    if number.worded or number.scaled or not _YEAR.match(digits):
        return False
    if not 1400 <= number.value <= 2100:
        return False
    after = text[number.end : number.end + 30]
    unit = units.pattern().match(after)
    if unit and unit["unit"].lower() not in {"m", "points", "point", "second", "min"}:
        return False
    if re.match(
        r"[\s-](?:people|persons|men|women|children|troops|soldiers|homes|houses|jobs|civilians|workers|protesters|villages|casualties|deaths|cases|tents|refugees)\b",
        after,
    ):
        return bool(re.search(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil)\s$", text[max(0, number.start - 8) : number.start]))
    bound = bounds.before(text, number.start)
    return not (bound.currency or bound.modifier in _COUNTING)


_COUNTING = frozenset(
    {"at least", "more than", "as many as", "up to", "nearly", "almost", "fewer than", "less than", "no fewer than"}
)  # "about 2005" may be a year


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
            if joined == "score" and not _VOTED.search(text, max(0, number.start - 60), number.start):
                skip = second.end
                continue
            if joined == "score" or _is_vote(text, number, second):
                skip = second.end
                yield _ballot(text, number)
                yield _ballot(text, second)
                continue
            if joined is not None and not isinstance(joined, str):
                skip = second.end
                yield joined
                continue
        yield _with_unit(text, number, second)


_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|some\s)?$", re.IGNORECASE)
_ON_TO = re.compile(r"\sto\s(?:(?:as\s(?:much|high|many)\sas|about|around|some|at\sleast|over|nearly|almost)\s)?")


def _with_unit(text: str, number: Number, second: Number | None) -> Value:
    """Give one value; one that moves takes the unit of where it moves to: "from 61 to as much as 90 basis points"."""
    value = _single(text, number, number)
    if second is None or value.unit or value.kind != "count" or not _ON_TO.fullmatch(text, number.end, second.start):
        return value
    later = _single(text, second, second)
    if (
        later.kind not in {"points", "share"}
        or "/" in later.unit
        or not _FROM.search(text[max(0, number.start - 14) : number.start])
    ):
        return value
    factor = 0.01 if later.kind == "share" else 1.0
    low, high = (None if side is None else side * factor for side in (value.low, value.high))
    return msgspec.structs.replace(value, unit=later.unit, kind=later.kind, low=low, high=high)


def _is_vote(text: str, first: Number, second: Number) -> bool:
    """Tell "rejected the budget by 46 to 41" from a range and from the score of a game."""
    around = text[max(0, first.start - 120) : second.end + 60]
    return (
        _TO.fullmatch(text, first.end, second.start) is not None
        and first.value > second.value
        and first.value == int(first.value)
        and not first.scaled
        and _BALLOT.search(around) is not None
        and not _MOVES.search(text[max(0, first.start - 90) : first.start])
    )


def _ballot(text: str, number: Number) -> Value:
    """Give the votes on one side; "votes" after the number belongs to its phrase."""
    value = _single(text, number, number)
    return msgspec.structs.replace(value, unit="", kind="count", ballot=True)


def _joined(text: str, first: Number, second: Number) -> Value | str | None:  # noqa: PLR0911 - one return for each reading
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
    if joint == "to" and (_MOVES.search(before) or _MOVED_BY.search(before) or re.search(r"\b(?:by|vote[ds]?)\s$", before)):
        return None
    low, high = first.value, second.value
    if second.scaled and not first.scaled and low < high and low < 1000:
        scale = next((factor for factor in (1e12, 1e9, 1e6, 1e3, 1e2, 12.0) if _has_scale(text, second, factor)), 1.0)
        low = low * scale if low * scale <= high else low
    if low >= high:
        return "score" if dashed and between.strip() in {"-", "–"} and " " not in between else None
    value = _single(text, first, second, low=low, high=high)
    if (match["unit"] or "").strip().lower() in {"%", "percent", "per cent"} and value.kind != "share":
        return None  # "rose 8 percent to $13 billion"
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
    bound = bounds.before(text, first.start)
    if "out" in between and "every" not in between and second.value not in {5.0, 10.0, 100.0, 1000.0}:
        return Value(
            start=bound.start,
            end=second.end,
            number_start=first.start,
            number_end=second.end,
            low=first.value,
            high=first.value,
            worded=first.worded,
        )
    if "out" not in between and (
        second.value > 1e6
        or re.match(
            r"\s(?:minutes|hours|days|weeks|months|years|games|matches|seasons|innings)", text[second.end : second.end + 12]
        )
    ):
        return None
    share = first.value / second.value
    low, high = _interval(bound.side, share, share)
    return Value(
        start=bound.start, end=second.end, number_start=first.start, number_end=second.end, low=low, high=high,
        modifier=bound.modifier, unit="share", kind="share",
        worded=first.worded, share_of=True,
    )  # fmt: skip


def _interval(side: str, low: float, high: float) -> tuple[float | None, float | None]:
    if side == "lower":
        return low, None
    if side == "upper":
        return None, high
    return low, high


def _single(text: str, first: Number, last: Number, low: float | None = None, high: float | None = None) -> Value:
    """Give one value with the words around it."""
    bottom, top = (first.value if low is None else low), (last.value if high is None else high)
    bound = bounds.before(text, first.start)
    start, modifier, side, currency = bound.start, bound.modifier, bound.side, bound.currency
    if low is not None:
        between = re.search(
            r"\b(?:between|from)\s(?:about\s|around\s|some\s)?[$€£¥?]?\s?$",
            text[max(0, first.start - 24) : first.start],
            re.IGNORECASE,
        )
        start = min(start, first.start - (between.end() - between.start())) if between else start
    end, unit, kind = last.end, first.unit, "length" if first.unit == "miles" else "duration" if first.unit else "count"
    if first.share:
        unit, kind = "share", "share"
    if currency:
        unit, kind = currency, "money"
    end, unit, kind, factor = units.after(text, end, unit, kind)
    bottom, top = bottom * factor, top * factor
    if modifier in {"over", "under"} and kind == "duration":
        modifier, side, start = None, "", first.start  # "loans over three years"
    late = _AFTERWARDS.match(text, end)
    if late and not side:
        phrase = late.group().strip().lower()
        side, modifier, end = english.AFTERWARDS[phrase], phrase if english.AFTERWARDS[phrase] != "about" else "about", late.end()
    per = units.PER.match(text, end)
    if per and unit not in {"mph", "km/h"}:
        end, unit = per.end(), f"{unit or 'count'}/{per['per'].lower()}"
    lowest, highest = _interval(side, bottom, top)
    return Value(
        start=start, end=end, number_start=first.start, number_end=last.end, low=lowest, high=highest,
        modifier=modifier, unit=unit, kind=kind,
        worded=first.worded, share_of=first.share,
    )  # fmt: skip
