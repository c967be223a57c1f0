"""What two sides tell in opposite ways, what one answers to another, who did it, where, and what somebody is."""

from __future__ import annotations

import pytest

from consilience import reconcile
from consilience.copies import origins
from consilience.reconcile import conflicts, notebook
from consilience.records import Conflict
from consilience.testing import event, report

OTHER = "The brewery in Alder Creek employs a good part of the town and has been there for a century."


def found(*texts: str) -> list[Conflict]:
    told = reconcile.dated(event(*(report(text, f"{place}.txt", "2031-05-07") for place, text in enumerate(texts))))
    return [one for one in conflicts.found(notebook.of(told), origins.of(told), (), ()) if one.kind == "statement"]


def cited(conflict: Conflict) -> set[str]:
    return {cite.exact for side in conflict.sides for cite in side.cites}


EXCHANGES = [
    ("“Nobody told us that the dam was leaking,” said Marta Lind.", "Governor Pavel Novak said a text message was sent at noon."),
    ("The council says 40,000 crowns have arrived.", "“The whole sum was paid on Monday,” minister Ida Berg said."),
    ("Of the letter Pavel Novak said: “It did not reach me.”", "“He answered it,” said Ida Berg, who wrote it."),
    ("Pavel Novak said the alarm was switched off that night.", "Ida Berg, the owner, said it worked until the roof fell."),
    ("“The tram never touched the brakes,” said Marta Lind.", "The operator, Pavel Novak, said the brakes were applied in time."),
    ("Pavel Novak said the gates were locked.", "Ida Berg of the stadium said all gates were open."),
    (
        "The union said the vote was rigged.",
        "Observers from the north called it a good day, and Ida Berg said the vote was fair.",
    ),
    ("The rebels said the army had violated the truce.", "General Pavel Novak said his men were respecting the truce."),
    ("“They went home at nine,” said Marta Lind of the union.", "“We never left,” said Pavel Novak of the brewery."),
    ("Pavel Novak denied shooting at the guards.", "But Ida Berg testified that Novak fired at the guards twice."),
    (
        "The brewery said the pay rise was worth 4.5 percent.",
        "The union says the pay rise is worth only 3.8 percent.",
    ),
    ("The vote was six to two, people in the hall said.", "Her counsel, Pavel Novak, speaks of five to three."),
    ("Ida Berg of the fire brigade pointed to a gas pipe.", "Pavel Novak, the owner, said a cigarette might have set it off."),
]


@pytest.mark.parametrize(("one", "other"), EXCHANGES)
def test_what_two_speakers_of_one_report_tell_in_opposite_ways_is_a_conflict(one: str, other: str) -> None:
    made = found(f"{one} {other} It was raining.", OTHER)
    assert {one, other} in [cited(conflict) for conflict in made]


@pytest.mark.parametrize(
    "text",
    [
        "“The tram never touched the brakes,” said Marta Lind. “It says the brakes were applied, but they were not,” she said.",
        "Pavel Novak said the gates were locked. If the gates were open, Ida Berg said, somebody would have come.",
        "“They went home at nine,” said Marta Lind of the union. “We never complained,” said Pavel Novak.",
        "The brewery said the pay rise was worth 4.5 percent. The union says it has only 300 members.",
        "Ida Berg pointed to a gas pipe. Pavel Novak, the owner, said that a gas lamp might have set it off.",
    ],
)
def test_one_speaker_what_might_be_and_another_deed_are_no_conflict(text: str) -> None:
    assert found(text, OTHER) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The body of Marta Lind was found by police in a flat on Monday.",
            "A neighbour found the body of Marta Lind on Monday.",
        ),
        (
            "The landlord smelled gas and went upstairs.",
            "Firemen were called after neighbours reported a smell of gas.",
        ),
        ("Six clerks were hiding in a closet.", "The guards freed six clerks who had locked themselves in an office."),
        (
            "Pavel Novak was arrested on Mallow Street on Monday.",
            "Pavel Novak was arrested on Mellow Road on Monday, police said.",
        ),
        ("Northby host the Rovers on Sunday.", "Marta Lind is to play in Sunday's game at Rovers."),
        ("Sgt. Pavel Novak led the search.", "Captain Pavel Novak said the search would go on."),
        ("Marta Lind, his wife of two years, was at home.", "His girlfriend Marta Lind was at home, police said."),
        ("Novak has a clean record, said Ida Berg.", "Novak was fined for drunken driving in 2019, court files show."),
        ("The bus never touched the brakes, a farmer said.", "There were 90 feet of skid marks on the road."),
        (
            "It burned in the brewery at Alder Road and Hill Road.",
            "The old brewery at Alder Road and Mill Road burned for an hour.",
        ),
    ],
)
def test_who_did_it_where_and_what_somebody_is_can_be_one_only(one: str, other: str) -> None:
    assert {one, other} in [cited(conflict) for conflict in found(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police found the body of Marta Lind in a flat.", "Firefighters found the body of Marta Lind, the mayor said."),
        ("A man found the body of Marta Lind.", "Her son found the body of Marta Lind on Monday."),
        ("Six clerks were hiding in a closet.", "Nine guests had locked themselves in an office."),
        ("Pavel Novak was arrested on Mallow Street on Monday.", "Pavel Novak was arrested on Harbour Road on Monday."),
        ("Northby host the Rovers on Sunday.", "Marta Lind is to play in Friday's game at Rovers."),
        ("Sgt. Pavel Novak led the search.", "Captain Ida Novak said the search would go on."),
        (
            "It burned in the brewery at Alder Road and Hill Road.",
            "The school at Alder Road and Mill Road was closed for an hour.",
        ),
    ],
)
def test_who_may_be_the_same_and_what_may_both_be_so_are_no_conflict(one: str, other: str) -> None:
    assert found(one, other) == []
