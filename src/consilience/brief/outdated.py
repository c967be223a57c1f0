"""Statements → which of them later news has overtaken, and which of them are that later news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from consilience.brief.desk import Desk, Key
from consilience.languages.english import statements as english
from consilience.reconcile.statements import Statement
from consilience.records import FigureMark

# "One man died" may be told of one of many.
SEVERAL = 2
# The clauses of which a sentence says that they are so.
_TOLD = frozenset({"main", "content", "and"})


def overtaken(desk: Desk) -> dict[Key, bool]:
    """Say of statements that later news has overtaken them (true), or that they are that news or of the last day (false)."""
    if not desk.outdated:
        desk.outdated.update(_overtaken(desk))
    return desk.outdated


def _overtaken(desk: Desk) -> dict[Key, bool]:
    newest = articles_of_last_day(desk)
    known = {one.key: False for one in desk.told.said if one.article in newest}
    for one in desk.account.superseded:
        known |= {said.key: False for cite in one.later for said in desk.touched_by(cite)}
    for one in desk.account.superseded:
        known |= {said.key: True for cite in one.earlier for said in desk.touched_by(cite)}
    known |= {one.key: True for one in desk.told.said if english.AT_FIRST.search(one.text) or _is_over(one, desk)}
    return known | dict.fromkeys(_old_tolls(desk), True)


def _is_over(said: Statement, desk: Desk) -> bool:
    """Say whether a statement tells as still to come what was due by the story's last day: "the hearing is on Monday"."""
    told = [mark for mark in said.marks if mark.kind != "noun" and mark.link in _TOLD]
    day = desk.days.get(said.article)
    if not day or not told or (told[0].tense == "past" and not said.planned):
        return False
    times = desk.reports[said.article].times
    due = [times[mark.time].value or "" for mark in told if mark.tense != "past" and mark.time >= 0]
    return any(len(one) == len(day) and day < one <= max(desk.days.values()) for one in due)


def articles_of_last_day(desk: Desk) -> frozenset[str]:
    """Give the articles of a story's last day, if it has several; an undated article is never known to be new."""
    days = set(desk.days.values())
    return frozenset(one for one, day in desk.days.items() if day == max(days)) if len(days) > 1 else frozenset()


def _old_tolls(desk: Desk) -> set[Key]:
    """Give the statements with a count of casualties that was higher in articles of a later day; of the missing, another."""
    tolls: dict[str, list[tuple[str, float, Key]]] = defaultdict(list)
    for article, day in desk.days.items():
        sentences = {one.start: one.key for one in desk.in_article[article]}
        report = desk.reports[article]
        for mark in report.figures:
            if _is_toll(mark) and mark.low is not None and 0 <= mark.sentence < len(report.sentences):
                key = sentences.get(report.sentences[mark.sentence].start)
                tolls[mark.action].extend([(day, mark.low, key)] if key else [])
    return {key for action, counted in tolls.items() for key in _replaced(counted, falls=action == "missing")}


def _replaced(counted: Sequence[tuple[str, float, Key]], *, falls: bool) -> Iterator[Key]:
    """Give what stood in the way of later counts: the lower ones of those that rise, all earlier ones of those that fall too."""
    highest: dict[str, float] = {}
    for day, value, _ in counted:
        highest[day] = max(highest.get(day, 0.0), value)
    last = max(highest, default="")
    for day, value, key in counted:
        higher = any(later > day and value < most for later, most in highest.items())
        if value >= SEVERAL and (higher or (falls and day < last and value != highest[last])):
            yield key


def _is_toll(mark: FigureMark) -> bool:
    """Say whether a figure counts all the casualties of the event: no part, nothing of another year, nothing on top."""
    whole = not mark.partial and not mark.further and mark.part_of < 0 and not mark.when and not mark.since
    return whole and mark.kind == "count" and bool(mark.action) and bool(english.TOLL.search(mark.action))
