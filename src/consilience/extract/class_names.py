"""Ids and class names → which elements of a page hold its article, and which are furniture.

The names are those of trafilatura 2.3 (Apache-2.0, its xpaths.py), which lets XPath ask a pattern about every element. Here each
id and class of a page is looked up once, in a pattern that looks at each of its letters about once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Attributes = list[tuple[str, str]]  # as they are written, in order

BODY = ("article", "div", "main", "section")
FURNITURE = frozenset({"div", "item", "list", "p", "section", "span"})


class Names:
    """Words that may stand anywhere in an id or class name, and words with which it may begin."""

    def __init__(self, inside: Iterable[str], first: Iterable[str] = ()) -> None:
        self._inside = re.compile(_tree_of(sorted(set(inside))))
        self._first = tuple(first)

    def tell(self, name: str) -> bool:
        """Say whether one of the words stands in a name."""
        return name.startswith(self._first) or self._inside.search(name) is not None


class Told(dict[str, bool]):
    """What is told by the names of a page, each asked about once."""

    def __init__(self, names: Names) -> None:
        super().__init__({"": False})
        self._tell = names.tell

    def __missing__(self, name: str) -> bool:
        told = self[name] = self._tell(name)
        return told


def _tree_of(words: list[str]) -> str:
    """Give a pattern for any of some words that tries no letter twice."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(letter) + ("" if "" in rest else _tree_of(rest)) for letter, rest in by_letter.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


BODY_IDS = Names((
    "entry-content", "article-content", "art-content", "article__content", "article-body", "article__body", "articlebody",
    "articleBody", "body-text",
))  # fmt: skip
BODY_CLASSES = Names((
    "post-text", "post_text", "post-body", "post-entry", "postentry", "post-content", "post_content", "postcontent",
    "postContent", "post_inner_wrapper", "article-text", "articletext", "articleText", "entry-content", "page-content",
    "text-content", "article-content", "art-content", "article__content", "article-body", "article__body", "articlebody",
    "articleBody", "ArticleContent", "body-text", "article__container",
))  # fmt: skip
STORY_IDS = Names(("story-body",), ("primary",))
STORY_CLASSES = Names((
    "post-bodycopy", "story-content", "storycontent", "theme-content", "blog-content", "section-content", "single-content",
    "single-post", "main-column", "wpb_text_column", "story-body", "field-body",
), ("article ",))  # fmt: skip
WHOLE_STORY_CLASSES = frozenset({"postarea", "art-postcontent", "text", "cell", "story"})
MAIN = ("main-content", "Main-content", "main-Content", "Main-Content")
CONTENT_IDS = Names(("content-main", "content-body", "contentBody", *MAIN))
CONTENT_CLASSES = Names((
    "content-main", "content_main", "content-body", "content__body", *MAIN, "page-content", "Page-content", "page-Content",
    "Page-Content",
))  # fmt: skip

_FURNITURE = (
    "social", "viral", "newsletter", "syndication", "tags", "sidebar", "banner", "bread-crumb", "breadcrumb", "button", "author",
)  # fmt: skip
FURNITURE_IDS = Names((
    *_FURNITURE, "bmdh", "footer", "Footer", "share", "Share", "nav", "Nav", "menu", "related", "message-container", "premium",
), ("shar", "jp-", "dpsp-content", "ad-"))  # fmt: skip
FURNITURE_CLASSES = Names((
    *_FURNITURE, "subnav", "avigation", "navbox", "menu", "bar", " ad ", "-ad-", " ad-", "dfpAd", "dfpad", "outbrain", "taboola",
    "criteo", "paid-content", "paidcontent", "widget", "footer", "Footer", "byline", "Byline", "share-", "sociable", "embed",
    "tag-list", "consent", "modal-content", "permission", "elated", "next-", "-stories", "most-popular", "more-on", "meta",
    "rating", "attachment", "timestamp", "user-info", "user-profile", "-icon", "article-infos", "message-container", "slide",
    "viewport", "overlay", "options", "expand", "obfuscated", "blurred", "mol-factbox", "yin", "zlylin", "nfoline",
), ("shar", "nav", "post-nav", "ZendeskForm", "ad-"))  # fmt: skip
HIDDEN_IDS = Names(("reader-comments", "akismet"))
HIDDEN_CLASSES = Names((
    "comments-title", "nocomments", "-reply-", "message", "akismet", "suggest-links", "-hide-", "hide-print", " hidden", " hide",
    "noprint", "notloaded",
), ("hide-",))  # fmt: skip


COMMENT_IDS = re.compile(r"[Cc]omment(?!ary)|comol|disqus_thread|dsq-comments")
COMMENT_LIST_IDS = re.compile(r"[Cc]omment(?!ary)|comol")
COMMENT_CLASSES = re.compile(r"^[Cc]omment(?!ary)|(?:article|post)-comments")


def is_comments(element: HtmlElement) -> bool:
    """Say whether readers comment in an element; a list is taken for their comments by fewer names."""
    name, kind = element.get("id"), element.get("class")
    ids = COMMENT_LIST_IDS if element.tag in {"ol", "ul"} else COMMENT_IDS
    return bool((name and ids.match(name)) or (kind and COMMENT_CLASSES.search(kind)))


def bodies(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Give the elements that may hold the article, the likeliest first; the tree may change between one and the next."""
    for named in (_body(), _is_article, _story(), _content(), _is_main):
        for element in tree.iterdescendants(*BODY):
            if named(element):
                yield element
                break


def _body() -> Callable[[HtmlElement], bool]:
    ids, classes = Told(BODY_IDS), Told(BODY_CLASSES)

    def test(element: HtmlElement) -> bool:
        name, kind = element.get("id", ""), element.get("class", "")
        return kind in {"post", "entry"} or classes[kind] or name == "articleContent" or ids[name] or _holds_text(element)

    return test


def _holds_text(element: HtmlElement) -> bool:
    return bool(element.get("itemprop") == "articleBody")


def _is_article(element: HtmlElement) -> bool:
    return bool(element.tag == "article")


def _story() -> Callable[[HtmlElement], bool]:
    ids, classes = Told(STORY_IDS), Told(STORY_CLASSES)

    def test(element: HtmlElement) -> bool:
        name, kind = element.get("id", ""), element.get("class", "")
        named = name in {"article", "story"} or ids[name] or element.get("role") == "article"
        return named or kind in WHOLE_STORY_CLASSES or classes[kind] or "fulltext" in kind.lower()

    return test


def _content() -> Callable[[HtmlElement], bool]:
    ids, classes = Told(CONTENT_IDS), Told(CONTENT_CLASSES)

    def test(element: HtmlElement) -> bool:
        name, kind = element.get("id", ""), element.get("class", "")
        return "content" in {name, kind} or ids[name] or classes[kind]

    return test


def _is_main(element: HtmlElement) -> bool:
    if element.tag == "main":
        return True
    return any(element.get(name, "").startswith("main") for name in ("class", "id", "role"))


class Furniture:
    """The elements of a part of a page that are furniture or hidden by their names."""

    def __init__(self) -> None:
        self.ids, self.classes = Told(FURNITURE_IDS), Told(FURNITURE_CLASSES)
        self.hidden_ids, self.hidden_classes = Told(HIDDEN_IDS), Told(HIDDEN_CLASSES)

    def within(self, tree: HtmlElement) -> list[HtmlElement]:
        """Give such elements in order, without those inside them."""
        found: dict[HtmlElement, None] = {}
        for element in tree.iterdescendants("*"):
            if (attributes := element.items()) and self._is_one(element.tag, attributes):
                found[element] = None
        return [element for element in found if not any(outer in found for outer in element.iterancestors())]

    def _is_one(self, tag: str, attributes: Attributes) -> bool:
        named = dict(attributes)
        name, kind = named.get("id", ""), named.get("class", "")
        if tag in FURNITURE and (self.ids[name] or self.classes[kind] or _does_something_else(named)):
            return True
        if self.hidden_ids[name] or self.hidden_classes[kind] or _is_out_of_sight(named):
            return True
        # As XPath reads `@id|@class`: the one that is written first.
        first = next((value for key, value in attributes if key in {"id", "class"}), "")
        if first.startswith("reply-") or ("cookie" in first and tag in FURNITURE):
            return True
        return "hidden" in next((value for key, value in attributes if key in {"id", "style"}), "")


def _does_something_else(named: dict[str, str]) -> bool:
    if "data-lp-replacement-content" in named or "MostPopularStories" in named.get("data-component", ""):
        return True
    return "nav" in named.get("role", "").replace("N", "n")


def _is_out_of_sight(named: dict[str, str]) -> bool:
    style = named.get("style", "")
    return named.get("aria-hidden") == "true" or "display:none" in style or "display: none" in style
