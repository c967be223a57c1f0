"""A program of its own that adds made-up articles to a library, and says what it does: for tests that kill it.

`python enterer.py ADDRESS FIRST LAST` prints "." for each thing it asks of the database and the id of each article that is in
the library for good.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Engine, event

from consilience import store, testing
from consilience.records import Report
from consilience.store.entering import enter
from consilience.store.ready import Marked, Ready, ready
from consilience.testing import page

NOON = "2026-03-01T12:00:00Z"
PLACES = ("Elgar", "Torsay", "Keld", "Ormsby", "Brannoch")
LOT = 3


def coming(number: int) -> Ready:
    """One of endlessly many articles about a few fires."""
    place = PLACES[number % len(PLACES)]
    text = (
        f"A warehouse fire in {place} injured {number % 7 + 2} people on Sunday, harbour master Ian {place} said.\n\n"
        f"The fire in {place} began in hall number {number // 10} and burned for {number % 9} hours, said witness {number}."
    )
    source = f"{number:07}.txt"
    came = page(text, source)
    found = replace(testing.article(text, source, "2026-03-01"), id=came.article_id, sha256=came.id)
    return ready(came, Report(article=found))


def lots(first: int, last: int) -> Iterator[list[Ready]]:
    """The articles of a range of numbers, a few at once."""
    for start in range(first, last, LOT):
        yield [coming(number) for number in range(start, min(start + LOT, last))]


def article(one: Ready) -> str:
    """The id of an article that is coming."""
    return one.found.written.id if isinstance(one.found, Marked) else ""


def dot(*_: Any) -> None:
    """Say that the database was asked something."""
    sys.stdout.write(".\n")
    sys.stdout.flush()


def main(address: str, first: int, last: int) -> None:
    """Add the articles of a range of numbers."""
    event.listen(Engine, "after_cursor_execute", dot)
    with store.opened(address) as library:
        for lot in lots(first, last):
            library.write(partial(enter, coming=lot, skipped=[], when=NOON, made_by="made up"))
            for one in lot:
                sys.stdout.write(f"{article(one)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
