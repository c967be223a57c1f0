"""Text → the words under which it is found: no accents, no plurals, other scripts in Latin letters, the same in every database.

Folding is done here and not by the database: SQLite and PostgreSQL fold each in its own way, and not every PostgreSQL has the
extension for accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii
from msgspec import Struct

from consilience.annotate import words
from consilience.annotate.figures.nouns import singular
from consilience.annotate.words import Word

# Chinese, Japanese and Korean write no spaces: each sign is a word.
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_OTHER = re.compile(r"[^a-z0-9·]")
# A point inside a number (7.6); every other sign inside a word is dropped, this one no database takes for a border.
POINT = "·"
LONGEST_WORD = 40  # letters; longer "words" are addresses and codes


class Found(Struct, frozen=True):
    """A word as the index knows it, and the span of the text that it stands for."""

    word: str
    start: int
    end: int


def found(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """Give the words of text[start:end] in order; spans count in the whole text."""
    for one in _whole(text, words.words(text, start, end)):
        for printed, begins, ends in _parts(one.text, one.start, one.end):
            if word := folded(printed):
                yield Found(word, begins, ends)


def of(text: str) -> list[str]:
    """Give the words of a text in order."""
    return [one.word for one in found(text)]


@lru_cache(maxsize=1 << 17)
def folded(word: str) -> str:
    """Give a single word as the index knows it: `Strikes` and `strike`, `Kovačič` and `Kovacic`, `1,400` and `1400` are one.

    Empty where nothing is left of it.
    """
    plain = anyascii(word).lower()
    if plain[:1].isdigit():
        plain = plain.replace(",", "").replace(".", POINT)
        return _OTHER.sub("", plain)[:LONGEST_WORD]
    plain = _OTHER.sub("", plain.removesuffix("'s").replace(POINT, ""))
    return _numberless(plain)[:LONGEST_WORD] if len(plain) > len("gas") else plain


def _numberless(word: str) -> str:
    """Give a word without its plural: the same for `taxi` and `taxis`, `virus` and `viruses`, `crisis` and `crises`.

    What is left need not be a word.
    """
    found = singular(word)
    if len(found) > len("this") and found.endswith("is"):
        return found[:-2] if found.endswith("sis") else found[:-1]
    return found[:-1] if len(found) > len("use") and found.endswith("se") else found


def _whole(text: str, parts: list[Word]) -> Iterator[Word]:
    """Join what an accent parts that is written as a sign of its own (e and U+0301)."""
    waiting: Word | None = None
    for part in parts:
        if waiting and _ACCENTS.fullmatch(text, waiting.end, part.start):
            waiting = Word(waiting.text + part.text, waiting.start, part.end)
            continue
        if waiting:
            yield waiting
        waiting = part
    if waiting:
        yield waiting


def _parts(word: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Part a word of a script without spaces into its signs; any other stays whole."""
    if word.isascii() or len(word) != end - start or not _SIGN.search(word):
        yield word, start, end
        return
    for at, sign in enumerate(word):
        yield sign, start + at, start + at + 1
