"""Who takes part in what a sentence tells: subjects and objects turned to who does it and to whom it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from consilience.annotate.statements.branches import branches, has, relation, span
from consilience.annotate.statements.predicates import Predicate
from consilience.annotate.syntax import Tree, Word
from consilience.languages.english import verbs as english
from consilience.records import Role

# Branches of a noun that are no part of its phrase: what else is told of it; and what stands beside it.
_CLAUSES = frozenset({"acl", "appos", "parataxis", "dep", "advcl", "list"})
_BESIDE = frozenset({"conj", "cc", "case", "punct", "cop", "aux", "nsubj", "mark", "advmod", "obl"})
# Parts of a noun that name the same.
_ONE_NAME = ("flat", "appos", "compound")


class Part(Struct, frozen=True):
    """A word that takes part in a statement, and how."""

    word: Word
    role: Role
    preposition: str = ""


def parts(tree: Tree, told: Mapping[int, Predicate]) -> dict[int, list[Part]]:
    """Give for each predicate who and what takes part in it, each once, the doer first."""
    subjects = _subjects(tree, told)
    return {number: _parts(tree, one, subjects[number]) for number, one in told.items()}


def _parts(tree: Tree, told: Predicate, subjects: Iterable[Word]) -> list[Part]:
    if told.kind == "noun":
        found = list(_of_noun(tree, told))
    else:
        doer: Role = "patient" if told.passive else "agent"
        found = [*(Part(word, doer) for word in subjects), *_objects(tree, told.word), *_around(tree, told)]
    found += _spoken_of(tree, told, found)
    return list({part.word.number: part for part in reversed(found)}.values())[::-1]


# --------------------------------------------------------------------------- subjects


def _subjects(tree: Tree, told: Mapping[int, Predicate]) -> dict[int, tuple[Word, ...]]:
    """Give the subjects of each predicate, those left unsaid taken from where the sentence gives them."""
    known: dict[int, tuple[Word, ...]] = {}
    for number, one in told.items():  # those above come first
        own = _own(tree, one.word)
        known[number] = _all(tree, own) if own or one.kind == "noun" else _unsaid(tree, one.word, known)
    return known


def _own(tree: Tree, word: Word) -> list[Word]:
    """Give the subjects that hang on a verb; of two, the one behind "said" is that of what is said, wherever it hangs."""
    own = branches(tree, word.number, "nsubj")
    if len(own) > 1 and own[0].number < word.number and branches(tree, word.number, "ccomp"):
        return [each for each in own if each.number < word.number]
    if not own and word.label == "ccomp":
        beside = branches(tree, word.head, "nsubj")
        return [each for each in beside[1:] if word.head < each.number < word.number]
    return own


def _unsaid(tree: Tree, word: Word, known: Mapping[int, tuple[Word, ...]]) -> tuple[Word, ...]:
    if word.label == "acl" and word.head >= 0:
        is_aim = has(tree, word.number, "mark", {"to"})  # "his decision to leave" is his
        return tuple(branches(tree, word.head, "nmod:poss")) if is_aim else joined(tree, tree.words[word.head])
    if word.head not in known:
        return ()
    if word.label == "xcomp" and word.tag != "VBG" and (whom := branches(tree, word.head, "obj", "iobj")):
        return _all(tree, whom[:1])  # "asked him to leave"
    return known[word.head] if relation(word) in {"conj", "xcomp", "advcl"} else ()


def _all(tree: Tree, found: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(each for word in found for each in joined(tree, resolved(tree, word)))


def resolved(tree: Tree, word: Word) -> Word:
    """Give the noun that a relative pronoun stands for, a word itself where it is none."""
    if word.lower not in english.RELATIVE:
        return word
    clause = next((above for above in (word, *tree.above(word.number)) if above.label == "acl:relcl"), None)
    return tree.words[clause.head] if clause is not None and clause.head >= 0 else word


def joined(tree: Tree, word: Word) -> tuple[Word, ...]:
    """Give a noun and those that "and" joins to it."""
    return (word, *(each for each in tree.under(word.number, "conj") if not each.tag.startswith("VB")))


# --------------------------------------------------------------------------- objects and what stands around


def _objects(tree: Tree, verb: Word) -> Iterator[Part]:
    for child in branches(tree, verb.number, "obj", "iobj"):
        for word in joined(tree, resolved(tree, child)):
            yield Part(word, "recipient" if child.label == "iobj" else "patient")
    for child in branches(tree, verb.number, "xcomp"):
        if child.tag.startswith(("JJ", "NN")) and not branches(tree, child.number, "cop"):
            yield Part(child, "state")


def _around(tree: Tree, told: Predicate) -> Iterator[Part]:
    for child in branches(tree, told.word.number, *(("obl", "nmod") if told.kind == "state" else ("obl",))):
        if has(tree, child.number, "case", {"according"}):
            continue  # who says it is told apart
        role: Role = "agent" if child.label == "obl:agent" else "circumstance"
        for word in joined(tree, resolved(tree, child)):
            yield Part(word, role, _preposition(tree, child))


def _preposition(tree: Tree, word: Word) -> str:
    found = [each for case in branches(tree, word.number, "case") for each in (case, *branches(tree, case.number, "fixed"))]
    return " ".join(each.lower for each in found if each.tag != "POS")


def _of_noun(tree: Tree, told: Predicate) -> Iterator[Part]:
    """Give who takes part in a deed told as a noun: "the arrest of", "his resignation", "killing by"."""
    own: Role = "agent" if told.lemma in english.OWN_DEEDS else "patient"
    beside = [(word, _preposition(tree, word)) for word in branches(tree, told.word.number, "nmod", "compound")]
    has_whom = any(preposition == "of" for _, preposition in beside)
    for child, preposition in beside:
        role: Role = "circumstance"
        if preposition == "of" or child.label == "compound":
            role = own
        elif child.label == "nmod:poss":
            role = "agent" if has_whom else own
        elif preposition == "by":
            role = "agent"
        for word in joined(tree, child):
            yield Part(word, role, preposition)


def _spoken_of(tree: Tree, told: Predicate, found: Iterable[Part]) -> list[Part]:
    """Give the noun that a relative clause without a relative word speaks of: "the boat they sank"."""
    word = told.word
    if word.label != "acl:relcl" or word.head < 0 or told.kind != "deed" or told.passive or _has_relative(tree, word):
        return []
    if any(part.word.number == word.head or part.role == "patient" for part in found):
        return []
    return [Part(tree.words[word.head], "patient")]


def _has_relative(tree: Tree, clause: Word) -> bool:
    """Say whether a relative word stands in a clause or right below its parts: "whose boat sank" is not of the boat's owner."""
    children = tree.under(clause.number)
    return any(each.lower in english.RELATIVE for child in children for each in (child, *tree.under(child.number)))


# --------------------------------------------------------------------------- as the text has them


def phrase(tree: Tree, word: Word) -> tuple[int, int]:
    """Give the span of a noun with what belongs to it, without clauses, appositions and what "and" joins."""
    return span(tree, word.number, _CLAUSES, _BESIDE)


def names_of(tree: Tree, word: Word) -> list[Word]:
    """Give the words that may name whom a noun means: itself, then the parts of its name and its appositions."""
    return [word, *branches(tree, word.number, *_ONE_NAME)]
