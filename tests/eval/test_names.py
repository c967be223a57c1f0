"""Names are compared by borders and kind; what belongs to a name in one set only counts on neither side."""

from __future__ import annotations

import pytest

from consilience.annotate.parse.records import NameSpan
from consilience.records import NameKind
from eval import names
from eval.names_data import Marked, Span, is_people

TEXT = "The Mayor Lena Holt's Harbour Trust sued Bergen over the film Low Tide, British officials said."


def place(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


def found(words: str, kind: NameKind) -> NameSpan:
    return NameSpan(*place(words), kind, 1.0)


WANTED: dict[Span, NameKind | None] = {
    place("Lena Holt"): "person",
    place("Harbour Trust"): "organisation",
    place("Bergen"): "place",
    place("Low Tide"): None,
}
ALL = {(place("Lena Holt"), "person"), (place("Harbour Trust"), "organisation"), (place("Bergen"), "place")}


@pytest.mark.parametrize("printed", ["Lena Holt", "Mayor Lena Holt", "The Mayor Lena Holt's"])
def test_article_title_and_possessive_do_not_count(printed: str) -> None:
    have, want = names.compared(TEXT, [found(printed, "person")], WANTED)
    assert have == {(place("Lena Holt"), "person")}
    assert want == ALL


def test_a_name_of_another_kind_may_be_marked_whole_or_in_part_or_not() -> None:
    marks = [found("Low Tide", "person"), found("Tide", "place")]
    assert names.compared(TEXT, marks, WANTED) == (set(), ALL)


def test_a_name_that_the_set_does_not_have_is_wrong() -> None:
    assert names.compared(TEXT, [found("British", "place")], WANTED)[0] == {(place("British"), "place")}


def test_our_own_other_names_are_not_compared() -> None:
    assert names.compared(TEXT, [found("Bergen", "other")], WANTED)[0] == set()


def test_other_borders_and_another_kind_are_wrong() -> None:
    have, want = names.compared(TEXT, [found("Harbour", "organisation"), found("Bergen", "person")], WANTED)
    assert not have & want
    assert len(have) == 2


def test_a_name_beside_an_open_word_still_counts() -> None:
    wanted = WANTED | {place("Bergen"): "place", place("Bergen over"): None}
    assert (place("Bergen"), "place") in names.compared(TEXT, [found("Bergen", "place")], wanted)[0]


def test_the_sentences_of_a_text_are_read_together() -> None:
    sentences = [
        Marked("a", "Mira Lund came.", {(0, 9): "person"}),
        Marked("a", "Lund left.", {(0, 4): "person"}),
        Marked("b", "Oslo slept.", {(0, 4): "place"}),
    ]
    whole = [
        {report.article.text[start:end]: kind for (start, end), kind in wanted.items()}
        for report, wanted in names.texts(sentences)
    ]
    assert whole == [{"Mira Lund": "person", "Lund": "person"}, {"Oslo": "place"}]
    assert [len(report.sentences) for report, _ in names.texts(sentences)] == [2, 1]


@pytest.mark.parametrize(
    ("words", "people"), [("British", True), ("South Korean", True), ("Korea", False), ("British Airways", False)]
)
def test_a_people_is_no_place(words: str, people: bool) -> None:  # noqa: FBT001 - what the case says
    assert is_people(words) is people
