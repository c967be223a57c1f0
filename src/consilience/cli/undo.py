"""`consilience undo`."""

from __future__ import annotations

import click
from sqlalchemy import Connection

from consilience.cli.deciding import decide, to_undo, why_option
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.store import decisions
from consilience.store.log import By


@click.command
@click.argument("number", type=int, metavar="DECISION")
@why_option
@library_option
def command(number: int, why: tuple[str, ...], address: str) -> None:
    """Take back a DECISION, yours or the machine's, by its number; an undoing is a decision too and can be undone.

    The numbers are in: consilience library log STORY. What you undo of the machine's it will not decide again.
    """

    def undone(connection: Connection, by: By) -> int | None:
        return decisions.undo(connection, number, by)

    with existing(address) as library:
        decision = decide(library, why, undone)
    if decision:
        click.echo(f"Decision {number} about {decision.story} is undone. {to_undo(decision)}")
