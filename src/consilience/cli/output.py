"""Where a reading goes: the terminal, an HTML page, Markdown, a dossier in JSON."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from consilience.brief import markdown, page, terminal
from consilience.brief.json import encoded
from consilience.errors import UsageError
from consilience.pipeline import Reading


class Outputs(Struct, frozen=True):
    """The files that a command writes; `-` is standard output."""

    html: str | None
    json: str | None
    markdown: str | None


def output_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options --html, --json and --markdown, as one argument `outputs`."""

    @click.option("--html", metavar="FILE", help="Write one self-contained page; - for standard output.")
    @click.option("--json", metavar="FILE", help="Write the dossier; - for standard output.")
    @click.option("--markdown", metavar="FILE", help="Write Markdown; - for standard output.")
    @wraps(command)
    def with_outputs(html: str | None, json: str | None, markdown: str | None, **arguments: Any) -> None:
        command(outputs=Outputs(html, json, markdown), **arguments)

    return with_outputs


def deliver(reading: Reading, outputs: Outputs) -> None:
    """Write what was asked for; print the briefing to the terminal unless standard output is taken."""
    writers = ((outputs.html, page.written), (outputs.json, encoded), (outputs.markdown, markdown.written))
    for place, writer in writers:
        if place:
            write(place, writer(reading))
    if "-" not in (outputs.html, outputs.json, outputs.markdown):
        terminal.show(reading)
        for place, _ in writers:
            if place:
                click.echo(f"Written: {place}", err=True)


def write(place: str, text: str) -> None:
    """Write text to a file or, for `-`, to standard output; raises UsageError where that cannot be."""
    if place == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(place).write_text(text, encoding="utf-8")
    except OSError as error:
        what = f"cannot write ({error.strerror})"
        raise UsageError(what, place, "Give a file in a folder that exists and may be written.") from error


__all__ = ["Outputs", "deliver", "output_options", "write"]
