"""Decisions → how things stand: which story each article is in, which stories are one, how large they are.

How things stand is a function of the decisions that hold, whatever way led there. An article belongs to the story to which the
last of them assigned it; stories that some of them join are one, under the id of the oldest.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, delete, func, insert, or_, select, update

from consilience.store.tables import articles, assignments, decisions, joins, placements, stories


class Assigned(NamedTuple):
    """A story to which an article is assigned, and whether a person did that."""

    story: str
    by_hand: bool


def entered(connection: Connection, article: str, story: str, *, by_hand: bool) -> None:
    """Settle an article that stood nowhere, in a story that is not merged into another: the everyday case, and quick."""
    connection.execute(_PLACING, {"article": article, "story": story, "assigned": story, "by_hand": by_hand})
    connection.execute(_GROWING, {"into": story, "coming": article})


_PLACING = insert(placements)
_NEWS = select(articles.c.published).where(articles.c.id == bindparam("coming")).scalar_subquery()
_GROWING = (
    update(stories)
    .where(stories.c.id == bindparam("into"))
    .values(
        size=stories.c.size + 1,
        stale=True,
        state="awake",
        last_news=case((stories.c.last_news > _NEWS, stories.c.last_news), else_=func.coalesce(_NEWS, stories.c.last_news)),
    )
)


def again(connection: Connection, moved: Iterable[str], touched: Iterable[str]) -> None:
    """Settle articles and stories anew from the decisions that hold."""
    unsettled = set(touched)
    for article in sorted(set(moved)):
        unsettled |= _assign(connection, article)
    roots: dict[str, str] = {}
    for story in sorted(unsettled):
        if story not in roots:
            roots |= _settle_joined(connection, story)
    for root in sorted(set(roots.values())):
        _count(connection, root, sorted(story for story, into in roots.items() if into == root))


def _assign(connection: Connection, article: str) -> set[str]:
    """Place an article where the last decision that holds assigned it, and give the stories that this touches."""
    stood = select(placements.c.assigned, placements.c.story).where(placements.c.article == article)
    before = set(connection.execute(stood).one_or_none() or ())
    connection.execute(delete(placements).where(placements.c.article == article))
    found = assigned(connection, article)
    if found is None:
        return before
    row = {"article": article, "story": found.story, "assigned": found.story, "by_hand": found.by_hand}
    connection.execute(insert(placements).values(row))
    return {*before, found.story}


def assigned(connection: Connection, article: str) -> Assigned | None:
    """Give the story to which the last decision that holds assigned an article, before merges; None where none did."""
    holds = (
        select(assignments.c.story, assignments.c.by_hand)
        .join(decisions, decisions.c.number == assignments.c.decision)
        .join(articles, articles.c.id == assignments.c.article)
        .where(assignments.c.article == article, decisions.c.undone_by.is_(None), articles.c.current)
        .order_by(assignments.c.decision.desc())
        .limit(1)
    )
    found = connection.execute(holds).one_or_none()
    return Assigned(found.story, found.by_hand) if found else None


def _settle_joined(connection: Connection, story: str) -> dict[str, str]:
    """Settle all stories that are one with a story, or were, and give for each the one it is now."""
    root = select(func.coalesce(stories.c.merged_into, stories.c.id)).where(stories.c.id == story).scalar_subquery()
    were = connection.scalars(select(stories.c.id).where(or_(stories.c.id == root, stories.c.merged_into == root))).all()
    now: dict[str, str] = {}
    for one in sorted({story, *were}):
        if one not in now:
            together = joined(connection, one)
            now |= dict.fromkeys(together, oldest(connection, together))
    for one, into in sorted(now.items()):
        values = {"merged_into": None} if one == into else {"merged_into": into, "size": 0, "stale": True, "title": None}
        connection.execute(update(stories).where(stories.c.id == one).values(values))
        connection.execute(update(placements).where(placements.c.assigned == one).values(story=into))
    return now


def oldest(connection: Connection, together: Iterable[str]) -> str:
    """Give the story that was begun first."""
    wanted = select(stories.c.id).where(stories.c.id.in_(sorted(together))).order_by(stories.c.number).limit(1)
    found: str = connection.execute(wanted).scalar_one()
    return found


def joined(connection: Connection, story: str) -> list[str]:
    """Give all stories that decisions join to a story, itself among them."""
    found, waiting = {story}, [story]
    while waiting:
        ends = select(joins.c.left, joins.c.right).join(decisions, decisions.c.number == joins.c.decision)
        touching = or_(joins.c.left.in_(waiting), joins.c.right.in_(waiting))
        rows = connection.execute(ends.where(touching, decisions.c.undone_by.is_(None))).all()
        waiting = sorted({end for row in rows for end in row} - found)
        found.update(waiting)
    return sorted(found)


def _count(connection: Connection, root: str, together: list[str]) -> None:
    """Write down what a story holds, what it is called, and, of one that holds nothing any more, where its articles went."""
    counted = select(func.count(), func.max(articles.c.published)).join_from(placements, articles)
    size, latest = connection.execute(counted.where(placements.c.story == root)).one()
    renamed = decisions.c.what == "renamed", decisions.c.story.in_(together), decisions.c.undone_by.is_(None)
    title = connection.scalar(select(decisions.c.title).where(*renamed).order_by(decisions.c.number.desc()).limit(1))
    values = {"size": size, "last_news": latest, "stale": True, "title": title}
    connection.execute(update(stories).where(stories.c.id == root).values(values))
    if not size and (source := _source(connection, root)):
        connection.execute(update(stories).where(stories.c.id == root).values(merged_into=source))


def _source(connection: Connection, story: str) -> str | None:
    """Give the story, as it stands today, out of which one was split; None where it was not."""
    split = select(decisions.c.story).where(decisions.c.other == story, decisions.c.what.in_(["split", "undone"]))
    first = split.order_by(decisions.c.number).limit(1).scalar_subquery()
    today = select(func.coalesce(stories.c.merged_into, stories.c.id)).where(stories.c.id == first)
    found = connection.scalar(today)
    return found if found != story else None
