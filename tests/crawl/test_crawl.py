"""A whole crawl from its files to its tables: the same however it is run, stopped or damaged; else an error with a name."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

import polars as pl
import pytest

from consilience import ingest, pipeline, store
from consilience.crawl import crawl, judging, reading, telling
from consilience.errors import UsageError
from consilience.run import Local
from consilience.store import articles, stories

Record = TypeVar("Record")
Result = TypeVar("Result")

PLACES = ("Sandvika", "Morden", "Lisbrook", "Tarnby", "Oskarham", "Velling")


def told(number: int) -> str:
    """Give a report of an invented event; two and two tell of the same."""
    place = PLACES[number // 2 % len(PLACES)]
    lead = f"At least {number // 2 + 3} people were hurt when a ferry struck the quay of {place} on Monday, the coast guard said."
    own = ("Divers searched the hull.", "Trains to the harbour stood still for hours.")[number % 2]
    return f"{lead} “We heard a bang and ran,” said Ane Kolder, who sells fish there. {own} The mayor of {place} spoke of luck."


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files of a crawl, JSON Lines and Parquet, with one page that both have and one line that is none."""
    rows = [{"url": f"https://news.example/{number}", "title": f"Ferry {number}", "text": told(number)} for number in range(8)]
    first, second = tmp_path / "a.jsonl", tmp_path / "b.parquet"
    first.write_text("\n".join(map(json.dumps, rows[:5])) + "\n{]\n", encoding="utf-8")
    pl.DataFrame(rows[4:]).write_parquet(second)
    return [first, second]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several parts of each kind, however few pages there are."""
    monkeypatch.setattr(reading, "PAGES_IN_A_PART", 2)
    monkeypatch.setattr(telling, "STORIES_IN_A_PART", 2)


class Counting(Local):
    """Runs in this process and counts the records that it was given; stops where it is told to."""

    def __init__(self, stop: int = -1) -> None:
        super().__init__(workers=1)
        self.read, self.stop = 0, stop

    def each(self, work: Callable[[Record], Result], records: Iterable[Record]) -> list[Result]:
        found = list(records)
        if 0 <= self.stop <= self.read + len(found):
            raise KeyboardInterrupt
        self.read += len(found)
        return super().each(work, found)


def made(files: list[Path], folder: Path, run: Local | None = None) -> list[str]:
    return list(crawl(files, folder, run or Local(workers=1), "fast"))


def tables(folder: Path) -> dict[str, list[dict[str, object]]]:
    names = sorted(path.name for path in (folder / "tables").iterdir())
    found: dict[str, list[dict[str, object]]] = {}
    for name in names:
        parts = sorted((folder / "tables" / name).glob("*.parquet"))
        found[name] = [row for part in parts for row in pl.read_parquet(part).rows(named=True)]
    return found


def test_the_tables_tell_the_stories_that_the_pipeline_tells(files: list[Path], tmp_path: Path) -> None:
    lines = made(files, tmp_path / "out")
    found = tables(tmp_path / "out")
    reading_of_all = pipeline.read(ingest.incoming(map(str, files)), Local(workers=1), "fast")
    assert {row["story"]: row["title"] for row in found["stories"]} == {
        one.id: one.title for one in reading_of_all.dossier.stories
    }
    assert {row["article"] for row in found["articles"]} == {one.id for one in reading_of_all.dossier.articles}
    assert sum(int(str(row["articles"])) for row in found["stories"]) == len(found["articles"]) == 8
    assert {row["speaker"] for row in found["quotes"]} == {"Ane Kolder"}
    assert found["figures"]
    assert found["copies"]
    assert lines[0].endswith("6 pages, 1 of them skipped")


def test_a_crawl_stopped_anywhere_goes_on_to_the_same_tables(files: list[Path], tmp_path: Path) -> None:
    whole = Counting()
    made(files, tmp_path / "whole", whole)
    for stop in range(1, whole.read, 5):
        folder = tmp_path / f"stopped-{stop}"
        with pytest.raises(KeyboardInterrupt):
            made(files, folder, Counting(stop))
        made(files, folder)
        assert tables(folder) == tables(tmp_path / "whole")


def test_a_crawl_that_is_done_does_no_work_again(files: list[Path], tmp_path: Path) -> None:
    made(files, tmp_path / "out")
    before = tables(tmp_path / "out")
    again = Counting()
    made(files, tmp_path / "out", again)
    assert again.read == 0
    assert tables(tmp_path / "out") == before


@pytest.mark.parametrize("kind", ["00000-00000.part", "judged.part", "told-*/00000.part"])
def test_a_damaged_part_is_named_and_is_made_anew_when_it_is_deleted(kind: str, files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    made(files, folder)
    before = tables(folder)
    (place,) = (folder / "parts").glob(kind)
    content = bytearray(place.read_bytes())
    content[-3] ^= 0xFF
    place.write_bytes(bytes(content))
    with pytest.raises(UsageError, match="damaged") as fault:
        made(files, folder)
    assert fault.value.where == str(place)
    place.unlink()
    made(files, folder)
    assert tables(folder) == before


def test_a_folder_holds_one_crawl(files: list[Path], tmp_path: Path) -> None:
    made(files, tmp_path / "out")
    with pytest.raises(UsageError, match="another crawl"):
        made(files[:1], tmp_path / "out")


def test_a_file_that_is_not_there_is_named_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read") as fault:
        made([tmp_path / "gone.warc.gz"], tmp_path / "out")
    assert fault.value.where.endswith("gone.warc.gz")


def test_a_disk_that_takes_no_more_is_an_error_with_a_name_and_leaves_no_half_part(files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "out"

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    command = [sys.executable, "-m", "consilience", "crawl", *map(str, files), "--out", str(folder), "--workers", "1"]
    ended = subprocess.run([*command, "--pipeline", "fast"], capture_output=True, text=True, preexec_fn=no_room, check=False)
    assert ended.returncode == 2
    assert "cannot write" in ended.stderr
    assert not list(folder.rglob("*.part"))
    made(files, folder)
    made(files, tmp_path / "other")
    assert tables(folder) == tables(tmp_path / "other")


def test_a_table_that_finds_no_room_is_an_error_with_a_name_too(files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    made(files, folder)
    before = tables(folder)
    shutil.rmtree(folder / "tables" / "names")
    (folder / "tables" / "names").touch()
    with pytest.raises(UsageError, match="cannot write"):
        made(files, folder)
    (folder / "tables" / "names").unlink()
    made(files, folder)
    assert tables(folder) == before


def test_the_articles_enter_a_library_in_the_stories_of_the_tables(files: list[Path], tmp_path: Path) -> None:
    with store.opened(tmp_path / "library.db") as library:
        for line in ("8 articles added, 0 here already", "0 articles added, 8 here already"):
            said = list(crawl(files, tmp_path / "out", Local(workers=1), "fast", (library, "2026-03-01T00:00:00Z")))
            assert line in said[-1]
        judged = judging.judge(tmp_path / "out", judging.held(tmp_path / "out"), Local(workers=1))
        stands = {one: library.read(partial(stories.of, article=one)) for one in library.read(articles.current_ids)}
    for story in judged.stories:
        assert len({stands[article] for article in story}) == 1
    assert len(set(stands.values())) == len(judged.stories)


def test_two_processes_make_what_one_makes(files: list[Path], tmp_path: Path) -> None:
    made(files, tmp_path / "one")
    with Local(workers=min(2, os.cpu_count() or 1)) as run:
        made(files, tmp_path / "two", run)
    assert tables(tmp_path / "one") == tables(tmp_path / "two")
