"""Disagreements about what somebody is called: Brian Hale in one report, Bryant Hale in another; no spellings of one name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA, Indel

from consilience.languages.english import names as english
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact
from consilience.reconcile.names import keys
from consilience.reconcile.names.keys import PersonKey
from consilience.reconcile.statements import Statement

# "Brian" and "Bryant" (.73) may be one man's name told in two ways; less alike are two people's.
GIVEN_ALIKE, LAST_ALIKE = 0.7, 0.8
# Of more namesakes than this, only the first are set against each other.
MOST_NAMESAKES = 60
# A last name that differs by one letter is a slip of the pen, and no two names.
SLIP = 1
# Consonants that desks put for one another when they write a foreign name with English letters.
_LETTERS = str.maketrans(
    {"c": "k", "q": "k", "g": "k", "j": "k", "y": "", "w": "", "h": "", "v": "b", "z": "s", "p": "f", "d": "t"}
)
_VOWELS = str.maketrans("", "", "aeiou")

Called = dict[str, tuple[Statement, str]]


def callings(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles call one person by two names that are no spellings of one."""
    called = _called(story)
    for one, other in _alike_in_part(called):
        if _are_two(one, other) and not _is_one(called[one], called[other]):
            yield from _between(called[one], called[other])


def _alike_in_part(called: Iterable[PersonKey]) -> Iterator[tuple[PersonKey, PersonKey]]:
    """Give the pairs of names that have the last name or the given name in common."""
    same: dict[tuple[bool, str], list[PersonKey]] = defaultdict(list)
    for key in sorted(called):
        same[True, key.last].append(key)
        same[False, keys.short_of(key.given[0])].append(key)
    for names in same.values():
        yield from combinations(names[:MOST_NAMESAKES], 2)


def _is_one(mine: Called, theirs: Called) -> bool:
    """Say whether an article has both names, so that they are two people's, or the letters are the same: Delmar, Del Mar."""
    letters = [{keys.person(printed).letters for _, printed in called.values()} for called in (mine, theirs)]
    return bool(mine.keys() & theirs.keys()) or bool(letters[0] & letters[1])


def _between(mine: Called, theirs: Called) -> Iterator[Disagreement]:
    first, last = next(iter(mine.values())), next(iter(theirs.values()))
    pairs = [*((left, last) for left in mine.values()), *((first, right) for right in list(theirs.values())[1:])]
    for (left, printed), (right, other) in pairs:
        yield Disagreement(
            rule=f"called {first[1]} {last[1]}",
            question="the name",
            who=first[1],
            reason=f"One report says {exact(printed)}, another {exact(other)}.",
            left=left,
            right=right,
            left_value=first[1],
            right_value=last[1],
        )


def _called(story: Story) -> dict[PersonKey, Called]:
    """Give the names in full of the story's persons, each with the first sentence of each article that has it."""
    found: dict[PersonKey, Called] = defaultdict(dict)
    for article, said in story.notes.by_article.items():
        starts = [one.start for one in said]
        for mark in story.reports[article].names:
            at = bisect_right(starts, mark.start) - 1
            key = keys.person(mark.text) if mark.kind == "person" else None
            if key and key.given and len(key.given[0]) > 1 and at >= 0 and mark.end <= said[at].end:
                found[PersonKey(key.given[:1], key.last, key.suffix)].setdefault(article, (said[at], mark.text))
    return found


def _are_two(one: PersonKey, other: PersonKey) -> bool:
    first, second = one.given[0], other.given[0]
    if one.suffix != other.suffix:
        return False
    if one.last == other.last:
        return _are_two_given(first, second)
    return keys.short_of(first) == keys.short_of(second) and _are_two_last(one.last, other.last)


def _are_two_given(one: str, other: str) -> bool:
    """Say whether two given names are two, alike as they are: no short form, no spelling, no slip, no man's and woman's."""
    if one == other or keys.short_of(one) == keys.short_of(other) or one.startswith(other) or other.startswith(one):
        return False
    if _sound(one) == _sound(other) or keys.sound(one) == keys.sound(other) or keys.tell_two_genders(one, other):
        return False
    known = len({one, other} & english.GIVEN_NAMES.keys())
    if OSA.distance(one, other) <= SLIP and (known == 1 or one[1:] == other[1:]):
        return False  # "Anre" for "Andre"; Yiannis, Giannis
    return Indel.normalized_similarity(one, other) >= GIVEN_ALIKE


def _are_two_last(one: str, other: str) -> bool:
    """Say whether two last names are two, alike as they are."""
    return (
        Indel.normalized_similarity(one, other) >= LAST_ALIKE
        and OSA.distance(one, other) > SLIP
        and _sound(one) != _sound(other)
        and not keys.sounds_alike(one, other)
    )


def _sound(name: str) -> str:
    """Give the consonants of a name, as desks that write it with English letters agree on them."""
    found = name.translate(_VOWELS).translate(_LETTERS)
    return "".join(letter for at, letter in enumerate(found) if at == 0 or letter != found[at - 1])
