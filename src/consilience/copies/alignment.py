"""Two texts → the passages that are the same words, or nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from consilience.copies.fingerprints import Run, Text

# A run that stands more often in a text (a refrain, a table) begins a passage at its first places only: pairs of places would
# multiply.
REFRAIN = 6

# An editor's change: at most so many words dropped, added or changed before equal words stand together again.
LONGEST_GAP = 6

# What a changed word costs, where an equal word earns 1; a passage ends where the sum falls this far below its best.
CHANGE = 0.5
GIVE_UP = 4.0

# Behind a change two equal words must stand together, for one is too often a mere "the"; a word that tells so much is enough.
TELLING = 4.0

# Two articles have a few dozen common runs; two tables with the same columns have any number. No more are followed, and no
# more equal words are counted (the longest text against itself has a quarter of them).
MOST_BEGINNINGS = 1_000
MOST_EQUAL = 200_000

GAPS = sorted(
    ((here, there) for here in range(LONGEST_GAP + 1) for there in range(LONGEST_GAP + 1) if here or there),
    key=lambda gap: (max(gap), sum(gap), gap),
)


class Shared(Struct, frozen=True):
    """A passage in two texts: the places of equal words in the left and in the right one, in order."""

    equal: tuple[tuple[int, int], ...]

    @property
    def left(self) -> range:
        """Word positions of the passage in the left text."""
        return range(self.equal[0][0], self.equal[-1][0] + 1)

    @property
    def right(self) -> range:
        """Word positions of the passage in the right text."""
        return range(self.equal[0][1], self.equal[-1][1] + 1)

    @property
    def sameness(self) -> float:
        """The share of equal words, 0 to 1 (Dice 1945)."""
        return 2 * len(self.equal) / (len(self.left) + len(self.right))


def shared(left: Text, right: Text) -> list[Shared]:
    """Give the passages in which two texts agree, in the order of the left one: a local alignment (Smith and Waterman 1981).

    Where equal runs show that there is something to align, the passage is followed both ways until too much differs.
    """
    found: list[Shared] = []
    covered: set[tuple[int, int]] = set()
    for at, other in _seeds(left, right):
        if (at, other) not in covered:
            passage = _grown(left, right, at, other)
            covered.update(passage.equal)
            found.append(passage)
        if len(found) == MOST_BEGINNINGS or len(covered) > MOST_EQUAL:
            break
    return _without_echoes(found)


def _seeds(left: Text, right: Text) -> list[tuple[int, int]]:
    """Give the places where the same few words stand in both texts, in the order of the left one."""
    both = left.runs.keys() & right.runs.keys()
    if not (left.refrains or right.refrains):
        return sorted([(left.runs[run], right.runs[run]) for run in both])
    return sorted(place for run in both for place in product(_places(left, run), _places(right, run)))


def _places(text: Text, run: Run) -> Sequence[int]:
    return text.refrains[run][:REFRAIN] if run in text.refrains else (text.runs[run],)


def _grown(left: Text, right: Text, at: int, other: int) -> Shared:
    """Let equal words grow into a passage in both directions, over small changes."""
    behind = _agreeing(left, right, (at - 1, other - 1), -1)
    return Shared((*reversed(behind), *_agreeing(left, right, (at, other), 1)))


def _agreeing(left: Text, right: Text, begin: tuple[int, int], step: int) -> list[tuple[int, int]]:
    """Pair the equal words of two texts from a place on, forward or backward, until they part."""
    one, other = left.words, right.words
    here, there = begin
    pairs: list[tuple[int, int]] = []
    score = best = 0.0
    kept = 0
    while score > best - GIVE_UP:
        while 0 <= here < len(one) and 0 <= there < len(other) and one[here] == other[there]:
            pairs.append((here, there))
            here, there, score = here + step, there + step, score + 1
        if compound := _compound(one, other, (here, there), step):
            pairs.append((here, there))
            here, there, score = here + step * compound[0], there + step * compound[1], score + 1
            continue
        if score > best:
            best, kept = score, len(pairs)
        gap = _gap(left, right, (here, there), step)
        if gap is None:
            break
        here, there, score = here + step * gap[0], there + step * gap[1], score - CHANGE * max(gap)
    return pairs[:kept]


def _compound(one: Sequence[str], other: Sequence[str], place: tuple[int, int], step: int) -> tuple[int, int] | None:
    """Give how many words each text has where one prints as two words what the other prints as one ("pull out", "pullout")."""
    here, there = place
    if not (0 <= here < len(one) and 0 <= there < len(other)):
        return None
    if 0 <= there + step < len(other) and one[here] == "".join((other[there], other[there + step])[::step]):
        return 1, 2
    if 0 <= here + step < len(one) and other[there] == "".join((one[here], one[here + step])[::step]):
        return 2, 1
    return None


def _gap(left: Text, right: Text, place: tuple[int, int], step: int) -> tuple[int, int] | None:
    """Give how many words to pass over in each text until they agree again; None if they do not."""
    one, other = left.words, right.words
    begin_here, begin_there = place
    # Most places have nothing near that agrees, and nothing of the stage runs more often than this.
    ahead = _ahead(other, begin_there, step)
    if ahead.isdisjoint(_ahead(one, begin_here, step)):
        return None
    for gap in GAPS:
        here, there = begin_here + step * gap[0], begin_there + step * gap[1]
        if not (0 <= here < len(one) and 0 <= there < len(other)) or one[here] != other[there]:
            continue
        next_here, next_there = here + step, there + step
        inside = 0 <= next_here < len(one) and 0 <= next_there < len(other)
        if (inside and one[next_here] == other[next_there]) or left.weights[here] >= TELLING:
            return gap
    return None


def _ahead(words: Sequence[str], begin: int, step: int) -> frozenset[str]:
    """Give the words between a place and the end of the longest gap behind it."""
    first, last = sorted((begin, begin + step * LONGEST_GAP))
    return frozenset(words[max(0, first) : last + 1])


def _without_echoes(found: list[Shared]) -> list[Shared]:
    """Leave out passages that overlap a fuller one in both texts; give the rest in the order of the texts."""
    kept: list[Shared] = []
    taken: dict[int, list[int]] = defaultdict(list)  # which fuller passages hold each word on the left
    for passage in sorted(found, key=lambda passage: (-len(passage.equal), passage.equal)):
        rivals = (kept[number] for number in sorted({number for at in passage.left for number in taken[at]}))
        if not any(rival.right.start < passage.right.stop and passage.right.start < rival.right.stop for rival in rivals):
            for at in passage.left:
                taken[at].append(len(kept))
            kept.append(passage)
    return sorted(kept, key=lambda passage: passage.equal)
