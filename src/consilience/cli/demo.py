"""`consilience demo`."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from consilience import ingest
from consilience.cli.analysis import pipeline_option
from consilience.cli.output import Outputs, deliver, output_options
from consilience.pipeline import read
from consilience.run import Local

EVENT = "ferry-fire"


@click.command
@pipeline_option
@output_options
def command(pipeline: str, outputs: Outputs) -> None:
    """Show all of it on the shipped example: an invented ferry fire, told by invented outlets."""
    reading = read(ingest.from_paths([_nearby(examples() / EVENT)]), Local(), pipeline)
    deliver(reading, outputs)
    if not any((outputs.html, outputs.json, outputs.markdown)):
        click.echo(
            "\nThe same as a page: consilience demo --html demo.html; your own reports: consilience brief FOLDER", err=True
        )


def examples() -> Path:
    """Give the folder of examples: inside the package once installed, beside `src` in a checkout."""
    inside = Path(str(files("consilience") / "examples"))
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "examples"


def _nearby(folder: Path) -> Path:
    """Name a folder below the current one from there, as a user would."""
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
