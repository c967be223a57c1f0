"""Are states that later news overtakes found in events nobody built on: `python -m eval.states [--turns] [--kept] [--misses]`.

Thirty invented events, two short reports of each (`marks/states.yaml`): weather, courts, sport, companies, elections, health,
transport, war; and 24 more that were written before the rules that they are to judge (`marks/turns.yaml`). Half of each were
kept apart while the rules were made (`kept`). Recall is over the marked pairs; precision over all that is shown as overtaken, a
pair that nobody marked being wrong. What was overtaken must not be shown as a conflict.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import yaml
from msgspec import Struct

from consilience import reconcile, testing
from consilience.records import Account, Cite

MARKS = Path(__file__).with_name("marks")
FIRST, SECOND = MARKS / "states.yaml", MARKS / "turns.yaml"


class Case(Struct, frozen=True):
    """Two reports of one event with their days, and the words that are overtaken and that overtake them."""

    topic: str
    is_kept: bool
    reports: tuple[tuple[str, str], ...]
    overtaken: tuple[tuple[str, ...], ...]


class Outcome(Struct, frozen=True):
    """The marked pairs that were found and missed, what was shown right and wrong, and the pairs shown as a conflict."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    disputed: tuple[str, ...]


def cases(marked: Path = FIRST) -> list[Case]:
    """Give the invented cases of a batch."""
    return [
        Case(
            topic=one["topic"],
            is_kept=one.get("kept", False),
            reports=tuple((str(one[which]["day"]), one[which]["text"]) for which in ("first", "later")),
            overtaken=tuple(tuple(pair) for pair in one["overtaken"]),
        )
        for one in yaml.safe_load(marked.read_text("utf-8"))
    ]


def outcome(case: Case) -> Outcome:
    """Read the two reports of a case as one event, and hold what is overtaken against the marks."""
    reports = [testing.report(text, f"{number}.txt", day) for number, (day, text) in enumerate(case.reports)]
    account = reconcile.account(reconcile.dated(testing.event(*reports)))
    texts = tuple(report.article.text for report in reports)
    shown = [
        (f"{one.earlier[0].exact} > {one.later[0].exact}", _pairs(one.earlier, one.later, case, texts))
        for one in account.superseded
    ]
    found = {pair for _, pairs in shown for pair in pairs}
    return Outcome(
        found=tuple(pair[0] for pair in case.overtaken if pair in found),
        missed=tuple(" > ".join(pair) for pair in case.overtaken if pair not in found),
        right=tuple(words for words, pairs in shown if pairs),
        wrong=tuple(words for words, pairs in shown if not pairs),
        disputed=tuple(_disputed(account, case, texts)),
    )


def _pairs(earlier: tuple[Cite, ...], later: tuple[Cite, ...], case: Case, texts: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        pair
        for pair in case.overtaken
        if any(_touches(cite, pair[0], texts[0]) for cite in earlier)
        and any(_touches(cite, words, texts[1]) for cite in later for words in pair[1:])
    ]


def _touches(cite: Cite, words: str, text: str) -> bool:
    start = text.index(words)
    return text[cite.start : cite.end] == cite.exact and cite.start < start + len(words) and start < cite.end


def _disputed(account: Account, case: Case, texts: tuple[str, ...]) -> Iterator[str]:
    for conflict in account.conflicts:
        cites = tuple(cite for side in conflict.sides for cite in side.cites)
        yield from (pair[0] for pair in _pairs(cites, cites, case, texts))


def measure() -> dict[str, float]:
    """Give recall and precision on all cases and on those that were kept apart."""
    figures: dict[str, float] = {}
    for batch, marked in (("", FIRST), ("turns_", SECOND)):
        told = [(case, outcome(case)) for case in cases(marked)]
        for name, some in ((batch, told), (f"{batch}kept_", [(case, one) for case, one in told if case.is_kept])):
            found, missed = (sum(len(getattr(one, which)) for _, one in some) for which in ("found", "missed"))
            right, wrong = (sum(len(getattr(one, which)) for _, one in some) for which in ("right", "wrong"))
            figures |= {f"{name}recall": found / (found + missed), f"{name}precision": right / max(1, right + wrong)}
        pairs = sum(len(case.overtaken) for case, _ in told)
        figures[f"{batch}not_a_conflict"] = 1 - sum(len(one.disputed) for _, one in told) / pairs
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--turns", action="store_true", help="the second batch, instead of the first")
    parser.add_argument("--kept", action="store_true", help="the cases that are kept apart, instead of the others")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what is wrong")
    options = parser.parse_args()
    told = [(case, outcome(case)) for case in cases(SECOND if options.turns else FIRST) if case.is_kept == options.kept]
    for which in ("found", "missed", "right", "wrong", "disputed"):
        print(f"{which:10} {sum(len(getattr(one, which)) for _, one in told)}")
    if options.misses:
        for case, one in told:
            for which in ("missed", "wrong", "disputed"):
                print(*(f"{case.topic}: {which}: {words}" for words in getattr(one, which)), sep="\n", end="\n")


if __name__ == "__main__":
    main()
