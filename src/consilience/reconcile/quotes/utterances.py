"""Whether two quotes are one utterance: the same words, a fragment of a fuller version, or another translation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from rapidfuzz import fuzz

from consilience.annotate.words import words
from consilience.languages.english.weights import weight

# Of the weight of the shorter wording, how much the other must share to be another translation of it. On the
# marked stories the wordings of one utterance share .47 to 1, others by one speaker with three telling words at most .33.
ENOUGH_SHARED = 0.45
# Inside one article a speaker is not translated twice: only a near copy is a repetition there.
ENOUGH_INSIDE_ONE_ARTICLE = 0.85
# Shorter wordings agree by chance: so many telling words must be shared.
TELLING_WORDS = 3
TELLING_WEIGHT = 1.5
# Two sentences on one topic share its name; two wordings of one sentence share so many pairs of neighbours too.
PAIRS_OF_WORDS = 3
# So many equal words in a row are one utterance whoever is named as the speaker.
LONG_ENOUGH_ALONE = 6
# A fragment of fewer words says nothing by itself.
SHORTEST_FRAGMENT = 2

_INSERTED = re.compile(r"[(\[][^()\[\]]{1,60}[)\]]")

Sameness = Literal["same", "part", "wording", "topic"]


class Spoken(Struct, frozen=True, kw_only=True):
    """What is compared of one quote: its words in order, and those of the sentence around it."""

    article: str
    words: tuple[str, ...]
    stems: frozenset[str]
    pairs: frozenset[tuple[str, str]]  # of neighbours that are not both parts of one name
    around: frozenset[str]


def spoken(article: str, text: str, sentence: str) -> Spoken:
    """Prepare a quote for comparing; words inserted by the reporter in brackets are left out."""
    told = _INSERTED.sub(" ", text)
    found = words(told) or words(text)
    listed = tuple(word.text for word in found)
    capitals = [told[word.start : word.start + 1].isupper() for word in found]
    return Spoken(
        article=article,
        words=listed,
        stems=frozenset(stem(word) for word in listed),
        pairs=frozenset(pair for pair, names in zip(pairwise(listed), pairwise(capitals), strict=True) if not all(names)),
        around=frozenset(stem(word.text) for word in words(sentence) if weight(word.text) >= TELLING_WEIGHT),
    )


def stem(word: str) -> str:
    """Cut the endings that two translations of one sentence differ in: withdrawing, withdrawals."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def sameness(left: Spoken, right: Spoken, *, one_speaker: bool | None) -> Sameness | None:
    """Say in what way two quotes are one utterance; None if they are not. `one_speaker` is None where that is unknown."""
    short, long = sorted((left, right), key=lambda quote: (len(quote.words), quote.words))
    length = len(short.words)
    if short.words == long.words:
        least = 1 if one_speaker else LONG_ENOUGH_ALONE if one_speaker is False else 3
        return "same" if length >= least else None
    if length >= SHORTEST_FRAGMENT and contains(long.words, short.words):
        return _fragment(length, one_speaker=one_speaker)
    if one_speaker is not False and length >= LONG_ENOUGH_ALONE and nearly_contains(long.words, short.words):
        return "same"
    if one_speaker and _is_other_wording(short, long):
        return "wording"
    return "topic" if one_speaker and _same_sentence(short, long) else None


def _fragment(length: int, *, one_speaker: bool | None) -> Sameness | None:
    """A fragment of so many words that stands in a longer quote: surely the same, only a part of it, or chance."""
    if length >= (4 if one_speaker else 5 if one_speaker is None else LONG_ENOUGH_ALONE):
        return "same"
    return "part" if one_speaker or (one_speaker is None and length >= 3) else None


def nearly_contains(long: Sequence[str], short: Sequence[str]) -> bool:
    """Misprints and small changes aside (rapidfuzz: 92 lets one letter in twelve differ)."""
    return fuzz.partial_ratio(" ".join(short), " ".join(long), score_cutoff=92) > 0


def contains(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether the words of one stand in the other, next to each other and in order; a leading article may differ."""
    inner = list(short)
    while len(inner) > 1 and inner[0] in {"a", "an", "the"}:
        inner = inner[1:]
    width = len(inner)
    return any(list(long[place : place + width]) == inner for place in range(len(long) - width + 1))


def _is_other_wording(short: Spoken, long: Spoken) -> bool:
    shared = short.stems & long.stems
    telling = sum(1 for word in shared if _weight(word) >= TELLING_WEIGHT)
    if telling < TELLING_WORDS and (len(shared) < 7 or len(shared) < 0.9 * min(len(short.stems), len(long.stems))):
        return False
    if len(short.pairs & long.pairs) < PAIRS_OF_WORDS:
        return False
    smaller = min(_total(short.stems), _total(long.stems))
    share = _total(shared) / smaller if smaller else 0.0
    return share >= (ENOUGH_INSIDE_ONE_ARTICLE if short.article == long.article else ENOUGH_SHARED)


def _same_sentence(short: Spoken, long: Spoken) -> bool:
    """Two fragments that share a telling word, set in sentences that say the same."""
    if short.article == long.article or len(long.words) > 2 * SHORTEST_FRAGMENT:
        return False
    if not any(_weight(word) >= TELLING_WEIGHT for word in short.stems & long.stems):
        return False
    shared = _total(short.around & long.around)
    smaller = min(_total(short.around), _total(long.around))
    return smaller > 0 and shared / smaller >= ENOUGH_SHARED and len(short.around & long.around) >= TELLING_WORDS


def _total(stems: frozenset[str]) -> float:
    return sum(_weight(word) for word in sorted(stems))


@lru_cache(maxsize=1 << 16)
def _weight(stemmed: str) -> float:
    """The weight of a stem: that of its most usual form."""
    return min(weight(stemmed + ending) for ending in ("", "s", "ed", "ing", "e"))
