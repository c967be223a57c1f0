"""A new article finds its story among all there are."""

from __future__ import annotations

from collections import defaultdict
from hashlib import blake2b
from statistics import fmean

from msgspec import Struct
from sqlalchemy import Connection, func, select

from consilience import cluster
from consilience.records import Report
from consilience.store import articles, passages, stories
from consilience.store.adding import adding
from consilience.store.tables import meetings

MOST_CANDIDATES = 30
ENOUGH = 0.5


class Placement(Struct, frozen=True, kw_only=True):
    """The story that an article belongs to (None: it begins one), which others it shows to be the same, and why."""

    story: str | None
    merges: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def place(connection: Connection, report: Report, when: str) -> Placement:  # noqa: ARG001 - stories will fall asleep
    """Judge where an article belongs, and remember what it is about for those that come after it."""
    keys = sorted(
        {int.from_bytes(blake2b(repr(key).encode(), digest_size=8).digest(), signed=True) for key in cluster.keys(report)}
    )
    near = _near(connection, report, keys)
    number = articles.number(connection, report.id)
    connection.execute(adding(connection, meetings).on_conflict_do_nothing(), [{"key": key, "article": number} for key in keys])
    scores: dict[str, list[float]] = defaultdict(list)
    why: dict[str, tuple[str, ...]] = {}
    for other in near:
        story = stories.of(connection, other.id)
        judged = cluster.judge(report, other)
        if story:
            scores[story].append(judged.score if judged else 0.0)
            why.setdefault(story, judged.why if judged else ())
    best = max(scores, key=lambda story: (fmean(scores[story]), story), default=None)
    if best is None or fmean(scores[best]) < ENOUGH:
        return Placement(story=None, why=("no article here tells of the same event",))
    return Placement(story=best, why=why[best])


def _near(connection: Connection, report: Report, keys: list[int]) -> list[Report]:
    met = (
        select(meetings.c.article)
        .where(meetings.c.key.in_(keys))
        .group_by(meetings.c.article)
        .order_by(func.count().desc(), meetings.c.article)
        .limit(MOST_CANDIDATES)
    )
    ids = articles.ids(connection, connection.scalars(met))
    copied = [candidate.article for candidate in passages.candidates(connection, report, MOST_CANDIDATES)]
    return articles.many(connection, list(dict.fromkeys([*copied, *ids.values()]))[: 2 * MOST_CANDIDATES])
