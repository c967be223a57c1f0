"""What the fast tier sees of a word: its letters, its print, the lists it stands in, and the same of its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from consilience.languages.english.given_names import GIVEN_NAMES
from consilience.languages.english.names import ORGANISATION_HEADS, TITLES, is_common
from consilience.languages.english.places import COUNTRIES, DEMONYMS, PLACES

LONGEST = 40  # characters looked at of a word; what is longer is an address or no word
KEPT = 1 << 15  # words whose features are kept: news repeats itself (19 of 20 words come again)

_CURLY = str.maketrans({"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "―": "-"})
_DIGIT = re.compile(r"\d")

_BEGIN, _END = ("-^",), ("+$",)


def of(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Give the features of each word of one sentence, as short strings."""
    if not words:
        return []
    own = _own_capitals if _is_in_capitals(words) else _own
    return [
        own(word) + before + after + second_before + second_after
        for word, before, after, second_before, second_after in zip(
            words,
            [_BEGIN, *map(_before, words[:-1])],
            [*map(_after, words[1:]), _END],
            [(), (), *map(_second_before, words[:-2])],
            [*map(_second_after, words[2:]), (), ()],
            strict=False,
        )
    ]


def _is_in_capitals(words: Sequence[str]) -> bool:
    """Whether a sentence has hardly a word in lower case, so that a capital says little: a headline, a shout."""
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 2 and sum(word[0].islower() for word in long_words) * 8 <= len(long_words)


def _features(word: str, mark: str) -> tuple[str, ...]:
    """Give what every feature set is cut from; `mark` parts the shapes of headlines from those of sentences."""
    printed = word[:LONGEST].translate(_CURLY)
    lower = _DIGIT.sub("0", printed.lower())
    shape = mark + _shape(printed)
    return (
        "w=" + lower,
        "s=" + shape,
        "l=" + _lists(printed, lower) + shape,
        "e=" + lower[-3:],
        "f=" + lower[-2:],
        "b=" + lower[:3],
    )


@lru_cache(KEPT)
def _own(word: str) -> tuple[str, ...]:
    return _features(word, "")


@lru_cache(KEPT)
def _own_capitals(word: str) -> tuple[str, ...]:
    return _features(word, "^")


@lru_cache(KEPT)
def _before(word: str) -> tuple[str, ...]:
    return tuple("-" + feature for feature in _own(word)[:4])


@lru_cache(KEPT)
def _after(word: str) -> tuple[str, ...]:
    return tuple("+" + feature for feature in _own(word)[:4])


@lru_cache(KEPT)
def _second_before(word: str) -> tuple[str, ...]:
    return ("<" + _own(word)[0],)


@lru_cache(KEPT)
def _second_after(word: str) -> tuple[str, ...]:
    return (">" + _own(word)[0],)


def _shape(word: str) -> str:
    """Give how a word is printed: x, Xx, XX, X, 0000, X.X., and for the rest its first runs of letters and digits."""
    if word.islower():
        return "x"
    if word.isdigit():
        return "0" * min(len(word), 5)
    if word.isalpha():
        if word.isupper():
            return "X" if len(word) == 1 else "XX" if len(word) < 7 else "XXX"
        return "Xx" if word[0].isupper() and word[1:].islower() else "xX"
    return re.sub(r"\d+", "0", re.sub(r"[^\W\d_]", _case, word))[:6]


def _case(letter: re.Match[str]) -> str:
    return "X" if letter.group().isupper() else "x"


def _lists(word: str, lower: str) -> str:
    """Give a letter for each list of the language that the word stands in."""
    bare = lower.rstrip(".")
    stands_in = (
        (lower in _given_names(), "g"),
        (lower in _words_of_places(), "p"),
        (word in DEMONYMS, "d"),
        (bare in TITLES, "t"),
        (lower in ORGANISATION_HEADS, "o"),
        (is_common(lower), "c"),
    )
    return "".join(letter for stands, letter in stands_in if stands)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(map(str.lower, GIVEN_NAMES))


@cache
def _words_of_places() -> frozenset[str]:
    return frozenset(word.lower() for place in (*PLACES, *COUNTRIES) for word in place.split() if word[0].isupper())
