"""Learn how surely two figures with one value measure one thing: `python -m training.figures [FOLDER…]`.

Reads the hand-marked stories of the evaluation data, and further folders with articles and a `gold.yaml` each. Prints the
weights that stand in `reconcile/figures/pairs.py`, and how well each story is read by weights learned on the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import msgspec
import numpy as np
from numpy.typing import NDArray

from consilience import pipeline
from consilience.ingest import from_paths
from consilience.reconcile.figures import (
    allowed,
    candidates,
    closeness,
    contrasts,
    currencies,
    entries,
    evidence,
    intervals,
    paired,
    signs,
)
from consilience.reconcile.figures.apart import why
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH
from consilience.records import Event
from consilience.run import Local
from eval import gold

WITHOUT_VECTORS = ("names",)
WITH_VECTORS = ("meaning",)
# Weights stay small, so that a sign of a few pairs does not decide.
RIDGE = 1.0
Rows = NDArray[np.float64]


class Pairs(msgspec.Struct):
    """The pairs of one story: their signs, and which of them are one measure."""

    signs: list[dict[str, float]]
    same: list[bool]


def pairs_of(marks: Path, folder: Path, tool: ModuleType) -> Pairs:
    """Give the pairs of figures in different articles of a story that may be one measure, as far as both are marked."""
    reading = pipeline.read(from_paths([folder]), Local(workers=1))
    wanted = tool.Gold(str(marks), str(folder))
    found = Pairs([], [])
    for event in reading.events:
        told = contrasts.marked(entries.of(event))
        row_of = dict(_rows(event, told, wanted))
        left, right = candidates.pairs(told)
        looked_at = list(zip(left.tolist(), right.tolist(), strict=True))
        beside = closeness.beside(told, left, right, evidence.of(told))
        chosen = [
            at
            for at, (one, other) in enumerate(looked_at)
            if one in row_of and other in row_of and _is_open(told[one], told[other])
        ]
        places = np.array(chosen, dtype=np.int64)
        told_by = signs.of(paired.Pairs(told, left, right).some(places), beside.of(places), why)
        for place, at in enumerate(chosen):
            found.signs.append({name: float(values[place]) for name, values in told_by.items()})
            found.same.append(row_of[looked_at[at][0]] == row_of[looked_at[at][1]])
    return found


def _rows(event: Event, told: Sequence[Entry], wanted: object) -> Iterator[tuple[int, int]]:
    """Give the marked row of each figure that exactly one row marks."""
    articles = {report.id: report.article for report in event.reports}
    for entry in told:
        cite = articles[entry.article].cite(entry.mark.start, entry.mark.end)
        place = (int(Path(articles[entry.article].source).name[:3]), cite.start, cite.end)
        rows = [
            row
            for row, mark in enumerate(wanted.marks.get("figures", []))  # type: ignore[attr-defined]
            if any(wanted.touches(value, place) for value in mark["values"])  # type: ignore[attr-defined]
        ]
        if len(rows) == 1:
            yield entry.number, rows[0]


def _is_open(left: Entry, right: Entry) -> bool:
    """Whether nothing but the signs tells of two values that fit, in one currency, whether they are one measure."""
    if currencies.are_two(left.mark.unit, right.mark.unit):
        return False
    fit = intervals.alike(left.mark, right.mark)
    return fit and left.mark.kind != "age" and left.article != right.article and allowed.may_be_one(left, right)


def learned(stories: Sequence[Pairs], names: Sequence[str]) -> dict[str, float]:
    """Give the weights by logistic regression (Newton's method); a story with many pairs weighs as the root of their number."""
    rows = np.vstack([_matrix(story, names) for story in stories])
    same = np.concatenate([np.array(story.same, dtype=float) for story in stories])
    weight = np.concatenate([np.full(len(story.same), 10 / np.sqrt(len(story.same))) for story in stories])
    found = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 1e-6  # the first is what holds before any sign
    for _ in range(50):
        sure = _share(rows @ found)
        slope = rows.T @ (weight * (sure - same)) + ridge * found
        bend = (rows * (weight * sure * (1 - sure))[:, None]).T @ rows + np.diag(ridge)
        found = found - np.linalg.solve(bend, slope)
    return dict(zip(("before", *names), (round(float(value), 2) for value in found), strict=True))


def _matrix(story: Pairs, names: Sequence[str]) -> Rows:
    return np.array([[1.0, *(float(signs[name]) for name in names)] for signs in story.signs])


def _share(odds: Rows) -> Rows:
    result: Rows = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return result


def left_out(stories: dict[str, Pairs], names: Sequence[str]) -> Iterator[str]:
    """Say for each story how many pairs the weights of the others join, rightly and wrongly, and how many they miss."""
    total = np.zeros(3, dtype=int)
    for name, story in stories.items():
        weights = learned([other for key, other in stories.items() if key != name], names)
        joined = _matrix(story, names) @ np.array([weights[sign] for sign in ("before", *names)]) >= ENOUGH
        same = np.array(story.same)
        counts = np.array([(joined & same).sum(), (joined & ~same).sum(), (~joined & same).sum()])
        total += counts
        yield f"{name}: {counts[0]} right, {counts[1]} wrong, {counts[2]} missed"
    yield f"precision {total[0] / (total[0] + total[1]):.3f}, recall {total[0] / (total[0] + total[2]):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="further marked stories")
    options = parser.parse_args()
    tool = gold.scorer()
    cases = gold.cases() | {folder.name: (folder / "gold.yaml", folder) for folder in options.folders}
    found = {name: pairs_of(marks, folder, tool) for name, (marks, folder) in cases.items()}
    stories = {name: story for name, story in found.items() if story.same}
    known = list(next(iter(stories.values())).signs[0])
    for title, left in (("with vectors", WITHOUT_VECTORS), ("without", WITH_VECTORS)):
        names = [sign for sign in known if sign not in left]
        print(title, learned(list(stories.values()), names))
        print("\n".join(left_out(stories, names)))


if __name__ == "__main__":
    main()
