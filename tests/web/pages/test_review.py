"""The review desk: merge, split, undo, rename, told apart; all by forms. All events and outlets are invented."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from starlette.testclient import TestClient

from consilience.store import Library, accounts, stories
from consilience.web import addresses
from tests.web.conftest import TOKENS


def form_token(page: str) -> str:
    """The token that the forms of a page carry."""
    found = re.search(r'name="form_token" value="([^"]+)"', page)
    assert found
    return found[1]


def standing(library: Library) -> dict[str, list[str]]:
    """The stories with their articles, the largest first."""
    with library.reading() as connection:
        listed = sorted(stories.listed(connection), key=lambda story: (-story.size, story.id))
        return {story.id: stories.articles_of(connection, story.id) for story in listed}


def send(browser: TestClient, story: str, what: str, fields: Mapping[str, str | list[str]]) -> str:
    """Send a form of a story's desk as a browser does, and give the page to which it leads."""
    token = form_token(browser.get(addresses.story(story, "review")).text)
    answer = browser.post(addresses.story(story, what), data={"form_token": token, **fields}, follow_redirects=True)
    assert answer.status_code == 200, answer.text
    assert answer.history[0].status_code == 303
    return answer.text


def take_back_last(browser: TestClient, page: str) -> None:
    """Press the first "take back" of a page."""
    address = re.findall(r'action="(/decisions/\d+/undo)"', page)[0]
    assert browser.post(address, data={"form_token": form_token(page)}).status_code == 303


def test_a_split_and_its_undoing_leave_all_as_it_was(browser: TestClient, ferry: Library) -> None:
    before = standing(ferry)
    story, held = next(iter(before.items()))
    page = send(browser, story, "split", {"article": [held[-1]], "why": "it tells of another fire"})
    assert held[-1] not in standing(ferry)[story]
    assert "it tells of another fire" in page
    take_back_last(browser, page)
    assert standing(ferry) == before


def test_a_merge_tells_the_story_anew_and_the_other_id_leads_to_it(browser: TestClient, ferry: Library) -> None:
    one, other = list(standing(ferry))[:2]
    both = sum(map(len, list(standing(ferry).values())[:2]))
    send(browser, one, "merge", {"other": other})
    with ferry.reading() as connection:
        today = stories.current(connection, other)
        assert today == stories.current(connection, one)
        account = accounts.get(connection, today or "")
    assert account
    assert len(account.articles) == both
    assert browser.get(addresses.story(other), follow_redirects=True).status_code == 200


def test_a_new_title_is_shown_and_escaped(browser: TestClient, ferry: Library) -> None:
    story = next(iter(standing(ferry)))
    page = send(browser, story, "rename", {"title": "<script>The fire</script>"})
    assert "&lt;script&gt;The fire" in page
    assert "<script>The" not in page


def test_stories_told_apart_are_no_longer_asked_about(browser: TestClient, ferry: Library) -> None:
    one, other = list(standing(ferry))[:2]
    assert "told apart" in send(browser, one, "apart", {"other": other}).lower()
    assert f'value="{other}"' not in browser.get(addresses.story(one, "review")).text


def test_the_log_of_everything_is_on_the_review_page(browser: TestClient, ferry: Library) -> None:
    story = next(iter(standing(ferry)))
    send(browser, story, "rename", {"title": "The Elgar fire"})
    assert "Renamed" in browser.get("/review?hands=1").text
    assert "Placed" in browser.get("/review").text
    assert "Placed" not in browser.get("/review?hands=1").text


def test_a_form_from_elsewhere_decides_nothing(browser: TestClient, ferry: Library) -> None:
    before = standing(ferry)
    one, other = list(before)[:2]
    assert browser.post(addresses.story(one, "merge"), data={"other": other}).status_code == 403
    assert browser.post(addresses.story(one, "merge"), data={"other": other, "form_token": "made-up"}).status_code == 403
    assert standing(ferry) == before


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        ("merge", {"other": "no-such-story"}),
        ("split", {}),
        ("split", {"article": "none"}),
        ("rename", {"title": " "}),
        ("apart", {"other": ""}),
    ],
)
def test_what_cannot_be_decided_is_refused_on_a_page(
    browser: TestClient, ferry: Library, what: str, fields: dict[str, str]
) -> None:
    before = standing(ferry)
    story = next(iter(before))
    token = form_token(browser.get(addresses.story(story, "review")).text)
    answer = browser.post(addresses.story(story, what), data={"form_token": token, **fields})
    assert answer.status_code == 400
    assert "<h1>" in answer.text
    assert standing(ferry) == before


def test_a_story_or_decision_that_is_not_there_has_no_desk(browser: TestClient) -> None:
    assert browser.get("/stories/no-such-story/review").status_code == 404
    token = form_token(browser.get("/review").text)
    assert browser.post("/decisions/99999/undo", data={"form_token": token}).status_code == 400


def test_who_may_only_read_has_no_desk(stranger: TestClient, story: str) -> None:
    headers = {"Authorization": f"Bearer {TOKENS['reader']}"}
    assert stranger.get("/review", headers=headers).status_code == 403
    assert stranger.get(addresses.story(story, "review"), headers=headers).status_code == 403
    assert 'href="/review"' not in stranger.get("/", headers=headers).text
    assert stranger.get("/review", headers={"Authorization": f"Bearer {TOKENS['reviewer']}"}).status_code == 200
