"""Figures told with a pronoun → whose measure they take: "A crowd of 12,000 … Police put it at about 4,000."."""

from __future__ import annotations

import msgspec

from consilience.languages.english import estimates as english
from consilience.languages.english.measure_names import PEOPLE_ARE
from consilience.records import FigureMark, Report

# Two counts of one crowd differ by this much at most; a share or a sum by less, unless "it" is put at both.
_FAR, _NEAR = 5.0, 1.6
_LAST = 8  # figures looked back at
_BEFORE, _OPENING = 60, 160  # characters read in front of a value


def followed(report: Report, figures: list[FigureMark]) -> list[FigureMark]:
    """Give the figures, those told with a pronoun with the start of the figure whose measure they take."""
    told: list[FigureMark] = []
    for figure in figures:
        far = _FAR if _is_put(report, figure) else _NEAR
        last = next(
            (other for other in reversed(told[-_LAST:]) if figure.sentence - other.sentence <= 1 and _fits(other, figure, far)),
            None,
        )
        teller = _counted_by(report, figure, last) if last is not None else ""
        if last is not None and teller:
            told.append(_with_its_measure(msgspec.structs.replace(figure, said_by=teller, name=""), last))
        elif last is not None and _is_told_again(report, figure) and not (last.said_by and last.said_by == figure.said_by):
            told.append(_with_its_measure(figure, last))
        else:
            told.append(figure)
    return told


def _with_its_measure(figure: FigureMark, last: FigureMark) -> FigureMark:
    return msgspec.structs.replace(
        figure,
        follows=last.start,
        thing=figure.thing or last.thing,
        action=figure.action or last.action,
        name=figure.name or last.name,
    )


def _counted_by(report: Report, figure: FigureMark, last: FigureMark) -> str:
    """Give who else counted what somebody has just given a number of: "the union said 900 people; the police counted 400"."""
    sentence, text = report.sentences[figure.sentence], report.article.text
    named = last.thing or last.action in PEOPLE_ARE
    if figure.kind != "count" or not named or figure.phrase or english.ALONE.match(text, figure.end) is None:
        return ""
    opening = text[sentence.start : figure.start]
    opening = opening if len(opening) <= _OPENING else "…" + opening[-_OPENING:]
    found = (english.COUNTED_BY.search(opening) if last.said_by else None) or english.CLAIMED_BY.search(opening)
    if found is None or found["who"].lower() in english.ANYBODY:
        return ""
    return found["who"] if found["who"].lower() not in (last.said_by or "").lower() else ""


def _is_told_again(report: Report, figure: FigureMark) -> bool:
    """Whether the words in front of a value say that somebody counts the same thing differently."""
    sentence, text = report.sentences[figure.sentence], report.article.text
    before = text[max(sentence.start, figure.start - _BEFORE) : figure.start]
    if _is_put(report, figure):
        return True
    opening = text[sentence.start : figure.start]
    return (
        english.IT_IS.search(before) is not None
        and english.BELIEVED.search(opening[-300:]) is not None
        and english.OTHER_TIME.search(text[sentence.start : min(sentence.end, figure.end + 100)][:600]) is None
    )


def _is_put(report: Report, figure: FigureMark) -> bool:
    """Whether somebody puts "it" or "the number" at a value."""
    start = max(report.sentences[figure.sentence].start, figure.start - _BEFORE)
    return english.PUT_IT_AT.search(report.article.text[start : figure.start]) is not None


def _fits(one: FigureMark, other: FigureMark, far: float) -> bool:
    """Whether a value may be another one's rival: the same kind and unit, not far apart, neither an age."""
    if one.kind != other.kind or one.unit != other.unit or one.kind == "age":
        return False
    people = one.thing == "" and one.action in PEOPLE_ARE and other.thing == "person"
    if other.thing and other.thing != one.thing and not people:
        return False
    sizes = sorted(mark.low if mark.low is not None else mark.high or 0.0 for mark in (one, other))
    return 0 < sizes[0] < sizes[1] <= sizes[0] * (_FAR if one.kind == "count" else far)
