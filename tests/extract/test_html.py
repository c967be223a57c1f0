"""HTML pages to articles."""

from __future__ import annotations

import hashlib
import html
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import extract
from consilience.records import Article, Page, Skipped

PARAGRAPHS = (
    "The council of Marrow Bay closed the <b>old</b> bridge on Tuesday, two days after an inspector found rust in its cables.",
    "&ldquo;We will not wait for somebody to be hurt,&rdquo; said the council&rsquo;s leader, Ines&nbsp;Palloway, at a meeting.",
    "About 4,000 drivers cross the bridge each day; buses will take the <a href='/map?a=1&amp;b=2'>coast road</a> until June.",
    "Engineers from the county said that the repair would cost $2 million and that the work could begin within the month.",
)


def whole(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def news(*extra: str, head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in (*PARAGRAPHS, *extra))
    nav = "<nav><ul><li>News</li><li>Sport</li></ul></nav>"
    return whole(f"{nav}<article><h1>Marrow Bay closes its bridge</h1>{body}</article><footer>All rights reserved</footer>", head)


def read(raw: str) -> Article | Skipped:
    content = raw.encode("utf-8", errors="replace")
    return extract.article(
        Page(id=hashlib.sha256(content).hexdigest(), source="page.html", content=content, media_type="text/html")
    )


def article(raw: str) -> Article:
    found = read(raw)
    assert isinstance(found, Article), found
    return found


def naive(raw: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub("<[^>]*>", "", raw))).strip()


def test_paragraphs_are_the_body_and_menus_are_furniture_with_a_reason() -> None:
    raw = news()
    found = article(raw)
    assert [found.text[block.start : block.end] for block in found.blocks] == [naive(paragraph) for paragraph in PARAGRAPHS]
    outside = {naive(raw[part.start : part.end]): part.reason for part in found.furniture}
    assert outside["NewsSport"] == "navigation"
    assert outside["Marrow Bay closes its bridge"] == "title"
    assert outside["All rights reserved"] == "footer"


def test_the_title_is_cited_where_the_reader_sees_it() -> None:
    raw = news(head="<title>Marrow Bay closes its bridge | The Bay Lantern</title>")
    found = article(raw)
    assert found.title == "Marrow Bay closes its bridge"
    assert found.title_cite is not None
    assert raw[: found.title_cite.start].endswith("<h1>")


def test_every_cite_within_a_block_is_what_the_simplest_checker_reads() -> None:
    raw = news(
        "Rust&shy;proof paint &amp; <i>cables</i>\n\n  will go on <!-- soon -->the old   bridge, the county&#39;s engineers said."
    )
    found = article(raw)
    chance = random.Random(7)  # noqa: S311 - the same spans in every run
    for _ in range(300):
        block = chance.choice(found.blocks)
        words = [(word.start(), word.end()) for word in re.finditer(r"\S+", found.text[block.start : block.end])]
        first, last = sorted((chance.randrange(len(words)), chance.randrange(len(words))))
        cite = found.cite(block.start + words[first][0], block.start + words[last][1])
        assert naive(raw[cite.start : cite.end]) == cite.exact


def test_a_line_break_divides_blocks() -> None:
    raw = news("The bus leaves Mill Street at seven in the morning.<br>The last bus leaves the harbour at eleven at night.")
    found = article(raw)
    assert "The last bus leaves the harbour at eleven at night." in [
        found.text[block.start : block.end] for block in found.blocks
    ]


def test_a_script_inside_a_paragraph_is_never_inside_a_block() -> None:
    found = article(news("The ferry runs every hour <script>track('x < y')</script>between the two piers of the bay in summer."))
    assert "track" not in found.text
    assert "The ferry runs every hour" in found.text


@pytest.mark.parametrize(
    "line", ["Advertisement", "Share this on Chatter", "Read more: Ten bridges to see", "Subscribe to our newsletter"]
)
def test_lines_that_pages_put_between_paragraphs_are_not_body(line: str) -> None:
    found = article(whole("<article>" + "".join(f"<p>{paragraph}</p><p>{line}</p>" for paragraph in PARAGRAPHS) + "</article>"))
    assert line not in found.text


def test_a_page_in_another_language_is_skipped_with_its_name() -> None:
    paragraph = "Der Stadtrat von Marburg hat am Dienstag beschlossen, die alte Brücke für zwei Wochen zu sperren."
    found = read(whole(f"<p>{paragraph}</p>" * 4))
    assert isinstance(found, Skipped)
    assert found.reason == 'language: German ("de") is not supported'


@pytest.mark.parametrize("raw", ["<html><head><title>Nothing</title></head></html>", whole(""), "<p></p>", "<"])
def test_a_page_without_text_is_skipped(raw: str) -> None:
    found = read(raw)
    assert isinstance(found, Skipped)
    assert found.reason in {"no text", "no article text"}


@pytest.mark.parametrize(
    "raw",
    [
        "<div>" * 100_000 + news(),
        news() + "<!-- " * 50_000,
        news() + '<a href="' * 50_000,
        news() + "<a " * 50_000,
        news("&amp;" * 50_000),
        news("&" * 50_000),
        news(f"<span data-x='{'x' * 1_000_000}'>The harbour is open to every ship, its master said.</span>"),
        news(head="<script type='application/ld+json'>" + '{"a":' * 50_000 + "</script>"),
        news(head='<script type="application/ld+json">[{"@type": ["Article", 3], "author": [[["x"]]]}]</script>'),
    ],
    ids=["nesting", "comments", "quotes", "open tags", "entities", "ampersands", "attribute", "deep JSON", "odd JSON"],
)
def test_hostile_pages_give_an_article_or_a_reason(raw: str) -> None:
    found = read(raw)
    assert isinstance(found, Article) or found.reason


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_in_a_paragraph_is_cited_exactly_or_left_out(text: str) -> None:
    raw = news(text)
    found = read(raw)
    if isinstance(found, Article):
        source = extract.source_text(raw.encode("utf-8", errors="replace"), found.encoding)
        for block in found.blocks:
            cite = found.cite(block.start, block.end)
            assert naive(source[cite.start : cite.end]) == cite.exact


def test_reading_twice_gives_the_same_article() -> None:
    assert read(news()) == read(news())


OLD = f"""<div id="top"><a href="/">Bay Lantern</a></div><table><tr><td id="content">
<h2 class="headline">Marrow Bay closes its bridge</h2><div class="dateline">Tuesday, May 5, 2026</div>
<div class="author">By Jane Roe May 5, 2026 at 4:20 p.m.</div>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}<p class="credit">With Shoreline</p></td>
<td id="right"><b>In other news</b><br><a href="n1.html">Ferry crew finds two penguins</a><br>
<a href="n2.html">Rates to rise by nine percent</a><br><a href="n3.html">Quiz: who said it?</a></td></tr></table>"""


def test_a_page_laid_out_in_tables_is_read_without_what_stands_beside_it() -> None:
    found = article(whole(OLD, "<title>Bay Lantern - Marrow Bay closes its bridge</title>"))
    assert [found.text[block.start : block.end] for block in found.blocks] == [naive(paragraph) for paragraph in PARAGRAPHS]
    assert (found.title, found.outlet, found.byline) == ("Marrow Bay closes its bridge", "Bay Lantern", "Jane Roe")


def test_links_within_the_text_stay() -> None:
    towns = ("Lunde", "Hallvik")
    listed = [f"<a href='/{town}.html'>The council of {town} voted for the repair on Tuesday.</a>" for town in towns]
    found = article(news(*listed, "Nobody voted against it."))
    assert "Lunde" in found.text
    assert "Hallvik" in found.text
