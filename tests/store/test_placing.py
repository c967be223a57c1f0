"""New articles find their stories in the library. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from bench.faults import NOON, coming
from consilience import store, testing
from consilience.records import Report
from consilience.store import Library, placing, stories
from consilience.store.entering import Added, Entered, enter
from consilience.store.log import of_story
from consilience.store.lots import lots
from consilience.store.ready import Ready, ready

FIRE = (
    "A fire destroyed the Quayside Hotel in Torvik early on Monday and killed the night porter, Aksel Brandvold, 61, police "
    "said. Guests jumped from windows on Harbour Street at about 3:15 a.m."
)
FIRE_AGAIN = (
    "The night porter Aksel Brandvold, 61, died when the Quayside Hotel in Torvik burned down, police said. Guests jumped from "
    "windows on Harbour Street."
)
OTHER_FIRE = (
    "A fire damaged the Lyngdal Inn in Torvik late on Friday and injured the cook, Petra Sollied, 34, police said. Guests left "
    "by the stairs on Station Road at about 11:40 p.m."
)
COUNCIL = "The council of Torvik will paint the benches of its park green this summer, the mayor of Torvik said on Monday."


def given(text: str, published: str | None = None) -> Ready:
    came = testing.page(text, f"{published} {text[:20]}.txt")
    article = replace(testing.article(text, came.source, published), id=came.article_id, sha256=came.id)
    return ready(came, Report(article=article))


def put(library: Library, *some: Ready, asleep_after: int = 60) -> Added:
    work = partial(enter, coming=some, skipped=[], when=NOON, made_by="tests", asleep_after=asleep_after)
    return library.write(work)


def standing(library: Library) -> set[frozenset[str]]:
    with library.reading() as connection:
        return {frozenset(stories.articles_of(connection, story.id)) for story in stories.listed(connection, most=1000)}


def entered(added: Added) -> Entered:
    [found] = added.entered
    return found


def test_an_article_joins_the_story_of_its_event_and_a_look_alike_begins_its_own(library: Library) -> None:
    first = entered(put(library, given(FIRE, "2021-03-02")))
    same = entered(put(library, given(FIRE_AGAIN, "2021-03-03")))
    other = entered(put(library, given(OTHER_FIRE, "2021-03-06")))
    assert first.begun
    assert (same.begun, same.story) == (False, first.story)
    assert (other.begun, other.story == first.story) == (True, False)
    with library.reading() as connection:
        *_, placed = of_story(connection, first.story)
    assert any("Brandvold" in reason for reason in placed.why)


@pytest.mark.parametrize("size", [1, 7])
def test_how_many_articles_come_at_once_makes_no_difference(library: Library, tmp_path: Path, size: int) -> None:
    for some in lots(map(coming, range(40)), size):
        put(library, *some)
    with store.opened(tmp_path / "at once.db") as other:
        put(other, *map(coming, range(40)))
        assert standing(other) == standing(library)


def test_a_story_without_news_for_long_is_not_woken_by_common_words(library: Library) -> None:
    first = entered(put(library, given(FIRE, "2021-03-02"), asleep_after=10))
    assert entered(put(library, given(COUNCIL, "2021-06-02"), asleep_after=10)).story != first.story


def test_a_story_that_sleeps_is_woken_by_what_only_it_has(library: Library) -> None:
    first = entered(put(library, given(FIRE, "2021-03-02")))
    with library.writing() as connection:
        assert stories.lull(connection, "2021-05-01") == 1
        assert [story.state for story in stories.listed(connection)] == ["asleep"]
    again = entered(put(library, given(FIRE_AGAIN, "2021-03-20"), asleep_after=10))
    assert again.story == first.story
    with library.reading() as connection:
        assert [story.state for story in stories.listed(connection)] == ["awake"]
        assert placing.WOKEN in of_story(connection, first.story)[-1].why


def test_a_story_with_news_stays_awake(library: Library) -> None:
    put(library, given(FIRE, "2021-03-02"))
    with library.writing() as connection:
        assert stories.lull(connection, "2021-03-02") == 0
