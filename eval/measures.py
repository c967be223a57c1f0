"""Measure what figures count on news texts that we marked by hand: `python -m eval.measures [SET…] [--misses]`.

A figure is found when a mark covers half of the shorter of the two. Of those found: whether the counted thing is right, what
happened to it, the figure that it is a part of, and who says it. What is marked as no figure must not be one.
The marks and what they mean: `eval/marks/README.md`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from consilience import annotate
from consilience.records import FigureMark
from eval.figure_texts import SETS
from eval.quote_texts import Text
from eval.quotes import AnotherTextError, Span, same_place, shares_word

MARKS = Path(__file__).with_name("marks")


class MarkedFigure(Struct, frozen=True, forbid_unknown_fields=True):
    """A value in a text; what may be said in several ways lists them, and what is left out is not judged."""

    start: int
    end: int
    thing: tuple[str, ...] | None = None
    action: tuple[str, ...] | None = None
    part_of: int = -1
    said_by: tuple[Span, ...] | None = None


class MarkedNumber(Struct, frozen=True, forbid_unknown_fields=True):
    """A number that measures nothing."""

    start: int
    end: int


class Marked(Struct, frozen=True, forbid_unknown_fields=True):
    """What a careful reader marked in one text."""

    id: str
    digest: str
    figures: tuple[MarkedFigure, ...] = ()
    not_figures: tuple[MarkedNumber, ...] = ()


class Judgement(Struct, frozen=True):
    """One thing that is right or wrong, and what to show where it is wrong."""

    row: str
    right: bool
    shown: str = ""


def marked(name: str) -> list[tuple[Text, Marked]]:
    """Give the marked texts of a set; raises AnotherTextError where a text is not the one that was marked."""
    marks = msgspec.yaml.decode((MARKS / f"measures_{name}.yaml").read_bytes(), type=list[Marked])
    wanted = {mark.id for mark in marks}
    texts = {text.id: text for text in SETS[name]() if text.id in wanted}
    for mark in marks:
        if texts[mark.id].digest != mark.digest:
            raise AnotherTextError(mark.id)
    return [(texts[mark.id], mark) for mark in marks]


def judged(text: Text, marks: Marked, found: tuple[FigureMark, ...]) -> Iterator[Judgement]:
    """Hold the figures found in one text against its marks."""
    for mark in marks.figures:
        figure = next((one for one in found if same_place((one.start, one.end), (mark.start, mark.end))), None)
        yield Judgement("found", figure is not None, text.raw[mark.start : mark.end])
        if figure is not None:
            yield from _measure(text, mark, figure, found)
    for number in marks.not_figures:
        fault = any(same_place((one.start, one.end), (number.start, number.end)) for one in found)
        yield Judgement("kept_out", not fault, text.raw[number.start : number.end])


def _measure(text: Text, mark: MarkedFigure, figure: FigureMark, found: tuple[FigureMark, ...]) -> Iterator[Judgement]:
    about = f"{figure.printed!r}:"
    if mark.thing is not None:
        yield Judgement("thing", figure.thing in mark.thing, f"{about} {figure.thing!r} for {mark.thing}")
    if mark.action is not None:
        told = figure.action or figure.deed
        yield Judgement("action", told in mark.action, f"{about} {told!r} for {mark.action}")
    whole = next((one for one in found if one.start == figure.part_of), None)
    if mark.part_of < 0:
        yield Judgement("no_part", whole is None, f"{about} part of {whole.printed if whole else ''!r}")
    else:
        same = whole is not None and whole.start <= mark.part_of < whole.end
        yield Judgement("part_of", same, f"{about} {whole.printed if whole else None!r}")
    if mark.said_by is not None:
        names = [text.raw[start:end] for start, end in mark.said_by]
        right = figure.said_by is None if not names else any(shares_word(figure.said_by or "", name) for name in names)
        row = "said_by" if names else "said_by_nobody"
        yield Judgement(row, right, f"{about} {figure.said_by!r} for {names}")


def score(name: str) -> list[Judgement]:
    """Judge one set."""
    return [one for text, marks in marked(name) for one in judged(text, marks, annotate.report(text.article).figures)]


def rows(judgements: list[Judgement]) -> dict[str, tuple[int, int]]:
    """Give hits and totals by row."""
    named = dict.fromkeys(one.row for one in judgements)
    return {
        row: (sum(one.right for one in judgements if one.row == row), sum(one.row == row for one in judgements)) for row in named
    }


def measure() -> dict[str, float]:
    """Give the figures for the gate: all sets together."""
    every = [one for name in SETS for one in score(name)]
    return {row: hits / total for row, (hits, total) in rows(every).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*", help="names of sets; all when none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    options = parser.parse_args()
    for name in options.sets or SETS:
        judgements = score(name)
        print(f"== {name}")
        for row, (hits, total) in rows(judgements).items():
            print(f"  {row:16} {hits:4}/{total:<4} {hits / total:.3f}")
        if options.misses:
            print("\n".join(f"    {one.row}: {one.shown}" for one in judgements if not one.right))


if __name__ == "__main__":
    main()
