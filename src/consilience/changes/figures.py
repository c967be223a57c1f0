"""Figures of two accounts → which are new, stand higher or lower, are told more exactly or by a second origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from consilience.brief import view
from consilience.changes.matching import matched
from consilience.changes.sides import Sides, capital, one_each
from consilience.reconcile.figures import intervals, words
from consilience.records import Change, ChangeKind, Cite, Figure, FigureValue

# Figures named in one sentence.
MOST_LISTED = 6
# Origins from which on somebody confirms a figure.
SEVERAL = 2


def found(sides: Sides) -> Iterator[Change]:
    """Give what is new about figures; where values differ, the conflict tells it."""
    figures = matched(sides.earlier.figures, sides.later.figures, lambda figure: (value.cite for value in figure.values))
    settled = [(before, after) for before, after in figures.same if "differ" not in {before.verdict, after.verdict}]
    moved = {after: change for before, after in settled if (change := _moved(before, after, sides))}
    confirmed = [
        after
        for before, after in settled
        if after not in moved and after.verdict == "agree" and before.origins < SEVERAL <= after.origins
    ]
    yield from moved.values()
    yield from _confirmed(confirmed)
    yield from _counted(figures.new, sides)


def standing(figure: Figure) -> FigureValue:
    """Give the value at which a figure stands: the newest of a count that moved, else the most exact."""
    newest = {step.cite for step in figure.series[-1:]}
    return next((value for value in figure.values if value.cite in newest), None) or view.surest(figure)


def shown(value: FigureValue) -> str:
    """Give a value as printed, on one line."""
    return words.small(view.clean(value.printed))


def _moved(before: Figure, after: Figure, sides: Sides) -> Change | None:
    old, new = standing(before), standing(after)
    kind = _kind(before, after, sides)
    return _change(kind, after, old, new, sides) if kind else None


def _kind(before: Figure, after: Figure, sides: Sides) -> ChangeKind | None:
    """Say how the value at which a figure stands has moved; None where it has not, or only another article's words are taken."""
    old, new = standing(before), standing(after)
    if not sides.is_new(new.cite) and not any(sides.has_left(value.cite) for value in before.values):
        return None
    size, other = view.size(new), view.size(old)
    is_another = bool(after.series) or not intervals.compatible(old, new)
    if is_another and abs(size - other) > 1e-9 * max(abs(size), abs(other)):
        return "raised" if size > other else "lowered"
    return "sharpened" if new.unit == old.unit and _openness(new) < _openness(old) else None


def _openness(value: FigureValue) -> int:
    """Say how much a value leaves open: nothing, "about", one end, both."""
    return 2 * ((value.low is None) + (value.high is None)) + (value.modifier is not None and value.low == value.high)


_TOLD = {"raised": "raised from {before} to {after}", "lowered": "lowered from {before} to {after}"}


def _change(kind: ChangeKind, figure: Figure, old: FigureValue, new: FigureValue, sides: Sides) -> Change:
    told = _TOLD.get(kind, "{after}, told more exactly than {before}").format(before=shown(old), after=shown(new))
    same = [value.cite for value in figure.values if view.size(value) == view.size(new)]
    return Change(
        kind=kind,
        about=figure.measure,
        text=f"{_measure(figure)}: {told} ({_said(new, sides)}).",
        cites=_first(new.cite, (*same, old.cite)),
        before=shown(old),
        after=shown(new),
    )


def _confirmed(figures: Sequence[Figure]) -> Iterator[Change]:
    """Tell in one sentence which figures have a second origin now."""
    if figures:
        yield Change(
            kind="confirmed",
            about=_listed(view.clean(figure.measure) for figure in figures),
            text=f"More than one independent origin now gives: {_listed(map(_valued, figures), '; ')}.",
            cites=tuple(dict.fromkeys(value.cite for figure in figures for value in figure.values)),
            after=_listed(map(_valued, figures), "; "),
        )


def _counted(figures: Sequence[Figure], sides: Sides) -> Iterator[Change]:
    """Tell the figures that are new: in one sentence those that stand in the same articles."""
    by_articles: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_articles[tuple(sorted({value.cite.article for value in figure.values}))].append(figure)
    for same in by_articles.values():
        cites = tuple(dict.fromkeys(value.cite for figure in same for value in figure.values))
        told = _listed(map(_valued, same), "; ")
        yield Change(
            kind="counted",
            about=_listed(view.clean(figure.measure) for figure in same),
            text=f"New {'figure' if len(same) == 1 else 'figures'} ({sides.named(cites)}): {told}.",
            cites=cites,
            after=told,
        )


def _valued(figure: Figure) -> str:
    """Give a figure with its value: "people rescued, seven"."""
    return f"{view.clean(figure.measure)}, {view.stretch(figure)}"


def _listed(parts: Iterable[str], between: str = ", ") -> str:
    every = list(parts)
    more = len(every) - MOST_LISTED
    return between.join(every[:MOST_LISTED]) + (f" and {more} more" if more > 0 else "")


def _said(value: FigureValue, sides: Sides) -> str:
    said = f"{view.clean(value.said_by)}, " if value.said_by else ""
    return said + sides.name(value.cite.article)


def _measure(figure: Figure) -> str:
    return capital(view.clean(figure.measure))


def _first(cite: Cite, others: tuple[Cite, ...]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys((cite, *one_each(others))))
