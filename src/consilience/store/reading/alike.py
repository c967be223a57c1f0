"""Which other stories of the library may be the same as a story: what a person is asked who reviews it."""

from __future__ import annotations

from sqlalchemy import Connection

from consilience import cluster
from consilience.cluster import likeness
from consilience.cluster.pair import Pair
from consilience.cluster.profiles import Profile
from consilience.records import Report
from consilience.store import articles, decisions, placing, stories
from consilience.store.reading import near

# Of a story so many articles ask who else tells of the same, and so many of another answer.
ASKING = 3
# A machine joins what is likelier than not. A person is asked from here on: of two events of one kind in one country about
# half are shown, of events that have nothing to do with each other none.
WORTH_ASKING = 0.01


def stories_alike(connection: Connection, story: str, most: int) -> list[str]:
    """Give stories that are likely enough to be the same as this one and that no hand has told apart from it, likeliest first."""
    ids = stories.articles_of(connection, story)
    asking = list(articles.many(connection, ids[:ASKING]))
    nearest = {other: None for report in asking for other in near.articles_near(connection, report) if other not in ids}
    found = near.stories_near(connection, nearest, 2 * most)
    scores = {other: _likeness(connection, asking, members[:ASKING]) for other, members in found.items()}
    worth = sorted((other for other, score in scores.items() if score >= WORTH_ASKING), key=lambda other: (-scores[other], other))
    return [other for other in worth if not decisions.told_apart(connection, story, other)][:most]


def _likeness(connection: Connection, asking: list[Report], members: list[str]) -> float:
    answering = [cluster.profile(report) for report in articles.many(connection, members)]
    return max((_probability(connection, cluster.profile(report), other) for report in asking for other in answering), default=0)


def _probability(connection: Connection, left: Profile, right: Profile) -> float:
    usual = cluster.Usual({key: len(found) for key, found in placing.met(connection, left).items()})
    return likeness.probability(Pair(left, right, usual))
