"""A figure of an event with its article, and how well the nouns of two figures go together."""

from __future__ import annotations

from msgspec import Struct

from consilience.languages.english.measured import KINDS_OF_PERSON, SAME_THING
from consilience.records import FigureMark

# Reports of one count that differ mostly differ by less than this.
NEAR = 1.35


class Entry(Struct, frozen=True):
    """A figure with its article, and what its event's date makes of the times in its sentence."""

    number: int
    article: str
    mark: FigureMark
    scope: frozenset[str]  # years and months that are not the event's own: an earlier event
    about: frozenset[str]
    context: frozenset[str]
    people: frozenset[str]  # surnames and ages in the clause: whose measure it is
    counted: frozenset[str] = frozenset()  # the things that its article counts
    generic: bool = False  # "a magnitude 6 quake can cause severe damage"
    earlier: bool = False  # an age at another time: "then 15", "turns 29", "at the age of 40"
    toll: bool = False  # the count of casualties that its article opens with, or tells as the total
    lone: bool = True  # the only value of its kind and happening in its article
    lone_thing: bool = True  # the only number of such things in its article


def thing_class(thing: str) -> str:
    """Give the class of things that a noun counts: ships and boats are vessels."""
    return SAME_THING.get(thing, thing)


def things(left: FigureMark, right: FigureMark) -> float:
    """How well the counted nouns go together: 1 the same, below 0 never."""
    if not left.thing or not right.thing:
        return 0.4
    if left.thing == right.thing:
        return 1.0
    if left.thing in right.phrase.lower().split() or right.thing in left.phrase.lower().split():
        return 0.8  # "12 Somalis", "12 Somali nationals"
    if thing_class(left.thing) != thing_class(right.thing):
        return -1.0 if left.kind == "count" else 0.0
    one, other = KINDS_OF_PERSON.get(left.thing), KINDS_OF_PERSON.get(right.thing)
    if {one, other} == {"man", "woman"}:
        return -1.0
    return 0.3 if one and other and one != other else 0.7


def is_rare(mark: FigureMark) -> bool:
    """Whether a number is telling by itself: 23 or 4,408, not 2 or 100."""
    size = mark.high if mark.high is not None else mark.low
    if size is None:
        return False
    digits = f"{size:.6g}".rstrip("0").replace(".", "").replace("-", "")
    return size > 12 and len(digits) >= 2
