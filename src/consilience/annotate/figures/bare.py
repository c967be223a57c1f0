"""Bare numbers → which of them may count what was named before: "It has 36 seats; National Home has 47", "down from 40"."""

from __future__ import annotations

from consilience.annotate.figures.counted import Counted
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.values import Value
from consilience.languages.english import ellipsis as english

_BEFORE = 48  # characters read in front of a number
_SMALLEST = 2


def is_one(tree: Tree, text: str, value: Value, noun: Counted) -> bool:
    """Whether a number stands by itself where a noun phrase would: as subject, object, in apposition, after "to" or "from"."""
    if not 0 <= noun.node < len(tree.words) or noun.thing or noun.state or noun.of_them or value.kind != "count" or value.unit:
        return False
    word = tree.words[noun.node]
    size = value.high if value.high is not None else value.low
    is_number = (word.tag == "CD" or value.modifier is not None) and value.modifier != "within"  # "closed to within six"
    is_part = size is not None and size != int(size) and not value.worded
    if size is None or (size < _SMALLEST and not is_part) or not is_number:
        return False
    if not _ends_a_phrase(text, value):
        return False
    contrasted, again = _is_contrasted(text, value), _is_again(text, value)
    if is_part:  # "from 6.4 metres to 6.1", "the rule is 0.5", "then at 4.5"
        return contrasted or again or _is_level(text, value)
    named = tree.under(noun.node, "det", "nmod:poss", "compound")  # "the two", "those 11"
    free = _stands_alone(tree, word, value) or again or _opens_a_clause(tree, text, value) or _is_compared(text, value)
    return _is_room_or_rest(text, value) or (free and (contrasted or not named))


def _ends_a_phrase(text: str, value: Value) -> bool:
    """Whether neither a sign nor a capital before or behind a number makes it part of something else: "A380", "No. 5", "7-2"."""
    before, after = text[max(0, value.start - 2) : value.start], text[value.end : value.end + 3]
    if before[-1:] in english.GLUE or english.LABEL.search(text, max(0, value.start - 16), value.start):
        return False
    if english.NAME_BEFORE.search(text, max(0, value.start - 24), value.start) and english.NAME_BEHIND.match(text, value.end):
        return False  # "Channel News 8 Staff"
    return not english.GOES_ON.match(after)


def _stands_alone(tree: Tree, word: Word, value: Value) -> bool:
    head = tree.words[word.head] if word.head >= 0 else None
    if head is not None and head.lower == "more" and head.number == word.number + 1:  # "it took in 126 more"
        word, head = head, tree.words[head.head] if head.head >= 0 else None
    cases = {case.lower for case in tree.under(word.number, "case") if case.start < value.start}
    label = word.label.split(":")[0]
    if label in english.ARGUMENTS or (label == "obl" and not cases and value.modifier):
        return not cases or bool(cases & english.CASES)
    if label in {"obl", "nmod"}:
        return bool(cases & english.CASES) or (not cases and label == "nmod")
    if label in {"nummod", "flat", "dep", "compound"}:
        return head is not None and head.number < word.number and (head.is_noun or head.tag == "CD" or head.is_verb)
    return label == "root" and tree.first(word.number, "nsubj", "nsubj:pass") is not None


def _is_contrasted(text: str, value: Value) -> bool:
    return english.CONTRAST.search(text, max(0, value.start - _BEFORE), value.start) is not None


def _is_again(text: str, value: Value) -> bool:
    """Whether somebody else tells the same thing, or the same one told it later: "another had it on 32"."""
    return english.IT_WAS.search(text, max(0, value.start - _BEFORE), value.start) is not None


def _is_room_or_rest(text: str, value: Value) -> bool:
    """Whether a number is that of people for whom there is room, of the others, of things in number, a speed or a lead."""
    start = max(0, value.start - _BEFORE)
    before = any(told.search(text, start, value.start) for told in (english.CAPACITY, english.REST, english.SPEEDING))
    return before or any(told.match(text, value.end) for told in (english.IN_NUMBER, english.AHEAD))


def _is_level(text: str, value: Value) -> bool:
    return english.LIMIT.search(text, max(0, value.start - _BEFORE), value.start) is not None


def _opens_a_clause(tree: Tree, text: str, value: Value) -> bool:
    """Whether a clause or a sentence of its own begins with a number: "…; 31 needed care", "Jobs. Between 80 and 110"."""
    if not english.CLAUSE_OPENS.search(text, max(tree.start, value.start - _BEFORE), value.start) and tree.start < value.start:
        return False
    word = next((word for word in tree.words if word.start >= value.end), None)
    return word is None or word.tag in english.VERB_TAGS or word.text in {".", "”", '"', "("}


def _is_compared(text: str, value: Value) -> bool:
    """Whether a number is set beside the one before it: "86 staff before, 51 after", "41 on Friday, 52 now"."""
    return english.THEN_AND_NOW.match(text, value.end) is not None
