"""Which words of an analysed sentence tell something, and how it is told: its verb, time, denial and doubt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from consilience.annotate.quotes.reporting import is_negated, is_passive
from consilience.annotate.statements.branches import branch, branches, has, relation
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english import verbs as english

Tense = Literal["past", "present", "future"]

# Verbs that do no telling of their own: "according to", "including", "an armed man".
_NO_CLAUSE = frozenset({"aux", "cop", "amod", "compound", "fixed", "flat", "case", "mark", "cc", "goeswith", "punct", "det"})
# What a deed's noun needs beside it to tell anything: "the arrest of …", "her resignation", "the bank robbery".
_WHOSE = ("nmod", "compound")
# Relations by which a clause without a tense of its own belongs to the one above it.
_INFINITE = frozenset({"xcomp", "acl", "advcl"})


class Predicate(Struct, frozen=True):
    """One word that tells something."""

    word: Word
    kind: Literal["deed", "state", "noun"]
    lemma: str
    passive: bool


class Manner(Struct, frozen=True):
    """How a thing is told: when it is, whether it is denied, and the word that leaves it open."""

    tense: Tense
    negated: bool = False
    hedge: str = ""


def of(tree: Tree) -> dict[int, Predicate]:
    """Give the predicates of a sentence by their numbers, those above before those under them."""
    found = (_predicate(tree, word) for word in tree.downward)
    return {one.word.number: one for one in found if one is not None}


def _predicate(tree: Tree, word: Word) -> Predicate | None:
    number = word.number
    if not (tree.hanging(number) or word.tag.startswith("VB")) or word.is_sign:
        return None  # nothing stands by most words
    if branch(tree, number, "cop") is not None:
        return Predicate(word, "state", word.lower, passive=False)
    if word.tag.startswith("VB") and relation(word) not in _NO_CLAUSE:
        return Predicate(word, "deed", _lemma(tree, word), is_passive(tree, word))
    if word.lower in english.DEEDS and word.is_noun and word.label != "compound" and branches(tree, number, *_WHOSE):
        return Predicate(word, "noun", english.DEEDS[word.lower], passive=False)
    return None


def _lemma(tree: Tree, word: Word) -> str:
    particle = branch(tree, word.number, "compound:prt")
    plain = english.infinitive(word.lower)
    return plain if particle is None else f"{plain} {particle.lower}"


def governors(tree: Tree, told: Mapping[int, Predicate]) -> dict[int, int]:
    """Give for each word the predicate whose clause it belongs to, a predicate being its own; none above every predicate."""
    owner: dict[int, int] = {}
    for word in tree.downward:
        if word.number in told:
            owner[word.number] = word.number
        elif word.head in owner:
            owner[word.number] = owner[word.head]
    return owner


# --------------------------------------------------------------------------- how it is told


def manners(tree: Tree, told: Mapping[int, Predicate], above: Mapping[int, int]) -> dict[int, Manner]:
    """Say how each predicate is told; what it leaves unsaid it takes from the one whose clause it belongs to."""
    found: dict[int, Manner] = {}
    for number, one in told.items():  # those above come first
        governor = above.get(number)
        found[number] = (
            _manner(tree, one, None, None) if governor is None else _manner(tree, one, told[governor], found[governor])
        )
    return found


def _manner(tree: Tree, told: Predicate, clause: Predicate | None, above: Manner | None) -> Manner:
    word = told.word
    if told.kind == "noun":
        return Manner("past")
    auxiliaries = [each.lower for each in branches(tree, word.number, "aux", "cop")]
    governor = clause if clause is not None and word.head == clause.word.number else None
    shares = governor is not None and word.label == "conj" and not auxiliaries and _is_alike(tree, word, governor.word)
    passed = above if shares or (governor is not None and word.label == "xcomp") else None
    return Manner(
        above.tense if shares and above else _tense(tree, word, auxiliaries, governor, above),
        _is_denied(tree, word) or (passed is not None and passed.negated) or _is_prevented(word, governor),
        _hedge(tree, word, auxiliaries, governor) or (passed.hedge if passed else ""),
    )


def _is_alike(tree: Tree, word: Word, governor: Word) -> bool:
    """Say whether two joined verbs may share what stands before the first: "will meet and talk"."""
    return word.tag == governor.tag and branch(tree, word.number, "nsubj") is None


def _tense(tree: Tree, word: Word, auxiliaries: Collection[str], governor: Predicate | None, above: Manner | None) -> Tense:
    if any(each in english.WILL for each in auxiliaries) or ("would" in auxiliaries and "have" not in auxiliaries):
        return "future"
    if relation(word) in _INFINITE and has(tree, word.number, "mark", {"to"}):
        return _of_infinitive(governor, above)
    if word.tag == "VBD" or any(each in english.WAS for each in auxiliaries):
        return "past"
    if set(auxiliaries) <= {"being"} and word.tag in {"VBN", "VBG", "VB"}:  # of the time of what it stands by
        is_of_noun = word.label == "acl" and word.tag == "VBN"  # "a letter written last week"
        return above.tense if above and not is_of_noun else "past" if word.tag == "VBN" else "present"
    return "present"


def _of_infinitive(governor: Predicate | None, above: Manner | None) -> Tense:
    """Give the time of "to leave": of what it hangs on where that tells of doing it, else still to come."""
    if (
        governor
        and above
        and governor.lemma.partition(" ")[0] in english.DONE_TOO | english.NOT_DONE | english.TRIED | english.GUESSING
    ):
        return above.tense
    return "future"


def _is_denied(tree: Tree, word: Word) -> bool:
    """Say whether a "not" stands by a verb, or a "no" by its subject or object."""
    if is_negated(tree, word) or has(tree, word.number, "mark", {"without"}) or has(tree, word.number, "det", {"no"}):
        return True
    parts = branches(tree, word.number, "nsubj", "obj")
    told = next((part for part in parts if part.number < word.number), None)
    return any(
        part.lower in english.NO_ONE or has(tree, part.number, "det", {"no", "neither"})
        for part in parts
        if told is None or part.number < word.number or relation(part) != "nsubj"  # "seven were hurt, none of them badly"
    )


def _is_prevented(word: Word, governor: Predicate | None) -> bool:
    """Say whether a verb hangs on one that keeps it from being: "failed to stop", "declined to name"."""
    return governor is not None and word.label == "xcomp" and governor.lemma in english.NOT_DONE


def _hedge(tree: Tree, word: Word, auxiliaries: Sequence[str], governor: Predicate | None) -> str:
    """Give the word that leaves open whether it is so; empty where none does."""
    near = [*auxiliaries, *(each.lower for each in branches(tree, word.number, "advmod", "mark"))]
    own = next((each for each in near if each in english.OPEN), "")
    if own or governor is None:
        return own
    lemma = governor.lemma.partition(" ")[0]
    if word.label == "xcomp" and lemma in english.AHEAD | english.TRIED | english.GUESSING | english.HEDGING | english.READY:
        return lemma
    return lemma if word.label == "ccomp" and lemma in english.GUESSING else ""
