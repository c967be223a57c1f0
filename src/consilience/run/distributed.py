"""Many machines, or the processes of this one, under Dask: the same verbs, the same answers.

Records travel in small lots, a bounded number of them at a time, so that neither one giant record nor a million small ones fill
a machine; a lot whose worker dies is done again elsewhere. Which records meet, and which links tie them into groups, is found
where the program runs: that is numbers only, and linear.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from logging import CRITICAL
from threading import Semaphore
from typing import TYPE_CHECKING, TypeVar

from consilience import __version__
from consilience.errors import UsageError
from consilience.run.runner import Progress, Record, Result
from consilience.run.verbs import Verbs, done, lots, silent

if TYPE_CHECKING:
    from distributed import Client, Future

# What Dask logs of workers that come and go asks nothing of a user; what is wrong comes as an error.
ON_THIS_MACHINE = {"threads_per_worker": 1, "processes": True, "dashboard_address": ":0", "silence_logs": CRITICAL}

Awaited = TypeVar("Awaited", bool, bytes)

LOTS_AHEAD = 4  # for each thread of the cluster: the next lot is there before the last is done
SECONDS_TO_WAIT = 30  # for the scheduler, and for its first worker
LOOKS_WITHOUT_WORKERS = 4  # so many times as long for those that died to come back

OURS = {  # settings of Dask that are not for a cluster of somebody else
    "distributed.admin.large-graph-warning-threshold": "1 GiB",  # a lot is data, and is gone when it is done
    # Dask looks a hundred times a second at what each thread does: 5 % of the time that two workers take.
    "distributed.worker.profile.enabled": False,
    "distributed.worker.preload": ["consilience.run.interrupts"],
}


class Distributed(Verbs):
    """Runs on a Dask cluster. Every worker needs this version of the package; results come in the order of the records."""

    def __init__(self, client: Client, progress: Progress = silent) -> None:
        super().__init__(progress)
        self.client = client

    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record], at_once: int) -> Iterator[Result]:
        ahead = self._lots_wanted()
        room = Semaphore(ahead)
        waiting: deque[Future[bytes]] = deque()
        for lot in lots(records, at_once, ahead // LOTS_AHEAD):
            self._patiently(partial(_has_room, room))
            # Packed, so that the scheduler passes it on and does not read it. Not pure: Dask would read it for a name.
            packed = pickle.dumps(partial(done, work, lot), pickle.HIGHEST_PROTOCOL)
            waiting.append(self.client.submit(_done, packed, pure=False))
            waiting[-1].add_done_callback(partial(_leave, room))
            while waiting and waiting[0].done():
                yield from self._results(waiting.popleft())
        while waiting:
            yield from self._results(waiting.popleft())

    def _lots_wanted(self) -> int:
        threads: int = sum(self.client.nthreads().values())
        return LOTS_AHEAD * max(1, threads)

    def _results(self, lot: Future[bytes]) -> list[Result]:
        from distributed import CancelledError, KilledWorker

        try:
            results: list[Result] = pickle.loads(self._patiently(partial(_what_came, lot)))  # noqa: S301 - a worker packed it
        except KilledWorker as fault:
            what = "a lot of records ended every worker that had it"
            raise UsageError(what, str(fault.task), "Give the workers more memory, or read the logs of the workers.") from fault
        except CancelledError as fault:
            what = "the cluster went away while it worked"
            raise UsageError(what, str(self.client), "Start the cluster again; what was kept is not done twice.") from fault
        return results

    def _patiently(self, wait: Callable[[int], Awaited]) -> Awaited:
        """Give what is waited for; UsageError where the cluster has had no worker for so long that none will come back."""
        without = 0
        while not (found := wait(SECONDS_TO_WAIT)):
            without = 0 if self.client.nthreads() else without + 1
            if without == LOOKS_WITHOUT_WORKERS:
                what = "the cluster has no worker any more"
                raise UsageError(what, str(self.client), "Start workers, and say it again: what was kept stays.")
        return found


def _has_room(room: Semaphore, seconds: int) -> bool:
    return room.acquire(timeout=seconds)


def _leave(room: Semaphore, _: object) -> None:
    room.release()


def _what_came(lot: Future[bytes], seconds: int) -> bytes:
    """Give the packed results of a lot, none while they are not there."""
    try:
        return lot.result(timeout=seconds)
    except TimeoutError:
        if lot.status == "error":  # the work says so, not the wait
            raise
        return b""


def _done(packed: bytes) -> bytes:
    """Do the work of a lot on a worker, and pack what comes of it."""
    return pickle.dumps(pickle.loads(packed)(), pickle.HIGHEST_PROTOCOL)  # noqa: S301 - packed by the program that called


@contextmanager
def connected(address: str | None, workers: int | None = None, progress: Progress = silent) -> Iterator[Distributed]:
    """Give a runner on the cluster whose scheduler is at an address; without one, on a cluster of this machine's processes.

    `workers` is how many processes, one for each core when not given. UsageError where there is no such cluster, no worker in
    it, or another version of the package on a worker.
    """
    try:
        import dask
        from distributed import Client
        from distributed.utils import silence_logging_cmgr
    except ModuleNotFoundError as fault:
        what = "The engine needs Dask"
        raise UsageError(what, "--engine", "pip install 'consilience[dask]'") from fault
    with dask.config.set(OURS), silence_logging_cmgr(CRITICAL):
        try:
            client = Client(address, timeout=SECONDS_TO_WAIT) if address else Client(n_workers=workers, **ON_THIS_MACHINE)
        except (OSError, ValueError) as fault:
            what = "No scheduler of Dask answers"
            raise UsageError(what, str(address), "Start one (dask scheduler), and say its address: tcp://HOST:8786.") from fault
        with client:
            _check(client)
            yield Distributed(client, progress)


def _check(client: Client) -> None:
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_WAIT)
    except TimeoutError as fault:
        what = "The cluster has no worker"
        raise UsageError(what, str(client.scheduler_info()["address"]), "Start some: dask worker SCHEDULER") from fault
    versions = client.run(version)
    others = {place: found for place, found in versions.items() if found != __version__}
    if others:
        place, found = min(others.items())
        what = f"A worker has version {found}, this is {__version__}"
        raise UsageError(what, place, "Install the same on all: results of two versions do not belong together.")


def version() -> str:
    """Give the version of the package where this runs."""
    return __version__


__all__ = ["Distributed", "connected"]
