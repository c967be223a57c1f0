"""Articles of two accounts → which are new, of a new origin, changed by their outlet, or gone; a mere copy is no news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from consilience.brief import view
from consilience.changes.sides import Sides, cites_of
from consilience.records import Account, Change, ChangeKind, Cite, Origin


def found(sides: Sides) -> Iterator[Change]:
    """Give what is new about the articles of a story."""
    before, after = set(sides.earlier.articles), set(sides.later.articles)
    gone = [article for article in sides.earlier.articles if article not in after]
    revised = {new: old for old in gone for new in sides.later.articles if new not in before and _is_one(old, new, sides)}
    passages, earlier = _first_passages(sides.later), _first_passages(sides.earlier)
    for new, old in revised.items():
        yield _change(
            "revised", new, f"{sides.name(new)} has changed its report{_title(new, sides)}.", passages | {"": earlier.get(old)}
        )
    added = [article for article in sides.later.articles if article not in before and article not in revised]
    yield from _reported(added, sides, passages)
    for article in gone:
        if article not in revised.values():
            text = f"No longer in the story: the report of {sides.name(article)}{_title(article, sides)}."
            yield _change("withdrawn", article, text, earlier)


def _reported(new: Iterable[str], sides: Sides, passages: dict[str, Cite | None]) -> Iterator[Change]:
    known = {name for origin in sides.earlier.origins for name in (origin.name, *origin.articles)}
    listed = [article for article in sides.later.articles if article in sides.earlier.articles]
    for article in new:
        origin = next((one for one in sides.later.origins if article in one.articles), None)
        is_copy = any(_is_carried(article, other, sides.later) for other in listed)
        listed.append(article)
        if origin and not known & {origin.name, *origin.articles}:
            known.add(origin.name)
            named = f", {view.clean(origin.name)}" if view.is_named(origin.name) and origin.name != sides.name(article) else ""
            yield _change("origin", article, f"A new origin{named}: {sides.name(article)}{_title(article, sides)}.", passages)
        elif not is_copy:
            text = f"New report: {sides.name(article)}{_title(article, sides)}{_whose(origin, article, sides)}."
            yield _change("reported", article, text, passages)


def _change(kind: ChangeKind, article: str, text: str, passages: dict[str, Cite | None]) -> Change:
    cites = (passages.get(article), passages.get(""))
    return Change(kind=kind, about=article, text=text, cites=tuple(cite for cite in cites if cite))


def _is_one(old: str, new: str, sides: Sides) -> bool:
    """Say whether two articles are one page at two times."""
    left, right = sides.articles.get(old), sides.articles.get(new)
    return bool(left and right and (left.url == right.url if left.url and right.url else left.source == right.source))


def _is_carried(article: str, other: str, account: Account) -> bool:
    both = {article, other}
    return any(pair.kind == "carried" and {pair.left, pair.right} == both for pair in account.pairs)


def _title(article: str, sides: Sides) -> str:
    entry = sides.articles.get(article)
    is_called_by_it = not entry or not (entry.outlet or entry.credit)
    return f", “{view.clean(entry.title)}”" if entry and entry.title and not is_called_by_it else ""


def _whose(origin: Origin | None, article: str, sides: Sides) -> str:
    if origin is None or not view.is_named(origin.name) or origin.name == sides.name(article):
        return ""
    return f" (origin: {view.clean(origin.name)})"


def _first_passages(account: Account) -> dict[str, Cite | None]:
    """Give of each article the first of its passages that the account stands on, the most telling kind first."""
    first: dict[str, Cite | None] = {}
    for cite in cites_of(account):
        first.setdefault(cite.article, cite)
    return first
