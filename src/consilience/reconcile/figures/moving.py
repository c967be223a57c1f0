"""Values that move from hour to hour, whoever tells them: the size of a fire, the share of it contained, a party's votes."""

from __future__ import annotations

from collections.abc import Hashable

from consilience.annotate.figures.surroundings import stem
from consilience.languages.english.measured import ELECTING, PROGRESS, SPREADING
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class
from consilience.records import FigureMark

_SPREADING, _ELECTING = frozenset(map(stem, SPREADING)), frozenset(map(stem, ELECTING))
# Names of an area that say nothing of whose it is.
_ANY_AREA = frozenset({"", "area", "size", "extent", "area burned", "area burnt"})
# The last votes counted move a party's share by less.
COUNTED_ON = 1.1


def are_moving(left: Entry, right: Entry) -> bool:
    """Whether two articles give the one size of what spreads, or the one share of what is under way: of a fire, contained."""
    one, other = left.mark, right.mark
    if left.article == right.article or one.kind != other.kind or not (left.lone and right.lone):
        return False
    if one.kind == "area":
        return (_spreads(left) or _spreads(right)) and is_moving(left) and is_moving(right)
    return one.kind == "share" and not _progress(one).isdisjoint(_progress(other))


def read(entry: Entry) -> Hashable:
    """Give all that these rules read of a value where they tell whether two are one measure."""
    mark = entry.mark
    if mark.kind == "area":
        return entry.lone, _spreads(entry), mark.name in _ANY_AREA
    if mark.kind != "share" and thing_class(mark.thing) != "seat":
        return None
    return entry.lone and _progress(mark), is_polled(mark), mark.bearer if _is_elected(entry) else None


def is_moving(entry: Entry) -> bool:
    """Whether a value is of its hour: the size of what spreads, the share of what is under way, what a party has so far."""
    mark = entry.mark
    if mark.kind == "area":
        return _spreads(entry) or mark.name in _ANY_AREA
    return (mark.kind == "share" and bool(_progress(mark))) or _is_elected(entry)


def are_of_one_party(left: Entry, right: Entry) -> bool:
    """Whether the share or the seats of one party in an election are told twice, as the count goes on; no poll's."""
    one, other = frozenset(left.mark.bearer), frozenset(right.mark.bearer)
    named = left.mark.kind == right.mark.kind and (one <= other or other <= one)
    return named and intervals.ratio(left.mark, right.mark) <= COUNTED_ON and _is_elected(left) and _is_elected(right)


def is_polled(mark: FigureMark) -> bool:
    """Whether a value is a poll's, not a count's."""
    return "polled" in mark.qualities or "poll" in (mark.said_by or "").lower()


def _is_elected(entry: Entry) -> bool:
    """Whether a value is a party's share of the votes, or its seats."""
    mark = entry.mark
    seats = mark.kind == "count" and thing_class(mark.thing) == "seat"
    shares = mark.kind == "share" and mark.thing in {"", "vote"}
    return (seats or shares) and mark.bearer != () and not is_polled(mark) and not _ELECTING.isdisjoint(entry.context)


def _spreads(entry: Entry) -> bool:
    told = entry.mark.name in _ANY_AREA and not _SPREADING.isdisjoint(entry.context)
    return told or not SPREADING.isdisjoint(entry.mark.name.lower().split())


def _progress(mark: FigureMark) -> frozenset[str]:
    """Give what is done of which a share is told: "conta", "count"."""
    words = {mark.deed, *mark.phrase.lower().split(), *mark.name.lower().split()} & PROGRESS
    return frozenset("count" if word in {"reporting", "tally", "tallied"} else word[:5] for word in words)
