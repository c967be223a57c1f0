"""The local runner."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec import Struct

from consilience.errors import UsageError
from consilience.run import Local, local, meeting, verbs


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


notes = some.lists(
    some.builds(
        Note, id=some.text("abcdef", min_size=1, max_size=4), words=some.lists(some.sampled_from("uvwxyz"), max_size=4).map(tuple)
    ),
    max_size=12,
    unique_by=lambda note: note.id,
)


@given(notes, some.randoms())
def test_pairs_and_groups_do_not_depend_on_the_order_of_the_records(records: list[Note], chance: object) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    run = Local(workers=1)
    assert run.pairs(words, tied, records) == run.pairs(words, tied, shuffled)
    links = run.pairs(words, tied, records)
    assert run.groups(records, links) == run.groups(shuffled, list(reversed(links)))


@given(notes)
def test_every_record_is_in_one_group_and_linked_records_in_the_same(records: list[Note]) -> None:
    run = Local(workers=1)
    links = run.pairs(words, tied, records)
    groups = run.groups(records, links)
    assert sorted(note.id for group in groups for note in group) == sorted(note.id for note in records)
    group_of = {note.id: number for number, group in enumerate(groups) for note in group}
    assert all(group_of[link.left] == group_of[link.right] for link in links)


def test_two_workers_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "RECORDS_WORTH_A_POOL", 1)
    monkeypatch.setattr(local, "PAIRS_WORTH_A_POOL", 1)
    records = [Note(f"n{number:02}", ("u", "vw"[number % 2], "xyz"[number % 3])) for number in range(20)]
    one, two = Local(workers=1), Local(workers=2)
    assert two.each(shouted, records) == one.each(shouted, records)
    assert two.pairs(words, tied, records) == one.pairs(words, tied, records)


def test_a_key_that_nearly_everything_shares_makes_no_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meeting, "TOO_COMMON", 2)
    records = [Note(f"n{number}", ("u", "v")) for number in range(3)]
    assert Local(workers=1).pairs(words, tied, records) == []


def test_progress_is_told_for_every_record() -> None:
    told: list[tuple[str, int, int]] = []
    Local(workers=1, progress=lambda *now: told.append(now)).each(shouted, [Note("a", ()), Note("b", ())])
    assert [(done, total) for _, done, total in told] == [(1, 2), (2, 2)]
    assert told[0][0].endswith("shouted")


def test_in_a_crowd_each_record_is_judged_with_its_next_neighbours_only() -> None:
    crowd = [Note(id=f"{number:04}", words=("everywhere", "always", str(number))) for number in range(meeting.TOO_COMMON + 1)]
    links = Local(workers=1).pairs(words, tied, crowd, neighbours=2)
    assert {(int(link.right) - int(link.left)) for link in links} == {1, 2}
    assert len(Local(workers=1).groups(crowd, links)) == 1


def test_of_many_records_with_the_same_keys_the_first_alone_meets_the_others() -> None:
    twins = [Note(id=f"a{number:04}", words=("everywhere", "always")) for number in range(3 * meeting.CROWD)]
    other = Note(id="b", words=("always", "everywhere", "never"))
    run = Local(workers=1)
    links = run.pairs(words, tied, [*twins, other])
    assert len(links) < 3 * len(twins)
    assert [link.left for link in links if link.right == "b"] == ["a0000"]
    assert len(run.groups([*twins, other], links)) == 1


def test_a_process_killed_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    records = [Deadly(number, str(tmp_path / f"{number // 50}")) for number in range(100)]
    with Local(workers=2) as run:
        assert run.each(read, records) == list(range(100))


def test_a_record_that_ends_every_process_is_an_error_with_a_name() -> None:
    with pytest.raises(UsageError, match="ended every process"), Local(workers=2) as run:
        run.each(read, [Deadly(number, "") for number in range(50)])


@given(count=some.integers(0, 300), at_once=some.integers(1, 80), processes=some.integers(1, 9))
def test_lots_hold_all_records_in_order_and_end_small(count: int, at_once: int, processes: int) -> None:
    found = list(verbs.lots(range(count), at_once, processes))
    assert [number for lot in found for number in lot] == list(range(count))
    assert all(1 <= len(lot) <= at_once for lot in found)
    assert all(len(lot) == 1 for lot in found[-processes:])
