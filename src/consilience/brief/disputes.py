"""Account → its disputes: which passages say otherwise than which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from consilience.records import Account, Cite, Figure, Point

# Passages that are shown against one point: enough to see the other side.
MOST_AGAINST = 6


class Dispute(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """The sides of a dispute; each side is the passages that say the same."""

    kind: Literal["figure", "statement"]
    about: str
    sides: tuple[tuple[Cite, ...], ...]

    @property
    def cites(self) -> tuple[Cite, ...]:
        """Give the passages of all sides."""
        return tuple(cite for side in self.sides for cite in side)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that take part."""
        return frozenset(cite.article for cite in self.cites)


def of(account: Account) -> tuple[Dispute, ...]:
    """Give the disputes of a story: its conflicts, then the figures that differ, first those that most articles give."""
    stated = [
        Dispute("statement", conflict.about, tuple(side.cites for side in conflict.sides))
        for conflict in account.conflicts
        if conflict.kind == "statement"
    ]
    counted = [_figure(figure) for figure in account.figures if figure.verdict == "differ"]
    return (*stated, *sorted(counted, key=lambda one: (-len(one.articles), one.about)))


def _figure(figure: Figure) -> Dispute:
    sides: dict[tuple[float | None, float | None], list[Cite]] = {}
    for value in figure.values:
        sides.setdefault((value.low, value.high), []).append(value.cite)
    return Dispute("figure", figure.measure, tuple(tuple(cites) for cites in sides.values()))


def against(shown: Cite, disputes: Sequence[Dispute]) -> list[Cite]:
    """Give the passages that say otherwise than what is shown, one of each article."""
    first: dict[str, Cite] = {}
    for cite in _opposed(shown, disputes):
        first.setdefault(cite.article, cite)
    return [cite for article, cite in first.items() if article != shown.article][:MOST_AGAINST]


class Sides(Struct, frozen=True):
    """A point's passages: those that say what it says, and those that say otherwise."""

    so: tuple[Cite, ...]
    otherwise: tuple[Cite, ...]


def sides(point: Point, disputes: Sequence[Dispute]) -> Sides:
    """Part a point's passages by what they say; the first cite is what the point says."""
    opposed = _opposed(point.cites[0], disputes)
    otherwise = tuple(cite for cite in point.cites[1:] if any(overlap(cite, other) for other in opposed))
    return Sides(tuple(cite for cite in point.cites if cite not in otherwise), otherwise)


def _opposed(shown: Cite, disputes: Sequence[Dispute]) -> list[Cite]:
    return [
        cite
        for dispute in disputes
        if shown.article in dispute.articles
        for mine in dispute.sides
        if any(overlap(shown, cite) for cite in mine)
        for side in dispute.sides
        if side is not mine
        for cite in side
    ]


def overlap(left: Cite, right: Cite) -> bool:
    """Say whether two cites share characters."""
    return left.article == right.article and left.start < right.end and right.start < left.end
