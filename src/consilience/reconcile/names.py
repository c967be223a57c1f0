"""Names of all reports → each person, organisation and place once, with all its forms."""

from __future__ import annotations

from consilience.records import Event, Name


def merged(event: Event) -> tuple[Name, ...]:
    """Join the mentions of one person, organisation or place across the articles."""
    return ()
