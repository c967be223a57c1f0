"""`--host`, `--port` and `--token-file` of the commands that others can reach."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


def listening_options(port: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options that say where it listens, at this port by default, and who may come."""
    options = (
        click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at."),
        click.option(
            "--port", type=click.IntRange(0, 65535), default=port, show_default=True, help="The port; 0 takes a free one."
        ),
        click.option(
            "--token-file",
            type=click.Path(dir_okay=False, path_type=Path),
            envvar="CONSILIENCE_TOKENS",
            help="Who may do what: lines of ROLE NAME TOKEN. Roles: reader, reviewer, feeder.",
        ),
    )

    def given(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return given
