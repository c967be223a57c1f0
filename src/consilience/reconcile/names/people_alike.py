"""Two persons' names in full → whether they are one person's, and why; not two brothers."""

from __future__ import annotations

from collections.abc import Callable

from consilience.languages.english import names as english
from consilience.reconcile.names.keys import PersonKey, begin_alike, is_given_alike, is_spelt_alike, short_of


def why_same(one: PersonKey, other: PersonKey) -> Callable[[PersonKey, PersonKey], bool] | None:
    """Give the first comparison that says that two names in full are one person's; its docstring is the reason."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    return next((test for test in COMPARISONS if test(one, other)), None)


def same_letters(one: PersonKey, other: PersonKey) -> bool:
    """They differ in spaces, points or accents only."""
    return one.letters == other.letters and one.suffix == other.suffix


def part_of_the_other(one: PersonKey, other: PersonKey) -> bool:
    """One is the other without its first or last words."""
    longer, shorter = (one, other) if len(one.words) > len(other.words) else (other, one)
    size = len(shorter.words)
    if len(longer.words) == size or any(len(word) == 1 for word in shorter.words):
        return False
    begins = longer.words[:size] == shorter.words and not english.is_common(longer.last)
    return begins or longer.words[-size:] == shorter.words  # Smith Robinson and Ashley Smith are Ashley Smith Robinson


def initial_of_the_other(one: PersonKey, other: PersonKey) -> bool:
    """One has the initial of the given name that the other has in full."""
    first, second = one.given[0], other.given[0]
    if one.last != other.last or len(first) > 1 < len(second):
        return False
    return first[0] == second[0] or first in _initials(other) or second in _initials(one)


def _initials(key: PersonKey) -> set[str]:
    return {word[0] for word in key.given}


def called_so(one: PersonKey, other: PersonKey) -> bool:
    """One calls the person what the other gives in quotation marks."""
    if one.last != other.last:
        return False
    return one.given[0] in other.nicknames or other.given[0] in one.nicknames


def same_given_name(one: PersonKey, other: PersonKey) -> bool:
    """The last names are the same, and the given names are the same or one is short for the other."""
    if one.last != other.last or min(len(one.given[0]), len(other.given[0])) == 1:
        return False
    return one.given[0] == other.given[0] or short_of(one.given[0]) == short_of(other.given[0])


def given_names_alike(one: PersonKey, other: PersonKey) -> bool:
    """The last names are the same, and the given names are spelt alike or begin alike."""
    first, second = one.given[0], other.given[0]
    if one.last != other.last or min(len(first), len(second)) == 1:
        return False
    return is_given_alike(first, second) or begin_alike(first, second)


def last_names_alike(one: PersonKey, other: PersonKey) -> bool:
    """The given names go together, and the last names are spelt alike."""
    first, second = one.given[0], other.given[0]
    if one.last == other.last or min(len(first), len(second)) == 1:
        return False
    alike = is_spelt_alike(one.last, other.last) or _has_particle(one.last, other.last) or _has_particle(other.last, one.last)
    return alike and is_given_alike(first, second)


def _has_particle(last: str, bare: str) -> bool:
    """Whether a last name is another with a particle in front: LaCosta, Costa."""
    particle = last.removesuffix(bare)
    return len(bare) > 3 and len(particle) > 1 and particle in english.PARTICLES


COMPARISONS = (
    same_letters,
    same_given_name,
    called_so,
    part_of_the_other,
    initial_of_the_other,
    given_names_alike,
    last_names_alike,
)
# Two brothers may be told so; an article that writes both of often means two.
UNSURE = (given_names_alike,)
