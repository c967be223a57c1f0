"""Measure what a user waits for, in one run on this machine: `python -m bench.speed`. Writes `results.md` beside this file.

Start-up and the seeds are whole processes, start included. The pages run in this process on one core, each stage timed on
its own, beside the extractor alone, which is the floor of any such tool.
"""

from __future__ import annotations

import gzip
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import trafilatura

from consilience import extract
from consilience.annotate import figures, names, parse, quotes, sentences, statements, times
from consilience.annotate.parse import Parse
from consilience.cli.demo import EVENT, examples
from consilience.records import Article, Page, Report
from eval import SHARED

RESULTS = Path(__file__).with_name("results.md")
RUNS = 5

Record = TypeVar("Record")
Result = TypeVar("Result")


def seconds(command: Sequence[str]) -> float:
    """Give the median wall time of a whole process."""
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def timed(work: Callable[[Record], Result], records: Sequence[Record]) -> tuple[float, list[Result]]:
    """Give the seconds that `work` takes for all records, and its results."""
    begun = time.perf_counter()
    results = [work(record) for record in records]
    return time.perf_counter() - begun, results


def marked_sentences(article: Article) -> Report:
    """Begin a report with its sentences."""
    return Report(article=article, sentences=sentences.of(article))


def parsed(report: Report) -> tuple[Parse, ...]:
    """Analyse the sentences of a report by the accurate tier."""
    return parse.parses(report.article.text, report.sentences)


def extractor_alone(page: Page) -> str | None:
    """Extract as a user of the extractor would."""
    text: str | None = trafilatura.extract(page.content.decode("utf-8", "replace"), fast=True, include_comments=False)
    return text


def starting() -> list[tuple[str, str]]:
    """Measure whole processes."""
    program = [sys.executable, "-m", "consilience"]
    with tempfile.TemporaryDirectory() as folder:
        outputs = [part for kind in ("html", "json", "markdown") for part in (f"--{kind}", f"{folder}/out.{kind}")]
        rows = [
            ("`consilience --help`", f"{seconds([*program, '--help']):.2f} s"),
            (
                "the demo's eight pages to all outputs, start included",
                f"{seconds([*program, 'brief', str(examples() / EVENT), *outputs]):.2f} s",
            ),
        ]
        if SHARED.is_dir():
            rows.append(
                (
                    "five reports to all outputs, start included",
                    f"{seconds([*program, 'brief', str(SHARED / 'seeds'), *outputs]):.2f} s",
                )
            )
    return rows


def stages(pages: Sequence[Page]) -> list[tuple[str, str, str]]:
    """Measure each stage from page to marks, one core."""
    for work in (extract.article, extractor_alone):
        work(pages[0])  # imports and caches are not the pages' cost
    alone, _ = timed(extractor_alone, pages)
    spent: list[tuple[str, float]] = []
    taken, extracted = timed(extract.article, pages)
    spent.append(("extract", taken))
    articles = [result for result in extracted if isinstance(result, Article)]
    taken, reports = timed(marked_sentences, articles)
    spent.append(("sentences", taken))
    taken, parses = timed(parsed, reports)
    spent.append(("parse", taken))
    for name, mark in (
        ("names", lambda one: names.mark(*one)),
        ("times", lambda one: times.mark(one[0])),
        ("quotes", lambda one: quotes.mark(*one)),
        ("statements", lambda one: statements.mark(*one)),
        ("figures", lambda one: figures.mark(*one)),
    ):
        taken, reports = timed(mark, list(zip(reports, parses, strict=True)))
        spent.append((name, taken))
    total = sum(taken for _, taken in spent)
    rows = [(name, f"{1000 * taken / len(pages):.1f}", f"{taken / total:.0%}") for name, taken in spent]
    rows.append(
        (f"**page to marks** ({len(articles)} articles)", f"{1000 * total / len(pages):.1f}", f"{len(pages) / total:.0f} pages/s")
    )
    rows.append(("the extractor alone", f"{1000 * alone / len(pages):.1f}", f"{len(pages) / alone:.0f} pages/s"))
    return rows


def public_pages() -> list[Page]:
    """Give every third article page of the public extraction set."""
    kept = sorted((SHARED / "data" / "extraction" / "wcxb" / "html").glob("*.gz"))[::3]
    contents = [gzip.decompress(path.read_bytes()) for path in kept]
    return [Page(id=sha256(content).hexdigest(), source="page", content=content, media_type="text/html") for content in contents]


def main() -> None:
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    lines = [
        "# Speed",
        "",
        f"Measured on {datetime.now(UTC).date().isoformat()} by `python -m bench.speed` on {machine}.",
        f"Whole processes: medians of {RUNS} runs. Shared machines are noisy: trust ratios more than seconds.",
        "",
        "| whole process | wall time |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in starting()),
    ]
    if SHARED.is_dir() and (pages := public_pages()):
        lines += ["", f"{len(pages)} article pages (WCXB), one core:", "", "| stage | ms a page | share |", "|---|---|---|"]
        lines += [f"| {name} | {spent} | {share} |" for name, spent, share in stages(pages)]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
