"""An article's words in order, and the fingerprints under which articles with common passages meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from hashlib import blake2b
from itertools import accumulate, compress, count

import numpy as np
from msgspec import Struct
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from consilience.annotate.words import folded_as_one, printed, printed_at
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
SAYS_NOTHING = np.iinfo(np.int64).max  # no hash is so large

# No article is longer (the longest of 1,300 looked at has 21,000 words); what a book or a log has beyond is not compared.
LONGEST = 50_000

# Articles read last, of 50 to 100 KB each: in the order of pairs the left one stays, and most that it meets. Of 10,000 articles
# each is read 2.6 times where 256 are kept, and once where these are.
KEPT = 2048

# Words that are known as they are printed: those of 100,000 articles, some 30 MB.
MOST_KNOWN = 200_000

Run = tuple[str, ...]
Numbers = NDArray[np.int64]


class Text(Struct, frozen=True, dict=True):
    """The words of an article in order, with what is needed to compare and to cite them."""

    source: str
    paragraphs: tuple[Block, ...]
    # In turn: one spelling for all; how much each word tells; which block it stands in.
    words: tuple[str, ...]
    weights: tuple[float, ...]
    blocks: tuple[int, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins in the article's text."""
        return tuple(start for start, _ in self._places)

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """Where each word ends in the article's text."""
        return tuple(end for _, end in self._places)

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Where each word stands: an article that meets no other is never asked."""
        read = self.paragraphs[: self.blocks[-1] + 1] if self.blocks else ()
        found = [place for block in read for place in printed_at(self.source[block.start : block.end], block.start)]
        return found[: len(self.words)]

    @cached_property
    def ordinary(self) -> tuple[bool, ...]:
        """Whether each word is an ordinary one, no name and in no set phrase."""
        phrases, source = _in_set_phrases(self.words), self.source
        rows = enumerate(zip(self.starts, self.weights, strict=True))
        return tuple(at not in phrases and (weighs < EVERYDAY or source[start].islower()) for at, (start, weighs) in rows)

    def closes(self, at: int) -> bool:
        """Whether a sentence ends between a word and the next one."""
        return _SENTENCE_END.search(self.source, self.ends[at], self.starts[at + 1]) is not None

    @cached_property
    def runs(self) -> dict[Run, int]:
        """Where each run of `SEED` words last begins."""
        return dict(zip(self._every_run(), count(), strict=False))

    @cached_property
    def refrains(self) -> dict[Run, list[int]]:
        """Where runs that stand several times begin, in order."""
        if len(self.runs) == max(0, len(self.words) - SEED + 1):
            return {}
        last = self.runs
        places: dict[Run, list[int]] = {}
        for at, run in [(at, run) for at, run in enumerate(self._every_run()) if last[run] != at]:
            places.setdefault(run, []).append(at)
        return {run: [*found, last[run]] for run, found in places.items()}

    def _every_run(self) -> Iterator[Run]:
        return zip(*(self.words[begin:] for begin in range(SEED)), strict=False)


@lru_cache(maxsize=KEPT)
def read(text: str, blocks: tuple[Block, ...]) -> Text:
    """Give the words of an article's blocks; "cease-fire" is the one word "ceasefire", as other outlets print it."""
    found: list[str] = []
    numbers: list[int] = []
    for number, block in enumerate(blocks):
        some = printed(text[block.start : block.end])
        found += some
        numbers += [number] * len(some)
        if len(found) >= LONGEST:
            break
    spelled, weights = zip(*map(_KNOWN.__getitem__, found[:LONGEST]), strict=True) if found else ((), ())
    return Text(text, blocks, spelled, weights, tuple(numbers[:LONGEST]))


class _Known(dict[str, tuple[str, float]]):
    """The one spelling of each printed word and how much it tells, worked out when first asked for; a look-up for each word."""

    def __missing__(self, word: str) -> tuple[str, float]:
        if len(self) >= MOST_KNOWN:
            self.clear()
        one = folded_as_one(word)
        found = self[word] = spelling.folded(one), weight(one)
        return found


_KNOWN = _Known()


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
    for at in [at for at, word in enumerate(found) if word in phrases]:
        for phrase in phrases[found[at]]:
            if found[at : at + len(phrase)] == phrase:
                places.update(range(at, at + len(phrase)))
                break
    return frozenset(places)


def winnowed(found: Text) -> frozenset[int]:
    """Give the fingerprints of an article's words."""
    weights = np.array(found.weights)
    heavy = weights >= LIGHT
    runs = int(heavy.sum()) - RUN + 1
    if runs < 1:
        return frozenset()
    kept = [word.encode("utf-8", "surrogatepass") for word in compress(found.words, heavy.tolist())]
    weighs = weights[heavy]
    telling = sum(weighs[at : at + runs] for at in range(RUN)) >= TELLING
    hashes = np.full(runs, SAYS_NOTHING)
    hashes[telling] = _hashes(kept, np.flatnonzero(telling).tolist())
    least = sliding_window_view(hashes, min(WINDOW, runs)).min(axis=1)
    return frozenset(least[least < SAYS_NOTHING].tolist())


def _hashes(words: Sequence[bytes], places: Sequence[int]) -> Numbers:
    """Give of each run that begins at some place 63 bits that are the same in every process and that any database holds."""
    text = b" ".join(words)
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    found = b"".join([blake2b(text[starts[at] : starts[at + RUN] - 1], digest_size=8).digest() for at in places])
    return (np.frombuffer(found, ">u8") >> np.uint64(1)).astype(np.int64)
