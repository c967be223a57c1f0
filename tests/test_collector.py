"""Tests of the pause of Python's collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from consilience import collector


@pytest.fixture(autouse=True)
def _collector_as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    gc.enable() if was_on else gc.disable()


def test_the_collector_rests_within_and_goes_on_behind() -> None:
    with collector.paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(KeyError), collector.paused():
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with collector.paused():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_a_function_is_told_to_rest_each_time_it_is_called() -> None:
    @collector.paused()
    def is_on() -> bool:
        return gc.isenabled()

    assert [is_on(), gc.isenabled(), is_on(), gc.isenabled()] == [False, True, False, True]
