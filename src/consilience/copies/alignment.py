"""Two texts → the passages that are the same words, or nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from consilience.copies.fingerprints import Text

# A run that stands more often in a text (a refrain, a table) is no place to begin: pairs of places would multiply.
REFRAIN = 6

# An editor's change: at most so many words dropped, added or changed before two equal words stand together again.
LONGEST_GAP = 6

# What a changed word costs, where an equal word earns 1; a passage ends where the sum falls this far below its best.
CHANGE = 0.5
GIVE_UP = 4.0

# Words compared at once in one direction. A longer copy goes on from its next common run, and the parts are joined.
STRETCH = 400

# Two articles have a few dozen common runs; two tables with the same columns have any number. No more are followed.
MOST_BEGINNINGS = 1_000

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
    """Give the passages in which two texts agree, in the order of the left one; each stays inside one block."""
    found: list[Shared] = []
    covered: set[tuple[int, int]] = set()
    for at, other in _seeds(left, right):
        if (at, other) not in covered:
            passage = _grown(left, right, at, other)
            covered.update(passage.equal)
            found.append(passage)
        if len(found) == MOST_BEGINNINGS:
            break
    return _without_echoes(found)


def _seeds(left: Text, right: Text) -> list[tuple[int, int]]:
    """Give the places where the same few words stand in both texts, in the order of the left one."""
    both = ((left.runs[run], right.runs[run]) for run in left.runs.keys() & right.runs.keys())
    return sorted(
        place for here, there in both if len(here) <= REFRAIN and len(there) <= REFRAIN for place in product(here, there)
    )


def _grown(left: Text, right: Text, at: int, other: int) -> Shared:
    """Let equal words grow into a passage in both directions, over small changes, inside their block."""
    ahead = _agreeing(
        left.words[at : min(left.block_ends[at], at + STRETCH)],
        right.words[other : min(right.block_ends[other], other + STRETCH)],
    )
    behind = _agreeing(
        left.words[max(left.block_starts[at], at - STRETCH) : at][::-1],
        right.words[max(right.block_starts[other], other - STRETCH) : other][::-1],
    )
    backward = [(at - 1 - here, other - 1 - there) for here, there in reversed(behind)]
    return Shared((*backward, *((at + here, other + there) for here, there in ahead)))


def _agreeing(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the equal words of two sequences from their beginning until they part."""
    pairs: list[tuple[int, int]] = []
    score = best = 0.0
    kept = here = there = 0
    while score > best - GIVE_UP:
        while here < len(left) and there < len(right) and left[here] == right[there]:
            pairs.append((here, there))
            here, there, score = here + 1, there + 1, score + 1
        if score > best:
            best, kept = score, len(pairs)
        gap = next((gap for gap in GAPS if _meet(left, right, here + gap[0], there + gap[1])), None)
        if gap is None:
            break
        here, there, score = here + gap[0], there + gap[1], score - CHANGE * max(gap)
    return pairs[:kept]


def _meet(left: Sequence[str], right: Sequence[str], here: int, there: int) -> bool:
    """Say whether two equal words stand together at these places (one is too often a mere "the")."""
    ahead = left[here : here + 2]
    return len(ahead) == 2 and ahead == right[there : there + 2]


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
