"""The tree of a page → the paragraphs that the extractor takes for its article.

The choice is trafilatura's (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15/), fast and without comments. Most pages
hold an article that its first pass finds, and that pass is ours; where it finds little, the extractor tries all its ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from consilience.extract import page_tree

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

# Elements of the extractor's result that stand on lines of their own.
PARAGRAPHS = frozenset({
    "p", "head", "list", "item", "quote", "table", "row", "cell", "lb", "code", "body", "comments", "div", "figure", "graphic",
    "main",
})  # fmt: skip
FORUM = '"DiscussionForumPosting"'  # as which linked data declares a page where the comments are the content


def paragraphs(tree: HtmlElement, raw: str) -> list[str]:
    """Give the texts that the extractor takes for the article, line by line. The tree, made of `raw`, is taken apart."""
    from consilience.extract import first_pass  # loads the extractor: a third of a second that most commands never need

    try:
        body = None if FORUM in raw else first_pass.body(tree, raw)
    except (TypeError, ValueError):  # characters that no tree can hold
        return []
    if body is None:
        body = _by_all_ways(page_tree.parsed(raw))
    return [] if body is None else list(_lines(body))


def _by_all_ways(tree: HtmlElement | None) -> _Element | None:
    """Give what the extractor takes for the article when it tries everything."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    document = None if tree is None else bare_extraction(tree, fast=True, include_comments=False)
    return document.body if isinstance(document, Document) else None


def _lines(body: _Element) -> Iterator[str]:
    """Give the text of each line."""
    from lxml.etree import iterwalk

    current: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in PARAGRAPHS and current:
            yield "".join(current)
            current = []
        written = element.text if event == "start" else element.tail
        if written and isinstance(element.tag, str):
            current.append(written)
    yield "".join(current)
