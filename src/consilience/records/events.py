"""What articles have in common: shared passages, and the event they report."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from consilience.records.articles import Cite
from consilience.records.marks import Report


class Copy(Struct, frozen=True, kw_only=True):
    """Two passages of two articles that are the same words, or nearly. `left.article < right.article`."""

    left: Cite
    right: Cite
    kind: Literal["same", "nearly"]
    sameness: float  # share of equal words, 0 to 1
    quoted: bool = False  # somebody's quoted words: whoever heard him may print them and has copied nobody


class CopyPair(Struct, frozen=True, kw_only=True):
    """All copies between two articles."""

    left: str
    right: str
    copies: tuple[Copy, ...]


class Related(Struct, frozen=True, kw_only=True):
    """Two articles that tell of one event, with how surely and why."""

    left: str
    right: str
    score: float
    why: tuple[str, ...]


class Event(Struct, frozen=True, kw_only=True):
    """The reports of one event, in a fixed order, with the copies between them: what a story is made from."""

    reports: tuple[Report, ...]
    copies: tuple[Copy, ...] = ()
