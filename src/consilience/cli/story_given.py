"""Which library, and which of its stories, a reader means."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from consilience import store
from consilience.errors import UsageError
from consilience.store import Library, search, stories
from consilience.store.stories import StoryEntry

MOST_NAMED = 4


def existing(address: str) -> Library:
    """Open a library that is there already; a reader begins none. Raises UsageError where there is none."""
    if "://" not in address and not Path(address).exists():
        what = "There is no library yet"
        raise UsageError(what, address, "Begin one: consilience add SOURCE…")
    return store.opened(address)


def story(connection: Connection, given: str) -> StoryEntry:
    """Give the story of an id, of the beginning of one, or of words that only one has; UsageError says what to do else."""
    with suppress(UsageError):
        return stories.named(connection, given)
    hits = search.found(connection, given, "stories", search.Wanted(most=MOST_NAMED + 1)).hits
    if len(hits) == 1 and hits[0].story:
        return stories.named(connection, hits[0].story)
    if not hits:
        what = "No story has this id or these words"
        raise UsageError(what, given, "See all: consilience stories")
    named = ", ".join(hit.story or "" for hit in hits[:MOST_NAMED]) + (", …" if len(hits) > MOST_NAMED else "")
    what = "Several stories have these words"
    raise UsageError(what, given, f"Say which: {named}")
