"""What later news has brought to an end: the accused is judged, the sought is caught, who would stay has gone."""

from __future__ import annotations

import re

from consilience.annotate.words import words
from consilience.languages.english import outcomes as english
from consilience.languages.english.outcomes import Outcome
from consilience.languages.english.statements import PRONOUNS
from consilience.likeness import Weights, total
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement

# Words before and after a state or an end in which the one stands of whom it is told. Whom "accused of killing …" names
# last is the victim.
STATE_BEFORE, STATE_AFTER = 9, 2
END_BEFORE, END_AFTER = 9, 6
# Characters around an end that may tell it of another time, and characters before it that may deny it.
TIME_AROUND = 60
# An article tells its news first: an end in the background of a late paragraph may be an older one.
NEWS = 12
# What a plan and its delay must share, by rarity in English.
ABOUT_THE_SAME = 1.2


def ends(earlier: Statement) -> list[Outcome]:
    """Give the outcomes whose state a statement tells as going on."""
    return [
        outcome for outcome in english.OUTCOMES if outcome.before.search(earlier.text) and not outcome.after.search(earlier.text)
    ]


def has_come(outcome: Outcome, earlier: Statement, later: Statement, persons: frozenset[str]) -> bool:
    """Say whether a later statement tells the end of a state, of a person whom the earlier one names."""
    state, end = outcome.before.search(earlier.text), outcome.after.search(later.text)
    if not state or not end or later.order > NEWS or _is_of_another_time(later, end):
        return False
    mine = _around(earlier, state, STATE_BEFORE, STATE_AFTER) & persons
    if not mine and any(word.text in PRONOUNS for word in words(earlier.text[: state.start()])[-2:] + words(state.group())[:1]):
        mine = frozenset(earlier.stems[:STATE_BEFORE]) & persons
    theirs = _around(later, end, END_BEFORE, END_AFTER)
    return bool(mine & theirs)


def _is_of_another_time(later: Statement, end: re.Match[str]) -> bool:
    near = later.text[max(0, end.start() - TIME_AROUND) : end.end() + TIME_AROUND]
    return bool(english.NOT_NOW.search(near) or english.DENIED.search(later.text, max(0, end.start() - 20), end.start()))


def _around(said: Statement, found: re.Match[str], before: int, after: int) -> frozenset[str]:
    """Give the stems of the words close to some words, and of these."""
    first, last = words(said.text[: found.start()])[-before:], words(said.text[found.end() :])[:after]
    return frozenset(statements.stem(word.text) for word in (*first, *words(found.group()), *last))


def is_to_come(earlier: Statement) -> bool:
    """Say whether a statement tells of what is still to come, and not of its delay."""
    return bool(english.STILL_TO_COME.search(earlier.text)) and not english.PUT_OFF.search(earlier.text)


def was_put_off(earlier: Statement, later: Statement, weighed: Weights) -> bool:
    """Say whether a later statement tells that what was still to come has been put off."""
    delay = english.PUT_OFF.search(later.text)
    if not delay or later.order > NEWS or _is_of_another_time(later, delay):
        return False
    subject = {statements.stem(word.text) for word in words(later.text[: delay.start()])[-STATE_BEFORE:]}
    shared = subject & earlier.words & later.words
    return bool(shared & earlier.told & later.told) and total(shared, weighed.anywhere) >= ABOUT_THE_SAME
