"""Publication dates inferred from the story, and times given their values."""

from __future__ import annotations

from consilience.records import Event


def inferred(event: Event) -> Event:
    """Fill the missing publication dates of an event and resolve every time expression against them."""
    return event
