"""WARC files, made here byte by byte."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from io import BytesIO

import pytest

from consilience.ingest import warc
from consilience.records import Page, Skipped

PAGE = b"<html><body><p>The bridge over the Sarn opens on Monday.</p></body></html>"


def record(
    body: bytes = PAGE,
    url: str = "https://v.example/bridge",
    kind: str = "response",
    status: str = "200 OK",
    headers: tuple[str, ...] = ("Content-Type: text/html; charset=iso-8859-15",),
) -> bytes:
    http = "\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-02T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def read(content: bytes) -> list[Page | Skipped]:
    return list(warc.pages(BytesIO(content), "crawl.warc.gz"))


def urls(found: list[Page | Skipped]) -> list[str | None]:
    return [item.given.url for item in found if isinstance(item, Page)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_response_is_a_page_with_address_date_and_encoding(*, packed: bool) -> None:
    (page,) = read(gzip.compress(record()) if packed else record())
    assert isinstance(page, Page)
    assert page.content == PAGE
    assert (page.given.url, page.given.fetched) == ("https://v.example/bridge", "2026-03-02T08:00:00Z")
    assert (page.media_type, page.encoding, page.source) == ("text/html", "iso-8859-15", "crawl.warc.gz:0")


def test_a_body_is_unpacked() -> None:
    chunked = b"5\r\n<p>On\r\n9\r\n Monday.\n\r\n0\r\n\r\n"
    content = record(gzip.compress(PAGE), headers=("Content-Type: text/html", "Content-Encoding: gzip")) + record(
        chunked, headers=("Content-Type: text/plain", "Transfer-Encoding: chunked")
    )
    assert [page.content for page in read(content) if isinstance(page, Page)] == [PAGE, b"<p>On Monday.\n"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (record(status="404 Not Found"), "the server answered 404"),
        (record(headers=("Content-Type: image/png",)), "image/png, neither HTML nor text"),
        (record(headers=()), "of no declared type"),
        (record(kind="revisit", body=b""), "an earlier visit"),
        (record(url="dns:v.example"), "not a page of the web"),
        (b"filedesc://x.arc 0.0.0.0 20260302 text/plain 9\n", "an ARC file"),
    ],
)
def test_what_is_not_used_is_named(content: bytes, reason: str) -> None:
    (found,) = read(content)
    assert isinstance(found, Skipped)
    assert reason in found.reason


@pytest.mark.parametrize("kind", ["request", "metadata", "warcinfo"])
def test_records_about_the_crawl_are_passed_over(kind: str) -> None:
    assert read(record(kind=kind) + record())[1:] == []
    assert [item.reason for item in read(record(kind=kind)) if isinstance(item, Skipped)] == [
        "no page in it, only records about the crawl"
    ]


def test_reading_goes_on_behind_damage() -> None:
    members = [gzip.compress(record(url=f"https://v.example/{number}")) for number in range(9)]
    broken = bytearray(members[4])
    broken[20:60] = b"\0" * 40
    found = read(b"".join([*members[:4], bytes(broken), *members[5:]]))
    assert urls(found) == [f"https://v.example/{number}" for number in range(9) if number != 4]
    assert sum("damaged record" in item.reason for item in found if isinstance(item, Skipped)) == 1


def test_reading_goes_on_behind_rubbish_between_records() -> None:
    found = read(record(url="https://v.example/1") + b"rubbish of some length\r\n\r\n" + record(url="https://v.example/2"))
    assert urls(found) == ["https://v.example/1", "https://v.example/2"]
    assert any("damaged" in item.reason for item in found if isinstance(item, Skipped))


@pytest.mark.parametrize("packed", [gzip.compress, bytes])
def test_a_file_that_breaks_off_gives_what_is_whole(packed: Callable[[bytes], bytes]) -> None:
    whole = packed(record(url="https://v.example/1")) + packed(record(url="https://v.example/2"))
    found = read(whole[:-30])
    assert urls(found) == ["https://v.example/1"]
    assert [item.reason for item in found if isinstance(item, Skipped)] == [
        "the file breaks off in this record: https://v.example/2"
    ]
    assert urls(read(whole)) == ["https://v.example/1", "https://v.example/2"]


@pytest.mark.parametrize("content", [b"no warc at all", b"\x1f\x8b\x08\x00" * 500, b"WARC/1.0\r\n" * 300])
def test_what_is_no_warc_is_named_and_ends(content: bytes) -> None:
    found = read(content)
    assert urls(found) == []
    assert len(found) <= 1000
