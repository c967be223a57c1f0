"""Many machines, or the processes of this one, under Dask: the same verbs, the same answers.

Records travel in small lots, a bounded number of them at a time, so that neither one giant record nor a million small ones fill
a machine; a lot whose worker dies is done again elsewhere. Which records meet, and which links tie them into groups, is found
where the program runs: that is numbers only, and linear.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from consilience import __version__
from consilience.errors import UsageError
from consilience.run.runner import Progress, Record, Result
from consilience.run.verbs import Verbs, silent

if TYPE_CHECKING:
    from distributed import Client, Future

LARGEST_LOT = 16  # records that travel together: pages of a megabyte are no rarity
LOTS_AHEAD = 4  # for each thread of the cluster: the next lot is there before the last is done
SECONDS_TO_WAIT = 30  # for the scheduler, and for its first worker
LOOKS_WITHOUT_WORKERS = 4  # so many times as long for those that died to come back
LARGE_LOT = "1 GiB"  # Dask warns of lots above it: a lot is data, and is gone when it is done


class Distributed(Verbs):
    """Runs on a Dask cluster. Every worker needs this version of the package; results come in the order of the records."""

    def __init__(self, client: Client, progress: Progress = silent) -> None:
        super().__init__(progress)
        self.client = client

    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record], at_once: int) -> Iterator[Result]:
        ahead = self._lots_wanted()
        size = max(1, min(at_once, LARGEST_LOT, len(records) // ahead))
        waiting: deque[Future[list[Result]]] = deque()
        for start in range(0, len(records), size):
            lot = tuple(records[start : start + size])
            # Not pure: Dask would read every lot once more, for a name that tells it from others.
            waiting.append(self.client.submit(_done, work, lot, pure=False))
            if len(waiting) > ahead:
                yield from self._results(waiting.popleft())
        while waiting:
            yield from self._results(waiting.popleft())

    def _lots_wanted(self) -> int:
        threads: int = sum(self.client.nthreads().values())
        return LOTS_AHEAD * max(1, threads)

    def _results(self, lot: Future[list[Result]]) -> list[Result]:
        from distributed import CancelledError, KilledWorker

        try:
            return self._waited_for(lot)
        except KilledWorker as fault:
            what = "a lot of records ended every worker that had it"
            raise UsageError(what, str(fault.task), "Give the workers more memory, or read the logs of the workers.") from fault
        except CancelledError as fault:
            what = "the cluster went away while it worked"
            raise UsageError(what, str(self.client), "Start the cluster again; what was kept is not done twice.") from fault

    def _waited_for(self, lot: Future[list[Result]]) -> list[Result]:
        """Give what came of a lot; UsageError where the cluster has had no worker for so long that none will come back."""
        without = 0
        while True:
            try:
                return lot.result(timeout=SECONDS_TO_WAIT)
            except TimeoutError as fault:
                if lot.done():  # the work says so, not the wait
                    raise
                without = 0 if self.client.nthreads() else without + 1
                if without == LOOKS_WITHOUT_WORKERS:
                    what = "the cluster has no worker any more"
                    raise UsageError(what, str(self.client), "Start workers, and say it again: what was kept stays.") from fault


def _done(work: Callable[[Record], Result], lot: Sequence[Record]) -> list[Result]:
    return [work(record) for record in lot]


@contextmanager
def connected(address: str | None, workers: int | None = None, progress: Progress = silent) -> Iterator[Distributed]:
    """Give a runner on the cluster whose scheduler is at an address; without one, on a cluster of this machine's processes.

    `workers` is how many processes, one for each core when not given. UsageError where there is no such cluster, no worker in
    it, or another version of the package on a worker.
    """
    try:
        import dask
        from distributed import Client
    except ModuleNotFoundError as fault:
        what = "The engine needs Dask"
        raise UsageError(what, "--engine", "pip install 'consilience[dask]'") from fault
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": LARGE_LOT}):
        try:
            client = (
                Client(address, timeout=SECONDS_TO_WAIT)
                if address
                else Client(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None)
            )
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
