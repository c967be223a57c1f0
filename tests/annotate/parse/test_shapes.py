import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate.parse.shapes import SHAPES, Print, sentence_shapes, shape


def printed(number: int) -> Print:
    return Print((number - 1) // 4)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", Print.LOWER),
        ("n't", Print.LOWER),
        ("’s", Print.LOWER),
        ("a.m.", Print.LOWER),
        ("Geneva", Print.TITLE),
        ("Mr.", Print.TITLE),
        ("Élodie", Print.TITLE),
        ("NATO", Print.UPPER),
        ("AT&T", Print.UPPER),
        ("I", Print.CAPITAL),
        ("McDonald", Print.MIXED),
        ("O'Neill", Print.MIXED),
        ("iPhone", Print.MIXED),
        ("Ph.D.", Print.MIXED),
        ("U.S.", Print.INITIALS),
        ("J.", Print.INITIALS),
        ("2016", Print.DIGITS),
        ("1,200", Print.NUMBER),
        ("20:30", Print.NUMBER),
        ("½", Print.NUMBER),
        ("S-300", Print.LETTERS_DIGITS),
        ("3rd", Print.LETTERS_DIGITS),
        (",", Print.PUNCTUATION),
        ("...", Print.PUNCTUATION),
        ("“", Print.OPENING_QUOTE),
        ("”", Print.CLOSING_QUOTE),
        ("-", Print.DASH),
        ("—", Print.DASH),
        ("$", Print.OTHER),
        ("😀", Print.OTHER),
        ("desk@example.org", Print.OTHER),
        ("جنيف", Print.OTHER),
        ("", Print.OTHER),
    ],
)
def test_a_word_has_the_shape_it_is_printed_in(word: str, expected: Print) -> None:
    assert printed(shape(word, first=False)) is expected


def test_the_word_behind_an_opening_quote_opens_the_sentence() -> None:
    words = ["“", "Nobody", "was", "hurt", "”", "."]
    assert sentence_shapes(words)[1] == shape("Nobody", first=True)
    assert sentence_shapes(words)[2] == shape("was", first=False)


def test_straight_quotes_open_and_close_by_turns() -> None:
    kinds = [printed(number) for number in sentence_shapes(['"', "No", ",", '"', "she", "said", ",", '"', "never", ".", '"'])]
    assert [kinds[at] for at in (0, 3, 7, 10)] == [
        Print.OPENING_QUOTE,
        Print.CLOSING_QUOTE,
        Print.OPENING_QUOTE,
        Print.CLOSING_QUOTE,
    ]


def test_a_straight_quote_at_the_end_closes_what_an_earlier_sentence_opened() -> None:
    kinds = [printed(number) for number in sentence_shapes(["We", "stay", ".", '"'])]
    assert kinds[-1] is Print.CLOSING_QUOTE


def test_an_apostrophe_inside_a_sentence_opens_nothing() -> None:
    kinds = [printed(number) for number in sentence_shapes(["the", "workers", "'", "rights", "were", "kept"])]
    assert kinds[2] is Print.CLOSING_QUOTE


@pytest.mark.parametrize("words", ["FIRE KILLS SEVEN IN LEEDS", "Fire Kills Seven Workers in Leeds Factory"])
def test_capitals_say_less_in_a_headline(words: str) -> None:
    assert sentence_shapes(words.split())[2] == shape(words.split()[2], first=False, capitals=True)


def test_capitals_count_in_a_sentence_full_of_names() -> None:
    words = ["Anna", "Bell", "met", "Carl", "Dorn", "in", "Geneva", "."]
    assert sentence_shapes(words)[1] == shape("Bell", first=False)


@given(st.lists(st.text(max_size=80), max_size=30))
def test_any_words_have_shapes_in_range(words: list[str]) -> None:
    numbers = sentence_shapes(words)
    assert len(numbers) == len(words)
    assert all(0 < number < SHAPES for number in numbers)
