from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from consilience import brief, reconcile
from consilience.annotate.words import words
from consilience.brief import desk, outdated, unknown
from consilience.brief.naming import Naming
from consilience.records import Account, Briefing, Event, Wishes
from consilience.testing import event, report

FIRST = """A gas explosion destroyed a bakery in Lome Street, Carrow, on Monday and killed three people, police said.

Two children were hurt. The cause of the explosion is not known. Mayor Ines Dahl declined to comment.

The owner, Karl Brandt, had opened the bakery in 2009. He was not in the house when it blew up."""
SECOND = """Three people were killed when a gas explosion destroyed a bakery in Lome Street on Monday, the fire brigade said.

Firefighters searched the ruins all night with dogs. Two children were hurt, a hospital said."""
LATER = """Five people were killed in the gas explosion that destroyed a bakery in Carrow on Monday, police said on Wednesday.

Inspectors found a broken gas pipe under the cellar. Lome Street will stay closed until March."""
DAYS = ("2024-02-05", "2024-02-05", "2024-02-07")


def made(*texts: str) -> Event:
    return reconcile.dated(
        event(*(report(text, f"{place}.txt", day) for place, (text, day) in enumerate(zip(texts, DAYS, strict=False))))
    )


def told(*texts: str, wishes: Wishes | None = None) -> Account:
    return brief.told(made(*texts), wishes or Wishes())


def briefing(*texts: str, wishes: Wishes | None = None) -> Briefing:
    shown = told(*texts, wishes=wishes).brief
    assert shown
    return shown


def length(shown: Briefing) -> int:
    return sum(len(point.text.split()) for point in shown.points)


@settings(max_examples=4, deadline=None)
@given(some.integers(60, 250))
def test_a_briefing_has_no_more_words_than_were_wished_for(wished: int) -> None:
    assert length(briefing(FIRST, SECOND, LATER, wishes=Wishes(words=wished))) <= wished


def test_what_several_origins_tell_stands_before_what_one_says() -> None:
    parts = [point.part for point in briefing(FIRST, SECOND).points]
    assert parts == sorted(parts, key=("happened", "disputed", "single", "unknown").index)
    assert {"happened", "single"} <= set(parts)


def test_what_nobody_knows_stands_last() -> None:
    point = next(point for point in briefing(FIRST, SECOND).points if "is not known" in point.text)
    assert point.part == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "No one has claimed responsibility for the bombing.",
        "The driver could not be reached.",
        "The company did not immediately respond to questions.",
        "A spokesman declined to say who had ordered it.",
        "It is unclear how many were aboard.",
        "Police have not identified the dead.",
        "The price was not disclosed.",
        "The mayor has not said whether the school will open.",
        "Officials would not say how many people were on board.",
    ],
)
def test_a_sentence_that_says_that_something_is_not_known(text: str) -> None:
    assert unknown.is_unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        "The company, which had declined to comment on Monday, said on Friday that a pipe had burst.",
        "The unknown soldier was buried in Carrow.",
        "Police identified the dead.",
    ],
)
def test_a_sentence_that_tells_something_else(text: str) -> None:
    assert not unknown.is_unknown(text)


def test_what_no_report_answers_is_named_with_what_shows_that_it_is_asked() -> None:
    one = "An earthquake shook the coast at Carrow on Monday, the observatory said. Roofs fell in five villages."
    other = "An earthquake hit the coast near Carrow on Monday. The road to the harbour is blocked."
    gaps = briefing(one, other).gaps
    assert {gap.text for gap in gaps} == {
        "No report says whether anybody was killed.",
        "No report says how many people were hurt, or whether anybody was.",
        "No report says how strong it was.",
    }
    assert all({"earthquake" in cite.exact for cite in gap.cites} == {True} for gap in gaps)


def test_nothing_is_asked_that_a_report_answers() -> None:
    one = "An earthquake of magnitude 5.1 shook Carrow on Monday. Nobody was injured."
    assert briefing(one, "The earthquake at Carrow on Monday was felt in Lome.").gaps == ()


def test_nothing_is_asked_of_an_event_of_no_such_kind() -> None:
    assert briefing("The council of Carrow voted for a new school on Monday.", "Carrow gets a new school.").gaps == ()


def shown_name(text: str, start: str) -> str | None:
    laid = desk.of(made(text), told(text))
    said = next(one for one in laid.told.said if one.text.startswith(start))
    found = Naming(laid).needed(said)
    return found.words if found else None


def test_a_he_is_named_where_one_person_alone_can_be_meant() -> None:
    assert shown_name("Karl Brandt opened the bakery in 2009. He was not in the house.", "He was") == " [Karl Brandt]"


def test_a_his_is_named_as_an_owner() -> None:
    assert shown_name("Karl Brandt opened the bakery in 2009. His brother sold it.", "His") == " [Karl Brandt’s]"


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brandt and Jon Falk opened the bakery. He was not in the house.",
        "The bakery had two owners. He was not in the house.",
        "Maria Dahl opened the bakery in 2009. He was not in the house.",
        "Karl Brandt opened the bakery in 2009. He was identified as Jon Falk, 31.",
        "The worker was found in the cellar, Sergeant Karl Brandt said. He was not in the house.",
    ],
)
def test_a_he_is_not_named_where_it_is_not_sure(text: str) -> None:
    assert shown_name(text, "He was") is None


def test_a_sentence_that_says_itself_whom_it_means_needs_no_name() -> None:
    assert shown_name("Karl Brandt wept. The deputy is survived by his wife.", "The deputy") is None


def test_no_point_depends_on_a_he_whom_nobody_names() -> None:
    for point in briefing(FIRST, SECOND, LATER).points:
        assert not re.match(r"(?:He|She|His|Her)\b(?! \[)", point.text)


def test_an_old_toll_is_known_to_be_old() -> None:
    laid = desk.of(made(FIRST, SECOND, LATER), told(FIRST, SECOND, LATER))
    overtaken = outdated.overtaken(laid)
    old = {one.text[:5] for one in laid.told.said if overtaken.get(one.key) and "killed" in one.text}
    assert "Five " not in old
    assert old


def test_the_newest_toll_leads() -> None:
    assert briefing(FIRST, SECOND, LATER).points[0].text.startswith("Five people")


def test_what_is_new_since_a_moment_is_told_with_its_passages() -> None:
    shown = briefing(FIRST, SECOND, LATER, wishes=Wishes(since="2024-02-06"))
    assert shown.since == "2024-02-06"
    assert any("five" in change.text.lower() for change in shown.new)
    later = made(FIRST, SECOND, LATER).reports[-1].id
    assert all(later in {cite.article for cite in change.cites} for change in shown.new if change.cites)


def test_nothing_is_new_where_everything_is_old_or_everything_is_new() -> None:
    for moment in ("2030-01-01", "2020-01-01"):
        assert briefing(FIRST, SECOND, LATER, wishes=Wishes(since=moment)).new == ()


def overlap(left: str, right: str) -> float:
    """Give how many of the shorter sentence's plain words the longer has: not the measure that chooses the points."""
    one, other = ({word.text for word in words(text) if len(word.text) > 3} for text in (left, right))
    return len(one & other) / max(1, min(len(one), len(other)))


@settings(max_examples=5, deadline=None)
@given(some.lists(some.sampled_from([FIRST, SECOND, LATER, FIRST.replace("Monday", "Monday night")]), min_size=1, max_size=4))
def test_no_two_points_say_the_same(texts: list[str]) -> None:
    made_of = event(*(report(text, f"{place}.txt", "2024-02-05") for place, text in enumerate(texts)))
    shown = brief.told(reconcile.dated(made_of)).brief
    assert shown
    points = [point.text for point in shown.points]
    assert all(overlap(one, other) < 0.75 for at, one in enumerate(points) for other in points[:at])


@pytest.mark.parametrize(
    "texts", [("",), ("", " "), ("Yes.",), ("A" * 40_000,), ("Nine hundred billion people were killed. " * 3,)]
)
def test_empty_and_absurd_reports_make_some_briefing(texts: tuple[str, ...]) -> None:
    assert length(briefing(*texts)) <= 200
