"""Feeds of stories and of their changes, as a reader's program takes them."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from consilience import brief
from consilience.brief import feeds
from consilience.brief.feeds import Feed, Item, Told
from consilience.records import Account, ArticleEntry, Briefing, Change, Cite, Conflict
from consilience.testing import report

# What RFC 4287 asks of the elements that are written here: which must stand there, how often, with which attributes.
ATOM = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="feed"><interleave>
  <ref name="id"/><ref name="title"/><ref name="updated"/>
  <oneOrMore><element name="author"><element name="name"><text/></element></element></oneOrMore>
  <optional><element name="generator"><optional><attribute name="version"/></optional><text/></element></optional>
  <zeroOrMore><ref name="link"/></zeroOrMore>
  <zeroOrMore><element name="entry"><interleave>
    <ref name="id"/><ref name="title"/><ref name="updated"/>
    <optional><element name="published"><data type="dateTime"/></element></optional>
    <zeroOrMore><ref name="link"/></zeroOrMore>
    <zeroOrMore><element name="category"><attribute name="term"/></element></zeroOrMore>
    <element name="content"><attribute name="type"><value>text</value></attribute><text/></element>
  </interleave></element></zeroOrMore>
</interleave></element></start>
<define name="id"><element name="id"><data type="anyURI"><param name="minLength">1</param></data></element></define>
<define name="title"><element name="title"><text/></element></define>
<define name="updated"><element name="updated"><data type="dateTime"/></element></define>
<define name="link"><element name="link">
  <attribute name="rel"><choice><value>alternate</value><value>self</value><value>related</value></choice></attribute>
  <attribute name="href"><data type="anyURI"/></attribute>
</element></define>
</grammar>"""

NAMES = {"a": "http://www.w3.org/2005/Atom"}
MORNING, NOON = "2026-11-03T08:00:00Z", "2026-11-03T12:00:00Z"


def valid(atom: str) -> etree._Element:
    """Read a feed, which must be as RFC 4287 says."""
    root = etree.fromstring(atom.encode())
    etree.RelaxNG(etree.parse(StringIO(ATOM))).assertValid(root)
    return root


def cite(article: str = "a" * 20, exact: str = "22 people died") -> Cite:
    return Cite(article=article, start=3, end=3 + len(exact), exact=exact)


def account(headline: str = "Ferry on fire") -> Account:
    return Account(id="ferry-fire-ab3de", title=headline, articles=("a" * 20,), brief=Briefing(headline=headline, points=()))


def change(text: str = "People killed: raised from 14 to 22 (The Harbour).") -> Change:
    return Change(kind="raised", about="people killed", text=text, cites=(cite(),), before="14", after="22")


def entry(url: str | None = "https://harbour.example/ferry") -> ArticleEntry:
    return replace(brief.entry(report("22 people died.", outlet="The Harbour")), id="a" * 20, url=url)


TOLD = Told(account=account(), begun=MORNING, updated=NOON)


def test_a_story_has_an_entry_for_each_change() -> None:
    root = valid(feeds.atom(feeds.of_changes(TOLD, [(NOON, change()), (MORNING, change("A new story."))], [entry()])))
    assert root.xpath("a:entry/a:title/text()", namespaces=NAMES) == [change().text, "A new story."]
    assert root.xpath("a:updated/text()", namespaces=NAMES) == [NOON]


def test_a_change_shows_its_passages_and_leads_to_the_articles() -> None:
    root = valid(feeds.atom(feeds.of_changes(TOLD, [(NOON, change())], [entry()])))
    first = root.find("a:entry", NAMES)
    assert first is not None
    assert first.findtext("a:content", namespaces=NAMES) == f"{change().text}\n\n“22 people died” — The Harbour"
    assert first.xpath("a:link[@rel='related']/@href", namespaces=NAMES) == ["https://harbour.example/ferry"]


def test_an_address_that_a_browser_would_run_is_no_link() -> None:
    feed = feeds.of_changes(TOLD, [(NOON, change())], [entry("javascript:alert(1)")])
    assert "javascript" not in feeds.atom(feed)


def test_ids_stay_what_they_are_and_are_never_the_same() -> None:
    one = feeds.of_changes(TOLD, [(NOON, change()), (NOON, change("Another."))])
    again = feeds.of_changes(replace(TOLD, updated="2026-12-01T00:00:00Z"), [(NOON, change()), (NOON, change("Another."))])
    assert [item.id for item in one.items] == [item.id for item in again.items]
    assert len({item.id for item in one.items}) == 2


def test_the_feed_of_stories_names_what_is_disputed_and_leads_to_the_site() -> None:
    disputed = replace(account(), conflicts=(Conflict(kind="figure", about="people killed", reason="", sides=()),))
    feed = feeds.of_stories([replace(TOLD, account=disputed)], NOON, "https://desk.example/")
    root = valid(feeds.atom(feed))
    assert root.xpath("a:entry/a:link/@href", namespaces=NAMES) == ["https://desk.example/stories/ferry-fire-ab3de"]
    assert "– Disputed: people killed" in str(root.findtext("a:entry/a:content", namespaces=NAMES))


def test_a_feed_without_stories_is_a_feed() -> None:
    assert valid(feeds.atom(feeds.of_stories([], NOON))).findtext("a:updated", namespaces=NAMES) == NOON


def test_a_json_feed_says_the_same() -> None:
    written = json.loads(feeds.json_feed(feeds.of_changes(TOLD, [(NOON, change())], [entry()], "https://desk.example")))
    assert written["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in written["items"]] == [change().text]
    assert written["items"][0]["external_url"] == "https://harbour.example/ferry"
    assert all({"id", "content_text", "date_published"} <= item.keys() for item in written["items"])


def test_feedparser_reads_what_is_written() -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    read = feedparser.parse(feeds.atom(feeds.of_changes(TOLD, [(NOON, change())], [entry()])))
    assert not read.bozo
    assert [one.title for one in read.entries] == [change().text]


@given(st.text())
def test_whatever_a_source_prints_a_feed_is_valid_and_carries_no_mark_up_of_it(printed: str) -> None:
    item = Item(id="urn:uuid:1", title=printed, text=f"<script>{printed}</script>", published=NOON, updated=NOON, tags=(printed,))
    feed = Feed(id="urn:uuid:0", title=printed, updated=NOON, items=(item,))
    root = valid(feeds.atom(feed))
    assert not root.xpath("//*[local-name()='script']")
    assert json.loads(feeds.json_feed(feed))["items"][0]["content_text"].startswith("<script>")
