"""A question → the names that meet it, those in most articles first; and the articles of the stories that it names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Select, func, select, text

from consilience.errors import UsageError
from consilience.store import articles, stories
from consilience.store.lots import lots
from consilience.store.search import asking, matching, places
from consilience.store.search.query import Query
from consilience.store.search.tables import Shelf, mentions, story_places

# Of all names with a word the first that came are looked at: who is in the news stood there early.
MOST = 2000
USUAL_WORDS = 2.0


class Named(Struct, frozen=True):
    """A name and in how many articles it stands."""

    number: int
    name: str
    kind: str
    words: str
    articles: int
    score: float = 0.0


def ranked(connection: Connection, query: Query) -> list[Named]:
    """Give the names that meet a question, best first; raises UsageError for a filter that says nothing of names."""
    facets = [term.facet for group in (*query.groups, query.without) for term in group if term.facet]
    if facets or not query.groups:
        what = "Names cannot be searched so"
        raise UsageError(
            what, f"{facets[0]}:" if facets else "no words", "Give words of a name; after:, before: and story: may stand beside."
        )
    weighed = [replace(one, score=_score(query, one)) for one in _among(connection, query, _looked_up(connection, query))]
    return sorted(weighed, key=lambda one: (-one.score, one.number))


def _score(query: Query, name: Named) -> float:
    return round(matching.score(query.terms, name.words, USUAL_WORDS) * math.log1p(name.articles), 6)


def places_of(connection: Connection, given: Iterable[str], shelf: Shelf = "article") -> list[int]:
    """Give the places of stories on their shelf, or of their articles; raises UsageError where one is not known."""
    told = [stories.named(connection, one).id for one in given]
    if shelf == "story":
        return list(connection.scalars(select(story_places.c.place).where(story_places.c.story.in_(told))))
    listed = articles.entries(connection, (article for one in told for article in stories.articles_of(connection, one)))
    return [places.place(entry.published, entry.number) for entry in listed]


def mention(connection: Connection, name: int, query: Query) -> int | None:
    """Give the newest place where a name stands, among the days and stories asked for."""
    wanted = _mentions(connection, query).where(mentions.c.name == name)
    found: int | None = connection.scalar(wanted.order_by(mentions.c.place.desc()).limit(1))
    return found


def _looked_up(connection: Connection, query: Query) -> list[Named]:
    sqlite = connection.dialect.name == "sqlite"
    asked = {"match": asking.in_fts5(query) if sqlite else asking.in_tsquery(query), "most": MOST}
    return [Named(*row) for row in connection.execute(text(_FTS5 if sqlite else _GIN), asked)]


_FTS5 = (
    "SELECT n.number, n.name, n.kind, n.words, n.articles FROM search_name_index JOIN search_name AS n "
    "ON n.number = search_name_index.rowid WHERE search_name_index MATCH :match ORDER BY search_name_index.rowid LIMIT :most"
)
_GIN = (
    "SELECT number, name, kind, words, articles FROM search_name "
    "WHERE indexed @@ CAST(:match AS tsquery) ORDER BY number + 0 LIMIT :most"
)


def _among(connection: Connection, query: Query, every: list[Named]) -> Iterator[Named]:
    """Leave out the names that no article of the days and stories asked for mentions, and those of articles that have left."""
    if query.after is None and query.before is None and not query.stories:
        yield from (one for one in every if one.articles > 0)
        return
    counts: dict[int, int] = {}
    for some in lots(one.number for one in every):
        wanted = _mentions(connection, query).where(mentions.c.name.in_(some)).subquery()
        counts.update(connection.execute(select(wanted.c.name, func.count()).group_by(wanted.c.name)).all())
    yield from (replace(one, articles=counts[one.number]) for one in every if one.number in counts)


def _mentions(connection: Connection, query: Query) -> Select[int, int]:
    first, end = places.span(query.after, query.before)
    wanted = select(mentions.c.place, mentions.c.name).where(mentions.c.place >= first, mentions.c.place < end)
    return wanted.where(mentions.c.place.in_(places_of(connection, query.stories))) if query.stories else wanted
