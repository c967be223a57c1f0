"""`consilience library check | rebuild | log | skipped`."""

from __future__ import annotations

import sys

import click

from consilience.cli.analysis import pipeline_option
from consilience.cli.clock import now
from consilience.cli.library_option import library_option
from consilience.cli.progress import shown_progress
from consilience.cli.story_given import existing
from consilience.run import Local
from consilience.store import check, log, pages, rebuild, stories

SHOWN = 50  # faults that are printed; the first say what is wrong


@click.group
def command() -> None:
    """Look after the library: check it, make it anew, read its log."""


@command.command("check")
@library_option
def checked(address: str) -> None:
    """Check that everything is whole: pages, articles, stories, the log, search, and every cite against its stored page.

    Exit code 1 when something is wrong; each fault is named.
    """
    with existing(address) as library, shown_progress() as progress:
        found = library.read(lambda connection: check.library(connection, progress))
    click.echo(", ".join(f"{count:,} {name}" for name, count in found.counts.items()) + f"; {found.cites:,} cites hold.")
    for fault in found.faults[:SHOWN]:
        click.echo(f"  {fault}")
    if found.faults:
        click.echo(f"{len(found.faults):,} faults. What can be made anew from the pages: consilience library rebuild")
        sys.exit(1)


@command.command("rebuild")
@click.option(
    "--only",
    type=click.Choice(rebuild.PARTS),
    multiple=True,
    help="Make only this anew; may be given several times. Without it everything but the marks.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes to use; all cores when not given.")
@library_option
@pipeline_option
def rebuilt(only: tuple[str, ...], workers: int | None, address: str, pipeline: str) -> None:
    """Make anew what follows from the pages: marks, passages, search, which story each article is in, accounts.

    What hands decided stays. The log tells what moved.
    """
    parts = only or tuple(part for part in rebuild.PARTS if part != "marks")
    with existing(address) as library, shown_progress() as progress, Local(workers, progress) as run:
        for line in rebuild.library(library, parts, run, now(), pipeline):
            click.echo(line)


@command.command("log")
@click.argument("story")
@library_option
def logged(story: str, address: str) -> None:
    """Print every decision about STORY: number, when, who, what, why."""
    with existing(address) as library:
        found = library.read(lambda connection: log.of_story(connection, stories.named(connection, story).id))
    for one in found:
        undone = f" (undone by {one.undone_by})" if one.undone_by else ""
        what = f"undid {one.undoes}" if one.undoes else one.what
        about = " ".join(filter(None, [one.title, one.other, *one.articles[:5], "…" if len(one.articles) > 5 else ""]))
        click.echo(f"{one.number:>7}  {one.at}  {one.who}: {what} {about}{undone}")
        for reason in one.why:
            click.echo(f"         {reason}")


@command.command("skipped")
@library_option
def skipped(address: str) -> None:
    """Print everything that could not be used: what, at which stage, why."""
    with existing(address) as library:
        for one in library.read(pages.all_skipped):
            click.echo(f"{one.source}: {one.stage}: {one.reason}")
