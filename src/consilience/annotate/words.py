"""Text → words with their places: one notion of a word for all stages that compare texts."""

from __future__ import annotations

import re

from msgspec import Struct

# A number with its separators is one word; an apostrophe or full point inside a word belongs to it (Ja’afari, U.N.).
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’.][^\W\d_]+)*", re.UNICODE)


class Word(Struct, frozen=True):
    """A word, folded for comparing (lower case, straight apostrophe, no full points), and its span."""

    text: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Give the words of text[start:end] in order; spans count in the whole text."""
    return [
        Word(found.group().lower().replace("’", "'").replace(".", "") if found.group()[0].isalpha() else found.group(), *found.span())
        for found in _WORD.finditer(text, start, len(text) if end is None else end)
    ]
