"""Logistic regression with a small ridge, as every judgement of pairs is learned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]

# Weights stay small, so that a sign of a few pairs does not decide.
RIDGE = 1.0
STEPS = 30
SHORTENED = 12  # how often a step that leads too far is halved


def weights(rows: Rows, same: Rows, counted: Rows | float = 1.0) -> Rows:
    """Learn the weights of rows of signs, the first of which is always 1, by Newton's method.

    `counted`: as how many each row counts.
    """
    found = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 1e-6  # the first is what holds before any sign
    for _ in range(STEPS):
        sure = sureness(rows, found)
        slope = rows.T @ (counted * (sure - same)) + ridge * found
        bend = (rows * (counted * sure * (1 - sure))[:, None]).T @ rows + np.diag(ridge)
        found = found - np.linalg.solve(bend, slope)
    return found


def held(rows: Rows, same: Rows, limits: Rows, before: Rows, ridge: float = RIDGE) -> Rows:
    """Learn the weights of rows of signs as `weights` does, each held between its limits (the least and the most).

    `before` is what else is known of each row, in log odds. Newton's method on the weights that no limit holds (Bertsekas 1982,
    Projected Newton methods for optimization problems with simple constraints).
    """
    least, most = limits.T
    found = np.clip(np.zeros(rows.shape[1]), least, most)
    pull = np.full(rows.shape[1], ridge)
    pull[0] = 0.0
    for _ in range(STEPS):
        sure = sureness(rows, found, before)
        slope = rows.T @ (sure - same) + pull * found
        free = ~(((found <= least) & (slope > 0)) | ((found >= most) & (slope < 0)))
        bend = (rows[:, free].T * (sure * (1 - sure))) @ rows[:, free] + np.diag(pull[free] + 1e-9)
        step = np.zeros(rows.shape[1])
        step[free] = np.linalg.solve(bend, slope[free])
        now = _loss(rows, same, before, found, pull)
        shares = [0.5**half for half in range(SHORTENED)]
        tried = (np.clip(found - share * step, least, most) for share in shares)
        found = next((one for one in tried if _loss(rows, same, before, one, pull) < now), found)
    return found


def _loss(rows: Rows, same: Rows, before: Rows, found: Rows, pull: Rows) -> float:
    odds = rows @ found + before
    return float(np.logaddexp(0.0, np.where(same > 0, -odds, odds)).sum() + (pull * found * found).sum() / 2)


def sureness(rows: Rows, weights_found: Rows, before: Rows | float = 0.0) -> Rows:
    """Give how surely each row is one of the pairs that belong together; `before` is what else is known of it, in log odds."""
    result: Rows = 1 / (1 + np.exp(-np.clip(rows @ weights_found + before, -30, 30)))
    return result
