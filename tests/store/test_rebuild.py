"""A library made anew from its pages. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import text, update

from consilience import ingest, pipeline
from consilience.records import Page, Skipped
from consilience.run import Local
from consilience.store import Library, accounts, articles, check, decisions, log, rebuild, stories
from consilience.store.log import By
from consilience.store.packed import packed
from consilience.store.regrouping import Move, moves
from consilience.store.tables import accounts as account_table

NOON = "2026-03-01T12:00:00Z"


@pytest.fixture(scope="session")
def ferry_pages(ferry_fire: Path) -> list[Page | Skipped]:
    return list(ingest.from_paths([ferry_fire]))


def rebuilt(library: Library, *parts: str) -> list[str]:
    with Local(workers=1) as run:
        return list(rebuild.library(library, parts, run, NOON, "fast"))


def filled(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    with Local(workers=1) as run:
        list(pipeline.add(library, ferry_pages, run, NOON, "fast"))


def faults(library: Library) -> tuple[str, ...]:
    return library.read(lambda connection: check.library(connection, lambda *_: None)).faults


def test_what_was_lost_is_made_anew_from_the_pages(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    filled(library, ferry_pages)
    before = library.read(lambda connection: [accounts.get(connection, story.id) for story in stories.listed(connection)])
    with library.writing() as connection:
        connection.execute(text("DELETE FROM passage_keys"))
        connection.execute(text("UPDATE report SET record = substr(record, 1, 9)"))
        connection.execute(text("DELETE FROM account"))
    assert faults(library)
    rebuilt(library, "marks", "passages", "search", "accounts")
    assert faults(library) == ()
    assert library.read(lambda connection: [accounts.get(connection, story.id) for story in stories.listed(connection)]) == before


def test_all_judged_together_stand_as_a_batch_puts_them(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    filled(library, ferry_pages)
    rebuilt(library, "placements", "accounts")
    with Local(workers=1) as run:
        told, _ = pipeline.together(library.read(lambda connection: list(articles.every(connection))), run)
    with library.reading() as connection:
        standing = {frozenset(stories.articles_of(connection, story.id)) for story in stories.listed(connection)}
    assert standing == {frozenset(group) for group in told}
    assert faults(library) == ()


def test_what_a_hand_decided_survives(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    filled(library, ferry_pages)
    with library.writing() as connection:
        largest = max(stories.listed(connection), key=lambda story: story.size)
        stray = stories.articles_of(connection, largest.id)[-1]
        number = decisions.split(connection, largest.id, [stray], By("ines", NOON))
        apart = log.get(connection, number or 0).other
    rebuilt(library, "placements")
    assert library.read(lambda connection: stories.of(connection, stray)) == apart
    assert faults(library) == ()


def test_stories_that_a_hand_told_apart_are_not_joined_by_judging_all_again(
    library: Library, ferry_pages: list[Page | Skipped]
) -> None:
    filled(library, ferry_pages)
    with library.writing() as connection:
        largest = max(stories.listed(connection), key=lambda story: story.size)
        stray = stories.articles_of(connection, largest.id)[-1]
        other = decisions.move(connection, [stray], None, By("machine", NOON)) and stories.of(connection, stray)
        assert other
        decisions.tell_apart(connection, largest.id, other, By("ines", NOON))
    rebuilt(library, "placements")
    assert library.read(lambda connection: stories.of(connection, stray)) == other


def test_a_story_goes_on_as_the_group_that_has_most_of_it() -> None:
    stands = {"a": "old", "b": "old", "c": "old", "d": "other"}
    assert moves([["a", "b"], ["c", "d"]], stands, set()) == [Move(("c",), "other")]
    assert moves([["a", "b"], ["c"], ["d"]], stands, set()) == [Move(("c",), None)]


def test_what_a_hand_placed_does_not_move() -> None:
    stands = {"a": "old", "b": "old", "c": "other"}
    assert moves([["a", "b", "c"]], stands, {"c"}) == []


def test_every_cite_of_every_story_is_checked_against_the_stored_page(
    library: Library, ferry_pages: list[Page | Skipped]
) -> None:
    filled(library, ferry_pages)
    found = library.read(lambda connection: check.library(connection, lambda *_: None))
    assert found.cites > 100
    with library.writing() as connection:
        story = stories.listed(connection)[0].id
        told = accounts.page(connection, story)
        assert told
        name = told.account.names[0]
        moved = replace(name, mentions=(replace(name.mentions[0], start=name.mentions[0].start + 1), *name.mentions[1:]))
        wrong = replace(told, account=replace(told.account, names=(moved, *told.account.names[1:])))
        connection.execute(update(account_table).where(account_table.c.story == story).values(record=packed(wrong)))
    [fault] = faults(library)
    assert story in fault
    assert name.mentions[0].exact in fault
