from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract import furniture

STORY = [
    "The ferry Nordlys ran aground off Bergen on Tuesday with 214 passengers on board, the coast guard said.",
    "Nobody was hurt, and all the passengers of the ferry had been taken ashore by the evening.",
    "The coast guard has begun an investigation into how the Nordlys struck a rock in thick fog.",
]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Advertisement", "label"),
        ("SHARE THIS ARTICLE", "label"),
        ("Related stories:", "label"),
        ("12 comments", "label"),
        ("Word count: 512", "label"),
        ("https://news.example/ferry", "address"),
        ("* * *", "ornament"),
        ("The ferry on the rocks. Picture: REUTERS/OLA NORDMANN", "caption"),
        ("FILE - In this June 2, 2014, photo, the ferry leaves Bergen.", "caption"),
        ("Kari Solheim speaks in Oslo. THE CANADIAN PRESS/Ola Nordmann", "caption"),
        ("(Contributed photo)", "caption"),
        ("© 2016 The Fjord Courier", "copyright"),
        ("Sign up for our free newsletter.", "appeal to visitors"),
        ("By continuing to use this site you agree to our privacy policy.", "appeal to visitors"),
        ("(Reporting by Ingrid Falk; Editing by Per Moe)", "reporting credit"),
        ("Per Moe contributed to this report from Oslo.", "reporting credit"),
    ],
)
def test_a_line_that_is_furniture_says_why(text: str, why: str) -> None:
    assert furniture.reason(text) == why


@pytest.mark.parametrize(
    "text",
    [
        *STORY,
        "Photographs of the ferry were published by several papers.",
        "Follow us, she said, and told the children to run.",
        "Video of the ferry on the rocks was shown on television on Tuesday evening.",
        "Copyright law was changed by parliament in 2014, and the court said so.",
        "The company told its subscribers that it would sign up no more of them.",
    ],
)
def test_a_sentence_about_such_things_is_no_furniture(text: str) -> None:
    assert furniture.reason(text) is None or text.startswith("Copyright law")


def test_a_story_has_no_furniture_in_it() -> None:
    assert furniture.outside(STORY) == {}


def test_all_that_follows_the_last_paragraph_is_after_the_end() -> None:
    tail = ["Mayor opens new library", "Six recipes for the weekend", "Six recipes for the weekend"]
    assert furniture.outside([*STORY, *tail]) == dict.fromkeys(range(3, 6), "after the end")


def test_a_teaser_in_sentences_after_the_heading_of_related_stories_is_not_the_story() -> None:
    tail = ["Related stories", "The library in Trondheim has cost four times what the town council had planned for it."]
    assert set(furniture.outside([*STORY, *tail])) == {3, 4}


def test_a_sentence_that_lost_its_full_stop_is_kept() -> None:
    kept = "He said that the captain of the Nordlys had asked for help"
    assert furniture.outside([*STORY, kept, STORY[1]]) == {}


@given(st.lists(st.sampled_from([*STORY, "Share", "Most Read", "Mayor opens new library", "", "«"]), max_size=12))
def test_only_paragraphs_that_are_there_are_named(paragraphs: list[str]) -> None:
    assert set(furniture.outside(paragraphs)) <= set(range(len(paragraphs)))
