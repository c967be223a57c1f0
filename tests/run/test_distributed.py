"""The runner on Dask: a real cluster of two processes, and what must be the same as on this machine alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from msgspec import Struct

from consilience import ingest, pipeline
from consilience.errors import UsageError
from consilience.records import Report
from consilience.run import Local, distributed, engine, verbs
from consilience.run.distributed import Distributed
from consilience.testing import article


class Note(Struct, frozen=True):
    """A record with words."""

    id: str
    words: tuple[str, ...]


class Tie(Struct, frozen=True):
    """Two notes that share words."""

    left: str
    right: str
    shared: int


class Deadly(Struct, frozen=True):
    """A record that ends the process that reads it, once if a place to remember it is given, else always."""

    id: int
    remembered: str


def shouted(note: Note) -> str:
    return note.id.upper()


def words(note: Note) -> Iterable[str]:
    return note.words


def tied(left: Note, right: Note) -> Tie | None:
    shared = len(set(left.words) & set(right.words))
    return Tie(left.id, right.id, shared) if shared > 1 else None


def read(record: Deadly) -> int:
    if not record.remembered or not Path(record.remembered).exists():
        if record.remembered:
            Path(record.remembered).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return record.id


def refused(note: Note) -> str:
    raise ValueError(note.id)


notes = some.lists(
    some.builds(
        Note, id=some.text("abcdef", min_size=1, max_size=4), words=some.lists(some.sampled_from("uvwxyz"), max_size=4).map(tuple)
    ),
    max_size=12,
    unique_by=lambda note: note.id,
)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Distributed]:
    """Two worker processes under a scheduler, for all tests of a session."""
    with distributed.connected(None, workers=2) as run:
        yield run


@given(records=notes, lot=some.integers(1, 5), neighbours=some.integers(0, 2), nearest=some.integers(0, 2))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_every_corpus_in_lots_of_every_size_gives_what_one_machine_gives(
    records: list[Note], lot: int, neighbours: int, nearest: int, cluster: Distributed
) -> None:
    alone = Local(workers=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verbs, "LARGEST_LOT", lot)
        patch.setattr(verbs, "PAIRS_IN_A_BATCH", lot)
        assert cluster.each(shouted, records) == alone.each(shouted, records)
        links = cluster.pairs(words, tied, records, neighbours=neighbours, nearest=nearest)
    assert links == alone.pairs(words, tied, records, neighbours=neighbours, nearest=nearest)
    assert cluster.groups(records, links) == alone.groups(records, links)


lines = some.sampled_from(
    [
        "At least four people were hurt when a ferry struck the quay of Sandvika on Monday, the coast guard said.",
        "Divers searched the hull of the ferry Solveig until dusk while its passengers waited in a school nearby.",
        "A court in Morden sentenced the warehouse keeper Ansgar Holm to six years in prison for arson on Friday.",
        "Firefighters needed nine hours to put out the blaze, in which a man of 57 died, prosecutors told the court.",
        "Sign up for our morning letter to get the stories that matter most in your neighbourhood, five days a week.",
        "The bakery in Tarnby won a prize for its rye bread, baker Lise Falk told a crowd of neighbours on Sunday.",
    ]
)
corpora = some.lists(some.lists(lines, min_size=1, max_size=4, unique=True).map("\n\n".join), min_size=1, max_size=12)


@given(texts=corpora, batch=some.integers(1, 9))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
def test_every_corpus_of_articles_has_the_same_copies_and_stories(texts: list[str], batch: int, cluster: Distributed) -> None:
    reports = [Report(article=article(text, f"{number}.txt", "2026-03-02")) for number, text in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verbs, "PAIRS_IN_A_BATCH", batch)
        assert pipeline.together(reports, cluster) == pipeline.together(reports[::-1], Local(workers=1))


def skewed() -> list[Report]:
    """Give one giant story among others, all pages with the same line under them, and one page that is as long as a book."""
    giant = (
        "A tanker with 90 of crew ran onto the reef off Velling, harbour master Ida Brock said. Crew member {} swam ashore alone."
    )
    other = "The town of {} in the north chose baker Ole Falk{} as its mayor, by {} votes more than the teacher Nina Rask{} had."
    line = "Readers under sixteen need the consent of a parent or guardian before they comment on anything printed on this page."
    told = [giant.format(number) for number in range(120)]
    told += [other.format(f"Tarn{number}", number, number + 20, number) for number in range(40)]
    told.append(" ".join(f"Chapter {number} tells of the lighthouse keeper of Morden and his dog." for number in range(1500)))
    return [Report(article=article(f"{text}\n\n{line}", f"{number}.txt")) for number, text in enumerate(told)]


def test_a_giant_story_and_a_line_on_every_page_give_what_one_machine_gives_in_few_judgements(cluster: Distributed) -> None:
    reports = skewed()
    done: dict[str, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verbs, "PAIRS_IN_A_BATCH", 200)
        patch.setattr(cluster, "progress", lambda stage, _, total: done.__setitem__(stage, total))
        stories, copied = pipeline.together(reports, cluster)
    assert (stories, copied) == pipeline.together(reports, Local(workers=1))
    assert done["copies.judge"] <= 30 * len(reports)  # of 13,000 pairs that have the line in common
    assert done["cluster.judge"] <= 40 * len(reports)
    assert max(map(len, stories)) == 120


def test_a_cluster_that_lost_its_workers_for_good_is_an_error_and_no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "SECONDS_TO_WAIT", 1)
    monkeypatch.setattr(distributed, "LOOKS_WITHOUT_WORKERS", 2)
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0") as machines,
        distributed.connected(machines.scheduler_address) as run,
    ):
        machines.scale(0)
        with pytest.raises(UsageError, match="no worker any more"):
            run.each(shouted, [Note("a", ())])


def test_the_example_reads_the_same_on_two_workers(
    cluster: Distributed, ferry_fire: Path, ferry_reading: pipeline.Reading
) -> None:
    assert pipeline.read(ingest.from_paths([ferry_fire]), cluster).dossier == ferry_reading.dossier


def test_a_worker_killed_in_the_middle_changes_nothing(cluster: Distributed, tmp_path: Path) -> None:
    records = [Deadly(number, str(tmp_path / f"{number // 50}")) for number in range(100)]
    assert cluster.each(read, records) == list(range(100))


def test_a_record_that_ends_every_worker_is_an_error_with_a_name(cluster: Distributed) -> None:
    with pytest.raises(UsageError, match="ended every worker"):
        cluster.each(read, [Deadly(1, "")])


def test_a_fault_in_the_work_comes_back_as_it_is(cluster: Distributed) -> None:
    with pytest.raises(ValueError, match="a1"):
        cluster.each(refused, [Note("a1", ())])


def test_progress_is_told_for_every_record(cluster: Distributed, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(cluster, "progress", lambda _stage, done, total: told.append((done, total)))
    cluster.each(shouted, [Note(f"n{number}", ()) for number in range(40)])
    assert told == [(number, 40) for number in range(1, 41)]


def test_the_address_of_a_running_scheduler_is_an_engine(cluster: Distributed) -> None:
    address = cluster.client.scheduler_info()["address"]
    with engine(address) as run:
        assert run.each(shouted, [Note("a", ())]) == ["A"]


def test_an_engine_that_is_not_there_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "SECONDS_TO_WAIT", 1)
    with pytest.raises(UsageError, match="No scheduler"), engine("tcp://127.0.0.1:9"):
        pass
    with pytest.raises(UsageError, match="no such engine"), engine("spark"):
        pass
