"""What a pattern needs, and the texts that have it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import sought
from consilience.languages.english import attributes, opposites
from consilience.languages.english.key_facts import KEY_FACTS, NO_NEWS

KNOWN = [
    *(value for value in vars(opposites).values() if isinstance(value, re.Pattern)),
    *(pattern for _, pattern in KEY_FACTS.values()),
    *NO_NEWS,
    *attributes.HOMES,
]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bferr(?:y|ies) sank\b", frozenset({"ferry", "ferrie"})),
        (r"(?:[Ss]hut|closed)(?: down)?", frozenset({"shut", "closed"})),
        (r"no(?:body| one) (?:\w+ ){0,3}hurt", frozenset({"hurt"})),
        (r"\d+ days?\s+after", frozenset({"after"})),
        (r"(?i:The) (?P<what>[a-z]+) (?:burned|burnt)", frozenset({"burned", "burnt"})),
    ],
)
def test_one_of_the_pieces_stands_in_all_that_a_pattern_finds(pattern: str, needed: frozenset[str]) -> None:
    assert sought.pieces(re.compile(pattern)) == needed


@pytest.mark.parametrize("pattern", [r"\d+", r"(?:harbour)?", r"[A-Z]\w+ (?:quay|\w+)", "é"])
def test_what_can_be_found_without_any_known_word_may_stand_anywhere(pattern: str) -> None:
    compiled = re.compile(pattern)
    assert sought.pieces(compiled) is None
    assert list(sought.Sieve({"it": re.compile(f"(?:{pattern})?")}).found("")) == ["it"]
    assert list(sought.Texts(["a", "b"]).places(compiled)) == [0, 1]


@given(st.data(), st.sampled_from(KNOWN))
def test_no_text_in_which_a_pattern_is_found_is_passed_over(data: st.DataObject, pattern: re.Pattern[str]) -> None:
    found = data.draw(st.from_regex(pattern))
    assert list(sought.Sieve({"it": pattern}).found(found)) == ["it"]
    assert 1 in sought.Texts(["", f"{found}"]).places(pattern)


@pytest.mark.parametrize("letter", ["\u212a", "K", "k"])
def test_letters_that_a_pattern_takes_for_others_are_folded_to_them(letter: str) -> None:
    pattern = re.compile("killed", re.IGNORECASE)
    text = f"Two {letter}illed at the quay"
    assert pattern.search(text)
    assert list(sought.Sieve({"it": pattern}).found(text)) == ["it"]


@given(st.text())
def test_a_folded_text_has_as_many_characters_as_before(text: str) -> None:
    assert len(sought.folded(text)) == len(text)


def test_texts_are_given_in_their_order_each_once() -> None:
    texts = sought.Texts(["The ferry sank.", "Nobody came.", "Ferries and a ferry sank.", "FERRYMEN"])
    assert texts.places(re.compile("ferr(?:y|ies)"), re.compile("sank")) == [0, 2, 3]


def test_the_patterns_of_a_text_are_told_in_their_order() -> None:
    sieve = sought.Sieve({"sunk": re.compile("sank"), "boat": re.compile("[Ff]err(?:y|ies)"), "fire": re.compile("burned")})
    assert list(sieve.found("A Ferry burned and sank.")) == ["sunk", "boat", "fire"]
    assert list(sieve.found("A FERRY")) == []


def test_texts_are_found_by_a_string_in_small_letters_each_once() -> None:
    texts = sought.Letters(["The Ferry, a ferry, sank.", "", "Nobody came.", "FERRYMEN"])
    assert texts.places(["ferry"]) == [0, 3]
    assert texts.places(["nobody", "ferry", "."]) == [0, 2, 3]
    assert texts.places(["came. ferry"]) == []


@given(st.lists(st.text()), st.text(min_size=1).map(str.lower).filter(lambda part: "\0" not in part))
def test_a_string_is_found_in_the_texts_that_have_it(texts: list[str], part: str) -> None:
    assert sought.Letters(texts).places([part]) == [place for place, text in enumerate(texts) if part in text.lower()]
