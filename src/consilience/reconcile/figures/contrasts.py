"""Figures of an event → the places, groups and qualities by which its articles count apart: "45 dead, 12 of them in Korsund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import msgspec

from consilience.languages.english.measured import KINDS_OF_PERSON, MAYBE_ALL
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class

# Of an article's counts of one happening so many are set against each other.
_MOST = 30


def marked(entries: list[Entry]) -> list[Entry]:
    """Give the figures with their place, group and quality where some article tells the same count with another, or with none.

    A place alone parts nothing: "12 killed in Korsund" and "15 killed in Norway" may be the toll of one fire.
    """
    groups, places = _telling(entries, _group), _telling(entries, _place)
    qualities = _telling(entries, _quality)
    return [_marked(entry, groups, places, qualities) if _may_be_marked(entry) else entry for entry in entries]


def _may_be_marked(entry: Entry) -> bool:
    return _group(entry) != "" or bool(entry.mark.places or entry.mark.qualities)


def _marked(
    entry: Entry, groups: set[tuple[Measure, str]], places: set[tuple[Measure, str]], qualities: set[tuple[Measure, str]]
) -> Entry:
    measure, group, place, quality = _measure(entry), _group(entry), _place(entry), _quality(entry)
    return msgspec.structs.replace(
        entry,
        group=group if _is_some(entry) or (measure, group) in groups else "",
        group_told=group != "" and (measure, group) in groups,
        place=place if (measure, place) in places else "",
        quality=quality if (measure, quality) in qualities else "",
    )


Measure = tuple[str, str, str]


def _measure(entry: Entry) -> Measure:
    mark = entry.mark
    return mark.kind, mark.action, thing_class(mark.thing)


def _telling(entries: list[Entry], by: Callable[[Entry], str]) -> set[tuple[Measure, str]]:
    """Give the words by which one article tells two different values of a measure."""
    told: dict[tuple[str, Measure], list[Entry]] = defaultdict(list)
    for entry in entries:
        alike = told[entry.article, _measure(entry)]
        whole = not (entry.mark.former or entry.mark.partial or entry.mark.further)
        if entry.mark.action and whole and len(alike) < _MOST:
            alike.append(entry)
    found: set[tuple[Measure, str]] = set()
    for (_, measure), group in told.items():
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                if by(one) != by(other) and one.scope == other.scope and not intervals.compatible(one.mark, other.mark):
                    found |= {(measure, by(one)), (measure, by(other))}
    return found


def _place(entry: Entry) -> str:
    """Give the narrowest place of a count in small letters."""
    return entry.mark.places[0].lower().removeprefix("the ") if entry.mark.places else ""


def _group(entry: Entry) -> str:
    return KINDS_OF_PERSON.get(entry.mark.thing, "")


def _is_some(entry: Entry) -> bool:
    """Whether those counted are by their nature only some of all: women, civilians."""
    return _group(entry) not in MAYBE_ALL


def _quality(entry: Entry) -> str:
    return " ".join(sorted(quality.lower() for quality in entry.mark.qualities))
