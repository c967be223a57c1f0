"""Bare numbers → figures of what was counted just before: "It has 36 seats; National Home has 47", "down from 40".

English leaves a noun out that the reader still has in mind (Halliday and Hasan 1976, "Cohesion in English": nominal ellipsis).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from consilience.annotate.figures.counted import Counted
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import ellipsis as english
from consilience.languages.english import measured
from consilience.records import FigureMark, Report

# What was counted so many figures and sentences before is still in mind.
_LAST, _SENTENCES = 8, 2
# Two counts of one thing, one without its noun, are not further apart.
_FAR = 40.0
_BEFORE, _BEHIND = 48, 40  # characters read in front of a number and behind it
_COMMAS = 3  # between a number and the one that it is set against
_SMALLEST, _LARGEST_AGE = 2, 100


def is_one(tree: Tree, text: str, value: Value, noun: Counted) -> bool:
    """Whether a number stands by itself where a noun phrase would: as subject, object, in apposition, after "to" or "from"."""
    if not 0 <= noun.node < len(tree.words) or noun.thing or noun.state or noun.of_them or value.kind != "count" or value.unit:
        return False
    word = tree.words[noun.node]
    size = value.high if value.high is not None else value.low
    is_number = word.tag == "CD" or value.modifier is not None
    if size is None or size < _SMALLEST or not is_number or (size != int(size) and not value.worded):
        return False
    named = tree.under(noun.node, "det", "nmod:poss", "compound")  # "the two", "those 11"
    if not _ends_a_phrase(text, value) or (named and not _is_contrasted(text, value)):
        return False
    return _stands_alone(tree, word)


def _ends_a_phrase(text: str, value: Value) -> bool:
    """Whether neither a sign nor a capital before or behind a number makes it part of something else: "A380", "No. 5", "7-2"."""
    before, after = text[max(0, value.start - 2) : value.start], text[value.end : value.end + 3]
    if before[-1:] in english.GLUE or english.LABEL.search(text, max(0, value.start - 16), value.start):
        return False
    return not english.GOES_ON.match(after)


def _stands_alone(tree: Tree, word: Word) -> bool:
    head = tree.words[word.head] if word.head >= 0 else None
    cases = {case.lower for case in tree.under(word.number, "case")}
    label = word.label.split(":")[0]
    if label in english.ARGUMENTS:
        return not cases or bool(cases & english.CASES)
    if label in {"obl", "nmod"}:
        return bool(cases & english.CASES) or (not cases and label == "nmod")
    if label in {"nummod", "flat", "dep", "compound"}:
        return head is not None and head.number < word.number and (head.is_noun or head.tag == "CD" or head.is_verb)
    return label == "root" and tree.first(word.number, "nsubj", "nsubj:pass") is not None


def _is_contrasted(text: str, value: Value) -> bool:
    return english.CONTRAST.search(text, max(0, value.start - _BEFORE), value.start) is not None


def resolved(report: Report, found: Sequence[FigureMark], bare: frozenset[int]) -> list[FigureMark]:
    """Give the figures, those that begin at `bare` with what they count; without one that nothing before them tells of."""
    told: list[FigureMark] = []
    pairs = _respective(report, found, bare)
    for mark in found:
        if mark.start in pairs:
            told.append(_like(mark, pairs[mark.start], former=False))
        elif mark.start not in bare:
            told.append(_replaced(report, mark, told) or mark if mark.kind == "count" and not mark.thing else mark)
        elif (full := _with_its_noun(report, mark, told)) is not None:
            told.append(full)
    return told


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
    replaced = _replaced(report, mark, told)
    if replaced is not None:
        return replaced
    text, start = report.article.text, _before(report, mark)
    near = _near(mark, told)
    if english.LIMIT.search(text, start, mark.start):
        last = next((one for one in near if one.sentence == mark.sentence and one.kind not in {"age", "count", "money"}), None)
        return None if last is None else msgspec.structs.replace(mark, kind=last.kind, unit=last.unit)
    last = next((one for one in near if _counts_the_same(one, mark)), None)
    if last is None:
        return mark if mark.action or mark.name or mark.total else None
    mark = msgspec.structs.replace(mark, thing=last.thing, name=mark.name or last.name)
    if not _is_listed(text, last, mark):
        return mark
    return msgspec.structs.replace(
        mark, action=mark.action or last.action, partial=mark.partial or last.partial, part_of=max(mark.part_of, last.part_of)
    )


def _before(report: Report, mark: FigureMark) -> int:
    return max(report.sentences[mark.sentence].start, mark.start - _BEFORE)


def _near(mark: FigureMark, told: Sequence[FigureMark]) -> list[FigureMark]:
    return [one for one in reversed(told[-_LAST:]) if mark.sentence - one.sentence <= _SENTENCES]


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
        return 0 < other <= _LARGEST_AGE
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
    return one.kind == "count" and one.thing != "" and _are_near(size, other)


def _is_listed(text: str, last: FigureMark, mark: FigureMark) -> bool:
    """Whether nothing but a list leads from one number to the next."""
    between = text[last.end : mark.start]
    return last.sentence == mark.sentence and re.search(r"[.;:]|\b(?:who|which|while|but)\b", between) is None


def _are_near(size: float, other: float) -> bool:
    smaller, larger = sorted((size, other))
    return smaller > 0 and larger <= _FAR * smaller


def _size(mark: FigureMark) -> float:
    return mark.high if mark.high is not None else mark.low if mark.low is not None else 0.0
