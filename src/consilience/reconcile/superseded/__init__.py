"""What later news has overtaken: plans that came true, silence that was broken, what was not yet known, first tolls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from consilience.languages.english import overtaken as states
from consilience.languages.english.decisions import DUE
from consilience.reconcile import later_news
from consilience.reconcile.later_news import Overtaken, Story
from consilience.reconcile.notebook import Notebook
from consilience.reconcile.statements import Statement
from consilience.reconcile.superseded import (
    comments,
    decisions,
    not_yet,
    plans,
    reasons,
    retold,
    retractions,
    tolls,
    turns,
    undone,
    unknown,
    unsaid,
    within,
)
from consilience.records import Article, Cite, Figure, Superseded

# Each test with parts of words of which one stands in whatever it finds: most statements need no closer look.
TESTS: tuple[tuple[Callable[[Statement, Story], Overtaken | None], tuple[str, ...]], ...] = (
    (plans.plan_came_true, ()),
    (plans.plan_was_dropped, ()),
    (plans.plan_came_otherwise, ()),
    (plans.plan_was_left, ()),
    (plans.ruled_out_was_done, ()),
    (plans.work_was_done, states.WORK),
    (comments.comment_was_made, states.SILENCE),
    (unknown.name_was_given, states.NAME),
    (unknown.answer_came, states.KNOWN),
    (unknown.cause_was_given, states.CAUSES),
    (unknown.result_came, states.TESTING),
    (unknown.harm_was_told, states.HURT),
    (reasons.reason_was_given, reasons.WHY),
    (reasons.way_was_told, reasons.HOW),
    (decisions.decision_came, DUE),
    (undone.was_undone, ()),
    (not_yet.it_was_done, ()),
    (unsaid.it_was_said, states.ASKING),
    (not_yet.it_was_refused, states.WHETHER),
    (retractions.was_put_right, ()),
    (retold.told_otherwise, retold.PARTS),
    (retold.turned_out_otherwise, ()),
    (retold.goes_on_no_longer, ()),
    (unknown.other_was_named, states.NAMING),
)


def found(notes: Notebook, figures: tuple[Figure, ...]) -> tuple[Superseded, ...]:
    """Find what earlier reports say that later ones have overtaken."""
    articles = {report.id: report.article for report in notes.event.reports}
    story = later_news.story_of(notes)
    found_out = [
        one
        for test, parts in TESTS
        for earlier in (notes.containing(parts) if parts else story.said)
        if (one := test(earlier, story)) is not None
    ]
    found_out += [also for one in found_out if one.reason in retold.REASONS for also in retold.said_before(one, story)]
    found_out += [
        one for earlier in story.said for one in (*within.in_the_next(earlier, story), *within.in_one_sentence(earlier, story))
    ]
    known = {(one.earlier.key, said.key) for one in found_out for said in one.later}
    found_out += [
        turn
        for earlier in story.said
        for turn in turns.turns_of(earlier, story)
        if not any((earlier.key, said.key) in known for said in turn.later)
    ]
    shown = [_shown(one, articles) for one in _joined(list(_each_once(found_out)))]
    counted = [toll for figure in figures if (toll := tolls.first_toll(figure, story.days)) is not None]
    return (*shown, *counted, *(toll for figure in figures for toll in tolls.put_right(figure, story.days)))


def of(statement: Statement, story: Story) -> Iterator[Overtaken]:
    """Give what has overtaken one statement, each test's finding."""
    text = statement.text.lower()
    for test, parts in TESTS:
        if (not parts or any(part in text for part in parts)) and (one := test(statement, story)) is not None:
            yield one
    yield from turns.turns_of(statement, story)


def _each_once(overtaken: Sequence[Overtaken]) -> Iterator[Overtaken]:
    """Give what is overtaken without what another test has found of the same two statements."""
    known: set[tuple[tuple[str, int], tuple[str, int]]] = set()
    for one in overtaken:
        pairs = {(one.earlier.key, said.key) for said in one.later}
        if not pairs <= known:
            known |= pairs
            yield one


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
        about=_about(group[0]),
        earlier=tuple(_cite(statement, articles) for _, statement in sorted(earlier.items())),
        later=tuple(_cite(statement, articles) for _, statement in sorted(later.items())),
        reason=group[0].reason,
    )


def _cite(statement: Statement, articles: dict[str, Article]) -> Cite:
    return articles[statement.article].cite(statement.start, statement.end)


def _about(one: Overtaken) -> str:
    """Give the earlier words as the subject, at most twelve of them; "who had declined to comment" with whom that is said of."""
    said = one.earlier
    around = (other for other in one.later if other.article == said.article and other.start < said.start < said.end <= other.end)
    whole = next(around, said)
    shown = whole.text[: said.end - whole.start].split()
    return " ".join(shown[:12]) + (" …" if len(shown) > 12 else "")
