"""Numbers without a noun → what they count: "It has 36 seats; National Home has 47", "the rule is 0.5", "he is 52, or 53".

English leaves a noun out that the reader still has in mind (Halliday and Hasan 1976, "Cohesion in English": nominal ellipsis).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from consilience.annotate.figures.measure_kinds import bare
from consilience.annotate.figures.nouns import is_plural, singular
from consilience.languages.english import ellipsis as english
from consilience.languages.english import measured
from consilience.languages.english.measure_names import PEOPLE_ARE
from consilience.records import FigureMark, Report

# What was counted so many figures and sentences before is still in mind; a large number looks back further.
_LAST, _SENTENCES, _MORE_SENTENCES = 8, 2, 5
_LARGE = 20
# Two counts of one thing, one without its noun, are not further apart.
_FAR = 40.0
_BEFORE, _BEHIND = 48, 40  # characters read in front of a number and behind it
_COMMAS = 3  # between a number and the one that it is set against
_LONGEST_LIST = 600  # characters
_LARGEST_AGE, _LARGEST_SHARE = 120, 100


def resolved(report: Report, found: Sequence[FigureMark], bare: frozenset[int]) -> list[FigureMark]:
    """Give the figures, those that begin at `bare` with what they count; without one that nothing before them tells of."""
    told: list[FigureMark] = []
    pairs = _respective(report, found, bare)
    for mark in found:
        if mark.start in pairs:
            told.append(_like(mark, pairs[mark.start], former=False))
        elif unit := _speed(report, mark, found):
            told.append(msgspec.structs.replace(mark, kind="speed", unit=unit, name=mark.name or "speed"))
        elif mark.start not in bare:
            told.append(_measured(report, mark, told) or mark if mark.kind == "count" and not mark.thing else mark)
        elif (full := _with_its_noun(report, mark, told)) is not None:
            told.append(full)
    return told


def _speed(report: Report, mark: FigureMark, found: Sequence[FigureMark]) -> str:
    """Give the unit of a speed that is printed without it, from the speeds that the article tells; "" for none."""
    if mark.kind != "count" or mark.thing or not english.SPEEDING.search(report.article.text, _before(report, mark), mark.start):
        return ""
    return next((one.unit for one in found if one.kind == "speed"), "")


def _respective(report: Report, found: Sequence[FigureMark], bare: frozenset[int]) -> dict[int, FigureMark]:
    """Give, by their starts, numbers that stand as two for the two counts before: "12 dead and 40 missing … now 23 and 17"."""
    pairs: dict[int, FigureMark] = {}
    for one, other, first, second in zip(found, found[1:], found[2:], found[3:], strict=False):
        if bare.isdisjoint({one.start, other.start}) and {first.start, second.start} <= bare and one.action != other.action:
            are_joined = _is_pair(report, one, other) and _is_pair(report, first, second)
            if are_joined and first.sentence - other.sentence <= 1 and one.kind == other.kind == "count":
                pairs |= {first.start: one, second.start: other}
    return pairs


def _is_pair(report: Report, one: FigureMark, other: FigureMark) -> bool:
    return one.sentence == other.sentence and english.AND.fullmatch(report.article.text, one.end, other.start) is not None


def _with_its_noun(report: Report, mark: FigureMark, told: Sequence[FigureMark]) -> FigureMark | None:
    told_beside = _measured(report, mark, told) or _by_words(report, mark)
    if told_beside is not None:
        return told_beside
    size = _size(mark)
    if english.SPEEDING.search(report.article.text, _before(report, mark), mark.start):
        return None
    if size != int(size) or english.LIMIT.search(report.article.text, _before(report, mark), mark.start):
        return None
    text = report.article.text
    led = english.AHEAD.match(text, mark.end) is not None
    near = list(reversed(told)) if led else _near(mark, told)  # "she is only 19 ahead", wherever the votes were told
    last = next((one for one in near if _counts_the_same(one, mark) and (not led or one.thing in english.LED_BY)), None)
    if last is None:
        return mark if mark.action or mark.name or mark.total else None
    listed = _is_listed(text, last, mark) and not (mark.deed and mark.deed != last.deed)
    name = last.name if listed else (bare(last.phrase) or last.name) if last.thing else "people"
    mark = msgspec.structs.replace(mark, thing=last.thing or "person", name=mark.name or name)
    if not listed:
        return mark
    return msgspec.structs.replace(
        mark, action=mark.action or last.action, partial=mark.partial or last.partial, part_of=max(mark.part_of, last.part_of)
    )


def _by_words(report: Report, mark: FigureMark) -> FigureMark | None:
    """Give a number that the words beside it say the noun of: "room for 56", "now 14 in number", "Seats: Greens 14"."""
    if english.CAPACITY.search(report.article.text, _before(report, mark), mark.start):
        return msgspec.structs.replace(mark, thing="person", name=mark.name or "people")
    noun = _in_number(report, mark) or _in_a_list(report, mark)
    return msgspec.structs.replace(mark, thing=singular(noun), name=noun) if noun else None


def _measured(report: Report, mark: FigureMark, told: Sequence[FigureMark]) -> FigureMark | None:
    return _replaced(report, mark, told) or _of_a_measure(report, mark, told) or _of_money(report, mark, told)


def _of_money(report: Report, mark: FigureMark, told: Sequence[FigureMark]) -> FigureMark | None:
    """Give a large number the currency of the sum before it: "of the 3 million kina, 1.1 million has arrived"."""
    last = next(iter(_near(mark, told)), None)
    is_sum = last is not None and last.kind == "money" and "/" not in last.unit and last.sentence == mark.sentence
    if last is None or not is_sum or mark.action in measured.CASUALTIES:
        return None
    scaled = english.SCALED.search(mark.printed) is not None and not english.MANY.match(report.article.text, mark.end)
    return msgspec.structs.replace(mark, kind="money", unit=last.unit) if scaled and not mark.thing else None


def _of_a_measure(report: Report, mark: FigureMark, told: Sequence[FigureMark]) -> FigureMark | None:
    """Give a number the unit of the figure before it: "he is 52, or 53", "it needed 75", "the rule is 0.5", "up to seven"."""
    last = next(iter(_near(mark, told)), None)
    if last is None or mark.sentence - last.sentence > 1:
        return None
    text, size = report.article.text, _size(mark)
    if last.kind == "age":
        beside = english.OR.fullmatch(text, last.end, mark.start) is not None and size <= _LARGEST_AGE
        return msgspec.structs.replace(_like(mark, last, former=False), person=last.person) if beside else None
    start = _before(report, mark)
    limited = english.LIMIT.search(text, start, mark.start) is not None
    if last.kind in {"count", "money"} or ("/" in last.unit and not limited):
        return None
    fits = size <= _LARGEST_SHARE if last.kind == "share" else _are_near(size, _size(last))
    asked = last.kind in {"share", "duration"} and english.ASKED.search(text, start, mark.start) is not None
    of_share = last.kind == "share" and any(told.search(text, start, mark.start) for told in (english.OF_SHARE, english.MOVED_BY))
    if not fits or not (asked or of_share or limited or _is_said(report, mark) or _goes_on(text, last, mark)):
        return None
    return msgspec.structs.replace(_like(mark, last, former=False), name=mark.name, action=mark.action)


def _is_said(report: Report, mark: FigureMark) -> bool:
    """Whether somebody tells a value of his own: "the defence said it was 19"."""
    return english.IT_WAS.search(report.article.text, _before(report, mark), mark.start) is not None


def _goes_on(text: str, last: FigureMark, mark: FigureMark) -> bool:
    """Whether a second clause goes on with the unit of the first: "rushed for 226 yards while Roe added 101"."""
    joined = last.sentence == mark.sentence and english.GOES_ON_WITH.fullmatch(text, last.end, mark.start) is not None
    return joined and mark.action in {"", last.action} and not mark.thing and english.DOES.match(text, mark.end) is None


def _in_number(report: Report, mark: FigureMark) -> str:
    """Give the plural that a number in apposition is the number of: "the care centres, now 14 in number"."""
    if not english.IN_NUMBER.match(report.article.text, mark.end):
        return ""
    words = re.findall(r"[a-z]+", report.article.text[_before(report, mark) : mark.start])
    return next((word for word in reversed(words) if is_plural(word)), "")


def _in_a_list(report: Report, mark: FigureMark) -> str:
    """Give the heading of a list of names with numbers: "Seats: Harbour Party 45, Reform League 39"; "" for none."""
    start = report.sentences[mark.sentence].start
    heading = english.HEADING.match(report.article.text, start, mark.start) if mark.start - start <= _LONGEST_LIST else None
    if heading is None or not is_plural(heading["noun"]) or heading["noun"].lower() in english.NO_HEADINGS:
        return ""
    return heading["noun"].lower()


def _before(report: Report, mark: FigureMark) -> int:
    return max(report.sentences[mark.sentence].start, mark.start - _BEFORE)


def _near(mark: FigureMark, told: Sequence[FigureMark]) -> list[FigureMark]:
    reach = _MORE_SENTENCES if _size(mark) >= _LARGE else _SENTENCES
    return [one for one in reversed(told[-_LAST:]) if mark.sentence - one.sentence <= reach]


def _replaced(report: Report, mark: FigureMark, told: Sequence[FigureMark]) -> FigureMark | None:
    """Give a number that is set against the one before it with that one's measure: "34 per cent, from 61"."""
    contrast = english.CONTRAST.search(report.article.text, _before(report, mark), mark.start)
    if contrast is None:
        return None
    last = next((one for one in _near(mark, told) if one.sentence == mark.sentence and _may_replace(one, mark)), None)
    if last is None or not report.article.text[last.end : mark.start].count(",") <= _COMMAS:
        return None
    is_to = mark.action in measured.CUMULATIVE and english.TO.match(contrast.group()) is not None
    if is_to and not english.FROM.search(report.article.text, max(0, last.start - _BEFORE), last.start):
        return None  # "16 others were found as the toll climbed to 21"
    behind = report.article.text[mark.end : min(mark.end + _BEHIND, report.sentences[mark.sentence].end)]
    of_the_same = last.action in measured.CUMULATIVE | measured.PASSING or english.EARLIER_COUNT.search(behind) is not None
    former = english.FORMER.search(contrast.group()) is not None and of_the_same and not english.OTHER_TIME.search(behind)
    return _like(mark, last, former=former)


def _may_replace(one: FigureMark, mark: FigureMark) -> bool:
    size, other = _size(one), _size(mark)
    if one.kind == "share":
        return 0 < other <= _LARGEST_SHARE
    return one.kind not in {"age", "points"} and _are_near(size, other)


def _like(mark: FigureMark, last: FigureMark, *, former: bool) -> FigureMark:
    """Give a number the measure of the one that it is set against: "34 per cent, from 61"."""
    factor = 0.01 if last.kind == "share" else 1.0
    low, high = (None if side is None else round(side * factor, 12) for side in (mark.low, mark.high))
    return msgspec.structs.replace(
        mark, kind=last.kind, unit=last.unit, thing=last.thing, action=last.action, deed=mark.deed or last.deed,
        name=last.name, low=low, high=high, former=mark.former or former, total=mark.total or last.total,
        qualities=mark.qualities or last.qualities, follows=last.start if former else mark.follows,
    )  # fmt: skip


def _counts_the_same(one: FigureMark, mark: FigureMark) -> bool:
    size, other = _size(one), _size(mark)
    people = mark.action not in PEOPLE_ARE or one.thing == "" or measured.SAME_THING.get(one.thing) == "person"  # none of camps
    return one.kind == "count" and (one.thing != "" or one.action in PEOPLE_ARE) and people and _are_near(size, other)


def _is_listed(text: str, last: FigureMark, mark: FigureMark) -> bool:
    """Whether nothing but a list leads from one number to the next."""
    between = text[last.end : mark.start]
    return last.sentence == mark.sentence and re.search(r"[.;:]|\b(?:who|which|while|but)\b", between) is None


def _are_near(size: float, other: float) -> bool:
    smaller, larger = sorted((size, other))
    return smaller > 0 and larger <= _FAR * smaller


def _size(mark: FigureMark) -> float:
    return mark.high if mark.high is not None else mark.low if mark.low is not None else 0.0
