"""What a user names, and what comes of it."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from consilience import ingest
from consilience.errors import UsageError
from consilience.ingest.sources import Kind
from consilience.records import Page, Skipped
from tests.serving import NEAR, Site


def read(*names: str | Path, kind: Kind | None = None) -> list[Page | Skipped]:
    return sorted(ingest.incoming(map(str, names), kind, NEAR), key=lambda item: item.source)


def sources(found: list[Page | Skipped]) -> list[str]:
    return [item.source for item in found if isinstance(item, Page)]


@pytest.fixture
def town(site: Site) -> Site:
    """A site with three articles, a feed, a list of feeds and a sitemap."""
    for name in ("bridge", "harbour", "market"):
        site.html(f"/{name}", f"<p>{name}</p>")
    links = "".join(f"<item><title>{name}</title><link>/{name}</link></item>" for name in ("bridge", "harbour"))
    site.pages["/feed"] = (200, {}, f"<rss version='2.0'><channel>{links}</channel></rss>".encode())
    site.pages["/list"] = (200, {}, f"<opml><body><outline xmlUrl='{site.url('/feed')}'/></body></opml>".encode())
    locations = "".join(f"<url><loc>{site.url('/' + name)}</loc></url>" for name in ("bridge", "market"))
    site.pages["/map"] = (200, {}, f"<urlset>{locations}</urlset>".encode())
    site.pages["/maps"] = (
        200,
        {},
        b"<sitemapindex><sitemap><loc>/map</loc></sitemap><sitemap><loc>/map</loc></sitemap></sitemapindex>",
    )
    return site


def test_an_address_is_a_page(town: Site) -> None:
    (page,) = read(town.url("/bridge"))
    assert isinstance(page, Page)
    assert (page.source, page.content, page.encoding) == (town.url("/bridge"), b"<p>bridge</p>", "utf-8")
    assert page.given.fetched


@pytest.mark.parametrize(
    ("kind", "path", "names"),
    [
        ("feed", "/feed", ["/bridge", "/harbour"]),
        ("opml", "/list", ["/bridge", "/harbour"]),
        ("sitemap", "/map", ["/bridge", "/market"]),
        ("sitemap", "/maps", ["/bridge", "/market"]),
    ],
)
def test_a_list_is_followed_when_a_flag_says_that_it_is_one(town: Site, kind: Kind, path: str, names: list[str]) -> None:
    assert sources(read(town.url(path), kind=kind)) == [town.url(name) for name in names]
    assert town.times("/bridge") == 1
    assert sources(read(town.url(path))) != [town.url(name) for name in names]


def test_a_list_may_be_a_file(town: Site, tmp_path: Path) -> None:
    for kind, path in (("opml", "/list"), ("sitemap", "/map")):
        content = town.pages[path]
        assert not callable(content)
        (tmp_path / "list.xml").write_bytes(content[2])
        assert len(sources(read(tmp_path / "list.xml", kind=msgspec.convert(kind, Kind)))) == 2


def test_entries_of_several_feeds_are_fetched_once(town: Site) -> None:
    town.pages["/other"] = town.pages["/feed"]
    assert len(sources(read(town.url("/feed"), town.url("/other"), kind="feed"))) == 2
    assert town.times("/bridge") == 1


def test_what_cannot_be_had_is_named_and_the_rest_read(town: Site) -> None:
    del town.pages["/bridge"]
    found = read(town.url("/feed"), town.url("/gone"), kind="feed")
    assert sources(found) == [town.url("/harbour")]
    assert {item.source: item.reason for item in found if isinstance(item, Skipped)} == {
        town.url("/bridge"): "the server answers 404 Not Found; the feed itself carries no full text",
        town.url("/gone"): "the server answers 404 Not Found",
    }


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "video/mp4"])
def test_what_is_no_page_is_named(site: Site, kind: str) -> None:
    site.pages["/file"] = (200, {"Content-Type": kind}, b"%PDF-")
    (found,) = read(site.url("/file"))
    assert isinstance(found, Skipped)
    assert found.reason == f"{kind}, neither HTML nor text"


def test_a_page_whose_encoding_is_declared_wrongly_is_handed_on_as_it_came(site: Site) -> None:
    site.pages["/page"] = (200, {"Content-Type": "text/html; charset=utf-16"}, "<p>Über die Brücke</p>".encode())
    (page,) = read(site.url("/page"))
    assert isinstance(page, Page)
    assert (page.content, page.encoding) == ("<p>Über die Brücke</p>".encode(), "utf-16")


def test_addresses_inside_the_network_are_refused_unless_allowed(site: Site) -> None:
    site.html("/", "x")
    (found,) = ingest.incoming([site.url("/")], None, msgspec.structs.replace(NEAR, allow_private=False))
    assert isinstance(found, Skipped)
    assert "not a public address" in found.reason
    assert site.asked == []


def test_a_feed_leads_nowhere_but_into_the_web(site: Site, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    links = "".join(f"<item><link>{link}</link></item>" for link in (f"file://{tmp_path}/secret.txt", "ftp://v.example/a"))
    site.pages["/feed"] = (200, {}, f"<rss version='2.0'><channel>{links}</channel></rss>".encode())
    assert sources(read(site.url("/feed"), kind="feed")) == []


def test_standard_input_is_what_the_flag_says(town: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    content = town.pages["/map"]
    assert not callable(content)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content[2])))
    assert len(sources(read("-", kind="sitemap"))) == 2


def test_what_is_not_there_is_said_before_anything_is_read(town: Site) -> None:
    with pytest.raises(UsageError, match="no such file"):
        ingest.incoming([town.url("/bridge"), "not-there.txt"])
    assert town.asked == []


def test_a_warc_file_is_not_read_from_the_web(site: Site) -> None:
    with pytest.raises(UsageError, match="Fetch it first"):
        read(site.url("/crawl.warc.gz"), kind="warc")


def test_news_items_may_stand_at_an_address(site: Site) -> None:
    site.pages["/items"] = (200, {}, b'[{"uri": "urn:1", "body_text": "one"}, {"uri": "urn:2", "body_text": "two"}]')
    assert sources(read(site.url("/items"), kind="ninjs")) == [site.url("/items:1"), site.url("/items:2")]
