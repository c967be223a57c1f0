"""What is told of somebody in one way only: the time of day, armed or not, where he died, a name."""

from __future__ import annotations

import pytest

from consilience import reconcile
from consilience.copies import origins
from consilience.reconcile import conflicts, notebook
from consilience.records import Conflict
from consilience.testing import event, report


def found(*texts: str) -> list[Conflict]:
    told = reconcile.dated(event(*(report(text, f"{place}.txt", "2014-05-07") for place, text in enumerate(texts))))
    return [one for one in conflicts.found(notebook.of(told), origins.of(told), (), ()) if one.kind == "statement"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Pavel Novak was arrested at about 1:30 a.m. on Tuesday near the harbour.",
            "Pavel Novak was arrested at 3 a.m. on Tuesday, the court heard.",
        ),
        (
            "The governor said the crisis centre had ordered the evacuation at 1.30am on Tuesday.",
            "The mayor, Ida Berg, said that the council ordered it at 3.15am on Tuesday.",
        ),
        (
            "Police said Pavel Novak pointed a revolver at two officers on the bridge.",
            "Two witnesses said that Pavel Novak did not have a gun.",
        ),
        ("Marta Lind died at the scene, police said.", "Marta Lind died on the way to the hospital."),
        ("They belonged to the Grey Foxes gang.", "He was shot at by members of the Grey Boxers gang."),
        ("The clerk pointed a .38-caliber revolver at them.", "A .357 caliber gun lay in the drain."),
        (
            "The harbour master said a freak wave had capsized the ferry.",
            "“There was no wave at all that morning,” said a cook of the ferry.",
        ),
    ],
)
def test_what_can_be_so_in_one_way_only_is_a_conflict(one: str, other: str) -> None:
    (conflict,) = found(one, other)
    assert sorted(cite.exact for side in conflict.sides for cite in side.cites) == sorted((one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Pavel Novak was arrested at about 1:30 a.m. on Tuesday near the harbour.",
            "Pavel Novak was arrested at 1:40 a.m. on Tuesday, the court heard.",
        ),
        (
            "Pavel Novak was arrested at about 1:30 a.m. on Tuesday near the harbour.",
            "Marta Lind was arrested at 3 a.m. on Tuesday, the court heard.",
        ),
        (
            "Pavel Novak was arrested at about 1:30 a.m. on Tuesday near the harbour.",
            "Pavel Novak was arrested before 3 a.m. on Tuesday, the court heard.",
        ),
        (
            "Pavel Novak was arrested at about 1:30 a.m. on Monday near the harbour.",
            "Pavel Novak was arrested at 3 a.m. on Tuesday, the court heard.",
        ),
        (
            "Police said Pavel Novak pointed a revolver at two officers on the bridge.",
            "Two witnesses said that Marta Lind did not have a gun.",
        ),
        ("Marta Lind died at the scene, police said.", "Pavel Novak died on the way to the hospital."),
        ("They belonged to the Grey Foxes gang.", "He was shot at by members of the Harbour Kings gang."),
        ("The clerk pointed a .38-caliber revolver at them.", "Officers carry a .223 caliber rifle in the boot."),
        ("The harbour master spoke of a wave of thefts.", "“There was no wave at all that morning,” said a cook of the ferry."),
    ],
)
def test_two_things_are_no_conflict(one: str, other: str) -> None:
    assert not found(one, other)


def test_an_article_that_tells_of_both_as_its_own_tells_of_two_things() -> None:
    both = "Marta Lind died at the scene. Another Lind, Marta Lind of Oslo, died on the way to the hospital."
    assert not found(both, "Marta Lind died on the way to the hospital.")


def test_not_to_think_that_it_is_so_is_to_say_that_it_is_not() -> None:
    assert not found(
        '"I feel the guards weren\'t following the safety rules of the mine," Pavel Novak said.',
        '"I didn\'t feel the guards were following the safety rules of the mine," Pavel Novak said.',
    )


def test_a_country_told_in_the_sentence_beside_the_age_is_of_the_same_person() -> None:
    one = "On Friday a 36-year-old Norwegian diver drowned off the pier."
    other = "A 36-year-old man drowned off the pier on Friday. The Swede, who had come for a week, was alone."
    (conflict,) = found(one, other)
    assert "nationality" in conflict.about


def test_one_utterance_with_another_number_or_a_not_is_altered() -> None:
    told = (
        '"We will not reopen the northern bridge before the summer holidays," said the mayor, Ida Berg.',
        '"We will reopen the northern bridge before the summer holidays," said the mayor, Ida Berg.',
    )
    made = reconcile.account(reconcile.dated(event(*(report(text, f"{at}.txt", "2014-05-07") for at, text in enumerate(told)))))
    (conflict,) = made.conflicts
    assert sorted(side.says[:14] for side in conflict.sides) == ["We will not re", "We will reopen"]


def test_one_utterance_in_other_spelling_is_not_altered() -> None:
    told = (
        '"We cannot reopen the northern bridge before the summer holidays," said the mayor, Ida Berg.',
        '"We can\'t re-open the northern bridge before the summer holidays," said the mayor, Ida Berg.',
    )
    made = reconcile.account(reconcile.dated(event(*(report(text, f"{at}.txt", "2014-05-07") for at, text in enumerate(told)))))
    assert not made.conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wounded man, Brian Halloway, is in hospital.", "Bryant Halloway is still in hospital, a friend said."),
        ("Police named the driver as Nolan Maribel.", "The lorry of Nolan DeMaribel stood across the road."),
        ("The fatal shooting of Marta Lind, 15, on Saturday shocked the town.", "A guard killed Marta Lind on Sunday."),
        ("The fire was extinguished by 7 a.m. on Tuesday.", "The mill's fire was extinguished by 6:20 a.m. on Tuesday."),
        ("CEO Pavel Novak opened the brewery.", "COO Pavel Novak said nothing."),
    ],
)
def test_names_days_and_offices_that_differ_are_a_conflict(one: str, other: str) -> None:
    (conflict,) = found(one, other)
    assert sorted(cite.exact for side in conflict.sides for cite in side.cites) == sorted((one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alex Halloway is in hospital.", "Alexander Halloway is in hospital."),
        ("Mr. Giannis Halloway spoke.", "Yiannis Halloway spoke."),
        ("Andre Halloway spoke.", "Anre Halloway spoke."),
        ("Brian Halloway and Bryant Halloway are brothers.", "Bryant Halloway is in hospital."),
        ("A guard killed Marta Lind on Sunday.", "A guard killed Pavel Novak on Saturday."),
    ],
)
def test_spellings_brothers_and_other_deeds_are_no_conflict(one: str, other: str) -> None:
    assert found(one, other) == []


def test_the_one_happening_of_a_story_has_one_time_of_day_whoever_is_named() -> None:
    one = "A gunman opened fire in the mill at about 10 a.m. on Tuesday, police said."
    other = "Neighbours told a radio station that there were sounds of gunfire around 10:40 a.m. on Tuesday."
    lead = "A man opened fire in a mill in Alder Creek."
    (conflict,) = found(f"{lead} {one}", f"{lead} {other}")
    assert {cite.exact for side in conflict.sides for cite in side.cites} == {one, other}
