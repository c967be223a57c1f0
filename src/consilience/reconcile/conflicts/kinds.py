"""Disagreements in one thing or place: what a car hit, what somebody fell from, where somebody was born or arrested."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from consilience.languages.english import kinds as english
from consilience.languages.english import opposites
from consilience.languages.english.places import CITIES, COUNTRIES
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, is_negated, meeting_once, subject, window
from consilience.reconcile.statements import Statement

# What the words around two things must share, by rarity in English.
SHARED = 1.0
# So many words of what happened are enough where the same age says that it happened to the same person.
TOLD_OF_ONE = 2


class Filled(Struct, frozen=True):
    """A thing or place that a statement gives for a question: its kind, and the words that give it."""

    said: Statement
    question: str
    kind: str
    printed: str
    start: int
    end: int


def things(story: Story) -> Iterator[Disagreement]:
    """Different things are given for one place in one happening."""
    for slot in english.SLOTS:
        filled = [
            Filled(said, slot.question, slot.kinds[found["thing"].split()[-1].lower()], found.group(), *found.span())
            for said in story.having(slot.before)
            if (found := slot.before.search(said.text)) and _is_plain(said) and not is_negated(said, found.start())
        ]
        for left, right in _differing(filled):
            if _is_one(left, right, story):
                yield _disagreement(left, right)


def _is_one(left: Filled, right: Filled, story: Story) -> bool:
    """Say whether two things stand in one happening: the same names or age, and words of what happened."""
    shared = window(left.said, left.start, left.end) & window(right.said, right.start, right.end)
    names = shared & left.said.names & right.said.names
    if _ages(left.said) & _ages(right.said) and len(shared - names) >= TOLD_OF_ONE:
        return True
    return bool(names) and bool(shared - names) and story.rarity(shared) >= SHARED


def _ages(said: Statement) -> frozenset[str]:
    return frozenset(found.group(1) or found.group(2) for found in english.AGE.finditer(said.text))


def places(story: Story) -> Iterator[Disagreement]:
    """One person was born, arrested or buried in different cities, or in different countries."""
    filled = [one for said in story.having(english.IN_ONE_PLACE) if (one := _placed(said)) is not None and _is_plain(said)]
    for left, right in _differing(filled):
        level = [CITIES & {left.kind, right.kind}, COUNTRIES.keys() & {left.kind, right.kind}]
        if left.question == right.question and any(len(known) == 2 for known in level):
            yield _disagreement(left, right)


def _placed(said: Statement) -> Filled | None:
    """Give the place that a statement gives for what happens to somebody in one place only."""
    found = english.IN_ONE_PLACE.search(said.text)
    who = subject(said, found.start()) if found and not is_negated(said, found.start()) else None
    if not found or not who:
        return None
    return Filled(said, f"{who.capitalize()}: {found['verb']} where", found["place"], found.group(), *found.span())


def _is_plain(said: Statement) -> bool:
    return said.mood != "planned" and not opposites.GUESSING.search(said.text) and not opposites.OTHER_TIME.search(said.text)


def _differing(filled: list[Filled]) -> Iterator[tuple[Filled, Filled]]:
    """Give the pairs of different articles, neither of which gives what the other does."""
    given = {(one.said.article, one.question, one.kind) for one in filled}
    for left, right in meeting_once(filled, lambda one: one.said, lambda one: one.said.names | _ages(one.said)):
        if (
            left.kind != right.kind
            and (left.said.article, left.question, right.kind) not in given
            and (right.said.article, right.question, left.kind) not in given
        ):
            yield left, right


def _disagreement(left: Filled, right: Filled) -> Disagreement:
    return Disagreement(
        rule=left.question,
        question=left.question,
        reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same happening.",
        left=left.said,
        right=right.said,
        left_value=left.kind,
        right_value=right.kind,
    )
