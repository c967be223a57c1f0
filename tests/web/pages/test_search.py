"""The search page. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from msgspec.structs import replace
from starlette.testclient import TestClient

from consilience.records import Cite
from consilience.store.search import Passage
from consilience.web.pages.search import LONGEST, parts


def hits(page: str) -> list[str]:
    found = re.search(r'<ol class="hits.*?</ol>', page, re.DOTALL)
    return re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL) if found else []


def test_the_words_that_were_looked_for_are_set_off_in_their_passages(browser: TestClient) -> None:
    found = hits(browser.get("/search", params={"q": "ferry"}).text)
    assert found
    assert all(re.search("<mark>ferr", hit, re.IGNORECASE) for hit in found if "passage" in hit)


def test_every_passage_leads_to_its_place_in_the_article(browser: TestClient) -> None:
    page = browser.get("/search", params={"q": "fire"}).text
    for address in re.findall(r'href="(/articles/[^"]+)\?cite', page):
        assert browser.get(address).status_code == 200


def test_a_quote_search_gives_one_person_s_quotes(browser: TestClient) -> None:
    everybody = hits(browser.get("/search", params={"q": "fire OR ferry OR passengers OR smoke", "kind": "quotes"}).text)
    speakers = re.findall(r'class="speaker"><a href="[^"]+">([^<]+)</a>', "".join(everybody))
    assert speakers
    alone = hits(browser.get("/search", params={"kind": "quotes", "speaker": speakers[0]}).text)
    assert alone
    assert all(speakers[0] in hit for hit in alone)


@pytest.mark.parametrize("kind", ["stories", "articles", "quotes", "figures", "names"])
def test_every_tab_answers_and_the_next_page_goes_on(browser: TestClient, kind: str) -> None:
    page = browser.get("/search", params={"q": "fire OR ferry OR port OR people OR the", "kind": kind})
    assert page.status_code == 200
    for address in re.findall(r'rel="next" href="([^"]+)"', page.text):
        assert hits(browser.get(address.replace("&amp;", "&")).text)


def test_an_empty_search_asks_for_something(browser: TestClient) -> None:
    page = browser.get("/search")
    assert page.status_code == 200
    assert not hits(page.text)


def test_a_question_that_cannot_be_asked_is_refused_with_what_to_do(browser: TestClient) -> None:
    page = browser.get("/search", params={"q": "fire", "after": "yesterday"})
    assert page.status_code == 400
    assert "No such day" in page.text
    assert "2016-03-15" in page.text


@pytest.mark.parametrize(
    "hostile", ['"><script>alert(1)</script>', "'; DROP TABLE article; --", '" OR "', "\u202egnp.exe", "%00", "a*" * 400]
)
def test_hostile_words_are_shown_as_words(browser: TestClient, hostile: str) -> None:
    for field in ("q", "speaker", "story"):
        page = browser.get(f"/search?kind=quotes&{field}={quote(hostile)}")
        assert page.status_code in {200, 400, 422}
        assert "<script>alert" not in page.text


def test_a_long_passage_is_cut_behind_a_word_and_what_was_found_is_kept_whole() -> None:
    exact = "fire " * 200
    cite = Cite(article="a", start=0, end=len(exact), exact=exact)
    shown = list(parts(Passage(cite, ((0, 4), (995, 999)))))
    assert [part.text for part in shown if part.is_found] == ["fire"]
    assert "".join(part.text for part in shown).endswith("fire …")
    assert sum(len(part.text) for part in shown) <= LONGEST + 2
    short = replace(cite, exact="A fire.", end=7)
    assert [(part.text, part.is_found) for part in parts(Passage(short, ((2, 6),)))] == [
        ("A ", False),
        ("fire", True),
        (".", False),
    ]
