"""A length of time → what it is the time of, by what stands around it in the tree: "time until the rules take effect"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from consilience.annotate.figures import leading
from consilience.annotate.syntax import SUBJECTS, Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import measure_names as english
from consilience.languages.english.verbs import gerund, infinitive, participle

if TYPE_CHECKING:
    from consilience.annotate.figures.sentence import Sentence

# A longer clause is no name.
_MOST_WORDS = 9
_LEFT = re.compile(r"\s(?:left|remaining|to\sgo)\b(?P<where>\sin\s(?:(?:the|his|her|their|its)\s)?[a-z]+)?")
_SIGNS = " ,;:“”\"'"


def of(sentence: Sentence, tree: Tree, value: Value, number: int) -> str:
    """Name the time that a value at a word of the tree tells; "" where the tree does not tell."""
    if not 0 <= number < len(tree.words):
        return ""
    left = _LEFT.match(sentence.text, value.end)
    if left:
        return f"time left{left['where'] or ''}"
    named = _beside_another(sentence, tree, value) or _to_do_something(sentence, tree, number)
    return named or _ofclause(sentence, tree, number)


def _beside_another(sentence: Sentence, tree: Tree, value: Value) -> str:
    """Name the time between two happenings: "nine days before the inauguration"."""
    word = next((word for word in tree.words if word.start >= value.end), None)
    if word is None or word.lower not in english.BESIDE_IN_TIME or word.start > value.end + 1 or word.head <= word.number:
        return ""
    head = tree.words[word.head]
    if head.is_verb or tree.first(head.number, "cop") is not None:
        told = clause(sentence, tree, head, word.end + 1)
    else:
        told = text(sentence, tree, word.end + 1, head.end)
    return f"time {word.lower} {told}" if told else ""


def _to_do_something(sentence: Sentence, tree: Tree, number: int) -> str:
    """Name the time that something takes or is given: "had nine seconds to read each letter", "took four hours to put it out"."""
    word = tree.words[number]
    above = tree.words[word.head] if word.head >= 0 else None
    cased = tree.first(number, "case") is not None
    taking = above is not None and not cased and infinitive(above.lower) in english.TAKING_TIME
    beside = [
        *tree.under(number, "acl"),
        *(tree.under(above.number, "csubj", "xcomp", "advcl", "ccomp") if taking and above else ()),
    ]
    done = next(
        (
            each
            for each in beside
            if each.start > word.start and any(one.lower == "to" for one in tree.under(each.number, "mark"))
        ),
        None,
    )
    deed = clause(sentence, tree, done, done.start, with_subject=False) if done is not None else ""
    if above is None or not taking:
        return f"time to {deed}" if deed else ""
    if deed:
        return f"time taken to {deed}"
    subject = tree.first(above.number, "nsubj")
    named = _phrase(sentence, tree, subject) if subject is not None and subject.is_noun else ""
    return f"time taken by {named}" if named else "time taken"


def _ofclause(sentence: Sentence, tree: Tree, number: int) -> str:
    """Name the time in, after or for which something is done."""
    word = tree.words[number]
    above = tree.words[word.head] if word.head >= 0 else None
    cases = {each.lower for each in tree.under(number, "case")}
    if above is None:
        return ""
    if cases & english.THROUGHOUT or (cases == {"in"} and _is_the_first(tree, above)):
        return "period"
    told = above.is_verb or tree.first(above.number, "cop") is not None
    if not told or word.label.split(":")[0] not in {"obl", "nmod", "advmod"}:
        return ""
    if cases == {"for"}:
        return _lasting(sentence, tree, above)
    how = english.IN_TIME.get(next(iter(sorted(cases)), "")) if len(cases) == 1 else None
    if how is None or tree.first(above.number, *SUBJECTS) is None:
        return ""
    ahead = any(each.lower in english.AHEAD for each in tree.under(above.number, "aux")) or above.tag in {"VBZ", "VBP", "VB"}
    told_so = clause(sentence, tree, above, -1)
    return f"time {how[ahead]} {told_so}" if told_so else ""


def _is_the_first(tree: Tree, word: Word) -> bool:
    """Whether something is the first or worst of its kind: "the first strike in 20 years"."""
    near = tree.under(word.number, "amod", "obj", "nmod")
    return any(each.tag == "JJS" or each.lower in {"first", "second", "third"} for each in near)


def _lasting(sentence: Sentence, tree: Tree, verb: Word) -> str:
    """Name the time for which something is done: "time delayed", "time performing the reviews", "time as chief executive"."""
    if not verb.is_verb:
        named = leading.phrase(sentence.text, tree, verb) if verb.is_noun else ""
        return f"time as {named}" if named else ""
    particle = tree.first(verb.number, "compound:prt")
    lemma = f"{infinitive(verb.lower)} {particle.lower if particle else ''}".strip()
    if lemma in english.NO_TIME:
        return ""
    if tree.first(verb.number, "nsubj:pass") is not None or (verb.tag == "VBN" and verb.label == "acl"):
        return f"time {participle(lemma)}"
    taken = tree.first(verb.number, "obj")
    whom = _phrase(sentence, tree, taken) if taken is not None and taken.is_noun and taken.start > verb.start else ""
    denied = any(each.lower in {"not", "n't", "never"} for each in tree.under(verb.number, "advmod"))
    return f"time {'not ' if denied else ''}{gerund(lemma)} {whom}".rstrip()


# --------------------------------------------------------------------------- words for it


def clause(sentence: Sentence, tree: Tree, verb: Word, start: int, *, with_subject: bool = True) -> str:
    """Give a clause in its own words up to its object; "" where it is long, or tells of somebody by a pronoun."""
    subject = tree.first(verb.number, *SUBJECTS) if with_subject else None
    if subject is not None and not subject.is_noun:
        return ""
    first = min(start if start >= 0 else verb.start, subject.start if subject else verb.start)
    if subject is not None:
        first = max(start, min(word.start for word in tree.inside(subject.number)))
    last = max(_ends(tree, verb), default=verb.end)
    return text(sentence, tree, first, last)


def _ends(tree: Tree, verb: Word) -> Iterator[int]:
    """Give where a verb and what belongs to it end: its object with what that is of, its particle, where it goes."""
    yield verb.end
    for each in tree.under(verb.number, "obj", "compound:prt", "xcomp"):
        if each.start > verb.start:
            inside = tree.inside(each.number, english.LOOSE)
            yield max(word.end for word in inside)
    for each in tree.under(verb.number, "obl"):
        if each.start > verb.start and any(case.lower in {"into", "to"} for case in tree.under(each.number, "case")):
            yield each.end


def _phrase(sentence: Sentence, tree: Tree, noun: Word) -> str:
    inside = [word for word in tree.inside(noun.number, english.LOOSE) if word.start <= noun.start]
    return text(sentence, tree, inside[0].start, noun.end)


def text(sentence: Sentence, tree: Tree, start: int, end: int) -> str:
    """Give printed words as part of a name; "" where they are too many."""
    words = sentence.text[start:end].strip(_SIGNS).split()
    if not words or len(words) > _MOST_WORDS or any(sign in "".join(words) for sign in ',;:“”"()'):
        return ""
    name = next((word.is_name for word in tree.words if word.start == start), False)
    if not name and start == sentence.start and words[0][1:].islower():
        words[0] = words[0].lower()
    return " ".join(words)
