"""Figures that a reader might compare, but must not → the reason, in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from consilience.reconcile.figures import apart_words, intervals
from consilience.reconcile.figures.apart import Why
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class
from consilience.records import FigureApart

# So many reasons are shown with a figure; of two figures that are alike in less than `ENOUGH` none is.
MOST = 3
ENOUGH = 3.0
# A figure is set against so many that follow it, of each so many values.
_WINDOW = 20
_VALUES = 4
# The reasons that tell a reader something, the most telling first; the others only say that nothing ties two counts together.
_TELLING: tuple[Why, ...] = ("part", "further", "rate", "period", "place", "definition", "counted apart")
# How alike two figures look: the same happening, noun, class of things, wording; a telling reason.
_SAME_ACTION, _SAME_THING, _SAME_CLASS, _SAME_NAME, _TOLD = 2.0, 1.5, 1.0, 1.0, 0.5


class _Pair(Struct, frozen=True):
    likeness: float
    left: int
    right: int
    why: Why | None
    one: Entry
    other: Entry


def found(groups: list[list[Entry]]) -> list[tuple[FigureApart, ...]]:
    """Give for each figure the few that it is most likely mistaken for, with the reasons why they are not compared."""
    apart: list[list[FigureApart]] = [[] for _ in groups]
    for pair in sorted(_pairs(groups), key=lambda pair: (-pair.likeness, pair.left, pair.right)):
        for here, there, mine, other in (
            (pair.left, pair.right, pair.one, pair.other),
            (pair.right, pair.left, pair.other, pair.one),
        ):
            if len(apart[here]) < MOST:
                apart[here].append(FigureApart(figure=there, reason=apart_words.reason(pair.why, mine, other)))
    return [tuple(reasons) for reasons in apart]


def _pairs(groups: list[list[Entry]]) -> Iterator[_Pair]:
    asked = Asked([entry for group in groups for entry in group[:_VALUES]])
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for key in sorted({key for entry in group[:_VALUES] for key in _keys(entry)}):
            buckets[key].append(at)
    seen: set[tuple[int, int]] = set()
    for members in buckets.values():
        for place, left in enumerate(members):
            for right in members[place + 1 : place + 1 + _WINDOW]:
                if (left, right) not in seen and (pair := _pair(left, right, groups, asked)) is not None:
                    yield pair
                seen.add((left, right))


def _keys(entry: Entry) -> Iterator[tuple[str, ...]]:
    mark = entry.mark
    if mark.kind == "age":
        return
    if mark.action and mark.kind in {"count", "rate"}:
        yield ("happening", mark.action, thing_class(mark.thing))
    if mark.kind == "magnitude":
        yield ("kind", mark.kind)
    if mark.name:
        yield ("name", mark.kind, mark.unit, mark.name.lower())


def _pair(left: int, right: int, groups: list[list[Entry]], asked: Asked) -> _Pair | None:
    """Give the most telling reason between two figures, if they look alike and have no value in common."""
    both = [(one, other) for one in groups[left][:_VALUES] for other in groups[right][:_VALUES]]
    if all(_likeness(one, other) + _TOLD < ENOUGH for one, other in both):
        return None  # whatever the reason
    if any(one.mark.kind == other.mark.kind and intervals.ratio(one.mark, other.mark) == 1.0 for one, other in both):
        return None
    told = [(asked.why(one, other), one, other) for one, other in both]
    reason, one, other = min(told, key=lambda pair: _TELLING.index(pair[0]) if pair[0] in _TELLING else len(_TELLING))
    likeness = _likeness(one, other) + (_TOLD if reason in _TELLING else 0.0)
    return _Pair(likeness, left, right, reason, one, other) if likeness >= ENOUGH else None


def _likeness(left: Entry, right: Entry) -> float:
    one, other = left.mark, right.mark
    if one.kind == other.kind == "magnitude":
        return ENOUGH - _TOLD
    likeness = _SAME_ACTION if one.action and one.action == other.action else 0.0
    if one.thing and one.thing == other.thing:
        likeness += _SAME_THING
    elif one.thing and other.thing and thing_class(one.thing) == thing_class(other.thing):
        likeness += _SAME_CLASS
    return likeness + (_SAME_NAME if one.name and one.name.lower() == other.name.lower() else 0.0)
