"""What later news has overtaken."""

from __future__ import annotations

from consilience.records import Event, Figure, Superseded


def found(event: Event, figures: tuple[Figure, ...]) -> tuple[Superseded, ...]:
    """Find what earlier reports say that later ones have overtaken."""
    return ()
