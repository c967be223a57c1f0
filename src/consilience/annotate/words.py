"""Text → words with their places: one notion of a word for all stages that compare texts."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from msgspec import Struct


# A number with its separators is one word, an abbreviation with points too (U.N.); an apostrophe inside a word belongs to it
# (O’Brien). Any other full point parts words, also where the space behind it was forgotten ("he said.Then").
def _word(letter: str, digit: str) -> str:
    return rf"{letter}(?:(?:\.{letter})+(?!{letter})|{letter}*(?:['’]{letter}+)*)|{digit}+(?:[.,:/]{digit}+)*"


_WORD = re.compile(_word(r"[^\W\d_]", r"\d"))
_ASCII_WORD = re.compile(_word("[A-Za-z]", "[0-9]"))  # the same where all is ASCII, in three fifths of the time

HYPHENS = "-‐‑"
_HYPHEN = re.compile(f"[{HYPHENS}]")
_HYPHENED = re.compile(f"(?:{_WORD.pattern})(?:[{HYPHENS}](?:{_WORD.pattern}))*")


class Word(Struct, frozen=True):
    """A word, folded for comparing (lower case, no accents, straight apostrophe, no full points), and its span."""

    text: str
    start: int
    end: int


def printed(text: str) -> list[str]:
    """Give the words of a text as they are printed; those that a hyphen joins are one, but a number stands by itself.

    "a 24-year-old cease‑fire" is a, 24, year-old, cease-fire: any hyphen becomes the same one.
    """
    if _has_hyphens(text):
        return [word for some in _HYPHENED.findall(text) for word in ((some,) if some.isalnum() else _parted(some))]
    found: list[str] = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
    return found


def printed_at(text: str, offset: int) -> list[tuple[int, int]]:
    """Give where the words stand that `printed` gives, for a text that begins so far into another."""
    if not _has_hyphens(text):
        every = (_ASCII_WORD if text.isascii() else _WORD).finditer(text)
        return [(found.start() + offset, found.end() + offset) for found in every]
    places: list[tuple[int, int]] = []
    for some in _HYPHENED.finditer(text):
        at = some.start() + offset
        for word in _parted(some[0]):
            places.append((at, at + len(word)))
            at += len(word) + 1
    return places


def _has_hyphens(text: str) -> bool:
    return any(hyphen in text for hyphen in HYPHENS)


def _parted(found: str) -> list[str]:
    """Part words with hyphens between them at those that stand beside a number."""
    parted: list[str] = []
    goes_on = False
    for word in _HYPHEN.split(found):
        is_word = word[0].isalpha()
        if goes_on and is_word:
            parted[-1] += f"-{word}"
        else:
            parted.append(word)
        goes_on = is_word
    return parted


def span_at(text: str, start: int) -> tuple[int, int] | None:
    """Give where the word that begins at a place of a text stands; None where none can begin."""
    found = _WORD.match(text, start)
    return found.span() if found else None


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Give the words of text[start:end] in order; spans count in the whole text."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(folded(word[0]), word.start(), word.end()) for word in found]


def first(text: str, start: int = 0) -> Word | None:
    """Give the first word of a text from a place on."""
    word = _WORD.search(text, start)
    return Word(folded(word[0]), word.start(), word.end()) if word else None


def texts(text: str) -> list[str]:
    """Give the words of a text in order, without their spans."""
    return [folded(word) for word in _WORD.findall(text)]


# The words of a large story are few, and each stands in it a hundred times.
@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Give a word of a text as it is compared (see `Word`)."""
    if not word[0].isalpha():
        return word
    plain = word.lower().replace("’", "'").replace(".", "")
    return plain if plain.isascii() else _without_accents(plain)


def folded_as_one(word: str) -> str:
    """Give a word with hyphens as it is compared: "cease-fire" is "ceasefire", as other outlets print it."""
    return "".join(map(folded, word.split("-")))


def _without_accents(word: str) -> str:
    """Write Kovačič as Kovacic: desks differ in whether they keep the accents of one name."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))
