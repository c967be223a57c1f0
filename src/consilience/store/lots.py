"""Many things in lots that a database takes at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")

IDS_AT_ONCE = 500  # in one question


def lots(things: Iterable[Thing], size: int = IDS_AT_ONCE) -> Iterator[list[Thing]]:
    """Give things in their order, so many at once."""
    waiting = iter(things)
    while some := list(islice(waiting, size)):
        yield some
