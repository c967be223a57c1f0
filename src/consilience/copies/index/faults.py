"""What is wrong with a passage index, one sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, or_, select

from consilience.copies.index.rows import Fingerprinted, missing
from consilience.copies.index.statements import MORE
from consilience.copies.index.tables import articles, passages


def in_file(connection: Connection) -> Iterator[str]:
    """Give what SQLite finds wrong with its own file; a server looks after its files itself."""
    if connection.dialect.name == "sqlite":
        yield from (found for found in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars() if found != "ok")


def in_rows(connection: Connection) -> Iterator[str]:
    """Give the articles with more rows than fingerprints, or with fewer than common fingerprints explain."""
    common = select(func.count()).where(passages.c.number == MORE).scalar_subquery()
    counted = select(passages.c.number, func.count().label("rows")).group_by(passages.c.number).subquery()
    held = func.coalesce(counted.c.rows, 0)
    wrong = or_(held > articles.c.fingerprints, held + common < articles.c.fingerprints)
    every = articles.outerjoin(counted, counted.c.number == articles.c.number)
    found = select(articles.c.article, articles.c.fingerprints, held).select_from(every).where(wrong).order_by(articles.c.article)
    for article, keys, there in connection.execute(found):
        yield f"{article}: {keys} fingerprints, {there} rows"


def with_articles(connection: Connection, given: Iterable[Fingerprinted]) -> Iterator[str]:
    """Give the articles that cannot be found under each of their fingerprints."""
    for article, keys in given:
        lost = missing(connection, article, keys)
        if lost is None:
            yield f"{article}: not in the index"
        elif lost:
            yield f"{article}: cannot be found under {lost} of its fingerprints"
