"""How much of what was found is right, and how much of what is right was found."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import Self

from msgspec import Struct


class Score(Struct, frozen=True):
    """Right ones among those found and those wanted."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    @classmethod
    def of(cls, found: Collection[Hashable], wanted: Collection[Hashable]) -> Self:
        """Compare what was found with what was wanted, each thing once."""
        return cls(len(set(found) & set(wanted)), len(set(found)), len(set(wanted)))

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 0 where nothing was wanted."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.found + self.wanted) if self.found or self.wanted else 0.0

    def rows(self, name: str) -> dict[str, float]:
        """Give the three as figures by name."""
        return {f"{name}_precision": self.precision, f"{name}_recall": self.recall, f"{name}_f1": self.f1}
