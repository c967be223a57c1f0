"""What was still to come, or was being tried, and has been done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import opposites
from consilience.languages.english import overtaken as states
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, action, overtaken
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
        for plan in _plans(earlier, story)
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
        for plan in _plans(earlier, story)
        for dropped in story.dropped.get(action(plan.mark.verb), ())
        if story.follows(dropped.said, earlier) and _is_of_the_same(plan, dropped, story)
    ]
    return overtaken(earlier, later, "What was still to come will not be done.", story)


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
    if not by or plan.mark.verb in states.SAYING or not story.cast.doers(plan) & story.persons | plan.doers & plan.said.names:
        return False
    return bool(to) or (to is None and not plan.others and story.rarity([plan.verb]) >= ONE_DEED)


def _plans(said: Statement, story: Story) -> Iterator[Deed]:
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
    if any(action(again.mark.verb) == action(plan.mark.verb) for again in _plans(done.said, story)):
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
