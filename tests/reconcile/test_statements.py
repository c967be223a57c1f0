from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience import likeness
from consilience.reconcile import statements
from consilience.records import Event
from consilience.testing import event, report

FERRY = """A ferry caught fire off the port of Bari on Thursday, killing 12 passengers, coastguards said.

The captain ordered everybody into the lifeboats after the engine room filled with smoke. Tickets cost 40 euros."""
VESSEL = """Twelve passengers died when a ferry caught fire off the port of Bari, the coastguard said.

The owner has three other vessels. Smoke had filled the engine room, and the captain ordered everybody into lifeboats."""


def said(*texts: str) -> tuple[statements.Statement, ...]:
    return statements.of(event(*(report(text, f"{place}.txt") for place, text in enumerate(texts))))


def same(left: str, right: str, *others: str) -> bool:
    found = said(left, right, *others)
    return statements.says_the_same(found[0], found[1], likeness.weights(found))


def test_every_body_sentence_is_a_statement_with_its_place() -> None:
    told = event(report(FERRY))
    for statement in statements.of(told):
        assert told.reports[0].article.text[statement.start : statement.end] == statement.text
    assert [statement.order for statement in statements.of(told)] == [0, 1, 2]


def test_a_heading_is_no_statement() -> None:
    plain = report(FERRY)
    headed = plain.article.blocks[0].__class__(plain.article.blocks[0].start, plain.article.blocks[0].end, "heading")
    from msgspec.structs import replace

    changed = replace(plain, article=replace(plain.article, blocks=(headed, *plain.article.blocks[1:])))
    assert len(statements.of(Event(reports=(changed,)))) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("earthquake", "quake"),
        ("killed", "deaths"),
        ("stopped", "stopping"),
        ("ferries", "ferry"),
        ("russian", "russia"),
        ("twelve", "12"),
        ("withdrawal", "pullout"),
    ],
)
def test_words_for_one_thing_have_one_stem(left: str, right: str) -> None:
    assert statements.stem(left) == statements.stem(right)


@pytest.mark.parametrize(("left", "right"), [("killed", "injured"), ("arrested", "released"), ("ferry", "airport")])
def test_words_for_different_things_have_different_stems(left: str, right: str) -> None:
    assert statements.stem(left) != statements.stem(right)


def test_two_sentences_with_the_same_fact_in_other_words_say_the_same() -> None:
    found = said(FERRY, VESSEL)
    weighed = likeness.weights(found)
    assert statements.says_the_same(found[0], found[3], weighed)
    assert statements.says_the_same(found[1], found[5], weighed)


def test_sentences_on_other_things_do_not_say_the_same() -> None:
    found = said(FERRY, VESSEL)
    weighed = likeness.weights(found)
    assert not statements.says_the_same(found[0], found[4], weighed)
    assert not statements.says_the_same(found[2], found[3], weighed)


def test_another_number_is_another_statement() -> None:
    assert not same(
        "Rescuers found 14 survivors on the western shore of the lake.",
        "Rescuers found 9 survivors on the western shore of the lake.",
    )


def test_a_plan_does_not_say_the_same_as_its_denial() -> None:
    assert not same(
        "The mayor will close the bridge across the harbour to heavy lorries.",
        "The mayor has not closed any bridge for lorries near the harbour, her office said.",
    )


def test_sharing_only_who_and_where_is_not_saying_the_same() -> None:
    assert not same(
        "The Turkish foreign minister, Leyla Demir, arrived in Oslo for talks on fishing quotas.",
        "The Turkish foreign minister, Leyla Demir, denied in Oslo that prisoners were tortured.",
    )


def test_weights_of_an_event_do_not_depend_on_the_order_of_its_articles() -> None:
    assert likeness.weights(said(FERRY, VESSEL)) == likeness.weights(said(VESSEL, FERRY))


def test_an_endless_sentence_is_no_statement() -> None:
    assert statements.of(event(report("word " * 2000))) == ()


@given(some.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=20))
def test_a_stem_is_never_longer_than_its_word_unless_another_word_means_the_same(word: str) -> None:
    folded = statements.plain_stem(word)
    assert len(folded) <= len(word) + 1


def test_an_order_that_was_given_is_no_plan() -> None:
    given, planned = said(
        "The governor of Korsund has ordered the guards to begin leaving the harbour.",
        "The governor of Korsund plans to leave the harbour on Monday.",
    )
    assert (given.planned, planned.planned) == (False, True)
