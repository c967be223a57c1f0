"""Which library a command works on."""

from __future__ import annotations

import os
from pathlib import Path

import click


def _usual() -> str:
    """Give the library of whoever says nothing: a file in the user's data folder."""
    return str(Path(click.get_app_dir("consilience")) / "library.db")


library_option = click.option(
    "--library",
    "address",
    envvar="CONSILIENCE_LIBRARY",
    default=_usual,
    metavar="PLACE",
    help="The library: a file, or postgresql://HOST/NAME. CONSILIENCE_LIBRARY says it for all commands; else it is a file in "
    "your own data folder.",
)


def who() -> str:
    """Give the name under which decisions by hand are logged."""
    return os.environ.get("CONSILIENCE_USER") or os.environ.get("USER") or os.environ.get("USERNAME") or "somebody"
