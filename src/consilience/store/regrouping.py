"""The articles of a library in the stories that a batch makes of them, as far as no hand decided otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience import copies, pipeline
from consilience.cluster import Profile
from consilience.records import CopyPair, Report
from consilience.run import Runner
from consilience.store import articles, decisions, meetings, passages, settled
from consilience.store.library import Library
from consilience.store.log import MACHINE, By
from consilience.store.lots import lots
from consilience.store.tables import aparts, joins, placements
from consilience.store.tables import decisions as log_table

LOT = 64  # articles that are read at once

# Of an article that is carried nearly whole at least this part of the fingerprints stands in the other.
CARRIED = 0.5

WHY = ("all articles were judged again together",)


class Move(Struct, frozen=True):
    """Articles that belong into one story; None: into one of their own."""

    articles: tuple[str, ...]
    story: str | None


def regroup(library: Library, run: Runner, when: str) -> int:
    """Judge all articles together and move those that stand wrongly; give how many. What hands placed or merged stays.

    Reports are read a few at once: in memory is only what each article is about, and who is carried whole by whom.
    """
    ids = library.read(articles.current_ids)
    profiles = [one for some in lots(ids, LOT) for one in library.read(partial(_profiles, ids=some))]
    found = [pair for some in lots(ids, LOT) for pair in _carried(library, some, run)]
    return regrouped(library, pipeline.grouped(profiles, found, run), when)


def _profiles(connection: Connection, ids: Sequence[str]) -> list[Profile]:
    numbers = [entry.number for entry in articles.entries(connection, ids)]
    return list(meetings.profiles_of(connection, numbers).values())


def _carried(library: Library, ids: Sequence[str], run: Runner) -> list[CopyPair]:
    """Say what some articles copied from those in which nearly all of them stands."""
    together = library.read(partial(_with_carriers, ids=ids))
    return [pair for pair in run.each(_judged, together) if pair]


def _with_carriers(connection: Connection, ids: Sequence[str]) -> list[tuple[Report, Report]]:
    """Give articles with each other one that has many of their passages."""
    pairs: list[tuple[Report, Report]] = []
    for report in articles.many(connection, ids):
        enough = CARRIED * len(passages.fingerprints(report))
        near = [one.article for one in passages.candidates(connection, report) if one.shared >= enough]
        pairs += [(report, other) for other in articles.many(connection, near)]
    return pairs


def _judged(pair: tuple[Report, Report]) -> CopyPair | None:
    return copies.judge(*pair)


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
