"""Conflicts and overtaken reports of two accounts → what is newly disputed, wider, settled or overtaken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.brief import view
from consilience.changes import figures
from consilience.changes.matching import Passages, matched
from consilience.changes.sides import Sides, capital, one_each, shortened
from consilience.reconcile.figures import words
from consilience.records import Change, Cite, Conflict, Side, Superseded

_SAID_BY = re.compile(r" \(said by (.*)\)$")


def found(sides: Sides) -> Iterator[Change]:
    """Give what is new about disputes."""
    conflicts = matched(sides.earlier.conflicts, sides.later.conflicts, _cites)
    known = Passages((0, cite) for conflict in sides.earlier.conflicts for cite in _cites(conflict))
    for before, after in conflicts.same:
        yield from (_widened(side, before, after, sides) for side in after.sides if not any(map(known.at, side.cites)))
    parted = [one for one in conflicts.parted if not all(map(known.at, _cites(one)))]
    yield from (_disputed(conflict, sides) for conflict in _each_once((*conflicts.new, *parted)))
    yield from (_settled(conflict, sides) for conflict in _each_once(conflicts.gone))


def overtaken(sides: Sides, told: tuple[Change, ...]) -> Iterator[Change]:
    """Give what is newly overtaken, but for the counts of which it was already told that they moved."""
    of_figures = Passages((0, cite) for change in told for cite in change.cites)
    superseded = matched(sides.earlier.superseded, sides.later.superseded, lambda one: (*one.earlier, *one.later))
    for one in superseded.new:
        # A late report of what was overtaken long ago is no news.
        if any(map(sides.is_new, one.later)) and not any(map(of_figures.at, one.later)):
            yield _overtaken(one, sides)


def _each_once(conflicts: Sequence[Conflict]) -> Iterator[Conflict]:
    """Leave out conflicts whose passages are all told with another: "what the governor said" beside the toll itself."""
    told: set[Cite] = set()
    for conflict in sorted(conflicts, key=lambda one: -len(_cites(one))):
        if not told.issuperset(_cites(conflict)):
            yield conflict
        told.update(_cites(conflict))


def _cites(conflict: Conflict) -> tuple[Cite, ...]:
    return tuple(cite for side in conflict.sides for cite in side.cites)


def _disputed(conflict: Conflict, sides: Sides) -> Change:
    told = " against ".join(_told(side, conflict, sides) for side in conflict.sides)
    return Change(
        kind="disputed",
        about=conflict.about,
        text=f"Now disputed, {_about(conflict)}: {told}.",
        cites=_cites(conflict),
        after=" against ".join(shortened(side.says) for side in conflict.sides),
    )


def _widened(side: Side, before: Conflict, after: Conflict, sides: Sides) -> Change:
    return Change(
        kind="widened",
        about=after.about,
        text=f"A further side in the dispute, {_about(after)}: {_told(side, after, sides)}.",
        cites=side.cites,
        before=" against ".join(shortened(one.says) for one in before.sides),
        after=shortened(side.says),
    )


def _settled(conflict: Conflict, sides: Sides) -> Change:
    """Say that a dispute is over, and where that can be told with which value, or because an article has gone."""
    cites = _cites(conflict)
    places = Passages((0, cite) for cite in cites)
    now = next((one for one in sides.later.figures if any(places.at(value.cite) for value in one.values)), None)
    left = [cite for cite in cites if sides.has_left(cite)]
    value = figures.standing(now) if now else None
    if value:
        why = f"{figures.shown(value)} ({sides.name(value.cite.article)})"
    elif left:
        why = f"{sides.named(left)} no longer stands against the others"
    else:
        why = "no two articles exclude each other any more"
    return Change(
        kind="settled",
        about=conflict.about,
        text=f"No longer disputed, {_about(conflict)}: {why}.",
        cites=tuple(dict.fromkeys((*([value.cite] if value else []), *cites))),
        before=" against ".join(shortened(side.says) for side in conflict.sides),
        after=figures.shown(value) if value else None,
    )


def _overtaken(one: Superseded, sides: Sides) -> Change:
    old, new = one.earlier[0], one.later[0]
    before, after = shortened(old.exact), shortened(new.exact)
    is_count = any(value.cite == new for figure in sides.later.figures for value in figure.values)
    told = f": “{after}” ({sides.named([new])}); before: “{before}” ({sides.named([old])})."
    return Change(
        kind="overtaken",
        about=one.about,
        text=f"{capital(view.clean(one.about))}: {one.reason}" if is_count else capital(one.reason.rstrip(".")) + told,
        cites=(*one_each(one.later), *one_each(one.earlier)),
        before=before,
        after=after,
    )


def _told(side: Side, conflict: Conflict, sides: Sides) -> str:
    says = shortened(_SAID_BY.sub(r", said by \1", side.says))
    quoted = words.small(says) if conflict.kind == "figure" else f"“{says}”"
    return f"{quoted} ({sides.named(side.cites)})"


def _about(conflict: Conflict) -> str:
    return view.clean(conflict.about)
