"""The page's view of whose words an article is made of, and of two articles side by side, in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from consilience import pipeline, testing
from consilience.brief import page
from consilience.run import Local

WIRE = """Dam bursts above Lunde

LUNDE, Oct. 8, 2024 (Nordvik News Agency) — A dam above Lunde burst at dawn on Tuesday and sent water through the lower
streets </script><i>of the town</i>.

Rescue crews in boats 🛶 went from roof to roof, taking families off the buildings that still stood in the flood, Nordvik News
Agency reported from the valley.
"""

CARRIER = """Lunde under water

Oct. 9, 2024

A dam above Lunde burst at dawn on Tuesday and sent brown water through the lower streets </script><i>of the town</i>.

Our reporter met the baker, who had carried his ovens into the church tower before the wave arrived.

Rescue crews in boats 🛶 went from roof to roof, taking families off the buildings that still stood in the flood.
"""


@pytest.fixture
def beside(opened: Page) -> Page:
    """The page with two articles side by side."""
    opened.locator("a.flow-link").first.dispatch_event("click")
    opened.locator("#compare").wait_for(state="visible")
    return opened


def test_carried_words_are_marked_and_say_whose_they_are(opened: Page) -> None:
    digest = opened.locator("details.source", has=opened.get_by_role("heading", name="Ferry inferno"))
    digest.locator("summary").click()
    assert "own words" in digest.locator("summary").inner_text()
    carried = digest.locator(".of").first
    assert carried.inner_text().startswith("The blaze broke out on the car deck")
    carried.hover()
    note = opened.locator(".note:popover-open")
    note.wait_for()
    assert "Words of Nordvik News Agency" in note.inner_text()
    assert "estimate" in note.inner_text()


def test_what_is_told_of_carried_words_opens_from_the_keyboard(opened: Page) -> None:
    opened.locator("details.source[open] summary").first.focus()
    opened.keyboard.press("Tab")
    opened.locator(".note:popover-open").wait_for()
    opened.keyboard.press("Escape")
    assert opened.locator(".note:popover-open").count() == 0


def test_a_line_of_the_graph_opens_its_articles_side_by_side(beside: Page) -> None:
    panes = beside.locator("#compare .pane")
    here, there = (pane.locator(".same").count() for pane in panes.all())
    assert here == there > 1
    assert beside.locator("#compare-at").inner_text() == f"Passage 1 of {here}"
    beside.keyboard.press("ArrowRight")
    assert [piece.get_attribute("data-place") for piece in beside.locator("#compare .same.lit").all()] == ["1", "1"]
    beside.keyboard.press("Escape")
    assert not beside.locator("#compare").is_visible()


def test_both_sides_light_up_when_one_is_pointed_at(beside: Page) -> None:
    beside.locator("#compare .pane").first.locator(".same").nth(1).hover()
    assert [piece.get_attribute("data-place") for piece in beside.locator("#compare .same.lit").all()] == ["1", "1"]


def test_a_passage_brings_the_same_passage_of_the_other_article_into_view_on_a_phone(beside: Page) -> None:
    beside.set_viewport_size({"width": 390, "height": 700})
    panes = beside.locator("#compare .pane")
    upper, lower = (pane.bounding_box() for pane in panes.all())
    assert upper is not None
    assert lower is not None
    assert upper["y"] + upper["height"] <= lower["y"] + 1
    last = panes.first.locator(".same").last
    last.focus()
    beside.keyboard.press("Enter")
    other = panes.nth(1).locator(f'[data-place="{last.get_attribute("data-place")}"]').first.bounding_box()
    assert other is not None
    assert lower["y"] <= other["y"] <= lower["y"] + lower["height"]


def test_another_article_can_be_chosen_for_one_side(beside: Page) -> None:
    pane, choice = beside.locator("#compare .pane").nth(1), beside.locator("#compare select").nth(1)
    before = choice.input_value()
    offered = [option.get_attribute("value") for option in choice.locator("option").all()]
    assert len(offered) > 1
    other = next(number for number in offered if number != before)
    assert other is not None
    choice.select_option(other)
    chosen = beside.locator(f"#article-{other} h3").text_content()
    assert chosen in {section.get_attribute("aria-label") for section in beside.locator("#compare .pane").all()}
    assert pane.locator(".same").count() > 0


def test_without_scripts_notes_open_and_lead_to_the_same_passages(chrome: Browser, ferry_page: Path) -> None:
    shown = chrome.new_context(java_script_enabled=False).new_page()
    shown.goto(ferry_page.as_uri())
    source = shown.locator("details.source[open]").first
    source.locator(".sign").first.click()
    note = source.locator(".note").first
    note.wait_for(state="visible")
    note.locator("a.compare").click()
    assert "#pair-" in shown.url
    assert shown.locator("tr:target a.chip").first.is_visible()
    shown.context.close()


def test_the_side_by_side_view_shows_the_very_words(chrome: Browser, tmp_path: Path) -> None:
    """A boat is two code units in the browser, and markup in an article stays text."""
    reading = pipeline.read([testing.page(WIRE, "wire.txt"), testing.page(CARRIER, "carrier.txt")], Local(workers=1))
    file = tmp_path / "page.html"
    file.write_text(page.written(reading), encoding="utf-8")
    shown = chrome.new_page()
    shown.goto(f"{file.as_uri()}#pair-1-2")
    passages = [pane.locator(".same").all_inner_texts() for pane in shown.locator("#compare .pane").all()]
    changed = shown.locator("#compare .changed").all_inner_texts()
    shown.close()
    copies = reading.dossier.stories[0].copies
    assert copies
    for entry, texts in zip(reading.dossier.articles, passages, strict=True):
        sides = [cite.exact for copy in copies for cite in (copy.left, copy.right) if cite.article == entry.id]
        assert sorted(" ".join(text.split()) for text in texts) == sorted(" ".join(side.split()) for side in sides)
    assert changed == ["brown "]
