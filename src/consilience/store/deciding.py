"""A person decides something: it is carried out and written down, and the stories that it touches are told anew."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from consilience.run import Runner
from consilience.store import accounts, log
from consilience.store.library import Library
from consilience.store.log import By, Decision

Work = Callable[[Connection, By], int | None]


def decide(library: Library, by: By, work: Work, run: Runner) -> Decision | None:
    """Carry out what somebody decides and give the decision; None where nothing had to be decided.

    `work` gives the number of the decision. Raises UsageError where it cannot be, LibraryError where the library refuses.
    """

    def decided(connection: Connection) -> Decision | None:
        number = work(connection, by)
        return log.get(connection, number) if number is not None else None

    decision = library.write(decided)
    accounts.refresh(library, library.read(accounts.due), by.when, run)
    return decision
