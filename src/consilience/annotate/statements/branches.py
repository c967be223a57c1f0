"""What hangs on a word of an analysed sentence: its branches by relation, and how far its words reach without a gap."""

from __future__ import annotations

from collections.abc import Collection

from consilience.annotate.syntax import Tree, Word


def relation(word: Word) -> str:
    """Give the relation of a word to its head without the part behind the colon."""
    return word.relation


def branches(tree: Tree, number: int, *relations: str) -> list[Word]:
    """Give the words that hang on a word by one of some relations or a part of it: "nmod" is "nmod:poss" too."""
    return tree.by_relation(number, relations)


def branch(tree: Tree, number: int, *relations: str) -> Word | None:
    """Give the first of them."""
    for word in tree.hanging(number):
        if word.label in relations or word.relation in relations:
            return word
    return None


def has(tree: Tree, number: int, relation_: str, forms: Collection[str]) -> bool:
    """Say whether one of some words hangs on a word by a relation."""
    return any(word.lower in forms and relation_ in (word.label, word.relation) for word in tree.hanging(number))


def span(tree: Tree, number: int, without: Collection[str] = (), apart: Collection[str] = ()) -> tuple[int, int]:
    """Give the span of the unbroken run of words around a word that hang on it, without the signs at its ends.

    Branches of a relation in `without` are left out wherever they hang, of one in `apart` where they hang on the word itself.
    """
    if not tree.hanging(number):
        return tree.words[number].start, tree.words[number].end
    inside = _inside(tree, number, without, apart) | {number}
    first = last = number
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < number and tree.words[first].is_sign:
        first += 1
    while last > number and tree.words[last].is_sign:
        last -= 1
    return tree.words[first].start, tree.words[last].end


def _inside(tree: Tree, number: int, without: Collection[str], apart: Collection[str]) -> set[int]:
    inside: set[int] = set()
    waiting = [word for word in tree.hanging(number) if word.relation not in apart]
    while waiting:
        word = waiting.pop()
        if word.relation not in without:
            inside.add(word.number)
            waiting += tree.hanging(word.number)
    return inside
