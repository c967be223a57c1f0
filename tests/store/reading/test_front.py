"""Which stories a front page shows."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, insert, update

from consilience.records import Account, Briefing, Cite, Conflict, Origin, Point, Side
from consilience.store import Library, leads, migrations
from consilience.store.accounts import Told
from consilience.store.packed import packed
from consilience.store.reading import front
from consilience.store.tables import accounts, stories


def cited(text: str) -> Cite:
    return Cite(article="a" * 20, start=0, end=len(text), exact=text)


def account(name: str, *, day: str | None, origins: int, disputed: bool = False) -> Account:
    sides = tuple(Side(says=said, origins=1, cites=(cited(said),)) for said in ("four hurt", "nine hurt"))
    conflict = Conflict(kind="statement", about="The injured", reason="", sides=sides)
    return Account(
        id=name,
        title=name,
        articles=tuple("abcdefgh"[:origins]),
        first=day,
        last=day,
        origins=tuple(Origin(name=f"Outlet {at}", articles=("a",), why=()) for at in range(origins)),
        conflicts=(conflict,) if disputed else (),
        brief=Briefing(headline=f"All about {name}", points=(Point(text="A tram stood.", origins=1, status="single", cites=()),)),
    )


def told(connection: Connection, story: Account, changed: str = "2031-05-04T08:00:00Z") -> None:
    row = {"id": story.id, "begun": changed, "size": 1, "state": "awake", "stale": False}
    connection.execute(insert(stories).values(row))
    leads.keep(connection, story.id, story, changed)


@pytest.fixture
def today(library: Library) -> Library:
    """Four stories: the oldest has most origins, one is disputed, one has no date."""
    with library.writing() as connection:
        told(connection, account("tram", day="2031-05-04", origins=2), "2031-05-04T07:00:00Z")
        told(connection, account("flood", day="2031-05-03", origins=4, disputed=True), "2031-05-04T09:00:00Z")
        told(connection, account("vote", day="2031-04-01", origins=8), "2031-05-04T08:00:00Z")
        told(connection, account("letter", day=None, origins=1), "2031-05-04T06:00:00Z")
    return library


def ids(
    library: Library, order: front.Order = "origins", *, is_disputed: bool = False, behind: int = 0, most: int = 9
) -> list[str]:
    with library.reading() as connection:
        found = front.listed(connection, order, is_disputed=is_disputed, behind=behind, most=most)
    return [story.id for story in found.stories]


def test_by_origins_stories_of_the_last_days_come_with_most_origins_first(today: Library) -> None:
    assert ids(today) == ["flood", "tram"]


def test_by_news_all_stories_come_with_the_latest_first_and_those_without_a_date_last(today: Library) -> None:
    assert ids(today, "news") == ["tram", "flood", "vote", "letter"]


def test_by_change_the_story_that_was_told_last_comes_first(today: Library) -> None:
    assert ids(today, "change") == ["flood", "vote", "tram", "letter"]


def test_the_disputed_stories_can_be_had_alone_with_what_their_sides_say(today: Library) -> None:
    assert ids(today, "news", is_disputed=True) == ["flood"]
    with today.reading() as connection:
        found = front.listed(connection, is_disputed=True).stories[0]
    assert found.lead.disputes == (leads.Dispute(about="The injured", sides=("four hurt", "nine hurt")),)
    assert found.lead.point == "A tram stood."


def test_pages_follow_each_other_without_a_gap(today: Library) -> None:
    pages = [ids(today, "news", behind=behind, most=3) for behind in (0, 3)]
    assert pages == [["tram", "flood", "vote"], ["letter"]]
    with today.reading() as connection:
        assert front.listed(connection, "news", most=3).has_more
        assert not front.listed(connection, "news", behind=3, most=3).has_more


def test_a_title_given_by_hand_stands_before_the_headline(today: Library) -> None:
    with today.writing() as connection:
        connection.execute(update(stories).where(stories.c.id == "tram").values(title="The night of the trams"))
    with today.reading() as connection:
        titles = [story.title for story in front.listed(connection).stories]
    assert titles == ["All about flood", "The night of the trams"]


def test_a_story_that_was_merged_into_another_is_not_listed(today: Library) -> None:
    with today.writing() as connection:
        connection.execute(update(stories).where(stories.c.id == "tram").values(merged_into="flood"))
    assert ids(today) == ["flood"]


def test_an_empty_library_has_an_empty_front_page(library: Library) -> None:
    with library.reading() as connection:
        assert front.listed(connection) == front.Front(stories=(), since=None, day=None, behind=0, has_more=False)


def test_a_library_from_before_there_were_leads_gets_them_when_it_is_opened(address: str) -> None:
    from consilience import store
    from consilience.database import engine

    old = engine(address)
    migrations.carry_out(old, "0003")
    story = account("flood", day="2031-05-03", origins=4, disputed=True)
    with old.begin() as connection:
        row = {"id": story.id, "begun": "", "size": 1, "state": "awake", "stale": False}
        connection.execute(insert(stories).values(row))
        record = packed(Told(account=story, articles=()))
        connection.execute(insert(accounts).values(story=story.id, digest="", made="2031-05-04T08:00:00Z", record=record))
    old.dispose()
    with store.opened(address) as library, library.reading() as connection:
        found = front.listed(connection).stories
        assert [story.lead for story in found] == [leads.lead(account("flood", day="2031-05-03", origins=4, disputed=True))]
