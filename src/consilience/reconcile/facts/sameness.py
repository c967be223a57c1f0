"""Two statements → whether one tells what the other tells, so that it may be cited under it."""

from __future__ import annotations

from functools import cache, lru_cache

from consilience import likeness
from consilience.annotate import words
from consilience.languages.english import statements as english
from consilience.languages.english.key_facts import DECISIVE, JOINING, KEY_FACTS
from consilience.likeness import Weights
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement
from consilience.sought import Sieve

# A cite must say this much of the point that it stands under.
COVERED = 0.3
# Without the same verb and numbers it must say more.
COVERED_ENOUGH = 0.42
# A sentence of so few words tells one fact.
FEW_WORDS = 14
# An article that tells a thing twice is cited twice only where it says the same words again.
REPEATED = 0.6
# The sentences of a large story: each is asked for its words and key facts many times.
REMEMBERED = 32768
_PAST = frozenset(["was", "were", "has", "have", "had", "will", "would"])


def tells(shown: Statement, other: Statement, weighed: Weights) -> bool:
    """Say whether a statement tells what the shown one tells, so that it may be cited under it."""
    if not (_is_same_fact(shown, other) or (statements.says_the_same(shown, other, weighed) and _covers(shown, other, weighed))):
        return False
    if is_timeless(shown) != is_timeless(other):
        return False
    return other.article != shown.article or likeness.between(shown, other, weighed).words >= REPEATED


def _covers(shown: Statement, other: Statement, weighed: Weights) -> bool:
    """Say whether a statement tells enough of what is shown to stand under it: its verb and its key facts too."""
    covered = statements.covered(shown, other, weighed)
    if covered < COVERED:
        return False
    decisive, told = _decisive(shown.text), _decisive(other.text)
    if decisive and not decisive & told:
        return False  # "the suspect is in custody" is not told by "the suspect worked there"
    if told - decisive and shown.verbs and not shown.verbs & other.verbs:
        return False  # "the shop burned down" is not told by "a man is charged with setting fire to the shop"
    return covered >= COVERED_ENOUGH or bool(shown.numbers <= other.numbers and shown.verbs & other.verbs)


def _is_same_fact(shown: Statement, other: Statement) -> bool:
    """Say whether a short statement tells a key fact that the other tells too: of these an event has one."""
    facts = _joining(shown.text)
    if not facts or len(other.text.split()) > 2 * FEW_WORDS:
        return False
    return bool(facts & key_facts(other.text)) and bool(shown.words & other.words) and not shown.numbers - other.numbers


@lru_cache(maxsize=REMEMBERED)
def _decisive(text: str) -> frozenset[str]:
    return key_facts(text) & DECISIVE


@lru_cache(maxsize=REMEMBERED)
def _joining(text: str) -> frozenset[str]:
    """Give the key facts that a short text tells, of which an event has one."""
    return key_facts(text) & JOINING if len(text.split()) <= FEW_WORDS else frozenset()


@lru_cache(maxsize=REMEMBERED)
def key_facts(text: str) -> frozenset[str]:
    """Give the names of the key facts that a text tells."""
    return frozenset(_key_facts().found(text))


@cache
def _key_facts() -> Sieve[str]:
    return Sieve({name: pattern for name, (_, pattern) in KEY_FACTS.items()})


def is_timeless(statement: Statement) -> bool:
    """Say whether a sentence tells how things are, not what happened: no past, no plan."""
    return _is_without_past(statement.text)


@lru_cache(maxsize=REMEMBERED)
def _is_without_past(text: str) -> bool:
    return not any(word in _PAST or word.endswith("ed") or word in english.IRREGULAR for word in folded(text))


@lru_cache(maxsize=REMEMBERED)
def folded(text: str) -> tuple[str, ...]:
    """Give the words of a text, folded for comparing."""
    return tuple(words.texts(text))
