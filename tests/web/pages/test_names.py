"""The page of a name. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from consilience.store import Library, accounts, stories


def speaker(ferry: Library) -> str:
    """Somebody who is quoted in the largest story."""
    with ferry.reading() as connection:
        largest = max(stories.listed(connection), key=lambda story: story.size)
        account = accounts.get(connection, largest.id)
    assert account
    return next(quote.speaker for quote in account.quotes if quote.speaker)


def test_a_name_has_a_page_with_its_stories_and_quotes(browser: TestClient, ferry: Library) -> None:
    name = speaker(ferry)
    page = browser.get("/names", params={"name": name})
    assert page.status_code == 200
    assert f"<h1>{name}</h1>" in page.text
    assert "<h3>Quoted</h3>" in page.text
    for address in re.findall(r'href="(/(?:stories|articles)/[^"#?]+)', page.text):
        assert browser.get(address).status_code == 200


def test_a_name_is_found_in_whatever_case(browser: TestClient, ferry: Library) -> None:
    name = speaker(ferry)
    assert f"<h1>{name}</h1>" in browser.get("/names", params={"name": name.upper()}).text


def test_a_name_that_nobody_has_is_told_so(browser: TestClient) -> None:
    page = browser.get("/names", params={"name": "<b>Quilla Varn</b>"})
    assert page.status_code == 404
    assert "&lt;b&gt;Quilla Varn" in page.text
