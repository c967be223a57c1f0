"""What stands in two accounts of a story → which of it is the same thing, what is new and what is gone.

Figures, conflicts and quotes have no identity of their own: a further article may join two or name them otherwise. What they
stand on lasts, for the characters of an article do not change; so things are the same that cite the same characters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from consilience.records import Cite

Thing = TypeVar("Thing")
# Passages are looked up by stretches of so many characters: each meets a few others, not all of its article.
STRETCH = 256


class Matched(Struct, Generic[Thing], frozen=True):
    """Things of two accounts: each pair that is the same thing, and what stands in one of them only."""

    same: tuple[tuple[Thing, Thing], ...]
    new: tuple[Thing, ...]
    gone: tuple[Thing, ...]
    parted: tuple[Thing, ...]  # of the later account: cites what a thing cited that is now another, beside it


class Passages:
    """Finds the things that cite characters which a passage shares."""

    def __init__(self, cites: Iterable[tuple[int, Cite]]) -> None:
        self._places: dict[tuple[str, int], list[tuple[int, Cite]]] = defaultdict(list)
        for thing, cite in cites:
            for place in _places(cite):
                self._places[place].append((thing, cite))

    def at(self, cite: Cite) -> set[int]:
        """Give the numbers of the things that share characters with a passage."""
        return {
            thing
            for place in _places(cite)
            for thing, other in self._places.get(place, ())
            if other.start < cite.end and cite.start < other.end
        }


def matched(earlier: Sequence[Thing], later: Sequence[Thing], cites: Callable[[Thing], Iterable[Cite]]) -> Matched[Thing]:
    """Pair the things that cite most of the same characters, each with one at most.

    What shares no passage with anything of the other account is new, or gone; what was only grouped otherwise is neither.
    """
    passages = Passages((at, cite) for at, thing in enumerate(earlier) for cite in cites(thing))
    shared = Counter((old, at) for at, thing in enumerate(later) for cite in cites(thing) for old in passages.at(cite))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (old, at), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if old not in taken and at not in pairs:
            pairs[at] = old
            taken.add(old)
    found, known = {old for old, _ in shared}, {at for _, at in shared}
    return Matched(
        same=tuple((earlier[old], later[at]) for at, old in sorted(pairs.items())),
        new=tuple(thing for at, thing in enumerate(later) if at not in known),
        gone=tuple(thing for old, thing in enumerate(earlier) if old not in found),
        parted=tuple(thing for at, thing in enumerate(later) if at in known and at not in pairs),
    )


def _places(cite: Cite) -> Iterator[tuple[str, int]]:
    return ((cite.article, at) for at in range(cite.start // STRETCH, max(cite.start, cite.end - 1) // STRETCH + 1))
