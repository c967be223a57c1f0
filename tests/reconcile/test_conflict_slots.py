"""One person's home and country, the year, whether it was done, what it was: what fills one place in two ways."""

from __future__ import annotations

from consilience import reconcile
from consilience.copies import origins
from consilience.reconcile import conflicts, notebook
from consilience.records import Conflict, Event, Figure, Superseded
from consilience.testing import event, report


def every(told: Event, figures: tuple[Figure, ...] = (), overtaken: tuple[Superseded, ...] = ()) -> tuple[Conflict, ...]:
    return conflicts.found(notebook.of(told), origins.of(told), figures, overtaken)


def found(*texts: str, published: str = "2014-05-07") -> list[Conflict]:
    told = reconcile.dated(event(*(report(text, f"{place}.txt", published) for place, text in enumerate(texts))))
    return [conflict for conflict in every(told) if conflict.kind == "statement"]


def test_one_person_is_said_to_live_in_two_places() -> None:
    (conflict,) = found(
        "Marta Lind, 44, of Alder Creek, was hit by a van on Monday.",
        "Marta Lind, who lived a few streets away in Stone Harbor, was hit by a van.",
    )
    assert conflict.about == "Lind: home"
    assert "Alder Creek" in conflict.reason
    assert "Stone Harbor" in conflict.reason


def test_two_people_of_one_family_may_live_apart() -> None:
    assert not found("Marta Lind, 44, of Alder Creek, was hurt.", "Pavel Lind, 41, of Stone Harbor, was hurt.")


def test_a_town_and_the_country_it_lies_in_are_one_home() -> None:
    assert not found("Marta Lind, 44, from Norway, was hurt.", "Marta Lind, 44, of Alder Creek, was hurt.")


def test_a_quarter_and_its_town_are_one_home() -> None:
    assert not found(
        "Marta Lind, 44, of Alder Creek, was hurt. The van was found in Alder Creek, Stone Harbor, an hour later.",
        "Marta Lind, 44, of Stone Harbor, was hurt.",
    )


def test_who_has_two_homes_in_one_report_contradicts_nobody() -> None:
    both = "Stone Harbor resident Marta Lind was hurt. Marta Lind, 44, of Alder Creek, was on her way to work."
    assert not found(both, "Marta Lind, 44, of Alder Creek, was hurt.")


def test_one_climber_is_of_two_countries() -> None:
    (conflict,) = found(
        "The Danish climber Marta Lind fell from the north face.", "The Swedish climber Marta Lind fell on Sunday."
    )
    assert "nationality" in conflict.about


def test_peoples_of_one_kingdom_do_not_contradict_each_other() -> None:
    assert not found("The Scottish climber Marta Lind fell.", "The British climber Marta Lind fell on Sunday.")


def test_the_same_vote_is_put_in_two_years() -> None:
    (conflict,) = found(
        "Residents in 2011 approved a loan to restore the old ferry pier.",
        "Last year, residents approved a loan to restore the ferry pier.",
    )
    assert "2011" in conflict.reason
    assert "2013" in conflict.reason


def test_two_votes_of_two_years_may_both_be_so() -> None:
    assert not found(
        "Residents in 2011 approved a first loan to restore the old ferry pier.",
        "Last year, residents approved a second loan to restore the ferry pier.",
    )


def test_a_year_belongs_to_its_own_verb() -> None:
    assert not found(
        "The company, founded in 2011, restored the ferry pier with a loan from residents.",
        "The ferry pier was restored in 2012 with a loan from residents.",
    )


def test_who_denies_being_told_stands_against_who_says_so() -> None:
    (conflict,) = found(
        'Minister Petra Holm rejected this. "I was never informed of the closure of the mill," Holm said.',
        "A spokesman said Petra Holm was informed of the closure of the mill on Sunday.",
    )
    assert conflict.about.startswith("Holm")


def test_did_and_did_not_cannot_both_be_so() -> None:
    assert found(
        "Witnesses said Pavel Novak did not warn the passengers on the ferry.",
        "Captain Pavel Novak warned the passengers on the ferry twice.",
    )


def test_who_did_something_cannot_have_failed_to_do_it() -> None:
    assert found(
        "Witnesses said Pavel Novak failed to close the ferry's bow door.",
        "Captain Pavel Novak closed the ferry's bow door at noon.",
    )


def test_what_was_done_to_one_and_not_done_by_him_contradicts_nothing() -> None:
    assert not found(
        "Captain Pavel Novak did not rescue the stoker of the ferry.",
        "Captain Pavel Novak was rescued from the ferry with the stoker.",
    )


def test_what_has_not_happened_yet_contradicts_nothing() -> None:
    assert not found(
        "Pavel Novak has not warned the passengers on the ferry.", "Pavel Novak warned the passengers on the ferry twice."
    )


def test_one_may_be_warned_where_another_was_not() -> None:
    assert not found("Marta Lind was not warned of the storm on the ferry.", "Pavel Novak was warned of the storm on the ferry.")


def test_who_was_not_warned_may_have_warned_others() -> None:
    assert not found(
        "Pavel Novak was not warned of the storm on the ferry.", "Pavel Novak warned the ferry of the storm by radio."
    )


def test_a_car_hits_a_tree_or_a_wall() -> None:
    (conflict,) = found(
        "The car of Marta Lind crashed into a tree on Mill Road at dawn.",
        "The car of Marta Lind crashed into a wall on Mill Road at dawn.",
    )
    assert "a tree" in conflict.reason
    assert "a wall" in conflict.reason


def test_a_truck_and_a_lorry_are_one() -> None:
    assert not found(
        "Marta Lind was struck by a truck on Mill Road at dawn.", "Marta Lind was struck by a lorry on Mill Road at dawn."
    )


def test_who_hit_both_hit_each() -> None:
    both = "The car of Marta Lind crashed into a tree on Mill Road. The car of Marta Lind then slammed into a wall on Mill Road."
    assert not found(both, "The car of Marta Lind crashed into a wall on Mill Road at dawn.")


def test_a_person_is_arrested_in_one_city() -> None:
    assert found("Pavel Novak was arrested in Hamburg on Monday.", "Pavel Novak was arrested in Berlin on Monday.")


def test_a_city_and_a_country_are_not_compared() -> None:
    assert not found("Pavel Novak was arrested in Germany on Monday.", "Pavel Novak was arrested in Berlin on Monday.")


def test_a_person_on_the_way_to_church_was_not_visiting_a_friend() -> None:
    (conflict,) = found(
        "A 44-year-old teacher was hit and killed by a van on her way to an evening service in Alder Creek.",
        "Marta Lind, 44, was hit and killed by a van while visiting a friend, police said.",
    )
    assert conflict.about.endswith("where the way led")


def test_people_of_two_ages_may_have_had_two_errands() -> None:
    assert not found(
        "A 44-year-old teacher was hit and killed by a van on her way to an evening service in Alder Creek.",
        "A 51-year-old baker was hit and killed by a van while visiting a friend, police said.",
    )


def test_an_accusation_stands_against_its_denial() -> None:
    (conflict,) = found(
        "The union accused Holm Mills of blocking the fire exits of the spinning hall.",
        "A manager of Holm Mills denied that the fire exits of the spinning hall had been blocked.",
    )
    assert "denied" in conflict.reason


def test_a_denial_of_something_else_answers_no_accusation() -> None:
    assert not found(
        "The union accused Holm Mills of blocking the fire exits of the spinning hall.",
        "A manager of Holm Mills denied that wages had been paid late in January.",
    )
