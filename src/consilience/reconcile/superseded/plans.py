"""What was still to come, or was being tried, and has been done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import opposites
from consilience.languages.english import overtaken as states
from consilience.reconcile.actions import action
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement
from consilience.records import StatementMark

# What both sides must share beside the action, by rarity in English (a name weighs .7 to 1, "talks" .3).
ABOUT_THE_SAME = 1.2
# Where only one of doer and done-to is told on both sides, what stands around must be alike too.
TOLD_WITH = 1.2


def plan_came_true(earlier: Statement, story: Story) -> Overtaken | None:
    """What was still to come is told as done."""
    if earlier.key in story.old:
        return None
    later = [
        done.said
        for plan in plans_of(earlier, story)
        for done in story.done.get(action(plan.mark.verb), ())
        if done.said.key not in story.old and story.may_follow(done.said, earlier) and _came_true(plan, done, story)
    ]
    return overtaken(earlier, later, "What was still to come is told as done.", story)


def plan_was_dropped(earlier: Statement, story: Story) -> Overtaken | None:
    """What was still to come is told as not to come."""
    if earlier.key in story.old:
        return None
    later = [
        dropped.said
        for plan in plans_of(earlier, story)
        for dropped in story.dropped.get(action(plan.mark.verb), ())
        if story.follows(dropped.said, earlier) and _is_of_the_same(plan, dropped, story)
    ]
    return overtaken(earlier, later, "What was still to come will not be done.", story)


def plan_came_otherwise(earlier: Statement, story: Story) -> Overtaken | None:
    """Who was expected to do something to a thing has done something else to it: "to raise rates", "left rates unchanged"."""
    if earlier.key in story.old:
        return None
    later = [
        done.said
        for plan in plans_of(earlier, story)
        if plan.mark.hedge in states.EXPECTED and plan.mark.verb not in states.SAYING
        for stem in sorted(plan.others)
        for done in story.done_to.get(stem, ())
        if story.follows(done.said, earlier) and done.said.key not in story.old and _is_instead(plan, done, story)
    ]
    return overtaken(earlier, later, "What was expected has come, or come otherwise.", story)


def _is_instead(plan: Deed, done: Deed, story: Story) -> bool:
    """Say whether a deed told first in a report is done by who was to do another, and to the same."""
    if done.said.order > NEWS or done.mark.link not in _TOLD or done.mark.verb in states.SAYING | states.ONGOING:
        return False
    by = story.cast.doers(plan) & story.cast.doers(done)
    to = story.cast.others(plan) & story.cast.others(done)
    return bool(by and to) and story.rarity(plan.others & done.others) >= INSTEAD


# A report tells its news first.
NEWS = 3
# By rarity in English: "interest rates".
INSTEAD = 0.6


def plan_was_left(earlier: Statement, story: Story) -> Overtaken | None:
    """Who was to take part in something has pulled out of it, or stays away."""
    if earlier.key in story.old:
        return None
    later = [
        left.said
        for plan in plans_of(earlier, story)
        for key in sorted(story.cast.doers(plan) & story.persons)
        for left in story.leaving.get(key, ())
        if story.follows(left.said, earlier)
        and left.said.key not in story.old
        and story.rarity((earlier.words & left.said.words) - earlier.names) >= LEFT
    ]
    return overtaken(earlier, later, "What was still to come will not be done.", story)


# What both tell beside who it is, by rarity in English: "rally".
LEFT = 0.5


def ruled_out_was_done(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody would not do is told as done by the same."""
    if earlier.key in story.old:
        return None
    later = [
        done.said
        for plan in _ruled_out(earlier, story)
        for done in story.done.get(action(plan.mark.verb), ())
        if story.follows(done.said, earlier) and done.said.key not in story.old and _gave_in(plan, done, story)
    ]
    return overtaken(earlier, later, "What was ruled out is told as done.", story)


def _ruled_out(said: Statement, story: Story) -> Iterator[Deed]:
    """Give what somebody says will not be done, or refuses to do."""
    report = story.reports[said.article]
    for deed in story.deeds.get(said.key, ()):
        mark = deed.mark
        above = report.statements[mark.within] if mark.within >= 0 else None
        refused = above is not None and above.lemma in states.REFUSING and not above.negated and above.link in _TOLD
        before = said.at(said.start, mark.predicate_start)[-WORDS_BEFORE:]
        will_not = mark.negated and mark.tense == "future" and states.WILL_NOT.search(before)
        if mark.kind == "deed" and (refused or will_not or states.NO_PLANS.search(before)) and mark.verb not in states.ONGOING:
            yield deed


# "No plans to" stands within so many characters before the verb.
WORDS_BEFORE = 30
# A verb as rare in English as this tells one deed by itself: "resign", not "come".
ONE_DEED = 0.5
_TOLD = frozenset({"main", "and", "content"})


def _gave_in(plan: Deed, done: Deed, story: Story) -> bool:
    """Say whether the same did it, and to the same, where both tell this."""
    by, to = _agreement(plan, done, story, by=True), _agreement(plan, done, story, by=False)
    if by and to and plan.mark.verb not in states.SAYING | states.PLAIN:
        shared = story.cast.others(plan) & story.cast.others(done) | (plan.near & done.near & plan.said.names)
        if story.rarity(shared) >= TOLD_WITH:
            return True
    if not by or plan.mark.verb in states.SAYING or not story.cast.doers(plan) & story.persons | plan.doers & plan.said.names:
        return False
    return bool(to) or (to is None and not plan.others and story.rarity([plan.verb]) >= ONE_DEED)


def plans_of(said: Statement, story: Story) -> Iterator[Deed]:
    """Give what a statement tells as still to come; what somebody did not rule out may come too."""
    for deed in story.deeds.get(said.key, ()):
        if _is_plan(deed.mark, said) or _is_of_a_day_to_come(deed, story):
            yield deed
        elif deed.mark.lemma == states.EXCLUDE and deed.mark.negated:
            for part in deed.mark.roles:
                if part.role == "patient":
                    noun = said.at(part.head_start, part.head_end)
                    yield replace(deed, mark=replace(deed.mark, lemma=noun), verb=action(noun))


def _is_of_a_day_to_come(deed: Deed, story: Story) -> bool:
    """Say whether a deed is told of a day after its report: "shareholders vote on Thursday"."""
    mark, day = deed.mark, story.days.get(deed.said.article)
    is_told = mark.kind == "deed" and mark.tense == "present" and mark.link in _TOLD and not mark.negated and not mark.hedge
    return (
        is_told
        and day is not None
        and mark.verb not in states.ONGOING
        and re.match(_DAY, deed.when) is not None
        and deed.when > day
    )


_DAY = r"\d{4}-\d\d-\d\d"


def _is_plan(mark: StatementMark, said: Statement) -> bool:
    """Say whether somebody will do something: not "the second to die", not "in order to", not what one is only asked to do."""
    is_to = mark.tense == "present" and states.IS_TO.search(said.at(said.start, mark.predicate_end))
    if (
        mark.kind != "deed"
        or not (mark.tense == "future" or is_to)
        or mark.negated
        or mark.lemma in states.ONGOING
        or mark.hedge in states.WISHED
    ):
        return False
    helped = states.TO_COME.search(said.at(mark.start, mark.predicate_start))
    if helped and helped.group().lower() == "would":  # of a past told as such "would become the fifth": not news
        return mark.said_start is not None or mark.link == "content"
    return bool(helped or is_to) or mark.hedge in states.PLANNED


def _came_true(plan: Deed, done: Deed, story: Story) -> bool:
    """Say whether an action was done by the same and to the same as planned."""
    if plan.when > story.days.get(done.said.article, plan.when):  # of a day that had not come yet
        return False
    if any(action(again.mark.verb) == action(plan.mark.verb) for again in plans_of(done.said, story)):
        return False  # "who directed one film, is negotiating to direct another": told as still to come here too
    return _is_of_the_same(plan, done, story)


def _is_of_the_same(plan: Deed, done: Deed, story: Story) -> bool:
    """Say whether who does two deeds and to whom is the same, as far as they tell it, and what is told with them."""
    if action(plan.mark.verb) in states.MUTUAL:  # who speaks to whom says no more than that they spoke
        shared = (plan.near | plan.taking_part) & (done.near | done.taking_part) & plan.said.names & done.said.names
        return len(shared) > 1 and story.rarity(shared) >= ABOUT_THE_SAME
    by, to = _agreement(plan, done, story, by=True), _agreement(plan, done, story, by=False)
    around = (plan.near | plan.taking_part) & (done.near | done.taking_part)
    if by is None and to is None:  # "voting will close at 6 p.m.": the number tells that it is one
        return bool(around & plan.said.numbers) and story.rarity(around) >= TOLD_WITH
    if by is False or to is False:
        return False
    if (by or to) and re.match(_DAY, plan.when) and plan.when == done.when and plan.mark.verb not in states.PLAIN:
        return True  # "prisoners will be exchanged on Tuesday", "the two armies exchanged 24 prisoners on Tuesday"
    shared = (plan.taking_part & done.taking_part) - {plan.verb}
    if by and to:
        return story.rarity(shared) >= ABOUT_THE_SAME
    return bool(shared & (plan.said.names | done.said.names) or to) and story.rarity(around) - story.rarity(shared) >= TOLD_WITH


def _agreement(plan: Deed, done: Deed, story: Story, *, by: bool) -> bool | None:
    """Say whether two deeds are done by, or to, the same; None where one of them does not say."""
    keys = story.cast.doers if by else story.cast.others
    mine, theirs = keys(plan), keys(done)
    return bool(mine & theirs) if mine and theirs else None


def work_was_done(earlier: Statement, story: Story) -> Overtaken | None:
    """What somebody was trying to do is told as done."""
    doing = [
        (action(verb), action(thing.split(" of")[0].split()[-1]))
        for verb, thing in states.UNDER_WAY.findall(earlier.text)
        if verb.lower() in states.FINISHED
    ]
    later = [
        done.said
        for verb, thing in doing
        for done in story.done.get(verb, ())
        if story.may_follow(done.said, earlier) and _is_done(done, thing)
    ]
    return overtaken(earlier, later, "What was being tried is told as done.", story)


def _is_done(done: Deed, thing: str) -> bool:
    """Say whether a verb is told of a thing, now and not at another time."""
    if states.UNDER_WAY.search(done.said.text) or opposites.OTHER_TIME.search(done.said.text):
        return False
    return thing in {action(stem) for stem in done.others}
