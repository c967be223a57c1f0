"""The pages in a real browser: what a reader does, with and without scripts, wide and narrow, light and dark."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from msgspec.structs import replace
from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize, expect

from consilience.records import Change
from consilience.store import Library, changes
from consilience.web import application
from consilience.web.live import Streams, Terms
from tests.web.test_pages import links

WIDE, NARROW = ViewportSize(width=1400, height=1000), ViewportSize(width=360, height=740)
# Rules of which a breach keeps somebody from reading or using a page.
GRAVE = {"serious", "critical"}


@pytest.fixture
def site(ferry: Library) -> Iterator[str]:
    """The address of the site; it looks for news all the time."""
    app = application(ferry)
    app.state.site = replace(app.state.site, streams=Streams(Terms(ask_seconds=0.05)))
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    running.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    running.join(10)
    listening.close()


class Reader:
    """A browser window that notes what goes wrong, and what is asked of other sites."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.page: Page = context.new_page()
        self.faults: list[str] = []
        self.page.on(
            "console", lambda message: self.faults.append(message.text) if message.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda asked: None if asked.url.startswith(site) else self.faults.append(f"asked {asked.url}"))
        self.site = site

    def goes(self, path: str) -> Page:
        self.page.goto(self.site + path, wait_until="load")
        return self.page


@pytest.fixture
def reader(chrome: Browser, site: str) -> Iterator[Reader]:
    with chrome.new_context(viewport=WIDE, color_scheme="light") as context:
        found = Reader(context, site)
        yield found
        assert found.faults == []


def pages_of(reader: Reader, story: str) -> list[str]:
    """Give an address of each kind of page."""
    told = f"/stories/{story}"
    article = next(link for link in links(reader.goes(told).content(), "/articles/") if "?cite=" in link)
    compared = links(reader.goes(f"{told}/words").content(), "/compare?")[0]
    searched = [f"/search?q=fire+OR+ferry&kind={kind}" for kind in ("stories", "articles", "quotes", "figures", "names")]
    name = links(reader.goes(told).content(), "/names?")[0]
    desk = ["/review", f"{told}/review", "/feeds", "/check"]
    return ["/", "/?disputed=1", told, f"{told}/words", f"{told}/changes", article, compared, "/login", *searched, name, *desk]


def test_a_cite_opens_beside_the_story_with_its_words_lit(reader: Reader, story: str) -> None:
    page = reader.goes(f"/stories/{story}")
    chip = page.locator("ol.points a.chip").first
    words = str(chip.get_attribute("title")).partition(": ")[2]
    chip.click()
    page.wait_for_selector("#reading [data-c]")
    lit = "".join(page.locator("#reading [data-c]").all_text_contents())
    assert " ".join(lit.split()) == words
    assert page.locator("#reading [data-c]").first.evaluate(
        "it => { const box = it.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    )
    assert page.url == f"{reader.site}/stories/{story}"
    page.keyboard.press("Escape")
    assert page.locator("#reading").is_hidden()
    assert page.evaluate("document.activeElement.matches('a.chip')")


def test_the_picture_of_who_carries_whose_words_comes_when_it_is_near(reader: Reader, story: str) -> None:
    page = reader.goes(f"/stories/{story}")
    assert page.locator(".copy-graph").count() == 0
    page.locator(".words").scroll_into_view_if_needed()
    page.wait_for_selector(".copy-graph svg")
    page.locator(".copy-graph a.flow-link").first.click()
    page.wait_for_url("**/compare?**")
    page.locator("a.same").first.click()
    assert page.locator("a.same.lit").count() == 2


def test_marks_of_an_article_are_shown_when_they_are_wanted(reader: Reader, story: str) -> None:
    page = reader.goes(pages_of(reader, story)[5])
    name = page.locator(".text .a-name").first
    before = name.evaluate("it => getComputedStyle(it).textDecorationLine")
    page.get_by_label("names").check()
    assert (before, name.evaluate("it => getComputedStyle(it).textDecorationLine")) == ("none", "underline")


def test_a_page_tells_of_news_without_changing_under_its_reader(reader: Reader, ferry: Library, story: str) -> None:
    page = reader.goes(f"/stories/{story}")
    with page.expect_response("**/live"):
        page.reload()
    change = Change(kind="raised", about="dead", text="The dead are nine now.", cites=())
    page.wait_for_timeout(500)  # until the library was asked for the first time
    with ferry.writing() as connection:
        changes.keep(connection, story, [change], "2031-05-05T08:00:00Z")
    page.wait_for_selector(".news a")
    assert page.locator(".news").text_content() == "There is news. Show it"


def test_a_draft_is_checked_and_its_passages_open(reader: Reader, story: str) -> None:
    point = reader.goes(f"/stories/{story}").locator("ol.points a.chip").first.get_attribute("title") or ""
    page = reader.goes("/check")
    page.get_by_label("The text").fill(f"{point.partition(': ')[2]} The moon is made of 12 kinds of cheese.")
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".checked > .supported").first).to_be_visible()
    assert "cheese" in (page.locator(".checked > .unknown").last.text_content() or "")
    page.locator(".checked .to").first.click()
    assert page.locator("[data-c]").first.is_visible()


def test_a_reviewer_splits_a_story_and_takes_it_back(reader: Reader, story: str) -> None:
    page = reader.goes(f"/stories/{story}/review")
    before = page.get_by_role("checkbox").count()
    page.get_by_role("checkbox").last.check()
    page.get_by_role("button", name="Split").click()
    expect(page.get_by_role("checkbox")).to_have_count(before - 1)
    page.get_by_role("button", name="Take back").first.click()
    expect(page.get_by_role("checkbox")).to_have_count(before)


def test_all_of_it_can_be_read_without_scripts(chrome: Browser, site: str, story: str) -> None:
    with chrome.new_context(java_script_enabled=False, viewport=NARROW) as context:
        page = context.new_page()
        page.goto(f"{site}/")
        page.locator(f'.stories a[href="/stories/{story}"]').click()
        page.locator("ol.points a.chip").first.click()
        assert "/articles/" in page.url
        assert page.locator("[data-c]").first.is_visible()
        page.go_back()
        page.locator("a.go").click()
        assert page.locator(".copy-graph svg").first.is_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_grave_fault_for_who_sees_or_moves_otherwise(
    chrome: Browser, site: str, story: str, size: ViewportSize, scheme: Any
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    with chrome.new_context(viewport=size, color_scheme=scheme, bypass_csp=True) as context:
        reader = Reader(context, site)
        for path in pages_of(reader, story):
            page = reader.goes(path)
            found = [
                f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0].get('failureSummary', '')[:300]}"
                for one in axe.run(page).response["violations"]
                if one["impact"] in GRAVE
            ]
            assert found == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is wider than the window"
        assert reader.faults == []


def test_a_page_with_all_that_it_needs_is_light(reader: Reader, story: str) -> None:
    answers: list[Response] = []
    reader.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - playwright marks the function
    reader.goes(f"/stories/{story}")
    assert 30_000 < sum(len(answer.body()) for answer in answers if "/live" not in answer.url) < 200_000


def test_a_story_can_be_printed(reader: Reader, story: str, tmp_path: Path) -> None:
    page = reader.goes(f"/stories/{story}")
    page.emulate_media(media="print")
    assert page.locator("header.site").is_hidden()
    assert page.locator("ol.points").first.is_visible()
    page.pdf(path=tmp_path / "story.pdf")
