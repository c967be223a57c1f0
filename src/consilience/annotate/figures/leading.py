"""A value in its sentence's tree → the noun that it is the value of: revenue in "raised its revenue to $5bn"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import currencies, totals
from consilience.languages.english import measure_names as english
from consilience.languages.english.verbs import infinitive

if TYPE_CHECKING:
    from consilience.annotate.figures.sentence import Sentence

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


def name(sentence: Sentence, tree: Tree, number: int, value: Value) -> str:
    """Name what the value at a word measures; "" where no noun leads up to it, or only somebody's name."""
    found = noun(tree, number)
    if found is None or value.start <= found.start < value.end or found.lower in english.EDGES or found.lower in currencies.WORDS:
        return ""
    if is_somebody(sentence, found):
        return ""
    return phrase(sentence.text, tree, found, value.end if found.start >= value.end else -1)


def is_somebody(sentence: Sentence, word: Word) -> bool:
    """Whether a word belongs to the name of a person or a place."""
    names = sentence.report.names
    last = bisect_right(names, word.start, key=lambda mark: mark.start) - 1
    return last >= 0 and word.end <= names[last].end and names[last].kind in {"person", "place"}


def noun(tree: Tree, number: int) -> Word | None:
    """Give the noun that a value is of, is, was put at, rose to."""
    if number < 0:
        return None
    word = tree.words[number]
    own = [each for each in tree.under(number, *SUBJECTS) if each.is_noun]
    above = tree.words[word.head] if word.head >= 0 else None
    if own or above is None:
        return next(iter(own), None)
    cases = {case.lower for case in tree.under(number, "case")} - {"per"}
    if above.is_noun:
        joined = word.label.split(":")[0] in {"nummod", "compound", "appos", "amod"} and not cases
        return above if joined or (word.label.startswith("nmod") and cases <= english.OF_WHAT) else None
    if not above.is_verb or not (cases & totals.REACHING or (not cases and infinitive(above.lower) in totals.REACHED)):
        return None
    objects = [each for each in tree.under(above.number, "obj") if each.number < number]
    told = (*objects, *tree.under(above.number, "nsubj", "nsubj:pass"))
    return next((each for each in told if each.is_noun and each.number != number), None)


def described(tree: Tree, number: int, value: Value) -> Word | None:
    """Give the noun behind a value that the value describes: the pursuit of "a 30-mile pursuit"."""
    word = tree.words[number] if number >= 0 else None
    above = tree.words[word.head] if word is not None and word.head >= 0 else None
    if word is None or above is None or not above.is_noun or above.start < value.end:
        return None
    cases = [case for case in tree.under(number, "case") if case.start < value.end]
    return above if word.label.split(":")[0] in {"nummod", "compound", "amod", "nmod"} and not cases else None


def subject(sentence: Sentence, tree: Tree, number: int) -> str:
    """Name the subject of the verb beside a value: the repairs of "the repairs lasted a week"; "" for a name or a pronoun."""
    above = _above(tree, number)
    return _plain(sentence, tree, tree.first(above.number, "nsubj")) if above is not None else ""


def taking(sentence: Sentence, tree: Tree, number: int) -> str:
    """Name what has a price or a cost: the repairs of "the repairs cost £2m", the house of "sold the house for £2m"."""
    above = _above(tree, number)
    if above is None:
        return ""
    if above.lower == "worth" and above.label in {"acl", "amod"} and above.head >= 0:  # "a deal worth $2m"
        return _plain(sentence, tree, tree.words[above.head])
    taken = next((each for each in tree.under(above.number, "obj", "iobj", "nsubj:pass") if each.number != number), None)
    if infinitive(above.lower) == "cost":
        return subject(sentence, tree, number) if taken is None else ""  # "it cost the city £2m"
    return subject(sentence, tree, number) if not above.is_verb or above.lower == "worth" else _plain(sentence, tree, taken)


def _above(tree: Tree, number: int) -> Word | None:
    word = tree.words[number] if number >= 0 else None
    return tree.words[word.head] if word is not None and word.head >= 0 else None


def _plain(sentence: Sentence, tree: Tree, found: Word | None) -> str:
    """Give a common noun with what belongs to its name; "" for a name or a pronoun."""
    if found is None or not found.is_noun or found.is_name or found.lower in english.EDGES or is_somebody(sentence, found):
        return ""
    return phrase(sentence.text, tree, found)


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


def phrase(text: str, tree: Tree, head: Word, after: int = -1) -> str:
    """Give a noun with the words that belong to its name and, where short, what it is of: "support for the party".

    No word in front of `after`, where the value ends that it follows, is part of it.
    """
    inside = [word for word in tree.under(head.number) if word.label in _OF_NAME and word.number < head.number]
    first = head.number
    for word in sorted(inside, key=lambda word: -word.number):
        if (
            word.number != first - 1
            or word.tag in {"PRP$", "CD", "POS", "HYPH"}
            or word.label == "nmod:poss"
            or word.start < after
        ):
            break
        first = word.number
    while first < head.number and text[tree.words[first].start - 1] == "-":  # "all-time record"
        first += 1
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
