"""Which stories of the library a text speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select

from consilience import cluster
from consilience.cluster import arrival
from consilience.records import Report
from consilience.store import articles, passages, placing
from consilience.store.lots import lots
from consilience.store.tables import placements

MOST_CARRYING = 20


def articles_near(connection: Connection, report: Report) -> list[str]:
    """Give the articles that share the most telling names and words with a text, or carry passages of it, the nearest first."""
    found = arrival.nearest(placing.met(connection, cluster.profile(report)))
    ids = articles.ids(connection, found)
    carrying = [one.article for one in passages.candidates(connection, report, MOST_CARRYING)]
    return list(dict.fromkeys([*carrying, *(ids[number] for number in found if number in ids)]))


def stories_near(connection: Connection, near: Iterable[str], most: int) -> dict[str, list[str]]:
    """Give at most so many stories that some articles, the nearest first, stand in, each with those; the likeliest first."""
    ranked = list(near)
    standing: dict[str, str] = {}
    for some in lots(ranked):
        rows = connection.execute(select(placements.c.article, placements.c.story).where(placements.c.article.in_(some)))
        standing |= {row.article: row.story for row in rows}
    members: dict[str, list[str]] = defaultdict(list)
    weights: dict[str, float] = defaultdict(float)
    for at, article in enumerate(ranked):
        if article in standing:
            members[standing[article]].append(article)
            weights[standing[article]] += 1 / (at + 1)
    first = sorted(members, key=lambda story: (-weights[story], story))
    return {story: members[story] for story in first[:most]}
