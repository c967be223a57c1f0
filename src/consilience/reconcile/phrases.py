"""Set phrases in a text: "in critical condition", "called off the search", told by rows of words and not by characters.

Phrases are looked up by their first word, so that a text costs what its words cost however many phrases there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from consilience import sought
from consilience.languages.english.states.records import ROWS

_WORD = re.compile(r"\w+?(?=n't\b)|n't\b|\w+(?:[.-]\w+)*|[.,;:!?—–(\"]")
_MARKS = frozenset('.,;:!?—–("')


class Slot(Struct, frozen=True):
    """One place of a phrase: the words that may stand there, or how many of any words at most, and whether it may be left out."""

    words: frozenset[str]
    may_miss: bool
    most: int = 1  # of any words


class Found(Struct, frozen=True):
    """A phrase found in a text: which of the named rows it belongs to, and where it stands."""

    name: str
    start: int
    end: int


Tail = tuple[str, tuple[Slot, ...]]


class Tails(Struct, frozen=True):
    """The phrases that begin with a word, each as the name it goes by and the slots behind it, by the word that comes next."""

    following: dict[str, tuple[Tail, ...]]
    other: tuple[Tail, ...]  # behind which any word may come


def compiled(named: Iterable[tuple[str, str]]) -> Mapping[str, Tails]:
    """Give phrases by their first words."""
    by_word: dict[str, list[Tail]] = defaultdict(list)
    for name, phrase in named:
        slots = tuple(_slots(phrase.split()))
        for first, slot in enumerate(slots):
            for word in sorted(slot.words):
                by_word[word].append((name, slots[first + 1 :]))
            if not slot.may_miss:
                break
    return {word: _by_second_word(tails) for word, tails in by_word.items()}


def _by_second_word(tails: Sequence[Tail]) -> Tails:
    asked = [slots[0].words if slots and not slots[0].may_miss else frozenset[str]() for _, slots in tails]
    seconds = sorted(frozenset[str]().union(*asked))
    return Tails(
        following={
            word: tuple(tail for tail, words in zip(tails, asked, strict=True) if not words or word in words) for word in seconds
        },
        other=tuple(tail for tail, words in zip(tails, asked, strict=True) if not words),
    )


def _slots(parts: Sequence[str]) -> Iterator[Slot]:
    for part, alike in groupby(parts):
        bare = part.removesuffix("?")
        if bare == "*":
            yield Slot(frozenset(), part != bare, len(list(alike)))
        else:
            yield Slot(frozenset().union(*(ROWS.get(word, frozenset({word})) for word in bare.split("/"))), part != bare)


def found(text: str, beginning: Mapping[str, Tails]) -> Iterator[Found]:
    """Give the phrases that stand in a text, by where they begin; of one name none that overlap."""
    tokens = [(one.group(), one.start(), one.end()) for one in _WORD.finditer(sought.folded(text).replace("’", "'"))]
    words = [word for word, _, _ in tokens]
    ends: dict[str, int] = {}
    for at, (word, start, _) in enumerate(tokens):
        tails = beginning.get(word)
        if tails is None:
            continue
        for name, slots in tails.following.get(words[at + 1], tails.other) if at + 1 < len(words) else tails.other:
            if ends.get(name, -1) < at and (last := _last(words, at + 1, slots)) is not None:
                ends[name] = last
                yield Found(name, start, tokens[last][2])


def _last(words: Sequence[str], at: int, slots: Sequence[Slot]) -> int | None:
    """Give the place of the last word of a phrase whose slots begin at a place; None where it does not stand there."""
    if not slots:
        return at - 1
    slot, rest = slots[0], slots[1:]
    if not slot.words:
        return _behind_any(words, at, slot, rest)
    last = _last(words, at + 1, rest) if at < len(words) and words[at] in slot.words else None
    return _last(words, at, rest) if last is None and slot.may_miss else last


def _behind_any(words: Sequence[str], at: int, slot: Slot, rest: Sequence[Slot]) -> int | None:
    """Give the place of the last word of a phrase of which some words may be any, as few as can be, and no point or comma."""
    for skipped in range(0 if slot.may_miss else slot.most, slot.most + 1):
        if skipped and (at + skipped > len(words) or words[at + skipped - 1] in _MARKS):
            return None
        last = _last(words, at + skipped, rest)
        if last is not None:
            return last
    return None
