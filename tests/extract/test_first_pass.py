"""The first pass over a page gives what the extractor itself gives, whatever the elements are called and wherever they stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import tostring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from consilience.extract import first_pass, page_tree

SENTENCE = "The harbour board of Lissau voted on Monday to dredge the northern channel before the winter storms begin. "
TAGS = (
    "div", "section", "article", "main", "p", "ul", "li", "span", "blockquote", "aside", "form", "table", "td", "figure", "ol",
    "h2",
)  # fmt: skip
NAMES = (
    "", "post", "entry-content", "postcontent", "article__body", "text", "story-body", "fulltext", "FullText wide",
    "article main", "page-Content", "content", "main", "social", "share-box", "shared", "unshared", "nav", "my-nav", "sidebar",
    "breadcrumb", "ad-box", "left ad right", "bad-box", "hide-me", "is hidden", "cookie", "comments", "Commentary",
    "post-comments", "comment-list", "teaser", "caption", "related", "elated", "next-up", "reply-form", "disqus_thread",
    "infinite-scroll", "mvp-post-add-box", "hero",
)  # fmt: skip
OTHERS = (
    "", "role='article'", "role='Navigation'", "itemprop='articleBody'", "style='display: none'", "style='visibility:hidden'",
    "aria-hidden='true'", "data-component='MostPopularStories'",
)  # fmt: skip
texts = st.integers(1, 9).map(lambda length: SENTENCE * length) | st.sampled_from(
    ("Share", "<a href='/x'>More of this</a>", "<br>")
)
opened = st.tuples(st.sampled_from(TAGS), st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(OTHERS))


def element(parts: tuple[tuple[str, str, str, str], list[str]]) -> str:
    (tag, name, kind, other), inner = parts
    return f"<{tag} class='{kind}' id='{name}' {other}>{''.join(inner)}</{tag}> {SENTENCE if tag == 'li' else ''}"


bodies = st.recursive(
    texts.map(lambda text: f"<p>{text}</p>"),
    lambda inner: st.tuples(opened, st.lists(inner, max_size=4)).map(element),
    max_leaves=30,
)


@given(st.lists(bodies, min_size=1, max_size=5))
@settings(max_examples=80, deadline=None)
def test_any_page_gives_what_the_extractor_gives_or_is_left_to_it(body: list[str]) -> None:
    raw = f"<html><body>{''.join(body)}</body></html>"
    tree, again = page_tree.parsed(raw), page_tree.parsed(raw)
    assert tree is not None
    assert again is not None
    found = first_pass.body(tree, raw)
    document = bare_extraction(again, fast=True, include_comments=False)
    if found is not None:
        assert isinstance(document, Document)
        assert tostring(found) == tostring(document.body)


def test_a_long_article_is_found_at_once() -> None:
    raw = f"<html><body><nav>Home</nav><div class='story-body'>{f'<p>{SENTENCE}</p>' * 9}</div></body></html>"
    tree = page_tree.parsed(raw)
    assert tree is not None
    found = first_pass.body(tree, raw)
    assert found is not None
    assert [paragraph.text for paragraph in found] == [SENTENCE.strip()]  # what is told twice in a row is told once


def test_a_page_with_little_text_is_left_to_the_extractor() -> None:
    raw = f"<html><body><article><p>{SENTENCE}</p></article></body></html>"
    tree = page_tree.parsed(raw)
    assert tree is not None
    assert first_pass.body(tree, raw) is None
