"""This machine, all its cores: the reference that other runners must agree with."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import Self

from consilience.errors import UsageError
from consilience.run.interrupts import leave_to_the_parent
from consilience.run.meeting import Numbers
from consilience.run.runner import Item, Link, Progress, Record, Result
from consilience.run.verbs import Verbs, done, lots, silent, title

# Starting a worker and importing the stages costs about a second; below this many one process is faster
# (an article costs some 40 ms from page to marks, the judgement of a pair some 2 ms).
RECORDS_WORTH_A_POOL = 48
PAIRS_WORTH_A_POOL = 1000

# A process may be killed by whoever looks after the machine's memory; a lot that so many end over will end the next one too.
ENDED_TOO_OFTEN = 4


class Local(Verbs):
    """Runs on this machine with `workers` processes (all cores when not given); the answer is the same with any number.

    The processes start when there is enough to do and stay for the next stage; `with Local() as run:` ends them at once when
    the work is done or broken off.
    """

    def __init__(self, workers: int | None = None, progress: Progress = silent) -> None:
        super().__init__(progress)
        self.workers = workers or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _spread(self, work: Callable[[Record], Result], records: Sequence[Record], at_once: int) -> Iterator[Result]:
        if self.workers == 1 or len(records) < min(RECORDS_WORTH_A_POOL, at_once):
            return map(work, records)
        return self._by_lots(work, deque(lots(records, at_once, self.workers)))

    def _by_lots(self, work: Callable[[Record], Result], waiting: deque[Sequence[Record]]) -> Iterator[Result]:
        """Give the results of lots in their order; what a process had that was killed is done again by another."""
        ended = 0
        while waiting:
            try:
                for results in self._workers().map(partial(done, work), waiting):
                    waiting.popleft()
                    ended = 0
                    yield from results
            except BrokenProcessPool as fault:
                self._end()
                ended += 1
                if ended == ENDED_TOO_OFTEN:
                    what = "a lot of records ended every process that had it"
                    raise UsageError(what, title(work), "Give the machine more memory, or take fewer --workers.") from fault

    def _judged(self, judge: Callable[[Item, Item], Link | None], records: Sequence[Item], together: Numbers) -> list[Link]:
        if len(together) < PAIRS_WORTH_A_POOL:
            pairs = ((records[left], records[right]) for left, right in together.tolist())
            judged = (judge(left, right) for left, right in pairs)
            return [link for link in self._counted(title(judge), len(together), judged) if link is not None]
        return super()._judged(judge, records, together)

    def _lots_wanted(self) -> int:
        return 8 * self.workers

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self.workers, get_context("spawn"), initializer=leave_to_the_parent)
        return self._pool


__all__ = ["Local"]
