"""Stories and their changes → feeds that any reader takes: Atom 1.0 (RFC 4287) and JSON Feed 1.1.

Everything in them is plain text: no mark-up of a source reaches a reader through a feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5

import msgspec
from lxml import etree
from msgspec import Struct

from consilience import __version__
from consilience.brief import view
from consilience.records import Account, ArticleEntry, Change, Cite, label

ATOM = "http://www.w3.org/2005/Atom"
# What ids are made in; it is never changed, or every reader would show everything again.
NAMESPACE = UUID("6f3c6b0e-5d0b-5a8e-9c53-1d0d2f6a7c11")
PROGRAM = "Consilience"
LONGEST_TITLE = 120  # characters
# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Item(Struct, frozen=True, kw_only=True):
    """One entry of a feed. Moments are RFC 3339; `related` are addresses of the articles behind it."""

    id: str
    title: str
    text: str
    published: str
    updated: str
    link: str | None = None
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class Feed(Struct, frozen=True, kw_only=True):
    """A feed with its entries, the newest first. `link` is the page it belongs to, `address` where it is published itself."""

    id: str
    title: str
    updated: str
    items: tuple[Item, ...]
    link: str | None = None
    address: str | None = None


class Told(Struct, frozen=True, kw_only=True):
    """A story for a feed of stories: how it is told today, when it began and when it was told so."""

    account: Account
    begun: str
    updated: str


def of_stories(stories: Iterable[Told], now: str, site: str | None = None, address: str | None = None) -> Feed:
    """Give a feed with an entry for each story; `now` dates it while there is none, `site` is where stories have pages."""
    items = tuple(_story(told, site) for told in stories)
    return Feed(
        id=_id("stories"),
        title="Stories",
        updated=max((item.updated for item in items), default=now),
        items=items,
        link=site,
        address=address,
    )


def of_changes(
    told: Told, noted: Iterable[tuple[str, Change]], articles: Iterable[ArticleEntry] = (), site: str | None = None
) -> Feed:
    """Give the feed of a story: an entry for each change, with the moment when it was noticed, the newest first.

    `articles` say where each passage stands, and at which address.
    """
    account, named = told.account, {entry.id: entry for entry in articles}
    items = tuple(_change(account.id, at, change, named, site) for at, change in noted)
    return Feed(
        id=_id("story", account.id),
        title=_headline(account),
        updated=max((item.updated for item in items), default=told.updated),
        items=items,
        link=_page(account.id, site),
    )


def atom(feed: Feed) -> str:
    """Write a feed as Atom 1.0."""
    root = etree.Element("feed", nsmap={None: ATOM})
    _put(root, "id", feed.id)
    _put(root, "title", feed.title)
    _put(root, "updated", feed.updated)
    _put(etree.SubElement(root, "author"), "name", PROGRAM)
    _put(root, "generator", PROGRAM, version=__version__)
    _links(root, alternate=feed.link, self=feed.address)
    for item in feed.items:
        entry = etree.SubElement(root, "entry")
        _put(entry, "id", item.id)
        _put(entry, "title", item.title)
        _put(entry, "published", item.published)
        _put(entry, "updated", item.updated)
        _links(entry, alternate=item.link)
        for link in item.related:
            _links(entry, related=link)
        for tag in item.tags:
            etree.SubElement(entry, "category", term=_writable(tag))
        _put(entry, "content", item.text, type="text")
    etree.indent(root, " ")
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return written.decode() + "\n"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed 1.1."""
    written: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _writable(feed.title),
        "home_page_url": feed.link,
        "feed_url": feed.address,
        "authors": [{"name": PROGRAM}],
        "items": [_json_item(item) for item in feed.items],
    }
    return msgspec.json.format(msgspec.json.encode(_filled(written)), indent=1).decode() + "\n"


def _json_item(item: Item) -> dict[str, object]:
    return _filled(
        {
            "id": item.id,
            "url": item.link,
            "external_url": item.related[0] if item.related else None,
            "title": _writable(item.title),
            "content_text": _writable(item.text),
            "date_published": item.published,
            "date_modified": item.updated,
            "tags": [_writable(tag) for tag in item.tags],
        }
    )


def _filled(fields: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None}


# --------------------------------------------------------------------------- entries


def _story(told: Told, site: str | None) -> Item:
    account = told.account
    points = [view.clean(point.text) for point in (account.brief.points if account.brief else ())]
    disputed = [f"Disputed: {view.clean(conflict.about)}" for conflict in account.conflicts]
    return Item(
        id=_id("story", account.id),
        title=_headline(account),
        text="\n".join([view.summary(account), "", *(f"– {line}" for line in (*points, *disputed))]),
        published=told.begun,
        updated=told.updated,
        link=_page(account.id, site),
        tags=("disputed",) if account.conflicts else (),
    )


def _change(story: str, at: str, change: Change, named: Mapping[str, ArticleEntry], site: str | None) -> Item:
    behind = [f"“{view.clean(cite.exact)}”{_name(named.get(cite.article))}" for cite in _each_article(change.cites)]
    links = [view.link(named[cite.article].url) for cite in change.cites if cite.article in named]
    return Item(
        id=_id("change", story, at, change.kind, change.text),
        title=_short(change.text),
        text="\n".join([change.text, "", *dict.fromkeys(behind)]).rstrip(),
        published=at,
        updated=at,
        link=_page(story, site),
        tags=(change.kind,),
        related=tuple(dict.fromkeys(link for link in links if link)),
    )


def _name(entry: ArticleEntry | None) -> str:
    return f" — {view.clean(label(entry.outlet, entry.credit, entry.title, entry.source))}" if entry else ""


def _each_article(cites: Iterable[Cite]) -> list[Cite]:
    first: dict[str, Cite] = {}
    for cite in cites:
        first.setdefault(cite.article, cite)
    return list(first.values())


def _headline(account: Account) -> str:
    return view.clean(account.brief.headline if account.brief else account.title)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TITLE else text[:LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:") + " …"


def _page(story: str, site: str | None) -> str | None:
    return f"{site.rstrip('/')}/stories/{story}" if site else None


def _id(*parts: str) -> str:
    """Make an id that is the same whenever the same is written."""
    return f"urn:uuid:{uuid5(NAMESPACE, '/'.join(parts))}"


# --------------------------------------------------------------------------- XML


def _put(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, name, attributes).text = _writable(text)


def _links(parent: etree._Element, **links: str | None) -> None:
    for rel, href in links.items():
        if href:
            etree.SubElement(parent, "link", rel=rel, href=_writable(href))


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)
