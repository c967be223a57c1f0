"""Learn how surely two deeds of a story are one: `python -m training.deeds`.

Reads the marked words of ECB+ (topics 1 to 20). Prints the weights that stand in `reconcile/deeds.py`, with and without senses,
and the CoNLL mean by how sure it must be: on these topics, each judged by weights from others, and with `--held-out` on those
held out (eval/same_events.py).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import combinations, product

import numpy as np
from msgspec import Struct

from consilience.cluster import linkage
from consilience.reconcile import deeds
from eval import same_events
from eval.same_events import Topic
from training import regression
from training.regression import Rows

# How sure it must be that two single deeds, a deed and a group, two groups are one.
ENOUGH = tuple(linkage.Enough(*three) for three in product((0.6, 0.65, 0.7, 0.75), (0.35, 0.4), (0.2, 0.25, 0.3)))
FOLDS = 3  # parts of the topics learned on, each judged by weights from the others
# An event that is told 30 times makes 435 pairs, one told twice a single one: each pair counts by this power of the number
# of others that tell it. Cross-validated it is worth .003 with senses.
EVENNESS = -0.25


Judgement = dict[tuple[int, int], float]  # pairs of a topic, and how surely each is one event


class Pairs(Struct):
    """The pairs of a topic, a row of signs for each (the first always 1), which are one event, and how many more tell it."""

    numbers: list[tuple[int, int]]
    rows: Rows
    same: Rows
    others: Rows


def pairs_of(topic: Topic) -> Pairs:
    """Give the signs of all pairs of a topic."""
    numbers = list(combinations(range(len(topic.deeds)), 2))
    signs = [deeds.signs(topic.deeds[left], topic.deeds[right], topic.weighed) for left, right in numbers]
    rows = np.array([[1.0, *(float(one[name]) for name in deeds.WEIGHTS)] for one in signs])
    told = Counter(topic.events)
    others = np.array([max(1, told[topic.events[left]] - 1) for left, _ in numbers], dtype=float)
    return Pairs(
        numbers, rows, np.array([topic.events[left] == topic.events[right] for left, right in numbers], dtype=float), others
    )


def without_senses(pairs: Pairs) -> Pairs:
    """Give pairs with the signs that there are in every tier."""
    return Pairs(pairs.numbers, pairs.rows[:, : 1 + len(deeds.WORDS_ALONE)], pairs.same, np.ones(len(pairs.numbers)))


def learned(topics: Sequence[Pairs]) -> Rows:
    """Give the weights by logistic regression."""
    same, others = (np.concatenate(parts) for parts in zip(*((one.same, one.others) for one in topics), strict=True))
    evened = others**EVENNESS
    counted = np.where(same > 0, evened / evened[same > 0].mean(), 1.0)
    return regression.weights(np.vstack([one.rows for one in topics]), same, counted)


def judged(topics: Sequence[Pairs], weights: Rows) -> list[Judgement]:
    """Give how sure the pairs of each topic are, by some weights."""
    return [dict(zip(one.numbers, regression.sureness(one.rows, weights).tolist(), strict=True)) for one in topics]


def crossed(topics: Sequence[Topic], pairs: Sequence[Pairs]) -> list[Judgement]:
    """Give how sure the pairs of each topic are, by weights from the topics of other numbers."""
    parts = [int(topic.name.rstrip("+")) % FOLDS for topic in topics]
    weights = [learned([one for one, its in zip(pairs, parts, strict=True) if its != part]) for part in range(FOLDS)]
    return [judged([one], weights[its])[0] for one, its in zip(pairs, parts, strict=True)]


def conll(topics: Sequence[Topic], sure: Sequence[Judgement], enough: linkage.Enough) -> float:
    """Give the CoNLL mean of the groups that some judgements of pairs make."""
    gold: dict[object, object] = {}
    found: dict[object, object] = {}
    for topic, alike in zip(topics, sure, strict=True):
        groups = same_events.grouped(len(topic.deeds), alike, enough)
        gold |= {(topic.name, number): (topic.name, event) for number, event in enumerate(topic.events)}
        found |= {(topic.name, number): (topic.name, group) for number, group in enumerate(groups)}
    return same_events.conll(gold, found)


def show(names: Collection[str], weights: Rows) -> None:
    """Print weights with what they are of."""
    for name, weight in zip(("before", *names), weights, strict=True):
        print(f"{name:28} {weight:6.2f}")
    print()


def main() -> None:
    topics = list(same_events.topics())
    known, unknown = ([topic for topic in topics if topic.is_held_out is held_out] for held_out in (False, True))
    pairs = [pairs_of(topic) for topic in known]
    weights = learned(pairs)
    show(deeds.WEIGHTS, weights)
    show(deeds.WORDS_ALONE, learned([without_senses(one) for one in pairs]))
    sure = crossed(known, pairs)
    held_out = judged([pairs_of(topic) for topic in unknown], weights) if "--held-out" in sys.argv else []
    for enough in ENOUGH:
        limits = f"{enough.two_singles:.2f} {enough.single_and_group:.2f} {enough.two_groups:.2f}"
        further = f"  held out {conll(unknown, held_out, enough):.3f}" if held_out else ""
        print(f"{limits}  learned {conll(known, sure, enough):.4f}{further}")


if __name__ == "__main__":
    main()
