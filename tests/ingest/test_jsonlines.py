"""JSON Lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience.ingest import jsonlines
from consilience.records import Page, Skipped


def read(*lines: object) -> list[Page | Skipped]:
    return list(jsonlines.pages([json.dumps(line).encode() for line in lines], "crawl.jsonl"))


@pytest.mark.parametrize("name", ["text", "maintext", "body", "Article_Text", "content"])
def test_the_text_is_found_under_its_common_names(name: str) -> None:
    (page,) = read({name: "A fire broke out."})
    assert isinstance(page, Page)
    assert page.content == b"A fire broke out."
    assert page.media_type == "text/plain"


def test_html_is_preferred_to_text_because_it_holds_more() -> None:
    (page,) = read({"text": "A fire.", "html": "<p>A fire.</p>"})
    assert isinstance(page, Page)
    assert page.media_type == "text/html"


def test_what_the_line_says_of_the_page_is_kept() -> None:
    (page,) = read(
        {
            "text": "A fire.",
            "link": "https://daily.example/fire",
            "headline": "Fire",
            "pubDate": "2024-10-03",
            "publisher": {"name": "The Daily Example"},
            "authors": ["A. Writer", "B. Writer"],
        }
    )
    assert isinstance(page, Page)
    assert page.given.url == "https://daily.example/fire"
    assert page.given.title == "Fire"
    assert page.given.published == "2024-10-03"
    assert page.given.outlet == "The Daily Example"
    assert page.given.byline == "A. Writer, B. Writer"


def test_each_line_is_named_by_its_number_and_empty_lines_do_not_count_as_pages() -> None:
    found = list(jsonlines.pages([b'{"text": "one"}\n', b"\n", b'{"text": "two"}\n'], "crawl.jsonl"))
    assert [item.source for item in found] == ["crawl.jsonl:1", "crawl.jsonl:3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [(b"{", "not JSON"), (b"[1]", "not a JSON object"), (b'{"title": "No text"}', "no text"), (b"\xff\xfe", "not JSON")],
)
def test_a_line_without_a_page_is_skipped_with_the_reason(line: bytes, reason: str) -> None:
    (item,) = jsonlines.pages([line], "crawl.jsonl")
    assert isinstance(item, Skipped)
    assert reason in item.reason


@given(some.lists(some.binary(max_size=60).map(lambda line: line.replace(b"\n", b"")), max_size=5))
def test_no_line_is_lost_whatever_it_holds(lines: list[bytes]) -> None:
    assert len(list(jsonlines.pages(lines, "crawl.jsonl"))) == sum(1 for line in lines if line.strip())
