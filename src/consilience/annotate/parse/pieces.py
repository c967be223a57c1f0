"""Words → the word pieces that the encoder reads, and the windows of sentences that are longer than it reads at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LONGEST_WORD = 64  # characters; an address or a run of noise says no more in its rest
MOST_PIECES = 16  # of one word
KEPT_WORDS = 1 << 16  # whose pieces are remembered, about 10 MB: nine in ten words of a text were seen before

# What outlets print in many ways, as the encoder's vocabulary and the treebanks have it.
_SIGNS = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞＂", '"')
    | dict.fromkeys("‘’‚‛‹›`´ʼ′＇", "'")
    | dict.fromkeys("‐‑‒–−﹣－", "-")
    | dict.fromkeys("—―⸺⸻", "—")
)
_RUNS = {"``": '"', "''": '"', "--": "—", "---": "—", "...": "…", "....": "…"}
# Letters that look Latin, put right only in a word that also has Latin letters.
_LOOK_ALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXoav")
_OTHER_ALPHABETS = re.compile("[\u0370-\u052f]")
_LATIN = re.compile("[A-Za-z]")

# How well a long sentence may be parted behind a word.
_BREAKS = {".": 5, "!": 5, "?": 5, ";": 4, ":": 3, "—": 3, "--": 3, "–": 3, ",": 2, ")": 1, "”": 1, '"': 1, "-": 1}


def printed(word: str) -> str:
    """Give a word in plain signs: straight quotes, two kinds of dashes, nothing that is not seen, Latin look-alikes as Latin.

    The case stays. What is not seen (zero-width characters, soft hyphens, controls) can leave an empty word.
    """
    if word.isascii():
        return _RUNS.get(word, word)
    seen = "".join(character for character in word.translate(_SIGNS) if unicodedata.category(character) not in {"Cf", "Cc", "Cs"})
    plain = unicodedata.normalize("NFKC", seen).translate(_SIGNS)
    if _OTHER_ALPHABETS.search(plain) and _LATIN.search(plain):
        plain = plain.translate(_LOOK_ALIKES)
    return _RUNS.get(plain, plain)


class Vocabulary:
    """The pieces that words are cut into; each word form is cut once and remembered."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self.opening, self.closing, self.unknown = (_known(tokenizer, piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))
        self.pieces = lru_cache(maxsize=KEPT_WORDS)(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Give the ids of a word's pieces: at least one, at most MOST_PIECES."""
        # In lower case no word can pass for a special piece such as [SEP].
        found = self._tokenizer.encode(printed(word[:LONGEST_WORD]).lower(), add_special_tokens=False).ids
        return tuple(found[:MOST_PIECES]) or (self.unknown,)


def _known(tokenizer: Tokenizer, piece: str) -> int:
    number = tokenizer.token_to_id(piece)
    if number is None:
        message = f"The vocabulary has no {piece}."
        raise ValueError(message)
    return int(number)


def windows(words: Sequence[str], sizes: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Give the spans of words, in order, that have at most `limit` pieces each; a long sentence is parted at its best break.

    `sizes` has the number of pieces of each word. A break lies in the second half of a window, the best and then the last one.
    """
    if sum(sizes) <= limit:
        return [(0, len(words))] if words else []
    ends = [0, *accumulate(sizes)]
    found: list[tuple[int, int]] = []
    start = stop = 0
    while start < len(words):
        while stop < len(words) and ends[stop + 1] - ends[start] <= limit:
            stop += 1
        stop = max(stop, start + 1)  # a word above the limit stands alone
        cut = (
            stop
            if stop == len(words)
            else max(range((start + stop) // 2 + 1, stop + 1), key=lambda at: (_after(words[at - 1]), at))
        )
        found.append((start, cut))
        start = cut
    return found


def _after(word: str) -> int:
    """How well a sentence may be parted behind this word."""
    return _BREAKS.get(word, 0)
