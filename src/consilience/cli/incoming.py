"""What a command reads: its SOURCE arguments."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from consilience import ingest
from consilience.errors import UsageError
from consilience.records import Page, Skipped

kind_option = click.option(
    "--as",
    "kind",
    type=click.Choice(["text", "html", "jsonl"]),
    help="What standard input, or a file with an unknown suffix, is. Standard input is text when nothing is said.",
)


def incoming(sources: tuple[str, ...], kind: ingest.Kind | None) -> Iterator[Page | Skipped]:
    """Give the pages in files and folders, and on standard input for `-`; UsageError where a path is not there."""
    paths = [Path(source) for source in sources if source != "-"]
    for path in paths:
        if not path.exists():
            what = "no such file or folder"
            raise UsageError(what, str(path), "Give a file, a folder, or - for standard input.")
    if "-" in sources:
        yield from ingest.from_stream(sys.stdin.buffer, "-", kind or "text")
    yield from ingest.from_paths(paths, kind)
