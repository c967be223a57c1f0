"""What figures count: how well two counted nouns go together, and which numbers are telling by themselves."""

from __future__ import annotations

from functools import lru_cache

from consilience.annotate.figures.surroundings import stem
from consilience.languages.english.measured import KINDS_OF_PERSON, PERSONS_TOO, SAME_THING
from consilience.records import FigureMark

# Reports of one count that differ mostly differ by less than this.
NEAR = 1.35
# And what fits only because one says "up to" or "more than" is told of the other's number by less than this.
NEAR_BOUND = 1.15


def thing_class(thing: str) -> str:
    """Give the class of things that a noun counts: ships and boats are vessels."""
    return SAME_THING.get(thing) or ("person" if thing in PERSONS_TOO else thing)


def is_person(thing: str) -> bool:
    """Whether a noun counts persons."""
    return thing_class(thing) == "person"


def things(left: FigureMark, right: FigureMark) -> float:
    """How well the counted nouns go together: 1 the same, below 0 never."""
    if left.thing == right.thing != "":
        return 1.0
    if not left.thing or not right.thing or left.action == right.action == "voted":
        return 0.4  # votes cast, people who voted
    if left.thing in right.phrase.lower().split() or right.thing in left.phrase.lower().split():
        return 0.8  # "12 Somalis", "12 Somali nationals"
    if thing_class(left.thing) != thing_class(right.thing):
        return -1.0 if left.kind == "count" else 0.0
    one, other = KINDS_OF_PERSON.get(left.thing), KINDS_OF_PERSON.get(right.thing)
    if {one, other} == {"man", "woman"}:
        return -1.0
    return 0.3 if one and other and one != other else 0.7


# No number is told with more than so many digits that tell something.
_MOST_DIGITS = 4


@lru_cache(maxsize=4096)
def digits(number: float) -> int:
    """Count the digits of a number that tell something, four at most: 4,408 has four, 2,000 one."""
    return min(len(f"{number:.6g}".rstrip("0").replace(".", "").replace("-", "").lstrip("0")), _MOST_DIGITS)


def one_is_bare(one: FigureMark, other: FigureMark) -> bool:
    """Whether a small number that counts nothing by name is told of another deed than things by name: "three are sought"."""
    return one_may_be_bare(one, other) and stem(one.deed) != stem(other.deed)


def one_may_be_bare(one: FigureMark, other: FigureMark) -> bool:
    """Whether one of two numbers is small, counts nothing by name and has a deed of its own, and the other counts things."""
    bare, named = (one, other) if not one.thing else (other, one)
    return not (bare.thing or not named.thing or is_person(named.thing) or is_rare(bare) or not bare.deed)


def is_rare(mark: FigureMark) -> bool:
    """Whether a number is telling by itself: 23 or 4,408, not 2 or 100."""
    size = mark.high if mark.high is not None else mark.low
    if size is None:
        return False
    return size > 12 and digits(size) > 1
