"""Account, account → what changed between two accounts of one story."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.changes import articles as reports
from consilience.changes import briefing, conflicts, figures, quotes
from consilience.changes.sides import Sides, cites_of, one_each
from consilience.records import Account, ArticleEntry, Change


def begun(account: Account, articles: Iterable[ArticleEntry] = ()) -> Change:
    """Tell of a story that was not there before."""
    sides = Sides(account, account, {entry.id: entry for entry in articles})
    cites, headline = one_each(cites_of(account)), briefing.headline_of(account)
    return Change(
        kind="begun", about="story", text=f"A new story: “{headline}” ({sides.named(cites)}).", cites=cites, after=headline
    )


def between(earlier: Account, later: Account, articles: Iterable[ArticleEntry] = ()) -> tuple[Change, ...]:
    """Say what a reader of the earlier account does not know yet, the weightiest first; nothing where nothing is new.

    `articles` are those of both accounts: the sentences call them by outlet and title. What is only ordered, grouped or carried
    otherwise is no change.
    """
    sides = Sides(earlier, later, {entry.id: entry for entry in articles})
    of_figures, of_disputes = tuple(figures.found(sides)), tuple(conflicts.found(sides))
    moved = [change for change in of_figures if change.kind not in {"counted", "confirmed"}]
    return (
        *of_disputes,
        *moved,
        *conflicts.overtaken(sides, (*of_disputes, *moved)),
        *briefing.headline(sides),
        *briefing.points(sides),
        *(change for change in of_figures if change not in moved),
        *quotes.found(sides),
        *briefing.names(sides),
        *reports.found(sides),
    )


__all__ = ["begun", "between"]
