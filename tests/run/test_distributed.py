"""The runner on Dask: a real cluster of two processes, and what must be the same as on this machine alone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from msgspec import Struct

from consilience import ingest, pipeline
from consilience.errors import UsageError
from consilience.run import Local, distributed, engine, verbs
from consilience.run.distributed import Distributed


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
        patch.setattr(distributed, "LARGEST_LOT", lot)
        patch.setattr(verbs, "PAIRS_IN_A_BATCH", lot)
        assert cluster.each(shouted, records) == alone.each(shouted, records)
        links = cluster.pairs(words, tied, records, neighbours=neighbours, nearest=nearest)
    assert links == alone.pairs(words, tied, records, neighbours=neighbours, nearest=nearest)
    assert cluster.groups(records, links) == alone.groups(records, links)


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
