"""Which language analysis a command reads with."""

from __future__ import annotations

import click


def _checked(_context: click.Context, _option: click.Parameter, name: str) -> str:
    """Give the name on if it can be had; UsageError before anything is read if not."""
    from consilience.annotate import parse  # heavy, and not wanted for --help

    parse.check(name)
    return name


pipeline_option = click.option(
    "--pipeline",
    callback=_checked,
    default="accurate",
    show_default=True,
    metavar="NAME",
    help="The language analysis: accurate (names, syntax, likeness), fast (names and tags, for whole crawls), or spacy:NAME, "
    "a pipeline of spaCy's that is installed, by its name or its folder. With +encoder:FOLDER behind it, a sentence encoder of "
    "yours in ONNX tells likeness.",
)
