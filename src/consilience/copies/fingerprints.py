"""An article's words in order, and the fingerprints under which articles with common passages meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import blake2b

from msgspec import Struct

from consilience.annotate.words import Word, words
from consilience.languages.english import spelling
from consilience.languages.english.set_phrases import SET_PHRASES
from consilience.languages.english.weights import weight
from consilience.records import Block

# Words lighter than this ("the", "was", "said") are passed over: they are what a desk drops, adds and changes first. Then runs
# of four, one of each two kept: five such words in a row, eight to ten of print, share a fingerprint (run + window - 1 in
# Schleimer, Wilkerson and Aiken, "Winnowing", 2003). Of sentences in which every fifth word was changed .90 meet; .77 where
# all words count, in runs of five; and of the articles on different events half as many.
LIGHT = 1.0
RUN = 4
WINDOW = 2

# A capital at the head of a sentence makes no name of words like "what", "after" or "the".
EVERYDAY = 1.5

_SENTENCE_END = re.compile(r"[.!?…]")

# Runs of this many equal words are where two texts are laid side by side.
SEED = 4

# Four words of set phrase ("first time since last week") weigh less than this together; they say nothing about copying.
TELLING = 8.0

# No article is longer (the longest of 1,300 looked at has 21,000 words); what a book or a log has beyond is not compared.
LONGEST = 50_000

# Articles read last: in the order of pairs the left one stays, and in a story of usual size the right ones too.
KEPT = 256


class Text(Struct, frozen=True):
    """The words of an article in order, with what is needed to compare and to cite them."""

    # In turn: one spelling for all; how much each word tells; its span in the article's text; which block it stands in; whether
    # it is an ordinary word, no name and in no set phrase; whether a sentence ends behind it; where runs of `SEED` words begin.
    words: tuple[str, ...]
    weights: tuple[float, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    blocks: tuple[int, ...]
    ordinary: tuple[bool, ...]
    closes: tuple[bool, ...]
    runs: dict[tuple[str, ...], list[int]]


@lru_cache(maxsize=KEPT)
def read(text: str, blocks: tuple[Block, ...]) -> Text:
    """Give the words of an article's blocks; "cease-fire" is the one word "ceasefire", as other outlets print it."""
    found: list[Word] = []
    numbers: list[int] = []
    for number, block in enumerate(blocks):
        found += _joined(text, words(text, block.start, block.end))[: LONGEST - len(found)]
        numbers += [number] * (len(found) - len(numbers))
    folded = tuple(spelling.folded(word.text) for word in found)
    weights = tuple(weight(word.text) for word in found)
    phrases = _in_set_phrases(folded)
    ends = [word.end for word in found]
    return Text(
        words=folded,
        weights=weights,
        starts=tuple(word.start for word in found),
        ends=tuple(ends),
        blocks=tuple(numbers),
        ordinary=tuple(
            at not in phrases and (text[word.start].islower() or weights[at] < EVERYDAY) for at, word in enumerate(found)
        ),
        closes=tuple(_SENTENCE_END.search(text, end, word.start) is not None for end, word in zip(ends, found[1:], strict=False)),
        runs=_runs(folded),
    )


def _runs(found: tuple[str, ...]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(found) - SEED + 1):
        places.setdefault(found[at : at + SEED], []).append(at)
    return places


@cache
def _set_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the set phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in SET_PHRASES:
        folded = tuple(map(spelling.folded, phrase))
        found.setdefault(folded[0], []).append(folded)
    return {word: tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))) for word, phrases in found.items()}


def _in_set_phrases(found: tuple[str, ...]) -> frozenset[int]:
    """Give the places of words that stand in a set phrase."""
    phrases = _set_phrases()
    places: set[int] = set()
    for at, word in enumerate(found):
        for phrase in phrases.get(word, ()):
            if found[at : at + len(phrase)] == phrase:
                places.update(range(at, at + len(phrase)))
                break
    return frozenset(places)


def _joined(text: str, found: list[Word]) -> list[Word]:
    """Make one word of words that a hyphen joins; a number keeps its own place ("magnitude-6.1")."""
    joined: list[Word] = []
    for word in found:
        before = joined[-1] if joined else None
        if before and text[before.end : word.start] in {"-", "‐", "‑"} and before.text[0].isalpha() and word.text[0].isalpha():
            joined[-1] = Word(before.text + word.text, before.start, word.end)
        else:
            joined.append(word)
    return joined


def winnowed(found: Text) -> frozenset[int]:
    """Give the fingerprints of an article's words."""
    kept = [(word, weighs) for word, weighs in zip(found.words, found.weights, strict=True) if weighs >= LIGHT]
    runs = (kept[at : at + RUN] for at in range(len(kept) - RUN + 1))
    hashes = [_hash([word for word, _ in run]) if sum(weighs for _, weighs in run) >= TELLING else None for run in runs]
    windows = (hashes[at : at + WINDOW] for at in range(max(1, len(hashes) - WINDOW + 1)))
    telling = ([value for value in window if value is not None] for window in windows)
    return frozenset(min(values) for values in telling if values)


def _hash(run: Sequence[str]) -> int:
    """Give 63 bits that are the same in every process, as Python's own hash of text is not, and that any database holds."""
    return int.from_bytes(blake2b(" ".join(run).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
