"""Who gathered the news. All events, outlets and people are invented."""

from __future__ import annotations

from itertools import combinations, pairwise

import msgspec
import pytest

from consilience import copies
from consilience.copies import origins
from consilience.records import Cite, Event, QuoteMark, Report
from consilience.testing import article

SLIDE = (
    "A landslide buried the mountain road to Hallvik on Tuesday evening and cut off three villages, the county said. "
    "Engineers expect that clearing the debris will take at least ten days because more rock hangs loose above the bend. "
    "Shops in the valley ran out of bread within hours while a helicopter carried two pregnant women to the coast."
)
SEEN = (
    "Farmers watched the slope give way from their kitchen windows. It sounded like a train, they recalled, then dust "
    "rose over the whole valley and the lights went out one after another in every house along the river."
)
WALKED = (
    "Nobody in the hamlet of Bru remembers anything like it. The baker walked eleven kilometres over the pass with flour "
    "on his back, and the schoolteacher now gives lessons by radio to children on the far side of the rubble."
)


def report(text: str, source: str, **shown: str) -> Report:
    return Report(article=msgspec.structs.replace(article(text, source), **shown))


def event(*reports: Report) -> Event:
    pairs = (copies.judge(one, other) for one, other in combinations(reports, 2))
    return Event(reports=reports, copies=tuple(copy for pair in pairs if pair for copy in pair.copies))


def cited(item: Report, words: str) -> Cite:
    start = item.article.text.index(words)
    return item.article.cite(start, start + len(words))


def names(found: origins.Origins) -> set[str]:
    return {origin.name for origin in found.origins}


def test_five_outlets_with_one_agency_s_text_are_one_origin() -> None:
    reports = [report(SLIDE, f"{number}.txt", outlet=f"Paper {number}", credit="Northwire") for number in range(5)]
    found = origins.of(event(*reports))
    assert names(found) == {"Northwire"}
    assert found.independent(item.id for item in reports) == 1


def test_one_text_in_two_outlets_is_one_origin_even_when_no_page_names_the_agency() -> None:
    one, other = report(SLIDE, "one.txt", outlet="Paper One"), report(f"Hallvik. {SLIDE}", "two.txt", outlet="Paper Two")
    own = report(SEEN, "three.txt", outlet="Paper Three")
    found = origins.of(event(one, other, own))
    assert len(found.origins) == 2
    assert found.of(one.id) == found.of(other.id)
    assert found.independent([one.id, other.id, own.id]) == 2


def test_a_credited_text_gives_its_name_to_the_page_that_credits_nobody() -> None:
    credited = report(SLIDE, "one.txt", credit="Northwire")
    bare = report(SLIDE, "two.txt", outlet="Paper Two")
    assert origins.of(event(credited, bare)).of(bare.id) == ("Northwire",)


def test_two_credits_are_never_made_one() -> None:
    one, other = report(SLIDE, "one.txt", credit="Northwire"), report(SLIDE, "two.txt", credit="Southwire")
    assert names(origins.of(event(one, other))) == {"Northwire", "Southwire"}


def test_a_credit_that_shortens_another_page_s_is_the_same_agency() -> None:
    whole = report(SLIDE, "one.txt", credit="Shoreline Wire")
    short = report(SLIDE, "two.txt", credit="Shoreline")
    assert names(origins.of(copies.spelled_out(event(whole, short)))) == {"Shoreline Wire"}
    whole = report(SLIDE, "one.txt", credit="Northern Wire Agency")
    short = report(SLIDE, "two.txt", credit="NWA")
    assert names(origins.of(copies.spelled_out(event(whole, short)))) == {"Northern Wire Agency (NWA)"}


def test_initials_that_another_page_spells_out_are_the_same_agency() -> None:
    spelled = report(SLIDE, "one.txt", credit="Northern Wire (NW)")
    initials = report(SLIDE, "two.txt", credit="NW")
    assert names(origins.of(copies.spelled_out(event(spelled, initials)))) == {"Northern Wire (NW)"}


def test_who_was_told_is_perhaps_whose_page_it_is() -> None:
    alone = report(f"{SLIDE} “It sounded like a train,” a farmer told Sky News.", "one.txt")
    (origin,) = origins.of(event(alone)).origins
    assert origin.name.endswith("perhaps of Sky News")
    assert origin.strength == "weak"


def test_outlets_that_write_alone_are_origins_by_their_names() -> None:
    reports = [
        report(text, f"{name}.txt", outlet=name) for name, text in (("Dalblad", SLIDE), ("Kystblad", SEEN), ("Norlander", WALKED))
    ]
    assert names(origins.of(event(*reports))) == {"Dalblad", "Kystblad", "Norlander"}


def test_a_patchwork_of_others_sentences_adds_no_origin() -> None:
    one, other = report(SLIDE, "one.txt", credit="Northwire"), report(SEEN, "two.txt", outlet="Kystblad")
    patchwork = report(f"{SLIDE.split('. ')[1]}.\n\n{SEEN.split('. ')[1]}.", "three.txt")
    found = origins.of(event(one, other, patchwork))
    assert names(found) == {"Northwire", "Kystblad"}
    assert found.of(patchwork.id) == ("Kystblad", "Northwire")
    assert found.independent([patchwork.id]) == 1
    assert found.independent([one.id, patchwork.id]) == 1
    assert found.independent([one.id, other.id, patchwork.id]) == 2


def test_what_a_digest_says_in_words_of_its_own_is_no_second_witness() -> None:
    one, other = report(SLIDE, "one.txt", credit="Northwire"), report(SEEN, "two.txt", outlet="Kystblad")
    digest = report(f"{SLIDE.split('. ')[1]}.\n\n{SEEN.split('. ')[1]}.\n\nThe dust took the light.", "three.txt")
    found = origins.of(event(one, other, digest))
    assert {origin.digests for origin in found.origins} == {(digest.id,)}
    assert found.independent_of([cited(digest, "The dust took the light"), cited(other, "the lights went out")]) == 1
    assert found.independent_of([cited(digest, "The dust took the light")]) == 1


def test_one_shared_quote_does_not_make_two_reports_one_origin() -> None:
    said = "we will not leave this valley until the last family has bread and light and a road to the coast again"
    reports = []
    for source, told in (("one.txt", "The mayor was blunt."), ("two.txt", "At noon the mayor met reporters.")):
        text = f"{told} “{said}”"
        start = text.index(said)
        quote = QuoteMark(start=start, end=start + len(said), text=said, kind="direct")
        reports.append(msgspec.structs.replace(report(text, source, outlet=source), quotes=(quote,)))
    found = origins.of(event(*reports))
    assert event(*reports).copies
    assert len(found.origins) == 2
    assert found.independent(item.id for item in reports) == 2


def test_a_passage_that_another_origin_carries_too_is_not_a_second_witness() -> None:
    shared = "Engineers expect that clearing the debris will take at least ten days because more rock hangs loose above the bend."
    one = report(SLIDE, "one.txt", credit="Northwire")
    other = report(f"{SEEN} {WALKED} {shared}", "two.txt", outlet="Kystblad")
    third = report("At the church of Hallvik the sexton rang the bells until his hands bled.", "three.txt", outlet="Dalblad")
    found = origins.of(event(one, other, third))

    assert len(found.origins) == 3
    assert found.independent_of([cited(one, "at least ten days"), cited(other, "at least ten days")]) == 1
    assert found.independent_of([cited(one, "at least ten days"), cited(third, "rang the bells")]) == 2
    assert found.independent_of([]) == 0


def test_a_lifted_paragraph_in_a_paper_s_own_report_is_the_agency_s() -> None:
    shared = "Engineers expect that clearing the debris will take at least ten days because more rock hangs loose above the bend."
    agency = report(SLIDE, "one.txt", credit="Northwire")
    paper = report(f"{SEEN} {WALKED} {shared}", "two.txt", outlet="Kystblad")
    found = origins.of(event(agency, paper))
    assert found.of(paper.id) == ("Kystblad",)
    assert found.independent([agency.id, paper.id]) == 2
    ways = {pair.kind: pair.direction for pair in found.pairs}
    assert ways == {"independent": "unknown"}
    assert found.of_passage(cited(paper, "at least ten days")) == ("Kystblad", "Northwire")
    assert found.of_passage(cited(paper, "eleven kilometres")) == ("Kystblad",)


def test_a_passage_from_an_earlier_article_has_that_one_s_origin_only() -> None:
    agency = report(f"{SLIDE} {SEEN}", "one.txt", outlet="Reuters")
    paper = report(f"{WALKED} {WALKED.replace('eleven', 'twelve')} {SLIDE}", "two.txt", outlet="Kystblad", byline="Berit Dal")
    found = origins.of(event(agency, paper))
    (pair,) = found.pairs
    assert pair.kind == "patched"
    assert found.of_passage(cited(paper, "clearing the debris")) == ("Reuters",)
    assert found.of_passage(cited(agency, "clearing the debris")) == ("Reuters",)
    assert found.independent_of([cited(agency, "clearing the debris"), cited(paper, "lessons by radio")]) == 2


def test_half_a_sentence_in_common_leaves_a_sentence_its_own_origin() -> None:
    told = "Engineers expect that clearing the debris will take at least ten days because more rock hangs loose, which in Bru"
    own = f"{told} means that nobody will see a doctor, a priest or a postman, nor can lambs be driven to market before Easter."
    agency = report(SLIDE, "one.txt", credit="Northwire")
    paper = report(f"{WALKED} {own}", "two.txt", outlet="Kystblad")
    found = origins.of(event(agency, paper))
    assert found.of_passage(cited(paper, "nobody will see a doctor")) == ("Kystblad",)
    assert found.of_passage(cited(paper, own)) == ("Kystblad",)


def test_a_quote_that_two_heard_is_two_witnesses_of_it() -> None:
    said = "we will not leave this valley until the last family has bread and light and a road to the coast again"
    both = []
    for source, told in (("one.txt", SEEN), ("two.txt", WALKED)):
        text = f"{told} “{said}”"
        mark = QuoteMark(start=text.index(said), end=text.index(said) + len(said), text=said, kind="direct")
        both.append(msgspec.structs.replace(report(text, source, outlet=source), quotes=(mark,)))
    assert origins.of(event(*both)).independent_of(cited(item, said) for item in both) == 2


def test_publishers_owners_and_origins_are_three_counts() -> None:
    told = event(
        report(SLIDE, "one.txt", outlet="The Times", credit="Northwire"),
        report(SLIDE, "two.txt", outlet="The Sun", credit="Northwire"),
        report(SEEN, "three.txt", outlet="Dalblad"),
        report(WALKED, "four.txt"),
    )
    counted = origins.counts(told, origins.of(told).origins)
    assert (counted.articles, counted.publishers, counted.owners, counted.unnamed, counted.origins) == (4, 3, 2, 1, 3)
    assert counted.strong == 1


def test_a_text_that_hundreds_carry_is_one_origin_though_few_are_compared() -> None:
    reports = [report(f"{SLIDE} {SEEN}", f"{number:03}.txt", outlet=f"Paper {number}") for number in range(120)]
    few = [copies.judge(one, other) for one, other in pairwise(reports)]
    told = Event(reports=tuple(reports), copies=tuple(copy for pair in few if pair for copy in pair.copies))
    (origin,) = origins.of(told).origins
    assert len(origin.articles) == 120


def test_every_origin_gives_its_reasons() -> None:
    found = origins.of(event(report(SLIDE, "one.txt", credit="Northwire"), report(SEEN, "two.txt"), report(WALKED, "three.txt")))
    assert all(origin.why for origin in found.origins)
    assert any("Northwire" in reason for origin in found.origins for reason in origin.why)
    assert any("estimate" in reason for origin in found.origins for reason in origin.why)


@pytest.mark.parametrize("turn", range(3))
def test_the_order_of_articles_makes_no_difference(turn: int) -> None:
    reports = [report(SLIDE, "one.txt"), report(f"{SLIDE} {WALKED}", "two.txt", outlet="Kystblad"), report(SEEN, "three.txt")]
    turned = reports[turn:] + reports[:turn]
    assert origins.of(event(*turned)).origins == origins.of(event(*reports)).origins


def test_nobody_s_articles_are_no_witness() -> None:
    assert origins.Origins(()).independent([]) == 0
