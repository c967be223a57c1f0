"""Statements → candidates for the briefing, best first: what most origins report, each thing once.

The method is concept coverage (Gillick and Favre, 2009): a briefing is good when it covers the word pairs that many
independent origins use. Greedy, because the order in which the points come is then their importance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from consilience import likeness
from consilience.brief import clauses, concepts, outdated, repeated, unknown
from consilience.brief.clauses import Shown
from consilience.brief.desk import Desk, Key
from consilience.brief.naming import Insertion, Naming
from consilience.languages.english.key_facts import BACKGROUND
from consilience.likeness import Weights
from consilience.reconcile.facts import Group, sameness, wording
from consilience.reconcile.statements import Statement

# So many of the best are set against each other; a story of forty articles has 1500 sentences.
MOST_LOOKED_AT = 150
# From so surely the same on, figures aside, the second of two points is worth less.
NEAR, NEAR_COUNTS = 0.5, 0.4
# A sentence for which we have to say who "he" is, and one that leans on another in some other way.
NAME_IS_OURS, LEANS = 0.8, 0.12
# What opens with a time before the event, or with somebody's words.
WAS_BEFORE, QUOTES = 0.8, 0.7
# Of so many tellers the wording is looked at.
MOST_WORDINGS = 4
# How much more it counts that several origins tell the same (0: not at all; 1: in proportion).
SUPPORT = 0.9
# What later news has overtaken is told only if nothing else is left.
OUTDATED_COUNTS, LATEST_COUNTS = 0.2, 1.3
# Two candidates that share some of the passages which tell them tell much the same.
SHARED_COUNTS = 0.7
# What is told once is worth little again.
TOLD_AGAIN = 0.25


class Candidate(Struct, frozen=True):
    """A statement that may be shown, those that say the same, and the words of ours that it needs."""

    statement: Statement
    same: tuple[Statement, ...]
    shown: Shown
    insertion: Insertion | None
    merit: float

    @property
    def text(self) -> str:
        """The words that a reader is shown, ours in square brackets."""
        if self.insertion is None or self.insertion.at > self.shown.end:
            return self.shown.text
        at = len(" ".join(self.statement.text[: self.insertion.at].split()))
        return self.shown.text[:at] + self.insertion.words + self.shown.text[at:]

    @property
    def leans(self) -> bool:
        """Whether it can only be understood by what stands before it in its article."""
        return self.insertion is None and wording.is_leaning(self.statement)

    @property
    def words(self) -> int:
        """Count the words that a reader is shown."""
        return len(self.text.split())


def candidates(desk: Desk) -> list[Candidate]:
    """Give the facts that may be shown; none that depends on a "he" of whom nobody knows for sure who it is."""
    naming, overtaken = Naming(desk), outdated.overtaken(desk)
    made = (_candidate(group, naming, overtaken) for group in desk.groups if wording.is_fit(group.best))
    found = [candidate for candidate in made if candidate]
    return [one for one in found if not one.leans] or found


def not_known(desk: Desk) -> list[Candidate]:
    """Give the facts that say that something is not known, the best supported first."""
    naming = Naming(desk)
    found = (_candidate(group, naming, {}) for group in unknown.told(desk) if wording.is_fit(group.best))
    return [one for one in found if one and not wording.is_leaning(one.statement)]


def _candidate(group: Group, naming: Naming, overtaken: Mapping[Key, bool]) -> Candidate | None:
    """Give the wording of a fact that serves a briefing best, with those that tell the same."""
    tellers = (group.best, *group.others)
    able = [one for one in _wordings(group, naming.desk) if wording.is_fit(one)]
    told = Counter(stem for one in tellers for stem in one.told) if able else Counter[str]()
    common = frozenset(stem for stem, count in told.items() if count > 1)
    support = naming.desk.witnesses.independent({one.article for one in tellers}) ** SUPPORT if able else 0.0
    found = [made for one in able if (made := _worded(one, common, support, naming, overtaken))]
    best = max(found, key=lambda one: (one.merit, one.statement.key), default=None)
    return best and replace(best, same=tuple(one for one in tellers if one.key != best.statement.key))


def _wordings(group: Group, desk: Desk) -> Iterator[Statement]:
    """Give the best wording of a fact, and those of the likeliest tellers of which it tells what they tell."""
    yield group.best
    for other in group.others[:MOST_WORDINGS]:
        if sameness.tells(other, group.best, desk.told.weighed):
            yield other


def _worded(
    said: Statement, common: frozenset[str], support: float, naming: Naming, overtaken: Mapping[Key, bool]
) -> Candidate | None:
    """Make a candidate of a wording of a fact; `common` are the stems of several tellers, `support` is what these count."""
    shown = clauses.shown(said.text)
    insertion = naming.needed(said)
    if insertion is None and naming.is_unnamed(said):
        return None
    merit = wording.merit(said, len(shown.text.split())) * _newness(said.key, overtaken)
    merit *= _kept(said, shown, common, naming.desk.told.weighed)
    merit *= support
    if BACKGROUND.match(said.text):
        merit *= WAS_BEFORE
    if said.text[0] in "\"“'‘":
        merit *= QUOTES
    if insertion is not None:
        merit *= NAME_IS_OURS
    elif wording.is_leaning(said):
        merit *= LEANS
    return Candidate(said, (), shown, insertion, merit)


def _kept(said: Statement, shown: Shown, common: frozenset[str], weighed: Weights) -> float:
    """Give how much a cut leaves of what others tell too, from 0 to 1: "A sad day, the mayor said …" tells nothing of it."""
    told = said.told & common
    whole = likeness.total(told, weighed.anywhere)
    left = told & said.between(said.start, said.start + shown.end)
    return likeness.total(left, weighed.anywhere) / whole if whole else 1.0


def picked(desk: Desk, budget: int, first: Key | None = None) -> list[Candidate]:
    """Give what a briefing of so many words tells, most important first; each adds something to those before it.

    `first` is the statement that has to be told whatever else is.
    """
    weighed = desk.told.weighed
    telling = {statement.key: concepts.of(statement.stems, statement.text) for statement in desk.told.said}
    left = concepts.weighed(desk, telling)
    able = {candidate.statement.key: candidate for candidate in candidates(desk)}
    telling |= {key: concepts.shown(one.statement, one.shown, desk) for key, one in able.items()}
    merit = {key: candidate.merit for key, candidate in able.items()}

    def gain(key: Key) -> float:
        return merit[key] * math.fsum(left[concept] for concept in telling[key])

    promising = sorted(able, key=lambda key: (key != first, -gain(key), key))[:MOST_LOOKED_AT]
    waiting = {key: able[key] for key in promising}
    chosen: list[Candidate] = []
    while waiting:
        best = waiting.pop(first if first in waiting else max(sorted(waiting), key=gain))
        chosen.append(best)
        budget -= best.words
        for concept in telling[best.statement.key]:
            left[concept] *= TOLD_AGAIN
        waiting = {key: one for key, one in waiting.items() if one.words <= budget and not repeated.repeats(best, one, desk)}
        for key, other in waiting.items():
            merit[key] *= _apart(best, other, weighed)
    return chosen


def _newness(key: Key, overtaken: Mapping[Key, bool]) -> float:
    return {None: 1.0, True: OUTDATED_COUNTS, False: LATEST_COUNTS}[overtaken.get(key)]


def _apart(best: Candidate, other: Candidate, weighed: Weights) -> float:
    """Give how much a candidate keeps of its merit beside one that is chosen: the more alike they are, the less."""
    alike = repeated.likeness_of(best.statement, other.statement, weighed)
    common = {one.key for one in best.same} & {one.key for one in other.same}
    near = NEAR_COUNTS if alike.sureness >= NEAR and not repeated.adds(best.statement, other.statement) else 1.0
    return max(0.0, 1 - alike.words) * near * float(SHARED_COUNTS ** len(common))
