"""`consilience crawl`."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from consilience import store
from consilience.cli.analysis import pipeline_option
from consilience.cli.clock import now
from consilience.cli.engine import engine_option
from consilience.cli.progress import shown_progress
from consilience.crawl import crawl
from consilience.run import engine


@click.command
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--out", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to fill.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use; all cores when not given.")
@engine_option
@pipeline_option
@click.option("--library", "address", metavar="PLACE", help="Let the articles enter this library too, in the same stories.")
def command(  # noqa: PLR0913, PLR0917 - one for each option
    files: tuple[Path, ...], folder: Path, workers: int | None, where: str, pipeline: str, address: str | None
) -> None:
    """Read whole crawls: the WARC, Parquet or JSON Lines FILEs become stories, in tables (Parquet) under --out.

    Stopped or crashed, it goes on where it was when the same is said again; a part that is damaged is named.
    """
    with ExitStack() as closing:
        run = closing.enter_context(engine(where, workers, closing.enter_context(shown_progress())))
        shelf = (closing.enter_context(store.opened(address)), now()) if address else None
        for line in crawl(files, folder, run, pipeline, shelf):
            click.echo(line)
