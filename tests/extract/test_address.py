"""Where an article stands, as its page and its carrier say."""

from __future__ import annotations

import msgspec

from consilience import extract
from consilience.records import Article, Given
from consilience.testing import page

BODY = "<article><p>VELMORA — The bridge over the Sarn opens on Monday, the council said. Tolls will be charged.</p></article>"


def address(canonical: str, given: Given) -> str | None:
    source = page(f'<html><head><link rel="canonical" href="{canonical}"></head><body>{BODY}</body></html>', "a.html")
    found = extract.article(msgspec.structs.replace(source, given=given))
    assert isinstance(found, Article)
    return found.url


def fetched(url: str) -> Given:
    return Given(url=url, fetched="2026-03-02T08:00:00Z")


def test_a_page_names_its_own_address() -> None:
    given = fetched("https://m.velmora-post.example/bridge?view=1")
    assert address("https://www.velmora-post.example/bridge", given) == "https://www.velmora-post.example/bridge"


def test_a_page_cannot_say_that_it_stands_on_anothers_site() -> None:
    given = fetched("https://imposter.example/bridge")
    assert address("https://www.velmora-post.example/bridge", given) == "https://imposter.example/bridge"


def test_what_a_data_set_says_is_where_the_page_was_found() -> None:
    given = Given(url="https://archive.example/2026/bridge")
    assert address("https://www.velmora-post.example/bridge", given) == "https://www.velmora-post.example/bridge"
