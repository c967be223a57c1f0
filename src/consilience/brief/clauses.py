"""A sentence → its shown words: long sentences lose clauses they stand without, and every cut shows as an ellipsis."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.languages.english import statements as english

# Longer sentences are shortened where they have a clause to lose.
LONG_WORDS = 25
# What is left must still be a sentence with something to say.
LEAST_WORDS = 12

CUT = "…"

# A dash, comma or semicolon and the word after it: where a clause may begin.
_BORDER = re.compile(r"(?:\s*[;–—]|,)\s+([A-Za-z]+)")
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,40}(?:\([^()]{2,30}\)\s*)?[-–—]+\s+")


class Shown(Struct, frozen=True):
    """What is shown of a sentence: code points from `start` to `end` of the text it was cut from, and the words."""

    start: int
    end: int
    text: str


def shown(sentence: str) -> Shown:
    """Give a sentence as a briefing shows it, shortened at clause borders if it is long."""
    dateline = _DATELINE.match(sentence)
    start = dateline.end() if dateline else 0
    end = _clause_end(sentence, start)
    words = " ".join(sentence[start:end].split())
    if end < len(sentence):
        words = f"{words.rstrip(' ,;')} {CUT}"
    return Shown(start, end, words)


def _clause_end(sentence: str, start: int) -> int:
    """Give where the last clause that the sentence needs ends."""
    end = len(sentence)
    for border in reversed(list(_BORDER.finditer(sentence, start))):
        if len(sentence[start:end].split()) <= LONG_WORDS:
            break
        tail = sentence[border.start() : end]
        if len(sentence[start : border.start()].split()) < LEAST_WORDS or _is_needed(border.group(1), tail):
            break
        if not _is_open(sentence[start : border.start()]):
            end = border.start()
    return end


def _is_needed(first: str, tail: str) -> bool:
    """Say whether a clause turns the meaning of the sentence or says whose words it is."""
    words = re.findall(r"[a-z']+", tail.lower().replace("’", "'"))
    if first.lower() in english.TURNING or any(word in english.SAYING or word in english.TURNING for word in words):
        return True
    return not (first.lower() in english.REMOVABLE or first.lower().endswith("ing"))


def _is_open(text: str) -> bool:
    """Say whether a quotation or a bracket is open at the end of a text."""
    straight = text.count('"') % 2 == 1
    return straight or text.count("“") != text.count("”") or text.count("(") != text.count(")")
