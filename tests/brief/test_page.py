"""The page: safe, complete, and usable in a real browser."""

from __future__ import annotations

import html
import re
from itertools import pairwise

from playwright.sync_api import Page

from consilience import pipeline, testing
from consilience.brief import page, view
from consilience.pipeline import Reading
from consilience.run import Local

HOSTILE = """<b>Storm</b> </script><script>alert(1)</script> hits Lunde "quay"

LUNDE, Oct. 3, 2024 — A storm <img src=x onerror=alert(1)> hit the quay of Lunde on Thursday, the harbour master Karl Brodin said.

"It was </style><script>alert(2)</script> loud," Brodin told reporters on the quay after the storm had passed the town.

At least 14 boats were lost in the storm on Thursday night, the coastguard said, and three people were hurt on the quay.
"""


STORM = """A storm hit the quay of Lunde on Thursday night and sank at least 14 boats, the harbour master Karl Brodin said.

Rescue crews took nine people off a ferry that had broken loose, and the harbour master counted the missing boats twice.

The coastguard closed the port until Saturday and warned of timber that the wind had swept from the deck of a freighter."""


def test_every_link_of_the_page_leads_somewhere_in_it(ferry_reading: Reading) -> None:
    made = page.written(ferry_reading)
    targets = re.findall(r' id="([^"]+)"', made)
    assert len(targets) == len(set(targets))
    links = re.findall(r' href="#([^"]*)"', made)
    assert links
    assert set(links) <= set(targets)


def test_nothing_of_a_source_becomes_markup() -> None:
    reading = pipeline.read([testing.page(HOSTILE, "hostile.txt")], Local(workers=1))
    made = page.written(reading)
    assert reading.dossier.stories
    assert "alert(" in made
    assert made.count("<script>") == 1
    assert made.count("</script>") == 1
    assert "<img" not in made


def test_the_page_asks_for_nothing_from_elsewhere(ferry_reading: Reading) -> None:
    made = page.written(ferry_reading)
    assert "default-src 'none'" in html.unescape(made)
    assert not re.search(r"""\ssrc=|<link|@import|url\(""", made)


def test_only_web_addresses_become_links() -> None:
    assert view.link("https://daily.example/storm") == "https://daily.example/storm"
    assert view.link("javascript:alert(1)") is None
    assert view.link(None) is None


def test_a_click_on_a_cite_shows_its_exact_words_in_the_source(opened: Page) -> None:
    chip = opened.locator("ol.points a.chip").first
    words = chip.get_attribute("title")
    chip.click()
    lit = opened.locator(".lit")
    assert lit.count() > 0
    shown = "".join(lit.all_inner_texts())
    assert words is not None
    assert words.endswith(" ".join(shown.split()))
    assert lit.first.is_visible()


def test_the_page_works_on_a_phone(opened: Page) -> None:
    opened.set_viewport_size({"width": 360, "height": 740})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_page_has_its_landmarks_and_one_heading_for_each_story(opened: Page, ferry_reading: Reading) -> None:
    assert opened.locator("main").count() == 1
    levels = opened.evaluate("Array.from(document.querySelectorAll('main h1, main h2, main h3, main h4'), h => +h.tagName[1])")
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert opened.locator("h1").count() == len(ferry_reading.dossier.stories)
    assert opened.locator("html").get_attribute("lang") == "en"
    pictures = opened.locator("svg:not([aria-hidden])").all()
    assert pictures
    assert all(picture.get_attribute("aria-label") for picture in pictures)


def test_a_page_stays_small_enough_to_mail(ferry_reading: Reading) -> None:
    assert len(page.written(ferry_reading).encode()) < 400_000


def test_forty_articles_of_one_text_make_a_page_that_holds_each_text_once() -> None:
    pages = [
        testing.page(f"Storm in Lunde, paper {number}\n\n{STORM}\n\nWe, too, wrote {number}.\n", f"{number}.txt")
        for number in range(40)
    ]
    reading = pipeline.read(pages, Local(workers=1), "fast")
    made = page.written(reading)
    assert len(made.encode()) < 3_000_000
    assert made[made.index('id="sources"') :].count("the harbour master counted the missing boats") == 40
