"""What cannot both be so."""

from __future__ import annotations

from consilience.copies.origins import Origins
from consilience.records import Conflict, Event, Figure, Superseded


def found(event: Event, witnesses: Origins, figures: tuple[Figure, ...], overtaken: tuple[Superseded, ...]) -> tuple[Conflict, ...]:
    """Find the statements and figures of different sources that exclude each other."""
    return ()
