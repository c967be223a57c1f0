"""When a story sleeps, for commands that add to the library."""

from __future__ import annotations

import click

from consilience.cluster.arrival import ASLEEP_DAYS

asleep_option = click.option(
    "--asleep-after",
    type=click.IntRange(min=1),
    default=ASLEEP_DAYS,
    show_default=True,
    metavar="DAYS",
    help="A story without news for so long sleeps: only what shares rare names with it wakes it.",
)
