"""Figures of an event → each once, where an article carries the text of another word for word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec
from msgspec import Struct

from consilience.reconcile.figures.entries import Entry


class Carried(Struct, frozen=True):
    """The figures of the first article of each text, numbered anew, and with each of them those of all that carry it."""

    first: list[Entry]
    copies: list[list[Entry]]

    def spread(self, numbers: Iterable[int]) -> list[Entry]:
        """Give the figures that some numbers of `first` stand for, in their order."""
        return sorted((entry for number in numbers for entry in self.copies[number]), key=lambda entry: entry.number)


def of(entries: Sequence[Entry]) -> Carried:
    """Find the articles whose figures are the same in all that the rules read."""
    of_text: dict[tuple[Entry, ...], list[list[Entry]]] = {}
    for _, told in groupby(entries, key=lambda entry: entry.article):
        figures = list(told)
        of_text.setdefault(tuple(msgspec.structs.replace(entry, number=-1, article="") for entry in figures), []).append(figures)
    copies = [list(same) for articles in of_text.values() for same in zip(*articles, strict=True)]
    first = [msgspec.structs.replace(same[0], number=number) for number, same in enumerate(copies)]
    return Carried(first, copies)
