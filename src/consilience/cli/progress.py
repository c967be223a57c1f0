"""What a long run shows on standard error while it works; nothing where no one watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WORTH_SHOWING = 30  # records: below this a stage is over before the line can be read


@contextmanager
def shown_progress() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function for the runner that draws one line; the line is gone afterwards."""
    watched = sys.stderr.isatty()

    def show(stage: str, done: int, total: int) -> None:
        if watched and total >= WORTH_SHOWING and (done % 10 == 0 or done == total):
            sys.stderr.write(f"\r\x1b[2K{stage}: {done} of {total}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if watched:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
