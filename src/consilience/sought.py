"""A pattern → the pieces of words one of which stands in all that it finds, and the texts that have one: only these are searched.

As in Cox (2012), "Regular expression matching with a trigram index", with words for the trigrams.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import accumulate, product
from typing import Any, Generic, NamedTuple, TypeVar

# The parts of a pattern are to be had nowhere else.
_parser: Any = import_module("re._parser")

# Of a part of a pattern that can be more strings than this only pieces are kept.
_MOST = 120
# Longer pieces hardly tell more.
_LONG = 6
# What is found for an ASCII letter whose case does not matter, beside its own two forms.
_SAME = {ord("İ"): "i", ord("ı"): "i", ord("ſ"): "s", ord("\u212a"): "k"}
_WORD, _PIECE = re.compile(r"\w+"), re.compile(r"[a-z0-9]+")


Named = TypeVar("Named")


def folded(text: str) -> str:
    """Give a text as pieces are sought in it: in small letters, as many characters as before."""
    return text.translate(_SAME).lower()


@cache
def pieces(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Give strings of a-z and 0-9, one of which stands in a folded word of all that a pattern finds; None if none is known."""
    return _needs(_parser.parse(pattern.pattern, pattern.flags)).pieces


def has_one(text: str, parts: Iterable[str]) -> bool:
    """Say whether one of some strings stands in a text."""
    for part in parts:  # noqa: SIM110 - `any` takes twice as long, and every pattern asks this of every text
        if part in text:
            return True
    return False


class Sieve(Generic[Named]):
    """Some patterns by what they are called, of which a text is asked only for those that may be found in it."""

    def __init__(self, patterns: Mapping[Named, re.Pattern[str]]) -> None:
        """Take the patterns by their names."""
        self._patterns = [(name, pattern.search, pieces(pattern)) for name, pattern in patterns.items()]

    def found(self, text: str) -> Iterator[Named]:
        """Give the names of the patterns that are found in a text, in their order."""
        small = folded(text)
        for name, search, needed in self._patterns:
            if (needed is None or has_one(small, needed)) and search(text):
                yield name


class Texts:
    """Some texts by their words, to search only those in which a pattern may be found."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the texts; each is known by its place."""
        standing: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            for word in set(_WORD.findall(folded(text))):
                standing[word].append(place)
        self._standing, self._words, self._all = standing, "\n".join(["", *sorted(standing), ""]), range(len(texts))
        self._having: dict[str, frozenset[int]] = {}

    def places(self, *patterns: re.Pattern[str]) -> Sequence[int]:
        """Give, in order, the places of the texts in which one of some patterns may be found."""
        needed = [pieces(pattern) for pattern in patterns]
        if None in needed:
            return self._all
        return sorted(frozenset[int]().union(*(self._with(piece) for some in needed for piece in some or ())))

    def _with(self, piece: str) -> frozenset[int]:
        if piece not in self._having:
            self._having[piece] = frozenset(place for word in self._words_with(piece) for place in self._standing[word])
        return self._having[piece]

    def _words_with(self, piece: str) -> Iterator[str]:
        at = self._words.find(piece)
        while at >= 0:
            end = self._words.index("\n", at)
            yield self._words[self._words.rindex("\n", 0, at) + 1 : end]
            at = self._words.find(piece, end)


class Letters:
    """Some texts, in small letters, one behind the other: those in which a string stands are found without asking each."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts; each is known by its place."""
        small = [text.lower() for text in texts]
        self._starts = list(accumulate((len(text) + 1 for text in small), initial=0))
        self._together = "\0".join(small)

    def places(self, parts: Iterable[str]) -> list[int]:
        """Give, in order, the places of the texts in which one of some strings stands, as they are written."""
        return sorted(frozenset(place for part in parts for place in self._with(part)))

    def _with(self, part: str) -> Iterator[int]:
        at = self._together.find(part)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._together.find(part, self._starts[place + 1])


# --------------------------------------------------------------------------- what a pattern needs


class _Needs(NamedTuple):
    """All strings that a part of a pattern can be, where these are few; and pieces of which each of them has one."""

    exact: frozenset[str] | None
    pieces: frozenset[str] | None


_NOTHING, _ANYTHING, _GAP = _Needs(frozenset({""}), None), _Needs(None, None), _Needs(frozenset({" "}), None)


def _needs(parts: Iterable[tuple[Any, Any]]) -> _Needs:
    """Read the parts of a pattern that follow each other."""
    run, best, is_whole = _NOTHING.exact or frozenset(), None, True
    for part in parts:
        exact, needed = _part(*part)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(before + after for before, after in product(run, exact))
            continue
        best, is_whole = _better(_better(best, _cut(run)), needed), False
        run = frozenset({""}) if exact is None else exact
    best = _better(best, _cut(run))
    return _Needs(run if is_whole else None, best)


def _part(kind: Any, what: Any) -> _Needs:  # noqa: PLR0911 - the parser's own, a line for each kind
    name = str(kind)
    if name == "LITERAL":
        return _Needs(frozenset({chr(what).lower()}), None)
    if name == "IN":
        return _class(what)
    if name == "BRANCH":
        return _either([_needs(branch) for branch in what[1]])
    if name == "SUBPATTERN":
        return _needs(what[3])
    if name == "ATOMIC_GROUP":
        return _needs(what)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _repeated(what[0], what[1], _needs(what[2]))
    return _NOTHING if name in {"AT", "ASSERT", "ASSERT_NOT"} else _ANYTHING


def _class(members: Sequence[tuple[Any, Any]]) -> _Needs:
    """Read a class of characters: a few letters, or such as part words."""
    kinds = {str(kind) for kind, _ in members}
    if kinds == {"LITERAL"}:
        found = frozenset(chr(what).lower() for _, what in members)
        return _GAP if not any(_PIECE.fullmatch(each) for each in found) else _Needs(found, None)
    return _GAP if kinds == {"CATEGORY"} and {str(what) for _, what in members} == {"CATEGORY_SPACE"} else _ANYTHING


def _either(branches: Sequence[_Needs]) -> _Needs:
    exact: frozenset[str] | None = frozenset()
    needed: frozenset[str] | None = frozenset()
    for one in branches:
        exact = exact | one.exact if exact is not None and one.exact is not None else None
        mine = _better(one.pieces, None if one.exact is None else _cut(one.exact))
        needed = needed | mine if needed is not None and mine is not None else None
    return _Needs(exact if exact is not None and len(exact) <= _MOST else None, needed)


def _repeated(least: int, most: int, what: _Needs) -> _Needs:
    is_gap = what.exact == _GAP.exact
    if what.exact is not None and least <= 1 and (most == 1 or is_gap):
        return _Needs(what.exact | (frozenset() if least else frozenset({""})), None)
    if not least:
        return _ANYTHING
    return _Needs(None, _better(what.pieces, None if what.exact is None else _cut(what.exact)))


def _cut(strings: frozenset[str]) -> frozenset[str] | None:
    """Give the longest piece of each of some strings, by its first letters; None where one has none."""
    longest = [max(_PIECE.findall(string), key=len, default="")[:_LONG] for string in strings]
    return frozenset(longest) if all(longest) else None


def _better(left: frozenset[str] | None, right: frozenset[str] | None) -> frozenset[str] | None:
    """Give the pieces that fewer texts have: the longer, or the fewer."""
    if left is None or right is None:
        return right if left is None else left
    return max((left, right), key=lambda some: (min(map(len, some)), -len(some)))
