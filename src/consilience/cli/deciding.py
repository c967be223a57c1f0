"""What the commands share that decide something by hand: who, why, and telling anew what it touches."""

from __future__ import annotations

from collections.abc import Callable

import click
from sqlalchemy import Connection

from consilience.cli.clock import now
from consilience.cli.library_option import who
from consilience.cli.progress import shown_progress
from consilience.run import Local
from consilience.store import Library, accounts, log
from consilience.store.log import By, Decision

why_option = click.option("--why", multiple=True, metavar="TEXT", help="The reason, for the log; may be given several times.")


def decide(library: Library, why: tuple[str, ...], work: Callable[[Connection, By], int | None]) -> Decision | None:
    """Carry out what a person decides and tell anew the stories that it touches; None where nothing had to be decided."""
    by = By(who(), now(), why)

    def decided(connection: Connection) -> Decision | None:
        number = work(connection, by)
        return log.get(connection, number) if number is not None else None

    decision = library.write(decided)
    with shown_progress() as progress, Local(progress=progress) as run:
        accounts.refresh(library, library.read(accounts.due), by.when, run)
    return decision


def to_undo(decision: Decision) -> str:
    """Say how a decision is taken back."""
    return f"To take it back: consilience undo {decision.number}"
