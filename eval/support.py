"""Is what is said of a checked text right: `python -m eval.support [STORY…] [--misses]`.

Each article of the hand-marked and the invented stories is checked twice. First against the others: the marks say which of its
numbers another article gives too (supported), which the others give otherwise (contradicted) and which none gives (unknown), and
which of its sentences tell a fact that another tells. Then a copy with sentences made false by rule (another number, a "not",
another speaker) is checked against all of them, itself included: what was changed must be contradicted, and must not be called
supported; what was not changed must not be contradicted.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from consilience import pipeline, reconcile, support
from consilience.ingest import from_paths
from consilience.records import Account, Event, Finding, Report
from consilience.run import Local
from eval import gold
from eval.changed_texts import changed

# A number of the marks that are not of one moment may be supported or overtaken, depending on what is counted as later.
COMPARED = ("agree", "differ", "single")

Place = tuple[int, int]


class Tally:
    """What was right of how many, by row, and what was missed."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.totals: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, row: str, miss: str, *, hit: bool) -> None:
        """Count one case."""
        self.hits[row] += hit
        self.totals[row] += 1
        if not hit:
            self.misses.append(f"{row}: {miss}")

    def shares(self) -> dict[str, float]:
        """Give the share that was right of each row."""
        return {row: self.hits[row] / total for row, total in sorted(self.totals.items())}


def measure() -> dict[str, float]:
    """Give the figures over all stories."""
    return scored(gold.cases() | gold.invented()).shares()


def scored(cases: Mapping[str, tuple[Path, Path]]) -> Tally:
    """Check the articles of some stories."""
    tally = Tally()
    for marks, folder in cases.values():
        marked = yaml.safe_load(marks.read_text("utf-8"))
        reading = pipeline.read(from_paths([folder]), Local(workers=1))
        for event, account in zip(reading.events, reading.dossier.stories, strict=True):
            for report in event.reports:
                if len(event.reports) > 1:
                    _held_out(report, event, marked, tally)
                _made_false(report, event, account, tally)
    return tally


def _held_out(report: Report, event: Event, marked: Mapping[str, Any], tally: Tally) -> None:
    """Check an article against the others of its story."""
    rest = Event(
        reports=tuple(one for one in event.reports if one.id != report.id),
        copies=tuple(copy for copy in event.copies if report.id not in (copy.left.article, copy.right.article)),
    )
    findings = support.checked(support.report(report.article.text), rest, reconcile.account(rest))
    text, document = report.article.text, _document(report)
    for figure in marked.get("figures", []):
        for value in figure["values"]:
            if value["doc"] == document and figure["agreement"] in COMPARED:
                expected = _expected(figure, value)
                for found in _touching(findings, "number", _places(text, value["exact"])):
                    _count(tally, "numbers", expected, found)
    for fact in marked["brief"]["must_tell"]:
        passages = fact["any_of"] if isinstance(fact, dict) else []
        if any(passage["doc"] != document for passage in passages):
            for passage in passages:
                if passage["doc"] == document:
                    for found in _touching(findings, "sentence", _places(text, passage["exact"])):
                        tally.add(
                            "facts_told_elsewhere_supported", _shown(found), hit=found.verdict in {"supported", "overtaken"}
                        )


def _expected(figure: Mapping[str, Any], value: Mapping[str, Any]) -> str:
    """Give what the marks say of a number beside the other articles' values."""
    others = [other for other in figure["values"] if other["doc"] != value["doc"]]
    if not others:
        return "unknown"
    same = any((other["low"], other["high"]) == (value["low"], value["high"]) for other in others)
    return "supported" if same or figure["agreement"] == "agree" else "contradicted"


def _count(tally: Tally, what: str, expected: str, found: Finding) -> None:
    if expected == "supported":
        tally.add(f"{what}_supported_recall", _shown(found), hit=found.verdict == "supported")
    if found.verdict == "supported":
        tally.add(f"{what}_supported_precision", _shown(found), hit=expected == "supported")
    if found.verdict == "contradicted":
        tally.add("contradicted_precision", f"{expected}, {_shown(found)}", hit=expected == "contradicted")


def _made_false(report: Report, event: Event, account: Account, tally: Tally) -> None:
    """Check an article with changes in it against its story."""
    text, changes = changed(report, account)
    findings = support.checked(support.report(text), event, account)
    for change in changes:
        at = [(change.sentence_start, change.sentence_end)]
        for found in _touching(findings, "sentence", at):
            if change.how == "same":
                tally.add("unchanged_supported", _shown(found), hit=found.verdict in {"supported", "overtaken"})
                if found.verdict == "contradicted":
                    tally.add("contradicted_precision", _shown(found), hit=False)
            else:
                tally.add(f"{change.how}_contradicted", _shown(found), hit=found.verdict == "contradicted")
                tally.add(f"{change.how}_not_supported", _shown(found), hit=found.verdict != "supported")
                if found.verdict == "contradicted":
                    tally.add("contradicted_precision", _shown(found), hit=True)


def _touching(findings: Sequence[Finding], kind: str, places: Sequence[Place]) -> Iterator[Finding]:
    """Give the findings of a kind that share half of the shorter of two spans with a place."""
    for found in findings:
        if found.kind == kind and any(
            2 * (min(found.end, end) - max(found.start, start)) >= min(found.end - found.start, end - start)
            for start, end in places
        ):
            yield found


def _places(text: str, exact: str) -> list[Place]:
    """Give where words stand in a text, as they are marked or with other white space."""
    at = text.find(exact)
    return [(at, at + len(exact))] if at >= 0 else []


def _document(report: Report) -> int:
    return int(report.article.source.replace("\\", "/").rpartition("/")[2][:3])


def _shown(found: Finding) -> str:
    return f"{found.verdict} {found.kind} {' '.join(found.exact.split())[:160]!r}: {found.reason}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("stories", nargs="*", help="names of marked stories; all when none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    options = parser.parse_args()
    cases = gold.cases() | gold.invented()
    tally = scored({name: cases[name] for name in options.stories or cases})
    for row, share in tally.shares().items():
        print(f"{row:36} {tally.hits[row]:5}/{tally.totals[row]:<5} {share:.4f}")
    if options.misses:
        print("\n".join(tally.misses))


if __name__ == "__main__":
    main()
