"""Measure what the account and the briefing of a story cost, after annotation, as the story grows, part by part.

`python -m bench.account` writes `account.md` beside this file; most of its time goes into annotating the made articles. The times
are of this process alone (CPU), on one core. `--sizes 10 100` for other sizes.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from bench import machine
from consilience import annotate, brief, cluster, collector, copies, extract, reconcile
from consilience.annotate.words import words
from consilience.copies import origins
from consilience.ingest import from_paths
from consilience.languages.english.weights import weight
from consilience.reconcile import carriers, conflicts, facts, figures, names, notebook, quotes, superseded, timeline
from consilience.records import Account, Article, Event, Page, Report
from consilience.run import Local
from consilience.testing import article

RESULTS = Path(__file__).with_name("account.md")
STORIES = Path(__file__).parents[1] / "eval" / "stories"
SIZES = (10, 30, 100, 300, 1000)
KINDS = ("reworded", "copies")

SEED = 6
FEWEST, MOST = 10, 24  # sentences of an article
REPLACED = 0.25  # share of the telling words that others of the same story take the place of
TELLING = 1.0
# Of ten articles so many carry a text that another has printed, as agency reports are carried.
CARRIED = 0.3
FIRST = date(2024, 3, 1)
A_DAY = 60  # articles

Result = TypeVar("Result")


def texts(count: int, kind: str) -> Iterator[str]:
    """Give the texts of so many articles about one invented event: the same facts in other words, and many copies."""
    chance = random.Random(SEED)  # noqa: S311 - test data, nothing secret
    pages = from_paths([STORIES / "quake-santelmo", STORIES / "rail-bellamy", STORIES / "war-dershan"])
    found = [extract.article(page) for page in pages if isinstance(page, Page)]
    pool = [one.text[s.start : s.end] for one in found if isinstance(one, Article) for s in annotate.report(one).sentences]
    vocabulary = sorted({word.text for sentence in pool for word in words(sentence) if weight(word.text) >= TELLING})
    printed: list[str] = []
    for _ in range(count):
        if printed and (kind == "copies" or chance.random() < CARRIED):
            text = printed[0] if kind == "copies" else chance.choice(printed)
        else:
            chosen = chance.sample(pool, chance.randint(FEWEST, MOST))
            text = "\n\n".join(_reworded(sentence, vocabulary, chance) for sentence in chosen)
            printed.append(text)
        yield text


def _reworded(sentence: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    parts, end = [], 0
    for word in words(sentence):
        if word.text.isalpha() and weight(word.text) >= TELLING and chance.random() < REPLACED:
            parts += [sentence[end : word.start], chance.choice(vocabulary)]
            end = word.end
    return "".join(parts) + sentence[end:]


def event(count: int, kind: str) -> Event:
    """Give a story of so many articles, annotated, with its copies."""
    with Local(workers=1) as run:
        reports = run.each(_report, list(enumerate(texts(count, kind))))
        return cluster.one(reports, run.pairs(copies.keys, copies.judge, reports, neighbours=copies.IN_A_CROWD))[0]


def _report(numbered: tuple[int, str]) -> Report:
    number, text = numbered
    day = FIRST + timedelta(days=number // A_DAY)
    return annotate.report(article(text, f"{number:05}.txt", day.isoformat(), f"Outlet {number:05}"))


# --------------------------------------------------------------------------- what it costs


class Clock:
    """Takes the time of what is called through it, by name."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}

    def __call__(self, part: str, work: Callable[[], Result]) -> Result:
        """Give what `work` gives, and keep how long it took."""
        begun = time.process_time()
        result = work()
        self.taken[part] = time.process_time() - begun
        return result


@collector.paused()
def parts(of: Event) -> dict[str, float]:
    """Give the seconds that each part of the account of a story takes, and the briefing; the steps of `reconcile.account`."""
    clock = Clock()
    dated = clock("dates", partial(reconcile.dated, of))
    witnesses = clock("origins", partial(origins.of, dated))
    people = clock("names", partial(names.merged, dated))
    figured = clock("figures", partial(figures.compared, dated, witnesses, people))
    notes = clock("statements", partial(notebook.of, dated))
    carried = clock("carriers", partial(carriers.of, dated))
    once = clock("once", partial(carried.once, notes))
    overtaken = clock("superseded", lambda: carried.overtaken(superseded.found(once, figured)))
    said = clock("quotes", partial(quotes.joined, dated, people))
    when = clock("timeline", partial(timeline.made, dated, notes.told, witnesses))
    differing = clock("conflicts", lambda: carried.opposed(conflicts.found(once, witnesses, figured, overtaken), witnesses))
    told = clock("facts", partial(facts.found, dated, notes.told, witnesses))
    account = Account(
        id="bench", title="", articles=tuple(report.id for report in dated.reports), origins=witnesses.origins, copies=of.copies,
        pairs=witnesses.pairs, names=people, figures=figured, quotes=tuple(said), timeline=when, conflicts=differing,
        superseded=overtaken, facts=told,
    )  # fmt: skip
    clock("briefing", partial(brief.story, (dated, account), notes.told, witnesses=witnesses))
    return clock.taken


def written(rows: Sequence[tuple[str, Event, dict[str, float]]]) -> str:
    """Give the table of all stories."""
    names_of = list(rows[0][2])
    lines = [
        "# What the account and the briefing of a story cost",
        "",
        f"Measured on {datetime.now(UTC):%Y-%m-%d} by `python -m bench.account` on {machine.told()}.",
        "Seconds of CPU time of one core after annotation.",
        "The articles are made of invented reports: sentences of three stories with a quarter of the telling words exchanged,",
        "3 of 10 articles carried word for word (*reworded*); and one text carried by all (*copies*).",
        "",
        f"| story | articles | sentences | {' | '.join(names_of)} | all |",
        f"|{'---|' * (len(names_of) + 4)}",
    ]
    for kind, story, taken in rows:
        sentences = sum(len(report.sentences) for report in story.reports)
        cells = " | ".join(f"{taken[name]:.2f}" for name in names_of)
        lines.append(f"| {kind} | {len(story.reports)} | {sentences} | {cells} | {sum(taken.values()):.2f} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--kinds", nargs="*", default=KINDS)
    options = parser.parse_args()
    rows = []
    for kind in options.kinds:
        for size in options.sizes:
            story = event(size, kind)
            rows.append((kind, story, parts(story)))
            print(kind, size, f"{sum(rows[-1][2].values()):.2f} s", flush=True)
            RESULTS.write_text(written(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
