"""This machine, all its cores: the reference that other runners must agree with."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context
from typing import Protocol, TypeVar

Record = TypeVar("Record")
Result = TypeVar("Result")


class Linked(Protocol):
    """A link between two records, by their ids."""

    @property
    def left(self) -> str: ...
    @property
    def right(self) -> str: ...


class Identified(Protocol):
    """A record that can be linked."""

    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=Identified)
Link = TypeVar("Link", bound=Linked)

# Starting a worker and importing the stages costs about a second; below this many records one process is faster.
WORTH_A_POOL = 24

# A key that more records share says nothing (boilerplate on every page) and would make pairs without bound.
TOO_COMMON = 400


class Runner(Protocol):
    """Carries the work: each record alone, pairs that share a key, groups that links tie together."""

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        """Results in the order of the records."""
        ...

    def pairs(
        self,
        keys: Callable[[Item], Iterable[Hashable]],
        judge: Callable[[Item, Item], Link | None],
        records: Sequence[Item],
    ) -> list[Link]:
        """What `judge` says of every two records that share a key, smaller id first, in the order of ids; None is left out."""
        ...

    def groups(self, records: Sequence[Item], links: Sequence[Linked]) -> list[list[Item]]:
        """The records in groups that links tie together, each group and the groups themselves in the order of ids."""
        ...


class Local:
    """Runs on this machine with `workers` processes (all cores when not given). The answer is the same with any number."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        return self._spread(work, records)

    def pairs(
        self,
        keys: Callable[[Item], Iterable[Hashable]],
        judge: Callable[[Item, Item], Link | None],
        records: Sequence[Item],
    ) -> list[Link]:
        ordered = sorted(records, key=lambda record: record.id)
        sharing: dict[Hashable, list[int]] = defaultdict(list)
        for number, found in enumerate(self._spread(_Keys(keys), ordered)):
            for key in found:
                sharing[key].append(number)
        together = sorted({pair for numbers in sharing.values() if len(numbers) <= TOO_COMMON for pair in combinations(numbers, 2)})
        judged = self._spread(_Judge(judge), [(ordered[left], ordered[right]) for left, right in together])
        return [link for link in judged if link is not None]

    def groups(self, records: Sequence[Item], links: Sequence[Linked]) -> list[list[Item]]:
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

    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        if self.workers == 1 or len(records) < WORTH_A_POOL:
            return [work(record) for record in records]
        chunk = max(1, min(64, len(records) // (4 * self.workers)))
        with ProcessPoolExecutor(self.workers, mp_context=get_context("spawn")) as pool:
            return list(pool.map(work, records, chunksize=chunk))


class _Keys:
    """`keys` as a callable that travels to another process and brings back a sorted list."""

    def __init__(self, keys: Callable[[Item], Iterable[Hashable]]) -> None:
        self.keys = keys

    def __call__(self, record: Item) -> list[Hashable]:  # type: ignore[misc]
        return sorted(set(self.keys(record)), key=repr)


class _Judge:
    """`judge` as a callable on one pair that travels to another process."""

    def __init__(self, judge: Callable[[Item, Item], Link | None]) -> None:
        self.judge = judge

    def __call__(self, pair: tuple[Item, Item]) -> Link | None:  # type: ignore[misc]
        return self.judge(*pair)


__all__ = ["Identified", "Linked", "Local", "Runner"]
