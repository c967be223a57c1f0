"""Quotes of all reports → each utterance once, with every appearance of it."""

from __future__ import annotations

from consilience.records import Event, Name, Quote


def joined(event: Event, names: tuple[Name, ...]) -> tuple[Quote, ...]:
    """Join the appearances of one utterance across the articles."""
    return ()
