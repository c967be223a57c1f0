"""How well two sentences that tell one fact are brought together: `python -m eval.same_facts`.

The hand-marked stories list, for each fact that a briefing must tell, the passages that tell it. Two sentences of different
articles with passages of one fact tell the same, those with passages of different facts do not. The list is not complete (a
first sentence tells several facts), so that precision is at least what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import yaml

from consilience import pipeline
from consilience.ingest import from_paths
from consilience.reconcile import statements
from consilience.reconcile.statements import Statement, Told
from consilience.records import Event, Report
from consilience.run import Local
from eval import gold

Facts = Mapping[tuple[str, int], frozenset[int]]


def measure() -> dict[str, float]:
    """Give precision and recall over the pairs of all stories."""
    together = right = same = 0
    for marks, folder in gold.cases().values():
        marked = yaml.safe_load(marks.read_text("utf-8"))
        for event in pipeline.read(from_paths([folder]), Local(workers=1)).events:
            told = statements.told_by(event)
            for left, other, is_same in pairs(told.said, facts(marked, told, event)):
                found = statements.says_the_same(left, other, told.weighed)
                together += found
                same += is_same
                right += found and is_same
    return {"precision": right / together if together else 0.0, "recall": right / same if same else 0.0}


def pairs(said: Sequence[Statement], told: Facts) -> Iterator[tuple[Statement, Statement, bool]]:
    """Give the pairs of marked sentences of different articles, and whether they tell one fact."""
    for left, right in combinations([one for one in said if one.key in told], 2):
        if left.article != right.article:
            yield left, right, bool(told[left.key] & told[right.key])


def facts(marked: Mapping[str, Any], told: Told, event: Event) -> Facts:
    """Give which facts each sentence of a story has passages of."""
    reports = {report.article.source.rpartition("/")[2][:3]: report for report in event.reports}
    found: dict[tuple[str, int], frozenset[int]] = {}
    for number, fact in enumerate(marked["brief"]["must_tell"]):
        for passage in fact["any_of"] if isinstance(fact, dict) else ():
            report = reports.get(f"{passage['doc']:03}")
            sentence = _sentence(report, told, passage["exact"]) if report else None
            if sentence:
                found[sentence.key] = found.get(sentence.key, frozenset()) | {number}
    return found


def _sentence(report: Report, told: Told, exact: str) -> Statement | None:
    start = report.article.text.find(exact)
    end = start + len(exact)
    inside = [one for one in told.said if one.article == report.id and one.start < end and start < one.end]
    return max(inside, key=lambda one: min(one.end, end) - max(one.start, start), default=None) if start >= 0 else None


def main() -> None:
    for name, value in measure().items():
        print(f"{name:12} {value:.3f}")


if __name__ == "__main__":
    main()
