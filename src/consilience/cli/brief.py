"""`consilience brief`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from consilience import ingest
from consilience.cli.analysis import pipeline_option
from consilience.cli.output import Outputs, deliver, output_options
from consilience.cli.progress import shown_progress
from consilience.errors import UsageError
from consilience.pipeline import read
from consilience.records import Page, Skipped
from consilience.run import Local


@click.command
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option(
    "--as",
    "kind",
    type=click.Choice(["text", "html", "jsonl"]),
    help="What standard input, or a file with an unknown suffix, is. Standard input is text when nothing is said.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use; all cores when not given.")
@click.option("--one-event", is_flag=True, help="Every SOURCE tells of the same event: make one story of them all.")
@pipeline_option
@output_options
def command(  # noqa: PLR0913 - one for each option
    sources: tuple[str, ...], kind: ingest.Kind | None, workers: int | None, *, one_event: bool, pipeline: str, outputs: Outputs
) -> None:
    """Read the reports in SOURCE… and print a briefing whose every sentence can be checked.

    A SOURCE is a file (.txt, .md, .html, .htm, .jsonl), a folder with such files, or - for standard input.
    Exit code 3 when nothing in it could be used.
    """
    with shown_progress() as progress, Local(workers, progress) as run:
        reading = read(_incoming(sources, kind), run, pipeline, one_event=one_event)
    deliver(reading, outputs)
    if not reading.dossier.articles:
        sys.exit(3)


def _incoming(sources: tuple[str, ...], kind: ingest.Kind | None) -> Iterator[Page | Skipped]:
    paths = [Path(source) for source in sources if source != "-"]
    for path in paths:
        if not path.exists():
            what = "no such file or folder"
            raise UsageError(what, str(path), "Give a file, a folder, or - for standard input.")
    if "-" in sources:
        yield from ingest.from_stream(sys.stdin.buffer, "-", kind or "text")
    yield from ingest.from_paths(paths, kind)
