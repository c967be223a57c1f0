"""Disagreements about the year: the same happening is put in different years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

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
    asked = [(said, mark) for said in story.said if (mark := _year(said, story)) is not None]
    articles = {said.article for said, _ in asked}
    told: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in happenings.of(replace(story.event, reports=tuple(one for one in story.event.reports if one.id in articles))):
        told[happening.article, happening.when].append(happening)
    return [one for said, mark in asked if (one := _of(said, mark, told)) is not None]


def _year(said: Statement, story: Story) -> TimeMark | None:
    """Give the one time of a statement about something done, if it is a year or a month of one."""
    marks = story.times[said.key]
    is_one = len(marks) == 1 and said.mood == "done" and re.fullmatch(r"\d{4}(?:-\d\d)?", marks[0].value or "")
    return marks[0] if is_one else None


def _of(said: Statement, mark: TimeMark, told: dict[tuple[str, str], list[Happening]]) -> Dated | None:
    """Give the year of a statement, where a clause of its own holds it."""
    for happening in told.get((said.article, mark.value or ""), ()):
        if said.start <= happening.start < said.end and not (happening.is_said or happening.is_quoted):
            return Dated(said, happening.when[:4], mark.text, happening.words, _near(said, mark))
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
