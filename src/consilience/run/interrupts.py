"""Ctrl-C reaches every process of the terminal; one of them has to speak, the others end when it does."""

from __future__ import annotations

import signal


def leave_to_the_parent() -> None:
    """Let this process, a worker, not end by itself on Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def dask_setup(_worker: object) -> None:
    """Do so in a worker of Dask, which calls this where the module is among those that it loads first."""
    leave_to_the_parent()
