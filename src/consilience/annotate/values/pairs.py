"""Two numbers that belong together: ranges, so many in so many, scores and votes."""

from __future__ import annotations

import re
from math import prod

import msgspec

from consilience.annotate.values import bounds, single, units
from consilience.annotate.values.numbers import Number
from consilience.annotate.values.single import Span
from consilience.annotate.values.value import Value
from consilience.languages.english import numbers as english

_FARTHEST = 40  # characters between two numbers of one value
_JOINT = re.compile(
    r"(?:-(?=[ \n](?:to|or|and)\b))?[ \u00a0\n]?(?P<joint>-to-|-or-|[-–—~]|to|and|or|through)[ \u00a0\n]?"
    r"(?:(?:about|around|some|roughly|perhaps|maybe|even|approximately|as\smany\sas|as\smuch\sas"
    r"|up\sto|nearly|over|possibly)\s)?(?:[A-Z]{0,3}[$€£¥₹]|(?:Rs\.?|USD|EUR)\s?)?\s?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween\s(?:the\sages\sof\s)?(?:about\s|around\s|some\s|roughly\s|approximately\s|an\sestimated\s)?"
    r"(?:[A-Z]{0,3}[$€£¥₹?])?\s?\Z",
    re.IGNORECASE,
)
_IN = re.compile(r"\s(?:in|out\sof)\s(?:every\s|each\s)?\Z", re.IGNORECASE)
# "Two members in five are women": a share; "two people in five cars" were counted.
_NOUN_IN = re.compile(r"\s(?P<noun>[a-z]+)\sin\s(?:every\s|each\s)?\Z")
_OF_ALL = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0, 100.0, 1000.0})
_ENDS_A_SHARE = re.compile(rf"(?=[.,;:)—”\"]|\Z| (?:{english.DOING})\b)")
_TO = re.compile(r"[\s-](?:votes?\s)?(?:to|against)[\s-]")
_VOTED = re.compile(r"\b(?:vot(?:ed?|es|ing)|ballot)\b[^.;]{0,50}$", re.IGNORECASE)
_BALLOT = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|lawmakers|parliament|senat\w+|MPs|deputies|councillors|bill|motion|amendment|resolution|budget)\b",
    re.IGNORECASE,
)
_RULED = re.compile(r"[ -](?:vote|verdict|ruling|party-line|supermajority)\b")
_DECIDED = re.compile(
    r"\b(?:approv|reject|pass|back|confirm|defeat|adopt|endors|ratif|repeal|overr[io])\w*\s(?:[\w’'-]+\s){0,6}\Z"
)
_VOTES_BY = re.compile(r"\b(?:by|vote[ds]?)\s\Z")
# "Two out of five" is a share; "three out of four cables" were counted.
_ROUND = frozenset({5.0, 10.0, 100.0, 1000.0})
_PEOPLE = re.compile(
    r" (?:[A-Z]|(?:people|adults|voters|women|men|children|households|workers|patients|pupils|students|teenagers|families"
    r"|of (?:us|them))\b)"
)
# A figure that moves is two figures, not a range: "rose from 3 to 10".
MOVES = re.compile(
    r"\b(?:r[io]se|risen|rising|rises|f[ae]ll(?:en|s|ing)?|increas\w+|decreas\w+|cut|cuts|cutting|lower\w*|rais\w+|reduc\w+|drop\w*|jump\w*|climb\w*|grow\w*|grew|mov\w+|slash\w*|"
    r"expand\w*|shr[iau]nk\w*|chang\w+|declin\w+|slip\w*|revis\w+|swell\w*|upgrad\w+|downgrad\w+|doubl\w+|tripl\w+|surg\w+|soar\w+|plung\w+|tumbl\w+|slid\w*|edg\w+|widen\w*|narrow\w*|correct\w*|went|down|up)\b[^.;]{0,60}\bfrom\s[^.;]{0,20}$",
    re.IGNORECASE,
)  # fmt: skip
# "Rose $1 to $83": by so much, to so much.
_MOVED_BY = re.compile(
    r"\b(?:rose|rises|risen|fell|falls|fallen|gained|lost|added|dropped|jumped|climbed|slipped|slid|soared|surged|tumbled|plunged|up|down|declined|shed|eased|advanced|widened|narrowed|firmed|rallied|strengthened|weakened|retreated|sank|grew|increased|decreased)"
    r"\s(?:by\s|about\s|another\s|nearly\s|almost\s|more\sthan\s|as\smuch\sas\s)?[$€£¥]?\s?$",
    re.IGNORECASE,
)
_MATCHES = re.compile(r"\s(?:minutes|hours|days|weeks|months|years|games|matches|seasons|innings|overs|balls|starts|attempts)")
_COUNTED = re.compile(r"[\s-][a-z]{2,}")
# After "2 – 1" one of these, or the end of the clause, makes it a score; "30 – 12 of them women" is none.
_PLAYED = re.compile(
    r"(?:[.,;)]|\Z| (?:and|in|win|victory|loss|defeat|draw|lead|to|at|against|over|on|with|by|after|but|as"
    r"|aggregate|margin|edge|advantage|run|halftime)\b)"
)
# "Opened 9-14", "a 9-14 start", "is 122-147 in three seasons": games won and lost.
_RECORD_OF = re.compile(r"[ -](?:start|record|mark|slide|skid|season|finish|homestand|road trip|stretch)\b")
_STANDS_AT = re.compile(
    r"\b(?:is|are|was|were|went|gone|go|going|opened|started|began|finished|stands?|stood|improved\sto|dropped\sto|fell\sto)\s"
    r"(?:now\s|just\s|only\s|a\s)?\Z"
)
_RECORD_IN = re.compile(
    r"(?:[.,;)]|\Z| (?:in|over|since|under|with|on the road|at home|away|against|overall|this season)\b(?! (?:favou?r|doubt)))"
)
_MOST_IN_SCORE = 200
# "Two or three", "10 or 20"; "10 million or 10 billion" are two.
_FARTHEST_GUESS = 3


def of(text: str, low: str, first: Number, second: Number) -> list[Value] | None:
    """Give the value or values of two numbers that belong together; None if each stands for itself."""
    if second.start - first.end > _FARTHEST:
        return None
    between = text[first.end : second.start]
    if _IN.fullmatch(between):
        ratio = _ratio(text, first, second, between)
        return None if ratio is None else [ratio]
    if (shared := _NOUN_IN.fullmatch(between)) and _is_shared(text, shared["noun"], first, second):
        return [_part(text, first, second)]
    if _TO.fullmatch(between) and _is_vote(text, first, second):
        return [_side(text, low, number, ballot=True) for number in (first, second)]
    return _range(text, low, first, second)


def _range(text: str, low: str, first: Number, second: Number) -> list[Value] | None:  # noqa: PLR0911 - one for each reading
    """Read a range or a score."""
    unit = units.after(text, low, first.end)
    joint = _JOINT.fullmatch(text, unit.end if unit else first.end, second.start)
    if joint is None and unit is not None:
        unit, joint = None, _JOINT.fullmatch(text, first.end, second.start)
    if joint is None or (joint["joint"] == "—" and joint.group() != "—"):
        return None  # "killed 10 — 12 of them at home"
    word = joint["joint"].lower().strip("-") or "-"
    before = text[max(0, first.start - 90) : first.start]
    if word == "and" and not _BETWEEN.search(before):
        return None
    if word == "to" and (MOVES.search(before) or _is_moved_by(text, low, first, second) or _is_by(text, low, first, second)):
        return None
    bottom, top = _same_scale(low, first, second), second.value
    if joint["joint"] in "-–" and unit is None and _is_score(text, low, first, second, bottom):
        return [_side(text, low, number, ballot=_is_ballot(text, first, second)) for number in (first, second)]
    if word == "and" and bottom > top:  # "between 95 and 78 per cent"
        bottom, top = top, bottom
    if bottom >= top or (word == "or" and top > _FARTHEST_GUESS * bottom) or _are_of_two_kinds(text, first, second):
        return None
    value = single.of(text, low, first, second, Span(bottom, top))
    if unit is not None and word == "or" and not value.unit and value.kind == "count":  # "one minute or two"
        return [msgspec.structs.replace(value, unit=unit.name, kind=unit.kind)]
    if unit is not None and (unit.name, unit.kind) != (value.unit.split("/")[0], value.kind):
        return None  # "rose 8 percent to $13 billion"
    return [value]


def _is_by(text: str, low: str, first: Number, second: Number) -> bool:
    """Whether something was won or changed "by 46 to 41"; in "by 30 to 40 centimetres" the two have one unit."""
    by = _VOTES_BY.search(text, max(0, first.start - 90), first.start) is not None
    return by and (units.after(text, low, second.end) is None or units.after(text, low, first.end) is not None)


def _is_moved_by(text: str, low: str, first: Number, second: Number) -> bool:
    """Whether something rose by one number to another: "rose $1 to $83"; but "rose by 30 to 40 centimetres" is a range."""
    moved = _MOVED_BY.search(text, max(0, first.start - 90), first.start)
    if moved is None:
        return False
    by = moved.group().rstrip().endswith("by") and not (first.currency or units.after(text, low, first.end))
    return not (by and units.after(text, low, second.end))


def _is_ballot(text: str, first: Number, second: Number) -> bool:
    """Tell "rejected the nominee 53-46" and "a 7-2 ruling" from the score of a game."""
    before = max(0, first.start - 60)
    if _VOTED.search(text, before, first.start) or _RULED.match(text, second.end):
        return True
    return _BALLOT.search(text, before, first.start) is not None and _DECIDED.search(text, before, first.start) is not None


def _are_of_two_kinds(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are told in two currencies, or one as a part and one in digits: "rose a third to 402p"."""
    told = [bounds.before(text, number.start).currency or number.currency for number in (first, second)]
    return (told[0] != told[1] and all(told)) or (first.share and not second.share)


def _same_scale(low: str, first: Number, second: Number) -> float:
    """Give the lower end with the scale of the upper one: "3-5 million"."""
    if not second.scaled or first.scaled or first.value >= 1000:
        return first.value
    words = [word for word in re.split(r"[\s\d.,-]+", low[second.start : second.end]) if word]
    scales = [english.SCALES.get(word, 1.0) for word in words]
    for scale in (prod(scales), *sorted(set(scales), reverse=True)):  # "1.2-1.5 lakh crore"
        if scale > 1 and first.value * scale <= second.value:
            return first.value * scale
    return first.value


def _is_score(text: str, low: str, first: Number, second: Number, bottom: float) -> bool:
    """Tell "won 3-1" from "3-5 years" and "2,000-3,000"."""
    if first.worded or second.worded or first.scaled or second.scaled or max(first.value, second.value) > _MOST_IN_SCORE:
        return False
    if first.value != int(first.value) or second.value != int(second.value) or bounds.before(text, first.start).currency:
        return False
    if bottom >= second.value:
        return low[first.end] in "-–" or _PLAYED.match(low, second.end) is not None
    return units.after(text, low, second.end) is None and (
        _COUNTED.match(text, second.end) is None or _is_record(text, low, first, second)
    )


def _is_record(text: str, low: str, first: Number, second: Number) -> bool:
    """Whether two numbers say how many games were won and lost."""
    if _RECORD_OF.match(text, second.end):
        return True
    begin = bounds.before(text, first.start).start
    return (
        low[first.end] == "-"
        and _STANDS_AT.search(text, max(0, begin - 24), begin) is not None
        and _RECORD_IN.match(low, second.end) is not None
    )


def _is_vote(text: str, first: Number, second: Number) -> bool:
    """Tell "rejected the budget by 46 to 41" from a range and from the score of a game."""
    around = text[max(0, first.start - 120) : second.end + 60]
    return (
        first.value > second.value
        and first.value == int(first.value)
        and not first.scaled
        and _BALLOT.search(around) is not None
        and not MOVES.search(text[max(0, first.start - 90) : first.start])
    )


def _side(text: str, low: str, number: Number, *, ballot: bool) -> Value:
    """Give the votes or points on one side."""
    value = single.of(text, low, number, number)
    return msgspec.structs.replace(value, unit="", kind="count" if ballot else "score", ballot=ballot)


def _ratio(text: str, first: Number, second: Number, between: str) -> Value | None:
    """Read "one in five" as a share and "three out of four lines" as three."""
    if (
        first.share
        or second.share
        or text[first.start - 1 : first.start] == "-"
        or not 0 < first.value < second.value
        or first.value != int(first.value)
    ):
        return None
    bound = bounds.before(text, first.start)
    counted = first.value > 1 and second.value not in _ROUND and not _PEOPLE.match(text, second.end)
    if "out" in between and "every" not in between and counted:
        return Value(
            start=bound.start, end=second.end, number_start=first.start, number_end=second.end, low=first.value,
            high=first.value, worded=first.worded,
        )  # fmt: skip
    if "out" not in between and (second.value > 1e6 or _MATCHES.match(text[second.end : second.end + 12])):
        return None
    return _part(text, first, second)


def _is_shared(text: str, noun: str, first: Number, second: Number) -> bool:
    """Whether so many of so many are a share: "two members in five are women"."""
    alike = first.worded == second.worded and first.value == int(first.value) and 0 < first.value < second.value
    counts = noun in english.OF_WHOM and second.value in _OF_ALL and text[first.start - 1 : first.start] != "-"
    return alike and counts and _ENDS_A_SHARE.match(text, second.end) is not None


def _part(text: str, first: Number, second: Number) -> Value:
    """Give one number as a share of the other."""
    bound = bounds.before(text, first.start)
    share = first.value / second.value
    end, side, modifier = bounds.afterwards(text, second.end) if bound.side not in {"lower", "upper"} else (second.end, "", "")
    side, modifier = (side, modifier) if side else (bound.side, bound.modifier or "")
    low, high = single.interval(side, share, share)
    return Value(
        start=bound.start, end=end, number_start=first.start, number_end=second.end, low=low, high=high,
        modifier=modifier or None, unit="share", kind="share", worded=first.worded, share_of=True,
    )  # fmt: skip
