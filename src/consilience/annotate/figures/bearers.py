"""A figure's tree → whose figure it is, where the sentence names somebody or something: "The Alliance won 33 per cent".

The name that the counted are of, for or at comes first, then what takes part in the verb that the figure is told with.
"""

from __future__ import annotations

from collections.abc import Iterator

from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.languages.english import measured

# Prepositions by which a name owns a figure: "45 seats for the Alliance", "patients at Mercy Valley".
_OF = frozenset({"of", "for", "at", "from", "with", "to"})
_CLIMB = 6  # steps up the tree
_SPEAKING = frozenset(measured.SPEECH.split("|"))


def of(tree: Tree, node: int) -> tuple[str, ...]:
    """Give the words of the name that a figure is told of, in small letters; none where it names none."""
    if not 0 <= node < len(tree.words):
        return ()
    return next((words for phrase in _phrases(tree, node) if (words := _names(tree, phrase))), ())


def _phrases(tree: Tree, node: int) -> Iterator[int]:
    """Give the words that head the phrases in which a name may stand, the nearest first."""
    yield from _owned(tree, node)
    word = tree.words[node]
    for _ in range(_CLIMB):
        if word.head < 0:
            break
        above = tree.words[word.head]
        if above.is_verb or word.label.startswith(("nsubj", "ccomp", "advcl", "acl")) or _has_subject(tree, above):
            yield from (each.number for each in tree.under(above.number, *SUBJECTS, "iobj", "obj") if each.number != word.number)
            if above.label in {"conj", "xcomp"} and not _has_subject(tree, above):
                word = above
                continue
            return
        if above.number < node and above.is_name:
            yield above.number
        yield from _owned(tree, above.number)
        word = above


def _has_subject(tree: Tree, word: Word) -> bool:
    return tree.first(word.number, *SUBJECTS) is not None


def _owned(tree: Tree, number: int) -> Iterator[int]:
    yield from (each.number for each in tree.under(number, "nmod:poss"))
    for each in tree.under(number, "nmod"):
        if any(case.lower in _OF for case in tree.under(each.number, "case")):
            yield each.number


def _names(tree: Tree, number: int) -> tuple[str, ...]:
    """Give the capitalised words of a phrase's own name: "national", "home"."""
    if not tree.words[number].is_capital:
        return ()
    inside = tree.inside(number, frozenset({"acl", "acl:relcl", "appos", "nmod", "conj", "parataxis", "nummod"}))
    return tuple(
        word.lower.removesuffix("'s")
        for word in inside
        if word.is_capital and not word.is_sign and word.tag not in {"DT", "IN", "PRP", "PRP$", "CD"}
    )
