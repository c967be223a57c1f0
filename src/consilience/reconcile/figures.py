"""Figures of all reports → measures with verdicts."""

from __future__ import annotations

from consilience.copies.origins import Origins
from consilience.records import Event, Figure


def compared(event: Event, witnesses: Origins) -> tuple[Figure, ...]:
    """Group the figures that count the same thing, and say whether the sources agree."""
    return ()
