"""`consilience add`."""

from __future__ import annotations

import sys

import click

from consilience import ingest, store
from consilience.cli.analysis import pipeline_option
from consilience.cli.asleep_option import asleep_option
from consilience.cli.clock import now
from consilience.cli.engine import engine_option
from consilience.cli.incoming import incoming, kind_option, web_options
from consilience.cli.library_option import library_option
from consilience.cli.progress import shown_progress
from consilience.ingest.fetch.records import Terms
from consilience.pipeline import add
from consilience.run import engine
from consilience.store.entering import Added


@click.command
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@kind_option
@web_options
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use; all cores when not given.")
@engine_option
@library_option
@pipeline_option
@asleep_option
def command(  # noqa: PLR0913, PLR0917 - one for each option
    sources: tuple[str, ...],
    kind: ingest.Kind | None,
    terms: Terms,
    workers: int | None,
    where: str,
    address: str,
    pipeline: str,
    asleep_after: int,
) -> None:
    """Add the reports in SOURCE… to the library; each finds its story or begins one.

    A SOURCE is what `consilience brief` reads. What is in the library already is passed over: after Ctrl-C or a crash, say the
    same again. Exit code 3 when nothing in it could be used.
    """
    added: list[Added] = []
    with store.opened(address) as library, shown_progress() as progress, engine(where, workers, progress) as run:
        try:
            added.extend(add(library, incoming(sources, kind, terms), run, now(), pipeline, asleep_after=asleep_after))
        finally:
            click.echo(_summary(added))
    if added and not any(lot.entered or lot.known for lot in added):
        sys.exit(3)


def _summary(added: list[Added]) -> str:
    """Say in one line what came of it, and why things were skipped."""
    entered = [one for lot in added for one in lot.entered]
    skipped = [one for lot in added for one in lot.skipped]
    parts = [
        _counted(len(entered), "article added", "articles added"),
        _counted(sum(one.begun for one in entered), "story begun", "stories begun"),
        _counted(len({one.story for one in entered if not one.begun}), "story grew", "stories grew"),
        _counted(sum(len(one.merged) for one in entered), "story merged", "stories merged"),
        _counted(sum(one.revises is not None for one in entered), "later version", "later versions"),
        _counted(sum(lot.known for lot in added), "here already", "here already"),
        _counted(len(skipped), "skipped", "skipped"),
    ]
    reasons = [f"  skipped {one.source}: {one.reason}" for one in skipped[:SHOWN]]
    more = [f"  and {len(skipped) - SHOWN} more; all: consilience library skipped"] if len(skipped) > SHOWN else []
    return "\n".join([", ".join(filter(None, parts)) or "Nothing to add.", *reasons, *more])


SHOWN = 5  # skipped things that are named; the library keeps them all


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}" if count else ""
