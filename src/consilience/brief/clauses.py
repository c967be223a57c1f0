"""A sentence → its shown words: long sentences lose clauses they stand without, and every cut shows as an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from consilience.languages.english import numbers
from consilience.languages.english import statements as english
from consilience.reconcile.facts import wording

# Longer sentences are shortened where they have a clause to lose.
LONG_WORDS = 18
# What is left must still be a sentence with something to say.
LEAST_WORDS = 9

# ", the latest in a series of clashes": fewer words may be the second item of a list.
LEAST_APPOSITION = 5

CUT = "…"
OPENED = f"{CUT} "

# A dash, comma or semicolon and the word after it: where a clause may begin.
_BORDER = re.compile(r"(?:\s*[;–—]| -|,)\s+([A-Za-z]+)")
_MEANWHILE = re.compile(r"\s+(?:as|while|in which|where)\s")
_DANGLING = re.compile(r"\b(?:and|or|but),?(?:\s[\w'’]{1,20}){0,2}\Z")  # "… and, no doubt, they will": more must follow


class Shown(Struct, frozen=True):
    """What is shown of a sentence: its code points from `start` to `end`, and the words."""

    start: int
    end: int
    text: str

    def length(self, sentence: str, at: int) -> int:
        """Give how many code points of the words are shown of a sentence before one of its places."""
        before = " ".join(sentence[self.start : at].split())
        return len(before) + len(OPENED if self.start else "")


def shown(sentence: str) -> Shown:
    """Give a sentence as a briefing shows it, shortened at clause borders if it is long, and without a first "But"."""
    end = _circumstance(sentence, _clause_end(sentence))
    start = wording.opening(sentence)
    words = " ".join(sentence[start:end].split())
    if end < len(sentence):
        words = f"{words.rstrip(' ,;')} {CUT}"
    return Shown(start, end, (OPENED if start else "") + words)


def _clause_end(sentence: str) -> int:
    """Give where the last clause that the sentence needs ends."""
    end = len(sentence)
    borders = list(_BORDER.finditer(sentence))
    for border in reversed(borders[1:] if _opens_with_circumstance(sentence) else borders):
        if len(sentence[:end].split()) <= LONG_WORDS:
            break
        tail = sentence[border.start() : end]
        if len(sentence[: border.start()].split()) < LEAST_WORDS or _is_needed(border.group(1), tail):
            break
        if not _is_open(sentence[: border.start()]) and not _DANGLING.search(sentence, 0, border.start()):
            end = border.start()
    return end


def _opens_with_circumstance(sentence: str) -> bool:
    """Say whether a sentence has its main clause behind the first comma: "A day after the vote, the minister resigned"."""
    opening = [word.lower() for word in sentence.split()[:4]]
    return bool(opening) and (
        opening[0] in english.OPENING or opening[0].endswith("ing") or bool(english.TIMING & set(opening[1:]))
    )


def _circumstance(sentence: str, end: int) -> int:
    """Give where a sentence that is still long ends without the "as" or "while" that tells what else went on."""
    for border in reversed(list(_MEANWHILE.finditer(sentence, 0, end))):
        if len(sentence[:end].split()) <= LONG_WORDS:
            break
        before, tail = sentence[: border.start()], sentence[border.start() : end].lower().split()
        if (
            len(before.split()) >= LEAST_WORDS
            and not _opens_with_circumstance(sentence)
            and not english.BEFORE_AS & {before.split()[-1].lower()}
            and not english.DESCRIBING & set(before.lower().split())
            and not _is_open(before)
            and not any(word.strip(',.;"”') in english.SAYING or word in english.TURNING for word in tail)
            and _is_told(tail)
        ):
            end = border.start()
    return end


def _is_told(tail: Sequence[str]) -> bool:
    """Say whether a verb in the past follows soon, so that "as" opens a clause and no comparison."""
    return _has_past(tail[1:8])


def _has_past(words: Sequence[str]) -> bool:
    return any(word in english.DONE or word.endswith("ed") or word in english.IRREGULAR or word in english.PAST for word in words)


def _is_needed(first: str, tail: str) -> bool:
    """Say whether a clause turns the meaning of the sentence, tells a toll, or says whose words it is."""
    words = re.findall(r"[a-z']+", tail.lower().replace("’", "'"))
    if any(word in english.SAYING for word in words) or _tells_toll(tail, words):
        return True
    if first.lower() == "and":
        return not _is_sentence(words) or any(word in english.TURNING for word in words[1:])
    if any(word in english.TURNING for word in words):
        return True
    if first.lower() in english.ARTICLES:
        return len(words) < LEAST_APPOSITION or _has_past(words)
    return not (first.lower() in english.REMOVABLE or first.lower().endswith("ing"))


def _tells_toll(tail: str, words: Sequence[str]) -> bool:
    """Say whether a clause tells how many came to harm: "bringing the toll to 19", "which brings the number of dead to six"."""
    counts = any(map(str.isdigit, tail)) or any(word in _SMALL for word in words)
    return counts and not english.TOLLS.isdisjoint(words)


_SMALL = frozenset({*numbers.UNITS, *numbers.TEENS, *numbers.TENS})


def _is_sentence(words: Sequence[str]) -> bool:
    """Say whether "and" is followed by a subject with its verb, and not by the last item of a list."""
    opens = words[1:2] and words[1] in english.SUBJECTS
    return bool(opens) and any(word in english.DONE or word == "will" for word in words[2:7])


def _is_open(text: str) -> bool:
    """Say whether a quotation or a bracket is open at the end of a text."""
    straight = text.count('"') % 2 == 1
    return straight or text.count("“") != text.count("”") or text.count("(") != text.count(")")
