"""`consilience merge`."""

from __future__ import annotations

import click
from sqlalchemy import Connection

from consilience.cli.deciding import decide, to_undo, why_option
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.store import decisions, stories
from consilience.store.log import By


@click.command
@click.argument("one")
@click.argument("other")
@why_option
@library_option
def command(one: str, other: str, why: tuple[str, ...], address: str) -> None:
    """Make two stories one, under the id of the older; the other id leads there from now on.

    A story is named by its id or the beginning of it. The machine never parts them again.
    """

    def merged(connection: Connection, by: By) -> int | None:
        return decisions.merge(connection, stories.named(connection, one).id, stories.named(connection, other).id, by)

    with existing(address) as library:
        decision = decide(library, why, merged)
    if decision is None:
        click.echo("They are one story already.")
        return
    click.echo(f"{decision.other} is now part of {decision.story}. {to_undo(decision)}")
