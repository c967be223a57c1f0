"""`consilience schema`."""

from __future__ import annotations

import click

from consilience.brief import schema


@click.command
def command() -> None:
    """Print the JSON Schema of a dossier."""
    click.echo(schema.published(), nl=False)
