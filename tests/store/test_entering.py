"""Articles come into the library. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

import random
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from consilience import ingest, pipeline, store
from consilience.records import Page, Skipped
from consilience.run import Local
from consilience.store import Library, accounts, articles, pages, passages, rebuild, stories
from consilience.store.entering import Added, enter
from consilience.store.ready import ready
from consilience.testing import page

NOON = "2026-03-01T12:00:00Z"
LATER = "2026-03-02T12:00:00Z"


def web_page(text: str, url: str, number: int = 0) -> Page:
    """A page of an outlet with an address; `number` is an advert that changes with each visit."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    html = f"""<html><head><title>Ferry burns off Port Elgar</title><link rel="canonical" href="{url}"></head>
    <body><article><h1>Ferry burns off Port Elgar</h1>{body}</article><aside>Advert {number}</aside></body></html>"""
    return page(html, f"{number}.html")


STORY = """The ferry Marit Olsen caught fire off Port Elgar on Sunday and 14 of the 96 people aboard were taken to hospital, the
harbour authority said. The ship's engineer had reported smoke from the car deck shortly before noon.

Harbour master Ian Roe said that the fire had begun in a lorry that carried paint. Divers will look at the hull on Monday.

The company that runs the ferry said that its two other ships would stay in port until they have been looked at."""


def add(library: Library, incoming: list[Page | Skipped], when: str = NOON) -> list[Added]:
    with Local(workers=1) as run:
        return list(pipeline.add(library, incoming, run, when, "fast"))


def everything(library: Library) -> tuple[object, ...]:
    """All that a reader could see."""
    with library.reading() as connection:
        listed = stories.listed(connection)
        return (
            listed,
            [stories.articles_of(connection, story.id) for story in listed],
            [accounts.get(connection, story.id) for story in listed],
            list(articles.every(connection)),
            pages.all_skipped(connection),
        )


@pytest.fixture(scope="session")
def ferry_pages(ferry_fire: Path) -> list[Page | Skipped]:
    return list(ingest.from_paths([ferry_fire]))


def test_a_folder_comes_into_the_library_whole(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    [added] = add(library, ferry_pages)
    with library.reading() as connection:
        assert {report.id for report in articles.every(connection)} == {one.article for one in added.entered}
        for story in stories.listed(connection):
            account = accounts.get(connection, story.id)
            assert account
            assert account.id == story.id
            assert sorted(account.articles) == sorted(stories.articles_of(connection, story.id))
        assert accounts.due(connection) == []


def test_a_page_that_could_be_read_after_all_is_no_longer_among_the_skipped(library: Library) -> None:
    came = page(STORY, "ferry.txt")
    other = page("No article.", "ferry.txt")
    for one in (came, other):
        slow = ready(one, Skipped(source=one.source, stage="extract", reason=f"took longer than {len(one.content)} seconds"))
        library.write(partial(enter, coming=[slow], skipped=[], when=NOON, made_by="made up"))
    add(library, [came], LATER)
    left = library.read(pages.all_skipped)
    assert [what.reason for what in left] == ["took longer than 11 seconds"]


def test_what_is_added_again_changes_nothing(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    add(library, ferry_pages)
    before = everything(library)
    [again] = add(library, ferry_pages, LATER)
    assert again.entered == ()
    assert again.known == len(ferry_pages)
    assert everything(library) == before


def test_work_that_was_broken_off_goes_on_where_it_was(
    library: Library, ferry_pages: list[Page | Skipped], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "LOT", 2)
    with Local(workers=1) as run:
        begun = list(islice(pipeline.add(library, ferry_pages, run, NOON, "fast"), 2))
    assert sum(len(lot.entered) for lot in begun) == 4
    added = add(library, ferry_pages)
    assert sum(lot.known for lot in added) == 4
    with library.reading() as connection:
        assert len(list(articles.every(connection))) == len(ferry_pages)
        assert accounts.due(connection) == []


def test_what_cannot_be_read_is_kept_with_the_reason(library: Library) -> None:
    unread = Skipped(source="a.pdf", stage="ingest", reason="files of this kind are not read")
    short = page("Too short.", "short.txt")
    [added] = add(library, [unread, short])
    with library.reading() as connection:
        assert unread in pages.all_skipped(connection)
        assert {one.source for one in added.skipped} == {"a.pdf", "short.txt"}
        assert pages.get(connection, short.id) == short


def test_the_same_words_at_one_address_are_one_article_whatever_is_advertised(library: Library) -> None:
    add(library, [web_page(STORY, "https://example.org/ferry", 1)])
    [added] = add(library, [web_page(STORY, "https://example.org/ferry?utm_source=mail#top", 2)], LATER)
    assert added.entered == ()
    assert "the same words" in added.skipped[0].reason


def test_an_article_changed_since_is_a_later_version_in_the_same_story(library: Library) -> None:
    [first] = add(library, [web_page(STORY, "https://example.org/ferry", 1)])
    [second] = add(library, [web_page(STORY.replace("14 of", "17 of"), "https://example.org/ferry", 2)], LATER)
    assert second.entered[0].revises == first.entered[0].article
    with library.reading() as connection:
        assert stories.articles_of(connection, first.entered[0].story) == [second.entered[0].article]
        assert [entry.current for entry in articles.versions(connection, first.entered[0].article)] == [False, True]
        account = accounts.get(connection, first.entered[0].story)
        assert account
        assert account.articles == (second.entered[0].article,)


def test_another_text_at_an_old_address_is_another_article(library: Library) -> None:
    other = "\n\n".join(
        f"Parliament in Keld voted on Tuesday {times} on the harbour tax, which the opposition had fought for {times} weeks, "
        f"and adjourned until spring; speaker Olga Brandt rang the bell {times} times."
        for times in ("two", "three", "four")
    )
    add(library, [web_page(STORY, "https://example.org/live", 1)])
    [second] = add(library, [web_page(other, "https://example.org/live", 2)], LATER)
    assert second.entered[0].revises is None
    with library.reading() as connection:
        assert len(list(articles.every(connection))) == 2


def test_the_passages_of_what_was_added_are_found(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    add(library, ferry_pages)
    with library.reading() as connection:
        reports = list(articles.every(connection))
        assert not passages.are_stale(connection)
        assert any(passages.candidates(connection, report) for report in reports)


def test_the_order_of_a_folder_does_not_matter(library: Library, ferry_pages: list[Page | Skipped], tmp_path: Path) -> None:
    shuffled = list(ferry_pages)
    random.Random(3).shuffle(shuffled)  # noqa: S311 - test data, nothing secret
    add(library, ferry_pages)
    with store.opened(tmp_path / "shuffled.db") as other:
        add(other, shuffled)
        assert everything(other) == everything(library)


def test_a_story_told_step_by_step_is_told_as_at_once(library: Library, ferry_pages: list[Page | Skipped]) -> None:
    for come in ferry_pages:
        add(library, [come])
    with library.reading() as connection:
        listed = [story.id for story in stories.listed(connection)]
        stepwise = [accounts.page(connection, story) for story in listed]
        assert max(len(told.articles) for told in stepwise if told) > 1
    with Local(workers=1) as run:
        list(rebuild.library(library, ["accounts"], run, LATER, "fast"))
    assert library.read(lambda connection: [accounts.page(connection, story) for story in listed]) == stepwise
