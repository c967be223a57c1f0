from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from consilience import reconcile
from consilience.copies import origins
from consilience.reconcile import facts, statements
from consilience.reconcile.facts import sameness
from consilience.reconcile.facts.neighbours import Neighbours
from consilience.records import Event, Fact
from consilience.testing import event, report

TIDE = """A spring tide broke the sea wall at Sant Pol on Tuesday night and flooded 60 houses, the council said.

Two people drowned in a cellar, according to the fire brigade. The railway along the coast is closed until Friday."""
WALL = """Two people drowned in a flooded cellar when a spring tide broke the sea wall at Sant Pol, firefighters said.

Some 60 houses were flooded on Tuesday night. Engineers had warned in January that the wall was cracked."""
LATER = """He drowned in a cellar on Tuesday.

The sea wall at Sant Pol broke in a spring tide, and two people drowned in a flooded cellar. Nobody has been charged."""


def told(*texts: str) -> Event:
    return reconcile.dated(event(*(report(text, f"{place}.txt", "2023-10-18") for place, text in enumerate(texts))))


def of(*texts: str) -> tuple[Fact, ...]:
    made = told(*texts)
    return facts.found(made, statements.told_by(made), origins.of(made))


def test_a_fact_stands_once_with_all_who_tell_it() -> None:
    drowned = [fact for fact in of(TIDE, WALL) if "drowned" in fact.text and len(fact.cites) > 1]
    assert len(drowned) == 1
    assert drowned[0].origins == 2
    assert {cite.exact.startswith("Two people drowned") for cite in drowned[0].cites} == {True}


def test_the_first_cite_is_the_wording_that_is_shown() -> None:
    for fact in of(TIDE, WALL, LATER):
        assert " ".join(fact.cites[0].exact.split()) == fact.text


def test_what_most_origins_tell_comes_first() -> None:
    counts = [fact.origins for fact in of(TIDE, WALL, LATER)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1


def test_every_sentence_is_in_a_fact() -> None:
    made = told(TIDE, WALL, LATER)
    said = statements.told_by(made)
    cited = {(cite.article, cite.exact) for fact in facts.found(made, said, origins.of(made)) for cite in fact.cites}
    assert {(one.article, one.text) for one in said.said} <= cited


def test_a_sentence_that_names_nobody_does_not_lead_a_fact_that_another_tells_whole() -> None:
    assert not any(fact.text.startswith("He ") and len(fact.cites) > 1 for fact in of(TIDE, WALL, LATER))


def test_forty_copies_of_one_text_are_as_many_facts_as_one() -> None:
    many = of(*[f"{TIDE}\n\nRead on page {place}." for place in range(40)])
    assert len([fact for fact in many if len(fact.cites) == 40]) == len(of(TIDE))


@settings(max_examples=20, deadline=None)
@given(some.permutations([TIDE, WALL, LATER]))
def test_the_order_of_the_reports_does_not_matter(texts: list[str]) -> None:
    here, there = ({(fact.text, fact.origins, len(fact.cites)) for fact in of(*order)} for order in (texts, [TIDE, WALL, LATER]))
    assert here == there


def test_the_index_finds_whatever_tells_the_same() -> None:
    said = statements.told_by(told(TIDE, WALL, LATER))
    index = Neighbours(said.said, said.weighed)
    for place, one in enumerate(said.said):
        same = {at for at, other in enumerate(said.said) if at != place and statements.says_the_same(one, other, said.weighed)}
        assert same <= set(index.of(place))
    assert any(sameness.tells(one, other, said.weighed) for one in said.said for other in said.said if one.key != other.key)


def test_reports_without_a_sentence_have_no_facts() -> None:
    assert of("", "   ") == ()
