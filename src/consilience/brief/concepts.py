"""What a briefing should cover: the words, pairs of words, key facts and figures of a story, each with what it is worth."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience.annotate.words import words
from consilience.brief import clauses, headline
from consilience.brief.clauses import Shown
from consilience.brief.desk import Desk, Key
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import KEY_FACTS
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.facts import sameness
from consilience.reconcile.statements import Statement

# A stem, a pair of stems, or the name of a key fact or a figure alone in its tuple.
Concept = str | tuple[str, ...]

# What a key fact (nobody hurt, a charge, the cause) counts beside the words, which differ from report to report.
KEY_FACT = 3.0
FACT_ONE_SAYS = 0.3
# A figure that several origins give, by whatever words: a toll, a sum, the people moved out.
COUNTED = 4.0
# What one origin alone says is worth this much less than one that a second says.
ONE_SAYS = 0.75
# Of a name or a pair of names this much counts.
NAMES_TELL = 0.4
# A single word beside a pair of words, for each unit of its weight.
WORD = 2.0
# What stands in a title its editor held for the news: so much of an origin more.
TITLED = 0.5


def of(stems: Sequence[str], text: str) -> frozenset[Concept]:
    """Give the concepts of a text with these stems."""
    facts = ((name,) for name in sameness.key_facts(text))
    return frozenset(stems) | frozenset(pairwise(stems)) | frozenset(facts)


def shown(statement: Statement, part: Shown, desk: Desk) -> frozenset[Concept]:
    """Give the concepts of what a briefing would show of a statement."""
    counted = frozenset(_figures(statement, part, desk))
    if not part.text.endswith(clauses.CUT):
        return of(statement.stems, statement.text) | counted
    kept = [statements.stem(word.text) for word in words(part.text) if statements.is_content(word.text)]
    return of([stem for stem in kept if stem in statement.words], part.text) | counted


def _figures(statement: Statement, part: Shown, desk: Desk) -> Iterator[Concept]:
    for number, start, end in desk.counted.get(statement.key, ()):
        if statement.start + part.start <= start and end <= statement.start + part.end:
            yield (_figure(number),)


def _figure(number: int) -> str:
    return f"figure {number}"


class _Standing(Struct, frozen=True):
    """The articles that have each concept: anywhere, in their titles; and how many sentences do."""

    anywhere: Mapping[Concept, set[str]]
    titled: Mapping[Concept, set[str]]
    sentences: Mapping[Concept, int]


def weighed(desk: Desk, concepts: Mapping[Key, frozenset[Concept]]) -> dict[Concept, float]:
    """Weigh each concept by the independent origins that have it; in a story of one origin by its sentences."""
    said, witnesses = desk.told.said, desk.witnesses
    standing = _standing(desk, concepts)
    alone = witnesses.independent({statement.article for statement in said}) == 1
    known = frozenset().union(*(statement.names for statement in said)) | {statements.stem(role) for role in english.ROLES}
    backed = _by_sentences if alone else _by_origins
    found = {
        concept: backed(concept, standing, desk) * _telling(concept, known, desk.told.weighed) for concept in standing.sentences
    }
    for number, figure in enumerate(desk.account.figures):
        found[_figure(number),] = COUNTED * (figure.origins - FACT_ONE_SAYS)
    return found


def _standing(desk: Desk, concepts: Mapping[Key, frozenset[Concept]]) -> _Standing:
    anywhere: dict[Concept, set[str]] = defaultdict(set)
    titled: dict[Concept, set[str]] = defaultdict(set)
    sentences: Counter[Concept] = Counter()
    for statement in desk.told.said:
        mine = concepts[statement.key]
        sentences.update(mine)
        for concept in mine:
            anywhere[concept].add(statement.article)
    for key, article in desk.articles.items():
        for concept in of(headline.stems_in_order(article.title or ""), ""):
            titled[concept].add(key)
    return _Standing(anywhere, titled, sentences)


def _by_sentences(concept: Concept, standing: _Standing, _: Desk) -> float:
    return math.log(1 + standing.sentences[concept] + TITLED * (concept in standing.titled))


def _by_origins(concept: Concept, standing: _Standing, desk: Desk) -> float:
    origins, having = desk.witnesses.independent, standing.anywhere[concept]
    backed = origins(having) if len(having) > 1 else 1
    return backed + TITLED * origins(standing.titled.get(concept, ())) - _discount(concept)


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
