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

from consilience.annotate.words import words
from consilience.copies.origins import Origins
from consilience.languages.english import statements as english
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement
from consilience.records import Event

Concept = str | tuple[str, str]

# Shorter sentences are crossheads and captions, longer ones lists.
SHORTEST, LONGEST = 6, 60
# No more candidates than a briefing could ever show, with spares for those that do not fit.
MOST_CANDIDATES = 24
# A lead sentence counts half as much again; by the tenth sentence that is gone.
LEAD = 0.6
LEAD_FADES = 3.0
# How much dearer a long sentence is: 0 would always take the longest, 1 the densest.
COST = 0.55
# A sentence that leans on another is told only if nothing else tells the same.
LEANING_COUNTS = 0.35


class Candidate(Struct, frozen=True):
    """A statement that may be shown, and the statements that say the same."""

    statement: Statement
    same: tuple[Statement, ...]


def ranked(said: Sequence[Statement], event: Event, witnesses: Origins) -> list[Candidate]:
    """Give the candidates, most important first; each adds something to those before it."""
    concepts = {statement.key: _concepts(statement) for statement in said}
    left = _weighed(said, concepts, witnesses)
    waiting = {statement.key: statement for statement in said if _is_fit(statement)}
    weighed = statements.weights(said)
    picked: list[Candidate] = []
    while waiting and len(picked) < MOST_CANDIDATES:
        best = max(waiting.values(), key=lambda statement: (_gain(statement, concepts, left), statement.key))
        if _gain(best, concepts, left) <= 0:
            break
        same = _same(best, said, weighed)
        picked.append(Candidate(best, same))
        for told in (best,):
            waiting.pop(told.key, None)
            for concept in concepts[told.key]:
                left[concept] = left.get(concept, 0.0) * 0.1
    return picked


def _same(shown: Statement, said: Sequence[Statement], weighed: Mapping[str, float]) -> tuple[Statement, ...]:
    """Give the statements that tell what the shown one tells, best first."""
    alike = [other for other in said if other.key != shown.key and statements.says_the_same(shown, other, weighed)]
    return tuple(sorted(alike, key=lambda other: (-statements.likeness(shown, other, weighed), other.key)))


def _concepts(statement: Statement) -> frozenset[Concept]:
    return frozenset(statement.stems) | frozenset(pairwise(statement.stems))


def _weighed(
    said: Sequence[Statement], concepts: Mapping[tuple[str, int], frozenset[Concept]], witnesses: Origins
) -> dict[Concept, float]:
    """Weigh each concept by the independent origins that have it; in a story of one origin by its sentences."""
    articles: dict[Concept, set[str]] = defaultdict(set)
    standing: Counter[Concept] = Counter()
    for statement in said:
        for concept in concepts[statement.key]:
            articles[concept].add(statement.article)
            standing[concept] += 1
    rare = statements.weights(said)
    alone = witnesses.independent({statement.article for statement in said}) == 1
    return {
        concept: _importance(
            len(articles[concept]) if alone else witnesses.independent(articles[concept]), standing[concept], alone=alone
        )
        * (0.3 * statements.total([concept], rare) / 3 if isinstance(concept, str) else 1.0)
        for concept in standing
    }


def _importance(origins: int, sentences: int, *, alone: bool) -> float:
    if alone:
        return math.log(1 + sentences)
    return origins - 1 + 0.1


def _gain(statement: Statement, concepts: Mapping[tuple[str, int], frozenset[Concept]], left: Mapping[Concept, float]) -> float:
    """Give what a statement would add, for its length and place."""
    worth = sum(left[concept] for concept in sorted(concepts[statement.key], key=str))
    length = len(statement.text.split())
    lead = 1 + LEAD * math.exp(-statement.order / LEAD_FADES)
    return worth / length**COST * lead * (LEANING_COUNTS if is_leaning(statement.text) else 1.0)


def _is_fit(statement: Statement) -> bool:
    """Say whether a statement can stand in a briefing: a whole sentence, not a scrap, a list or half a quotation."""
    text = statement.text
    length = len(text.split())
    whole = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    return SHORTEST <= length <= LONGEST and whole and text[-1] in ".!?”\"'’" and text[:1] not in "?" and not text.endswith("?")


def is_leaning(text: str) -> bool:
    """Say whether a sentence needs the one before it to be understood."""
    found = [word.text for word in words(text)][:12]
    if not found:
        return True
    if found[0] in english.LEANING or text[0] in "\"“'‘":
        return True
    if found[0] in {"the", "a", "an"} and len(found) > 1 and found[1] in english.LEANING_NOUNS:
        return True
    return False


def central(said: Sequence[Statement]) -> dict[str, float]:
    """Weigh the stems of a story by the articles that have them."""
    articles: dict[str, set[str]] = defaultdict(set)
    for statement in said:
        for stem in statement.stems:
            articles[stem].add(statement.article)
    return {stem: float(len(having)) for stem, having in articles.items()}


def centrality(title: str, weighed: Mapping[str, float]) -> float:
    """Give how central the words of a title are; long titles earn less for each word."""
    stems = {statements.stem(word.text) for word in words(title) if statements.is_content(word.text)}
    return sum(weighed.get(stem, 0.0) for stem in sorted(stems)) / math.sqrt(len(stems) + 3)
