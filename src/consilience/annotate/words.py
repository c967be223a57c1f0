"""Text → words with their places: one notion of a word for all stages that compare texts."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from msgspec import Struct

# A number with its separators is one word, an abbreviation with points too (U.N.); an apostrophe inside a word belongs to it
# (O’Brien). Any other full point parts words, also where the space behind it was forgotten ("he said.Then").
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_](?:\.[^\W\d_])+(?![^\W\d_])|[^\W\d_]+(?:['’][^\W\d_]+)*")


class Word(Struct, frozen=True):
    """A word, folded for comparing (lower case, no accents, straight apostrophe, no full points), and its span."""

    text: str
    start: int
    end: int


def spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Give where the words of text[start:end] stand, in order; spans count in the whole text."""
    return [found.span() for found in _WORD.finditer(text, start, len(text) if end is None else end)]


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


def _without_accents(word: str) -> str:
    """Write Kovačič as Kovacic: desks differ in whether they keep the accents of one name."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))
