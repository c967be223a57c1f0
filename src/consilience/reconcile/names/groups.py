"""Sets that grow together, each step with its reason: which names stand for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item", bound=Hashable)


class Reason(Struct, frozen=True, order=True):
    """Why two names stand for one person, organisation or place: the two as printed, and a sentence about them."""

    left: str
    right: str
    note: str


class Groups(Generic[Item]):
    """Items in groups; two groups become one when an item of each is found to be the same, and the reason is kept."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._parent = {item: item for item in items}
        self._notes: list[tuple[Item, Item, str]] = []

    def root(self, item: Item) -> Item:
        """Give the item that stands for the group."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: Item, other: Item, note: str) -> None:
        """Make one group of two; nothing happens where they are one."""
        if self.root(one) != self.root(other):
            self._parent[self.root(other)] = self.root(one)
            self._notes.append((one, other, note))

    def all(self) -> list[list[Item]]:
        """Give the groups, each in the order in which the items came."""
        found: dict[Item, list[Item]] = defaultdict(list)
        for item in self._parent:
            found[self.root(item)].append(item)
        return list(found.values())

    def notes(self) -> dict[Item, list[tuple[Item, Item, str]]]:
        """Give what each group was joined for: two of its items and the reason, in the order of the joins."""
        found: dict[Item, list[tuple[Item, Item, str]]] = defaultdict(list)
        for one, other, note in self._notes:
            found[self.root(one)].append((one, other, note))
        return found
