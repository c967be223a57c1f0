"""A value in its sentence's tree → the noun that it is the value of: revenue in "raised its revenue to $5bn"."""

from __future__ import annotations

from msgspec import Struct

from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.languages.english import measure_names as english
from consilience.languages.english import totals
from consilience.languages.english.verbs import infinitive

# What belongs to a noun's own name.
_OF_NAME = frozenset({"compound", "amod", "flat", "nmod:poss"})


class Moved(Struct, frozen=True):
    """What a value says that something rose or fell by."""

    subject: Word
    falls: bool


def verb(tree: Tree, number: int) -> str:
    """Give the infinitive of the verb that a value is the object or circumstance of; "" for none."""
    if number < 0:
        return ""
    word = tree.words[number]
    above = tree.words[word.head] if word.head >= 0 else None
    return infinitive(above.lower) if above is not None and (above.is_verb or above.lower in english.SUMS) else ""


def name(text: str, tree: Tree, number: int) -> str:
    """Name what the value at a word measures; "" where no noun leads up to it."""
    found = noun(tree, number)
    return phrase(text, tree, found) if found is not None and found.lower not in english.EDGES else ""


def noun(tree: Tree, number: int) -> Word | None:
    """Give the noun that a value is of, is, was put at, rose to."""
    if number < 0:
        return None
    word = tree.words[number]
    own = [each for each in tree.under(number, *SUBJECTS) if each.is_noun]
    above = tree.words[word.head] if word.head >= 0 else None
    if own or above is None:
        return next(iter(own), None)
    if above.is_noun and word.label.split(":")[0] in {"nmod", "nummod", "compound", "appos", "amod"}:
        return above
    if not above.is_verb:
        return None
    cases = {case.lower for case in tree.under(number, "case")} - {"per"}
    if not (cases & totals.REACHING or (not cases and infinitive(above.lower) in totals.REACHED)):
        return None
    objects = [each for each in tree.under(above.number, "obj") if each.number < number]
    told = (*objects, *tree.under(above.number, "nsubj", "nsubj:pass"))
    return next((each for each in told if each.is_noun and each.number != number), None)


def moved(tree: Tree, number: int) -> Moved | None:
    """Give what rose or fell by a value: "prices rose 3 %"."""
    word = tree.words[number] if number >= 0 else None
    above = tree.words[word.head] if word is not None and word.head >= 0 else None
    if word is None or above is None or infinitive(above.lower) not in english.MOVING:
        return None
    cases = {case.lower for case in tree.under(number, "case")} - {"per"}
    subject = tree.first(above.number, "nsubj", "nsubj:pass", "obj")
    if subject is None or not subject.is_noun or subject.number == number or not cases <= {"by"}:
        return None
    return Moved(subject, infinitive(above.lower) in english.FALLING)


def phrase(text: str, tree: Tree, head: Word) -> str:
    """Give a noun with the words that belong to its name and, where short, what it is of: "support for the party"."""
    inside = [word for word in tree.under(head.number) if word.label in _OF_NAME and word.number < head.number]
    first = head.number
    for word in sorted(inside, key=lambda word: -word.number):
        if word.number != first - 1 or word.tag in {"PRP$", "CD", "POS"} or word.label == "nmod:poss":
            break
        first = word.number
    end = _of(tree, head)
    printed = " ".join(text[tree.words[first].start : end].split())
    plain = printed[:1].isupper() and (printed[1:].islower() or first == 0) and not tree.words[first].is_name
    return printed[:1].lower() + printed[1:] if plain else printed


def _of(tree: Tree, head: Word) -> int:
    """Give where a noun ends with what it is of, for or in."""
    for word in tree.under(head.number, "nmod"):
        inside = tree.inside(word.number)
        cases = {case.lower for case in tree.under(word.number, "case")}
        joined = inside[0].number == head.number + 1 and len(inside) <= english.MOST_OF_WORDS
        if joined and cases & {"of", "for", "in"} and word.tag != "CD" and not any(each.tag in {"CD", "$"} for each in inside):
            return inside[-1].end
    return head.end
