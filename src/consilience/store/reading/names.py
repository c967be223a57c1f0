"""A name → in which stories it stands: what a page about a person, a place or an organisation is made from."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience.store.lots import lots
from consilience.store.search import places
from consilience.store.search.entries import spaced
from consilience.store.search.tables import mentions
from consilience.store.search.tables import names as name_table
from consilience.store.tables import articles, placements

# Of a name that is in the news every day the latest mentions are looked through.
MOST_MENTIONS = 1000


class Standing(Struct, frozen=True, kw_only=True):
    """A name as it is written, of what kind it is held to be (mostly), in how many articles it stands, and in which stories.

    `stories` are ids with the number of articles that mention the name, the latest mention first; of a name that stands in very
    many articles, the stories of the latest `MOST_MENTIONS`.
    """

    name: str
    kind: str
    articles: int
    stories: dict[str, int]


def standing(connection: Connection, name: str) -> Standing | None:
    """Say where a name stands, whatever its case; None where no article has it."""
    wanted = select(name_table).where(name_table.c.words == spaced(name), name_table.c.articles > 0)
    rows = connection.execute(wanted.order_by(name_table.c.articles.desc(), name_table.c.number)).all()
    if not rows:
        return None
    latest = select(mentions.c.place).where(mentions.c.name.in_([row.number for row in rows]))
    found = connection.scalars(latest.order_by(mentions.c.place.desc()).limit(MOST_MENTIONS))
    numbers = list(dict.fromkeys(places.number(place) for place in found))
    return Standing(name=rows[0].name, kind=rows[0].kind, articles=rows[0].articles, stories=_stories(connection, numbers))


def _stories(connection: Connection, numbers: list[int]) -> dict[str, int]:
    story_of: dict[int, str] = {}
    for some in lots(numbers):
        wanted = select(articles.c.number, placements.c.story).join_from(
            articles, placements, articles.c.id == placements.c.article
        )
        story_of.update((row.number, row.story) for row in connection.execute(wanted.where(articles.c.number.in_(some))))
    return dict(Counter(story_of[number] for number in numbers if number in story_of))
