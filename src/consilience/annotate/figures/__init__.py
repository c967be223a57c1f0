"""Report → figures: every value that counts or measures something, with what it counts, whose it is and who says so.

What is counted and what is told of it come from the sentence's tree and its statements, as in frame semantics (Baker, Fillmore
and Lowe 1998, "The Berkeley FrameNet Project"); the tier without syntax has rough trees, read in the same way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

import msgspec

from consilience.annotate import moments, values
from consilience.annotate.figures import figure, left_out, money, none, parts, persons, pronouns, scopes, surroundings, times_done
from consilience.annotate.figures.sentence import Sentence
from consilience.annotate.parse.records import Parse
from consilience.annotate.values import Value
from consilience.records import FigureMark, Report


def mark(report: Report, parses: tuple[Parse, ...]) -> Report:
    """Add the figures to a report whose statements are marked; `parses` are those of its sentences."""
    found: list[FigureMark] = []
    alone: set[int] = set()
    people: list[FigureMark] = []
    for sentence, inside in _sentences(report, parses):
        readings = [reading for value in inside if (reading := figure.read(sentence, value)) is not None]
        alone.update(reading.mark.start for reading in readings if reading.bare)
        marks = [*parts.linked(readings, found), *none.of(sentence)]
        found += sorted(marks, key=lambda mark: (mark.start, mark.end))
        people += persons.of(sentence, marks)
    full = money.resolved(report, left_out.resolved(report, found, frozenset(alone)))
    told = pronouns.followed(report, _inherited(report, full))
    return msgspec.structs.replace(report, figures=tuple(persons.joined(report, told, people)))


def _sentences(report: Report, parses: tuple[Parse, ...]) -> Iterator[tuple[Sentence, list[Value]]]:
    """Give each sentence with the values that stand whole in it."""
    starts = [sentence.start for sentence in report.sentences]
    inside: dict[int, list[Value]] = {}
    letters = money.letters(report)
    stamps = dict(moments.stamps(report.article))
    for block in report.article.blocks:
        text = report.article.text[block.start : block.end]
        read = [
            value for value in map(partial(times_done.of, text), values.of(text, letters)) if value.kind not in values.NO_FIGURES
        ]
        for value in without_conversions(read, text):
            moved = _moved(value, block.start)
            if moved.number_start < stamps.get(block.start, 0):  # "14.30 Acceptances stand at": the time of an entry
                continue
            number = bisect_right(starts, moved.number_start) - 1
            if number >= 0 and report.sentences[number].end >= moved.number_end:
                inside.setdefault(number, []).append(moved)
    for number, sentence in enumerate(report.sentences):
        block_end = report.article.blocks[sentence.block].end
        yield Sentence(report, parses[number], number, block_end), inside.get(number, [])


def without_conversions(found: list[Value], text: str) -> list[Value]:
    """Leave out a value in brackets that only converts the one before it: "58km (36 miles)"."""
    kept: list[Value] = []
    for value in found:
        last = kept[-1] if kept else None
        if last and last.kind == value.kind in _CONVERTIBLE and last.unit != value.unit and _in_brackets(text, last, value):
            kept[-1] = msgspec.structs.replace(last, end=value.end + 1)
        else:
            kept.append(value)
    return kept


_CONVERTIBLE = frozenset({"length", "area", "weight", "temperature", "speed", "volume"})


def _in_brackets(text: str, last: Value, value: Value) -> bool:
    return text[last.end : value.start].strip() == "(" and text[value.end : value.end + 1] == ")"


def _moved(value: Value, by: int) -> Value:
    return msgspec.structs.replace(
        value, start=value.start + by, end=value.end + by, number_start=value.number_start + by, number_end=value.number_end + by
    )


_CARRIED_ON = re.compile(r"[“\"']?(?:It|That|This)\b")


def _inherited(report: Report, found: list[FigureMark]) -> list[FigureMark]:
    """Give figures of a sentence that goes on about the last one ("It killed 612 people") the last one's names and times."""
    carried: list[FigureMark] = []
    for each in found:
        here = report.sentences[each.sentence]
        if each.sentence > 0 and not each.when and _CARRIED_ON.match(report.article.text, here.start, here.end):
            last = report.sentences[each.sentence - 1]
            earlier = report.article.text[last.start : last.end]
            about = tuple(sorted({*each.about, *surroundings.names_in(earlier)}))
            each = msgspec.structs.replace(  # noqa: PLW2901 - the figure with what it inherits takes its place
                each,
                when=surroundings.when_in(earlier),
                about=about,
                places=each.places or scopes.told_of(report, each.sentence - 1),
            )
        carried.append(each)
    return carried
