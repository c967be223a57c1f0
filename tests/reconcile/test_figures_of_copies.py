"""Figures of articles that carry a text word for word are those of the text."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import annotate, testing
from consilience.copies import origins
from consilience.reconcile import figures
from consilience.records import Event, Figure, Report

TEXTS = (
    "The fire at Arbor Bay destroyed 31 houses and killed 12 people, including 3 children. Crews sent 31 fire engines.",
    "The fire killed 14 people in Arbor Bay. Another 40 people were injured. Damage is put at $2.5 million, insurers said.",
    "The fire killed 14 people, 4 of them women. About 31 homes burned. It did 2.4 million dollars of damage.",
)


def _report(text: int, number: int) -> Report:
    return annotate.report(testing.article(TEXTS[text], f"{text}{number:02}.txt", "2024-05-06", f"Outlet {text} {number}"))


REPORTS = [[_report(text, number) for number in range(3)] for text in range(len(TEXTS))]


def _compared(reports: list[Report]) -> tuple[Figure, ...]:
    event = Event(reports=tuple(reports))
    return figures.compared(event, origins.of(event))


def _values(found: tuple[Figure, ...]) -> set[frozenset[str]]:
    """Give which values stand together, whoever tells them."""
    return {frozenset(value.cite.exact for value in figure.values) for figure in found}


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), unique=True, min_size=1))
def test_texts_that_others_carry_change_no_group(carried: list[tuple[int, int]]) -> None:
    once = [REPORTS[text][0] for text in sorted({text for text, _ in carried})]
    assert _values(_compared([REPORTS[text][number] for text, number in carried])) == _values(_compared(once))


@settings(deadline=None, max_examples=20)
@given(st.permutations([(text, number) for text in range(3) for number in range(2)]))
def test_the_order_of_articles_changes_nothing(order: list[tuple[int, int]]) -> None:
    given_so = _compared([REPORTS[text][number] for text, number in order])
    sorted_so = _compared([REPORTS[text][number] for text, number in sorted(order)])
    assert msgspec.json.encode(given_so) == msgspec.json.encode(sorted_so)


def test_every_carrier_stands_among_the_values() -> None:
    found = _compared([report for same in REPORTS for report in same])
    killed = next(figure for figure in found if "14 people" in {value.cite.exact for value in figure.values})
    assert {report.id for report in (*REPORTS[1], *REPORTS[2])} <= {value.cite.article for value in killed.values}
