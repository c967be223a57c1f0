"""Which language analysis a command reads with."""

from __future__ import annotations

import click

pipeline_option = click.option(
    "--pipeline",
    default="accurate",
    show_default=True,
    metavar="NAME",
    help="The language analysis: accurate (names, syntax, likeness), fast (names and tags, for whole crawls), or spacy:NAME, "
    "a pipeline of spaCy's that is installed, by its name or its folder. With +encoder:FOLDER behind it, a sentence encoder of "
    "yours in ONNX tells likeness.",
)
