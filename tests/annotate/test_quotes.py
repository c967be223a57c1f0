from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate.quotes import quotation
from consilience.testing import article, report


def quotes(text: str) -> list[str]:
    return [mark.text for mark in report(text).quotes]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ("''", "''"), ("″", "″"), ("”", "”")],
)
def test_marks_of_every_shape_hold_a_quote(opening: str, closing: str) -> None:
    text = f"{opening}We will rebuild the bridge before winter,{closing} Anna Feld said on Tuesday."
    assert quotes(text) == ["We will rebuild the bridge before winter,"]


def test_a_quotation_broken_by_its_speaker_is_two_quotes() -> None:
    text = "“The water came at night,” said Tomas Riehl. “Nobody heard the siren.”"
    assert quotes(text) == ["The water came at night,", "Nobody heard the siren."]


def test_marks_inside_a_quotation_belong_to_it() -> None:
    text = "“She told me ‘leave now’ and we left,” Carl Benning said."
    assert quotes(text) == ["She told me ‘leave now’ and we left,"]


def test_double_marks_inside_single_ones_belong_to_the_quotation() -> None:
    text = "'She told me \"leave now\" and we left,' Carl Benning said."
    assert quotes(text) == ['She told me "leave now" and we left,']


def test_apostrophes_are_not_quotation_marks() -> None:
    text = "Ana O’Dell’s sons ran the farmers’ market in the ’90s and 'til 2004, the union's report said."
    assert quotes(text) == []


def test_a_possessive_does_not_close_a_quotation_in_single_marks() -> None:
    text = "'The miners' families were told too late,' Ruth Adler said."
    assert quotes(text) == ["The miners' families were told too late,"]


def test_feet_and_inches_are_not_quotation_marks() -> None:
    assert quotes('The suspect is 6\'2" tall and was wearing a 12" chain, police said.') == []


def test_a_quotation_may_run_over_paragraphs_that_repeat_its_opening_mark() -> None:
    text = "Mayor Anna Feld said: “We lost the school.\n\n“We lost the clinic too.\n\n“But we did not lose each other.”"
    marks = report(text).quotes
    assert [mark.text for mark in marks] == ["We lost the school.", "We lost the clinic too.", "But we did not lose each other."]
    assert [mark.continues for mark in marks] == [False, True, True]
    assert {mark.speaker for mark in marks} == {"Anna Feld"}


def test_a_quotation_may_run_over_paragraphs_without_repeating_its_mark() -> None:
    text = '"The road is gone.\n\nThe bridge is gone.\n\nWe walk," said Tomas Riehl, a farmer.'
    assert quotes(text) == ["The road is gone.", "The bridge is gone.", "We walk,"]


def test_a_missing_closing_mark_does_not_swallow_who_spoke() -> None:
    assert quotes("“We never saw a warning, said Tomas Riehl, a farmer in the valley.") == ["We never saw a warning,"]


def test_a_quotation_opened_by_a_single_and_closed_by_a_double_mark_is_found() -> None:
    assert quotes("'We never saw a warning,\" Tomas Riehl said.") == ["We never saw a warning,"]


@pytest.mark.parametrize(
    "text",
    [
        "Leo “The Otter” Marsh was arrested in the harbour.",
        "The ring was led by Leo “Otter” Marsh, police said.",
        "She starred in “The Long Harbour” and two later films.",
        "The so-called “silent strike” ended on Monday.",
        "The dam, known as “the wall”, was finished in 1971.",
        "Thousands marched, carrying banners reading “Water for All”.",
        "Trucks reached the “closed districts” — areas without any road — on Friday.",
        "Workers inspected the “wet” side of the dam, the company said.",
    ],
)
def test_names_titles_and_scare_quotes_are_not_quotes(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Feld called the plan a “mistake”.", "Anna Feld"),
        ("The ministry described the repairs as “useful”.", "ministry"),
        ("Talks on the dam were a “red line”, Anna Feld said.", "Anna Feld"),
        ("The wall was labelled “unsafe” by engineer Ruth Adler.", "Ruth Adler"),
    ],
)
def test_one_or_two_words_are_a_quote_when_somebody_is_said_to_have_said_them(text: str, speaker: str) -> None:
    marks = report(text).quotes
    assert [(mark.kind, mark.speaker) for mark in marks] == [("partial", speaker)]


def test_a_heading_in_quotation_marks_is_not_a_quote() -> None:
    text = "The valley was cut off for two days, officials said.\n\n‘We ran’\n\nHelp arrived on Friday by boat."
    assert quotes(text) == []


def test_whole_utterances_are_direct_and_woven_words_are_partial() -> None:
    text = "“The dam held all night,” Anna Feld said. She said that it had been “built for worse storms than this one”."
    assert [mark.kind for mark in report(text).quotes] == ["direct", "partial"]


@given(st.text(alphabet="ab ,.!\n“”‘’\"'«»`S5", max_size=200))
def test_every_quote_is_what_its_span_says_and_lies_inside_one_block(text: str) -> None:
    made = article(text)
    for item in quotation.of(made):
        block = made.blocks[item.block]
        assert block.start <= item.outer_start <= item.start < item.end <= item.outer_end <= block.end
        assert not made.text[item.start].isspace()
        assert not made.text[item.end - 1].isspace()


@given(st.lists(st.sampled_from(["“", "”", '"', "'", "’", "He said", "the dam", ", ", ". ", "Anna", "\n\n"]), max_size=60))
def test_broken_marks_never_make_quotes_that_overlap(pieces: list[str]) -> None:
    spans = [(mark.start, mark.end) for mark in report(" ".join(pieces)).quotes]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_a_text_of_nothing_but_marks_is_read_in_linear_time() -> None:
    # Nested searches would need hours for this.
    assert quotes("'a \"b " * 40_000) is not None


@pytest.mark.parametrize(
    "said", ['Anna Feld said," We will rebuild the bridge". Work began.', 'Ruth said to us," We will rebuild it all", and left.']
)
def test_an_opening_mark_that_clings_to_the_wrong_word_still_opens(said: str) -> None:
    assert len(quotes(said)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They named their boat “Northern Star.” It sank.",
        "Anna Feld, curator of “Water: Pictures of a Valley in Two Centuries of Rain”, opened the show.",
        "Guests were served with “electric” lemonade, Anna Feld noted.",
    ],
)
def test_names_of_things_and_epithets_are_not_quotes(text: str) -> None:
    assert quotes(text) == []


def test_a_paragraph_of_quotations_without_a_full_stop_is_read_in_linear_time() -> None:
    # Looked at again for each quotation, this paragraph would take hours.
    assert report("Anna Feld saw “nothing at all” and left the town and " * 8_000).quotes is not None
