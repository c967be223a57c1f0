"""Statements → candidates for the briefing, best first: what most origins report, each thing once.

The method is concept coverage (Gillick and Favre, 2009): a briefing is good when it covers the word pairs that many
independent origins use. Greedy, because the order in which the points come is then their importance.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience import likeness
from consilience.annotate.words import words
from consilience.brief import clauses, fitness, sameness
from consilience.copies.origins import Origins
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import KEY_FACTS
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Told

# A stem, a pair of stems, or the name of a key fact alone in its tuple.
Concept = str | tuple[str, ...]
Key = tuple[str, int]

# No more candidates than a briefing could ever show, with spares for those that do not fit.
MOST_CANDIDATES = 24
# So many of the best are looked at for who else says it; a story of forty articles has 1500 sentences.
MOST_LOOKED_AT = 100
# How much more it counts that several origins tell the same (0: not at all; 1: in proportion).
SUPPORT = 0.6
# What a key fact (nobody hurt, a charge, the cause) counts beside the words, which differ from report to report.
KEY_FACT = 3.0
FACT_ONE_SAYS = 0.3
# What later news has overtaken is told only if nothing else is left.
OUTDATED_COUNTS, LATEST_COUNTS = 0.2, 1.3
# Two candidates that share some of the passages which tell them tell much the same.
SHARED_COUNTS = 0.7
# What is told once is worth little again; what one origin alone says is worth this much less than one that a second says.
TOLD_AGAIN = 0.1
ONE_SAYS = 0.75
# Of a name or a pair of names this much counts.
NAMES_TELL = 0.4
# A single word beside a pair of words, for each unit of its weight.
WORD = 2.0


class Candidate(Struct, frozen=True):
    """A statement that may be shown, and the statements that say the same."""

    statement: Statement
    same: tuple[Statement, ...]

    @property
    def articles(self) -> set[str]:
        """Give the articles that tell it."""
        return {self.statement.article, *(other.article for other in self.same)}


def ranked(
    told: Told, witnesses: Origins, overtaken: Mapping[Key, bool] | None = None, first: Key | None = None
) -> list[Candidate]:
    """Give the candidates, most important first; each adds something to those before it.

    `overtaken` says of a statement that a later one replaced it (true), or that it is the later one (false); `first` is
    the statement that has to be told whatever else is.
    """
    said, weighed = told.said, told.weighed
    concepts = {statement.key: _concepts(statement.stems, statement.text) for statement in said}
    left = _weighed(said, concepts, witnesses, weighed)
    fit = {statement.key: statement for statement in said if fitness.is_fit(statement)}
    concepts |= {key: _shown_concepts(statement) for key, statement in fit.items()}
    merit = {key: fitness.merit(statement) * _newness(key, overtaken or {}) for key, statement in fit.items()}

    def gain(key: Key) -> float:
        return merit[key] * math.fsum(left[concept] for concept in concepts[key])

    promising = sorted(fit, key=lambda key: (key != first, -gain(key), key))[:MOST_LOOKED_AT]
    waiting = {key: Candidate(fit[key], sameness.same(fit[key], said, weighed)) for key in promising}
    for key, candidate in waiting.items():
        merit[key] *= witnesses.independent(candidate.articles) ** SUPPORT
    picked: list[Candidate] = []
    while waiting and len(picked) < MOST_CANDIDATES:
        best = waiting.pop(first if first in waiting else max(sorted(waiting), key=gain))
        picked.append(best)
        for concept in concepts[best.statement.key]:
            left[concept] *= TOLD_AGAIN
        waiting = {key: other for key, other in waiting.items() if not _is_told(other, best)}
        for key, other in waiting.items():
            merit[key] *= _apart(best, other, weighed)
    return picked


def _newness(key: Key, overtaken: Mapping[Key, bool]) -> float:
    return {None: 1.0, True: OUTDATED_COUNTS, False: LATEST_COUNTS}[overtaken.get(key)]


def _is_told(other: Candidate, best: Candidate) -> bool:
    """Say whether a candidate tells the same as one that is picked."""
    return other.statement in best.same or best.statement in other.same


def _apart(best: Candidate, other: Candidate, weighed: Weights) -> float:
    """Give how much a candidate keeps of its merit beside one that is picked: the more alike they are, the less."""
    apart = max(0.0, 1 - likeness.between(best.statement, other.statement, weighed).words)
    common = {one.key for one in best.same} & {one.key for one in other.same}
    return apart * float(SHARED_COUNTS ** len(common))


def _concepts(stems: Sequence[str], text: str) -> frozenset[Concept]:
    facts = ((name,) for name in sameness.key_facts(text))
    return frozenset(stems) | frozenset(pairwise(stems)) | frozenset(facts)


def _shown_concepts(statement: Statement) -> frozenset[Concept]:
    """Give the concepts of what a briefing would show of a statement."""
    shown = clauses.shown(statement.text)
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


def central(said: Sequence[Statement]) -> dict[str, float]:
    """Weigh the stems of a story by the articles that have them."""
    articles: dict[str, set[str]] = defaultdict(set)
    for statement in said:
        for stem in statement.stems:
            articles[stem].add(statement.article)
    return {stem: float(len(having)) for stem, having in articles.items()}


def centrality(title: str, weighed: Mapping[str, float]) -> float:
    """Give how central the words of a title are; long titles earn less for each word."""
    found = stems(title)
    return sum(weighed.get(stem, 0.0) for stem in sorted(found)) / math.sqrt(len(found) + 3)


def stems(text: str) -> frozenset[str]:
    """Give the stems of the content words of a text."""
    return frozenset(statements.stem(word.text) for word in words(text) if statements.is_content(word.text))
