"""What was so of a thing at first and is otherwise now: closed and reopened, missing and found, denied and admitted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.languages.english import opposites
from consilience.languages.english import overtaken as tenses
from consilience.languages.english import states as english
from consilience.languages.english.states.records import Step
from consilience.reconcile.later_news import Overtaken, Story, overtaken, own_years
from consilience.reconcile.statements import Statement
from consilience.reconcile.states import TO_BE, Reading
from consilience.reconcile.superseded import one_thing

# A report tells its news first: an end in the background of a late paragraph may be an older one, less so on a later day.
NEWS, LONG_NEWS = 12, 25
# Characters around the words of the later state that may tell it of another time.
BEFORE, AFTER, YEAR_AFTER = 60, 40, 80


def turns_of(earlier: Statement, story: Story) -> Iterator[Overtaken]:
    """Give what was so of a thing and is otherwise in later news: of each state that a statement tells the surest turn."""
    reasons: set[str] = set()
    for reading in story.states.told.get(earlier.key, ()):
        turn = _turn(reading, story)
        if turn is not None and turn.reason not in reasons:
            reasons.add(turn.reason)
            yield turn


def _turn(reading: Reading, story: Story) -> Overtaken | None:
    earlier = reading.said
    found = (
        overtaken(earlier, [one.said for one in _after(reading, step, story)], step.reason, story)
        for step in steps().get(reading.state, ())
        if stands(reading, step, story)
    )
    if reading.state.startswith(TO_BE):
        later = [one.said for step in _back_from(reading.state.removeprefix(TO_BE)) for one in _still(reading, step, story)]
        still = overtaken(earlier, later, "What was to come has not come so far.", story)
        if still is not None:
            return still
    turns = [turn for turn in found if turn is not None]
    return max(turns, key=lambda turn: story.sureness(earlier, turn.later[0]), default=None)


@cache
def _back_from(state: str) -> tuple[Step, ...]:
    """Give the steps that would lead to a state."""
    return tuple(step for step in english.STEPS if state in step.after and not step.by_doer)


def _still(reading: Reading, step: Step, story: Story) -> Iterator[Reading]:
    """Give where a thing that was to be otherwise by a day is told to be, after that day, still as it was."""
    when = reading.deed.when
    for state in step.before:
        for one in story.states.sharing(state, reading.bearer.keys | reading.bearer.near):
            near = one.said.text[max(0, one.at - BEFORE) : one.at + len(one.printed)]
            is_later = story.follows(one.said, reading.said) and when <= story.days.get(one.said.article, "")
            if (
                when
                and is_later
                and english.STILL.search(near)
                and one.said.order <= LONG_NEWS
                and one_thing.is_of_it(reading, one, step, story)
            ):
                yield one


@cache
def steps() -> dict[str, tuple[Step, ...]]:
    """Give for each state the steps that lead on from it."""
    before = sorted({name for step in english.STEPS for name in step.before})
    return {name: tuple(step for step in english.STEPS if name in step.before) for name in before}


def stands(reading: Reading, step: Step, story: Story) -> bool:
    """Say whether a state is told as one of now, and its end not in the same sentence."""
    mark = reading.deed.mark
    if _is_of_another_year(reading, story):
        return False
    told = story.states.told.get(reading.said.key, ())
    if english.WHETHER.search(reading.said.text[: reading.at]):
        return False
    return mark.opener not in tenses.NOT_YET | {"as", "than"} and not any(
        one.state in step.after
        and one.deed.mark.link != "complement"
        and one.deed.mark.kind != "noun"
        and not one.deed.mark.hedge
        for one in told
    )


def _is_of_another_year(reading: Reading, story: Story) -> bool:
    """Say whether an earlier year, or another time, is named close to a state."""
    text, end = reading.said.text, reading.at + len(reading.printed)
    day = story.days.get(reading.said.article)
    years = own_years(reading.said, reading.deed.mark, end + YEAR_AFTER)
    return bool(opposites.OTHER_TIME.search(text[max(0, reading.at - AFTER) : end + AFTER])) or any(
        day is None or year < day[:4] for year in years
    )


def _after(reading: Reading, step: Step, story: Story) -> list[Reading]:
    """Give the later readings of a state that follows, of the same thing."""
    keys = reading.bearer.keys | reading.bearer.near | (reading.said.names if step.by_doer else frozenset())
    found = [one for state in step.after for one in story.states.sharing(state, keys)]
    if reading.state in {"nobody", "investigating"}:
        found += [one for state in step.after for one in story.states.of_state.get(state, ())]
    elif step.chief:
        chiefs = one_thing.chiefs(step)
        mine = bool(reading.bearer.heads & chiefs) or not reading.bearer.keys
        found += [
            one
            for state in step.after
            for one in story.states.of_state.get(state, ())
            if mine or not one.bearer.keys or one.bearer.heads & (chiefs | one_thing.everybody())
        ]
    later = [one for one in found if _follows(one, reading, step, story) and one_thing.is_of_it(reading, one, step, story)]
    return [one for one in later if not (one.state in TOLD_AGAIN and _was_told(one, reading, story))]


# Who is caught had escaped, and every report says so again.
TOLD_AGAIN = frozenset({"free"})


def _was_told(later: Reading, earlier: Reading, story: Story) -> bool:
    """Say whether the earlier report itself, or one before it, tells the later state of the same person."""
    return any(
        one.said.article == earlier.said.article or story.follows(earlier.said, one.said)
        for one in story.states.sharing(later.state, later.bearer.persons)
        if one.bearer.persons & later.bearer.persons
    )


def _follows(later: Reading, earlier: Reading, step: Step, story: Story) -> bool:
    said, mark = later.said, later.deed.mark
    # Without any day, what is closed opens and who had to leave comes back; what persons do has no such order.
    is_undated = not (step.by_doer or earlier.bearer.persons or later.bearer.persons) and story.are_undated(said, earlier.said)
    in_time = story.may_follow if step.one_way or is_undated else story.follows
    return (
        in_time(said, earlier.said)
        and not _is_of_another_year(later, story)
        and said.order <= (LONG_NEWS if story.follows(said, earlier.said) else NEWS)
        and (mark.kind != "noun" or later.is_phrase)
        and (not mark.hedge or later.state in english.PERMITTED)
        and mark.opener not in tenses.NOT_YET
        and not _is_before(later)
        and not _is_of_another_time(later, earlier, story)
        and not any(
            one.state in step.before and one.at != later.at
            for one in story.states.told.get(said.key, ())
            if one.deed is later.deed
        )
    )


def _is_before(later: Reading) -> bool:
    """Say whether a state is told aside of a time before: "a day after doctors had called him out of danger"."""
    mark, said = later.deed.mark, later.said
    before = said.at(mark.start, max(mark.predicate_start, said.start + later.at))
    return mark.link in {"adverbial", "relative"} and re.search(r"\bhad\b(?! been)", before) is not None


def _is_of_another_time(later: Reading, earlier: Reading, story: Story) -> bool:
    """Say whether a state is told of a day before the earlier report, or in words of another time."""
    day, when = story.days.get(earlier.said.article), later.deed.when
    if day and len(when) == len(day) and when < day and later.deed.mark.link != "noun":
        return True
    near = later.said.text[max(0, later.at - BEFORE) : later.at + len(later.printed) + AFTER]
    if later.state in english.PERMITTED:
        near = english.MAY.sub("", near)
    return bool(english.NOT_NOW.search(near) or opposites.OTHER_TIME.search(near))
