"""The commands that read a library, as a user types them."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from consilience import pipeline, store
from consilience.cli import moments
from consilience.ingest import from_paths
from consilience.run import Local
from consilience.store import decisions, stories
from consilience.store.log import By
from consilience.testing import Command

MORNING, NOON = "2026-11-22T08:00:00Z", "2026-11-22T12:00:00Z"


@pytest.fixture(scope="module")
def stocked(ferry_fire: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped example, whose last three reports came in later, and a story of something else."""
    place = tmp_path_factory.mktemp("library") / "library.db"
    files = sorted(ferry_fire.iterdir())
    other = place.with_name("mayor.txt")
    said = "LISTOWEL - Voters in Listowel chose Una Brandt as mayor on Sunday."
    other.write_text(f"Voters elect a mayor after fire\n\n{said}\n", encoding="utf-8")
    with store.opened(place) as library, Local(workers=1) as run:
        for when, some in ((MORNING, [*files[:5], other]), (NOON, files[5:])):
            list(pipeline.add(library, from_paths(some), run, when))
    return place


@pytest.fixture
def consilience(stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, consilience: Command) -> Command:
    """Run a command on a copy of the library."""
    place = tmp_path / "library.db"
    shutil.copy(stocked, place)
    monkeypatch.setenv("CONSILIENCE_LIBRARY", str(place))
    return consilience


@pytest.fixture
def ferry(consilience: Command) -> str:
    """The id of the larger story."""
    found: str = max(json.loads(consilience("stories", "--json").out), key=lambda story: story["articles"])["id"]
    return found


# --------------------------------------------------------------------------- stories


def test_stories_are_listed_with_what_is_disputed(consilience: Command, ferry: str) -> None:
    done = consilience("stories")
    assert done.code == 0
    assert ferry in done.out
    assert "origins" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    listed = json.loads(consilience("stories", "--json").out)
    assert len(listed) > 1
    assert [story["id"] for story in json.loads(consilience("stories", "--disputed", "--json").out)] == [
        story["id"] for story in listed if story["disputed"]
    ]


def test_stories_are_found_by_words_and_listed_page_by_page(consilience: Command) -> None:
    [mayor] = json.loads(consilience("stories", "mayor", "--json").out)
    assert mayor["articles"] == 1
    first = json.loads(consilience("stories", "--limit", "1", "--json").out)
    second = json.loads(consilience("stories", "--limit", "1", "--behind", first[0]["id"], "--json").out)
    assert first[0]["id"] != second[0]["id"]
    assert consilience("stories", "zeppelin").err == "No stories.\n"


def test_stories_are_written_as_feeds(consilience: Command, tmp_path: Path) -> None:
    done = consilience("stories", "--atom", tmp_path / "stories.atom", "--json-feed", "-", "--site", "https://desk.example")
    assert done.code == 0
    assert len(json.loads(done.out)["items"]) > 1
    assert "https://desk.example/stories/" in (tmp_path / "stories.atom").read_text(encoding="utf-8")


# --------------------------------------------------------------------------- show


@pytest.mark.parametrize("given", ["whole", "beginning", "words"])
def test_a_story_is_shown_by_id_beginning_or_words(consilience: Command, given: str) -> None:
    [mayor] = json.loads(consilience("stories", "mayor", "--json").out)
    done = consilience("show", *{"whole": [mayor["id"]], "beginning": [mayor["id"][:-3]], "words": ["una", "brandt"]}[given])
    assert done.code == 0
    assert "WHAT HAPPENED" in done.out
    assert "Una Brandt" in done.out


def test_a_shown_dossier_verifies_and_the_page_has_the_texts(
    consilience: Command, ferry: str, ferry_fire: Path, tmp_path: Path
) -> None:
    made = [tmp_path / name for name in ("page.html", "dossier.json", "brief.md")]
    assert consilience("show", ferry, "--html", made[0], "--json", made[1], "--markdown", made[2]).code == 0
    assert consilience("verify", made[1], "--sources", ferry_fire).code == 0
    assert "Sources" in made[0].read_text(encoding="utf-8")


def test_show_says_what_is_new_since_in_every_form(consilience: Command, ferry: str, ferry_fire: Path, tmp_path: Path) -> None:
    made = [tmp_path / name for name in ("page.html", "dossier.json", "brief.md")]
    words = ("--html", made[0], "--json", made[1], "--markdown", made[2])
    told = consilience("show", ferry, "--since", NOON, *words).out
    page, dossier, markdown = (file.read_text(encoding="utf-8") for file in made)
    new = json.loads(dossier)["stories"][0]["brief"]["new"][0]["text"]
    assert "NEW SINCE 22 NOVEMBER 2026, 12:00" in told.upper()
    assert "New since 22 November 2026, 12:00" in markdown
    assert "22 November 2026, 12:00" in page
    assert all(new[:14] in one for one in (told, markdown, page))
    assert consilience("verify", made[1], "--sources", ferry_fire).code == 0


def test_show_says_that_nothing_is_new(consilience: Command, ferry: str) -> None:
    assert "Nothing that was not told before." in consilience("show", ferry, "--since", "2026-11-23").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "zeppelin"), "Error: No story has this id or these words: zeppelin. See all: consilience stories"),
        (("show",), "Error: Missing argument 'STORY'. See: consilience show --help"),
        (("show", "ferry", "--since", "soon"), "is no moment"),
        (("changes", "--atom", "-"), "Error: A feed of changes is of one story"),
        (("search",), "Error: Nothing to look for"),
        (("search", "outlets:x"), "Error: No such filter: outlets:. Did you mean outlet:"),
        (("search", "ferry", "--kind", "songs"), "Invalid value for '--kind'"),
        (("stories", "--behind", "nowhere"), "Error: No such story: nowhere"),
    ],
)
def test_wrong_use_is_told_in_a_line_with_exit_code_2(consilience: Command, words: tuple[str, ...], said: str) -> None:
    done = consilience(*words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_library_that_is_not_there_is_not_begun_by_a_reader(consilience: Command, tmp_path: Path) -> None:
    for command in (("stories",), ("show", "x"), ("changes",), ("search", "x")):
        done = consilience(*command, "--library", tmp_path / "none.db")
        assert (done.code, "There is no library yet" in done.err) == (2, True)
    assert not (tmp_path / "none.db").exists()


def test_words_that_several_stories_have_are_answered_with_their_ids(consilience: Command, ferry: str) -> None:
    done = consilience("show", "fire")
    assert done.code == 2
    assert done.err.startswith("Error: Several stories have these words: fire. Say which: ")
    assert ferry in done.err


def test_a_story_that_was_merged_is_shown_under_its_old_id_too(consilience: Command, ferry: str) -> None:
    [mayor] = json.loads(consilience("stories", "mayor", "--json").out)
    place = Path(os.environ["CONSILIENCE_LIBRARY"])
    with store.opened(place) as library, library.writing() as connection:
        kept = decisions.merge(connection, ferry, mayor["id"], By("a hand", NOON, ("a test",)))
        assert kept
        older = stories.current(connection, mayor["id"])
    assert consilience("show", mayor["id"]).out == consilience("show", older or "").out


# --------------------------------------------------------------------------- changes


def test_changes_are_told_newest_first_and_only_since_a_moment(consilience: Command, ferry: str) -> None:
    noted = json.loads(consilience("changes", ferry, "--json").out)
    assert noted
    assert {one["at"] for one in noted} == {NOON, MORNING}
    assert [one["change"]["kind"] for one in noted if one["at"] == MORNING] == ["begun"]
    assert all(one["change"]["cites"] for one in noted)
    assert consilience("changes", ferry, "--since", "2026-11-23").err == "Nothing has changed.\n"
    everything = consilience("changes").out
    assert ferry in everything
    assert "12:00 UTC" in everything


def test_the_changes_of_a_story_are_written_as_a_feed(consilience: Command, ferry: str) -> None:
    noted = json.loads(consilience("changes", ferry, "--json").out)
    done = consilience("changes", ferry, "--json-feed", "-")
    items = json.loads(done.out)["items"]
    assert [item["content_text"].split("\n")[0] for item in items] == [one["change"]["text"] for one in noted]


# --------------------------------------------------------------------------- search


def test_search_prints_hits_with_their_passages(consilience: Command) -> None:
    done = consilience("search", "una", "brandt")
    assert done.code == 0
    assert "Voters in Listowel chose Una Brandt as mayor on Sunday." in " ".join(done.out.split())


def test_filters_may_be_options_or_words(consilience: Command) -> None:
    for words in (["ferry", "--after", "2000", "--limit", "100"], ["ferry after:2000", "--limit", "100"]):
        hits = json.loads(consilience("search", *words, "--json").out)["hits"]
        assert hits
        assert all(hit["published"] for hit in hits)


@pytest.mark.parametrize("kind", ["articles", "names", "quotes", "figures", "stories"])
def test_everything_can_be_searched(consilience: Command, kind: str) -> None:
    words = {"names": "una", "figures": "measure:people", "quotes": "after:2000"}.get(kind, "ferry")
    done = consilience("search", words, "--kind", kind)
    assert done.code == 0
    assert done.out
    hits = json.loads(consilience("search", words, "--kind", kind, "--json").out)["hits"]
    assert all(hit["passages"] for hit in hits)


def test_the_next_page_begins_where_the_last_ended(consilience: Command) -> None:
    whole = [hit["article"] for hit in json.loads(consilience("search", "ferry", "--json").out)["hits"]]
    first = json.loads(consilience("search", "ferry", "--limit", "2", "--json").out)
    rest = json.loads(consilience("search", "ferry", "--further", first["further"], "--json").out)
    assert [hit["article"] for hit in (*first["hits"], *rest["hits"])] == whole


# --------------------------------------------------------------------------- moments


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-11-20", "2026-11-20T00:00:00Z"),
        ("2026-11", "2026-11-01T00:00:00Z"),
        ("2026-11-20T10:00", "2026-11-20T10:00:00Z"),
        ("2026-11-20T10:00+02:00", "2026-11-20T08:00:00Z"),
        ("3d", "2026-11-19T10:30:00Z"),
        ("2 weeks ago", "2026-11-08T10:30:00Z"),
        ("90m", "2026-11-22T09:00:00Z"),
        ("today", "2026-11-22T00:00:00Z"),
        ("Yesterday", "2026-11-21T00:00:00Z"),
    ],
)
def test_a_moment_is_read_as_people_say_it(said: str, meant: str) -> None:
    assert moments.read(said, datetime(2026, 11, 22, 10, 30, tzinfo=UTC)) == meant


@pytest.mark.parametrize("said", ["", "soon", "3y", "2026-13-01", "99999999d"])
def test_what_is_no_moment_is_refused(said: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        moments.read(said, datetime(2026, 11, 22, tzinfo=UTC))
