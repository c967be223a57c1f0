"""`consilience show`."""

from __future__ import annotations

import click

from consilience.cli.library_option import library_option
from consilience.cli.moments import since_option
from consilience.cli.output import Outputs, deliver, output_options
from consilience.cli.story_given import existing, story
from consilience.store import telling


@click.command
@click.argument("given", nargs=-1, required=True, metavar="STORY")
@since_option
@output_options
@library_option
def command(given: tuple[str, ...], since: str | None, address: str, outputs: Outputs) -> None:
    """Show a story of the library: its account, as `consilience brief` gives one; with --since also what is new in it.

    STORY is its id, the beginning of its id, or words that only this story has.
    """
    with existing(address) as library:
        shown = library.read(lambda connection: telling.reading(connection, story(connection, " ".join(given)).id, since))
    deliver(shown, outputs)
