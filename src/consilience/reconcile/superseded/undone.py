"""What was made, given, planned or in force, and has been undone: a ban lifted, an offer withdrawn, a launch put off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from consilience.languages.english import outcomes as plans
from consilience.languages.english import states as english
from consilience.languages.english.verbs import DEEDS
from consilience.reconcile import bearers, statements
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# What both tell, by rarity in English, beside the noun of what is undone.
ENOUGH = 0.7
# An article tells its news first: what is undone in a late paragraph may be older.
NEWS = 12


def was_undone(earlier: Statement, story: Story) -> Overtaken | None:
    """What was planned, given or in force is told as undone."""
    if earlier.key in story.old:
        return None
    undone = [one for one in story.undone_of(earlier.words) if one[0].said.order <= NEWS or story.follows(one[0].said, earlier)]
    if not undone:
        return None
    made = [(deed, _is_planned(deed)) for deed in story.deeds.get(earlier.key, ()) if not deed.mark.negated]
    later = [
        (is_planned and not english.STAYING.search(one.said.at(one.mark.start, one.mark.end)), deed.said)
        for deed, thing in undone
        for one, is_planned in made
        if _is_undone(one, deed, thing, story, is_planned=is_planned)
    ]
    reason = PUT_OFF if any(is_planned for is_planned, _ in later) else UNDONE
    return overtaken(earlier, (said for _, said in later), reason, story)


PUT_OFF = "What was still to come has been put off."
UNDONE = "What was given or in force has been undone."


def _is_planned(made: Deed) -> bool:
    clause = made.said.at(made.mark.start, made.mark.end)
    return made.mark.tense == "future" or bool(plans.STILL_TO_COME.search(clause))


def _is_undone(made: Deed, undone: Deed, thing: Bearer, story: Story, *, is_planned: bool) -> bool:
    """Say whether a deed makes, plans or tells as in force what another one undoes."""
    if not _may_be_undone(made, undone, thing, story, is_planned=is_planned):
        return False
    told = story.rarity(made.said.words & undone.said.words - {undone.verb})
    if _is_named_by(made, thing):
        return told >= ENOUGH
    is_made = (
        is_planned
        or made.mark.verb in english.MAKING
        or bool(english.IN_FORCE.search(made.said.at(made.mark.start, made.mark.end)))
    )
    if is_planned and _are_all_of_it(made, thing, story):
        return True
    return is_made and told >= ENOUGH and any(_holds(one, thing) for one in _things(made))


def _may_be_undone(made: Deed, undone: Deed, thing: Bearer, story: Story, *, is_planned: bool) -> bool:
    """Say whether the undoing is later, of something that can be undone so, and by who may."""
    verb = undone.mark.verb
    return (
        story.may_follow(undone.said, made.said)
        and (story.follows(undone.said, made.said) or is_planned or _is_by_the_same(made, undone))
        and (verb not in english.OF_RULES or bool(thing.heads & _rules()) or _is_named_by(made, thing))
        and not (verb in english.TAKING_BACK and (_are_of_others(made, undone) or not thing.heads.isdisjoint(_moved())))
        and not _is_one_more(made, undone)
    )


def _is_one_more(made: Deed, undone: Deed) -> bool:
    """Say whether what is undone is a number of things, or a second one, of which what was made tells nothing."""
    parts = (undone.said.at(part.start, part.end) for part in undone.mark.roles if part.role in {"patient", "agent"})
    told = made.said.text.lower()
    return any((found := english.ONE_MORE.match(part)) and found[1] not in told for part in parts)


@cache
def _moved() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.MOVED)


def _are_all_of_it(made: Deed, thing: Bearer, story: Story) -> bool:
    """Say whether a plan's sentence has most of the phrase of what is put off: "the extension of the port of Koper"."""
    shared = made.said.words & thing.phrase
    own = frozenset(name for name in shared & thing.names & made.said.names if not story.is_central(frozenset({name})))
    return (
        bool(own or shared & thing.heads) and bool(shared & thing.names & made.said.names) and story.rarity(shared) >= MOST_OF_IT
    )


# By rarity in English: a name and two rarer words.
MOST_OF_IT = 1.4


@cache
def _rules() -> frozenset[str]:
    return frozenset(statements.stem(word) for word in english.RULES)


def _things(made: Deed) -> Iterator[Bearer]:
    parts = [part for part in made.mark.roles if part.role == "patient"]
    return (bearers.of_part(made, part) for part in parts or made.mark.roles)


def _holds(one: Bearer, thing: Bearer) -> bool:
    return bool(one.heads & thing.heads) and bool(bearers.shared(one, thing))


def _is_named_by(made: Deed, thing: Bearer) -> bool:
    """Say whether what is undone is a deed by its noun: "banned exports", "the ban on exports"; "suspended", "suspension"."""
    return made.mark.kind == "deed" and statements.plain_stem(made.mark.verb) in {
        statements.plain_stem(DEEDS.get(head, head)) for head in thing.heads
    }


def _are_of_others(made: Deed, undone: Deed) -> bool:
    """Say whether another made it than who is said to take it back, both being named."""
    mine, theirs = made.taking_part & made.said.names, undone.doers & undone.said.names
    return bool(mine and theirs) and not mine & theirs


def _is_by_the_same(made: Deed, undone: Deed) -> bool:
    return bool(made.taking_part & undone.doers & undone.said.names)
