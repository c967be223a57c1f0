"""Which library a command works on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


def _usual() -> str:
    """Give the library of whoever says nothing: a file in the user's data folder."""
    if sys.platform in {"win32", "darwin"}:
        return str(Path(click.get_app_dir("consilience")) / "library.db")
    data = os.environ.get("XDG_DATA_HOME", "")  # the XDG Base Directory Specification; a relative path is to be ignored
    return str((Path(data) if Path(data).is_absolute() else Path.home() / ".local" / "share") / "consilience" / "library.db")


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
