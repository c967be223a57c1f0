"""The articles of a library in the stories that a batch makes of them, as far as no hand decided otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience import pipeline
from consilience.run import Runner
from consilience.store import articles, decisions, settled
from consilience.store.library import Library
from consilience.store.log import MACHINE, By
from consilience.store.tables import aparts, joins, placements
from consilience.store.tables import decisions as log_table

WHY = ("all articles were judged again together",)


class Move(Struct, frozen=True):
    """Articles that belong into one story; None: into one of their own."""

    articles: tuple[str, ...]
    story: str | None


def regroup(library: Library, run: Runner, when: str) -> int:
    """Judge all articles together and move those that stand wrongly; give how many. What hands placed or merged stays."""
    reports = library.read(lambda connection: list(articles.every(connection)))
    told, _ = pipeline.together(reports, run)
    return regrouped(library, told, when)


def regrouped(library: Library, told: Sequence[Sequence[str]], when: str) -> int:
    """Move the articles that stand otherwise than they were judged together; give how many. What hands decided stays."""
    return library.write(partial(_moved, told=told, when=when))


def _moved(connection: Connection, told: Sequence[Sequence[str]], when: str) -> int:
    stands = {row.article: row.story for row in connection.execute(select(placements.c.article, placements.c.story))}
    held = _held(connection, stands)
    made = moves(told, stands, held)
    by = By(MACHINE, when, WHY)
    for move in made:
        decisions.move(connection, move.articles, move.story, by)
    return sum(len(move.articles) for move in made)


def moves(told: Sequence[Sequence[str]], stands: Mapping[str, str], held: AbstractSet[str]) -> list[Move]:
    """Say which articles move where, so that stories are as told and keep the ids under which most of their articles stand.

    `stands` is the story of each article now; those in `held` stay where they are. Each story is continued by one group: the
    one with the most of its articles.
    """
    groups = [[article for article in group if article in stands] for group in told]
    claims = sorted(
        ((count, story, number) for number, group in enumerate(groups) for story, count in _counted(group, stands).items()),
        key=lambda claim: (-claim[0], claim[1], claim[2]),
    )
    continues: dict[int, str] = {}
    for _, story, number in claims:
        if number not in continues and story not in continues.values():
            continues[number] = story
    found = []
    for number, group in enumerate(groups):
        into = continues.get(number)
        going = tuple(article for article in group if article not in held and stands[article] != into)
        if going:
            found.append(Move(going, into))
    return found


def _counted(group: Sequence[str], stands: Mapping[str, str]) -> Counter[str]:
    return Counter(stands[article] for article in group)


def _held(connection: Connection, stands: Mapping[str, str]) -> set[str]:
    """Give the articles that a hand placed, and all of a story that a hand merged or told apart from another."""
    members: dict[str, set[str]] = defaultdict(set)
    for article, story in stands.items():
        members[story].add(article)
    by_hand = select(joins.c.left).join(log_table, log_table.c.number == joins.c.decision)
    merged = connection.scalars(by_hand.where(log_table.c.undone_by.is_(None), log_table.c.who != MACHINE)).all()
    apart = select(aparts.c.left, aparts.c.right).join(log_table, log_table.c.number == aparts.c.decision)
    parted = [story for row in connection.execute(apart.where(log_table.c.undone_by.is_(None))) for story in row]
    roots = {settled.oldest(connection, settled.joined(connection, story)) for story in {*merged, *parted}}
    held = set(connection.scalars(select(placements.c.article).where(placements.c.by_hand)))
    return held.union(*(members[root] for root in roots))
