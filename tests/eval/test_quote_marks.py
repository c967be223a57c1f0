"""The marks of quotes are positions only: they must still point at quoted words of the texts that they were made in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from eval import quotes
from eval.quotes import MARKS, Marked

QUOTATION_MARKS = frozenset("\"'“”„‘’`«»")

FILES = {marked.file: marked.texts for marked in quotes.SETS.values()}


def places(one: Marked) -> list[tuple[int, int]]:
    """Give the span of everything marked, in the order of the text."""
    others = ((mark.start, mark.end) for mark in one.not_quotes + one.optional)
    return sorted([*((quote.start, quote.end) for quote in one.quotes), *others])


def documents(name: str) -> Iterator[tuple[Marked, str, str]]:
    """Give each marked document with the characters its marks count in, and their digest."""
    texts = {text.id: text for text in FILES[name]()}
    marked = msgspec.yaml.decode((MARKS / name).read_text("utf-8"), type=list[Marked])
    assert len({one.id for one in marked}) == len(marked) > 0
    for one in marked:
        yield one, texts[one.id].raw, texts[one.id].digest


def outside(raw: str, start: int, end: int) -> tuple[str, str]:
    """Give what stands before and after some words; white space between them and a quotation mark does not count."""
    before, after = raw[:start].rstrip(" ")[-1:], raw[end:].lstrip(" ")[:1]
    return before or "\n", after or "\n"


@pytest.mark.parametrize("name", FILES)
def test_the_texts_are_those_that_were_marked(shared: Path, name: str) -> None:
    assert shared.is_dir()
    assert [one.id for one, _, digest in documents(name) if one.digest != digest] == []


@pytest.mark.parametrize("name", FILES)
def test_every_marked_place_stands_between_quotation_marks_of_one_paragraph(shared: Path, name: str) -> None:
    assert shared.is_dir()
    faults = []
    for one, raw, _ in documents(name):
        for start, end in places(one):
            before, after = outside(raw, start, end)
            whole = before in QUOTATION_MARKS and after in QUOTATION_MARKS
            # A quote over several paragraphs, or one that is never closed, has its mark on one side only.
            part = (before in QUOTATION_MARKS and after == "\n") or (before == "\n" and after in QUOTATION_MARKS)
            words = raw[start:end]
            if not (whole or part) or "\n\n" in words or not words or words != words.strip():
                faults.append((one.id, start, end))
    assert faults == []


@pytest.mark.parametrize("name", FILES)
def test_no_two_marked_places_overlap(shared: Path, name: str) -> None:
    assert shared.is_dir()
    for one, _, _ in documents(name):
        assert all(left[1] < right[0] for left, right in pairwise(places(one))), one.id


@pytest.mark.parametrize("name", FILES)
def test_every_speaker_is_whole_words_of_the_document(shared: Path, name: str) -> None:
    assert shared.is_dir()
    faults = []
    for one, raw, _ in documents(name):
        for quote in one.quotes:
            for start, end in quote.speaker:
                name_ends = not raw[start - 1 : start].isalnum() and not raw[end : end + 1].isalnum()
                if not (0 <= start < end <= len(raw) and name_ends and raw[start].isalnum()):
                    faults.append((one.id, start, end))
    assert faults == []


@pytest.mark.parametrize("name", FILES)
def test_what_is_marked_is_said_in_the_words_of_the_format(shared: Path, name: str) -> None:
    assert shared.is_dir()
    marked = [one for one, _, _ in documents(name)]
    assert {quote.kind for one in marked for quote in one.quotes} <= {"direct", "partial"}
    assert {other.why for one in marked for other in one.not_quotes} <= {"scare", "title", "nickname", "term"}


def test_a_file_that_nobody_measures_is_not_among_the_marks() -> None:
    assert {path.name for path in MARKS.glob("quotes_*.yaml")} == set(FILES)
