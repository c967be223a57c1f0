"""Two candidates for a briefing → whether the second tells only what the first has told, in whatever words."""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace

from consilience import likeness
from consilience.brief.clauses import Shown
from consilience.brief.desk import Desk
from consilience.languages.english import statements as english
from consilience.likeness import Likeness, Weights
from consilience.reconcile import deeds
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement

# So surely the same, figures aside, two points are shown together only for a number.
REPEATS = 0.66
# Who has so many of another's words tells the same, whatever the rest.
WITHIN = 0.7
# Of a dispute that is told a further side in so few words tells nothing new: its passage stands under the point already.
ONE_SIDE = 15
# One event in two wordings, whatever numbers and names are told with it: of what the shorter tells beside names the other has so
# much, in so many words, and the two are so surely the same.
ONE_EVENT = ((0.45, 3, 0.68), (0.45, 4, 0.5), (0.35, 5, 0.55))
# Or the deed of their main clauses is so surely one, and they tell so much else of the same. From .3 to .7 thirty marked stories
# have the same points; from .8 on one death is told twice.
ONE_DEED, TOLD_WITH = 0.6, (0.35, 3)


class Candidate(Protocol):
    """A statement that may be shown, with those that say the same."""

    @property
    def statement(self) -> Statement:
        """Give the statement."""

    @property
    def shown(self) -> Shown:
        """Give what a reader is shown of it."""

    @property
    def same(self) -> tuple[Statement, ...]:
        """Give those that say the same."""


def repeats(best: Candidate, other: Candidate, desk: Desk) -> bool:
    """Say whether a candidate tells the same as one that is chosen, and no number or date that is not told yet."""
    left, right, weighed = best.statement, other.statement, desk.told.weighed
    told = (right in best.same) + (left in other.same)
    if told == 2 or _is_within(left, right) or _is_of_one_dispute(best, other, desk) or _is_one_event(best, other, desk):
        return True
    return not adds(left, right) and (bool(told) or likeness_of(left, right, weighed).sureness >= REPEATS)


def _is_of_one_dispute(best: Candidate, other: Candidate, desk: Desk) -> bool:
    """Say whether a short candidate tells a side of a dispute that a chosen one has told: its passages stand there."""
    mine, theirs = (desk.disputed.get(one.statement.key, frozenset()) for one in (best, other))
    return len(other.shown.text.split()) <= ONE_SIDE and not mine.isdisjoint(theirs)


def adds(best: Statement, other: Statement) -> bool:
    """Say whether a statement gives a number, a year or a month that a chosen one does not give."""
    return bool(other.numbers - best.numbers or (other.words - best.words) & english.MONTHS)


def likeness_of(best: Statement, other: Statement, weighed: Weights) -> Likeness:
    """Give how alike two statements are whatever numbers they give."""
    return replace(likeness.between(best, other, weighed), figures="none")


def _is_within(best: Statement, other: Statement) -> bool:
    """Say whether nearly all words of one of two statements stand in the other: another number alone makes no other point."""
    fewer = min(len(best.words), len(other.words))
    return fewer > 0 and len(best.words & other.words) >= WITHIN * fewer


def _is_one_event(best: Candidate, other: Candidate, desk: Desk) -> bool:
    """Say whether two candidates tell one event in two wordings; what was done in another month or year is another one."""
    said, weighed = (best.statement, other.statement), desk.told.weighed
    mine, theirs = _told(best), _told(other)
    shared = mine & theirs
    if len(shared) < TOLD_WITH[1] or (said[0].words ^ said[1].words) & english.MONTHS:
        return False
    smaller = min(weighed.of(mine)[1], weighed.of(theirs)[1])
    share = likeness.total(shared, weighed.anywhere) / smaller if smaller else 0.0
    alike = likeness_of(*said, weighed).sureness
    same = any(share >= enough and len(shared) >= words and alike >= sure for enough, words, sure in ONE_EVENT)
    if not same and share < TOLD_WITH[0]:
        return False
    left, right = (_done(one, desk) for one in said)
    if any(_are_two_times(one.when, two.when) for one in left for two in right):
        return False
    return same or any(deeds.sureness(one, two, weighed) >= ONE_DEED for one in left for two in right)


def _told(candidate: Candidate) -> frozenset[str]:
    """Give what a reader is shown of a statement beside names and offices: half of a sentence may be cut."""
    said, shown = candidate.statement, candidate.shown
    return said.told & said.between(said.start + shown.start, said.start + shown.end)


def _done(said: Statement, desk: Desk) -> list[Deed]:
    """Give what a statement tells in its main clauses, and what somebody says in them."""
    return [deeds.deed(said, mark, desk.reports[said.article]) for mark in said.marks if mark.link in {"main", "content"}]


def _are_two_times(one: str, other: str) -> bool:
    """Say whether two times, ISO 8601, of whatever precision, are two; a day and another day of its week may be one."""
    month = len("2005-03")
    return bool(one and other) and not (one[:month].startswith(other[:month]) or other[:month].startswith(one[:month]))
