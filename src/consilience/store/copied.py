"""What the articles of a story copied from each other, judged once: a long story is not compared anew for each report."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, select

from consilience import copies
from consilience.records import CopyPair, Report
from consilience.store.adding import adding
from consilience.store.lots import lots
from consilience.store.packed import packed, unpacked
from consilience.store.tables import pairs


def among(connection: Connection, articles: Collection[str]) -> list[CopyPair]:
    """Give what is kept of copies between some articles."""
    wanted, found = set(articles), list[CopyPair]()
    for some in lots(sorted(wanted)):
        rows = connection.execute(select(pairs.c.right, pairs.c.record).where(pairs.c.left.in_(some)))
        found.extend(unpacked(row.record, CopyPair) for row in rows if row.right in wanted)
    return found


def keep(connection: Connection, judged: Iterable[CopyPair]) -> None:
    """Keep the copies between articles; twice is once."""
    rows = [{"left": pair.left, "right": pair.right, "record": packed(pair)} for pair in judged]
    if rows:
        connection.execute(adding(connection, pairs).on_conflict_do_nothing(), rows)


def forget(connection: Connection) -> None:
    """Keep no copies any more: all are judged anew."""
    connection.execute(delete(pairs))


def judged_anew(left: Report, right: Report, compared: frozenset[str]) -> CopyPair | None:
    """Judge two articles of which one at least was not compared with the others before; None for the rest."""
    return None if left.id in compared and right.id in compared else copies.judge(left, right)
