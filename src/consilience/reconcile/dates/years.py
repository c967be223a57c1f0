"""Disagreements about the year: the same happening is put in different years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.words import words
from consilience.languages.english import attributes as english
from consilience.reconcile import happenings, statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting_once
from consilience.reconcile.happenings import Happening
from consilience.reconcile.statements import Statement
from consilience.records import TimeMark

# What two clauses must share, by rarity in English, and as a share of the shorter one.
SHARED, COVERED = 1.3, 0.45
# A verb further than this many words from a year has its own time: "feigned illness to escape conviction for bribery in 1970".
NEAR = 5


class Dated(Struct, frozen=True):
    """A year that a statement names for something done, its words, the stems of its clause and of the words close by."""

    said: Statement
    year: str
    printed: str
    clause: frozenset[str]
    near: frozenset[str]


def years(story: Story) -> Iterator[Disagreement]:
    """The same happening is put in different years."""
    dated = _dated(story)
    for left, right in meeting_once(dated, lambda one: one.said, lambda one: one.near & one.said.verbs):
        if left.year != right.year and _is_one(left, right, story):
            values = f"{left.year} ({exact(left.printed)}) and in {right.year} ({exact(right.printed)})"
            yield Disagreement(
                rule="year",
                question="the year",
                reason=f"The same happening is put in {values}.",
                left=left.said,
                right=right.said,
                left_value=left.year,
                right_value=right.year,
            )


def _dated(story: Story) -> list[Dated]:
    told: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in happenings.of(story.event):
        told[happening.article, happening.when].append(happening)
    return [one for said in story.said if (one := _of(said, story, told)) is not None]


def _of(said: Statement, story: Story, told: dict[tuple[str, str], list[Happening]]) -> Dated | None:
    """Give the one year of a statement about something done, where a clause of its own holds it."""
    marks = story.times[said.key]
    value = marks[0].value if len(marks) == 1 else None
    if said.mood != "done" or not value or not re.fullmatch(r"\d{4}(?:-\d\d)?", value):
        return None
    for happening in told.get((said.article, value), ()):
        if said.start <= happening.start < said.end and not (happening.is_said or happening.is_quoted):
            return Dated(said, value[:4], marks[0].text, happening.words, _near(said, marks[0]))
    return None


def _near(said: Statement, mark: TimeMark) -> frozenset[str]:
    """Give the stems of the words close to a time."""
    start, end = mark.start - said.start, mark.end - said.start
    around = (*words(said.text[:start])[-NEAR:], *words(said.text[end:])[:NEAR])
    return frozenset(statements.stem(word.text) for word in around)


def _is_one(left: Dated, right: Dated, story: Story) -> bool:
    """Say whether two clauses tell of one happening: a verb, what was done to what, and most of the shorter clause."""
    shared = left.clause & right.clause
    verbs = left.near & right.near & left.said.verbs & right.said.verbs
    told = shared & left.said.told & right.said.told - left.said.numbers
    if not verbs or len(told) < 3 or _counts_otherwise(left.said, right.said):
        return False
    smaller = min(story.rarity(left.clause), story.rarity(right.clause))
    return story.rarity(shared) >= max(SHARED, COVERED * smaller)


def _counts_otherwise(left: Statement, right: Statement) -> bool:
    """Say whether two statements give other ordinals: "his second title" was not won in the year of the first."""
    mine, theirs = ({word.text for word in words(one.text)} & english.ORDINALS for one in (left, right))
    return mine != theirs
