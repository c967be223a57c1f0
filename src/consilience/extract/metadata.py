"""HTML → what a page says about its article: title, byline, outlet, address, credit and date, from the places that agree.

Marked-up data (JSON-LD, meta tags, microdata) comes first, then what is printed near the beginning of the body; the carrier of
the page fills the gaps.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from consilience import outlets
from consilience.extract import credit, datelines, head, published, titles, undeclared
from consilience.extract.align import squeezed
from consilience.extract.declared import Markup, name_in
from consilience.extract.lines import Line
from consilience.extract.markup import naive_text
from consilience.ingest.addresses import site
from consilience.records import Article, Cite, Given, Page, Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OTHERS = frozenset({"footer", "related", "comment", "consent"})  # regions that speak of something else


class Sources(Struct, frozen=True):
    """A page in every form in which something may be read from it; `body` numbers the lines that the extractor chose.

    Its tree is there only where its markup has no date.
    """

    page: Page
    raw: str
    marked: Markup
    lines: Sequence[Line]
    body: Sequence[int]
    tree: HtmlElement | None = None

    def near(self, before: int, after: int) -> Sequence[Line]:
        """Give the lines a reader sees around the beginning of the body."""
        begins, ends = (self.body[0], self.body[-1] + 1) if self.body else (0, 0)
        lines = self.lines[max(0, begins - before) : min(begins + after, ends)]
        return [line for line in lines if not line.hidden and line.region not in OTHERS]

    def below(self, after: int) -> Sequence[Line]:
        """Give the lines a reader sees below the end of the body."""
        ends = self.body[-1] + 1 if self.body else len(self.lines)
        return [line for line in self.lines[ends - 1 : ends + after] if not line.hidden and line.region not in OTHERS]


class About(Struct, frozen=True, kw_only=True):
    """What a page says about its article; None where it says nothing."""

    title: str | None = None
    title_cite: Cite | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    credit: str | None = None
    credit_cite: Cite | None = None
    published: Published | None = None


AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "twitter:data1",
)
TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
LONGEST_BYLINE = 120
NAMES = re.compile(r"[A-Z][\w.'’-]{0,30}(?:,?\s(?:and\s|de\s|van\s|von\s)?[A-Z][\w.'’-]{0,30}){1,6}")
NOT_A_NAME = re.compile(r"https?:|www\.|@|\d{2}|\b(?:admin|administrator|webmaster|minutes?|null|undefined)\b", re.IGNORECASE)


def about(sources: Sources) -> About:
    """Give what a page says about its article; what its carrier says fills the gaps."""
    given, marked = sources.page.given, sources.marked
    url = _url(marked, given)
    site = titles.site_words(marked.site, url)
    title = titles.title(_heads(sources), _titles(marked), marked.window, site, _lesser(sources)) or given.title
    outlet = _outlet(marked, url) or given.outlet or _signature(sources, title)
    byline = _byline(sources)
    credited = _credit(sources, byline, outlet)
    return About(
        title=title,
        title_cite=_title_cite(sources, title) if title else None,
        byline=byline or given.byline,
        outlet=outlet,
        url=url,
        credit=credited[0] if credited else None,
        credit_cite=credited[1] if credited else None,
        published=published.published(
            published.Evidence(
                page=sources.page,
                raw=sources.raw,
                tree=sources.tree,
                written=tuple(published.declared(marked)),
                near=sources.near(12, 6),
                below=sources.below(4),
                url=url,
                country=known.country if url and (known := outlets.by_domain(url)) else None,
            )
        ),
    )


def described(article: Article, found: About) -> Article:
    """Give an article with what its page says about it, and the credit and dateline that its own sentences give."""
    lead = next((block for block in article.blocks if block.role == "paragraph"), article.blocks[0])
    opening = article.text[lead.start : lead.end][:300]
    own = credit.in_text(article.text) if found.credit is None else None
    dateline = datelines.found(opening)
    uncredited = found.credit is None and (own is None or own.evidence in {"told", "cited"})
    if uncredited and (named := undeclared.credit((), opening, ())):
        start, end = lead.start + named.start, lead.start + named.end
        own = credit.Credit(name=named.name, start=start, end=end, evidence="dateline")
    return msgspec.structs.replace(
        article,
        url=found.url,
        outlet=found.outlet,
        title=found.title,
        title_cite=found.title_cite,
        byline=found.byline,
        credit=own.name if own else found.credit,
        credit_cite=_cite_within(article, own.start, own.end) if own else found.credit_cite,
        dateline=dateline.place if dateline else None,
        published=found.published,
    )


def _cite_within(article: Article, start: int, end: int) -> Cite | None:
    inside = any(block.start <= start and end <= block.end for block in article.blocks)
    return article.cite(start, end) if inside else None


def _heads(sources: Sources) -> list[str]:
    """Give the headlines of the first order that a reader sees, in order."""
    seen = {squeezed(line.text): line.text for line in sources.lines if line.role == "heading" and not line.hidden}
    return [seen[head] for head in sources.marked.heads if head in seen]


def _lesser(sources: Sources) -> list[str]:
    """Give the headlines of any order that stand above the body, those of an old page that has none of the first."""
    if sources.marked.heads or not sources.body:
        return []
    above = sources.lines[: sources.body[0] + 1]
    return [line.text for line in above if line.role == "heading" and not line.hidden and line.region not in OTHERS]


def _titles(marked: Markup) -> list[str]:
    """Give the titles that a page declares, most trusted first."""
    declared = [marked.meta.get(name) for name in TITLE]
    declared.insert(1, name_in(marked.article.get("headline")))
    return [naive_text(html.unescape(title)) for title in declared if title]  # entities written twice are common


def _url(marked: Markup, given: Given) -> str | None:
    """Give the address a page declares; one without a path (a front page) says less than where the page came from.

    A page that we fetched ourselves cannot say that it stands on another's site.
    """
    declared = [*marked.canonical, marked.meta.get("og:url"), name_in(marked.article.get("url"))]
    whole = [address.strip() for address in declared if address and re.match(r"\s*https?://[^\s/]+\.[^\s/]+", address)]
    if given.fetched and given.url:
        whole = [address for address in whole if _has_one_owner(address, given.url)]
    return next((address for address in whole if _path(address)), given.url or (whole[0] if whole else None))


def _has_one_owner(left: str, right: str) -> bool:
    owner = outlets.by_domain(left)
    return site(left) == site(right) or (owner is not None and owner == outlets.by_domain(right))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.strip("/")
    except ValueError:
        return ""


def _outlet(marked: Markup, url: str | None) -> str | None:
    """Give the outlet: as it is declared in the list of outlets, else as the page calls itself."""
    known = (outlets.by_domain(url) if url else None) or (outlets.by_name(marked.site) if marked.site else None)
    return known.name if known else marked.site


def _signature(sources: Sources, title: str | None) -> str | None:
    """Give the name with which the window's title is signed, where the page shows it to readers too."""
    name = titles.signature(sources.marked.window, title)
    shown = name and any(not line.hidden and line.role != "heading" and name in line.text for line in sources.lines)
    return name if shown else None


def _byline(sources: Sources) -> str | None:
    """Give who signs the article: people as declared or as printed, before an organisation or the name of an account."""
    marked = sources.marked
    declared = [name_in(marked.article.get("author")), *(marked.meta.get(name) for name in AUTHOR)]
    signed = [names for written in declared if written and (names := _names(written))]
    people = [names for names in signed if " " in names and squeezed(names).lower() != squeezed(marked.site or "").lower()]
    if people and not _is_organisation(marked.article.get("author")):
        return people[0]
    printed = next((names for line in sources.near(12, 3) if (names := head.byline(line.text))), None) or _marked_author(sources)
    return printed or next(iter((*people, *signed)), None) or _beside(sources)


def _names(written: str) -> str | None:
    """Give a byline without its lead; None if it is an address, an account or empty."""
    names = re.sub(r"^by:?\s+", "", written, flags=re.IGNORECASE).strip(" ,;|")
    account = " " not in names and (names.islower() or "." in names or "_" in names)
    return None if not 2 < len(names) <= LONGEST_BYLINE or account or NOT_A_NAME.search(names) else names


def _is_organisation(author: Any) -> bool:
    return isinstance(author, dict) and "rganization" in str(author.get("@type"))


def _marked_author(sources: Sources) -> str | None:
    """Give the text of what a page marks as its author (`rel=author`, `itemprop=author`) where it reads as names."""
    signed = (names for text in sources.marked.authors if (names := _names(text)))
    return next((names for names in signed if NAMES.fullmatch(names)), None)


def _beside(sources: Sources) -> str | None:
    """Give a name that stands alone beside the beginning of the body, in a box that is named for the author."""
    for line in sources.near(8, 3):
        if line.region == "byline" and NAMES.fullmatch(line.text) and 2 <= len(line.text.split()) <= 4:
            return line.text
    return None


def _credit(sources: Sources, byline: str | None, outlet: str | None) -> tuple[str, Cite | None] | None:
    """Give the agency that a page credits: on a line of its own near the beginning or end of the body, or as the author."""
    for line in (*sources.near(6, 3), *sources.below(3)):
        found = credit.of_line(line.text) if line.region != "navigation" else None
        if found and found.name != outlet and (found.kind == "agency" or head.byline(line.text)):
            return found.credit, Cite(article=sources.page.article_id, start=line.start, end=line.end, exact=line.text)
    signed = credit.of_line(f"By {byline}") if byline else None
    if signed and signed.kind == "agency" and signed.name != outlet:
        return signed.credit, None
    for line in sources.below(1):
        if line.region != "navigation" and (name := undeclared.in_last_line(line.text)) and name != outlet:
            return undeclared.full(name), Cite(article=sources.page.article_id, start=line.start, end=line.end, exact=line.text)
    name = undeclared.in_byline(f"By {byline}") if byline else None
    return (name, None) if name and name != outlet else None


def _title_cite(sources: Sources, title: str) -> Cite | None:
    """Give where the title stands: as a headline, else as a line of its own, else in the page's head."""
    wanted = squeezed(title)
    places = [line for line in sources.lines if not line.hidden and line.text == title]
    places += [line for line in sources.lines if not line.hidden and line.text != title and squeezed(line.text) == wanted]
    for line in sorted(places, key=lambda place: place.role != "heading"):
        return Cite(article=sources.page.article_id, start=line.start, end=line.end, exact=line.text)
    start = sources.raw.find(title)
    if start < 0 or naive_text(title) != title:
        return None
    return Cite(article=sources.page.article_id, start=start, end=start + len(title), exact=title)
