"""The words under which a text is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.store.search import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Strikes", "strike"),
        ("Kovačič", "Kovacic"),
        ("KOVAČIČ", "kovačič"),
        ("e\u0301tat", "état"),
        ("Путин", "Putin"),
        ("Ørsted", "Orsted"),
        ("U.N.", "UN"),
        ("O’Brien’s", "O'Brien"),
        ("1,400", "1400"),
        ("children", "child"),
        ("tsunamis", "tsunami"),
        ("viruses", "virus"),
        ("houses", "house"),
        ("buses", "bus"),
        ("cities", "city"),
        ("classes", "class"),
        ("crises", "crisis"),
        ("Israelis", "Israeli"),
    ],
)
def test_what_readers_take_for_one_word_is_one(one: str, other: str) -> None:
    assert words.of(one) == words.of(other)


@pytest.mark.parametrize(("one", "other"), [("plan", "plane"), ("new", "news"), ("bus", "bu"), ("car", "care")])
def test_what_are_two_words_stay_two(one: str, other: str) -> None:
    assert words.of(one) != words.of(other)


def test_numbers_keep_their_point() -> None:
    assert words.of("7.6") != words.of("76")


def test_a_script_without_spaces_is_found_sign_by_sign() -> None:
    assert len(words.of("北京市")) == 3


def test_words_say_where_they_stand() -> None:
    text = "The ferry’s “Blue Heron” burned."
    assert [text[one.start : one.end] for one in words.found(text)] == ["The", "ferry’s", "Blue", "Heron", "burned"]


@given(st.text())
def test_any_text_gives_words_that_a_database_parts_nowhere_else(text: str) -> None:
    for one in words.found(text):
        assert one.word
        assert one.word.replace("·", "").isalnum()
        assert 0 <= one.start < one.end <= len(text)
        assert len(one.word) <= words.LONGEST_WORD
