"""How a word is printed, as a number: the encoder reads lower case only, so this is how it learns of capitals and quotes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

LONGEST = 64  # characters looked at; what is longer is no word, and its end says nothing more
ENOUGH_CAPITALS = 0.85  # of a headline's long words; prepositions of four letters stay small
LONG_WORD = 4  # letters


class Print(IntEnum):
    """The classes of printed words; a capital is a letter, a word of letters is looked at without its other signs."""

    OTHER = 0  # symbols, emoji, addresses, scripts without capitals
    LOWER = 1  # said, n't, a.m.
    TITLE = 2  # Geneva, Mr.
    UPPER = 3  # NATO
    CAPITAL = 4  # A, I
    MIXED = 5  # McDonald, O'Neill, iPhone
    INITIALS = 6  # U.S., J.
    DIGITS = 7  # 2016
    NUMBER = 8  # 1,200 3.5 20:30
    LETTERS_DIGITS = 9  # S-300, 3rd
    PUNCTUATION = 10
    OPENING_QUOTE = 11
    CLOSING_QUOTE = 12
    DASH = 13


SHAPES = 1 + 4 * len(Print)  # shape ids go from 0 (padding) to SHAPES - 1

_LETTERS = frozenset({Print.LOWER, Print.TITLE, Print.UPPER, Print.CAPITAL, Print.MIXED, Print.INITIALS})
_SPOKEN = _LETTERS | {Print.DIGITS, Print.NUMBER, Print.LETTERS_DIGITS, Print.OTHER}
_OPENING = frozenset({"“", "‘", "«", "„", "‚", "‹", "``", "`", "「", "『"})
_CLOSING = frozenset({"”", "’", "»", "›", "''", "」", "』"})
_STRAIGHT = frozenset({'"', "'"})


def shape(word: str, first: bool, capitals: bool = False) -> int:  # noqa: FBT001, FBT002  # the sentence's two facts, in order
    """Give the shape id of a word, 1 to SHAPES - 1; 0 is padding.

    `first`: the word opens its sentence. `capitals`: the sentence is in capitals or a headline, where a capital says little.
    A straight quotation mark counts as closing here; `sentence_shapes` knows better.
    """
    return _number(_printed(word[:LONGEST]), first, capitals)


def sentence_shapes(words: Sequence[str]) -> list[int]:
    """Give the shape id of every word of one sentence."""
    prints = [_printed(word[:LONGEST]) for word in words]
    _turn_straight_quotes(words, prints)
    capitals = _in_capitals(words, prints)
    first = next((at for at, printed in enumerate(prints) if printed in _SPOKEN), -1)
    return [_number(printed, at == first, capitals) for at, printed in enumerate(prints)]


def _number(printed: Print, first: bool, capitals: bool) -> int:  # noqa: FBT001
    return 1 + 4 * printed + 2 * first + (capitals and printed in _LETTERS)


def _turn_straight_quotes(words: Sequence[str], prints: list[Print]) -> None:
    """Let straight marks open and close by turns; one that ends the sentence closes, whatever was counted."""
    is_open = False
    last = len(prints) - 1
    while last > 0 and prints[last] is Print.PUNCTUATION:
        last -= 1
    for at, word in enumerate(words):
        if word == '"':
            is_open = not is_open and at < last
            prints[at] = Print.OPENING_QUOTE if is_open else Print.CLOSING_QUOTE
        elif word == "'" and at < last and (at == 0 or prints[at - 1] in {Print.PUNCTUATION, Print.OPENING_QUOTE}):
            prints[at] = Print.OPENING_QUOTE  # elsewhere an apostrophe or a closing mark


def _in_capitals(words: Sequence[str], prints: Sequence[Print]) -> bool:
    """Whether the sentence has every word in capitals, or is a headline that capitalises nearly every long word."""
    lettered = [printed for printed in prints if printed in _LETTERS]
    if len(lettered) >= 3 and all(printed in {Print.UPPER, Print.CAPITAL, Print.INITIALS} for printed in lettered):
        return True
    long_words = [printed for word, printed in zip(words, prints, strict=True) if printed in _LETTERS and len(word) >= LONG_WORD]
    if len(long_words) < 4 or words[-1][-1:] in {".", "?", "!"}:  # a sentence, and be it full of names
        return False
    return sum(printed is not Print.LOWER for printed in long_words) >= ENOUGH_CAPITALS * len(long_words)


@lru_cache(maxsize=1 << 16)
def _printed(word: str) -> Print:
    if word in _STRAIGHT or word in _CLOSING:
        return Print.CLOSING_QUOTE
    if word in _OPENING:
        return Print.OPENING_QUOTE
    letters = "".join(filter(str.isalpha, word))
    if not letters:
        return _without_letters(word)
    if any(character in "@/_\\" for character in word):
        return Print.OTHER
    if any(map(str.isdigit, word)):
        return Print.LETTERS_DIGITS
    return _of_letters(word, letters)


def _without_letters(word: str) -> Print:
    if word.isdigit():
        return Print.DIGITS
    if any(map(str.isnumeric, word)):
        return Print.NUMBER
    categories = {unicodedata.category(character) for character in word}
    if categories == {"Pd"} or word in {"−", "‑"}:
        return Print.DASH
    return Print.PUNCTUATION if categories and all(category[0] == "P" for category in categories) else Print.OTHER


def _of_letters(word: str, letters: str) -> Print:
    if letters.islower():
        return Print.LOWER
    if letters.isupper():
        if "." in word and all(len(part) <= 1 for part in word.split(".")):
            return Print.INITIALS
        return Print.UPPER if len(letters) > 1 else Print.CAPITAL
    if letters[0].isupper() and letters[1:].islower() and word.lstrip("'’")[:1] == letters[0]:
        return Print.TITLE if "." not in word[:-1] else Print.MIXED
    return Print.MIXED if any(map(str.isupper, letters)) else Print.OTHER
