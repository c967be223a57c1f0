"""Where a command does its work."""

from __future__ import annotations

import click

engine_option = click.option(
    "--engine",
    "where",
    default="local",
    show_default=True,
    metavar="NAME",
    help="Where the work is done: local (this machine's cores), dask (a cluster of Dask on this machine), or the address of a "
    "running scheduler: tcp://HOST:8786.",
)
