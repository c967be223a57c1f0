"""The tree of a page → what it declares for machines: meta tags, linked data, microdata, and the title of its window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from consilience.extract.align import squeezed
from consilience.extract.markup import naive_text

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement

SITE = ("og:site_name", "application-name", "dc.publisher")
ARTICLE_TYPES = (
    "newsarticle",
    "article",
    "posting",
    "report",
    "review",
    "webpage",
)  # ends of types, most trusted first
DEEPEST_DATA = 6  # objects within objects
MOST_HEADS = 10
LONGEST_STAMP = 60  # characters of a date that is printed and marked up
LONGEST_AUTHOR = 300
DAY = len("2026-06-12")
BESIDE = 2  # so many boxes around a headline are its own; a third is the page
DATED = frozenset({"time", "span", "abbr", "div", "p"})
SIGNED = frozenset({"a", "span", "div", "p"})


class Markup(Struct, frozen=True, kw_only=True):
    """What a page declares for machines, as written: meta tags by name, and the linked data about the article, among others."""

    meta: dict[str, str]
    article: dict[str, Any]
    canonical: tuple[str, ...]  # addresses
    window: str | None  # the title of its window
    heads: tuple[str, ...]  # headlines of the first order, squeezed
    stamps: tuple[str, ...]  # dates of first publication
    authors: tuple[str, ...]  # texts of what is marked as its author

    @property
    def site(self) -> str | None:
        """What the page calls the outlet."""
        return next((self.meta[name] for name in SITE if name in self.meta), None) or name_in(self.article.get("publisher"))


def markup(tree: HtmlElement) -> Markup:
    """Read what a page declares for machines."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            meta.setdefault(name.lower(), content)
    marked = _microdata()(tree)
    ranked = sorted(_items(list(_linked_data(tree))), key=_rank)
    return Markup(
        meta=meta,
        article=ranked[0] if ranked and _rank(ranked[0]) < len(ARTICLE_TYPES) else {},
        canonical=tuple(
            link.get("href") for link in tree.iter("link") if link.get("href") and (link.get("rel") or "").lower() == "canonical"
        ),
        window=_window(tree),
        heads=tuple(squeezed("".join(head.itertext())) for head, _ in zip(tree.iter("h1"), range(MOST_HEADS), strict=False)),
        stamps=(*_stamps(marked), *_beside_headline(tree)),
        authors=tuple(_authors(marked)),
    )


def name_in(value: Any, depth: int = 0) -> str | None:
    """Give the name or names in a linked-data value: a text, an object with a name, or a list of these."""
    if depth > DEEPEST_DATA:
        return None
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for one in value[:8] if (name := name_in(one, depth + 1)))) or None
    if isinstance(value, dict):
        return name_in(value.get("name"), depth + 1)
    return naive_text(value) or None if isinstance(value, str) else None


def _linked_data(tree: HtmlElement) -> Iterator[Any]:
    """Give every JSON-LD object; one broken script does not spoil the others."""
    scripts = [script for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    if not scripts:
        return
    from extruct.jsonld import JsonLdExtractor  # loads rdflib: a tenth of a second that most commands never need

    extractor = JsonLdExtractor()
    for script in scripts:
        script.set("type", "application/ld+json")
        try:
            yield from extractor.extract_items(script)  # type: ignore[no-untyped-call]
        except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
            continue  # what is written in the script is no JSON, whatever part of the reader stumbles over it


def _items(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Give every object in linked data, outer ones first."""
    if isinstance(data, dict):
        yield data
    if depth < DEEPEST_DATA and isinstance(data, (dict, list)):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _items(value, depth + 1)


def _rank(item: dict[str, Any]) -> int:
    """Give how far an object is from being the article: the place of its type in ARTICLE_TYPES."""
    kinds = item.get("@type")
    names = [kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if not any(key in item for key in ("headline", "datePublished", "author", "name")):
        return len(ARTICLE_TYPES)
    return min(
        (place for place, kind in enumerate(ARTICLE_TYPES) for name in names if name.endswith(kind)), default=len(ARTICLE_TYPES)
    )


def _window(tree: HtmlElement) -> str | None:
    found = tree.find(".//head/title")
    return None if found is None else " ".join("".join(found.itertext()).split()) or None


@cache
def _microdata() -> XPath:
    from lxml.etree import XPath

    return XPath("descendant-or-self::*[@itemprop or @rel or @pubdate]")


def _stamps(marked: Sequence[HtmlElement]) -> Iterator[str]:
    for element in marked:
        is_dated = "datePublished" in element.get("itemprop", "") or (
            element.tag == "time" and element.get("pubdate") is not None
        )
        if is_dated and element.tag in DATED:
            printed = " ".join("".join(element.itertext()).split())
            yield element.get("datetime") or element.get("content") or printed[:LONGEST_STAMP]


def _beside_headline(tree: HtmlElement) -> Iterator[str]:
    """Give the moment in the `time` elements beside the one headline, where these name one day: lists of others' name several."""
    heads = [head for head, _ in zip(tree.iter("h1"), range(2), strict=False)]
    around = islice(heads[0].iterancestors("header", "div", "section", "article", "main"), BESIDE) if len(heads) == 1 else ()
    for element in around:
        written = [stamp for time in element.iter("time") if (stamp := time.get("datetime"))]
        if written:
            yield from written[:1] if len({stamp[:DAY] for stamp in written}) == 1 else ()
            return


def _authors(marked: Sequence[HtmlElement]) -> Iterator[str]:
    for element in marked:
        if element.tag in SIGNED and ("author" in element.get("rel", "") or "author" in element.get("itemprop", "")):
            text = " ".join(" ".join(element.itertext()).split())
            if len(text) <= LONGEST_AUTHOR:
                yield text
