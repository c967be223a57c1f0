"""Figures of an event → why two of them are apart, each question asked once."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from consilience.languages.english.measured import CASUALTIES
from consilience.reconcile.figures import apart
from consilience.reconcile.figures.apart import Why
from consilience.reconcile.figures.entries import Entry

_NOWHERE = {"start": -1, "end": -1, "sentence": -1, "part_of": -1, "follows": -1, "said_by": None, "as_of": None}
_SILENT = {"context": (), "about": (), "near": (), "when": (), "bearer": (), "places": ()}


class Asked:
    """Why two figures of an event are apart: of a story's figures of two articles most are like others to every rule."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Number the figures by what the rules for two articles read of them: 1,942 figures of 100 articles are 768 to them."""
        numbers: dict[Entry, int] = {}
        self._number = {entry.number: numbers.setdefault(_read(entry), len(numbers)) for entry in entries}
        # With whether the words of the two sentences may say more: the same under another name.
        self._between: dict[int, tuple[Why | None, bool]] = {}
        self._within: dict[tuple[int, int], Why | None] = {}

    def why(self, left: Entry, right: Entry) -> Why | None:
        """Give the reason why two figures can never be one measure (`apart.why`)."""
        if left.article == right.article:
            return self._of_one_article(left, right)
        key = self._number[left.number] << 32 | self._number[right.number]
        try:
            known, named = self._between[key]
        except KeyError:
            known, named = apart.why(left, right), apart.may_have_another_name(left, right)
            if not (named and apart.is_by_another_name(left, right)):
                self._between[key] = known, named
            return known
        return apart.why(left, right) if named and apart.is_by_another_name(left, right) else known

    def _of_one_article(self, left: Entry, right: Entry) -> Why | None:
        key = left.number, right.number
        if key not in self._within:
            self._within[key] = apart.why(left, right)
        return self._within[key]


def _read(entry: Entry) -> Entry:
    """Leave of a figure what the rules for two articles read of it, whatever its sentence says besides."""
    mark = entry.mark
    printed = mark.printed if mark.modifier == "vague" else ""
    deed = mark.deed if mark.action == "destroyed" else ""  # destroyed or damaged
    bare = msgspec.structs.replace(mark, printed=printed, agent="", name="", deed=deed, **_NOWHERE, **_SILENT)
    return msgspec.structs.replace(
        entry, number=-1, article="", mark=bare, about=frozenset(), context=frozenset(), counted=frozenset(), vector=b"",
        only=True, lone=entry.lone or mark.action not in CASUALTIES, lone_thing=True, against=-1, moment=0,
    )  # fmt: skip
