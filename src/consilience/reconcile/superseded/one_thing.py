"""Whether two states are of one thing: the same person, noun or name, the chief thing of the story, the case it tells of."""

from __future__ import annotations

from functools import cache

from consilience.languages.english import states as english
from consilience.languages.english.cast import SOMEBODY
from consilience.languages.english.states.records import Step
from consilience.reconcile import bearers, statements
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.later_news import Story
from consilience.reconcile.states import Reading

# What both tell, by rarity in English, where they share a noun or a name of what they tell of.
ENOUGH = 0.7
# What a later report calls "the master", "the couple" is one that readers know.
ENOUGH_OF_THE = 0.37
# An arrest that a report tells first is of its own story.
LEAD = 2


def is_of_it(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether two states are of one thing."""
    if earlier.state == "nobody":
        return _is_of_the_crime(earlier, later, story)
    if earlier.state == "investigating":
        return _is_of_the_open_case(earlier, later, step, story)
    if step.reason == english.CHANGED:
        both = earlier.bearer.heads & later.bearer.heads & _set()
        return (
            bool(both)
            and later.said.order <= NEWS
            and earlier.said.order <= NEWS
            and not bearers.are_apart(earlier.bearer, later.bearer)
        )
    if later.state == "let go":
        return bool(earlier.bearer.persons & later.bearer.persons & story.persons)
    has_person = bool(earlier.bearer.persons or later.bearer.persons)
    is_apart = has_person and (later.state in THINGS_ONLY or earlier.state == "due")
    is_apart |= earlier.state in OF_THE_CHIEF and bool(step.chief) and not earlier.bearer.heads & chiefs(step)
    if is_apart or _was_known(earlier, later, step, story):
        return False
    return _are_in_both_leads(earlier, later, story) or _are_alike(earlier, later, step, story)


# The search goes on where the search was off, not where a road was.
OF_THE_CHIEF = frozenset({"off"})
# A decision is told first.
NEWS = 3


@cache
def _set() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.SET)


def _are_alike(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether two states are told of what is called alike, or stands beside what is."""
    mine, theirs = earlier.bearer, later.bearer
    common = frozenset(word for word in bearers.shared(mine, theirs) if not word.isdigit())
    told = (earlier.said.words & later.said.words) - cues(earlier, later)
    if step.by_doer:
        return _are_by_the_same(earlier, later, common, told, story)
    is_known = common and (
        later.said.at(later.deed.mark.start, later.deed.mark.end).startswith("the ") or story.is_central(common)
    )
    if common and story.rarity(common | told) >= (ENOUGH_OF_THE if is_known else ENOUGH):
        return True
    is_near = not common and later.state not in FOUND and (_is_near(mine, theirs) or _is_near(theirs, mine))
    if is_near or _is_chief(mine, theirs, step, story) or _is_chief(theirs, mine, step, story):
        return True
    return not common and earlier.state in BESIDE and _is_beside(earlier, later, told, story)


def _are_by_the_same(earlier: Reading, later: Reading, common: frozenset[str], told: frozenset[str], story: Story) -> bool:
    """Say whether it is the same who does both, and of the same."""
    mine, theirs = earlier.bearer, later.bearer
    by = mine.persons & theirs.persons | mine.names & theirs.names | earlier.said.names & later.deed.doers | common
    is_blame = bool(english.BLAME & frozenset(earlier.said.forms)) and earlier.state == "denied"
    is_set = earlier.is_phrase and later.is_phrase  # "undervalues", "has settled for"
    has_given_in = later.printed.lower() in english.GIVING_IN and bool(mine.persons & theirs.persons)
    return bool(by) and (is_blame or is_set or has_given_in or story.rarity(told - common - by) >= ENOUGH)


# Things open and close; a person who "went again" does not.
THINGS_ONLY = frozenset({"never came", "on", "stayed", "ended", "public", "happened"})


def _is_of_the_crime(earlier: Reading, later: Reading, story: Story) -> bool:
    """Say whether an arrest is the first in a case: of whom the story is about, or of what was not yet solved, if it was told."""
    keys = later.bearer.persons | later.bearer.names
    told = (earlier.said.words & later.said.words) - cues(earlier, later)
    is_named = any(bearers.is_mark(word) for word in earlier.bearer.near)
    if is_named and story.rarity(told) < ENOUGH_OF_THE:
        return False
    return later.said.order <= LEAD or story.is_central(keys) or story.cast.suspect in keys


def _is_of_the_open_case(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether an arrest is news of what was being looked into: told first, of the same, and nowhere in the earlier report."""
    told = (earlier.said.words & later.said.words) - cues(earlier, later)
    knew = any(one.said.article == earlier.said.article for state in step.after for one in story.states.of_state.get(state, ()))
    return later.said.order <= LEAD and not knew and story.rarity(told) >= OF_THE_CASE


# By rarity in English: "fire".
OF_THE_CASE = 0.3


def _was_known(earlier: Reading, later: Reading, step: Step, story: Story) -> bool:
    """Say whether the earlier report itself tells of the judgement on a person: "who denied the charges" is no news of it."""
    if not {"judged", "sentenced"} & set(step.after):
        return False
    persons = earlier.bearer.persons & later.bearer.persons
    return bool(persons) and any(
        one.said.article == earlier.said.article and one.said.order <= LEAD and one.bearer.persons & persons
        for state in ("judged", "sentenced")
        for one in story.states.of_state.get(state, ())
        if later.state in (state, "judged")
    )


def _are_in_both_leads(earlier: Reading, later: Reading, story: Story) -> bool:
    """Say whether two reports begin with the case of somebody whom both call "a man": arrested, charged, judged."""
    if earlier.state not in english.BEFORE_COURTS or max(earlier.said.order, later.said.order) >= LEAD:
        return False
    mine, theirs = earlier.bearer, later.bearer
    heads = mine.heads & theirs.heads & _somebody()
    told = (earlier.said.words & later.said.words) - cues(earlier, later) - heads
    is_one = bool(heads) and not (mine.persons or mine.is_other or theirs.is_other)
    return is_one and story.rarity(told) >= ENOUGH_OF_THE


@cache
def _somebody() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in SOMEBODY)


def _is_near(one: Bearer, other: Bearer) -> bool:
    """Say whether a thing stands beside what is told of another: its noun and its name, or a person's name."""
    if one.persons & other.near and one.persons:
        return True
    return bool(one.heads & other.near) and bool((one.names - one.heads or one.names) & other.near or one.numbers & other.near)


def _is_chief(one: Bearer, other: Bearer, step: Step, story: Story) -> bool:
    """Say whether a thing is called by a noun, or by none, that stands for what the story is about: "the fire"."""
    chief = chiefs(step)
    is_all = bool(one.heads & everybody()) or (bool(chief) and not one.keys)
    if not (is_all or (one.heads & chief and not one.names and one.marks <= chief)):
        return False
    return not bearers.are_apart(one, other) and (is_all or story.is_central(one.heads & chief) or step.chief_alone)


@cache
def everybody() -> frozenset[str]:
    """Give the stems of the words for all of whom a story tells."""
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
def chiefs(step: Step) -> frozenset[str]:
    """Give the stems of the nouns that stand for what a story is about, for one step."""
    return frozenset(statements.stem(word) for word in step.chief)


def cues(earlier: Reading, later: Reading) -> frozenset[str]:
    """Give the stems of the words that tell the states: "closed" and "reopened" say nothing of what was closed."""
    printed = (one.printed.lower().split() for one in (earlier, later))
    return frozenset(
        statements.stem(word) for words in printed for word in (words if len(words) < LONG else (words[0], words[-1]))
    )


# A phrase of more words has some of any kind in its midst.
LONG = 4
