"""A figure's tree → whose figure it is, where the sentence names somebody or something: "The Alliance won 33 per cent".

The name that the counted are of, for or at comes first, then what takes part in the verb that the figure is told with.
"""

from __future__ import annotations

from collections.abc import Iterator

from consilience.annotate.figures import leading
from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.languages.english import measure_names, measured, uncounted
from consilience.languages.english.verbs import infinitive

# Prepositions by which a name owns a figure: "45 seats for the Alliance", "patients at Mercy Valley".
_OF = frozenset({"of", "for", "at", "from", "with", "to"})
_DAYS = frozenset(f"{uncounted.MONTHS}|{uncounted.WEEKDAYS}".split("|"))
_CLIMB, _STEPS = 6, 6  # steps up the tree, and words behind a figure
_NO_NAMES = frozenset({"DT", "IN", "PRP", "PRP$", "CD", "POS", "WP", "WDT", "WRB"})
_PRONOUNS, _RELATIVE = frozenset({"PRP", "WP", "WDT", "EX", "DT"}), frozenset({"WP", "WDT"})
# What hangs on a name and is no part of it: "Sarkany's" of "Sarkany's Civic Alliance".
_NO_NAME = frozenset({"acl", "acl:relcl", "appos", "nmod", "nmod:poss", "conj", "parataxis", "nummod"})
_SPEAKING = frozenset(measured.SPEECH.split("|"))


def of(tree: Tree, node: int) -> tuple[str, ...]:
    """Give the words of the name that a figure is told of, in small letters; none where it names none."""
    if not 0 <= node < len(tree.words):
        return ()
    if before := _left_out(tree, node):
        return tuple(each.lower for each in before)
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
    """Give the name right before a number whose verb is left out: "and National Home 28.8 per cent", "Seats: Alliance 45"."""
    inside = [each for each in tree.inside(node) if each.number <= node]
    number = next((each.number for each in inside if each.tag == "CD"), -1)
    last = tree.words[number - 1] if number > 0 else None
    place = (
        number - 1 if last is not None and last.tag == "NNS" and not last.is_capital else number
    )  # "its Green Left partners 15"
    words: list[Word] = []
    for each in reversed(tree.words[: max(place, 0)]):
        if not each.is_capital or each.is_sign or not (each.is_noun or each.tag == "JJ") or each.text in _DAYS:
            break
        words.insert(0, each)
    if not words or not words[-1].is_noun or words[0].number == 0:
        return []
    held = {node, number, *(each.number for each in words)}
    hangs = all(each.head in held for each in words)
    return words if hangs or _goes_on(tree, words[0].number) else []


def _goes_on(tree: Tree, first: int) -> bool:
    """Whether a list, or a second clause, goes on before a name: "and National Home", "; its Green Left partners"."""
    at = first - 2 if tree.words[first - 1].tag == "PRP$" and first > 1 else first - 1
    return tree.words[at].lower in measure_names.BEFORE_LISTED


def _phrases(tree: Tree, node: int) -> Iterator[int]:
    """Give the words that head the phrases in which a name may stand, the nearest first."""
    yield from _owned(tree, node)
    word = tree.words[node]
    if any(each.lower in measure_names.COUNTED for each in tree.words[node + 1 : node + _STEPS]):
        return  # "with 94 per cent of the vote counted"
    others = [each.number for verb in tree.under(node, "acl:relcl") for each in tree.under(verb.number, "nsubj")]
    if others and all(tree.words[each].tag not in _RELATIVE for each in others):
        yield from others  # "just short of the five per cent a party needs"
        return
    if _has_subject(tree, word):  # "the Union was on 4.8 per cent"
        yield from _subjects(tree, word)
        return
    for _ in range(_CLIMB):
        if word.head < 0:
            break
        above = tree.words[word.head]
        if above.is_verb or word.label.startswith(("nsubj", "ccomp", "advcl", "acl")) or _has_subject(tree, above):
            if word.label in {"ccomp", "parataxis"} and above.lower in _SPEAKING:
                return  # whoever says it does not have it
            yield from (each for each in _takers(tree, above) if each != word.number)
            if above.label in {"conj", "xcomp"} and not _has_subject(tree, above):
                word = above
                continue
            return
        if above.number < node and above.is_name:
            yield above.number
        yield from _owned(tree, above.number)
        word = above


def _takers(tree: Tree, verb: Word) -> Iterator[int]:
    """Give what takes part in a verb and may have what is counted: its subject, its objects, whom a seat goes to."""
    yield from (each.number for each in tree.under(verb.number, "iobj"))  # "who gave Roe a one-year contract"
    yield from _subjects(tree, verb)
    yield from (each.number for each in tree.under(verb.number, "obj"))
    if infinitive(verb.lower) in measure_names.GOING_TO:
        for each in tree.under(verb.number, "obl"):
            if any(case.lower == "to" for case in tree.under(each.number, "case")):
                yield each.number


def _subjects(tree: Tree, verb: Word) -> Iterator[int]:
    """Give the subjects of a verb; for "which" and "who" what the clause is told of, for "he" none."""
    for each in tree.under(verb.number, *SUBJECTS):
        if each.tag not in _PRONOUNS:
            yield each.number
        elif each.tag in _RELATIVE and verb.label == "acl:relcl" and verb.head >= 0:
            beside = next((word for word in reversed(tree.words[: each.number]) if not word.is_sign), None)
            yield beside.number if beside is not None and beside.is_name else verb.head
    if verb.label == "acl" and verb.head >= 0:
        yield verb.head  # "the unit, holding 54 per cent"


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
    inside = tree.inside(number, _NO_NAME)
    plural = (each for each in tree.under(number, "nmod:poss") if each.tag in {"NNS", "NNPS"} or each.lower == "people")
    owners = [word for each in plural for word in tree.inside(each.number)]  # "the Farmers' Union", not "Britain's"
    return tuple(
        word.lower.removesuffix("'s")
        for word in (*owners, *inside)
        if word.is_capital and not word.is_sign and word.tag not in _NO_NAMES
    )
