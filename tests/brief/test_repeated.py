"""No briefing tells a thing twice, whatever the words, the order of the articles and the number of copies."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from consilience import brief, reconcile
from consilience.brief import choice, desk, repeated
from consilience.brief.choice import Candidate
from consilience.brief.desk import Desk
from consilience.records import Event, Report
from consilience.testing import event, report

VERDICT = """Judge Mira Olsen sentenced the former harbour master Tor Hagen to six years in prison on Friday for taking bribes.

The court in Lerwick found that he had taken 90,000 pounds from two shipping firms. Hagen will appeal, his lawyer said.

Avoid the court buildings until Monday."""
HARBOUR = """The former harbour master Tor Hagen was sentenced to six years in prison for taking bribes, the court said on Friday.

He had taken 90,000 pounds from two shipping firms, prosecutors told the court. His lawyer announced that Hagen will appeal.

Nils Varga told a news conference. The harbour board called this a sad day."""
BOARD = """A sad day for Lerwick, the harbour board said on Friday, after Tor Hagen was jailed for six years for bribery.

The board has hired a new harbour master, Anne Lund of Bergen. It pledged that. Two shipping firms were fined in May."""
TEXTS = (VERDICT, HARBOUR, BOARD)


def told(*texts: str) -> tuple[Report, ...]:
    return tuple(report(text, f"{place}.txt", "2024-03-08") for place, text in enumerate(texts))


REPORTS = told(*TEXTS)


def laid_out(reports: tuple[Report, ...]) -> Desk:
    made: Event = reconcile.dated(event(*reports))
    return desk.of(made, reconcile.account(made))


def points(reports: tuple[Report, ...]) -> list[str]:
    made = reconcile.dated(event(*reports))
    shown = brief.story((made, reconcile.account(made))).brief
    assert shown
    return [point.text for point in shown.points]


def candidate(laid: Desk, words: str) -> Candidate:
    return next(one for one in choice.candidates(laid) if words in one.text)


def test_one_event_in_two_wordings_is_told_once() -> None:
    assert sum("six years" in text for text in points(REPORTS)) == 1


def test_another_event_of_the_same_kind_is_no_repetition() -> None:
    laid = laid_out(
        told(
            "A quake of magnitude 5.1 shook the island of Brava on Sunday and damaged 40 houses, the governor said.",
            "A quake of magnitude 6.2 shook the island of Brava in March, killed four fishermen and cut the road to Nova Sintra.",
        )
    )
    assert not repeated.repeats(candidate(laid, "Sunday"), candidate(laid, "March"), laid)


@pytest.mark.parametrize("words", ["Avoid", "pledged that", "news conference", "called this"])
def test_what_bids_leans_or_only_names_a_speaker_is_no_point(words: str) -> None:
    assert not any(words in text for text in points(REPORTS))


@settings(deadline=None, max_examples=6)
@given(some.permutations(range(3)))
def test_the_order_of_the_articles_changes_no_point(order: list[int]) -> None:
    assert points(tuple(REPORTS[at] for at in order)) == points(REPORTS)


@settings(deadline=None, max_examples=8)
@given(some.lists(some.integers(0, 2), max_size=4))
def test_copies_tell_no_other_facts(carried: list[int]) -> None:
    copies = tuple(report(TEXTS[at], f"copy {place}.txt", "2024-03-09") for place, at in enumerate(carried))
    made = reconcile.dated(event(*REPORTS, *copies))
    known = {fact.text for fact in reconcile.account(reconcile.dated(event(*REPORTS))).facts}
    assert {fact.text for fact in reconcile.account(made).facts} <= known


def test_no_two_points_tell_one_fact() -> None:
    laid = laid_out(REPORTS)
    chosen = choice.picked(laid, brief.AS_USUAL.words)
    assert len(chosen) > 2
    assert not any(repeated.repeats(one, other, laid) for one, other in combinations(chosen, 2))
