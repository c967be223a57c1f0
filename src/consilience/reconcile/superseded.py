"""What later news has overtaken: plans that came true, silence that was broken, what was not yet known, first tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from consilience import likeness
from consilience.languages.english import opposites
from consilience.languages.english import overtaken as states
from consilience.reconcile import later_news, statements
from consilience.reconcile.conflicts import outcomes
from consilience.reconcile.later_news import Deed, Overtaken, Story, action, overtaken, stems_of
from consilience.reconcile.statements import Statement, Told
from consilience.records import Article, Cite, Event, Figure, StatementMark, Superseded

# What both sides must share beside the action, by rarity in English (a name weighs .7 to 1, "talks" .3).
ABOUT_THE_SAME = 1.2
# How far back a text looks for whose name is withheld.
SENTENCES_BACK = 12
# The content words that say who a sentence is about; an age tells two persons apart better than any word.
SUBJECT = 6
AGE_WEIGHS = 3


def found(event: Event, told: Told, figures: tuple[Figure, ...]) -> tuple[Superseded, ...]:
    """Find what earlier reports say that later ones have overtaken."""
    articles = {report.id: report.article for report in event.reports}
    story = later_news.story_of(event, told)
    found_out = [one for test in TESTS for earlier in story.said if (one := test(earlier, story)) is not None]
    shown = [_shown(one, articles) for one in _joined(found_out)]
    return (*shown, *(toll for figure in figures if (toll := first_toll(figure, story.days)) is not None))


def _joined(overtaken: Sequence[Overtaken]) -> list[list[Overtaken]]:
    """Put together what is overtaken by the same later statement for the same reason."""
    groups: list[list[Overtaken]] = []
    for one in overtaken:
        later = {statement.key for statement in one.later}
        home = next((g for g in groups if g[0].reason == one.reason and any(later & {s.key for s in o.later} for o in g)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _shown(group: Sequence[Overtaken], articles: dict[str, Article]) -> Superseded:
    earlier = {one.earlier.key: one.earlier for one in group}
    later = {statement.key: statement for one in group for statement in one.later if statement.key not in earlier}
    return Superseded(
        about=_about(group[0].earlier),
        earlier=tuple(_cite(statement, articles) for _, statement in sorted(earlier.items())),
        later=tuple(_cite(statement, articles) for _, statement in sorted(later.items())),
        reason=group[0].reason,
    )


def _cite(statement: Statement, articles: dict[str, Article]) -> Cite:
    return articles[statement.article].cite(statement.start, statement.end)


def _about(statement: Statement) -> str:
    """Give the earlier words as the subject, at most twelve of them."""
    shown = statement.text.split()
    return " ".join(shown[:12]) + (" …" if len(shown) > 12 else "")


# --------------------------------------------------------------------------- plans and work under way


def plan_came_true(earlier: Statement, story: Story) -> Overtaken | None:
    """What was still to come is told as done."""
    later = [
        done.said
        for plan in _plans(earlier)
        for done in story.done.get(plan.action, ())
        if done.said.key not in story.old and story.may_follow(done.said, earlier) and _came_true(plan, done, story)
    ]
    return overtaken(earlier, later, "What was still to come is told as done.", story)


def _plans(said: Statement) -> Iterator[Deed]:
    """Give what a statement tells as still to come; what somebody did not rule out may come too."""
    for mark in said.marks:
        if _is_plan(mark):
            yield later_news.deed(said, mark)
        elif mark.lemma == states.EXCLUDE and mark.negated:
            heads = (part for part in mark.roles if part.role == "patient")
            yield from (later_news.deed(said, mark, said.at(part.head_start, part.head_end)) for part in heads)


def _is_plan(mark: StatementMark) -> bool:
    """Say whether somebody will do something: not "the second to die", not "in order to", not what one is only asked to do."""
    told = mark.kind == "deed" and mark.tense == "future" and not mark.negated and mark.lemma not in states.ONGOING
    return told and mark.link not in {"participle", "adverbial"} and mark.hedge not in states.WISHED


def _came_true(plan: Deed, done: Deed, story: Story) -> bool:
    """Say whether an action was done by the same and to the same as planned."""
    if any(again.action == plan.action for again in _plans(done.said)):
        return False  # "who directed one film, is negotiating to direct another": told as still to come here too
    before, after = plan.doers & done.doers, (plan.others & done.others) - plan.doers
    if plan.action in states.MUTUAL:  # who speaks to whom says no more than that they spoke
        before = after = (plan.doers | plan.others) & (done.doers | done.others)
    unsaid = not plan.doers & frozenset(done.said.names | plan.others) and len(after) > 1  # "did not rule out a call between …"
    shared = (before | after) - {plan.action}
    return bool(after) and (bool(before) or unsaid) and bool(shared & done.said.names) and story.rarity(shared) >= ABOUT_THE_SAME


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


# --------------------------------------------------------------------------- silence


def comment_was_made(earlier: Statement, story: Story) -> Overtaken | None:
    """Somebody who would not comment has commented."""
    silent = states.NO_COMMENT.search(earlier.text)
    if not silent or not silent.group(1):
        return None
    topic = {statements.stem(word) for word in silent.group(1).lower().replace("’", "'").split()} & earlier.words
    speaker = frozenset(earlier.stems[:SUBJECT]) - topic
    later = [
        other
        for other in story.said
        if story.may_follow(other, earlier)
        and not states.NO_COMMENT.search(other.text)
        and any(word in states.COMMENTING for word in other.forms + tuple(other.text.lower().split()))
        and topic & other.words
        and story.rarity(_subject(other) & speaker) >= ABOUT_THE_SAME / 2
    ]
    return overtaken(earlier, later, "Who would not comment has since commented.", story)


def _subject(statement: Statement) -> frozenset[str]:
    """Give the first content words: who the sentence is about."""
    return frozenset(statement.stems[:SUBJECT])


def name_was_given(earlier: Statement, story: Story) -> Overtaken | None:
    """A name that was withheld is given."""
    if not states.WITHHELD.search(earlier.text):
        return None
    known = {one for other in story.said if other.article == earlier.article for one in persons(other)}
    context = _context(earlier, story)
    suspect = bool(states.SUSPECTED.search(earlier.text))
    named: dict[str, list[Statement]] = {}
    for other in story.said:
        for person in persons(other) - known:
            if story.may_follow(other, earlier) and suspect == bool(states.SUSPECTED.search(other.text)):
                named.setdefault(person, []).append(other)
    worth = {person: max(_likeness_to(context, other, story) for other in group) for person, group in named.items()}
    if not worth:
        return None
    person = max(sorted(worth), key=lambda one: worth[one])
    if worth[person] < ABOUT_THE_SAME:
        return None
    return overtaken(earlier, named[person], "The name that was withheld is given.", story)


def persons(statement: Statement) -> set[str]:
    """Give the surnames of those whom a statement names with their age."""
    return {
        (one["after"] or one["before"]).split()[-1]
        for one in states.NAMED_WITH_AGE.finditer(statement.text)
        if not states.SPEAKING.match(statement.text, one.end())  # a witness is not who was held back
        and not states.SPOKEN_BY.search(statement.text, max(0, one.start() - 8), one.start())
    }


def _context(statement: Statement, story: Story) -> frozenset[str]:
    """Give the stems of a statement and of those before it in its article."""
    near = (
        other.words | other.numbers
        for other in story.said
        if other.article == statement.article and 0 <= statement.order - other.order <= SENTENCES_BACK
    )
    return frozenset().union(*near)


def _likeness_to(context: frozenset[str], other: Statement, story: Story) -> float:
    """Give the story weight that a statement shares with a context; numbers weigh as rare words."""
    return likeness.total(context & other.words, story.weighed.here) + AGE_WEIGHS * len(context & other.numbers)


# --------------------------------------------------------------------------- what was not known


def answer_came(earlier: Statement, story: Story) -> Overtaken | None:
    """What was unclear is told as known."""
    asked = states.UNCLEAR.search(earlier.text)
    if not asked:
        return None
    question = {action(word) for word in asked.group(1).lower().split()} & stems_of(earlier)
    enough = 0.6 * story.rarity(question)
    later = [
        other
        for other in story.said
        if story.may_follow(other, earlier)
        and not any(word in states.HEDGED for word in other.text.lower().split())
        and story.rarity(question & stems_of(other)) >= max(enough, ABOUT_THE_SAME / 2)
    ]
    return overtaken(earlier, later, "What was unclear is told as known.", story)


def missing_was_found(earlier: Statement, story: Story) -> Overtaken | None:
    """Who or what was missing is told as found."""
    if not states.MISSING.search(earlier.text) or states.FOUND.search(earlier.text):
        return None
    later = [
        other
        for other in story.said
        if story.may_follow(other, earlier)
        and states.FOUND.search(other.text)
        and other.mood == "done"
        and story.sureness(earlier, other) >= statements.SAME * 0.75
        and earlier.names & other.names
    ]
    return overtaken(earlier, later, "What was missing is told as found.", story)


def end_came(earlier: Statement, story: Story) -> Overtaken | None:
    """A state is told as over: the accused is judged, the sought is caught."""
    for outcome in outcomes.ends(earlier):
        later = [
            other
            for other in story.said
            if other.key not in story.old
            and story.may_follow(other, earlier)
            and outcomes.has_come(outcome, earlier, other, story.persons)
        ]
        if later:
            return overtaken(earlier, later, outcome.reason, story)
    return None


def was_put_off(earlier: Statement, story: Story) -> Overtaken | None:
    """What was still to come is told as put off."""
    if not outcomes.is_to_come(earlier):
        return None
    later = [
        other
        for other in story.said
        if other.key not in story.old and story.may_follow(other, earlier) and outcomes.was_put_off(earlier, other, story.weighed)
    ]
    return overtaken(earlier, later, "What was still to come has been put off.", story)


# --------------------------------------------------------------------------- tolls


def first_toll(figure: Figure, days: dict[str, str]) -> Superseded | None:
    """Show a figure whose first values a later count replaced."""
    if figure.verdict != "superseded" or len(figure.values) < 2:
        return None
    day_of = {value: value.as_of or days.get(value.cite.article, "") for value in figure.values}
    ordered = sorted(figure.values, key=lambda value: (day_of[value], value.low or 0, value.cite.start))
    newest = [value for value in ordered if day_of[value] == day_of[ordered[-1]]]
    falls = (newest[0].low or 0) < (ordered[0].low or 0)  # the missing are found
    last = newest[0] if falls else newest[-1]
    same = [value for value in ordered if (value.low, value.high) == (last.low, last.high) or value.low == last.low]
    earlier = [value for value in ordered if value.low != last.low]
    if not earlier:
        return None
    return Superseded(
        about=figure.measure,
        earlier=tuple(value.cite for value in earlier),
        later=tuple(value.cite for value in same),
        reason=figure.reason,
    )


TESTS: tuple[Callable[[Statement, Story], Overtaken | None], ...] = (
    plan_came_true,
    work_was_done,
    comment_was_made,
    name_was_given,
    answer_came,
    missing_was_found,
    end_came,
    was_put_off,
)
