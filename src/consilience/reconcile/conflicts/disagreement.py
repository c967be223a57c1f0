"""What rules of disagreement work on: the statements of a story, and pairs of them that cannot both be so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from consilience import likeness
from consilience.annotate.words import texts, words
from consilience.languages.english import opposites
from consilience.languages.english import statements as english
from consilience.likeness import Weights
from consilience.reconcile import cast, statements
from consilience.reconcile.cast import Cast
from consilience.reconcile.deeds import Deed
from consilience.reconcile.notebook import Notebook
from consilience.reconcile.statements import Statement
from consilience.records import Event, Report, TimeMark

# Words on each side of a decisive word in which the rest of what is said stands.
WINDOW = 11


class Disagreement(Struct, frozen=True, kw_only=True):
    """Two statements that cannot both be so, by which rule and in which words."""

    rule: str
    question: str
    reason: str
    left: Statement
    right: Statement
    left_value: str = "left"  # statements with one value stand on one side
    right_value: str = "right"
    who: str = ""  # whom it is about, where the rule knows


class Story(Struct, frozen=True):
    """The statements of an event, with the times they name."""

    said: tuple[Statement, ...]
    weighed: Weights
    times: dict[tuple[str, int], tuple[TimeMark, ...]]
    leads: dict[str, frozenset[str]]  # the names in the first three sentences of each article: who the story is about
    event: Event
    reports: dict[str, Report]
    deeds: tuple[Deed, ...]
    cast: Cast
    persons: frozenset[str]  # the last names of the story's persons, as stems
    notes: Notebook

    def rarity(self, stems: Iterable[str]) -> float:
        """Sum how rare some stems are in English."""
        return likeness.total(stems, self.weighed.anywhere)

    def sureness(self, left: Statement, right: Statement) -> float:
        """Give how surely two statements say the same."""
        return likeness.between(left, right, self.weighed).sureness

    def having(self, *patterns: re.Pattern[str]) -> Iterator[Statement]:
        """Give the statements in which one of some patterns may be found, in their order."""
        return self.notes.having(*patterns)

    def by_statement(self) -> Iterator[tuple[Statement, tuple[Deed, ...]]]:
        """Give each statement that tells of deeds, with these."""
        for _, told in groupby(self.deeds, key=lambda deed: deed.said.key):
            found = tuple(told)
            yield found[0].said, found

    def spells(self, said: Statement) -> list[TimeMark]:
        """Give the words for times of day and durations in a statement."""
        marks = self.reports[said.article].spells
        first = bisect_left(marks, said.start, key=lambda mark: mark.start)
        return [mark for mark in marks[first : first + MOST_SPELLS] if said.start <= mark.start and mark.end <= said.end]

    def speaker(self, deed: Deed) -> str:
        """Give who says what a deed's clause tells, as printed; "" where the report says it itself."""
        mark, report = deed.mark, self.reports[deed.said.article]
        return report.article.text[mark.said_start : mark.said_end] if mark.said_start is not None else ""

    def before(self, statement: Statement) -> Statement | None:
        """Give the statement before one in its article."""
        return self.notes.by_article[statement.article][statement.order - 1] if statement.order else None


# A sentence with more words for times than this is a programme.
MOST_SPELLS = 12


def story(notes: Notebook) -> Story:
    """Set the statements of an event beside the times and names in them."""
    event, said = notes.event, notes.told.said
    marks = {report.id: report.times for report in event.reports}
    times = {
        statement.key: tuple(
            mark for mark in marks[statement.article] if statement.start <= mark.start and mark.end <= statement.end
        )
        for statement in said
    }
    leads: dict[str, frozenset[str]] = {}
    for statement in said:
        if statement.order <= 2:
            leads[statement.article] = leads.get(statement.article, frozenset()) | statement.names
    return Story(
        said=said,
        weighed=notes.told.weighed,
        times=times,
        leads=leads,
        event=event,
        reports={report.id: report for report in event.reports},
        deeds=notes.deeds,
        cast=notes.cast,
        persons=cast.last_names(event),
        notes=notes,
    )


# Of what more statements than this have in common only so many are compared: their number grows with the story's, the
# disagreements do not.
MOST_MEETING = 200
Item = TypeVar("Item")


def meeting(
    left: Iterable[Item], right: Iterable[Item], said: Callable[[Item], Statement], keys: Callable[[Item], Iterable[str]]
) -> Iterator[tuple[Item, Item]]:
    """Give the pairs of two lists that are of different articles and have a key in common, each once."""
    mine, theirs = _by_key(left, said, keys), _by_key(right, said, keys)
    met: set[tuple[int, int]] = set()
    for key in sorted(mine.keys() & theirs.keys()):
        for one, article in mine[key]:
            for other, others in theirs[key]:
                if article != others and (pair := (id(one), id(other))) not in met:
                    met.add(pair)
                    yield one, other


def _by_key(
    items: Iterable[Item], said: Callable[[Item], Statement], keys: Callable[[Item], Iterable[str]]
) -> dict[str, list[tuple[Item, str]]]:
    """Give the first items of each key, each with its article."""
    found: dict[str, list[tuple[Item, str]]] = defaultdict(list)
    for item in items:
        placed = item, said(item).article
        for key in sorted(set(keys(item))):
            if len(found[key]) < MOST_MEETING:
                found[key].append(placed)
    return found


def meeting_once(
    items: Sequence[Item], said: Callable[[Item], Statement], keys: Callable[[Item], Iterable[str]]
) -> Iterator[tuple[Item, Item]]:
    """Give the pairs of one list as `meeting` does, the earlier of two statements first."""
    found = _by_key(items, said, keys)
    met: set[tuple[int, int]] = set()
    for key in sorted(found):
        for one, article in found[key]:
            for other, later in found[key]:
                if article < later and (pair := (id(one), id(other))) not in met:
                    met.add(pair)
                    yield one, other


def window(statement: Statement, start: int, end: int) -> frozenset[str]:
    """Give the stems of the words around text[start:end] of a statement; a deed that was named before is one stem."""
    return _around(statement.text, start, end)


# What one of two lists has is set beside all of the other.
@lru_cache(maxsize=8192)
def _around(text: str, start: int, end: int) -> frozenset[str]:
    found = words(text)
    before = [word for word in found if word.end <= start][-WINDOW:]
    after = [word for word in found if word.start >= end][:WINDOW]
    near = [word.text for word in (*before, *after)]
    near += initials(text[before[0].start if before else start : after[-1].end if after else end])
    deed = frozenset({"(deed)"}) if any(word in opposites.DEEDS for word in near) else frozenset()
    return frozenset(statements.stem(word) for word in near if statements.is_content(word)) | deed


def initials(text: str) -> list[str]:
    """Give the initials of the names of three or more words in a text: the same body may stand elsewhere by its letters."""
    return ["".join(word[0] for word in run.split()).lower() for run in _NAME_RUN.findall(text)]


_NAME_RUN = re.compile(r"\b[A-Z][a-z]+(?: (?:of |and |for )?[A-Z][a-z]+){2,5}\b")


def is_negated(statement: Statement, start: int) -> bool:
    """Say whether a "not" stands within four words before a place in a statement's text."""
    return any(word in english.NEGATING or word.endswith("n't") for word in texts(statement.text[:start])[-4:])


def subject(statement: Statement, start: int) -> str | None:
    """Give the last name before a place in a statement's text; None if there is none."""
    stems = map(statements.stem, reversed(texts(statement.text[:start])))
    return next((stem for stem in stems if stem in statement.names), None)


def exact(text: str) -> str:
    """Give words as a reason quotes them."""
    return "“" + " ".join(text.split()).strip(' ,;"“”') + "”"
