from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some
from msgspec import Struct

from consilience import likeness
from consilience.likeness import LENGTH, Weights
from consilience.records import Article, Report, Sentence
from consilience.testing import article


class Said(Struct, frozen=True):
    words: frozenset[str]
    numbers: frozenset[str] = frozenset()
    vector: bytes = b""


SIZE = 384


def pointing(place: int) -> bytes:
    """A vector that points in one direction only."""
    return bytes(LENGTH if at == place else 0 for at in range(SIZE))


def said(words: str, numbers: str = "", vector: bytes = b"") -> Said:
    return Said(frozenset(words.split()), frozenset(numbers.split()), vector)


FERRY = "ferry sink harbour captain crew"
EVEN = dict.fromkeys(f"{FERRY} mayor budget vote council storm".split(), 1.0)
WEIGHED = Weights(EVEN, EVEN)


def test_the_same_words_are_wholly_alike_and_other_words_not_at_all() -> None:
    assert likeness.between(said(FERRY), said(FERRY), WEIGHED).words == 1.0
    assert likeness.between(said(FERRY), said("mayor budget vote"), WEIGHED).words == 0.0


def test_one_word_in_common_says_nothing() -> None:
    assert likeness.between(said("ferry storm"), said("ferry vote"), WEIGHED).words == 0.0


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    weighed = Weights(EVEN | {"captain": 5.0}, EVEN | {"captain": 5.0})
    left = said("captain ferry storm")
    assert (
        likeness.between(left, said("captain ferry vote"), weighed).words
        > likeness.between(left, said("storm ferry vote"), weighed).words
    )


def test_vectors_are_compared_by_their_direction() -> None:
    here, there = said(FERRY, vector=pointing(3)), said(FERRY, vector=pointing(4))
    assert likeness.between(here, here, WEIGHED).meaning == 1.0
    assert likeness.between(here, there, WEIGHED).meaning == 0.0


def test_without_a_vector_on_both_sides_the_meaning_is_unknown() -> None:
    assert likeness.between(said(FERRY, vector=pointing(3)), said(FERRY), WEIGHED).meaning is None


def test_figures_are_the_same_others_or_none() -> None:
    twelve, nine, none = said(FERRY, "12 3"), said(FERRY, "9"), said(FERRY)
    assert [likeness.between(twelve, other, WEIGHED).figures for other in (twelve, nine, none)] == ["same", "other", "none"]


def test_each_sign_makes_it_surer() -> None:
    plain = likeness.Likeness(0.4, 0.5, "none")
    assert likeness.Likeness(0.6, 0.5, "none").sureness > plain.sureness
    assert likeness.Likeness(0.4, 0.8, "none").sureness > plain.sureness
    assert likeness.Likeness(0.4, 0.5, "same").sureness > plain.sureness > likeness.Likeness(0.4, 0.5, "other").sureness


def test_meaning_alone_is_not_sure() -> None:
    assert likeness.Likeness(0.0, 0.95, "none").sureness < 0.6


def test_a_sentence_has_its_own_part_of_a_reports_vectors() -> None:
    told: Article = article("One. Two.")
    report = Report(article=told, sentences=(Sentence(0, 4, 0), Sentence(5, 9, 0)), vectors=pointing(1) + pointing(2))
    assert likeness.vector_of(report, 1) == pointing(2)
    assert likeness.vector_of(Report(article=told), 1) == b""


def test_a_sentence_without_a_vector_moves_no_other_sentences_vector() -> None:
    carried = likeness.vectors([pointing(1), b"", pointing(2)])
    sentences = (Sentence(0, 4, 0), Sentence(5, 6, 0), Sentence(7, 11, 0))
    report = Report(article=article("One. - Two."), sentences=sentences, vectors=carried)
    assert [likeness.vector_of(report, number) for number in (0, 1, 2)] == [pointing(1), bytes(SIZE), pointing(2)]
    assert likeness.vectors([b"", b""]) == b""


WORDS = some.frozensets(some.sampled_from(sorted(EVEN)))
VECTORS = some.sampled_from([b"", pointing(0), pointing(1)])


@given(WORDS, WORDS, VECTORS, VECTORS)
def test_likeness_is_symmetric_and_a_share(mine: frozenset[str], theirs: frozenset[str], one: bytes, other: bytes) -> None:
    left, right = Said(mine, vector=one), Said(theirs, vector=other)
    alike = likeness.between(left, right, WEIGHED)
    assert alike == likeness.between(right, left, WEIGHED)
    assert 0 <= alike.words <= 1.0000001
    assert 0 < alike.sureness < 1
