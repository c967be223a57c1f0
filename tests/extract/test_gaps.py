"""Sentences that the extractor left out of the middle of an article."""

from __future__ import annotations

from consilience.extract import gaps
from consilience.extract.lines import lines

BEFORE = "<p>The council of Marrow Bay closed the old bridge on Tuesday, two days after an inspector found rust.</p>"
AFTER = "<p>Engineers from the county said that the repair would cost $2 million and begin within the month.</p>"
BOX = "<div><p>The ferry company said it would run two more boats an hour from Monday until the work is done.</p></div>"
TEASERS = "<ul><li>Ten bridges to see</li><li>The rust belt in pictures</li><li>How safe is your bridge? Find out here</li></ul>"


def added(between: str) -> list[str]:
    found = list(lines(BEFORE + between + AFTER))
    return [found[number].text for number in gaps.sentences(found, [0, len(found) - 1])]


def test_a_paragraph_between_two_chosen_ones_goes_on_with_the_story() -> None:
    assert added(BOX) == ["The ferry company said it would run two more boats an hour from Monday until the work is done."]


def test_a_box_of_teasers_stays_out_even_with_a_sentence_in_it() -> None:
    assert added(TEASERS * 3 + BOX) == []


def test_a_sentence_in_a_region_of_furniture_stays_out() -> None:
    assert added(BOX.replace("<div>", "<aside>").replace("</div>", "</aside>")) == []


def test_what_is_said_twice_is_read_once() -> None:
    assert added(BEFORE) == []


def test_nothing_is_added_where_nothing_was_chosen() -> None:
    assert gaps.sentences(list(lines(BEFORE + BOX)), []) == []
