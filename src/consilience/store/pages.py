"""Pages as they came in, and what was skipped with the reason."""

from __future__ import annotations

from typing import Literal, cast

from sqlalchemy import Connection, Row, select

from consilience.records import Given, Page, Skipped
from consilience.store.adding import adding
from consilience.store.packed import packed, squeezed, unpacked, unsqueezed
from consilience.store.tables import pages, skipped


def keep(connection: Connection, page: Page, when: str) -> None:
    """Keep the bytes of a page and where they are from; twice is once, the first source stays."""
    connection.execute(
        adding(connection, pages)
        .values(
            id=page.id,
            source=page.source,
            media_type=page.media_type,
            encoding=page.encoding,
            given=packed(page.given),
            kept=when,
            size=len(page.content),
            content=squeezed(page.content),
        )
        .on_conflict_do_nothing()
    )


def get(connection: Connection, page: str) -> Page | None:
    """Give a page by its id; None where it is not there."""
    found = connection.execute(select(pages).where(pages.c.id == page)).one_or_none()
    return _page(found) if found else None


def after(connection: Connection, number: int, most: int) -> list[tuple[int, Page]]:
    """Give pages with their numbers, in the order in which they came, from a number on."""
    wanted = select(pages).where(pages.c.number > number).order_by(pages.c.number).limit(most)
    return [(row.number, _page(row)) for row in connection.execute(wanted)]


def skip(connection: Connection, what: Skipped, when: str, page: Page | None = None) -> bool:
    """Keep that something could not be used, and its page where there is one; False where that was known."""
    if page:
        keep(connection, page, when)
    row = {"source": what.source, "stage": what.stage, "reason": what.reason, "page": page.id if page else None, "kept": when}
    return connection.execute(adding(connection, skipped).values(row).on_conflict_do_nothing()).rowcount > 0


def all_skipped(connection: Connection) -> tuple[Skipped, ...]:
    """Give everything that was skipped, by source."""
    found = connection.execute(select(skipped).order_by(skipped.c.source, skipped.c.stage, skipped.c.reason))
    return tuple(
        Skipped(source=row.source, stage=cast('Literal["ingest", "extract", "annotate"]', row.stage), reason=row.reason)
        for row in found
    )


def _page(row: Row[*tuple[object, ...]]) -> Page:
    return Page(
        id=row.id,
        source=row.source,
        content=unsqueezed(row.content),
        media_type=row.media_type,
        encoding=row.encoding,
        given=unpacked(row.given, Given),
    )
