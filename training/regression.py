"""Logistic regression with a small ridge, as every judgement of pairs is learned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]

# Weights stay small, so that a sign of a few pairs does not decide.
RIDGE = 1.0
STEPS = 30


def weights(rows: Rows, same: Rows) -> Rows:
    """Learn the weights of rows of signs, the first of which is always 1, by Newton's method."""
    found = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 1e-6  # the first is what holds before any sign
    for _ in range(STEPS):
        sure = sureness(rows, found)
        slope = rows.T @ (sure - same) + ridge * found
        bend = (rows * (sure * (1 - sure))[:, None]).T @ rows + np.diag(ridge)
        found = found - np.linalg.solve(bend, slope)
    return found


def sureness(rows: Rows, weights_found: Rows) -> Rows:
    """Give how surely each row is one of the pairs that belong together."""
    result: Rows = 1 / (1 + np.exp(-np.clip(rows @ weights_found, -30, 30)))
    return result
