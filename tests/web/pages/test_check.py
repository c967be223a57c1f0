"""The page where a text is checked. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from consilience.records import Checked, Finding
from consilience.store import Library, accounts
from consilience.web.pages.check import LONGEST, sentences


def checked(browser: TestClient, text: str) -> str:
    """Give the page that a browser gets for a text."""
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/check").text)
    assert token
    answer = browser.post("/check", data={"form_token": token[1], "text": text})
    assert answer.status_code == 200
    return answer.text


def test_what_an_article_says_is_supported_and_its_passage_can_be_read(browser: TestClient, ferry: Library, story: str) -> None:
    with ferry.reading() as connection:
        account = accounts.get(connection, story)
    assert account
    assert account.brief
    page = checked(browser, account.brief.points[0].cites[0].exact)
    assert '<li class="supported">' in page
    address = re.search(r'class="to" href="([^"#]+)', page)
    assert address
    assert browser.get(address[1]).status_code == 200


def test_what_nobody_speaks_of_is_unknown(browser: TestClient) -> None:
    page = checked(browser, "The moon over Quilla is made of 12 kinds of cheese.")
    assert '<li class="unknown">' in page
    assert '<li class="contradicted">' not in page


def test_a_hostile_text_is_shown_as_text(browser: TestClient) -> None:
    page = checked(browser, "<script>alert(1)</script> said “<img src=x onerror=alert(2)>” to 5 people.")
    assert "<script>alert" not in page
    assert "<img" not in page


def test_a_text_that_is_too_long_is_refused(browser: TestClient) -> None:
    token = re.search(r'name="form_token" value="([^"]+)"', browser.get("/check").text)
    assert token
    assert browser.post("/check", data={"form_token": token[1], "text": "word " * (LONGEST // 4)}).status_code == 413


@pytest.mark.parametrize("numbers", [((5, 9), (10, 12)), ((5, 9), (8, 12)), ()])
def test_the_pieces_of_a_sentence_are_its_characters(numbers: tuple[tuple[int, int], ...]) -> None:
    text = "Fire killed 12 people."

    def finding(kind: str, start: int, end: int) -> Finding:
        return Finding(
            kind="number" if kind == "number" else "sentence",
            start=start,
            end=end,
            exact=text[start:end],
            verdict="unknown",
            reason="",
        )

    inside = [finding("number", start, end) for start, end in numbers]
    (told,) = sentences(text, Checked(findings=(finding("sentence", 0, len(text)), *inside)))
    assert "".join(piece for piece, _ in told.pieces) == text
    assert len(told.inside) == len(numbers)
