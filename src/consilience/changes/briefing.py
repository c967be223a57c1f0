"""Briefings and names of two accounts → new points, second origins, another headline, names that are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.brief import view
from consilience.changes.matching import Passages, matched
from consilience.changes.sides import Sides, cites_of, one_each, shortened
from consilience.records import Account, Change, Name, Point


def points(sides: Sides) -> Iterator[Change]:
    """Give what is new in the briefing; a point that only found or lost its place there is not."""
    told = matched(_points(sides.earlier), _points(sides.later), lambda point: point.cites)
    for before, after in told.same:
        if before.origins < 2 <= after.origins and after.status == "agreed":
            yield _corroborated(before, after, sides)
    for point in told.new:
        if point.status != "disputed" and all(map(sides.is_new, point.cites)):
            yield Change(
                kind="told",
                about=shortened(point.text),
                text=f"New: “{shortened(point.text)}” ({sides.named(point.cites)}).",
                cites=point.cites,
                after=shortened(point.text),
            )


def headline(sides: Sides) -> Iterator[Change]:
    """Tell of another headline."""
    before, after = headline_of(sides.earlier), headline_of(sides.later)
    if _plain(before) == _plain(after):
        return
    titled = {key for key, entry in sides.articles.items() if entry.title and _plain(entry.title) == _plain(after)}
    behind = [cite for cite in cites_of(sides.later) if cite.article in titled] or list(cites_of(sides.later))
    yield Change(
        kind="retitled",
        about="headline",
        text=f"The headline is now “{after}”; it was “{before}”.",
        cites=tuple(behind[:1]),
        before=before,
        after=after,
    )


def names(sides: Sides) -> Iterator[Change]:
    """Tell of names that turned out to be one person, organisation or place."""
    earlier, later = tuple(enumerate(sides.earlier.names)), tuple(enumerate(sides.later.names))
    still = {before: after for (before, _), (after, _) in matched(earlier, later, lambda item: item[1].mentions).same}
    known = Passages((at, cite) for at, name in earlier for cite in name.mentions)
    for place, name in later:
        were = sorted({at for cite in name.mentions for at in known.at(cite)})
        apart = [sides.earlier.names[at] for at in were if still.get(at, place) == place]
        whole = [one for one in apart if _is_whole(one, name)]
        if len({_plain(one.name) for one in whole}) > 1:
            yield _joined(whole, name)


def _joined(were: Sequence[Name], name: Name) -> Change:
    called = list(dict.fromkeys(f"“{view.clean(one.name)}”" for one in were))
    return Change(
        kind="joined",
        about=name.name,
        text=f"{' and '.join((', '.join(called[:-1]), called[-1]))} are one {_KINDS[name.kind]}.",
        cites=tuple(one.mentions[0] for one in were),
        before=", ".join(called),
        after=view.clean(name.name),
    )


_KINDS = {"person": "person", "organisation": "organisation", "place": "place", "other": "name"}


def _is_whole(before: Name, after: Name) -> bool:
    """Say whether a name is in another with most of its mentions: one mention that moved joins nothing."""
    places = Passages((0, cite) for cite in after.mentions)
    return 2 * sum(bool(places.at(cite)) for cite in before.mentions) > len(before.mentions)


def _corroborated(before: Point, after: Point, sides: Sides) -> Change:
    new = [cite for cite in after.cites if sides.is_new(cite)]
    told = f" (now also {sides.named(new)})" if new else ""
    return Change(
        kind="corroborated",
        about=shortened(after.text),
        text=f"{after.origins} independent origins now say: “{shortened(after.text)}”{told}.",
        cites=one_each((*new, *after.cites)),
        before=view.origins(before.origins),
        after=view.origins(after.origins),
    )


def _points(account: Account) -> tuple[Point, ...]:
    return account.brief.points if account.brief else ()


def headline_of(account: Account) -> str:
    """Give what a story is called."""
    return view.clean(account.brief.headline if account.brief else account.title)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
