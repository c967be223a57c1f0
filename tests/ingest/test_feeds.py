"""RSS, Atom, JSON Feed, lists of feeds and sitemaps."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.ingest import feeds, opml, sitemaps
from consilience.ingest.listing import Entry, Feed, Listed
from consilience.records import Skipped

HERE = "https://velmora-post.example/feed"
LONG = "".join(f"<p>The council heard speaker number {number} on the new bridge over the Sarn.</p>" for number in range(20))


def read(content: str | bytes, url: str = HERE) -> Feed:
    found = feeds.feed(content.encode() if isinstance(content, str) else content, url)
    assert isinstance(found, Feed), found
    return found


def refused(content: bytes) -> str:
    found = feeds.feed(content, HERE)
    assert isinstance(found, Skipped)
    return found.reason


def rss(items: str, more: str = "") -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Velmora Post</title>{more}{items}'
        "</channel></rss>"
    )


def test_an_rss_entry_has_link_title_and_date() -> None:
    item = "<item><title>Bridge &amp; river</title><link>/bridge</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>"
    found = read(rss(item))
    assert found.title == "Velmora Post"
    assert found.entries[0].link == "https://velmora-post.example/bridge"
    assert found.entries[0].title == "Bridge & river"
    assert found.entries[0].published == "Mon, 02 Mar 2026 08:00:00 GMT"


def test_an_atom_entry_leads_to_its_page_and_not_to_its_pictures() -> None:
    found = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><id>urn:1</id><title>Bridge</title>'
        '<link rel="enclosure" href="https://v.example/a.jpg"/><link rel="alternate" href="https://v.example/bridge"/>'
        "<updated>2026-03-02T08:00:00Z</updated><author><name>Ane Holt</name></author></entry></feed>"
    )
    (entry,) = found.entries
    assert (entry.link, entry.byline, entry.updated) == ("https://v.example/bridge", "Ane Holt", "2026-03-02T08:00:00Z")


def test_a_json_feed_is_read_like_the_others() -> None:
    item = {"id": 7, "url": "/bridge", "title": "Bridge", "content_html": LONG, "date_published": "2026-03-02T08:00:00Z"}
    found = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "V", "items": [item, "no item"]}))
    (entry,) = found.entries
    assert found.kind == "json11"
    assert (entry.link, entry.id, entry.title) == ("https://velmora-post.example/bridge", "7", "Bridge")
    assert feeds.is_whole(entry)


@pytest.mark.parametrize(
    ("more", "minutes"),
    [
        ("<ttl>90</ttl>", 90),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 720),
        ("<ttl>soon</ttl>", None),
        ("", None),
    ],
)
def test_a_feed_says_how_long_it_lives(more: str, minutes: float | None) -> None:
    assert read(rss("", more)).minutes_to_live == minutes


def test_of_a_feed_that_breaks_off_the_whole_entries_are_read() -> None:
    items = "".join(f"<item><title>Item {number}</title><link>https://v.example/{number}</link></item>" for number in range(5))
    found = read(rss(items)[:-60])
    assert [entry.link for entry in found.entries][:4] == [f"https://v.example/{number}" for number in range(4)]
    assert found.fault


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"{", b'{"a": 1}', b"<!DOCTYPE html><html><body>Log in</body></html>"])
def test_what_is_no_feed_is_named(content: bytes) -> None:
    assert refused(content).startswith("not a feed")


def test_entities_that_would_fill_the_memory_are_left_out() -> None:
    bomb = "".join(f'<!ENTITY {letter} "{f"&{before};" * 10}">' for before, letter in zip("abcdefgh", "bcdefghi", strict=True))
    found = feeds.feed(f'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">{bomb}]>{rss("<item><title>&i;</title></item>")}'.encode(), HERE)
    assert isinstance(found, (Feed, Skipped))
    assert len(str(found)) < 2000


def test_entities_of_the_outside_are_not_fetched() -> None:
    found = feeds.feed(
        f'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>{rss("<item><title>&x;</title></item>")}'.encode(), HERE
    )
    assert isinstance(found, Feed)
    assert found.entries[0].title in {None, "&x;"}


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_stop_the_reading(content: bytes) -> None:
    for found in (feeds.feed(content, HERE), feeds.feed(b"<rss><channel><item>" + content, HERE)):
        assert isinstance(found, (Feed, Skipped))
    assert list(opml.feeds(content, HERE))
    assert list(sitemaps.entries(content, HERE))


def whole(text: str, *, is_content: bool = True) -> bool:
    return feeds.is_whole(Entry(text=text, is_content=is_content))


def test_only_a_full_text_stands_for_its_article() -> None:
    assert whole(LONG)
    assert whole(LONG + "<p>The post Bridge opens appeared first on Velmora Post.</p>")
    assert not whole(LONG + "<p>The works will go on until …</p>")
    assert not whole(LONG + '<p><a href="/bridge">Continue reading Bridge opens</a></p>')
    assert not whole(LONG + "<p>Read the full story on our site</p>")
    assert not whole("<p>The bridge opens on Monday.</p>")
    assert not whole(LONG.replace("<p>", "").replace("</p>", " "), is_content=False)


def test_the_feeds_of_a_list_are_given_once_and_in_order() -> None:
    content = b"""<?xml version="1.0"?><opml version="2.0"><body><outline text="News">
        <outline text="Post" title="Velmora Post" xmlUrl="https://v.example/feed"/><outline TEXT="Echo" xmlurl="https://e.example/rss"/>
        <outline text="Post again" xmlUrl="https://v.example/feed"/><outline text="Home" xmlUrl="file:///etc/passwd"/>
        </outline></body></opml>"""
    found = list(opml.feeds(content, "list.opml"))
    assert [(item.url, item.title) for item in found if isinstance(item, Listed)] == [
        ("https://v.example/feed", "Velmora Post"),
        ("https://e.example/rss", "Echo"),
    ]
    assert [item.source for item in found if isinstance(item, Skipped)] == ["list.opml: file:///etc/passwd"]


@pytest.mark.parametrize("content", [b"", b"<rss/>", b"<opml><body/></opml>", b"no list"])
def test_a_list_without_feeds_is_named(content: bytes) -> None:
    (found,) = opml.feeds(content, "list.opml")
    assert isinstance(found, Skipped)


NEWS = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://v.example/bridge</loc><news:news><news:publication><news:name>Velmora Post</news:name></news:publication>
<news:publication_date>2026-03-02</news:publication_date><news:title>Bridge opens</news:title></news:news></url>
<url><loc> https://v.example/harbour </loc><lastmod>2026-03-01</lastmod></url><url><loc>javascript:x</loc></url></urlset>"""


@pytest.mark.parametrize("content", [NEWS, gzip.compress(NEWS)])
def test_a_news_sitemap_gives_articles_with_titles_and_dates(content: bytes) -> None:
    first, second = sitemaps.entries(content, "https://v.example/sitemap.xml")
    assert first == Entry(link="https://v.example/bridge", title="Bridge opens", published="2026-03-02", outlet="Velmora Post")
    assert second == Entry(link="https://v.example/harbour", updated="2026-03-01")


def test_an_index_gives_sitemaps_and_a_plain_list_addresses() -> None:
    index = b"<sitemapindex><sitemap><loc>/one.xml</loc></sitemap></sitemapindex>"
    assert list(sitemaps.entries(index, "https://v.example/")) == [Listed(url="https://v.example/one.xml")]
    lines = b"https://v.example/a\nhttps://v.example/b\n"
    assert list(sitemaps.entries(lines, "https://v.example/")) == [
        Entry(link="https://v.example/a"),
        Entry(link="https://v.example/b"),
    ]


@pytest.mark.parametrize("content", [b"", b"<html/>", gzip.compress(b"x" * 60_000_000), b"\x1f\x8b broken"])
def test_what_is_no_sitemap_is_named(content: bytes) -> None:
    (found,) = sitemaps.entries(content, HERE)
    assert isinstance(found, Skipped)
