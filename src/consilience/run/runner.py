"""What a runner can do: each record alone, pairs that share a key, groups that links tie together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

Record = TypeVar("Record")
Result = TypeVar("Result")


class Identified(Protocol):
    """A record that can be linked."""

    @property
    def id(self) -> str:
        """The record's id."""
        ...


class Linked(Protocol):
    """A link between two records, by their ids."""

    @property
    def left(self) -> str:
        """The smaller id."""
        ...

    @property
    def right(self) -> str:
        """The larger id."""
        ...


Item = TypeVar("Item", bound=Identified)
Link = TypeVar("Link", bound=Linked)
Progress = Callable[[str, int, int], None]


class Runner(Protocol):
    """Carries the work. Functions given to it are top-level, pure and picklable; no stage knows a runner."""

    def each(self, work: Callable[[Record], Result], records: Sequence[Record]) -> list[Result]:
        """Give the results in the order of the records."""
        ...

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

        Of records that share a key with too many others each is judged with its next `neighbours` only, in the order of ids;
        of many with the very same keys the first alone meets the others. With `nearest` each is judged with so many others
        only, those that share the rarest keys.
        """
        ...

    def groups(self, records: Sequence[Item], links: Sequence[Linked]) -> list[list[Item]]:
        """Gather the records that links tie together; groups and their members come in the order of ids."""
        ...
