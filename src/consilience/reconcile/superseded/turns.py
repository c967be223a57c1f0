"""What was so of a thing at first and is otherwise now: closed and reopened, missing and found, denied and admitted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from consilience.languages.english import opposites
from consilience.languages.english import overtaken as tenses
from consilience.languages.english import states as english
from consilience.languages.english.states.records import Step
from consilience.reconcile import bearers, statements
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.later_news import Overtaken, Story, overtaken, own_years
from consilience.reconcile.statements import Statement
from consilience.reconcile.states import Reading

# What both tell, by rarity in English, where they share a noun or a name of what they tell of.
ENOUGH = 0.7
# What a later report calls "the master", "the couple" is one that readers know.
ENOUGH_OF_THE = 0.37
# A report tells its news first: an end in the background of a late paragraph may be an older one, less so on a later day.
NEWS, LONG_NEWS = 12, 25
# An arrest that a report tells first is of its own story.
LEAD = 2
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
        for step in _steps().get(reading.state, ())
        if _stands(reading, step, story)
    )
    turns = [turn for turn in found if turn is not None]
    return max(turns, key=lambda turn: story.sureness(earlier, turn.later[0]), default=None)


@cache
def _steps() -> dict[str, tuple[Step, ...]]:
    """Give for each state the steps that lead on from it."""
    before = sorted({name for step in english.STEPS for name in step.before})
    return {name: tuple(step for step in english.STEPS if name in step.before) for name in before}


def _stands(reading: Reading, step: Step, story: Story) -> bool:
    """Say whether a state is told as one of now, and its end not in the same sentence."""
    mark = reading.deed.mark
    if _is_of_another_year(reading, story):
        return False
    told = story.states.told.get(reading.said.key, ())
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
    if "nobody" in step.before and reading.state == "nobody":
        found += [one for state in step.after for one in story.states.of_state.get(state, ())]
    elif step.chief:
        chiefs = _chiefs(step)
        mine = bool(reading.bearer.heads & chiefs) or not reading.bearer.keys
        found += [
            one
            for state in step.after
            for one in story.states.of_state.get(state, ())
            if mine or not one.bearer.keys or one.bearer.heads & (chiefs | _all())
        ]
    return [one for one in found if _follows(one, reading, step, story) and _is_of_it(reading, one, step, story)]


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
        and not _is_of_another_time(later, earlier, story)
        and not any(
            one.state in step.before and one.at != later.at
            for one in story.states.told.get(said.key, ())
            if one.deed is later.deed
        )
    )


def _is_of_another_time(later: Reading, earlier: Reading, story: Story) -> bool:
    """Say whether a state is told of a day before the earlier report, or in words of another time."""
    day, when = story.days.get(earlier.said.article), later.deed.when
    if day and len(when) == len(day) and when < day and later.deed.mark.link != "noun":
        return True
    near = later.said.text[max(0, later.at - BEFORE) : later.at + len(later.printed) + AFTER]
    if later.state in english.PERMITTED:
        near = english.MAY.sub("", near)
    return bool(english.NOT_NOW.search(near) or opposites.OTHER_TIME.search(near))


def _is_of_it(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether two states are of one thing."""
    if earlier.state == "nobody":
        return _is_of_the_crime(earlier, later, story)
    has_person = bool(earlier.bearer.persons or later.bearer.persons)
    if has_person and (later.state in THINGS_ONLY or earlier.state == "due"):
        return False
    mine, theirs = earlier.bearer, later.bearer
    common = frozenset(word for word in bearers.shared(mine, theirs) if not word.isdigit())
    told = (earlier.said.words & later.said.words) - _cues(earlier, later)
    if step.by_doer:
        by = mine.persons & theirs.persons | mine.names & theirs.names | earlier.said.names & later.deed.doers | common
        is_blame = bool(english.BLAME & frozenset(earlier.said.forms)) and earlier.state == "denied"
        is_set = earlier.is_phrase and later.is_phrase  # "undervalues", "has settled for"
        return bool(by) and (is_blame or is_set or story.rarity(told - common - by) >= ENOUGH)
    if common:
        is_known = later.said.at(later.deed.mark.start, later.deed.mark.end).startswith("the ") or story.is_central(common)
        return story.rarity(common | told) >= (ENOUGH_OF_THE if is_known else ENOUGH)
    is_near = later.state not in FOUND and (_is_near(mine, theirs) or _is_near(theirs, mine))
    if is_near or _is_chief(mine, theirs, step, story) or _is_chief(theirs, mine, step, story):
        return True
    return earlier.state in BESIDE and _is_beside(earlier, later, told, story)


# Things open and close; a person who "went again" does not.
THINGS_ONLY = frozenset({"never came", "on", "stayed", "ended", "public", "happened"})


def _is_of_the_crime(earlier: Reading, later: Reading, story: Story) -> bool:
    """Say whether an arrest is the first in a case: of whom the story is about, or of what was not yet solved, if it was told."""
    keys = later.bearer.persons | later.bearer.names
    told = (earlier.said.words & later.said.words) - _cues(earlier, later)
    is_named = any(bearers.is_mark(word) for word in earlier.bearer.near)
    if is_named and story.rarity(told) < ENOUGH_OF_THE:
        return False
    return later.said.order <= LEAD or story.is_central(keys) or story.cast.suspect in keys


def _is_near(one: Bearer, other: Bearer) -> bool:
    """Say whether a thing stands beside what is told of another: its noun and its name, or a person's name."""
    if one.persons & other.near and one.persons:
        return True
    return bool(one.heads & other.near) and bool((one.names - one.heads or one.names) & other.near or one.numbers & other.near)


def _is_chief(one: Bearer, other: Bearer, step: Step, story: Story) -> bool:
    """Say whether a thing is called by a noun, or by none, that stands for what the story is about: "the fire"."""
    chiefs = _chiefs(step)
    is_all = bool(one.heads & _all()) or (bool(chiefs) and not one.keys)
    if not (is_all or (one.heads & chiefs and not one.names and one.marks <= chiefs)):
        return False
    return not bearers.are_apart(one, other) and (is_all or story.is_central(one.heads & chiefs) or step.chief_alone)


@cache
def _all() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.ALL)


def _is_beside(earlier: Reading, later: Reading, told: frozenset[str], story: Story) -> bool:
    """Say whether what an earlier state is told of stands in the later clause as something else, and more is told of both."""
    mine, theirs = earlier.bearer, later.bearer
    if earlier.state == "searching":  # of a place: who was found there
        return story.rarity((mine.phrase | mine.near) & (theirs.phrase | theirs.near) & earlier.said.names) >= TWO_NAMES
    if earlier.state == "vacant":
        return len(mine.marks & theirs.near) > 1
    kin = frozenset(kind for head in mine.heads for kind in bearers.kinds(head))
    return bool(kin & theirs.near) and story.rarity(told - kin) >= ENOUGH


# What somebody's things are found beside is not he.
FOUND = frozenset({"found", "free"})
BESIDE = frozenset({"warned", "away", "vacant", "searching"})
# By rarity in English.
TWO_NAMES = 1.2


@cache
def _chiefs(step: Step) -> frozenset[str]:
    return frozenset(statements.stem(word) for word in step.chief)


def _cues(earlier: Reading, later: Reading) -> frozenset[str]:
    """Give the stems of the words that tell the states: "closed" and "reopened" say nothing of what was closed."""
    printed = (one.printed.lower().split() for one in (earlier, later))
    return frozenset(
        statements.stem(word) for words in printed for word in (words if len(words) < LONG else (words[0], words[-1]))
    )


# A phrase of more words has some of any kind in its midst.
LONG = 4
