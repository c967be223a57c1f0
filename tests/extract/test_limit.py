"""A page that would be read for ever is given up."""

from __future__ import annotations

import signal

import pytest

from consilience.extract.limit import TookTooLong, time_limit

IN_SHORT = 0.01  # seconds of work


def work_without_end() -> None:
    while True:
        pass


def test_work_without_end_is_given_up() -> None:
    with pytest.raises(TookTooLong), time_limit(IN_SHORT):
        work_without_end()


def test_an_outer_limit_is_not_put_off_by_an_inner_one() -> None:
    with pytest.raises(TookTooLong), time_limit(IN_SHORT), time_limit(60.0):
        work_without_end()


def test_what_ends_in_time_leaves_no_timer_behind() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with time_limit(60.0):
        pass
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) == before
