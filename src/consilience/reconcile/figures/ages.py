"""Two ages → whether they are of two persons, by the names beside them and by what lies between them."""

from __future__ import annotations

from consilience.languages.english.reporting import SUFFIXES, TITLES
from consilience.reconcile.figures.entries import Entry


def are_of_two(left: Entry, right: Entry) -> bool:
    """Whether two ages are of two persons, or of one at different times."""
    one, other = left.mark, right.mark
    if one.person and other.person and not _may_be_one_person(one.person, other.person):
        return one.low != other.low or not _is_first_name_of(one.person, other.person)
    if one.low == other.low:
        return False
    apart = abs((one.low or 0) - (other.low or 0))
    return apart > 2 or left.earlier or right.earlier


def _may_be_one_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same last word, and first names that do not exclude each other."""
    left, right = _name_words(one), _name_words(other)
    if left[-1] != right[-1]:
        return False
    first, second = left[0].rstrip("."), right[0].rstrip(".")
    shared = len(left) == 1 or len(right) == 1 or first.startswith(second[:3]) or second.startswith(first[:3])
    return shared or bool(set(left[:-1]) & set(right[:-1]))


def _is_first_name_of(one: str, other: str) -> bool:
    """Whether one of two names is the other's first name alone: "his nephew Cian, 23", "23-year-old Cian Roe"."""
    short, long = sorted((_name_words(one), _name_words(other)), key=len)
    return len(short) == 1 < len(long) and short[0] == long[0]


def _name_words(name: str) -> list[str]:
    words = name.lower().replace("’", "'").removesuffix("'s").split()
    while len(words) > 1 and words[0].strip(".") in TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1].strip(".,") in SUFFIXES:
        words.pop()
    return words or [""]
