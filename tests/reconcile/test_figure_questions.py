"""What is asked once of figures that are alike to the rules is what the rules say of each pair."""

from __future__ import annotations

from consilience import annotate, testing
from consilience.reconcile.figures import allowed, apart, contrasts, entries
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.records import Event

TEXTS = (
    "The fire at Arbor Bay destroyed 31 houses and killed 12 people, including 3 children. Crews sent 31 fire engines.",
    "The fire killed 12 people in Arbor Bay. Another 14 people were injured, and 31 pieces of apparatus were sent.",
    "The fire killed 15 people in Arbor Bay, police said. About 31 homes burned. The damage is put at $2.5 million.",
    "In 2009 a fire killed 12 people there. The fire killed 15 people, 4 of them women, and did 2.6 million euros of damage.",
)


def figures(texts: tuple[str, ...]) -> list[Entry]:
    reports = [annotate.report(testing.article(text, f"{at}.txt", "2024-05-06", f"Outlet {at}")) for at, text in enumerate(texts)]
    return contrasts.marked(entries.of(Event(reports=tuple(reports))))


def pairs(told: list[Entry]) -> list[tuple[Entry, Entry]]:
    return [(one, other) for one in told for other in told if one.number != other.number]


def test_every_pair_gets_the_answer_of_the_rules() -> None:
    told = figures((*TEXTS, TEXTS[0]))  # carried word for word by another
    asked = Asked(told)
    assert {apart.why(*pair) for pair in pairs(told)} > {None, "thing", "part"}
    assert all(asked.why(*pair) == apart.why(*pair) for pair in pairs(told))


def test_what_may_be_one_is_the_same_asked_alone_and_among_many() -> None:
    told = figures((*TEXTS, "Three girls were hurt, two boys too.", "Two girls were hurt. Two men fled."))
    asked = Asked(told)
    for _ in range(2):  # the second time from what is known
        assert all(asked.may_be_one(*pair) == allowed.may_be_one(*pair) for pair in pairs(told))
    assert {allowed.may_be_one(*pair) for pair in pairs(told)} == {True, False}


def test_a_bare_number_of_another_deed_is_asked_anew_for_each_deed() -> None:
    told = figures(("Crews towed nine cars.", "Nine were towed.", "Nine were seized."))
    cars, towed, seized = sorted(told, key=lambda entry: (entry.mark.thing == "", entry.mark.deed == "seize"))
    for order in ((towed, seized), (seized, towed)):
        asked = Asked(told)
        assert [asked.why(cars, one) for one in order] == [apart.why(cars, one) for one in order]
    assert apart.why(cars, towed) is None
    assert apart.why(cars, seized) == "thing"
