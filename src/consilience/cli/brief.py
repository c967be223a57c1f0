"""`consilience brief`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from consilience import ingest
from consilience.cli.analysis import pipeline_option
from consilience.cli.engine import engine_option
from consilience.cli.incoming import incoming, keep_option, kept, kind_option, web_options
from consilience.cli.output import Outputs, deliver, output_options
from consilience.cli.progress import shown_progress
from consilience.cli.wishes import wishes_options
from consilience.ingest.fetch.records import Terms
from consilience.pipeline import read
from consilience.records import Wishes
from consilience.run import engine


@click.command
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@kind_option
@web_options
@keep_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use; all cores when not given.")
@engine_option
@click.option("--one-event", is_flag=True, help="Every SOURCE tells of the same event: make one story of them all.")
@wishes_options
@pipeline_option
@output_options
def command(  # noqa: PLR0913, PLR0917 - one for each option
    sources: tuple[str, ...],
    kind: ingest.Kind | None,
    terms: Terms,
    keep: Path | None,
    workers: int | None,
    where: str,
    *,
    one_event: bool,
    wishes: Wishes,
    pipeline: str,
    outputs: Outputs,
) -> None:
    """Read the reports in SOURCE… and print a briefing whose every sentence can be checked.

    A SOURCE is a file (.txt, .md, .html, .htm, .jsonl, .warc, .warc.gz), a folder with such files, the address of a page
    (https://…), or - for standard input. For feeds, lists of feeds, sitemaps and news items say what they are.
    Exit code 3 when nothing in it could be used.
    """
    with shown_progress() as progress, engine(where, workers, progress) as run:
        reading = read(kept(incoming(sources, kind, terms), keep), run, pipeline, one_event=one_event, wishes=wishes)
    deliver(reading, outputs)
    if not reading.dossier.articles:
        sys.exit(3)
