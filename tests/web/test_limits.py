"""What is refused before any page sees it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from consilience.web.limits import FORM_BYTES, Limited


def test_a_form_of_ten_megabytes_is_refused(browser: TestClient) -> None:
    answer = browser.post("/login", content=b"x=" + b"a" * 10_000_000)
    assert answer.status_code == 413


def test_a_body_that_does_not_tell_its_length_is_counted(browser: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(200):
            yield b"a" * 10_000

    answer = browser.post("/login", content=pieces(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_change_that_another_site_asks_for_is_refused(browser: TestClient, headers: dict[str, str]) -> None:
    assert browser.post("/logout", headers=headers).status_code == 403
    problem = browser.post("/api/v1/pages", headers=headers)
    assert (problem.status_code, problem.headers["content-type"]) == (403, "application/problem+json")


def test_an_open_site_answers_to_the_names_of_this_machine_only(browser: TestClient) -> None:
    codes = {host: browser.get("/", headers={"Host": host}).status_code for host in ("localhost:8420", "127.0.0.1", "[::1]:80")}
    assert set(codes.values()) == {200}
    assert browser.get("/", headers={"Host": "rebound.example"}).status_code == 421


def test_every_answer_has_the_headers_that_guard_it(browser: TestClient, story: str) -> None:
    for path in ("/", f"/stories/{story}", "/nothing", "/login", "/static/none.css", "/stories/none"):
        headers = browser.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-frame-options"] == "DENY"


def test_a_body_that_trickles_is_given_up() -> None:
    async def app(_: Scope, receive: Receive, __: Send) -> None:
        while True:
            await receive()

    async def never() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    sent: list[dict[str, Any]] = []

    async def send(message: Message) -> None:
        sent.append(dict(message))

    scope = {"type": "http", "method": "POST", "path": "/x", "headers": []}
    asyncio.run(Limited(app, seconds=0.05)(scope, never, send))
    assert sent[0]["status"] == 408


def test_a_nonsensical_length_is_not_believed() -> None:
    async def app(_: Scope, receive: Receive, __: Send) -> None:
        while (await receive()).get("more_body"):
            pass

    async def much() -> Message:
        return {"type": "http.request", "body": b"a" * FORM_BYTES, "more_body": True}

    sent: list[dict[str, Any]] = []

    async def send(message: Message) -> None:
        sent.append(dict(message))

    scope = {"type": "http", "method": "POST", "path": "/x", "headers": [(b"content-length", b"-5")]}
    asyncio.run(Limited(app)(scope, much, send))
    assert sent[0]["status"] == 413
