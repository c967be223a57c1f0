"""An article's words in order, and the fingerprints under which articles with common passages meet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

from msgspec import Struct

from consilience.annotate.words import Word, words
from consilience.languages.english import spelling
from consilience.languages.english.weights import weight
from consilience.records import Block

# Runs of five words, one of each four kept: two articles that share eight words in a row share a fingerprint
# (run + window - 1 in Schleimer, Wilkerson and Aiken, "Winnowing", 2003).
RUN = 5
WINDOW = 4

# Runs of this many equal words are where two texts are laid side by side.
SEED = 4

# Five words of set phrase ("at the end of the") weigh less than this together; they say nothing about copying.
TELLING = 7.0

# No article is longer (the longest of 1,300 looked at has 21,000 words); what a book or a log has beyond is not compared.
LONGEST = 50_000

# Articles read last: in the order of pairs the left one stays, and in a story of usual size the right ones too.
KEPT = 256


class Text(Struct, frozen=True):
    """The words of an article in order, with what is needed to compare and to cite them."""

    # In turn: one spelling for all; how much each word tells; its span in the article's text; the positions of its
    # block's first word and of the word after its last; where each run of `SEED` words inside one block begins.
    words: tuple[str, ...]
    weights: tuple[float, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    block_starts: tuple[int, ...]
    block_ends: tuple[int, ...]
    runs: dict[tuple[str, ...], list[int]]


@lru_cache(maxsize=KEPT)
def read(text: str, blocks: tuple[Block, ...]) -> Text:
    """Give the words of an article's blocks; "cease-fire" is the one word "ceasefire", as other outlets print it."""
    found: list[Word] = []
    block_starts: list[int] = []
    block_ends: list[int] = []
    for block in blocks:
        first = len(found)
        found += _joined(text, words(text, block.start, block.end))[: LONGEST - first]
        block_starts += [first] * (len(found) - first)
        block_ends += [len(found)] * (len(found) - first)
    folded = tuple(spelling.folded(word.text) for word in found)
    return Text(
        words=folded,
        weights=tuple(weight(word.text) for word in found),
        starts=tuple(word.start for word in found),
        ends=tuple(word.end for word in found),
        block_starts=tuple(block_starts),
        block_ends=tuple(block_ends),
        runs=_runs(folded, block_ends),
    )


def _runs(found: tuple[str, ...], block_ends: list[int]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(found) - SEED + 1):
        if at + SEED <= block_ends[at]:
            places.setdefault(found[at : at + SEED], []).append(at)
    return places


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
    hashes = [
        _hash(found.words[at : at + RUN]) if sum(found.weights[at : at + RUN]) >= TELLING else None
        for at in range(len(found.words) - RUN + 1)
    ]
    windows = (hashes[at : at + WINDOW] for at in range(max(1, len(hashes) - WINDOW + 1)))
    telling = ([value for value in window if value is not None] for window in windows)
    return frozenset(min(values) for values in telling if values)


def _hash(run: Sequence[str]) -> int:
    """Give 63 bits that are the same in every process, as Python's own hash of text is not, and that any database holds."""
    return int.from_bytes(blake2b(" ".join(run).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
