"""Disagreements in one value: the day, the worst of several, the how-manieth, what one source is quoted with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct
from rapidfuzz import fuzz

from consilience.annotate.words import words
from consilience.languages.english import opposites
from consilience.languages.english import statements as english
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import deeds, statements
from consilience.reconcile.conflicts.disagreement import MOST_MEETING, Disagreement, Story, exact, meeting_once, window
from consilience.reconcile.figures import conflicts
from consilience.reconcile.statements import Statement
from consilience.records import Figure, FigureValue, StatementMark, TimeMark

# So alike must two sentences be for another day in one of them to be about the same happening.
SAME_HAPPENING = 0.3
# Days further apart than this come from a wrong reading of a weekday, or are two happenings.
FAR_APART = 4
# Words on each side of a day that tell what happened on it.
NEAR_DAY = 8


def days(story: Story) -> Iterator[Disagreement]:
    """The same happening is put on different days."""
    dated = [(said, day) for said in story.said if (day := _day(said, story))]
    for (one, mine), (other, theirs) in meeting_once(dated, lambda each: each[0], lambda each: each[1].near):
        if _differ(mine, theirs) and _one_happening(one, other, story) and not _of_others(one, other, mine.deed, story):
            days_said = f"{mine.value} ({exact(mine.printed)}) and on {theirs.value} ({exact(theirs.printed)})"
            yield Disagreement(
                rule="day",
                question="the day",
                reason=f"The same happening is put on {days_said}.",
                left=one,
                right=other,
                left_value=mine.value,
                right_value=theirs.value,
            )


class Day(NamedTuple):
    """A day that a statement names, its words, what is told close to it, and the deed done on it if known."""

    value: str
    printed: str
    near: frozenset[str]
    deed: str


def _day(said: Statement, story: Story) -> Day | None:
    """Give the one day that a statement about something done names."""
    marks = [
        mark
        for mark in story.times[said.key]
        if mark.value
        and re.fullmatch(r"\d{4}-\d\d-\d\d", mark.value)
        and not _is_of_saying(said, mark, story)
        and not _is_part_of_a_name(said, mark.start - said.start)
    ]
    if len(marks) != 1 or said.mood != "done" or not marks[0].value:
        return None
    start, end = marks[0].start - said.start, marks[0].end - said.start
    around = (*words(said.text[:start])[-NEAR_DAY:], *words(said.text[end:])[:NEAR_DAY])
    near = frozenset(statements.stem(word.text) for word in around) & said.told - said.numbers
    told = _told_then(said, marks[0], story)
    return Day(marks[0].value, marks[0].text, near, statements.stem(told.lemma) if told else "")


def _is_of_saying(said: Statement, mark: TimeMark, story: Story) -> bool:
    """Say whether a time is when something was said, "police confirmed today", or is somebody's own in a quotation."""
    report = story.reports[said.article]
    told = _told_then(said, mark, story)
    return (told is not None and told.lemma in SAYING_VERBS) or any(
        quote.start <= mark.start < quote.end for quote in report.quotes
    )


def _told_then(said: Statement, mark: TimeMark, story: Story) -> StatementMark | None:
    """Give what is told of a time."""
    times = story.reports[said.article].times
    return next((one for one in said.marks if one.time >= 0 and times[one.time].start == mark.start), None)


def _is_part_of_a_name(said: Statement, start: int) -> bool:
    """Say whether a time names something: "the June 20 shooting"."""
    before = words(said.text[:start])[-1:]
    return bool(before) and before[0].text in {"the", "a", "this", "his", "her", "their"}


def _differ(left: Day, right: Day) -> bool:
    """Say whether two days are not the same, not misread weeks, and named for the same."""
    if left.value == right.value:
        return False
    apart = abs((date.fromisoformat(left.value) - date.fromisoformat(right.value)).days)
    return (
        (1 if any(opposites.NOWADAYS.match(day.printed) for day in (left, right)) else 0) < apart <= FAR_APART
        and left.printed.lower().split()[-1] != right.printed.lower().split()[-1]
        and bool(left.near & right.near)
        and (not left.deed or not right.deed or left.deed == right.deed)
    )


def _one_happening(left: Statement, right: Statement, story: Story) -> bool:
    """Say whether two statements tell of one happening: alike, or of one person of the same age."""
    told = left.told & right.told
    if len(told) < 2:
        return False
    return story.sureness(left, right) >= statements.SAME or bool(_ages(left) & _ages(right))


def _ages(said: Statement) -> frozenset[str]:
    return frozenset(re.findall(r"\b(\d{1,3})-year-old", said.text))


def _of_others(left: Statement, right: Statement, deed: str, story: Story) -> bool:
    """Say whether a deed is told of others: neither who does it nor whom it is done to is the same."""
    mine, theirs = (
        [one for one in deeds.in_statement(said, story.reports[said.article]) if statements.stem(one.mark.lemma) == deed]
        for said in (left, right)
    )
    return bool(mine and theirs) and not any(
        one.doers & other.doers or one.others & other.others for one in mine for other in theirs
    )


def days_told(story: Story) -> Iterator[Disagreement]:
    """One report says the same day, the other the next."""
    same = [(said, found) for said in story.having(opposites.SAME_DAY) if (found := opposites.SAME_DAY.search(said.text))]
    following = [(said, found) for said in story.having(opposites.NEXT_DAY) if (found := opposites.NEXT_DAY.search(said.text))]
    for one, mine in same[:MOST_MEETING]:
        for other, theirs in following[:MOST_MEETING]:
            shared = window(one, *mine.span()) | _after(one, mine), window(other, *theirs.span())
            both = shared[0] & shared[1]
            if one.article != other.article and len(both) >= 3 and story.rarity(both) >= DAY_SHARED:
                yield Disagreement(
                    rule="day told",
                    question="the day",
                    reason=f"One report says {exact(mine.group())}, another {exact(theirs.group())}, of the same happening.",
                    left=one,
                    right=other,
                )


DAY_SHARED = 1.2


def _after(said: Statement, found: re.Match[str]) -> frozenset[str]:
    """Give the stems after a time that opens a sentence, up to its end: the clause it is said of may come late."""
    if found.start() > 2:
        return frozenset()
    return frozenset(statements.stem(word.text) for word in words(said.text[found.end() :]) if statements.is_content(word.text))


def worst(story: Story) -> Iterator[Disagreement]:
    """Different names are given for the worst of the same things."""
    named = [
        (said, found)
        for said in story.having(opposites.WORST_AFTER, opposites.WORST_BEFORE)
        for pattern in (opposites.WORST_AFTER, opposites.WORST_BEFORE)
        if (found := pattern.search(said.text))
    ]
    for (one, mine), (other, theirs) in meeting_once(named, lambda each: each[0], lambda each: (each[1]["thing"].lower(),)):
        if _other_names(mine, theirs):
            yield Disagreement(
                rule=f"worst {mine['thing']}",
                question=f"the worst hit {mine['thing']}",
                reason=f"The worst hit are {exact(mine['names'])} in one report, {exact(theirs['names'])} in another.",
                left=one,
                right=other,
                left_value=mine["names"],
                right_value=theirs["names"],
            )


def _other_names(left: re.Match[str], right: re.Match[str]) -> bool:
    mine, theirs = (set(re.findall(r"\b[A-Z][\w’'-]+", found["names"])) for found in (left, right))
    return left["thing"].lower() == right["thing"].lower() and bool(mine) and bool(theirs) and not mine & theirs


def beginnings(story: Story) -> Iterator[Disagreement]:
    """The same began in different parts of one place."""
    begun = [
        (said, found)
        for said in story.having(opposites.BEGAN_IN)
        if (found := opposites.BEGAN_IN.search(said.text)) and not said.denied
    ]
    for (one, mine), (other, theirs) in meeting_once(
        begun, lambda each: each[0], lambda each: (statements.stem(each[1]["what"].lower()),)
    ):
        elsewhere = not {*mine["where"].lower().split()} & {*theirs["where"].lower().split()} - {"room", "floor"}
        if elsewhere and mine["where"].lower() != theirs["where"].lower():
            yield Disagreement(
                rule=f"beginning {statements.stem(mine['what'].lower())}",
                question="where it began",
                who=f"The {mine['what'].lower()}",
                reason=f"It began in the {exact(mine['where'])} in one report, in the {exact(theirs['where'])} in another.",
                left=one,
                right=other,
                left_value=mine["where"].lower(),
                right_value=theirs["where"].lower(),
            )


def ordinals(story: Story) -> Iterator[Disagreement]:
    """The same thing happened for the fifth time in one report, for the sixth in another."""
    counted = [(said, found) for said in story.having(opposites.ORDINAL) if (found := _ordinal(said))]
    for (one, mine), (other, theirs) in meeting_once(counted, lambda each: each[0], lambda each: each[0].told):
        if _other_count(one, mine, other, theirs, story):
            yield Disagreement(
                rule="ordinal",
                question="which time it was",
                reason=f"One report says {exact(mine.group())}, another {exact(theirs.group())}.",
                left=one,
                right=other,
                left_value=str(_value(mine.group(1).lower())),
                right_value=str(_value(theirs.group(1).lower())),
            )


def _ordinal(said: Statement) -> re.Match[str] | None:
    """Find the only ordinal of a statement that counts how often something happened."""
    found = [one for one in opposites.ORDINAL.finditer(said.text) if one.group(2).lower() not in opposites.COUNTED_WITHIN]
    return found[0] if len(found) == 1 else None


def _other_count(one: Statement, mine: re.Match[str], other: Statement, theirs: re.Match[str], story: Story) -> bool:
    first, second = (_value(found.group(1).lower()) for found in (mine, theirs))
    if first == second or 1 in {first, second}:
        return False
    nouns = {statements.stem(found.group(2).lower()) for found in (mine, theirs)}
    if len(nouns) > 1 and "time" not in nouns:
        return False
    if not _same_actor(one, mine, other, theirs):
        return False
    shared = window(one, *mine.span()) & window(other, *theirs.span())
    told = shared & one.told & other.told - one.numbers  # names and scores alone say nothing of what is counted
    return bool(told) and len(shared) >= 3 and story.rarity(shared) >= ORDINAL_SHARED


def _same_actor(one: Statement, mine: re.Match[str], other: Statement, theirs: re.Match[str]) -> bool:
    """Say whether the first names before two ordinals have one in common, perhaps misspelt; true where one side names nobody."""
    before = [_first_names(said, found.start()) for said, found in ((one, mine), (other, theirs))]
    return not all(before) or any(fuzz.ratio(left, right) >= ALIKE_NAMES for left in before[0] for right in before[1])


def _first_names(said: Statement, end: int) -> list[str]:
    """Give the first two words of names before a place in a statement's text."""
    stems = [statements.stem(word.text) for word in words(said.text[:end])]
    return [stem for stem in stems if stem in said.names][:2]


ALIKE_NAMES = 80  # Dimitrov and Dimitroff: 82; Lavrov and Shoigu: 17
ORDINAL_SHARED = 1.5


def _value(word: str) -> int:
    return int(english.NUMBERS.get(word) or re.sub(r"\D", "", word) or 0)


# --------------------------------------------------------------------------- one source, two values


class Sourced(Struct, frozen=True):
    """One source's values of one measure, as different articles give them: a side for each value."""

    source: str
    measure: str
    sides: tuple[tuple[FigureValue, ...], ...]


def source_values(figures: tuple[Figure, ...]) -> Iterator[Sourced]:
    """Give each source that different articles quote with different values of one measure; counts move, lengths do not."""
    for figure in figures:
        if figure.verdict == "differ" and figure.unit:
            yield from _quoted_twice(figure)


def _quoted_twice(figure: Figure) -> Iterator[Sourced]:
    left = [value for value in figure.values if value.said_by]
    while left:
        core = _core(left[0].said_by)
        same = [value for value in left if value is left[0] or (core and _is_one_source(core, _core(value.said_by)))]
        left = [value for value in left if value not in same]
        sides = conflicts.sides(same)  # 21 feet and 6.4 metres are one value
        articles = [{value.cite.article for value in side} for side in sides]
        if len(sides) > 1 and not any(mine & theirs for mine, theirs in combinations(articles, 2)):
            yield Sourced(same[0].said_by or "", figure.measure, tuple(tuple(side) for side in sides))


def _core(source: str | None) -> frozenset[str]:
    """Give the telling words of a source, without offices: "officials" is no one source."""
    found = [word for word in words(source or "") if word.text not in VAGUE]
    return frozenset(statements.stem(word.text) for word in found)


def _is_one_source(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two sources are one: the same words, or two telling words in common."""
    return left == right or len(left & right) > 1


VAGUE = english.EMPTY | english.ROLES | {"states", "us", "local"}
