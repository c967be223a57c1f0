"""What the rules of overtaken news work on: the statements of a story, what is told as done, and what overtakes what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from consilience import likeness
from consilience.annotate.words import words
from consilience.languages.english import opposites
from consilience.languages.english import overtaken as states
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Told
from consilience.records import Event, StatementMark

# Content words behind a verb that say to what it is done.
NEAR = 7
# More passages than this add nothing to see that something is overtaken.
MOST_LATER = 5


class Overtaken(Struct, frozen=True):
    """An earlier statement, the later ones that overtake it, and why."""

    earlier: Statement
    later: tuple[Statement, ...]
    reason: str


class Deed(Struct, frozen=True):
    """A verb of a statement, done or still to come: the stems of who does it, and of whom or what it is done to or with."""

    said: Statement
    action: str
    doers: frozenset[str]
    others: frozenset[str]


def deed(said: Statement, mark: StatementMark, verb: str | None = None) -> Deed:
    """Read a verb with who takes part in it and the words behind it, as a reader would take them together."""
    doers = [part for part in mark.roles if part.role == "agent"]
    others = [part for part in mark.roles if part.role != "agent"]
    behind = _stems(said, mark.predicate_end, mark.end)[:NEAR]
    return Deed(
        said=said,
        action=action(verb or mark.verb),
        doers=frozenset(stem for part in doers for stem in _stems(said, part.start, part.end)),
        others=frozenset(behind).union(*(_stems(said, part.start, part.end) for part in others)),
    )


def _stems(said: Statement, start: int, end: int) -> list[str]:
    """Give the stems of the content words of an article's text from start to end, as far as they stand in a statement."""
    found = words(said.text, max(0, start - said.start), max(0, end - said.start))
    return [statements.stem(word.text) for word in found if statements.is_content(word.text)]


class Story(Struct, frozen=True):
    """The statements of an event with what is needed to set them against each other."""

    said: tuple[Statement, ...]
    weighed: Weights
    days: dict[str, str]
    done: dict[str, tuple[Deed, ...]]  # by action
    persons: frozenset[str]  # the last names of the story's persons, as stems
    old: frozenset[tuple[str, int]]  # the statements that name a year before their article's

    def may_follow(self, later: Statement, earlier: Statement) -> bool:
        """Say whether a statement may be later news than one of another article, as far as the dates tell."""
        if later.article == earlier.article:
            return False
        before, after = self.days.get(earlier.article), self.days.get(later.article)
        return not (before and after) or after >= before

    def sureness(self, left: Statement, right: Statement) -> float:
        """Give how surely two statements say the same."""
        return likeness.between(left, right, self.weighed).sureness

    def rarity(self, stems: Iterable[str]) -> float:
        """Sum how rare some stems are in English."""
        return likeness.total(stems, self.weighed.anywhere)


def story_of(event: Event, told: Told) -> Story:
    """Find which statements of an event tell of what was done."""
    said = told.said
    days = {report.id: report.article.published.date for report in event.reports if report.article.published}
    done: dict[str, list[Deed]] = {}
    for statement in said:
        for mark in statement.marks:
            if mark.kind == "deed" and mark.tense == "past" and not mark.negated and not mark.hedge:
                told_done = deed(statement, mark)
                done.setdefault(told_done.action, []).append(told_done)
    by_action = {verb: tuple(verbs) for verb, verbs in done.items()}
    old = frozenset(statement.key for statement in said if _is_old(statement, days.get(statement.article)))
    return Story(said, told.weighed, days, by_action, _last_names(event), old)


def _is_old(statement: Statement, day: str | None) -> bool:
    """Say whether a statement names a year, or another time, before that of its article."""
    years = states.YEAR.findall(statement.text)
    return bool(opposites.OTHER_TIME.search(statement.text)) or (day is not None and any(year < day[:4] for year in years))


def _last_names(event: Event) -> frozenset[str]:
    return frozenset(
        statements.stem(mark.text.split()[-1].lower())
        for report in event.reports
        for mark in report.names
        if mark.kind == "person"
    )


@cache
def action(word: str) -> str:
    """Fold a word to its stem, and to one word for one action."""
    folded = statements.plain_stem(word.lower())
    for same in states.ACTIONS:
        if folded in {statements.plain_stem(one) for one in same}:
            return statements.plain_stem(same[0])
    return statements.stem(word.lower())


def stems_of(statement: Statement) -> set[str]:
    """Give the stems of a statement, each also as its action."""
    return {action(form) for form in statement.forms}


def overtaken(earlier: Statement, later: Sequence[Statement], reason: str, story: Story) -> Overtaken | None:
    """Keep the best few later statements, at most one of an article."""
    ranked = sorted(later, key=lambda other: (-story.sureness(earlier, other), other.key))
    first: dict[str, Statement] = {}
    for other in ranked:
        first.setdefault(other.article, other)
    return Overtaken(earlier, tuple(first.values())[:MOST_LATER], reason) if first else None
