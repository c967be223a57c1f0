"""Figures of an event → each once, where an article carries the text of another word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
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
    articles = [list(told) for _, told in groupby(entries, key=lambda entry: entry.article)]
    printed = Counter(map(_printed, articles))
    of_text: dict[Hashable, list[list[Entry]]] = {}
    for figures in articles:
        of_text.setdefault(_printed(figures) if printed[_printed(figures)] == 1 else _read(figures), []).append(figures)
    copies = [list(same) for texts in of_text.values() for same in zip(*texts, strict=True)]
    first = [msgspec.structs.replace(same[0], number=number) for number, same in enumerate(copies)]
    return Carried(first, copies)


def _printed(figures: Sequence[Entry]) -> Hashable:
    """Give what costs little to compare: most articles print other figures at other places than any other."""
    return tuple((entry.mark.start, entry.mark.printed) for entry in figures)


def _read(figures: Sequence[Entry]) -> Hashable:
    return tuple(msgspec.structs.replace(entry, number=-1, article="") for entry in figures)
