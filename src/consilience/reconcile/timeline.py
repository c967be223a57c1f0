"""Times of all reports → what happened when."""

from __future__ import annotations

from consilience.copies.origins import Origins
from consilience.records import Event, TimelineEntry


def made(event: Event, witnesses: Origins) -> tuple[TimelineEntry, ...]:
    """Set out what happened when, oldest first."""
    return ()
