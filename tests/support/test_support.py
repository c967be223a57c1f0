"""A text beside reports of an invented flood, told by invented outlets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import reconcile, support
from consilience.errors import UsageError
from consilience.pipeline import Reading
from consilience.records import Event, Finding
from consilience.testing import event, report

FIRST = report(
    "Flooding in the town of Averdale killed four people on Monday, the police said. The dam at Corran broke at noon.\n\n"
    "“We heard it before we saw it coming down the valley,” said Ina Morrow, the mayor of Averdale. "
    "The mayor will visit the camp on Tuesday.",
    source="a.txt",
    published="2024-05-06",
    outlet="The Corran Post",
)
SECOND = report(
    "The flood in Averdale has killed seven people, police said on Wednesday, raising an earlier toll of four. "
    "The mayor, Ina Morrow, visited the camp on Tuesday.\n\n"
    "The flood damaged 212 houses in Averdale. The dam was not inspected last year.",
    source="b.txt",
    published="2024-05-08",
    outlet="Valley Radio",
)
THIRD = report(
    "Seven people were killed when a dam broke above Averdale on Monday.\n\nThe flood damaged 212 houses, the council said.",
    source="c.txt",
    published="2024-05-08",
    outlet="The Lowland Herald",
)
STORY: Event = event(FIRST, SECOND, THIRD)
ACCOUNT = reconcile.account(STORY)


def checked(text: str) -> tuple[Finding, ...]:
    return support.checked(support.report(text), STORY, ACCOUNT)


def only(text: str, kind: str) -> Finding:
    (found,) = [one for one in checked(text) if one.kind == kind]
    return found


def test_a_number_that_reports_give_is_supported_with_passages_and_origins() -> None:
    found = only("The flood damaged 212 houses in Averdale.", "number")
    assert (found.verdict, found.exact) == ("supported", "212 houses")
    assert {cite.article for cite in found.supporting} == {SECOND.id, THIRD.id}
    assert found.origins == 2


def test_another_number_for_the_same_measure_is_contradicted() -> None:
    found = only("The flood has killed 31 people in Averdale, police said.", "number")
    assert found.verdict == "contradicted"
    assert found.against
    assert "even people" in found.reason


def test_a_number_that_a_later_count_replaced_is_overtaken() -> None:
    found = only("The flood in Averdale killed four people, police said.", "number")
    assert found.verdict == "overtaken"
    assert "even people" in found.reason


def test_a_sentence_that_denies_what_reports_tell_is_contradicted() -> None:
    assert only("The flood did not damage 212 houses in Averdale.", "sentence").verdict != "supported"
    assert only("The mayor, Ina Morrow, has not visited the camp on Tuesday.", "sentence").verdict != "supported"
    assert only("The dam was inspected last year.", "sentence").verdict == "contradicted"


def test_a_plan_that_came_true_is_overtaken(ferry_reading: Reading) -> None:
    given = support.report("Transport Minister Oskar Lindqvist will visit Korsund.")
    event, account = next(
        (event, account)
        for event, account in zip(ferry_reading.events, ferry_reading.dossier.stories, strict=True)
        if len(event.reports) > 1
    )
    (found,) = support.checked(given, event, account)
    assert found.verdict == "overtaken"
    assert any("visited" in cite.exact for cite in found.against)


def test_what_no_report_speaks_of_is_unknown_and_cites_nothing_for_it() -> None:
    for found in checked("Bakers in Port Salis raised the price of bread by 9 per cent. “It is the wheat,” said Tom Ackley."):
        assert found.verdict == "unknown"
        assert not found.supporting
        assert not found.against


def test_a_heading_or_a_dateline_says_nothing_that_could_be_so() -> None:
    found = checked("KORSUND — The storm killed three people. Overloaded? STRIKE.")
    assert [one.exact for one in found if one.kind == "sentence"] == ["The storm killed three people."]


def test_a_quote_with_its_speaker_is_supported() -> None:
    found = only("“We heard it before we saw it coming down the valley,” said Ina Morrow.", "quote")
    assert found.verdict == "supported"
    assert found.supporting[0].article == FIRST.id


def test_a_quote_given_to_somebody_else_is_contradicted() -> None:
    found = only("“We heard it before we saw it coming down the valley,” said Peter Lund.", "quote")
    assert found.verdict == "contradicted"
    assert "Ina Morrow" in found.reason


def test_a_quote_in_other_words_is_not_supported() -> None:
    assert only("“We never heard anything at all from the whole valley,” said Ina Morrow.", "quote").verdict != "supported"


def test_a_sentence_of_somebody_whom_no_report_names_in_it_is_not_supported() -> None:
    assert only("Gerard Pellow, the mayor of Averdale, visited the camp on Tuesday.", "sentence").verdict != "supported"


def test_positions_count_in_the_text_as_it_was_given() -> None:
    text = "\n\n  The flood damaged 212 houses in Averdale.  \r\n\r\n\r\n\tThe mayor, Ina Morrow, visited the camp on Tuesday. \n"
    for found in checked(text):
        assert text[found.start : found.end] == found.exact


def test_the_order_of_the_articles_changes_nothing() -> None:
    text = "The flood has killed 31 people in Averdale. The flood damaged 212 houses."
    turned = Event(reports=tuple(reversed(STORY.reports)), copies=STORY.copies)
    given = support.report(text)
    told = [(one.verdict, one.origins) for one in support.checked(given, turned, ACCOUNT)]
    assert told == [(one.verdict, one.origins) for one in checked(text)]


def test_of_two_stories_the_one_that_supports_tells_most() -> None:
    other = event(report("Bread has become dearer in Port Salis, bakers said on Friday.", source="d.txt", published="2024-05-10"))
    given = support.report("The flood damaged 212 houses in Averdale.")
    apart = reconcile.account(other)
    told = support.together(
        [(other, apart, support.checked(given, other, apart)), (STORY, ACCOUNT, support.checked(given, STORY, ACCOUNT))]
    )
    assert {one.verdict for one in told.findings} == {"supported"}
    assert {one.story for one in told.findings} == {ACCOUNT.id}
    assert {article.outlet for article in told.cited} >= {"Valley Radio", "The Lowland Herald"}
    assert told.articles == 4


def test_nothing_to_set_it_beside_leaves_all_unknown() -> None:
    told = support.unknown(support.report("The flood damaged 212 houses in Averdale."))
    assert {one.verdict for one in told.findings} == {"unknown"}
    assert not told.stories
    assert not told.cited


@pytest.mark.parametrize("text", ["", " \n\t ", "…!?", "A flood. " * 20_000])
def test_a_text_without_words_or_of_the_length_of_a_book_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        support.report(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_gives_findings_at_their_places(text: str) -> None:
    try:
        found = checked(text)
    except UsageError:
        return
    assert all(text[one.start : one.end] == one.exact for one in found)
