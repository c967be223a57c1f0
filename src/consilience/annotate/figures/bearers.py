"""A figure's tree → whose figure it is, where the sentence names somebody or something: "The Alliance won 33 per cent".

The name that the counted are of, for or at comes first, then what takes part in the verb that the figure is told with.
"""

from __future__ import annotations

from collections.abc import Iterator

from consilience.annotate.figures import leading
from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.languages.english import measure_names, measured
from consilience.languages.english.verbs import infinitive

# Prepositions by which a name owns a figure: "45 seats for the Alliance", "patients at Mercy Valley".
_OF = frozenset({"of", "for", "at", "from", "with", "to"})
_CLIMB = 6  # steps up the tree
_SPEAKING = frozenset(measured.SPEECH.split("|"))


def of(tree: Tree, node: int) -> tuple[str, ...]:
    """Give the words of the name that a figure is told of, in small letters; none where it names none."""
    if not 0 <= node < len(tree.words):
        return ()
    return next((words for phrase in _phrases(tree, node) if (words := _names(tree, phrase))), ())


def whose(text: str, tree: Tree, node: int) -> str:
    """Give the name, as printed, of the party or company that has the share or the seats at a word of the tree; "" for none."""
    if not 0 <= node < len(tree.words):
        return ""
    word = tree.words[node]
    before = _left_out(tree, node)
    above = tree.words[word.head] if word.head >= 0 else None
    if before:
        return " ".join(text[before[0].start : before[-1].end].split())
    if above is None:
        return ""
    holder = above if above.is_name and above.number < node and word.label in {"appos", "nummod", "dep"} else None
    if above.is_verb and infinitive(above.lower) in measure_names.HOLDING and word.label.split(":")[0] in {"obj", "obl"}:
        holder = next((each for each in tree.under(above.number, "nsubj") if each.is_name), None)
    return leading.phrase(text, tree, holder) if holder is not None and holder.is_capital else ""


def _left_out(tree: Tree, node: int) -> list[Word]:
    """Give the name right before a number whose verb is left out: "and National Home 28.8 per cent"."""
    inside = [each for each in tree.inside(node) if each.number <= node]
    number = next((each.number for each in inside if each.tag == "CD"), -1)
    words: list[Word] = []
    for each in reversed(tree.words[:number] if number > 0 else ()):
        if (
            not each.is_capital
            or each.is_sign
            or not (each.is_noun or each.tag == "JJ")
            or each.head not in {node, *(one.number for one in words)}
        ):
            break
        words.insert(0, each)
    return words if words and words[-1].is_noun and words[0].number > 0 else []


def _phrases(tree: Tree, node: int) -> Iterator[int]:
    """Give the words that head the phrases in which a name may stand, the nearest first."""
    yield from (each.number for each in _left_out(tree, node)[-1:])
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
