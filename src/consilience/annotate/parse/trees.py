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
    if greedy.count(-1) == 1 and not cycles(greedy):
        return greedy
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    best = _edmonds(square)
    if best.count(0) > 1:
        # With every arc from the root dearer than all other differences together, the best tree has one (Zmigrod et al. 2020).
        finite = scores[np.isfinite(scores)]
        square[1:, 0] -= 1.0 + count * (finite.max() - finite.min())
        best = _edmonds(square)
    return [head - 1 for head in best[1:]]


def cycles(tree: Sequence[int]) -> list[list[int]]:
    """Give the words of each cycle among heads; none has a word in common with another. A head below 0 ends a path."""
    found: list[list[int]] = []
    paths = [0] * len(tree)  # the path that came by first, counted from 1
    for begin in range(len(tree)):
        at = begin
        while at >= 0 and not paths[at]:
            paths[at] = begin + 1
            at = tree[at]
        if at >= 0 and paths[at] == begin + 1:
            ring = [at]
            while (at := tree[at]) != ring[0]:
                ring.append(at)
            found.append(ring)
    return found


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Give the heads of the best tree below node 0, whose own head is -1; `scores` is [node, head]."""
    import numpy as np

    best: list[int] = [-1, *scores[1:].argmax(axis=1).tolist()]
    rings = cycles(best)
    if not rings:
        return best
    # Each cycle becomes one node; an arc into a node counts what it is worse than the node's best, which it replaces.
    inside = {node for ring in rings for node in ring}
    groups = [[node] for node in range(len(scores)) if node not in inside] + rings
    order = [node for group in groups for node in group]
    starts = np.cumsum([0, *(len(group) for group in groups[:-1])])
    losses = scores.copy()
    losses[1:] -= scores[1:].max(axis=1, keepdims=True)
    smaller = np.maximum.reduceat(np.maximum.reduceat(losses[order][:, order], starts, axis=0), starts, axis=1)
    np.fill_diagonal(smaller, -np.inf)
    found = best.copy()  # the arcs of a cycle stay, but for the one where it is entered
    for group, head in zip(groups[1:], _edmonds(smaller)[1:], strict=True):
        if len(group) == len(groups[head]) == 1:  # nearly always, and there is nothing to choose
            found[group[0]] = groups[head][0]
            continue
        block = losses[group][:, groups[head]]
        entered, left = divmod(int(block.argmax()), len(groups[head]))
        found[group[entered]] = groups[head][left]
    return found
