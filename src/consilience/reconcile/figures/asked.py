"""Figures of an event → why two of them are apart, each question asked once."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from operator import attrgetter

from consilience.languages.english.measured import CASUALTIES
from consilience.reconcile.figures import allowed, apart, moving
from consilience.reconcile.figures.apart import Why
from consilience.reconcile.figures.entries import Entry
from consilience.records import FigureMark


class Asked:
    """Why two figures of an event are apart: of a story's figures of two articles many are like others to every rule."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Number the figures by what the rules for two articles read of them: 1,735 figures of 100 articles are 980 to them."""
        nouns = frozenset(entry.mark.thing for entry in entries)
        numbers: dict[Hashable, int] = {}
        self.alike = {entry.number: numbers.setdefault(_read(entry, nouns), len(numbers)) for entry in entries}
        # With whether the words of the two sentences may say more: the same under another name, another deed.
        self._between: dict[int, tuple[Why | None, bool]] = {}
        self._within: dict[int, Why | None] = {}
        self._allowed: dict[int, bool | None] = {}
        self._allowed_by_words: dict[int, bool] = {}

    def why(self, left: Entry, right: Entry) -> Why | None:
        """Give the reason why two figures can never be one measure (`apart.why`)."""
        if left.article == right.article:
            return self._of_one_article(left, right)
        key = self.alike[left.number] << 32 | self.alike[right.number]
        try:
            known, open_ = self._between[key]
        except KeyError:
            open_ = apart.is_left_to_the_words(left, right)
            known = apart.why(left, right)
            self._between[key] = known, open_
            return known
        return apart.why(left, right) if open_ else known

    def may_be_one(self, left: Entry, right: Entry) -> bool:
        """Whether no reason keeps two figures apart for sure (`allowed.may_be_one`)."""
        known = None if left.article == right.article else self.may_be_one_whatever_they_say(left, right)
        if known is not None:
            return known
        key = left.number << 32 | right.number
        if key not in self._allowed_by_words:
            self._allowed_by_words[key] = allowed.may_be_one(left, right, self.why)
        return self._allowed_by_words[key]

    def may_be_one_whatever_they_say(self, left: Entry, right: Entry) -> bool | None:
        """Whether no reason keeps figures of two articles apart; None where the words of their sentences decide."""
        key = self.alike[left.number] << 32 | self.alike[right.number]
        try:
            return self._allowed[key]
        except KeyError:
            reason = self.why(left, right)
            open_ = self._between[key][1]
            self._allowed[key] = known = None if open_ else allowed.whatever_they_say(left.mark, right.mark, reason)
            return known

    def _of_one_article(self, left: Entry, right: Entry) -> Why | None:
        key = left.number << 32 | right.number
        if key not in self._within:
            self._within[key] = apart.why(left, right)
        return self._within[key]


# What no rule for two articles reads of a figure, or only in the way that `_read` tells.
_OF_SENTENCES = frozenset({"number", "article", "mark", "people", "about", "context", "counted", "vector"})
_OF_ARTICLES = frozenset({"only", "lone", "lone_thing", "chief", "against", "moment"})
_OF_PLACES = frozenset({"start", "end", "sentence", "part_of", "follows", "said_by", "as_of", "agent", "name", "owner"})
_OF_WORDS = frozenset({"printed", "phrase", "deed", "context", "about", "near", "when", "bearer", "places"})
_fields = attrgetter(*(field for field in Entry.__struct_fields__ if field not in _OF_SENTENCES | _OF_ARTICLES))
_mark_fields = attrgetter(*(field for field in FigureMark.__struct_fields__ if field not in _OF_PLACES | _OF_WORDS))
# Kinds of value of which two for two people are two.
_OF_PEOPLE = frozenset({"length", "duration"})


def _read(entry: Entry, nouns: frozenset[str]) -> Hashable:
    """Give what the rules for two articles read of a figure, whatever its sentence says besides."""
    mark, printed = entry.mark, entry.mark.printed
    return (
        _fields(entry),
        _mark_fields(mark),
        printed if mark.modifier == "vague" else mark.further and "other" in printed.lower(),
        frozenset(word for word in mark.phrase.lower().split() if word in nouns or word in apart.DAMAGED),
        apart.is_chosen(mark),
        mark.deed if mark.action == "destroyed" else mark.thing == "" and mark.deed != "",
        entry.lone or mark.action not in CASUALTIES,
        entry.people if mark.kind in _OF_PEOPLE else None,
        moving.read(entry),
    )
