"""The commands that add to a library, decide in it and look after it, as a user types them."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from consilience import pipeline, store
from consilience.ingest import from_paths
from consilience.run import Local
from consilience.store import articles, stories
from consilience.testing import Command

NOON = "2026-11-22T12:00:00Z"


@pytest.fixture(scope="module")
def stocked(ferry_fire: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped example."""
    place = tmp_path_factory.mktemp("library") / "library.db"
    with store.opened(place) as library, Local(workers=1) as run:
        list(pipeline.add(library, from_paths([ferry_fire]), run, NOON))
    return place


@pytest.fixture
def place(stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it for a test to work on."""
    copied = tmp_path / "library.db"
    shutil.copy(stocked, copied)
    monkeypatch.setenv("CONSILIENCE_LIBRARY", str(copied))
    monkeypatch.setenv("CONSILIENCE_USER", "ines")
    return copied


@pytest.fixture
def consilience(place: Path, consilience: Command) -> Command:
    """Run a command on the copy."""
    assert place.exists()
    return consilience


def standing(place: Path) -> dict[str, list[str]]:
    """The stories with their articles, the largest first."""
    with store.opened(place) as library, library.reading() as connection:
        listed = sorted(stories.listed(connection), key=lambda story: (-story.size, story.id))
        return {story.id: stories.articles_of(connection, story.id) for story in listed}


def test_what_is_there_already_is_said_so(consilience: Command, ferry_fire: Path) -> None:
    done = consilience("add", ferry_fire)
    assert done.code == 0
    assert done.out == f"{len(list(ferry_fire.iterdir()))} here already\n"


def test_stories_told_apart_stay_two(consilience: Command, place: Path) -> None:
    one, other = list(standing(place))[:2]
    said = consilience("apart", one, other, "--why", "two fires")
    assert said.code == 0
    assert "ines: told apart" in consilience("library", "log", one).out
    assert consilience("apart", other, one).out == "That was said already.\n"
    assert consilience("undo", said.out.split()[-1]).code == 0
    again = consilience("apart", one, one)
    assert again.code == 2
    assert "one story" in again.err


def test_a_split_is_undone_by_the_number_that_it_names(consilience: Command, place: Path) -> None:
    before = standing(place)
    story, held = next(iter(before.items()))
    split = consilience("split", story, held[-1], "--why", "it tells of another fire")
    assert split.code == 0
    assert held[-1] not in standing(place)[story]
    logged = consilience("library", "log", story).out
    assert "ines: split" in logged
    assert "it tells of another fire" in logged
    assert consilience("undo", split.out.split()[-1]).code == 0
    assert standing(place) == before
    assert consilience("library", "check").code == 0


def test_a_merged_story_is_found_under_both_ids(consilience: Command, place: Path) -> None:
    story, held = next(iter(standing(place).items()))
    consilience("split", story, held[0])
    new = next(other for other, members in standing(place).items() if members == held[:1])
    assert consilience("merge", new, story).code == 0
    assert standing(place)[story] == held
    assert consilience("show", new).code == 0
    assert "one story already" in consilience("merge", new, story).out


def test_an_article_is_named_by_its_source_too(consilience: Command, place: Path) -> None:
    story, held = next(iter(standing(place).items()))
    with store.opened(place) as library, library.reading() as connection:
        source = articles.entries(connection, held)[-1].source
    assert consilience("split", story, source).code == 0
    assert held[-1] not in standing(place)[story]


def test_a_renamed_story_shows_its_title(consilience: Command, place: Path) -> None:
    story = next(iter(standing(place)))
    assert consilience("rename", story, "The night of the ferry").code == 0
    assert "The night of the ferry" in consilience("show", story).out


def test_wrong_use_is_one_line_that_says_what_to_do(consilience: Command, place: Path) -> None:
    story, held = next(iter(standing(place).items()))
    for words in (("split", story, "nothing-such"), ("split", story, *held), ("undo", "999"), ("merge", story, "no-such")):
        done = consilience(*words)
        assert done.code == 2
        assert done.err.startswith("Error: ")
        assert done.err.count("\n") == 1


def test_an_exported_story_verifies_against_its_sources(consilience: Command, place: Path, tmp_path: Path) -> None:
    story = next(iter(standing(place)))
    assert consilience("export", story, "--output", tmp_path / "story.json").code == 0
    verified = consilience("verify", tmp_path / "story.json")
    assert verified.code == 0
    assert verified.out.startswith("All ")


def test_stories_are_exported_one_a_line(consilience: Command, place: Path) -> None:
    lines = consilience("export", "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["stories"][0]["id"] for line in lines} == set(standing(place))


def test_tables_hold_every_article_once(consilience: Command, place: Path, tmp_path: Path) -> None:
    assert consilience("export", "--format", "csv", "--output", tmp_path / "tables").code == 0
    with (tmp_path / "tables" / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["article"] for row in rows) == sorted(one for held in standing(place).values() for one in held)


def test_parquet_holds_what_csv_holds(consilience: Command, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    consilience("export", "--format", "csv", "--output", tmp_path)
    consilience("export", "--format", "parquet", "--output", tmp_path)
    for name in ("articles", "figures", "quotes"):
        assert len(polars.read_parquet(tmp_path / f"{name}.parquet")) == len(polars.read_csv(tmp_path / f"{name}.csv"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full, which is a full disk")
@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "parquet"])
def test_an_export_that_finds_a_full_disk_says_so_in_a_line(consilience: Command, tmp_path: Path, kind: str) -> None:
    output = tmp_path / "out"
    if kind in {"csv", "parquet"}:
        output.mkdir()
        (output / f"names.{kind}").symlink_to("/dev/full")
    else:
        output.symlink_to("/dev/full")
    done = consilience("export", "--format", kind, "--output", output)
    assert (done.code, "No space left" in done.err, str(output) in done.err) == (2, True, True)
    assert "Traceback" not in done.err


def test_a_check_that_finds_a_fault_exits_with_one(consilience: Command, place: Path) -> None:
    with store.opened(place) as library, library.writing() as connection:
        connection.exec_driver_sql("DELETE FROM placement")
    done = consilience("library", "check")
    assert done.code == 1
    assert "stands in no story" in done.out


def test_a_rebuilt_library_checks_clean(consilience: Command) -> None:
    done = consilience("library", "rebuild", "--only", "passages", "--only", "search", "--only", "accounts", "--workers", "1")
    assert done.code == 0
    assert consilience("library", "check").code == 0
