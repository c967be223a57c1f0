"""`consilience rename`."""

from __future__ import annotations

import click
from sqlalchemy import Connection

from consilience.cli.deciding import decide, to_undo, why_option
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.store import decisions, stories
from consilience.store.log import By


@click.command
@click.argument("given", metavar="STORY")
@click.argument("title")
@why_option
@library_option
def command(given: str, title: str, why: tuple[str, ...], address: str) -> None:
    """Give STORY a TITLE of your own; its id stays."""

    def renamed(connection: Connection, by: By) -> int | None:
        return decisions.rename(connection, stories.named(connection, given).id, title, by)

    with existing(address) as library:
        decision = decide(library, why, renamed)
    if decision:
        click.echo(f"{decision.story} is now called “{decision.title}”. {to_undo(decision)}")
