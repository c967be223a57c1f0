"""The three verbs of a runner, wherever the work is done: what is shared out, and how its results come together."""

from __future__ import annotations

import pickle
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, NamedTuple

import numpy as np

from consilience.run import meeting
from consilience.run.meeting import Keys, Numbers
from consilience.run.runner import Item, Link, Linked, Progress, Record, Result

LARGEST_LOT = 64  # records handed over at once: enough to hide the hand-over, few enough to share out
LOTS_EACH = 4  # at least for each process; towards the end lots become small, so that all end at the same time
PAIRS_IN_A_BATCH = 2048  # judged together: those of near records, so that each record travels once for many pairs


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


class Verbs(ABC):
    """What every runner does alike; a runner says where the work of many records is done.

    `progress` is told the stage, how many records are done and how many there are.
    """

    def __init__(self, progress: Progress = silent) -> None:
        self.progress = progress

    @abstractmethod
    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record], at_once: int) -> Iterator[Result]:
        """Give the results of work on records, in their order; at most `at_once` records are handed over together."""

    @abstractmethod
    def _lots_wanted(self) -> int:
        """Give into how many lots work is parted at least, so that all who work have some."""

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        """Give the results in the order of the records."""
        return list(self._counted(title(work), len(records), self._spread(work, records, LARGEST_LOT)))

    def pairs(
        self,
        keys: Callable[[Item], Iterable[Hashable]],
        judge: Callable[[Item, Item], Link | None],
        records: Sequence[Item],
        *,
        neighbours: int = 0,
        nearest: int = 0,
    ) -> list[Link]:
        """Judge every two records that share a key, smaller id first; links come in the order of ids.

        A key that more than `TOO_COMMON` records have is passed over. With `neighbours`, each of more than `CROWD` records that
        share a key is judged with so many next ones only: a text that a thousand outlets carry hangs together, and costs no
        million judgements. Of more than `CROWD` with the very same keys the first alone meets the others.
        With `nearest` each is judged with so many others only, those that share the rarest keys with it.
        """
        ordered = sorted(records, key=lambda record: record.id)
        found = self.each(_Keys(keys), ordered)
        together = meeting.nearest(found, nearest) if nearest else meeting.together(found, neighbours)
        return self._judged(judge, ordered, together)

    def groups(self, records: Sequence[Item], links: Sequence[Linked]) -> list[list[Item]]:
        """Gather the records that links tie together; groups and their members come in the order of ids."""
        leader = {record.id: record.id for record in records}

        def lead(member: str) -> str:
            while leader[member] != member:
                leader[member] = member = leader[leader[member]]
            return member

        for link in links:
            first, second = sorted((lead(link.left), lead(link.right)))
            leader[second] = first
        gathered: dict[str, list[Item]] = defaultdict(list)
        for record in sorted(records, key=lambda record: record.id):
            gathered[lead(record.id)].append(record)
        return [gathered[first] for first in sorted(gathered)]

    def _judged(self, judge: Callable[[Item, Item], Link | None], records: Sequence[Item], together: Numbers) -> list[Link]:
        """Give the links that come of judging pairs of records, given by their numbers, in the order of the pairs."""
        size = max(1, min(PAIRS_IN_A_BATCH, len(together) // self._lots_wanted()))
        way = meeting.near_together(together, len(records)) if len(together) > size else np.arange(len(together))
        batches = [_Batch.of(records, together, way[start : start + size]) for start in range(0, len(way), size)]
        judging: _Judge[Item, Link] = _Judge(pickle.dumps(judge))
        judged = self._spread(judging, batches, 1)
        done, found = 0, []
        for batch, links in zip(batches, judged, strict=True):
            found += links
            done += len(batch.rows)
            self.progress(title(judge), done, len(together))
        return [link for _, link in sorted(found, key=itemgetter(0))]

    def _counted(self, stage: str, total: int, results: Iterable[Result]) -> Iterator[Result]:
        for done, result in enumerate(results, 1):
            self.progress(stage, done, total)
            yield result


def title(work: object) -> str:
    """Give the name under which progress is told."""
    work = getattr(work, "keys", work)
    work = getattr(work, "func", work)  # a partial
    return f"{getattr(work, '__module__', '')}.{getattr(work, '__name__', '')}".removeprefix("consilience.")


def lots(records: Sequence[Record], at_once: int, processes: int) -> Iterator[Sequence[Record]]:
    """Part records in their order into lots for so many processes, each a share of what is left (Polychronopoulos, Kuck 1987)."""
    start = 0
    while start < len(records):
        size = max(1, min(at_once, (len(records) - start) // (LOTS_EACH * processes)))
        yield records[start : start + size]
        start += size


def done(work: Callable[[Record], Result], lot: Sequence[Record]) -> list[Result]:
    """Give the results of work on a lot, where it is handed to."""
    return [work(record) for record in lot]


class _Keys(Generic[Item]):
    """`keys` as a callable that travels to another process and brings back keys without repetitions, numbers as an array."""

    def __init__(self, keys: Callable[[Item], Iterable[Hashable]]) -> None:
        self.keys = keys

    def __call__(self, record: Item) -> Keys:
        found = list(dict.fromkeys(self.keys(record)))
        are_numbers = bool(found) and all(isinstance(key, int) and abs(key) < 1 << 63 for key in found)
        return np.array(found, np.int64) if are_numbers else found


class _Batch(NamedTuple, Generic[Item]):
    """Some pairs, by the numbers of their records, and these records: each travels once for all pairs of a batch."""

    records: dict[int, Item]
    pairs: Numbers
    rows: Numbers  # which of all pairs these are

    @classmethod
    def of(cls, records: Sequence[Item], together: Numbers, rows: Numbers) -> _Batch[Item]:
        """Pack the pairs of some rows."""
        pairs = together[rows]
        return cls({number: records[number] for number in np.unique(pairs).tolist()}, pairs, rows)


class _Judge(Generic[Item, Link]):
    """`judge`, packed, as a callable on a batch that travels to another process; gives the rows of pairs that are linked."""

    def __init__(self, packed: bytes) -> None:
        self.packed = packed

    def __call__(self, batch: _Batch[Item]) -> list[tuple[int, Link]]:
        judge: Callable[[Item, Item], Link | None] = _unpacked(self.packed)
        records = batch.records
        rows = zip(batch.rows.tolist(), batch.pairs.tolist(), strict=True)
        judged = ((row, judge(records[left], records[right])) for row, (left, right) in rows)
        return [(row, link) for row, link in judged if link is not None]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Any:
    """Give a judge anew only when another comes: it may know how usual a hundred thousand words are."""
    return pickle.loads(packed)  # noqa: S301 - packed by the process that called this one


__all__ = ["Verbs", "done", "lots", "silent", "title"]
