"""Statements → candidates for the briefing, best first: what most origins report, each thing once.

The method is concept coverage (Gillick and Favre, 2009): a briefing is good when it covers the word pairs that many
independent origins use. Greedy, because the order in which the points come is then their importance.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience import likeness
from consilience.annotate.words import words
from consilience.brief import clauses, outdated, repeated, unknown
from consilience.brief.clauses import Shown
from consilience.brief.desk import Desk, Key
from consilience.brief.naming import Insertion, Naming
from consilience.copies.origins import Origins
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import BACKGROUND, KEY_FACTS
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.facts import Group, sameness, wording
from consilience.reconcile.statements import Statement

# A stem, a pair of stems, or the name of a key fact alone in its tuple.
Concept = str | tuple[str, ...]

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
# What a key fact (nobody hurt, a charge, the cause) counts beside the words, which differ from report to report.
KEY_FACT = 3.0
FACT_ONE_SAYS = 0.3
# What later news has overtaken is told only if nothing else is left.
OUTDATED_COUNTS, LATEST_COUNTS = 0.2, 1.3
# Two candidates that share some of the passages which tell them tell much the same.
SHARED_COUNTS = 0.7
# What is told once is worth little again; what one origin alone says is worth this much less than one that a second says.
TOLD_AGAIN = 0.25
ONE_SAYS = 0.75
# Of a name or a pair of names this much counts.
NAMES_TELL = 0.4
# A single word beside a pair of words, for each unit of its weight.
WORD = 2.0


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
        at = len(" ".join(self.statement.text[self.shown.start : self.insertion.at].split()))
        return self.shown.text[:at] + self.insertion.words + self.shown.text[at:]

    @property
    def leans(self) -> bool:
        """Whether it can only be understood by what stands before it in its article."""
        return self.insertion is None and wording.is_leaning(self.statement.text)

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
    return [one for one in found if one and not wording.is_leaning(one.statement.text)]


def _candidate(group: Group, naming: Naming, overtaken: Mapping[Key, bool]) -> Candidate | None:
    """Give the wording of a fact that serves a briefing best, with those that tell the same."""
    tellers = (group.best, *group.others)
    able = [one for one in _wordings(group, naming.desk) if wording.is_fit(one)]
    found = [made for one in able if (made := _worded(one, tellers, naming, overtaken))]
    return max(found, key=lambda one: (one.merit, one.statement.key), default=None)


def _wordings(group: Group, desk: Desk) -> Iterator[Statement]:
    """Give the best wording of a fact, and those of the likeliest tellers of which it tells what they tell."""
    yield group.best
    for other in group.others[:MOST_WORDINGS]:
        if sameness.tells(other, group.best, desk.told.weighed):
            yield other


def _worded(said: Statement, tellers: Sequence[Statement], naming: Naming, overtaken: Mapping[Key, bool]) -> Candidate | None:
    shown = clauses.shown(said.text)
    insertion = naming.needed(said, shown.start)
    if insertion is None and naming.is_unnamed(said):
        return None
    merit = wording.merit(said, len(shown.text.split())) * _newness(said.key, overtaken)
    merit *= _kept(said, shown, tellers, naming.desk.told.weighed)
    merit *= naming.desk.witnesses.independent({one.article for one in tellers}) ** SUPPORT
    if BACKGROUND.match(said.text):
        merit *= WAS_BEFORE
    if said.text[0] in "\"“'‘":
        merit *= QUOTES
    if insertion is not None:
        merit *= NAME_IS_OURS
    elif wording.is_leaning(said.text):
        merit *= LEANS
    return Candidate(said, tuple(one for one in tellers if one.key != said.key), shown, insertion, merit)


def _kept(said: Statement, shown: Shown, tellers: Sequence[Statement], weighed: Weights) -> float:
    """Give how much a cut leaves of what others tell too, from 0 to 1: "A sad day, the mayor said …" tells nothing of it."""
    others = frozenset().union(*(one.told for one in tellers if one.key != said.key))
    common = likeness.total(said.told & others, weighed.anywhere)
    left = said.told & others & said.between(said.start + shown.start, said.start + shown.end)
    return likeness.total(left, weighed.anywhere) / common if common else 1.0


def picked(desk: Desk, budget: int, first: Key | None = None) -> list[Candidate]:
    """Give what a briefing of so many words tells, most important first; each adds something to those before it.

    `first` is the statement that has to be told whatever else is.
    """
    said, weighed = desk.told.said, desk.told.weighed
    concepts = {statement.key: _concepts(statement.stems, statement.text) for statement in said}
    left = _weighed(said, concepts, desk.witnesses, weighed)
    able = {candidate.statement.key: candidate for candidate in candidates(desk)}
    concepts |= {key: _shown_concepts(candidate) for key, candidate in able.items()}
    merit = {key: candidate.merit for key, candidate in able.items()}

    def gain(key: Key) -> float:
        return merit[key] * math.fsum(left[concept] for concept in concepts[key])

    promising = sorted(able, key=lambda key: (key != first, -gain(key), key))[:MOST_LOOKED_AT]
    waiting = {key: able[key] for key in promising}
    chosen: list[Candidate] = []
    while waiting:
        best = waiting.pop(first if first in waiting else max(sorted(waiting), key=gain))
        chosen.append(best)
        budget -= best.words
        for concept in concepts[best.statement.key]:
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


def _concepts(stems: Sequence[str], text: str) -> frozenset[Concept]:
    facts = ((name,) for name in sameness.key_facts(text))
    return frozenset(stems) | frozenset(pairwise(stems)) | frozenset(facts)


def _shown_concepts(candidate: Candidate) -> frozenset[Concept]:
    """Give the concepts of what a briefing would show of a statement."""
    statement, shown = candidate.statement, candidate.shown
    if not shown.text.endswith(clauses.CUT):
        return _concepts(statement.stems, statement.text)
    kept = [statements.stem(word.text) for word in words(shown.text) if statements.is_content(word.text)]
    return _concepts([stem for stem in kept if stem in statement.words], shown.text)


def _weighed(
    said: Sequence[Statement], concepts: Mapping[Key, frozenset[Concept]], witnesses: Origins, weighed: Weights
) -> dict[Concept, float]:
    """Weigh each concept by the independent origins that have it; in a story of one origin by its sentences."""
    articles: dict[Concept, set[str]] = defaultdict(set)
    standing: Counter[Concept] = Counter()
    for statement in said:
        for concept in concepts[statement.key]:
            articles[concept].add(statement.article)
            standing[concept] += 1
    alone = witnesses.independent({statement.article for statement in said}) == 1
    known = frozenset().union(*(statement.names for statement in said)) | {statements.stem(role) for role in english.ROLES}
    return {
        concept: (math.log(1 + standing[concept]) if alone else witnesses.independent(articles[concept]) - _discount(concept))
        * _telling(concept, known, weighed)
        for concept in standing
    }


def _discount(concept: Concept) -> float:
    """Give what one origin alone counts less: a word that nobody else has is chance, a key fact is not."""
    return FACT_ONE_SAYS if len(concept) == 1 and not isinstance(concept, str) else ONE_SAYS


def _telling(concept: Concept, known: frozenset[str], weighed: Weights) -> float:
    """Give how much a concept tells by itself: names and offices stand in every sentence and tell little."""
    if isinstance(concept, str):
        return WORD * weighed.anywhere[concept] * (NAMES_TELL if concept in known else 1.0)
    if len(concept) == 1:
        return KEY_FACT * KEY_FACTS[concept[0]][0]
    return NAMES_TELL if set(concept) <= known else 1.0
