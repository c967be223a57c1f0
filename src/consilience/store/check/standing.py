"""Do stories and placements stand as the decisions say? Worked out anew from the log alone, in another way than settled.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience.store.tables import articles, assignments, decisions, joins, placements, stories


class Standing(Struct, frozen=True):
    """Where each current article stands, and which story each story is one with."""

    stories: dict[str, str]
    articles: dict[str, str]


def derived(connection: Connection) -> Standing:
    """Work out how things stand from the decisions that hold."""
    holds = set(connection.scalars(select(decisions.c.number).where(decisions.c.undone_by.is_(None))))
    ages = {row.id: row.number for row in connection.execute(select(stories.c.id, stories.c.number))}
    root = {story: story for story in ages}

    def lead(story: str) -> str:
        while root[story] != story:
            story = root[story]
        return story

    for row in connection.execute(select(joins)):
        if row.decision in holds:
            older, younger = sorted((lead(row.left), lead(row.right)), key=lambda story: ages[story])
            root[younger] = older
    assigned: dict[str, tuple[int, str]] = {}
    for row in connection.execute(select(assignments)):
        if row.decision in holds:
            assigned[row.article] = max(assigned.get(row.article, (-1, "")), (row.decision, row.story))
    current = set(connection.scalars(select(articles.c.id).where(articles.c.current)))
    standing = {article: lead(story) for article, (_, story) in assigned.items() if article in current}
    return Standing({story: lead(story) for story in ages}, standing)


def faults(connection: Connection) -> Iterator[str]:
    """Give where the tables say otherwise than the log."""
    right = derived(connection)
    held = {row.article: row.story for row in connection.execute(select(placements.c.article, placements.c.story))}
    for article in sorted(right.articles.keys() | held.keys()):
        should, does = right.articles.get(article), held.get(article)
        if should != does:
            yield f"article {article}: stands in {does or 'no story'}, by the decisions in {should or 'none'}"
    sizes = Counter(held.values())
    members: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(stories)):
        into = right.stories[row.id]
        members[into].append(row.id)
        if row.size != sizes[row.id]:
            yield f"story {row.id}: counts {row.size} articles and has {sizes[row.id]}"
        # One that holds nothing leads to where its articles went.
        if (row.merged_into or row.id) != into and (into != row.id or sizes[row.id]):
            yield f"story {row.id}: leads to {row.merged_into or 'itself'}, by the decisions to {into}"
    unplaced = select(articles.c.id).where(articles.c.current, articles.c.id.not_in(select(placements.c.article)))
    for article in connection.scalars(unplaced.order_by(articles.c.id)):
        if article not in right.articles:
            yield f"article {article}: no decision places it"
