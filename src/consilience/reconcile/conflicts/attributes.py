"""Disagreements about a person: two homes, two nationalities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from consilience.languages.english import attributes as english
from consilience.languages.english.places import COUNTRIES, STATES
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting_once
from consilience.reconcile.statements import Statement


class Told(Struct, frozen=True):
    """One value that a statement gives for a person: whose, and which words give it."""

    said: Statement
    person: str  # a full name, or an age
    value: str
    printed: str
    verbs: frozenset[str] = frozenset()  # of an age: what is done or happens beside it


def homes(story: Story) -> Iterator[Disagreement]:
    """One person lives in different places."""
    told = [one for said in story.having(*english.HOMES) for one in _homes(said)]
    for left, right in _differing(told):
        if not _may_contain(left.value, right.value, story):
            yield Disagreement(
                rule=f"home {_last(left.person)}",
                who=_last(left.person),
                question="home",
                reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}.",
                left=left.said,
                right=right.said,
                left_value=left.value,
                right_value=right.value,
            )


def _homes(said: Statement) -> Iterator[Told]:
    for pattern in english.HOMES:
        for found in pattern.finditer(said.text):
            yield Told(said, found["name"], found["place"], found.group())


def _may_contain(left: str, right: str, story: Story) -> bool:
    """Say whether one place may lie in the other: a country, a state, or what a report gives as the place of a place."""
    if any(place in COUNTRIES or place in STATES for place in (left, right)):
        return True
    if set(left.split()) & set(right.split()):
        return True
    outer = re.compile(rf"[A-Z][\w’'-]+(?:,| in) (?:{re.escape(left)}|{re.escape(right)})\b")
    return any(outer.search(said.text) for said in story.said)


def nations(story: Story) -> Iterator[Disagreement]:
    """One person is of different countries."""
    told = [one for said in story.having(english.NATION) for one in (*_nations(said), *_nations_beside(said, story))]
    for left, right in _differing(told):
        who = left.person if left.person.isdigit() else _last(left.person)
        yield Disagreement(
            rule=f"nation {who}",
            who="" if left.person.isdigit() else who,
            question="nationality",
            reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same person.",
            left=left.said,
            right=right.said,
            left_value=left.value,
            right_value=right.value,
        )


def _nations(said: Statement) -> Iterator[Told]:
    for found in english.NATION_OF_NAME.finditer(said.text):
        yield Told(said, found["name"], english.country(found["nation"]), found.group())
    for found in english.NATION_WITH_AGE.finditer(said.text):
        yield Told(said, found["age"], english.country(found["nation"]), found.group(), said.verbs)


def _nations_beside(said: Statement, story: Story) -> Iterator[Told]:
    """Give the country of one whose age stands in the sentence before or after: "The New Zealander, who …"."""
    article = story.notes.by_article[said.article]
    before = article[said.order - 1] if said.order else None
    after = article[said.order + 1] if said.order + 1 < len(article) else None
    back, ahead = english.NATION_POINTING_BACK.match(said.text), english.NATION_OF_ONE.search(said.text)
    if back and before and len(ages := set(english.OF_AGE.findall(before.text))) == 1:
        yield Told(said, ages.pop(), english.country(back["nation"]), back.group(), said.verbs | before.verbs)
    elif ahead and after and (age := english.THE_AGE.match(after.text)):
        yield Told(said, age["age"], english.country(ahead["nation"]), ahead.group(), said.verbs | after.verbs)


def _differing(told: list[Told]) -> Iterator[tuple[Told, Told]]:
    """Give the pairs in which different articles, each consistent in itself, give one person different values."""
    for left, right in meeting_once(told, lambda one: one.said, lambda one: (_last(one.person),)):
        if (
            left.value != right.value
            and _is_one(left, right)
            and not any(_says_both(one.said.article, left, right, told) for one in (left, right))
        ):
            yield left, right


def _is_one(left: Told, right: Told) -> bool:
    """Say whether two values are of one person: the same full name, or the same age and the same deed."""
    if left.person.isdigit() or right.person.isdigit():
        return left.person == right.person and bool(left.verbs & right.verbs)
    mine, theirs = left.person.split(), right.person.split()
    return mine[-1] == theirs[-1] and mine[0] == theirs[0]


def _says_both(article: str, left: Told, right: Told, told: list[Told]) -> bool:
    values = {one.value for one in told if one.said.article == article and _last(one.person) == _last(left.person)}
    return {left.value, right.value} <= values


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]
