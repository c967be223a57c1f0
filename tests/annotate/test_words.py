from hypothesis import given
from hypothesis import strategies as some

from consilience.annotate.words import folded, folded_as_one, printed, printed_at, words


def texts_of(text: str) -> list[str]:
    return [word.text for word in words(text)]


def test_a_number_with_its_separators_is_one_word() -> None:
    assert texts_of("1,250 homes, 3.4 per cent, 10:30") == ["1,250", "homes", "3.4", "per", "cent", "10:30"]


def test_an_abbreviation_is_one_word_without_its_points() -> None:
    assert texts_of("The U.N. and the UN") == ["the", "un", "and", "the", "un"]


def test_an_apostrophe_inside_a_word_is_straightened() -> None:
    assert texts_of("O’Brien’s") == texts_of("O'Brien's") == ["o'brien's"]


def test_a_forgotten_space_still_parts_words() -> None:
    assert texts_of("It burned.Nobody died") == ["it", "burned", "nobody", "died"]


@given(some.text())
def test_every_word_stands_where_its_span_says(text: str) -> None:
    found = words(text)
    assert [word.start for word in found] == sorted(word.start for word in found)
    for word in found:
        assert words(text[word.start : word.end])[0].text == word.text


@given(some.text(), some.integers(0, 20), some.integers(0, 20))
def test_words_of_a_part_count_in_the_whole_text(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    assert all(start <= word.start < word.end <= end for word in words(text, start, end))


def test_words_that_a_hyphen_joins_are_one_as_they_are_printed_but_a_number_stands_by_itself() -> None:
    assert printed("A 24-year-old of the cease\u2011fire") == ["A", "24", "year-old", "of", "the", "cease-fire"]
    assert printed("Covid-19 and U.N.-led") == ["Covid", "19", "and", "U.N", "led"]
    assert folded_as_one("Cease-fire") == "ceasefire"


@given(some.text(some.sampled_from("aBé7²-\u2010.,'’ \n")))
def test_the_words_as_they_are_printed_are_all_words_and_stand_where_they_are_said_to(text: str) -> None:
    places = printed_at(text, 0)
    assert [text[start:end].replace("\u2010", "-") for start, end in places] == printed(text)
    assert [folded(part) for word in printed(text) for part in word.split("-")] == [word.text for word in words(text)]
    assert printed_at(text, 5) == [(start + 5, end + 5) for start, end in places]
