"""What is asked once of figures that are alike to the rules is what the rules say of each pair."""

from __future__ import annotations

from consilience import annotate, testing
from consilience.reconcile.figures import apart, contrasts, entries
from consilience.reconcile.figures.asked import Asked
from consilience.records import Event

TEXTS = (
    "The fire at Arbor Bay destroyed 31 houses and killed 12 people, including 3 children. Crews sent 31 fire engines.",
    "The fire killed 12 people in Arbor Bay. Another 14 people were injured, and 31 pieces of apparatus were sent.",
    "The fire killed 15 people in Arbor Bay, police said. About 31 homes burned. The damage is put at $2.5 million.",
    "In 2009 a fire killed 12 people there. The fire killed 15 people, 4 of them women, and did 2.6 million euros of damage.",
)


def test_every_pair_gets_the_answer_of_the_rules() -> None:
    printed = [*TEXTS, TEXTS[0]]  # carried word for word by another
    reports = [
        annotate.report(testing.article(text, f"{at}.txt", "2024-05-06", f"Outlet {at}")) for at, text in enumerate(printed)
    ]
    told = contrasts.marked(entries.of(Event(reports=tuple(reports))))
    asked = Asked(told)
    pairs = [(one, other) for one in told for other in told if one.number != other.number]
    assert {apart.why(*pair) for pair in pairs} > {None, "thing", "part"}
    assert all(asked.why(*pair) == apart.why(*pair) for pair in pairs)
