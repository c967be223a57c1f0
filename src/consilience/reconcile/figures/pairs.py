"""Two figures → how surely they measure the same.

Equal values are weighed by a logistic regression on a few signs (training/figures.py: hand-marked stories, each left out
in turn); it says nothing of different values, of which too few pairs are one measure. Those are compared by rules only.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.reconcile.figures import rules, signs
from consilience.reconcile.figures.apart import Ask, why
from consilience.reconcile.figures.closeness import Beside
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Sizes
from consilience.reconcile.figures.numbered import Numbers
from consilience.reconcile.figures.paired import Pairs

# The log-odds from which two figures are one measure.
ENOUGH = -0.5
# Weights of the signs that two figures with one value are one measure, with sentence vectors and without.
LEARNED = {
    "before": -2.43, "digits": 1.08, "far": -0.57, "other unit": 0.93, "near": 1.02, "leading": 0.89, "digits near": 1.01,
    "digits leading": 0.4, "meaning": 1.73, "words": 1.11, "ahead": 0.36, "noun": 0.2, "other noun": 0.94,
    "digits other noun": -1.09, "happening": 1.98, "deed": 0.63, "other happening": -0.74, "other bearer": -0.5,
    "other places": 0.03, "only such things": 1.94, "only one": 0.93, "lone": 0.51, "tolls": 0.64, "small": 0.0,
    "share": -0.05, "money": -0.57, "duration": -0.67, "bare duration": 0.47, "measured": 2.28, "another thing": -0.64,
    "another period": -0.69, "another time": -1.09, "exchanged": -1.6,
}  # fmt: skip
LEARNED_WITHOUT = {
    "before": -1.75, "digits": 1.07, "far": -0.71, "other unit": 0.83, "near": 1.18, "leading": 1.04, "digits near": 1.12,
    "digits leading": 0.35, "words": 1.26, "names": 0.67, "ahead": 0.41, "noun": 0.33, "other noun": 1.06,
    "digits other noun": -1.05, "happening": 2.0, "deed": 0.61, "other happening": -0.7, "other bearer": -0.43,
    "other places": 0.01, "only such things": 1.82, "only one": 0.89, "lone": 0.49, "tolls": 0.68, "small": -0.07,
    "share": -0.07, "money": -0.39, "duration": -0.56, "bare duration": 0.39, "measured": 2.48, "another thing": -0.73,
    "another period": -0.8, "another time": -1.1, "exchanged": -1.6,
}  # fmt: skip


def sureness(entries: Sequence[Entry], left: Numbers, right: Numbers, beside: Beside, ask: Ask = why) -> Sizes:
    """Give the log-odds that two figures that may be one measure are one, pair by pair; `ENOUGH` says from when they are."""
    pairs = Pairs(entries, left, right)
    found = rules.of(pairs, beside)
    fitting = np.flatnonzero(np.isnan(found))
    found[fitting] = _by_signs(pairs.some(fitting), beside.of(fitting), ask)
    return found


def _by_signs(pairs: Pairs, beside: Beside, ask: Ask) -> Sizes:
    """Give the log-odds of values that fit, by the weights that were learned."""
    weights = LEARNED_WITHOUT if beside.meaning is None else LEARNED
    found, total = signs.of(pairs, beside, ask), np.zeros(len(pairs))
    for name, weight in weights.items():
        total += weight * found[name] if name in found else weight
    # Rounded, so that the last digit of a sum of words does not decide between two pairs that are equally sure.
    return np.array([round(each, 9) for each in total.tolist()])
