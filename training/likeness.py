"""Learn how surely two sentences tell one fact: `python -m training.likeness [FOLDER…]`.

Reads the pairs of eval/same_facts.py, and of further folders with articles and a `gold.yaml` each. Prints the weights, with and
without sentence vectors, and for each the share of the same facts found where nine pairs in ten are right, every story judged by
weights from the others. Those in `likeness.py` come from more stories than the evaluation data have; fewer find as many.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml

from consilience import likeness, pipeline
from consilience.ingest import from_paths
from consilience.reconcile import statements
from consilience.run import Local
from eval import gold, same_facts
from training import regression
from training.regression import Rows

SIGNS = ("before", "words", "meaning", "same figures", "other figures")
WITHOUT_VECTORS = (0, 1, 3, 4)
WANTED = 0.9

Story = tuple[Rows, Rows]


def stories(folders: Sequence[Path] = ()) -> list[Story]:
    """Give the pairs of each hand-marked story: rows of signs, and which tell one fact."""
    found: list[Story] = []
    for marks, folder in (*gold.cases().values(), *((one / "gold.yaml", one) for one in folders)):
        marked = yaml.safe_load(marks.read_text("utf-8"))
        rows, same = [], []
        for event in pipeline.read(from_paths([folder]), Local(workers=1)).events:
            told = statements.told_by(event)
            for left, other, is_same in same_facts.pairs(told.said, same_facts.facts(marked, told, event)):
                alike = likeness.between(left, other, told.weighed)
                rows.append([1.0, alike.words, alike.meaning or 0.0, alike.figures == "same", alike.figures == "other"])
                same.append(is_same)
        if rows:
            found.append((np.array(rows, dtype=float), np.array(same, dtype=float)))
    return found


def found_at(told: Sequence[Story], columns: Sequence[int]) -> float:
    """Give the share of the same facts found at the wanted precision, each story left out in turn."""
    sure: list[float] = []
    same: list[float] = []
    for at, (rows, is_same) in enumerate(told):
        others = [story for number, story in enumerate(told) if number != at]
        learned = regression.weights(
            np.vstack([one[0] for one in others])[:, columns], np.concatenate([one[1] for one in others])
        )
        sure += regression.sureness(rows[:, columns], learned).tolist()
        same += is_same.tolist()
    right = np.cumsum(np.array(same)[np.argsort(-np.array(sure), kind="stable")])
    precise = right / np.arange(1, len(right) + 1) >= WANTED
    return float((right[precise] / right[-1]).max()) if precise.any() else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="further marked stories")
    told = stories(parser.parse_args().folders)
    rows, same = np.vstack([one[0] for one in told]), np.concatenate([one[1] for one in told])
    for title, columns in (("with vectors", range(len(SIGNS))), ("without", WITHOUT_VECTORS)):
        learned = regression.weights(rows[:, list(columns)], same)
        print(title, {SIGNS[column]: round(float(weight), 1) for column, weight in zip(columns, learned, strict=True)})
        print(f"  found at precision {WANTED}: {found_at(told, list(columns)):.3f}")


if __name__ == "__main__":
    main()
