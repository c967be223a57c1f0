"""`watch` and `status`, and what a SOURCE is, as a user types them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from consilience import cli, store
from consilience.store import articles
from tests.serving import Site, served

STORY = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>VELMORA — {0}, the council said on Monday. "
    "Tolls of two crowns will be charged from April.</p>"
    "<p>Some 300 people came to the opening on the river Sarn.</p></article></body></html>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    """A feed with one article, and a list with it and a feed that is gone."""
    with served() as found:
        found.html("/bridge", STORY.format("The bridge opens"))
        found.pages["/feed"] = (
            200,
            {"Content-Type": "application/rss+xml"},
            f"<rss version='2.0'><channel><item><link>{found.url('/bridge')}</link></item></channel></rss>".encode(),
        )
        yield found


@pytest.fixture
def listed(site: Site, tmp_path: Path) -> Path:
    """A list of feeds."""
    outlines = "".join(f"<outline text='{path}' xmlUrl='{site.url(path)}'/>" for path in ("/feed", "/gone"))
    file = tmp_path / "feeds.opml"
    file.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>")
    return file


def said(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["consilience", *map(str, words)])
    try:
        cli.main()
    except SystemExit as leaving:
        return int(leaving.code or 0)
    return 0


def test_a_list_is_watched_into_the_library(
    site: Site, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    library = tmp_path / "library.db"
    watch = (
        "watch",
        listed,
        "--once",
        "--allow-private",
        "--library",
        library,
        "--workers",
        "1",
        "--pipeline",
        "fast",
        "--log-json",
    )
    assert said(monkeypatch, *watch) == 0
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert {(line["event"], line.get("url")) for line in lines} >= {
        ("feed", site.url("/feed")),
        ("feed", site.url("/gone")),
        ("page", site.url("/bridge")),
    }
    assert said(monkeypatch, "status", "--library", library, "--json") == 0
    status = json.loads(capsys.readouterr().out)
    assert status["articles"] == 1
    assert [feed["state"] for feed in status["feeds"]] == ["well", "failing"]
    assert said(monkeypatch, "status", "--library", library) == 0
    told = capsys.readouterr().out
    assert "1 articles in 1 stories" in told
    assert "failed once: the server answers 404 Not Found" in told


def test_sigterm_stops_a_watch_in_good_order(listed: Path, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "consilience", "watch", str(listed), "--allow-private", "--log-json"]
    environment = os.environ | {"CONSILIENCE_LIBRARY": str(tmp_path / "library.db")}
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stderr
        first = json.loads(running.stderr.readline())
        running.send_signal(signal.SIGTERM)
        rest = [json.loads(line) for line in running.stderr]
    assert first["event"] == "feed"
    assert rest[-1]["event"] == "stopped"
    assert running.returncode == 0


def test_two_watches_at_once_share_the_work(site: Site, tmp_path: Path) -> None:
    names = [f"/story-{number}" for number in range(5)]
    items = "".join(f"<item><link>{site.url(name)}</link></item>" for name in names)
    site.pages["/feed"] = (200, {"Content-Type": "text/xml"}, f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    for name in names:
        site.html(name, STORY.format(f"The bridge of {name[1:]} opens"))
    library = tmp_path / "library.db"
    store.opened(library).close()
    words = ["watch", "--feed", site.url("/feed"), "--once", "--allow-private", "--pipeline", "fast", "--workers", "1"]
    program = [sys.executable, "-m", "consilience", *words, "--library", str(library)]
    with subprocess.Popen(program) as one, subprocess.Popen(program) as other:
        one.wait()
        other.wait()
    assert (one.returncode, other.returncode) == (0, 0)
    with store.opened(library) as both:
        assert len(both.read(articles.current_ids)) == len(names)
    assert [site.times(name) for name in ["/feed", *names]] == [1] * 6


def test_a_list_that_is_none_is_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text("no list")
    assert said(monkeypatch, "watch", file, "--once", "--library", tmp_path / "library.db") == 2
    assert "no feeds on the list" in capsys.readouterr().err


def test_a_source_cannot_be_two_things(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(monkeypatch, "brief", "x", "--feed", "--warc") == 2
    assert "cannot be two things" in capsys.readouterr().err


def test_a_dossier_from_the_web_verifies_against_the_pages_that_were_kept(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier, pages = tmp_path / "dossier.json", tmp_path / "pages"
    words = ("brief", site.url("/bridge"), "--allow-private", "--pipeline", "fast", "--json", dossier, "--keep-pages", pages)
    assert said(monkeypatch, *words) == 0
    assert said(monkeypatch, "verify", dossier, "--sources", pages) == 0
    assert "cites hold" in capsys.readouterr().out
