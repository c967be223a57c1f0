"""Scores of name labels → the names of a sentence, each label in a place where it may stand (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Run(NamedTuple):
    """Words first to last that are one name of a kind as the model calls it; score 0 to 1, the mean over its words."""

    first: int
    last: int
    kind: str
    score: float


def names(scores: NDArray[np.float32], labels: Sequence[str]) -> list[Run]:
    """Give the names in log-probabilities [W, labels] of O, B-KIND and I-KIND; I-KIND only goes on a name of its kind."""
    import numpy as np

    chosen = _best_path(scores, tuple(labels))
    shares = np.exp(scores[np.arange(len(chosen)), chosen])
    found: list[Run] = []
    first = 0
    for at, label in enumerate(chosen):
        following = labels[chosen[at + 1]] if at + 1 < len(chosen) else "O"
        if labels[label].startswith("B-"):
            first = at
        if labels[label] != "O" and not following.startswith("I-"):
            found.append(Run(first, at, labels[label][2:], float(shares[first : at + 1].mean())))
    return found


def _best_path(scores: NDArray[np.float32], labels: tuple[str, ...]) -> list[int]:
    """Give the label numbers with the highest sum of scores among those that may follow each other."""
    import numpy as np

    greedy: list[int] = scores.argmax(axis=1).tolist()
    outside = labels.index("O")
    if all(_may_follow(labels[after], labels[before]) for before, after in zip([outside, *greedy], greedy, strict=False)):
        return greedy
    steps = np.array(_steps(labels), dtype=scores.dtype)
    best = scores[0] + steps[outside]
    back = []
    for row in scores[1:]:
        reached = best[:, None] + steps
        back.append(reached.argmax(axis=0))
        best = reached.max(axis=0) + row
    path = [int(best.argmax())]
    for before in reversed(back):
        path.append(int(before[path[-1]]))
    return path[::-1]


@lru_cache
def _steps(labels: tuple[str, ...]) -> list[list[float]]:
    """Give what a step from one label (row) to the next costs: nothing, or all."""
    return [[0.0 if _may_follow(after, before) else float("-inf") for after in labels] for before in labels]


def _may_follow(after: str, before: str) -> bool:
    return not after.startswith("I-") or before[2:] == after[2:]
