"""Learn how surely two deeds of a story are one: `python -m training.deeds`.

Reads the marked words of ECB+ (topics 1 to 20). Prints the weights that stand in `reconcile/deeds.py`, and the CoNLL mean by
threshold, on these topics and on those held out (eval/same_events.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct

from consilience.reconcile import deeds
from eval import same_events
from eval.same_events import Topic
from training import regression
from training.regression import Rows

THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5)


class Pairs(Struct):
    """The pairs of one topic: which they are, a row of signs for each (the first always 1), and which are one event."""

    numbers: list[tuple[int, int]]
    rows: Rows
    same: Rows


def pairs_of(topic: Topic) -> Pairs:
    """Give the signs of all pairs of a topic."""
    numbers = list(combinations(range(len(topic.deeds)), 2))
    signs = [deeds.signs(topic.deeds[left], topic.deeds[right], topic.weighed) for left, right in numbers]
    rows = np.array([[1.0, *(float(one[name]) for name in deeds.WEIGHTS)] for one in signs])
    return Pairs(numbers, rows, np.array([topic.events[left] == topic.events[right] for left, right in numbers], dtype=float))


def learned(topics: Sequence[Pairs]) -> Rows:
    """Give the weights by logistic regression."""
    return regression.weights(np.vstack([one.rows for one in topics]), np.concatenate([one.same for one in topics]))


def conll(topics: Sequence[Topic], pairs: Sequence[Pairs], weights: Rows, threshold: float, *, held_out: bool) -> float:
    """Give the CoNLL mean of the groups that some weights and a threshold make."""
    gold: dict[object, object] = {}
    found: dict[object, object] = {}
    for topic, one in zip(topics, pairs, strict=True):
        if topic.is_held_out is held_out:
            alike = dict(zip(one.numbers, regression.sureness(one.rows, weights).tolist(), strict=True))
            groups = same_events.grouped(len(topic.deeds), alike, threshold)
            gold |= {(topic.name, number): (topic.name, event) for number, event in enumerate(topic.events)}
            found |= {(topic.name, number): (topic.name, group) for number, group in enumerate(groups)}
    return same_events.conll(gold, found)


def main() -> None:
    topics = list(same_events.topics())
    pairs = [pairs_of(topic) for topic in topics]
    weights = learned([one for topic, one in zip(topics, pairs, strict=True) if not topic.is_held_out])
    for name, weight in zip(("before", *deeds.WEIGHTS), weights, strict=True):
        print(f"{name:28} {weight:6.2f}")
    for threshold in THRESHOLDS:
        both = [conll(topics, pairs, weights, threshold, held_out=held_out) for held_out in (False, True)]
        print(f"{threshold:.2f}  learned {both[0]:.3f}  held out {both[1]:.3f}")


if __name__ == "__main__":
    main()
