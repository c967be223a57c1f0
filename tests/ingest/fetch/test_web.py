"""Fetching, from a real server on this machine that behaves as badly as it can."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator
from ipaddress import ip_address
from threading import Event, Lock, Thread
from time import monotonic

import brotli
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.ingest.fetch import network
from consilience.ingest.fetch.public import is_public
from consilience.ingest.fetch.records import Answer, Fault, Terms, Wanted
from consilience.ingest.fetch.web import Web
from tests.serving import NEAR, Handler, Site, served


def fetched(web: Web, url: str, **more: object) -> Answer:
    found = web.get(msgspec.convert({"url": url, **more}, Wanted))
    assert isinstance(found, Answer), found
    return found


def refused(web: Web, url: str, **more: object) -> Fault:
    found = web.get(msgspec.convert({"url": url, **more}, Wanted))
    assert isinstance(found, Fault), found
    return found


@pytest.fixture
def careful() -> Iterator[Web]:
    """A way to the network as users have it: public addresses only."""
    found = Web(Terms(tries=1, delay_seconds=0.0))
    yield found
    found.stop()


def test_a_page_is_fetched_with_its_headers(site: Site, web: Web) -> None:
    site.html("/news", "<p>Harbour closed</p>", ETag='"v1"')
    found = fetched(web, site.url("/news"))
    assert (found.status, found.content, found.headers["etag"]) == (200, b"<p>Harbour closed</p>", '"v1"')
    assert (found.media_type, found.charset) == ("text/html", "utf-8")


def test_we_say_who_we_are_and_how_to_reach_us(site: Site) -> None:
    site.html("/", "x")
    fetched(Web(msgspec.structs.replace(NEAR, contact="https://desk.example/robot")), site.url("/"))
    agent = site.headers[-1]["user-agent"]
    assert agent.startswith("Consilience/")
    assert "(+https://desk.example/robot)" in agent


INSIDE = (
    *("127.0.0.1", "localhost", "[::1]", "0x7f000001", "2130706433", "127.1", "0", "169.254.169.254", "10.1.2.3", "172.16.0.1"),
    *("192.168.1.1", "100.100.100.200", "192.0.0.192", "168.63.129.16", "224.0.0.1", "255.255.255.255", "[::ffff:127.0.0.1]"),
    *("[::ffff:8.8.8.8]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[2002:7f00:1::]"),
    *("[2001:0:7f00:1::]", "[ff02::1]", "[::]", "[::127.0.0.1]"),
)


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_inside_a_network_is_asked(careful: Web, site: Site, address: str) -> None:
    found = refused(careful, f"http://{address}:{site.port}/")
    assert "not a public address" in found.reason or "looked up" in found.reason
    assert site.asked == []


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "64:ff9b::808:808", "151.101.1.67"])
def test_addresses_in_the_world_are_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=6) | st.ip_addresses(v=4))
def test_no_address_that_python_calls_private_is_public(address: object) -> None:
    found = ip_address(str(address))
    if not found.is_global or found.is_multicast:
        assert not is_public(str(address)) or str(address).startswith("64:ff9b::")


def test_a_name_is_refused_if_any_of_its_addresses_is_inside(careful: Web, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "looked_up", lambda *_: ["8.8.8.8", "127.0.0.1"])
    assert "not a public address" in refused(careful, f"http://two-faced.example:{site.port}/").reason


def test_a_name_is_looked_up_once_and_that_answer_is_connected_to(web: Web, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["127.0.0.1", "127.0.0.1"])  # one for robots.txt, one for the page; a third would end the test

    site.html("/", "here")
    monkeypatch.setattr(network, "looked_up", lambda *_: [next(answers)])
    assert fetched(web, f"http://moving.example:{site.port}/").content == b"here"


def test_a_redirect_into_the_network_is_refused(monkeypatch: pytest.MonkeyPatch, site: Site) -> None:
    site.moved("/out", "http://169.254.169.254/latest/meta-data/")
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    found = refused(Web(msgspec.structs.replace(NEAR, allow_private=False)), site.url("/out"))
    assert found.why == "refused"
    assert "169.254.169.254 is not a public address" in found.reason


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "file:///etc/passwd", "gopher://a.example/", "http://", "http://[", "nonsense"]
)
def test_only_the_web_is_asked(careful: Web, url: str) -> None:
    assert refused(careful, url).why == "refused"


def test_ports_of_other_services_are_not_asked(web: Web) -> None:
    assert "port 25" in refused(web, "http://127.0.0.1:25/").reason


def test_redirects_are_followed_and_permanent_ones_said(site: Site, web: Web) -> None:
    site.html("/new", "moved here")
    site.moved("/old", "/new", 301)
    site.moved("/older", "/old", 308)
    site.moved("/today", "/old", 302)
    assert fetched(web, site.url("/older")).url == site.url("/new")
    assert fetched(web, site.url("/older")).moved
    assert not fetched(web, site.url("/today")).moved


def test_redirects_in_a_circle_and_without_end_are_named(site: Site, web: Web) -> None:
    site.moved("/a", "/b")
    site.moved("/b", "/a")
    assert "circle" in refused(web, site.url("/a")).reason
    for number in range(20):
        site.moved(f"/{number}", f"/{number + 1}")
    assert refused(web, site.url("/0")).reason == "more than 8 redirects"


def test_what_has_not_changed_is_not_sent_again(site: Site, web: Web) -> None:
    def conditional(handler: Handler) -> tuple[int, dict[str, str], bytes]:
        known = handler.headers.get("If-None-Match") == '"v1"' and handler.headers.get("If-Modified-Since") == "yesterday"
        return (304, {"ETag": '"v1"'}, b"") if known else (200, {"ETag": '"v1"'}, b"all of it")

    site.pages["/feed"] = conditional
    assert fetched(web, site.url("/feed")).content == b"all of it"
    assert fetched(web, site.url("/feed"), etag='"v1"', last_modified="yesterday").same_as_before


def test_robots_txt_is_obeyed_and_asked_for_once(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /\n\nUser-agent: consilience\nDisallow: /private*\n")
    site.html("/private-room", "secret")
    site.html("/news", "open")
    assert fetched(web, site.url("/news")).content == b"open"
    assert refused(web, site.url("/private-room")).why == "robots"
    assert site.times("/robots.txt") == 1
    assert site.times("/private-room") == 0


def test_a_redirect_to_what_robots_txt_forbids_is_not_followed(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /closed\n")
    site.moved("/open", "/closed")
    assert refused(web, site.url("/open")).why == "robots"
    assert site.times("/closed") == 0


def test_a_host_whose_robots_txt_fails_is_left_alone_for_now(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = (503, {}, b"")
    site.html("/news", "open")
    found = refused(web, site.url("/news"))
    assert found.may_pass
    assert "robots.txt" in found.reason
    assert site.times("/news") == 0


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_a_host_without_robots_txt_allows_everything(site: Site, web: Web, status: int) -> None:
    site.pages["/robots.txt"] = (status, {}, b"")
    site.html("/news", "open")
    assert fetched(web, site.url("/news")).content == b"open"


def test_of_a_very_long_robots_txt_the_beginning_counts(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /closed\n" + b"# on and on\n" * 100_000)
    site.html("/closed", "x")
    assert refused(web, site.url("/closed")).why == "robots"


PACKERS = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}


@pytest.mark.parametrize("coding", PACKERS)
def test_packed_answers_are_unpacked(site: Site, web: Web, coding: str) -> None:
    site.pages["/"] = (200, {"Content-Encoding": coding}, PACKERS[coding](b"words " * 1000))
    assert fetched(web, site.url("/")).content == b"words " * 1000
    assert coding in site.headers[-1]["accept-encoding"]


@pytest.mark.parametrize("coding", PACKERS)
def test_a_bomb_is_seen_while_it_grows(site: Site, web: Web, coding: str) -> None:
    site.pages["/"] = (200, {"Content-Encoding": coding}, PACKERS[coding](b"\0" * 30_000_000))
    assert refused(web, site.url("/"), largest_bytes=100_000).why == "large"


def test_what_is_packed_badly_is_named(site: Site, web: Web) -> None:
    site.pages["/"] = (200, {"Content-Encoding": "gzip"}, b"not gzip at all")
    assert "packed" in refused(web, site.url("/")).reason


def test_of_what_never_ends_the_beginning_is_read(site: Site, web: Web) -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.close_connection = True
        while handler.write(b"and so on " * 1000):
            pass

    site.pages["/"] = endless
    assert refused(web, site.url("/"), largest_bytes=50_000).why == "large"
    assert len(fetched(web, site.url("/"), largest_bytes=50_000, cut=True).content) == 50_000


def drip(handler: Handler) -> None:
    """Send a header's letters one after the other, for as long as anybody listens."""
    hung_up = Event()
    while handler.write(b"X"):
        hung_up.wait(0.02)


def test_a_server_that_drips_is_left_when_the_time_is_over(site: Site) -> None:
    site.pages["/drip"] = drip
    site.pages["/robots.txt"] = (404, {}, b"")
    impatient = Web(msgspec.structs.replace(NEAR, total_seconds=0.3))
    began = monotonic()
    assert refused(impatient, site.url("/drip")).why == "slow"
    assert monotonic() - began < 5


def test_stopping_ends_what_is_under_way(site: Site) -> None:
    begun = Event()

    def dripping(handler: Handler) -> None:
        begun.set()
        drip(handler)

    site.pages["/drip"] = dripping
    patient = Web(msgspec.structs.replace(NEAR, total_seconds=600.0))
    found: list[Answer | Fault] = []
    asking = Thread(target=lambda: found.append(patient.get(Wanted(url=site.url("/drip")))))
    asking.start()
    assert begun.wait(10)
    patient.stop()
    asking.join(10)
    assert [fault.why for fault in found if isinstance(fault, Fault)] == ["stopped"]
    assert refused(patient, site.url("/")).why == "stopped"


def test_an_answer_that_breaks_off_is_named(site: Site, web: Web) -> None:
    def broken(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.write(b"only this")
        handler.close_connection = True

    site.pages["/"] = broken
    found = refused(web, site.url("/"))
    assert (found.why, found.may_pass) == ("broken", True)


def test_nonsense_instead_of_an_answer_is_named(site: Site, web: Web) -> None:
    def nonsense(handler: Handler) -> None:
        handler.write(b"\x00\x01 what is this\r\n\r\n")
        handler.close_connection = True

    site.pages["/"] = nonsense
    assert refused(web, site.url("/")).why == "broken"


def test_nobody_there_is_named(web: Web) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        found = refused(web, f"http://127.0.0.1:{unused.getsockname()[1]}/")
    assert (found.why, found.may_pass) == ("unreachable", True)


def test_a_busy_host_says_how_long_to_wait(site: Site, web: Web) -> None:
    site.pages["/"] = (429, {"Retry-After": "120"}, b"")
    found = refused(web, site.url("/"))
    assert (found.why, found.status, found.wait_seconds) == ("busy", 429, 120.0)


def test_what_may_pass_is_tried_again_at_once_if_the_host_says_so(site: Site) -> None:
    answers = iter([(503, {"Retry-After": "0"}, b""), (200, {}, b"back again")])
    site.pages["/"] = lambda _: next(answers)
    site.pages["/robots.txt"] = (404, {}, b"")
    assert fetched(Web(msgspec.structs.replace(NEAR, tries=2)), site.url("/")).content == b"back again"


def test_what_is_gone_is_not_asked_for_twice(site: Site) -> None:
    site.pages["/gone"] = (410, {}, b"")
    assert refused(Web(msgspec.structs.replace(NEAR, tries=3)), site.url("/gone")).status == 410
    assert site.times("/gone") == 1


def test_one_host_is_asked_one_thing_at_a_time_and_many_hosts_at_once(web: Web) -> None:
    """Two sites on this machine are one host: their pages come one after the other."""
    lock, at_once, most = Lock(), [0], [0]

    def counted(handler: Handler) -> tuple[int, dict[str, str], bytes]:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        del handler
        Event().wait(0.01)  # long enough for another to come in, if anybody let it
        with lock:
            at_once[0] -= 1
        return 200, {}, b"x"

    with served() as left, served() as right:
        for site in (left, right):
            site.pages.update({f"/{number}": counted for number in range(10)})
        urls = [site.url(f"/{number}") for number in range(10) for site in (left, right)]
        found = list(web.each(urls, lambda url: Wanted(url=url)))
    assert {url for url, _ in found} == set(urls)
    assert all(isinstance(answer, Answer) for _, answer in found)
    assert most == [1]


def test_fetching_may_be_left_half_way(site: Site, web: Web) -> None:
    for number in range(50):
        site.html(f"/{number}", "x")
    some = web.each((site.url(f"/{number}") for number in range(50)), lambda url: Wanted(url=url))
    next(some)
    some.close()
    assert len(site.asked) < 50
