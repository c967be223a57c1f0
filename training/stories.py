"""Learn how surely two articles tell of one event: `python -m training.stories [FOLDER…]`.

Reads ECB+ (topics 1-35), the hand-marked stories and the invented ones of eval/, further folders with articles and a `gold.yaml`
each, and invented incidents (eval/incidents.py), once with dates and once without. Of each pile those pairs are learned
from that meet as in the program. Prints what is learned beside what `cluster/likeness.py` has, and how well both judge the pairs.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from consilience import cluster
from consilience.cluster import likeness
from consilience.cluster.comparisons import COMPARISONS
from consilience.cluster.pair import Pair
from consilience.records import Report
from consilience.run import meeting
from eval import clusters, gold, incidents, story_streams
from training import regression
from training.regression import Rows

# Real articles meet all that may tell of the same event; of invented ones there are enough with as many as the program judges.
NEAREST = {"ecb": 200, "marked": 200, "incidents": cluster.NEAREST, "undated": cluster.NEAREST}
RIDGE = 2.0
INCIDENTS = 350
DATED, UNDATED = (11, 0.9), (14, 0.0)  # seed, share of reports with a date

# Signs that speak against one event can only do so, all others only for it.
AGAINST = frozenset(
    [
        "other weekdays",
        "other years",
        "slightly other age",
        "other age",
        "other magnitude",
        "other flight",
        "other people",
        "people unknown to one",
        "other street",
        "other hour",
        "nobody as old",
    ]
)
# Invented incidents name one street and one hour more faithfully than desks do.
HELD = {"other street": (-1.5, 0.0), "same hour": (0.0, 1.2), "other hour": (-1.2, 0.0), "same day": (0.0, 1.5)}

Told = Sequence[tuple[str, Report]]


class Pile(NamedTuple):
    """The pairs that meet in a pile: a row of signs each, what the days between them say, and which tell of one event."""

    rows: Rows
    since: Rows
    same: Rows


def piles(folders: Sequence[Path] = ()) -> dict[str, Pile]:
    """Give the pairs of each pile."""
    marked = gold.cases() | gold.invented() | {folder.name: (folder / "gold.yaml", folder) for folder in folders}
    generated = {
        name: incidents.reports(INCIDENTS, seed, dated=dated)
        for name, (seed, dated) in {"incidents": DATED, "undated": UNDATED}.items()
    }
    told: dict[str, Told] = {
        "ecb": list({report.id: (event, report) for event, report in clusters.reports()}.values()),
        "marked": story_streams.thrown_together(marked),
        **{name: [(one.incident, one.report) for one in found] for name, found in generated.items()},
    }
    return {name: pairs(one, NEAREST[name]) for name, one in told.items()}


def pairs(told: Told, nearest: int) -> Pile:
    """Give the pairs that meet when articles are thrown together, each with so many others."""
    profiles = [cluster.profile(report) for _, report in told]
    usual = cluster.usual_in(profiles)
    rows, since, same = [], [], []
    for left, right in meeting.nearest([profile.keys for profile in profiles], nearest).tolist():
        pair = Pair(profiles[left], profiles[right], usual)
        rows.append([1.0, *(comparison.measure(pair) for comparison in COMPARISONS)])
        since.append(_since(pair))
        same.append(float(told[left][0] == told[right][0]))
    return Pile(np.array(rows), np.array(since), np.array(same))


def _since(pair: Pair) -> float:
    """Give what the days between two publications say: it is set, not learned."""
    apart = pair.days_apart_at_least
    if apart is None:
        return 0.0
    return next((score for days, score in likeness.SINCE if apart <= days), likeness.MUCH_LATER)


def limits() -> Rows:
    """Give the least and the most that each weight may be, the first for what holds before any sign."""
    side = {one.name: (-np.inf, 0.0) if one.name in AGAINST else (0.0, np.inf) for one in COMPARISONS} | HELD
    return np.array([(-np.inf, np.inf), *(side[one.name] for one in COMPARISONS)])


def found_and_right(rows: Rows, since: Rows, same: Rows, weights: Rows) -> tuple[float, float]:
    """Give the share of the pairs of one event that are found, and of those found the share that is right."""
    sure = regression.sureness(rows, weights, since) >= 0.5
    hits = float(same[sure].sum())
    return hits / max(1.0, float(same.sum())), hits / max(1, int(sure.sum()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="further marked stories")
    found = piles(parser.parse_args().folders)
    learned = regression.held(
        np.vstack([pile.rows for pile in found.values()]),
        np.concatenate([pile.same for pile in found.values()]),
        limits(),
        np.concatenate([pile.since for pile in found.values()]),
        RIDGE,
    )
    shipped = np.array([likeness.BEFORE, *(likeness.WEIGHTS.get(one.name, 0.0) for one in COMPARISONS)])
    for name, new, old in zip(["before", *(one.name for one in COMPARISONS)], learned, shipped, strict=True):
        print(f"{name:24} {new:6.2f} {old:6.2f} {new - old:+6.2f}")
    for name, pile in found.items():
        told = (found_and_right(*pile, weights) for weights in (learned, shipped))
        print(
            f"{name:12} {len(pile.same):6} pairs" + "".join(f"   {found:.3f} found, {right:.3f} right" for found, right in told)
        )


if __name__ == "__main__":
    main()
