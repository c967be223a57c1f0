"""Two texts → the passages that one must have from the other, or both from a third."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from consilience.copies import alignment
from consilience.copies.alignment import Shared
from consilience.copies.fingerprints import Text


class Enough(Struct, frozen=True):
    """What a passage must have to be a copy."""

    words: int  # equal ones, at least
    same: float  # their share in the passage
    ordinary: int  # equal words that are neither name nor set phrase: names come in the same order in everybody's text
    telling: float  # what those weigh together


# Two reporters who write alone hit on the same words now and then. The longer a passage, the fewer of its words need to tell;
# a short one must agree better, for one fact is put in much the same words ("slipped on the ice and fell 700 metres to his
# death"). Of 270,000 pairs of articles on different events one passes.
ALONE = (
    Enough(8, 0.85, 5, 14.0),
    Enough(9, 0.9, 6, 9.0),
    Enough(10, 0.6, 5, 14.0),
    Enough(10, 0.8, 5, 8.0),
    Enough(12, 1.0, 0, 4.0),
    Enough(14, 0.7, 5, 7.0),
)

# One article of two that share so many words for certain has had the other, or both a third, on the desk: what else they
# share is copied too where it says a little more than a set phrase.
COMPANY = 20
IN_COMPANY = (Enough(8, 0.6, 3, 6.0), Enough(7, 0.9, 4, 8.0), Enough(8, 0.9, 2, 3.0))

# A word or two of the sentence before or behind, which both happen to have, are left out from passages longer than this.
SHORTEST = 7

# Where so many words differ between two equal ones, a passage that as a whole is none is looked at piece by piece.
WIDE_GAP = 3

# A piece of a passage in a paragraph of its own ("She was 91.") is shown from so many words on.
FEWEST_IN_BLOCK = 4


def copied(left: Text, right: Text) -> list[Shared]:
    """Give the copied passages in the order of the left text, each inside one block of both."""
    if left.words == right.words:  # one text in hundreds of outlets: no need to look where they agree
        whole = Shared(tuple((at, at) for at in range(len(left.words))))
        return _in_blocks(left, right, whole) if whole.equal and _is_enough(left, whole, ALONE) else []
    candidates = [_within_sentences(left, piece) for passage in alignment.shared(left, right) for piece in _pieces(left, passage)]
    certain = sum(len(passage.equal) for passage in candidates if _is_enough(left, passage, ALONE))
    limits = (*ALONE, *IN_COMPANY) if certain >= COMPANY else ALONE
    kept = (passage for passage in candidates if _is_enough(left, passage, limits))
    return [part for passage in kept for part in _in_blocks(left, right, passage)]


def _is_enough(read: Text, passage: Shared, limits: tuple[Enough, ...]) -> bool:
    """Say whether so many words agree that one text must have them from the other, or both from a third."""
    words, same = len(passage.equal), passage.sameness
    near = [limit for limit in limits if words >= limit.words and same >= limit.same]
    if not near:
        return False
    ordinary = [read.weights[at] for at, _ in passage.equal if read.ordinary[at]]
    telling = sum(ordinary)
    return any(len(ordinary) >= limit.ordinary and telling >= limit.telling for limit in near)


def _pieces(read: Text, passage: Shared) -> list[Shared]:
    """Give a passage whole where that is a copy, else what lies between its wide gaps."""
    if _is_enough(read, passage, ALONE):
        return [passage]
    return _cut(
        passage, [max(after[0] - before[0], after[1] - before[1]) > WIDE_GAP for before, after in pairwise(passage.equal)]
    )


def _in_blocks(left: Text, right: Text, passage: Shared) -> list[Shared]:
    """Cut a passage that goes on over several blocks of a text, where it does."""
    blocks = [(left.blocks[here], right.blocks[there]) for here, there in passage.equal]
    parts = _cut(passage, [before != after for before, after in pairwise(blocks)])
    return [part for part in parts if len(part.equal) >= FEWEST_IN_BLOCK]


def _cut(passage: Shared, cuts: list[bool]) -> list[Shared]:
    """Cut a passage behind the equal words for which `cuts` says so."""
    places = [0, *(at for at, cut in enumerate(cuts, 1) if cut), len(passage.equal)]
    return [Shared(passage.equal[start:end]) for start, end in pairwise(places)]


def _within_sentences(read: Text, passage: Shared) -> Shared:
    """Give a passage without the word or two of the sentences around it that both texts happen to have."""
    equal = passage.equal
    for cut in (1, 2):
        if len(equal) > SHORTEST and read.closes(equal[-cut - 1][0]):
            equal = equal[:-cut]
    for cut in (1, 2):
        if len(equal) > SHORTEST and read.closes(equal[cut - 1][0]):
            equal = equal[cut:]
    return Shared(equal)
