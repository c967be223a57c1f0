"""What was made for one reader and serves the next: things kept by what they were made from, the least wanted given up first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

Thing = TypeVar("Thing")

MOST_KEPT = 256


class Shelf:
    """Keeps at most so many things. A key names all that a thing was made from, so none is ever out of date."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """Give what is kept under a key; make it where there is nothing. Two readers at once may make it twice."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                found: Thing = self._kept[key]
                return found
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
