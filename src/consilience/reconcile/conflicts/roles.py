"""Disagreements about what a person is: two ranks, somebody's wife and somebody's former wife."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from consilience.annotate.words import words
from consilience.languages.english import roles as english
from consilience.reconcile import statements
from consilience.reconcile.conflicts import claims
from consilience.reconcile.conflicts.claims import Claim
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.statements import Statement
from consilience.records import NameMark, Report

# A title stands so many words before a name at most, what a person is so many behind the comma after it.
BEFORE, BEHIND = 3, 4


def roles(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which different articles give one person two ranks, or bind them to somebody in two ways."""
    told = [claim for said in story.said for claim in _claims(said, story.reports[said.article])]
    yield from claims.differing(told, lambda left, right: not set(left.split()) & set(right.split()))


def _claims(said: Statement, report: Report) -> Iterator[Claim]:
    first = bisect_left(report.names, said.start, key=lambda mark: mark.start)
    for mark in report.names[first:]:
        if mark.start >= said.end:
            return
        if mark.kind == "person" and len(mark.text.split()) > 1:
            yield from _of_person(mark, said)


def _of_person(mark: NameMark, said: Statement) -> Iterator[Claim]:
    start, end = mark.start - said.start, mark.end - said.start
    clause = max(said.text.rfind(sign, 0, start) for sign in ",;:") + 1
    before = words(said.text[clause:start])[-BEFORE:]
    behind = list(words(said.text[end:]))[:BEHIND] if said.text[end : end + 1] == "," else []
    inside = [word.text.strip(".") for word in words(mark.text)]
    near = [word.text.strip(".") for word in before] + inside + [word.text.strip(".") for word in behind]
    who = frozenset({" ".join(statements.stem(word) for word in inside[-2:])})
    for question, known in (("rank", english.RANKS), ("whose wife, husband or friend", english.BONDS)):
        values = {_value(near, at, known) for at, word in enumerate(near) if word in known}
        if values:
            printed = said.text[clause + before[0].start if before else start : end + (behind[-1].end if behind else 0)]
            yield Claim(said, question, who, " ".join(sorted(values)), printed, about=mark.text)


def _value(near: list[str], at: int, known: dict[str, str]) -> str:
    value = known[near[at]]
    return english.FORMER.get(near[at], value) if at and near[at - 1] in english.FORMERLY else value
