"""Scores of heads → the best tree over a sentence's words (Dozat & Manning 2017; McDonald et al. 2005)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def heads(scores: NDArray[np.float32]) -> list[int]:
    """Give each word's head, -1 for the one root, so that the heads are a tree and their scores together the highest.

    `scores` is [W, W + 1]: row = word, column 0 = root, column j + 1 = word j. Nearly always each word's own best head
    already makes a tree; else the best tree is found after Chu & Liu (1965) and Edmonds (1967).
    """
    import numpy as np

    count = len(scores)
    if count == 0:
        return []
    scores = scores.astype(np.float64)
    scores[np.arange(count), np.arange(1, count + 1)] = -np.inf  # no word hangs on itself
    greedy: list[int] = (scores.argmax(axis=1) - 1).tolist()
    if greedy.count(-1) == 1 and not cycle(greedy):
        return greedy
    # With every arc from the root dearer than all other differences together, the best tree has one root (Zmigrod et al. 2020).
    finite = scores[np.isfinite(scores)]
    scores[:, 0] -= 1.0 + count * (finite.max() - finite.min())
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    return [head - 1 for head in _edmonds(square)[1:]]


def cycle(tree: Sequence[int]) -> list[int]:
    """Give the words of one cycle among heads; empty if there is none. A head below 0 ends a path."""
    state = [0] * len(tree)  # the path that came by, counted from 1
    for path, begin in enumerate(range(len(tree)), start=1):
        at = begin
        while at >= 0 and not state[at]:
            state[at] = path
            at = tree[at]
        if at >= 0 and state[at] == path:
            found = [at]
            while (at := tree[at]) != found[0]:
                found.append(at)
            return found
    return []


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Give the heads of the best tree below node 0, whose own head is -1; `scores` is [node, head]."""
    import numpy as np

    best: list[int] = [-1, *scores[1:].argmax(axis=1).tolist()]
    ring = cycle(best)
    if not ring:
        return best
    # The cycle becomes one node, the last; what enters it pays for the arc of the cycle that it replaces.
    members = set(ring)
    rest = [node for node in range(len(scores)) if node not in members]
    inside = scores[ring, [best[node] for node in ring]]
    entering = scores[np.ix_(ring, rest)] - inside[:, None]
    leaving = scores[np.ix_(rest, ring)]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    small = _edmonds(smaller)
    found = best.copy()  # the arcs of the cycle stay, but for the one where it is entered
    for at, node in enumerate(rest):
        head = small[at]
        found[node] = head if head < 0 else ring[int(leaving[at].argmax())] if head == len(rest) else rest[head]
    entered = small[-1]
    found[ring[int(entering[:, entered].argmax())]] = rest[entered]
    return found
