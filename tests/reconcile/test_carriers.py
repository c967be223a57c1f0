"""What is found in a text is found in all who carry it, however many they are."""

from __future__ import annotations

from consilience import reconcile
from consilience.records import Account, Event, Report
from consilience.testing import event, report

SOUTH = "The bridge at Korsund was destroyed by the flood on Monday, the road office said. A ferry replaces it."
PART = "Parts of the bridge collapsed in the flood on Monday, the mayor of Korsund said. Lorries are sent round by Lerwick."
PLANNED = "The minister, Oskar Lindqvist, will visit Korsund on Tuesday to see the damage, his office said."
VISITED = "The minister, Oskar Lindqvist, visited Korsund on Tuesday and saw the damage."


def told(*papers: tuple[str, str]) -> tuple[Event, Account]:
    reports: list[Report] = [report(text, f"{place}.txt", day) for place, (text, day) in enumerate(papers)]
    made = reconcile.dated(event(*reports))
    return made, reconcile.account(made)


def test_a_conflict_cites_all_who_carry_a_side() -> None:
    day = "2024-03-05"
    alone, crowd = told((SOUTH, day), (PART, day))[1], told((SOUTH, day), (PART, day), (SOUTH, day), (SOUTH, day))[1]
    assert [one.about for one in alone.conflicts] == [one.about for one in crowd.conflicts] != []
    assert sorted(len(side.cites) for side in crowd.conflicts[0].sides) == [1, 3]
    assert {side.origins for side in crowd.conflicts[0].sides} == {1}


def test_what_was_overtaken_is_cited_in_all_who_carried_it() -> None:
    made, account = told((PLANNED, "2024-03-04"), (PLANNED, "2024-03-04"), (VISITED, "2024-03-06"))
    before = {one.id for one in made.reports if "will visit" in one.article.text}
    assert [{cite.article for cite in one.earlier} for one in account.superseded] == [before]


def test_cites_give_back_the_words_of_each_carrier() -> None:
    made, account = told((SOUTH, "2024-03-05"), (PART, "2024-03-05"), (SOUTH, "2024-03-05"))
    texts = {one.id: one.article.text for one in made.reports}
    for side in account.conflicts[0].sides:
        assert all(texts[cite.article][cite.start : cite.end] == cite.exact for cite in side.cites)
