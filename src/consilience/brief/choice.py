"""Statements → candidates for the briefing, best first: what most origins report, each thing once.

The method is concept coverage (Gillick and Favre, 2009): a briefing is good when it covers the word pairs that many
independent origins use. Greedy, because the order in which the points come is then their importance.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from consilience.annotate.words import words
from consilience.brief import clauses
from consilience.copies.origins import Origins
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import CALL, COMMENTING, DECISIVE, JOINING, KEY_FACTS
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Weights

# A stem, a pair of stems, or the name of a key fact alone in its tuple.
Concept = str | tuple[str, ...]
Key = tuple[str, int]

# Shorter sentences are crossheads and captions, longer ones lists.
SHORTEST, LONGEST = 6, 50
# Few words tell a key fact: "No injuries were reported."
SHORTEST_FACT = 4
# No more candidates than a briefing could ever show, with spares for those that do not fit.
MOST_CANDIDATES = 24
# So many of the best are looked at for who else says it; a story of forty articles has 1500 sentences.
MOST_LOOKED_AT = 100
# How much more it counts that several origins tell the same (0: not at all; 1: in proportion).
SUPPORT = 0.6
# A lead sentence counts half as much again; by the tenth sentence that is gone.
LEAD = 0.7
LEAD_FADES = 3.0
# How much dearer a long sentence is: 0 would always take the longest, 1 the densest.
COST = 0.75
# What a key fact (nobody hurt, a charge, the cause) counts beside the words, which differ from report to report.
KEY_FACT = 3.0
FACT_ONE_SAYS = 0.3
# A number tells more than a word.
FIGURE_COUNTS = 1.15
# A sentence that leans on another is told only if nothing else tells the same.
LEANING_COUNTS = 0.35
TIMELESS_COUNTS = 0.5
# What later news has overtaken is told only if nothing else is left.
OUTDATED_COUNTS, LATEST_COUNTS = 0.2, 1.3
# A toll is what a reader looks for first.
TOLL_COUNTS = 1.25
# A cite must say this much of the point that it stands under.
COVERED = 0.3
# The sentences of a large story: each is asked for its key facts many times.
REMEMBERED = 4096
# A sentence of so few words tells one fact.
FEW_WORDS = 14
# Without the same verb and numbers it must say more; with so much the rest does not matter.
COVERED_ENOUGH, COVERED_WELL = 0.42, 0.75
# An article that tells a thing twice is cited twice only where it says the same words again.
REPEATED = 0.6
# A "he" before any name: the reader cannot know who.
UNNAMED_COUNTS = 0.6
COMMENT_COUNTS = 0.4
# Two candidates that share some of the passages which tell them tell much the same.
SHARED_COUNTS = 0.7
# What an article opens with, its editor held for the news.
OPENING_COUNTS = 1.3
# What is told once is worth little again; what one origin alone says is worth this much less than one that a second says.
TOLD_AGAIN = 0.1
ONE_SAYS = 0.75
# Of a name or a pair of names this much counts.
NAMES_TELL = 0.4
# A single word beside a pair of words, for each unit of its weight.
WORD = 2.0

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’(?!\w)|(?<!\w)\'[^\']*\'(?!\w)')
_PAST = frozenset(["was", "were", "has", "have", "had", "will", "would"])
_ABBREVIATED = re.compile(r"\b[A-Z][a-z]{0,2}\.$")  # the sentence was broken after "Mt."


class Candidate(Struct, frozen=True):
    """A statement that may be shown, and the statements that say the same."""

    statement: Statement
    same: tuple[Statement, ...]

    @property
    def articles(self) -> set[str]:
        """Give the articles that tell it."""
        return {self.statement.article, *(other.article for other in self.same)}


def ranked(said: Sequence[Statement], witnesses: Origins, overtaken: Mapping[Key, bool] | None = None) -> list[Candidate]:
    """Give the candidates, most important first; each adds something to those before it.

    `overtaken` says of a statement that a later one replaced it (true), or that it is the later one (false).
    """
    weighed = statements.weights(said)
    concepts = {statement.key: _concepts(statement.stems, statement.text) for statement in said}
    left = _weighed(said, concepts, witnesses, weighed)
    fit = {statement.key: statement for statement in said if _is_fit(statement)}
    concepts |= {key: _shown_concepts(statement) for key, statement in fit.items()}
    merit = {key: _merit(statement) * _newness(key, overtaken or {}) for key, statement in fit.items()}

    def gain(key: Key) -> float:
        return merit[key] * math.fsum(left[concept] for concept in concepts[key])

    promising = sorted(fit, key=lambda key: (-gain(key), key))[:MOST_LOOKED_AT]
    waiting = {key: Candidate(fit[key], _same(fit[key], said, weighed)) for key in promising}
    for key, candidate in waiting.items():
        merit[key] *= witnesses.independent(candidate.articles) ** SUPPORT
    picked: list[Candidate] = []
    while waiting and len(picked) < MOST_CANDIDATES:
        best = waiting.pop(max(sorted(waiting), key=gain))
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


def _same(shown: Statement, said: Sequence[Statement], weighed: Weights) -> tuple[Statement, ...]:
    """Give the statements that tell what the shown one tells, best first."""
    timeless = is_timeless(shown)
    alike = [
        other
        for other in said
        if shown.words & other.words
        and other.key != shown.key
        and ((statements.says_the_same(shown, other, weighed) and _tells(shown, other, weighed)) or _is_same_fact(shown, other))
        and timeless == is_timeless(other)
        and (other.article != shown.article or statements.likeness(shown, other, weighed) >= REPEATED)
    ]
    return tuple(sorted(alike, key=lambda other: (-statements.likeness(shown, other, weighed), other.key)))


def _tells(shown: Statement, other: Statement, weighed: Weights) -> bool:
    """Say whether a statement tells enough of what is shown to stand under it: its verb and its key facts too."""
    covered = statements.covered(shown, other, weighed)
    if covered < COVERED:
        return False
    if covered >= COVERED_WELL:
        return True
    decisive, told = key_facts(shown.text) & DECISIVE, key_facts(other.text) & DECISIVE
    if decisive and not decisive & told:
        return False  # "the suspect is in custody" is not told by "the suspect worked there"
    if told - decisive and not shown.verbs & other.verbs:
        return False  # "the shop burned down" is not told by "a man is charged with setting fire to the shop"
    return bool(shown.numbers <= other.numbers and shown.verbs & other.verbs) or covered >= COVERED_ENOUGH


def _is_same_fact(shown: Statement, other: Statement) -> bool:
    """Say whether a short statement tells a key fact that the other tells too: of these an event has one."""
    facts = key_facts(shown.text) & JOINING
    if not facts or len(shown.text.split()) > FEW_WORDS or len(other.text.split()) > 2 * FEW_WORDS:
        return False
    return bool(facts & key_facts(other.text)) and bool(shown.words & other.words) and not shown.numbers - other.numbers


@lru_cache(maxsize=REMEMBERED)
def key_facts(text: str) -> frozenset[str]:
    """Give the names of the key facts that a text tells."""
    return frozenset(name for name, (_, pattern) in KEY_FACTS.items() if pattern.search(text))


def _apart(best: Candidate, other: Candidate, weighed: Weights) -> float:
    """Give how much a candidate keeps of its merit beside one that is picked: the more alike they are, the less."""
    apart = max(0.0, 1 - statements.likeness(best.statement, other.statement, weighed))
    common = {one.key for one in best.same} & {one.key for one in other.same}
    return apart * float(SHARED_COUNTS ** len(common))


def _concepts(stems: Sequence[str], text: str) -> frozenset[Concept]:
    facts = ((name,) for name in key_facts(text))
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


def _merit(statement: Statement) -> float:
    """Give how well a statement serves a briefing by its length, its place and its form."""
    lead = (1 + LEAD * math.exp(-statement.order / LEAD_FADES)) * (1.0 if statement.order else OPENING_COUNTS)
    form = LEANING_COUNTS if is_leaning(statement.text) else UNNAMED_COUNTS if is_unnamed(statement) else 1.0
    form *= COMMENT_COUNTS if is_comment(statement.text) or statement.text[0].isdigit() else 1.0
    told = TIMELESS_COUNTS if is_timeless(statement) else 1.0
    toll = TOLL_COUNTS if statement.numbers and english.TOLL.search(statement.text) else 1.0
    toll *= FIGURE_COUNTS if statement.numbers else 1.0
    return lead * form * told * toll / float(len(clauses.shown(statement.text).text.split()) ** COST)


def _is_fit(statement: Statement) -> bool:
    """Say whether a statement can stand in a briefing: whole, neither a scrap nor a list."""
    length = len(statement.text.split())
    least = SHORTEST_FACT if key_facts(statement.text) else SHORTEST
    return is_whole(statement) and not is_speech(statement.text) and least <= length <= LONGEST


def is_comment(text: str) -> bool:
    """Say whether a sentence comments rather than tells."""
    first = next((word.text for word in words(text)), "")
    return first in COMMENTING or text.rstrip('"”').endswith("!") or bool(CALL.search(text))


def is_whole(statement: Statement) -> bool:
    """Say whether a statement is a whole sentence, not half a quotation or a broken line."""
    text = statement.text
    closed = text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return closed and not text[0].islower() and text[-1] in ".!”\"'’" and not _ABBREVIATED.search(text)


def is_speech(text: str) -> bool:
    """Say whether a sentence is nothing but what somebody said, or speaks in the first person: whose words, it does not tell."""
    outside = _QUOTED.sub(" ", text)
    found = [word.text.partition("'")[0] for word in words(outside)]
    return len(found) < 3 or any(word in english.FIRST_PERSON for word in found)


def is_timeless(statement: Statement) -> bool:
    """Say whether a sentence tells how things are, not what happened: no past, no plan."""
    return not any(
        word.text in _PAST or word.text.endswith("ed") or word.text in english.IRREGULAR for word in words(statement.text)
    )


def is_leaning(text: str) -> bool:
    """Say whether a sentence needs the one before it to be understood."""
    found = [word.text for word in words(text)][:12]
    if not found:
        return True
    if found[0].partition("'")[0] in english.LEANING or text[0] in "\"“'‘":
        return True
    if found[0] in english.SUBORDINATING and len(found) > 1 and found[1] in english.LEANING:
        return True  # "When it got there": what did?
    return found[0] in {"the", "a", "an"} and len(found) > 1 and found[1] in english.LEANING_NOUNS


def is_unnamed(statement: Statement) -> bool:
    """Say whether a sentence speaks of a he or she before it names anybody."""
    for word in words(statement.text):
        if word.text.partition("'")[0] in english.PRONOUNS:
            return True
        if statements.stem(word.text) in statement.names:
            return False
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
    found = stems(title)
    return sum(weighed.get(stem, 0.0) for stem in sorted(found)) / math.sqrt(len(found) + 3)


def stems(text: str) -> frozenset[str]:
    """Give the stems of the content words of a text."""
    return frozenset(statements.stem(word.text) for word in words(text) if statements.is_content(word.text))
