"""Decisions about stories. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from consilience.errors import UsageError
from consilience.records import Report
from consilience.store import Library, articles, decisions, log, stories
from consilience.store.log import MACHINE, By
from consilience.testing import article, page
from tests.store.keeping import keep

NOON = "2026-03-01T12:00:00Z"
MACHINE_SAYS = By(MACHINE, NOON, ("names in common: Elgar",))
EDITOR_SAYS = By("ines", NOON, ("read both",))


def kept(connection: Connection, name: str, published: str | None = None) -> str:
    text = f"Something happened in {name}."
    report = Report(article=article(text, f"{name}.txt", published))
    keep(connection, page(text, f"{name}.txt"), report)
    return report.id


def begun(connection: Connection, *names: str) -> tuple[str, list[str]]:
    """A story of articles with these names, placed by the machine."""
    first, *others = ids = [kept(connection, name) for name in names]
    story = decisions.begin(connection, first, MACHINE_SAYS)
    for other in others:
        decisions.place(connection, other, story, MACHINE_SAYS)
    return story, ids


def test_a_merge_keeps_the_older_id_and_the_other_leads_there(library: Library) -> None:
    with library.writing() as connection:
        older, first = begun(connection, "Elgar", "Torsay")
        younger, second = begun(connection, "Keld")
        assert decisions.merge(connection, younger, older, MACHINE_SAYS)
        assert stories.current(connection, younger) == older
        assert stories.articles_of(connection, older) == [*first, *second]
        assert stories.articles_of(connection, younger) == []
        assert [entry.size for entry in stories.listed(connection)] == [3]


def test_an_undone_merge_gives_both_stories_back_and_the_machine_does_not_merge_them_again(library: Library) -> None:
    with library.writing() as connection:
        older, first = begun(connection, "Elgar")
        younger, second = begun(connection, "Keld")
        merged = decisions.merge(connection, older, younger, MACHINE_SAYS)
        assert merged
        decisions.undo(connection, merged, EDITOR_SAYS)
        assert stories.articles_of(connection, older) == first
        assert stories.articles_of(connection, younger) == second
        assert stories.current(connection, younger) == younger
        assert decisions.merge(connection, older, younger, MACHINE_SAYS) is None
        assert decisions.merge(connection, older, younger, EDITOR_SAYS)


def test_a_split_by_hand_holds_against_the_machine_also_by_way_of_a_third_story(library: Library) -> None:
    with library.writing() as connection:
        story, ids = begun(connection, "Elgar", "Keld", "Torsay")
        number = decisions.split(connection, story, ids[1:2], EDITOR_SAYS)
        assert number
        new = log.get(connection, number).other
        assert new
        assert stories.articles_of(connection, new) == ids[1:2]
        third, _ = begun(connection, "Ormsby")
        assert decisions.merge(connection, new, third, MACHINE_SAYS)
        assert decisions.merge(connection, third, story, MACHINE_SAYS) is None


def test_the_id_of_a_story_whose_split_was_undone_leads_to_where_its_articles_went(library: Library) -> None:
    with library.writing() as connection:
        story, ids = begun(connection, "Elgar", "Keld")
        number = decisions.split(connection, story, ids[:1], EDITOR_SAYS)
        assert number
        new = log.get(connection, number).other
        assert new
        decisions.undo(connection, number, EDITOR_SAYS)
        assert stories.current(connection, new) == story
        assert stories.articles_of(connection, story) == ids


def test_stories_that_a_hand_told_apart_the_machine_does_not_join_until_that_is_undone(library: Library) -> None:
    with library.writing() as connection:
        (elgar, _), (keld, _) = begun(connection, "Elgar"), begun(connection, "Keld")
        number = decisions.tell_apart(connection, keld, elgar, EDITOR_SAYS)
        assert decisions.tell_apart(connection, elgar, keld, EDITOR_SAYS) is None
        assert decisions.merge(connection, elgar, keld, MACHINE_SAYS) is None
        decisions.undo(connection, number or 0, EDITOR_SAYS)
        assert decisions.merge(connection, elgar, keld, MACHINE_SAYS)


def test_one_story_cannot_be_told_apart_from_itself(library: Library) -> None:
    with library.writing() as connection:
        story, _ = begun(connection, "Elgar", "Torsay")
        with pytest.raises(UsageError, match="one story"):
            decisions.tell_apart(connection, story, story, EDITOR_SAYS)


def test_the_latest_decisions_come_first_and_page_by_page(library: Library) -> None:
    with library.writing() as connection:
        story, _ = begun(connection, "Elgar", "Torsay", "Keld")
        renamed = decisions.rename(connection, story, "The fire", EDITOR_SAYS)
        newest = log.newest(connection, most=2)
        assert [one.what for one in newest] == ["renamed", "placed"]
        assert [one.what for one in log.newest(connection, before=newest[-1].number)] == ["placed", "begun"]
        assert [one.number for one in log.newest(connection, only_hands=True)] == [renamed]


def test_an_undone_undoing_is_the_decision_again(library: Library) -> None:
    with library.writing() as connection:
        older, first = begun(connection, "Elgar")
        younger, second = begun(connection, "Keld")
        merged = decisions.merge(connection, older, younger, EDITOR_SAYS)
        assert merged
        undone = decisions.undo(connection, merged, EDITOR_SAYS)
        decisions.undo(connection, undone, EDITOR_SAYS)
        assert stories.articles_of(connection, older) == [*first, *second]
        with pytest.raises(UsageError, match="undone already"):
            decisions.undo(connection, undone, EDITOR_SAYS)


def test_an_article_that_a_hand_takes_out_of_the_story_it_was_placed_in_gets_its_own(library: Library) -> None:
    with library.writing() as connection:
        story, _ = begun(connection, "Elgar")
        stray = kept(connection, "Keld")
        placed = decisions.place(connection, stray, story, MACHINE_SAYS)
        decisions.undo(connection, placed, EDITOR_SAYS)
        own = stories.of(connection, stray)
        assert own
        assert own != story
        assert decisions.merge(connection, own, story, MACHINE_SAYS) is None


def test_a_renamed_story_keeps_its_name_until_that_is_undone(library: Library) -> None:
    with library.writing() as connection:
        story, _ = begun(connection, "Elgar")
        number = decisions.rename(connection, story, "The fire at Elgar", EDITOR_SAYS)
        assert stories.named(connection, story[:4]).title == "The fire at Elgar"
        decisions.undo(connection, number, EDITOR_SAYS)
        assert stories.named(connection, story).title is None


def test_a_later_version_stands_where_the_earlier_one_stood_and_goes_with_it_when_that_is_undone(library: Library) -> None:
    with library.writing() as connection:
        story, ids = begun(connection, "Elgar", "Keld")
        number = decisions.split(connection, story, ids[1:], EDITOR_SAYS)
        assert number
        later = kept(connection, "Keld again")
        decisions.revise(connection, ids[1], later, MACHINE_SAYS)
        assert stories.articles_of(connection, log.get(connection, number).other or "") == [later]
        decisions.undo(connection, number, EDITOR_SAYS)
        assert stories.articles_of(connection, story) == [ids[0], later]
        assert [entry.id for entry in articles.versions(connection, later)] == [ids[1], later]
