"""This machine, all its cores: the reference that other runners must agree with."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context
from typing import Any, Generic

from consilience.run.runner import Item, Link, Linked, Progress, Record, Result

# Starting a worker and importing the stages costs about a second; below this many one process is faster
# (an article costs some 40 ms from page to marks, the judgement of a pair some 2 ms).
RECORDS_WORTH_A_POOL = 48
PAIRS_WORTH_A_POOL = 1000

# A key that more records share says nothing (boilerplate on every page) and would make pairs without bound.
TOO_COMMON = 400


def silent(stage: str, done: int, total: int) -> None:
    """Show no progress."""


class Local:
    """Runs on this machine with `workers` processes (all cores when not given); the answer is the same with any number.

    `progress` is told the stage, how many records are done and how many there are.
    """

    def __init__(self, workers: int | None = None, progress: Progress = silent) -> None:
        self.workers = workers or os.cpu_count() or 1
        self.progress = progress

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        """Give the results in the order of the records."""
        return list(self._counted(_title(work), len(records), self._spread(work, records)))

    def pairs(
        self,
        keys: Callable[[Item], Iterable[Hashable]],
        judge: Callable[[Item, Item], Link | None],
        records: Sequence[Item],
    ) -> list[Link]:
        """Judge every two records that share a key, smaller id first; links come in the order of ids."""
        ordered = sorted(records, key=lambda record: record.id)
        together = sorted(_meeting(self.each(_Keys(keys), ordered)))
        judged = self._counted(_title(judge), len(together), self._judged(judge, ordered, together))
        return [link for link in judged if link is not None]

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

    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record]) -> Iterator[Result]:
        if self.workers == 1 or len(records) < RECORDS_WORTH_A_POOL:
            yield from map(work, records)
            return
        with ProcessPoolExecutor(self.workers, mp_context=get_context("spawn")) as pool:
            yield from pool.map(work, records, chunksize=self._chunk(len(records)))

    def _judged(
        self, judge: Callable[[Item, Item], Link | None], records: Sequence[Item], together: Sequence[tuple[int, int]]
    ) -> Iterator[Link | None]:
        if self.workers == 1 or len(together) < PAIRS_WORTH_A_POOL:
            yield from (judge(records[left], records[right]) for left, right in together)
            return
        # The records travel to each worker once; the pairs are two numbers each.
        with ProcessPoolExecutor(
            self.workers, mp_context=get_context("spawn"), initializer=_Held.hold, initargs=(judge, records)
        ) as pool:
            yield from pool.map(_Held.judged, together, chunksize=self._chunk(len(together)))

    def _chunk(self, count: int) -> int:
        return max(1, min(64, count // (4 * self.workers)))

    def _counted(self, stage: str, total: int, results: Iterable[Result]) -> Iterator[Result]:
        for done, result in enumerate(results, 1):
            self.progress(stage, done, total)
            yield result


def _meeting(keys_of: Sequence[Sequence[Hashable]]) -> set[tuple[int, int]]:
    sharing: dict[Hashable, list[int]] = defaultdict(list)
    for number, keys in enumerate(keys_of):
        for key in keys:
            sharing[key].append(number)
    return {pair for numbers in sharing.values() if len(numbers) <= TOO_COMMON for pair in combinations(numbers, 2)}


def _title(work: object) -> str:
    work = getattr(work, "keys", work)
    return f"{getattr(work, '__module__', '')}.{getattr(work, '__name__', '')}".removeprefix("consilience.")


class _Keys(Generic[Item]):
    """`keys` as a callable that travels to another process and brings back a list without repetitions."""

    def __init__(self, keys: Callable[[Item], Iterable[Hashable]]) -> None:
        self.keys = keys

    def __call__(self, record: Item) -> list[Hashable]:
        return list(dict.fromkeys(self.keys(record)))


class _Held:
    """What a worker process keeps between the pairs that it judges."""

    judge: Callable[..., Any]
    records: Sequence[Any]

    @classmethod
    def hold(cls, judge: Callable[..., Any], records: Sequence[Any]) -> None:
        cls.judge = staticmethod(judge)
        cls.records = records

    @classmethod
    def judged(cls, pair: tuple[int, int]) -> Any:
        left, right = pair
        return cls.judge(cls.records[left], cls.records[right])


__all__ = ["Local"]
