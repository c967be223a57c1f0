"""`consilience check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from consilience import support
from consilience.brief import checked as printed
from consilience.brief.terminal import columns
from consilience.cli.analysis import pipeline_option
from consilience.cli.incoming import incoming, web_options
from consilience.cli.library_option import library_option
from consilience.cli.progress import shown_progress
from consilience.errors import UsageError
from consilience.ingest.fetch.records import Terms
from consilience.pipeline import read
from consilience.records import Checked
from consilience.run import Local


@click.command
@click.argument("file", metavar="FILE")
@click.option(
    "--against", multiple=True, metavar="SOURCE", help="Check against these reports, not against the library; repeat it."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every passage.")
@web_options
@pipeline_option
@library_option
def command(  # noqa: PLR0913 - one for each option
    file: str, against: tuple[str, ...], address: str, pipeline: str, terms: Terms, *, as_json: bool
) -> None:
    """Check the text in FILE: which of its sentences, numbers and quotes do reports support, contradict, or have overtaken.

    FILE is a text in UTF-8; - is standard input. Every finding shows the passages that it rests on. What no report speaks of is
    unknown, which does not say that it is wrong. Exit code 1 when something in the text is contradicted.
    """
    text = _text(file)
    found = _against_sources(text, against, pipeline, terms) if against else _against_library(text, address, pipeline)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        for line in printed.lines(found, columns()):
            click.echo(line)
    if any(one.verdict == "contradicted" for one in found.findings):
        sys.exit(1)


def _text(file: str) -> str:
    """Read the text; raises UsageError where that cannot be."""
    try:
        return (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what, remedy = "The text cannot be read", "Give a text file in UTF-8, or - for standard input."
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
        raise UsageError(what, f"{file} ({reason})", remedy) from error


def _against_sources(text: str, sources: tuple[str, ...], pipeline: str, terms: Terms) -> Checked:
    given = support.report(text, pipeline)
    with shown_progress() as progress, Local(progress=progress) as run:
        reading = read(incoming(sources, None, terms), run, pipeline)
    if not reading.events:
        what = "Nothing in the reports could be used"
        raise UsageError(what, ", ".join(sources), "See why: consilience brief SOURCE…")
    told = zip(reading.events, reading.dossier.stories, strict=True)
    return support.together([(event, account, support.checked(given, event, account)) for event, account in told])


def _against_library(text: str, address: str, pipeline: str) -> Checked:
    from consilience.cli.story_given import existing  # the database is not wanted with --against
    from consilience.store.reading import checking

    with existing(address) as library:
        return checking.checked(library, text, pipeline)
