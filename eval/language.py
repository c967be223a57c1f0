"""Measure the language analysis: `python -m eval.language [--pipeline NAME] [--own] [--card]`.

Names, words, tags and trees, sentences, likeness: each from raw text on what nothing was learnt from, each in a module of
its own (names.py, syntax.py, boundaries.py, likeness.py). GOALS are what we set out to reach.
"""

from __future__ import annotations

import argparse
from time import perf_counter

from eval import boundaries, likeness, names, syntax

PIPELINES = ("accurate", "fast")

# By the end of a row's name; names.found and the joining of names are measured on the hand-marked stories (gold.py).
GOALS = {
    "names.uner_marked_f1": 0.76,
    "names.re3d_marked_f1": 0.72,
    "names.news_marked_f1": 0.82,
    "names.uner_own_f1": 0.76,
    "names.re3d_own_f1": 0.72,
    "names.news_own_f1": 0.82,
    "syntax.ewt_tags_f1": 0.95,
    "syntax.gum_tags_f1": 0.95,
    "syntax.gum_news_tags_f1": 0.95,
    "syntax.ewt_uas_f1": 0.90,
    "syntax.gum_uas_f1": 0.90,
    "syntax.gum_news_uas_f1": 0.90,
    "syntax.ewt_las_f1": 0.87,
    "syntax.gum_las_f1": 0.87,
    "syntax.gum_news_las_f1": 0.87,
    "sentences.news_f1": 0.97,
    "likeness.agreement": 0.85,
}

Figures = dict[str, float]


def of(pipeline: str, ways: tuple[str, ...] = tuple(names.WAYS)) -> Figures:
    """Give the figures of one pipeline."""
    parts = {"syntax": syntax.measure(pipeline), "names": names.measure(pipeline, ways), "likeness": likeness.measure(pipeline)}
    return {f"{pipeline}.{part}.{name}": value for part, figures in parts.items() for name, value in figures.items()}


def measure() -> Figures:
    """Give the figures of both pipelines that ship, and of the cutting into sentences, which is the same for both."""
    figures = {f"sentences.{name}": value for name, value in boundaries.measure().items()}
    for pipeline in PIPELINES:
        figures |= of(pipeline)
    return figures


def goal(row: str) -> float | None:
    """Give the goal of a figure, if it has one."""
    return next((value for name, value in GOALS.items() if row.endswith(name)), None)


def card(figures: Figures) -> str:
    """Give the figures as a table for the model card: precision, recall and F1 of one thing in one row."""
    rows: dict[str, dict[str, float]] = {}
    for name, value in figures.items():
        what, _, kind = name.rpartition("_")
        rows.setdefault(what if kind in {"precision", "recall", "f1"} else name, {})[kind] = value
    lines = ["| what | precision | recall | F1, or rank agreement | goal |", "|---|---|---|---|---|"]
    for what, row in rows.items():
        f1 = row.get("f1", next(iter(row.values())))
        aim = goal(f"{what}_f1") or goal(what)
        cells = [f"{row[kind]:.3f}" if kind in row else "" for kind in ("precision", "recall")]
        lines.append(f"| {what} | {' | '.join(cells)} | {f1:.3f} | {aim or ''} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pipeline", help='"accurate", "fast" or "spacy:NAME"; both that ship when none is given')
    parser.add_argument("--own", action="store_true", help="names: only the pipeline's own, not what the product marks")
    parser.add_argument("--card", action="store_true", help="print a table for the model card")
    options = parser.parse_args()
    ways = ("own",) if options.own else tuple(names.WAYS)
    begun = perf_counter()
    figures = of(options.pipeline, ways) if options.pipeline else measure()
    if options.card:
        print(card(figures))
        return
    for row, value in figures.items():
        aim = goal(row)
        print(f"{row:44} {value:.4f}" + (f"  {'reached' if value >= aim else 'BELOW'} {aim}" if aim else ""))
    print(f"{perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
