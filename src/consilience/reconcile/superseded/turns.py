"""What was so of a thing at first and is otherwise now: closed and reopened, missing and found, denied and admitted."""

from __future__ import annotations

from consilience.languages.english import opposites
from consilience.languages.english import overtaken as tenses
from consilience.languages.english import states as english
from consilience.languages.english.states import Step
from consilience.reconcile import bearers, statements
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement
from consilience.reconcile.states import Reading

# What both tell, by rarity in English, where they share a noun or a name of what they tell of.
ENOUGH = 0.7
# What a later report calls "the master", "the couple" is one that readers know.
ENOUGH_OF_THE = 0.37
# A report tells its news first: an end in the background of a late paragraph may be an older one.
NEWS = 12
# An arrest that a report tells first is of its own story.
LEAD = 2
# Characters around the words of the later state that may tell it of another time.
BEFORE, AFTER = 60, 40


def turn_came(earlier: Statement, story: Story) -> Overtaken | None:
    """What was so of a thing is otherwise in later news."""
    for reading in story.states.told.get(earlier.key, ()):
        for step in english.STEPS:
            if reading.state in step.before and _stands(reading, step, story):
                later = [one.said for one in _after(reading, step, story)]
                if later:
                    return overtaken(earlier, later, step.reason, story)
    return None


def _stands(reading: Reading, step: Step, story: Story) -> bool:
    """Say whether a state is told as one of now, and its end not in the same sentence."""
    mark = reading.deed.mark
    if _is_of_another_year(reading, story):
        return False
    told = story.states.told.get(reading.said.key, ())
    return (
        (mark.tense != "future" or reading.state in {"staying", "refused"})
        and mark.opener not in tenses.NOT_YET | {"as", "than"}
        and not any(one.state in step.after and one.deed.mark.link != "complement" for one in told)
    )


def _is_of_another_year(reading: Reading, story: Story) -> bool:
    """Say whether an earlier year, or another time, is named close to a state."""
    near = reading.said.text[max(0, reading.at - AFTER) : reading.at + len(reading.printed) + AFTER]
    day = story.days.get(reading.said.article)
    years = tenses.YEAR.findall(near)
    return bool(opposites.OTHER_TIME.search(near)) or any(day is None or year < day[:4] for year in years)


def _after(reading: Reading, step: Step, story: Story) -> list[Reading]:
    """Give the later readings of a state that follows, of the same thing."""
    keys = reading.bearer.keys | reading.bearer.near | (reading.said.names if step.by_doer else frozenset())
    found = [one for state in step.after for one in story.states.sharing(state, keys)]
    if "nobody" in step.before and reading.state == "nobody":
        found += [one for state in step.after for one in story.states.of_state.get(state, ()) if one.said.order <= LEAD]
    return [one for one in found if _follows(one, reading, step, story) and _is_of_it(reading, one, step, story)]


def _follows(later: Reading, earlier: Reading, step: Step, story: Story) -> bool:
    said, mark = later.said, later.deed.mark
    in_time = story.may_follow if step.one_way else story.follows
    return (
        in_time(said, earlier.said)
        and not _is_of_another_year(later, story)
        and said.order <= NEWS
        and mark.tense != "future"
        and not mark.hedge
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
    return bool(english.NOT_NOW.search(near) or opposites.OTHER_TIME.search(near))


def _is_of_it(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether two states are of one thing."""
    if earlier.state == "nobody":
        return True
    mine, theirs = earlier.bearer, later.bearer
    common = bearers.shared(mine, theirs)
    told = (earlier.said.words & later.said.words) - _cues(earlier, later)
    if step.by_doer:
        by = mine.persons & theirs.persons | mine.names & theirs.names | earlier.said.names & later.deed.doers
        is_blame = bool(english.BLAME & frozenset(earlier.said.forms)) and earlier.state == "denied"
        is_set = earlier.is_phrase and later.is_phrase  # "undervalues", "has settled for"
        return bool(by) and (is_blame or is_set or story.rarity(told - common - by) >= ENOUGH)
    if common and not (earlier.state == "due" and mine.persons):
        is_known = later.said.at(later.deed.mark.start, later.deed.mark.end).startswith("the ") or story.is_central(common)
        return story.rarity(common | told) >= (ENOUGH_OF_THE if is_known else ENOUGH)
    return _is_near(mine, theirs) or _is_near(theirs, mine)


def _is_near(one: Bearer, other: Bearer) -> bool:
    """Say whether a thing stands beside what is told of another: its noun and its name, or a person's name."""
    if one.persons & other.near and one.persons:
        return True
    return bool(one.heads & other.near) and bool((one.names - one.heads or one.names) & other.near or one.numbers & other.near)


def _cues(earlier: Reading, later: Reading) -> frozenset[str]:
    """Give the stems of the words that tell the states: "closed" and "reopened" say nothing of what was closed."""
    printed = f"{earlier.printed} {later.printed}".lower().split()
    return frozenset(statements.stem(word) for word in printed)
