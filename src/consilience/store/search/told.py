"""Stories that were found → what a reader sees of them: the headline, and the points with the words that were looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from consilience.records import Account, Cite
from consilience.store import accounts
from consilience.store.search.hits import Hit
from consilience.store.search.passages import MOST_PASSAGES, Passage, said_in, worth
from consilience.store.search.places import written
from consilience.store.search.query import Term
from consilience.store.search.rows import Row
from consilience.store.search.tables import story_places


def hits(connection: Connection, shown: Sequence[tuple[float, Row]], terms: Sequence[Term]) -> Iterator[Hit]:
    """Give the stories at some places, in their order, as they were told last."""
    wanted = select(story_places.c.place, story_places.c.story).where(story_places.c.place.in_([row.place for _, row in shown]))
    at = {row.place: row.story for row in connection.execute(wanted)}
    for score, row in shown:
        account = accounts.get(connection, at[row.place])
        if account:
            yield Hit(
                kind="stories",
                text=account.brief.headline if account.brief else account.title,
                key=written(row.place),
                score=score,
                story=account.id,
                published=account.last,
                articles=len(account.articles),
                passages=tuple(_passages(account, terms)),
            )


def _passages(account: Account, terms: Sequence[Term]) -> Iterator[Passage]:
    """Cite the points that say most of what was looked for; the first where none does."""
    points = [point.cites[0] for point in (account.brief.points if account.brief else ()) if point.cites]
    found = {cite: said_in(cite.exact, 0, len(cite.exact), terms) for cite in points}
    telling = sorted((cite for cite in points if found[cite]), key=lambda cite: -worth(term for term, _, _ in found[cite]))[
        :MOST_PASSAGES
    ]
    chosen: list[Cite] = [cite for cite in points if cite in telling] or points[:1]
    for cite in chosen:
        yield Passage(cite, tuple(sorted({(start, end) for _, start, end in found[cite]})))
