"""HTML → what a page says about its article: title, byline, outlet, address and date, each from the places that agree.

Marked-up data (JSON-LD, OpenGraph, meta tags, microdata) comes first; a date search of the whole page fills what is missing and cross-checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from consilience import outlets
from consilience.extract import published, titles
from consilience.extract.align import squeezed
from consilience.extract.lines import Line
from consilience.extract.markup import naive_text
from consilience.records import Cite, Page, Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class About(Struct, frozen=True, kw_only=True):
    """What a page says about its article; None where it says nothing."""

    title: str | None = None
    title_cite: Cite | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: Published | None = None


class Markup(Struct, frozen=True):
    """What a page declares for machines: meta tags by name, and the linked data about the article."""

    meta: dict[str, str]
    article: dict[str, Any]
    site: str | None


ARTICLE_TYPES = ("newsarticle", "article", "posting", "report", "review", "webpage")  # in order of trust
META_NAMES = {
    "author": (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "twitter:data1",
    ),
    "site": ("og:site_name", "application-name", "al:ios:app_name", "dc.publisher"),
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"),
}
LONGEST_BYLINE = 120
NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\d{2}|\b(?:admin|administrator|webmaster|editor in chief of|minutes?|null|undefined)\b", re.IGNORECASE
)
PRINTED_BYLINE = re.compile(
    r"(?:written |posted |reported )?by:?\s+(?P<names>[A-Z][^\d|•·]{2,80}?)(?:\s*(?:[|•·–—]|,?\s(?:on|updated|published)\s).*|\s*\d.*)?$",
    re.IGNORECASE,
)


def about(page: Page, raw: str, tree: HtmlElement, visible: Sequence[Line], body_begins: int | None) -> About:
    """Give what a page says about its article; what its carrier says fills the gaps."""
    marked = markup(tree)
    url = _url(tree, marked) or page.given.url
    url = page.given.url if page.given.url and url and urlsplit(url).path in {"", "/"} else url
    outlet = _outlet(marked, url) or page.given.outlet
    title = (
        titles.title(_heads(tree), _titles(marked), _page_title(tree), titles.site_words(marked.site, url)) or page.given.title
    )
    near = visible[max(0, (body_begins or 0) - 12) : (body_begins or 0) + 3]
    return About(
        title=title,
        title_cite=_title_cite(page, raw, visible, title),
        byline=_byline(marked) or _printed_byline(near) or page.given.byline,
        outlet=outlet,
        url=url,
        published=published.published(page, raw, tree, marked.meta, marked.article, near, url),
    )


def markup(tree: HtmlElement) -> Markup:
    """Read what a page declares for machines."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            meta.setdefault(name.lower(), content)
    items = list(_items(_linked_data(tree)))
    ranked = sorted(items, key=_rank)
    article = ranked[0] if ranked and _rank(ranked[0]) < len(ARTICLE_TYPES) else {}
    if "datepublished" not in {key.lower() for key in article} and 'itemprop="datePublished"' in meta.get("", ""):
        article = {}
    site = next((meta[name] for name in META_NAMES["site"] if name in meta), None) or _name(article.get("publisher"))
    return Markup(meta, article, site)


def _linked_data(tree: HtmlElement) -> Iterator[Any]:
    """Give every JSON-LD object; one broken script does not spoil the others."""
    from extruct.jsonld import JsonLdExtractor  # noqa: PLC0415 - loads rdflib

    extractor = JsonLdExtractor()
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            script.set("type", "application/ld+json")
            try:
                yield from extractor.extract_items(script)
            except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
                continue


def _items(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    if depth < 6:
        inner = data.values() if isinstance(data, dict) else data if isinstance(data, (list, Iterator)) else ()
        for value in inner:
            if isinstance(value, (dict, list)):
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


def _name(value: Any) -> str | None:
    """Give the name or names in a linked-data value: a text, an object with a name, or a list of these."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for one in value[:8] if (name := _name(one)))) or None
    if isinstance(value, dict):
        value = value.get("name")
        return _name(value) if isinstance(value, (list, str)) else None
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _heads(tree: HtmlElement) -> list[str]:
    return [text for head in list(tree.iter("h1"))[:10] if (text := " ".join("".join(head.itertext()).split()))]


def _titles(marked: Markup) -> list[str]:
    """Give the titles that a page declares, most trusted first."""
    declared = [marked.meta.get(name) for name in META_NAMES["title"]]
    declared.insert(1, _name(marked.article.get("headline")))
    return [naive_text(title) for title in declared if title]


def _page_title(tree: HtmlElement) -> str | None:
    found = tree.find(".//head/title")
    return " ".join("".join(found.itertext()).split()) or None if found is not None else None


def _url(tree: HtmlElement, marked: Markup) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    declared = [*links, marked.meta.get("og:url"), _name(marked.article.get("url"))]
    for address in declared:
        if address and re.match(r"https?://[^\s/]+\.[^\s/]+", address.strip()):
            return urljoin(address.strip(), address.strip())
    return None


def _outlet(marked: Markup, url: str | None) -> str | None:
    """Give the outlet: as it is declared in the list of outlets, else as the page calls itself."""
    known = (outlets.by_domain(url) if url else None) or (outlets.by_name(marked.site) if marked.site else None)
    return known.name if known else marked.site


def _byline(marked: Markup) -> str | None:
    declared = [_name(marked.article.get("author")), *(marked.meta.get(name) for name in META_NAMES["author"])]
    for written in declared:
        if written and len(written) <= LONGEST_BYLINE and not NOT_A_NAME.search(written):
            names = re.sub(r"^by:?\s+", "", written, flags=re.IGNORECASE).strip(" ,;|")
            if len(names) > 2 and squeezed(names).lower() != squeezed(marked.site or "").lower():
                return names
    return None


def _printed_byline(near: Sequence[Line]) -> str | None:
    for line in near:
        found = PRINTED_BYLINE.match(line.text) if len(line.text) <= LONGEST_BYLINE and not line.hidden else None
        if found and not NOT_A_NAME.search(found["names"]) and len(found["names"].split()) <= 12:
            return found["names"].strip(" ,;")
    return None


def _title_cite(page: Page, raw: str, visible: Sequence[Line], title: str | None) -> Cite | None:
    """Give where the title stands: as a headline, else as a line of its own, else in the page's head."""
    wanted = squeezed(title or "")
    if not wanted or title is None:
        return None
    lines = [line for line in visible if not line.hidden and squeezed(line.text) == wanted]
    lines.sort(key=lambda line: line.role != "heading")
    if lines and lines[0].text == title:
        return Cite(article=page.id[:20], start=lines[0].start, end=lines[0].end, exact=title)
    start = raw.find(title)
    return (
        Cite(article=page.id[:20], start=start, end=start + len(title), exact=title)
        if start >= 0 and naive_text(title) == title
        else None
    )
