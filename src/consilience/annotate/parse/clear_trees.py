"""A tree in the style of ClearNLP, as spaCy's English pipelines give it → one in that of Universal Dependencies.

Where the two differ in shape: a preposition stands under its noun, a copula under what it joins, "and" under the conjunct that
it leads in, every conjunct under the first (Schuster and Manning 2016).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from consilience.languages.english.clear_labels import COPULAS, RELATIONS

_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_CLAUSES = ("VB", "MD", "JJ", "RB")


class Branch(Struct):
    """A word on its way to its place: its form in small letters, its tag, its head (-1 for the root) and label."""

    lower: str
    tag: str
    head: int
    label: str


def universal(branches: Sequence[Branch]) -> list[Branch]:
    """Give the words of one tree with the heads and labels of Universal Dependencies."""
    words = [Branch(word.lower, word.tag, word.head, word.label) for word in branches]
    for place in sorted(range(len(words)), key=_depths(words).__getitem__, reverse=True):
        _lift_object(words, place)
    for place in range(len(words)):
        _lift_predicate(words, place)
    for place in range(len(words)):
        _join_conjunct(words, place)
    for word in words:
        word.label = RELATIONS.get(word.label, word.label)
    return words


def _depths(words: Sequence[Branch]) -> list[int]:
    """Give how far each word is from its root."""
    depths = [-1] * len(words)
    for place in range(len(words)):
        way = []
        at = place
        while at >= 0 and depths[at] < 0:
            way.append(at)
            depths[at] = 0  # seen; a ring ends here
            at = words[at].head
        depth = depths[at] if at >= 0 else -1
        for number, passed in enumerate(reversed(way), 1):
            depths[passed] = depth + number
    return depths


def _lift_object(words: list[Branch], place: int) -> None:
    """Put the object of a preposition in its place, and the preposition under it."""
    preposition = words[place]
    if preposition.label not in _PREPOSITIONS:
        return
    found = _child(words, place, lambda child: child.label in _OBJECTS)
    if found is None:
        # "according to the mayor": the second preposition's object was lifted to the first.
        found = _child(words, place, lambda child: child.label in {"obl", "nmod"})
        if found is None:
            return
        inner = _child(words, found, lambda child: child.label == "case")
        if inner is not None:
            words[inner].head, words[inner].label = place, "fixed"
    thing = words[found]
    kind = "mark" if thing.label == "pcomp" else "case"
    thing.label = _role(words, preposition, is_clause=kind == "mark")
    thing.head = preposition.head
    for child in words:
        if child.head == place and child is not thing and child.label != "fixed":
            child.head = found
    preposition.head, preposition.label = found, kind


def _role(words: Sequence[Branch], preposition: Branch, *, is_clause: bool) -> str:
    if is_clause:
        return "advcl"
    if preposition.label == "agent":
        return "obl:agent"
    return "obl" if preposition.head < 0 or words[preposition.head].tag.startswith(_CLAUSES) else "nmod"


def _lift_predicate(words: list[Branch], place: int) -> None:
    """Put what a subject is said to be in the place of the copula: "Lund is the mayor"."""
    copula = words[place]
    if copula.lower not in COPULAS:
        return
    found = _child(words, place, lambda child: child.label in {"attr", "acomp"})
    if found is None:
        return
    predicate = words[found]
    predicate.head, predicate.label = copula.head, copula.label
    for child in words:
        if child.head == place:
            child.head = found
    copula.head, copula.label = found, "cop"


def _join_conjunct(words: list[Branch], place: int) -> None:
    """Hang a conjunct on the first of its row, and the conjunction before it on the conjunct."""
    word = words[place]
    if word.label == "cc":
        follows = (at for at in range(place + 1, len(words)) if words[at].head == word.head and words[at].label == "conj")
        word.head = next(follows, word.head)
    elif word.label == "conj" and word.head >= 0 and words[word.head].label == "conj" and words[word.head].head != place:
        word.head = words[word.head].head


def _child(words: Sequence[Branch], place: int, fits: Callable[[Branch], bool]) -> int | None:
    return next((at for at, child in enumerate(words) if child.head == place and fits(child)), None)
