"""The names of an article → their places in the sentences that did not show them, headlines included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from consilience.annotate.names.spans import Mention, Named, Words, folded
from consilience.languages.english import names as english
from consilience.languages.english.credits import MASTHEAD_HEADS
from consilience.records import NameKind

LONGEST_FORM = 12  # words; what is longer hardly comes again word for word
SHORTEST_LAST_NAME = 3  # letters

Form = tuple[str, ...]  # the words of a name as printed


class Forms(NamedTuple):
    """The forms by which names are known again: their kinds, and how long those are that begin with a word, longest first."""

    kinds: dict[Form, NameKind]
    lengths: dict[str, list[int]]


def forms(sentences: Sequence[Words], told: Sequence[Sequence[Mention]], kinds: Mapping[str, NameKind]) -> Forms:
    """Give the names of an article as they are printed somewhere, and the last names of persons."""
    found: dict[Form, NameKind] = {}
    for sentence, mentions in zip(sentences, told, strict=True):
        for one in mentions:
            form = sentence.printed[one.first : one.last + 1]
            if one.key in kinds and len(form) <= LONGEST_FORM:
                found[form] = kinds[one.key]
    for form, kind in list(found.items()):
        if kind == "person" and len(form) > 1 and _may_stand_alone(form[-1]):
            found.setdefault(form[-1:], kind)
    return _by_first_word(found)


def in_capitals(plain: Forms) -> Forms:
    """Give the same names as a headline prints them."""
    return _by_first_word({_shouted(form): kind for form, kind in plain.kinds.items()})


def known(sentence: Words, plain: Forms, capitals: Forms) -> Iterator[Named]:
    """Give the places of known names in a sentence, at each word the longest; a headline may have them in capitals."""
    again = capitals if sentence.in_headline else plain
    printed = _shouted(sentence.printed) if sentence.in_headline else sentence.printed
    at = 0
    while at < len(printed):
        for length in again.lengths.get(printed[at], ()):
            form = printed[at : at + length]
            kind = again.kinds.get(form) if len(form) == length else None  # the sentence may end before
            if kind and not (length == 1 and _is_plain_word(sentence, at)):
                yield Named(sentence.starts[at], sentence.ends[at + length - 1], kind)
                at += length - 1
                break
        at += 1


def house(sentence: Words, outlet: str | None) -> Iterator[Named]:
    """Give where a report calls the paper that prints it by its last word: "she told the Ledger", of the Manila Ledger."""
    last = outlet.rpartition(" ")[2] if outlet else ""
    if last in MASTHEAD_HEADS:
        for at in range(1, len(sentence.printed)):
            if sentence.printed[at] == last and sentence.folded[at - 1] == "the":
                yield Named(sentence.starts[at], sentence.ends[at], "organisation")


def _by_first_word(kinds: dict[Form, NameKind]) -> Forms:
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in kinds:
        lengths[form[0]].add(len(form))
    return Forms(kinds, {word: sorted(several, reverse=True) for word, several in lengths.items()})


def _may_stand_alone(last: str) -> bool:
    return len(last) >= SHORTEST_LAST_NAME and last[0].isupper() and folded(last) not in english.SUFFIXES


def _shouted(printed: Sequence[str]) -> Form:
    return tuple(word.upper() for word in printed)


def _is_plain_word(sentence: Words, at: int) -> bool:
    """Whether the word is an ordinary one here: in lower case, or one that opens the sentence."""
    return sentence.printed[at].islower() or (at == sentence.opening and english.is_common(sentence.folded[at]))
