"""Two values in one sentence, one told as the other's earlier value or as what others say: "455 from 412", "38, not 112"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from consilience.languages.english import ties as english
from consilience.records import FigureMark, Report

# Between the two values there are at most so many characters; so many are read before the first and behind the second.
_BETWEEN, _READ, _BEHIND = 90, 150, 40
# Nobody corrects a value to more than so many times of it.
_FAR = 5.0


def of(report: Report) -> dict[int, tuple[int, bool]]:
    """Give, by where it begins, each value that is set against another: where that begins, and whether the first is older.

    An old value without a newer one in its sentence is set against -1.
    """
    once = (mark.start for mark in report.figures if english.is_once(_before(report, mark)))
    return dict.fromkeys(once, (-1, True)) | {one.start: (other.start, old) for one, other, old in _pairs(report, report.figures)}


def _before(report: Report, mark: FigureMark) -> str:
    return report.article.text[max(report.sentences[mark.sentence].start, mark.start - _READ) : mark.start]


def _pairs(report: Report, figures: Sequence[FigureMark]) -> Iterator[tuple[FigureMark, FigureMark, bool]]:
    for first, second in pairwise(figures):
        like = first.kind == second.kind and _unit(first) == _unit(second) and _are_near(first, second)
        if like and first.sentence == second.sentence and 0 < second.start - first.end <= _BETWEEN:
            yield from _in_one_sentence(report, first, second)
        elif like and second.sentence == first.sentence + 1 and english.is_count_of_another(_opening(report, second)):
            yield second, first, False


def _in_one_sentence(report: Report, first: FigureMark, second: FigureMark) -> Iterator[tuple[FigureMark, FigureMark, bool]]:
    text, before = report.article.text, _opening(report, first)
    end = min(report.sentences[first.sentence].end, second.end + _BEHIND)
    between, behind = text[first.end : second.start], text[second.end : end]
    if english.is_new(before, between):
        yield first, second, True
    elif english.is_old(before, between, behind):
        yield second, first, True
    elif english.is_rival(between, behind):
        yield second, first, False


def _opening(report: Report, mark: FigureMark) -> str:
    return report.article.text[report.sentences[mark.sentence].start : mark.start]


def _unit(mark: FigureMark) -> str:
    return mark.unit.partition("/")[0] if mark.kind in {"money", "rate"} else mark.unit if mark.kind != "count" else ""


def _are_near(first: FigureMark, second: FigureMark) -> bool:
    one, other = (mark.high if mark.high is not None else mark.low or 0.0 for mark in (first, second))
    return 0 < one <= _FAR * other and other <= _FAR * one
