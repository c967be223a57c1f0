"""What the commands share that decide something by hand: who, why, and telling anew what it touches."""

from __future__ import annotations

import click

from consilience.cli.clock import now
from consilience.cli.library_option import who
from consilience.cli.progress import shown_progress
from consilience.run import Local
from consilience.store import Library, deciding
from consilience.store.deciding import Work
from consilience.store.log import By, Decision

why_option = click.option("--why", multiple=True, metavar="TEXT", help="The reason, for the log; may be given several times.")


def decide(library: Library, why: tuple[str, ...], work: Work) -> Decision | None:
    """Carry out what a person decides and tell anew the stories that it touches; None where nothing had to be decided."""
    with shown_progress() as progress, Local(progress=progress) as run:
        return deciding.decide(library, By(who(), now(), why), work, run)


def to_undo(decision: Decision) -> str:
    """Say how a decision is taken back."""
    return f"To take it back: consilience undo {decision.number}"
