"""The fast tier, with the models that ship."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience.annotate import parse
from consilience.annotate.parse import Parse, fast
from consilience.annotate.parse.tokens import tokens
from consilience.errors import UsageError
from consilience.records import Sentence

TEXT = "The ferry's captain, Peter Lindholm, sailed from Stockholm to London on Friday, Reuters reported."


def read(text: str) -> Parse:
    (one,) = parse.parses(text, (Sentence(0, len(text), 0),), "fast")
    return one


def test_people_places_and_organisations_are_found_where_they_stand() -> None:
    found = {(TEXT[name.start : name.end], name.kind) for name in read(TEXT).names}
    assert {("Peter Lindholm", "person"), ("Stockholm", "place"), ("London", "place"), ("Reuters", "organisation")} <= found


def test_every_word_has_a_tag_and_none_has_syntax() -> None:
    found = read(TEXT)
    tags = {TEXT[word.start : word.end]: word.tag for word in found.tokens}
    assert {"The": "DT", "ferry": "NN", "'s": "POS", "on": "IN", "reported": "VBD", ".": "."}.items() <= tags.items()
    assert {(word.head, word.label) for word in found.tokens} == {(-1, "")}
    assert found.vector == b""


def test_curly_apostrophes_read_like_straight_ones() -> None:
    assert [word.tag for word in read(TEXT.replace("'", "’")).tokens] == [word.tag for word in read(TEXT).tokens]


def test_each_sentence_is_read_alone_and_at_its_place() -> None:
    text = f"{TEXT}\n\n{TEXT}"
    second = len(TEXT) + 2
    both = parse.parses(text, (Sentence(0, len(TEXT), 0), Sentence(second, len(text), 1)), "fast")
    assert [(name.start + second, name.kind, name.score) for name in both[0].names] == [
        (name.start, name.kind, name.score) for name in both[1].names
    ]


def test_a_sentence_without_end_is_read_to_its_end() -> None:
    text = " ".join(["Lindholm sailed to London and"] * 400)
    found = read(text)
    assert len(found.tokens) == 2000
    assert found.names[-1].end > len(text) - 20


@given(some.text(some.sampled_from("aZé.’'\"-“ \n\t0$%@\u200bЖ語🚢,—"), max_size=60))
def test_any_text_gives_the_words_it_has_and_names_on_their_borders(text: str) -> None:
    found = read(text)
    assert [(word.start, word.end) for word in found.tokens] == tokens(text, 0, len(text))
    starts, ends = {word.start for word in found.tokens}, {word.end for word in found.tokens}
    for name in found.names:
        assert name.start in starts
        assert name.end in ends
        assert 0 <= name.score <= 1


def test_a_model_that_is_not_there_is_named_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"fast_moods\.crfsuite.*training\.english\.fast"):
        fast.loaded("moods")


@pytest.mark.parametrize("name", ["", "quick", "spacy:", "Fast"])
def test_an_unknown_pipeline_is_said_with_those_there_are(name: str) -> None:
    with pytest.raises(UsageError, match="accurate, fast or spacy:NAME"):
        parse.check(name)
