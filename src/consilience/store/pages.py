"""Pages as they came in, and what was skipped with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import Connection, Row, delete, select

from consilience.records import Given, Page, Skipped
from consilience.store.adding import adding
from consilience.store.lots import lots
from consilience.store.packed import packed, squeezed, unpacked, unsqueezed
from consilience.store.tables import pages, skipped


class PageRow(Struct, frozen=True, kw_only=True):
    """A page as it is written, its bytes compressed."""

    id: str
    source: str
    media_type: str
    encoding: str | None
    given: bytes
    size: int
    content: bytes


def row(page: Page) -> PageRow:
    """Give what is written of a page."""
    return PageRow(
        id=page.id,
        source=page.source,
        media_type=page.media_type,
        encoding=page.encoding,
        given=packed(page.given),
        size=len(page.content),
        content=squeezed(page.content),
    )


def keep(connection: Connection, rows: Iterable[PageRow], when: str) -> None:
    """Keep the bytes of pages and where they are from; twice is once, the first source stays."""
    written = [asdict(one) | {"kept": when} for one in rows]
    if written:
        connection.execute(adding(connection, pages).on_conflict_do_nothing(), written)


def get(connection: Connection, page: str) -> Page | None:
    """Give a page by its id; None where it is not there."""
    found = connection.execute(select(pages).where(pages.c.id == page)).one_or_none()
    return _page(found) if found else None


def after(connection: Connection, number: int, most: int) -> list[tuple[int, Page]]:
    """Give pages with their numbers, in the order in which they came, from a number on."""
    wanted = select(pages).where(pages.c.number > number).order_by(pages.c.number).limit(most)
    return [(row.number, _page(row)) for row in connection.execute(wanted)]


def skip(connection: Connection, what: Skipped, when: str, page: str | None = None) -> None:
    """Keep that something could not be used, and the id of its page where there is one."""
    why = {"source": what.source, "stage": what.stage, "reason": what.reason, "page": page, "kept": when}
    connection.execute(adding(connection, skipped).on_conflict_do_nothing(), why)


def read(connection: Connection, some: Iterable[PageRow]) -> None:
    """Take note that pages could be read: that one of them could not, on a busier day or by an earlier program, holds no more."""
    for lot in lots(some):
        unread = skipped.c.source.in_({page.source for page in lot}) & skipped.c.page.in_({page.id for page in lot})
        connection.execute(delete(skipped).where(unread, skipped.c.stage != "ingest"))


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
