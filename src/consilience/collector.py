"""Python's collector of rings, paused while something is made that has none.

What is told of a large story is millions of small records, and the collector goes through all of them again each time their
number has grown by a quarter: a third of the time of an account. They hold no rings; what is no longer needed goes by its count.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector, as `with` or above a function; afterwards it goes on if it went before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
