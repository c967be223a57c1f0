"""`consilience apart`."""

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
    """Say that two stories are not the same: the machine never joins them.

    A story is named by its id or the beginning of it.
    """

    def parted(connection: Connection, by: By) -> int | None:
        return decisions.tell_apart(connection, stories.named(connection, one).id, stories.named(connection, other).id, by)

    with existing(address) as library:
        decision = decide(library, why, parted)
    if decision is None:
        click.echo("That was said already.")
        return
    click.echo(f"{decision.story} and {decision.other} stay two stories. {to_undo(decision)}")
