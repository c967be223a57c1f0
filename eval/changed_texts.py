"""Articles of a story with some sentences made false by rule: another number, a "not", another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

from msgspec import Struct

from consilience.records import Account, FigureMark, QuoteMark, Report, Sentence

How = Literal["number", "not", "speaker", "same"]

Mark = TypeVar("Mark", FigureMark, QuoteMark)

# Every sentence in its turn; one that cannot be changed in that way stays as it is.
IN_TURN: tuple[How, ...] = ("number", "same", "not", "speaker")
NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
]
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_HELPING = re.compile(r"\b(?:was|were|has|have|had|will|is|are)\b(?! not|n't)")
_DENIED = re.compile(r"\b(?:not|no|never|none|nobody|nothing|without|neither|unlikely)\b|n['’]t\b", re.IGNORECASE)


class Change(Struct, frozen=True, kw_only=True):
    """A place of the changed text: how it was changed, and the sentence it stands in; code points, end excluded."""

    how: How
    start: int
    end: int
    sentence_start: int
    sentence_end: int


class Edit(Struct, frozen=True):
    """What takes the place of text[start:end]."""

    how: How
    start: int
    end: int
    words: str


def changed(report: Report, account: Account) -> tuple[str, tuple[Change, ...]]:
    """Give an article's text with changes in it, and where they are."""
    text, parts, changes, before = report.article.text, [], [], 0
    length = 0
    for at, sentence in enumerate(report.sentences):
        edit = _edit(IN_TURN[at % len(IN_TURN)], report, sentence, account)
        written = text[sentence.start : edit.start] + edit.words + text[edit.end : sentence.end]
        parts += [text[before : sentence.start], written]
        start = length + sentence.start - before
        place = start + edit.start - sentence.start
        changes.append(
            Change(
                how=edit.how,
                start=place,
                end=place + len(edit.words),
                sentence_start=start,
                sentence_end=start + len(written),
            )
        )
        length, before = start + len(written), sentence.end
    return "".join([*parts, text[before:]]), tuple(changes)


def _edit(how: How, report: Report, sentence: Sentence, account: Account) -> Edit:
    found: Iterator[Edit] = iter(())
    if how == "number":
        found = _numbers(report, sentence)
    elif how == "not":
        found = _denials(report, sentence)
    elif how == "speaker":
        found = _speakers(report, sentence, account)
    return next(found, Edit("same", sentence.start, sentence.start, ""))


def _numbers(report: Report, sentence: Sentence) -> Iterator[Edit]:
    """Make a number that is printed exactly about half as large again."""
    for mark in _inside(report.figures, sentence):
        digits = _DIGITS.search(mark.printed)
        plain = mark.low == mark.high and not (mark.modifier or mark.former or mark.partial)
        if (
            plain
            and digits
            and int(digits.group().replace(",", "")) > 2
            and not mark.printed[digits.end() :].startswith((".", "-"))
        ):
            number = int(digits.group().replace(",", ""))
            other = f"{number + number // 2 + 1:,}" if "," in digits.group() else str(number + number // 2 + 1)
            yield Edit("number", mark.start + digits.start(), mark.start + digits.end(), other)
        word = mark.printed.split()[0].lower()
        if plain and word in NUMBERS[:8]:
            other = NUMBERS[NUMBERS.index(word) + 4]
            printed = other.capitalize() if mark.printed[0].isupper() else other
            yield Edit("number", mark.start, mark.start + len(word), printed)


def _denials(report: Report, sentence: Sentence) -> Iterator[Edit]:
    """Put a "not" behind the first helping verb of a sentence that has no quote and no "not"."""
    told = report.article.text[sentence.start : sentence.end]
    if next(_inside(report.quotes, sentence), None) is None and not _DENIED.search(told):
        for found in _HELPING.finditer(told):
            yield Edit("not", sentence.start + found.end(), sentence.start + found.end(), " not")


def _speakers(report: Report, sentence: Sentence, account: Account) -> Iterator[Edit]:
    """Give a quote to somebody else whom the story names."""
    told = report.article.text[sentence.start : sentence.end]
    for quote in _inside(report.quotes, sentence):
        start, end = quote.speaker_start, quote.speaker_end
        if quote.how == "attributed" and start is not None and end is not None and sentence.start <= start < sentence.end:
            who = next((name for name in report.names if name.start < end and start < name.end and name.kind == "person"), None)
            others = [
                name.name
                for name in account.names
                if name.kind == "person" and len(name.name.split()) > 1 and name.name.split()[-1] not in told
            ]
            if who and others:
                yield Edit("speaker", who.start, who.end, others[0])


def _inside(marks: Sequence[Mark], sentence: Sentence) -> Iterator[Mark]:
    return (mark for mark in marks if sentence.start <= mark.start and mark.end <= sentence.end)
