"""Two articles with words in common → how much, and whether one was carried whole, cut, rewritten or patched into the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from functools import cached_property
from itertools import pairwise

from msgspec import Struct, structs

from consilience.copies.fingerprints import LIGHT, Text
from consilience.records import Kind

# All limits were set on 297 pairs marked by hand (eval/copy_marks.py): macro-F1 .88 over the
# five kinds, and .88 on stories left out in turn.

# Nearly all of each stands in the other.
CARRIED_SHORTER = 0.85
CARRIED_LONGER = 0.8

# Nearly all of the shorter one stands in the longer, unless even the order of its words is another.
CUT = 0.8
CUT_ORDER = 0.6
# Or less, where what is left over says the same: a lead put in other words, a sentence turned round.
CUT_LOOSELY = 0.66
CUT_TELLING = 0.83
CUT_SAME = 0.9

# The longer one begins with so many more words of its own than the shorter: it is no text that somebody cut from below, but has
# the whole of another among its own words. Of 14 such pairs that look cut 10 were marked as patched.
OWN_BEGINNING = 12

# Few of the common words stand in long unchanged runs, though whole sentences have the same turns: somebody rewrote it.
LONG_RUN = 16
FEW_LONG_RUNS = 0.3
SAME_TURNS = 0.23
MUCH = 0.4

# Of so few words of the article's own telling one says nothing: a sentence of background, a list, a fact that can hardly be put
# otherwise. In long runs some more are asked, for who patches takes whole passages.
FEWEST = 12
FEWEST_REWRITTEN = 30
FEWEST_PATCHED = 34
PATCHED_SHARE = 0.35

# A word that tells something: not a name, not in a set phrase, in fewer than one of twenty texts.
TELLING = 3.0


class Counted(Struct, frozen=True, kw_only=True):
    """What the passages that two articles have in common come to; shares are of each one's words."""

    shorter: float  # of the shorter article's words those in passages that the longer has too
    longer: float  # the same of the longer one
    told: int  # words of the shorter that are not somebody's quoted words
    sameness: float  # of the passages
    beginning: int = 0  # words of the longer before the first that both have, less those of the shorter


class Likeness(Counted, frozen=True, kw_only=True):
    """What two articles have in common, seen from the shorter one; shares are of its words."""

    runs: float  # its words in long unchanged runs
    turns: float  # its pairs of neighbouring words, light ones passed over, that the other has too
    telling: float  # its telling words that the other has too


class Measured(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """What of a text is set beside that of another, as numbers; the second of two same words is another number than the first."""

    words: tuple[str, ...]
    runs: tuple[int, ...]  # the run of `LONG_RUN` words that begins with each word
    turns: frozenset[int]
    telling: frozenset[int]

    @cached_property
    def in_runs(self) -> frozenset[int]:
        """The runs, each once."""
        return frozenset(self.runs)


class Measure:
    """Gives the measures of texts by one numbering, so that they can be compared."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}

    def of(self, read: Text) -> Measured:
        """Measure a text."""
        runs = (read.words[at : at + LONG_RUN] for at in range(len(read.words) - LONG_RUN + 1))
        return Measured(
            words=read.words,
            runs=tuple(self._number(run) for run in runs),
            turns=self._counted("turn", _turns(read)),
            telling=self._counted("telling", _telling(read)),
        )

    def _counted(self, what: str, found: Iterable[Hashable]) -> frozenset[int]:
        seen: Counter[Hashable] = Counter()
        numbers = []
        for one in found:
            seen[one] += 1
            numbers.append(self._number((what, one, seen[one])))
        return frozenset(numbers)

    def _number(self, key: Hashable) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def likeness(short: Measured, long: Measured, counted: Counted) -> Likeness:
    """Measure what two texts have in common, besides what their passages come to."""
    return Likeness(
        **structs.asdict(counted),
        runs=_in_long_runs(short, long),
        turns=_common(short.turns, long.turns),
        telling=_common(short.telling, long.telling),
    )


def kind(found: Likeness) -> Kind:
    """Say how one of two articles came to have the other's words."""
    if is_carried(found):
        return "carried"
    if _is_cut(found):
        return "patched" if found.beginning >= OWN_BEGINNING else "cut"
    if found.told < FEWEST and found.shorter < MUCH:
        return "independent"
    if found.runs < FEW_LONG_RUNS * found.shorter:
        return _kind_without_long_runs(found)
    return "patched" if found.told >= FEWEST_PATCHED or found.shorter >= PATCHED_SHARE else "independent"


def is_carried(found: Counted) -> bool:
    """Say whether one of two articles is the other, with little more and little less."""
    return found.longer >= CARRIED_LONGER and found.shorter >= CARRIED_SHORTER


def _is_cut(found: Likeness) -> bool:
    whole = found.shorter >= CUT and found.turns >= CUT_ORDER
    return whole or (found.shorter >= CUT_LOOSELY and found.telling >= CUT_TELLING and found.sameness >= CUT_SAME)


def _kind_without_long_runs(found: Likeness) -> Kind:
    if found.turns >= SAME_TURNS or found.shorter > MUCH:
        return "rewritten"
    return "patched" if found.told >= FEWEST_REWRITTEN else "independent"


def _in_long_runs(short: Measured, long: Measured) -> float:
    """Give the share of words that stand in an unchanged run of `LONG_RUN` or more."""
    runs = short.in_runs & long.in_runs
    reach = covered = 0
    for at in [at for at, run in enumerate(short.runs) if run in runs] if runs else ():
        covered += at + LONG_RUN - max(at, reach)
        reach = at + LONG_RUN
    return covered / max(1, len(short.words))


def _turns(read: Text) -> Iterable[Hashable]:
    kept = [word for word, weight in zip(read.words, read.weights, strict=True) if weight >= LIGHT]
    return pairwise(kept)


def _telling(read: Text) -> Iterable[Hashable]:
    rows = zip(read.words, read.weights, read.ordinary, strict=True)
    return (word for word, weight, ordinary in rows if ordinary and weight >= TELLING)


def _common(short: frozenset[int], long: frozenset[int]) -> float:
    """Give the share of what one has that the other has too, each as often as it stands there."""
    smaller = min(len(short), len(long))
    return len(short & long) / smaller if smaller else 0.0
