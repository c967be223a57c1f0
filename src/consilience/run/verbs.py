"""The three verbs of a runner, wherever the work is done: what is shared out, and how its results come together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import Generic, NamedTuple

from consilience.run import meeting
from consilience.run.runner import Item, Link, Linked, Progress, Record, Result

LARGEST_CHUNK = 64  # records or pairs handed to a process at once: enough to hide the hand-over, few enough to share out

# A key that more records share says nothing (boilerplate on every page) and would make pairs without bound.
TOO_COMMON = 400

# Where neighbours stand in for all of a crowd, it begins here. So many records with the very same keys are one text: the first
# of them meets the other records for all of them.
CROWD = 64


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

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        """Give the results in the order of the records."""
        return list(self._counted(_title(work), len(records), self._spread(work, records, LARGEST_CHUNK)))

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
        together = sorted(meeting.nearest(found, nearest) if nearest else _meeting(found, neighbours))
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

    def _judged(
        self, judge: Callable[[Item, Item], Link | None], records: Sequence[Item], together: Sequence[tuple[int, int]]
    ) -> Iterator[Link | None]:
        """Give what comes of judging pairs of records, given by their numbers, in the order of the pairs."""
        batches = [
            _Batch.of(records, together[start : start + LARGEST_CHUNK]) for start in range(0, len(together), LARGEST_CHUNK)
        ]
        return chain.from_iterable(self._spread(_Judge(judge), batches, 1))

    def _counted(self, stage: str, total: int, results: Iterable[Result]) -> Iterator[Result]:
        for done, result in enumerate(results, 1):
            self.progress(stage, done, total)
            yield result


def _meeting(keys_of: Sequence[Sequence[Hashable]], neighbours: int) -> set[tuple[int, int]]:
    """Give the pairs of records, by number, that meet under a key."""
    alike: dict[frozenset[Hashable], list[int]] = defaultdict(list)
    for number, keys in enumerate(keys_of):
        alike[frozenset(keys)].append(number)
    twins = {first: rest for keys, (first, *rest) in alike.items() if keys and len(rest) >= CROWD}
    spoken_for = {number for rest in twins.values() for number in rest}
    sharing: dict[Hashable, list[int]] = defaultdict(list)
    for number, keys in enumerate(keys_of):
        if number not in spoken_for:
            for key in keys:
                sharing[key].append(number)
    largest = CROWD if neighbours else TOO_COMMON
    few = {pair for numbers in sharing.values() if len(numbers) <= largest for pair in combinations(numbers, 2)}
    crowds = {tuple(numbers) for numbers in sharing.values() if neighbours and len(numbers) > largest}
    near = {
        (number, other)
        for numbers in crowds
        for at, number in enumerate(numbers)
        for other in numbers[at + 1 : at + 1 + neighbours]
    }
    return few | near | {(first, other) for first, rest in twins.items() for other in rest}


def _title(work: object) -> str:
    work = getattr(work, "keys", work)
    work = getattr(work, "func", work)  # a partial
    return f"{getattr(work, '__module__', '')}.{getattr(work, '__name__', '')}".removeprefix("consilience.")


class _Keys(Generic[Item]):
    """`keys` as a callable that travels to another process and brings back a list without repetitions."""

    def __init__(self, keys: Callable[[Item], Iterable[Hashable]]) -> None:
        self.keys = keys

    def __call__(self, record: Item) -> list[Hashable]:
        return list(dict.fromkeys(self.keys(record)))


class _Batch(NamedTuple, Generic[Item]):
    """Some pairs with the records they need, so that a record travels once for all pairs of a batch."""

    records: dict[int, Item]
    pairs: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, records: Sequence[Item], pairs: Sequence[tuple[int, int]]) -> _Batch[Item]:
        """Pack pairs, given by the numbers of their records."""
        return cls({number: records[number] for number in sorted({number for pair in pairs for number in pair})}, pairs)


class _Judge(Generic[Item, Link]):
    """`judge` as a callable on a batch that travels to another process."""

    def __init__(self, judge: Callable[[Item, Item], Link | None]) -> None:
        self.judge = judge

    def __call__(self, batch: _Batch[Item]) -> list[Link | None]:
        return [self.judge(batch.records[left], batch.records[right]) for left, right in batch.pairs]


__all__ = ["Verbs", "silent"]
