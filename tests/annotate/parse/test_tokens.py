from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate.parse.tokens import tokens


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't and can’t.", "They do n't and ca n’t ."),
        ("Ivanov's men, the guards' hut", "Ivanov 's men , the guards ' hut"),
        ("We've said he'd go, she'll stay, I'm here", "We 've said he 'd go , she 'll stay , I 'm here"),
        ("It cannot rain", "It can not rain"),
        ("a well-known pre-war pact", "a well - known pre-war pact"),
        ("Al-Mansour and O'Hara", "Al - Mansour and O'Hara"),
        ("$5.5m, £3bn and 12%", "$ 5.5 m , £ 3 bn and 12 %"),
        ("1,250 of 3.5 in the 1990s, 10-12 hurt, 14,15", "1,250 of 3.5 in the 1990s , 10 - 12 hurt , 14 , 15"),
        ("at 7:30pm or 5 a.m. on 9/11", "at 7:30 pm or 5 a.m. on 9/11"),
        ("the U.S.-led group met Mr. Oduya", "the U.S. - led group met Mr. Oduya"),
        ("On Jan. 3 Acme Inc. paid No. 10, she said no.", "On Jan. 3 Acme Inc. paid No. 10 , she said no ."),
        ("He sat. Maria K. Lund too, plan B.", "He sat . Maria K. Lund too , plan B ."),
        ("“Go,” he said… (or 'wait'...)", "“ Go , ” he said … ( or ' wait ' ... )"),
        ("Late — very -- late [sic]", "Late — very -- late [ sic ]"),
        (
            "See https://example.org/a-b?c=d. Or www.example.com, OK?",
            "See https://example.org/a-b?c=d . Or www.example.com , OK ?",
        ),
        ("Ask desk@example.org or @desk, #flood", "Ask desk@example.org or @desk , #flood"),
        ("the 21st of May, the AT&T line", "the 21st of May , the AT&T line"),
    ],
)
def test_words_are_cut_as_in_the_treebanks(text: str, expected: str) -> None:
    assert words(text) == expected.split()


def test_a_mark_drawn_on_a_letter_stays_with_it() -> None:
    assert words("cafe\u0301s zero\u200bwidth") == ["cafe\u0301s", "zero\u200bwidth"]


def test_positions_count_from_the_beginning_of_the_text() -> None:
    text = "First one. Second's here. Third."
    assert [text[start:end] for start, end in tokens(text, 11, 25)] == ["Second", "'s", "here", "."]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ab 1.,'’-&@#/:$n't\u0301\u200b")), max_size=80), st.data())
def test_every_printed_character_is_in_exactly_one_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    covered = [place for left, right in tokens(text, start, end) for place in range(left, right)]
    assert covered == [place for place in range(start, end) if not text[place].isspace()]


@pytest.mark.parametrize("unit", ["a.", "a'", "1,", "a@", "http://", "n't", "#1", "a&", "-", "\u0301", "co-", "(1-"])
def test_a_long_text_without_a_space_is_cut_too(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert tokens(text, 0, len(text))[-1][1] == len(text)
