"""What has come to an end: the accused is judged, the sought is caught, what was to come is put off, an offer is withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from consilience.annotate.words import words
from consilience.languages.english import outcomes as english
from consilience.languages.english.cast import SUSPECTS
from consilience.languages.english.outcomes import Outcome
from consilience.languages.english.overtaken import YEAR
from consilience.languages.english.statements import PRONOUNS
from consilience.reconcile import statements
from consilience.reconcile.cast import SUSPECT
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# Words before and after a state or an end in which the one stands of whom it is told. Whom "accused of killing …" names
# last is the victim.
STATE_BEFORE, STATE_AFTER = 9, 2
END_BEFORE, END_AFTER = 9, 6
# Characters around an end that may tell it of another time, and characters before it that may deny it.
TIME_AROUND = 60
# "Was on trial when on 11 March 2005 …" tells of no state of today.
YEAR_AFTER = 40
# An article tells its news first: an end in the background of a late paragraph may be an older one.
NEWS = 12
# What a plan and its delay must share, by rarity in English.
ABOUT_THE_SAME = 1.2


def end_came(earlier: Statement, story: Story) -> Overtaken | None:
    """A state is told as over: the accused is judged, the sought is caught."""
    for outcome in english.OUTCOMES:
        state = outcome.before.search(earlier.text)
        if not state or outcome.after.search(earlier.text) or YEAR.search(earlier.text, state.start(), state.end() + YEAR_AFTER):
            continue
        who = _of_whom(earlier, state, story.persons, outcome)
        later = [
            other
            for other in _candidates(who, story)
            if story.may_follow(other, earlier) and _has_come(outcome, who, other, story)
        ]
        if later:
            return overtaken(earlier, later, outcome.reason, story)
    return None


@cache
def _stems(some: frozenset[str]) -> frozenset[str]:
    return frozenset(statements.stem(word) for word in some)


def _candidates(who: frozenset[str], story: Story) -> Iterator[Statement]:
    """Give the statements that may tell of somebody, as far as they are news."""
    stems = (who - {SUSPECT}) | (_stems(english.SOUGHT) if SUSPECT in who else frozenset())
    return (other for other in story.sharing(sorted(stems)) if other.key not in story.old and other.order <= NEWS)


def _of_whom(earlier: Statement, state: re.Match[str], persons: frozenset[str], outcome: Outcome) -> frozenset[str]:
    """Give the last names of those of whom a state is told; "(suspect)" where a word like "the gunman" tells it."""
    around = _around(earlier, state, STATE_BEFORE, STATE_AFTER)
    found = around & persons
    before = words(earlier.text[: state.start()])[-2:] + words(state.group())[:1]
    if not found and any(word.text in PRONOUNS for word in before):
        found = frozenset(earlier.stems[:STATE_BEFORE]) & persons
    is_sought = outcome.of_a_role and not found and any(word.text in SUSPECTS for word in words(earlier.text))
    return found | (frozenset({SUSPECT}) if is_sought else frozenset())


def _has_come(outcome: Outcome, who: frozenset[str], later: Statement, story: Story) -> bool:
    """Say whether a later statement tells the end of a state, of somebody of whom it was told."""
    end = outcome.after.search(later.text)
    if not end or _is_of_another_time(later, end):
        return False
    if SUSPECT in who:
        return bool(english.SUSPECTED.search(later.text)) or story.cast.suspect in later.names
    return bool(who & _around(later, end, END_BEFORE, END_AFTER))


def _is_of_another_time(later: Statement, end: re.Match[str]) -> bool:
    near = later.text[max(0, end.start() - TIME_AROUND) : end.end() + TIME_AROUND]
    return bool(english.NOT_NOW.search(near) or english.DENIED.search(later.text, max(0, end.start() - 20), end.start()))


def _around(said: Statement, found: re.Match[str], before: int, after: int) -> frozenset[str]:
    """Give the stems of the words close to some words, and of these."""
    first, last = words(said.text[: found.start()])[-before:], words(said.text[found.end() :])[:after]
    return frozenset(statements.stem(word.text) for word in (*first, *words(found.group()), *last))


# --------------------------------------------------------------------------- put off, withdrawn


def was_put_off(earlier: Statement, story: Story) -> Overtaken | None:
    """What was still to come is told as put off."""
    if not english.STILL_TO_COME.search(earlier.text) or english.PUT_OFF.search(earlier.text):
        return None
    later = [
        other
        for other in story.putting_off
        if other.told & earlier.told
        and other.key not in story.old
        and story.may_follow(other, earlier)
        and _is_put_off(earlier, other, story)
    ]
    return overtaken(earlier, later, "What was still to come has been put off.", story)


def _is_put_off(earlier: Statement, later: Statement, story: Story) -> bool:
    delay = english.PUT_OFF.search(later.text)
    if not delay or (later.order > NEWS and not story.follows(later, earlier)) or _is_of_another_time(later, delay):
        return False
    subject = {statements.stem(word.text) for word in words(later.text[: delay.start()])[-STATE_BEFORE:]}
    shared = subject & earlier.words & later.words
    return bool(shared & earlier.told & later.told) and story.rarity(shared) >= ABOUT_THE_SAME


def was_undone(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody had made or given is told as taken back: an offer, a charge, a ban."""
    if english.UNDOING.search(earlier.text):
        return None
    made = [deed for deed in story.deeds.get(earlier.key, ()) if deed.mark.kind == "deed" and not deed.mark.negated]
    things = _stems(english.UNDONE) & earlier.words
    later = [
        undone.said
        for thing in sorted(things)
        for verb in sorted(_stems(english.UNDO))
        for undone in story.done.get(verb, ())
        if thing in undone.others and story.may_follow(undone.said, earlier) and _is_taken_back(made, undone, earlier, story)
    ]
    return overtaken(earlier, later, "What was given or made has been taken back.", story)


def _is_taken_back(made: Iterable[Deed], undone: Deed, earlier: Statement, story: Story) -> bool:
    """Say whether who undoes a thing is named with it before."""
    by = undone.doers & undone.said.names
    return (
        bool(by & earlier.names)
        and any(by & (deed.near | deed.taking_part) for deed in made)
        and undone.said.key not in story.old
    )
