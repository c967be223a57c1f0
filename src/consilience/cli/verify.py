"""`consilience verify`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from consilience import verify
from consilience.errors import UsageError


@click.command
@click.argument("dossier", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="A folder in which to look for the sources, beside the current one and the dossier's.",
)
def command(dossier: Path, sources: tuple[Path, ...]) -> None:
    """Check every cite of DOSSIER against its sources; exit code 1 when one fails."""
    try:
        verdict = verify.verified(json.loads(dossier.read_text(encoding="utf-8")), [Path(), dossier.parent, *sources])
    except (ValueError, KeyError, TypeError) as error:
        what = "not a dossier"
        remedy = f"Make one with: consilience brief SOURCE… --json FILE ({type(error).__name__}: {error})"
        raise UsageError(what, str(dossier), remedy) from error
    total = verdict.held + len(verdict.failed)
    if verdict.failed:
        click.echo(f"{len(verdict.failed)} of {total} cites fail. The first: {verdict.failed[0]}")
        sys.exit(1)
    click.echo(f"All {total} cites hold.")
