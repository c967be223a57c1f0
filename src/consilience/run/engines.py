"""The engine that a user names → its runner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from consilience.errors import UsageError
from consilience.run.local import Local
from consilience.run.runner import Progress, Runner
from consilience.run.verbs import silent

LOCAL, DASK = "local", "dask"
SCHEMES = ("tcp://", "tls://", "ws://", "wss://", "ucx://")


@contextmanager
def engine(name: str = LOCAL, workers: int | None = None, progress: Progress = silent) -> Iterator[Runner]:
    """Give the runner of an engine, and end what it started: "local", "dask" or the address of a scheduler of Dask.

    `workers` is how many processes of this machine to use, all cores when not given. UsageError for another name.
    """
    if name == LOCAL:
        with Local(workers, progress) as run:
            yield run
        return
    if name != DASK and not name.startswith(SCHEMES):
        what = "no such engine"
        raise UsageError(what, name, f"Say {LOCAL}, {DASK}, or the address of a scheduler: tcp://HOST:8786.")
    from consilience.run import distributed

    with distributed.connected(None if name == DASK else name, workers, progress) as run:
        yield run
