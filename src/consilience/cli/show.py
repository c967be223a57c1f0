"""`consilience show`."""

from __future__ import annotations

import click
from msgspec import Struct
from sqlalchemy import Connection

from consilience.brief.terminal import columns
from consilience.cli.changes import moment, printed
from consilience.cli.library_option import library_option
from consilience.cli.moments import since_option
from consilience.cli.output import Outputs, deliver, output_options
from consilience.cli.story_given import existing, story
from consilience.pipeline import Reading
from consilience.store import changes, telling
from consilience.store.changes import Noted


class Shown(Struct, frozen=True):
    """A story, and what changed in it since a moment."""

    reading: Reading
    noted: list[Noted]


@click.command
@click.argument("given", nargs=-1, required=True, metavar="STORY")
@since_option
@output_options
@library_option
def command(given: tuple[str, ...], since: str | None, address: str, outputs: Outputs) -> None:
    """Show a story of the library: its account, as `consilience brief` gives one; with --since first what changed.

    STORY is its id, the beginning of its id, or words that only this story has.
    """
    with existing(address) as library:
        shown = library.read(lambda connection: _shown(connection, " ".join(given), since))
    is_printed = "-" in (outputs.html, outputs.json, outputs.markdown)
    if since and not is_printed:
        for line in printed(shown.noted, columns()):
            click.echo(line)
        click.echo("" if shown.noted else f"Nothing has changed since {moment(since)}.\n")
    deliver(shown.reading, outputs)


def _shown(connection: Connection, given: str, since: str | None) -> Shown:
    found = story(connection, given)
    noted = changes.of(connection, found.id, since) if since else []
    return Shown(telling.reading(connection, found.id), noted)
