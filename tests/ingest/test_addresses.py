"""Addresses as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.ingest.addresses import host_of, joined, site, tidied, without_password


@pytest.mark.parametrize(
    ("url", "tidy"),
    [
        ("https://V.example:443/bridge?utm_source=rss&utm_medium=feed#top", "https://v.example/bridge"),
        ("http://v.example:80", "http://v.example/"),
        ("https://v.example/story?id=7&fbclid=x", "https://v.example/story?id=7"),
        ("https://v.example/story?source=agency&ref=2&page=3", "https://v.example/story?source=agency&ref=2&page=3"),
        ("https://v.example/a?q=a%20b&x=", "https://v.example/a?q=a%20b&x="),
        ("https://reader:secret@v.example/a", "https://v.example/a"),
        ("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
        ("mailto:a@v.example", "mailto:a@v.example"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_one_article_has_one_address(url: str, tidy: str) -> None:
    assert tidied(url) == tidy


@given(st.text(max_size=60) | st.text(max_size=60).map(lambda text: f"https://v.example/{text}"))
def test_tidying_twice_is_tidying_once(url: str) -> None:
    assert tidied(tidied(url)) == tidied(url)
    assert isinstance(host_of(url), str)
    assert joined("https://v.example/", url) is None or host_of(joined("https://v.example/", url) or "")


@pytest.mark.parametrize(
    ("url", "owner"),
    [
        ("https://news.v.example/a", "v.example"),
        ("https://www.velmora.co.uk/a", "velmora.co.uk"),
        ("https://ane.blogspot.com/a", "ane.blogspot.com"),
        ("http://10.0.0.1/a", "10.0.0.1"),
        ("http://[::1]/a", "::1"),
    ],
)
def test_a_site_is_what_one_owner_has(url: str, owner: str) -> None:
    assert site(url) == owner


def test_a_link_is_made_whole_or_is_none() -> None:
    assert joined("https://v.example/feed/", "../a") == "https://v.example/a"
    assert joined("https://v.example/feed", "javascript:alert(1)") is None
    assert joined("https://v.example/feed", "http://[") is None


def test_passwords_are_not_shown() -> None:
    assert without_password("https://reader:secret@v.example/feed") == "https://v.example/feed"
