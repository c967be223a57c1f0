"""Articles with everything marked in them, and their versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from msgspec import Struct
from sqlalchemy import Connection, Row, insert, select, update

from consilience import __version__
from consilience.ingest.addresses import tidied
from consilience.records import Article, Page, Report
from consilience.store.lots import lots
from consilience.store.packed import packed, unpacked
from consilience.store.tables import articles, reports


class Entry(Struct, frozen=True, kw_only=True):
    """What the library's list says of an article, without its text."""

    id: str
    number: int
    page: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str
    revises: str | None
    body: str
    current: bool
    kept: str


def recipe(pipeline: str = "accurate") -> str:
    """Name how a report is marked today: by which language analysis of which version."""
    return f"{pipeline} {__version__}"


class Written(Struct, frozen=True, kw_only=True):
    """An article as it is written, with all that is marked in it."""

    id: str
    page: str
    published: str | None  # as exactly as the page shows it
    url: str | None  # tidied: the one address of an article that is linked to in several ways
    body: str  # the digest of its words
    row: dict[str, str | None]
    record: bytes


def written(page: Page, report: Report) -> Written:
    """Give what is written of an article."""
    article = report.article
    published = article.published
    told = _told(article)
    return Written(
        id=article.id,
        page=page.id,
        published=(published.at or published.date) if published else None,
        url=told["url"],
        body=body(article),
        row=told | {"source": article.source},
        record=packed(report),
    )


def keep(connection: Connection, coming: Sequence[Written], when: str, made_by: str) -> dict[str, int]:
    """Keep articles that are not in the library, whose pages are, with all that is marked in them; give their numbers by id.

    `when` is the moment, ISO 8601 in UTC; `made_by` the `recipe`. Nothing is placed, indexed or revised by this alone: see
    `entering.enter`.
    """
    if not coming:
        return {}
    rows = [one.row | {"id": one.id, "page": one.page, "current": True, "kept": when} for one in coming]
    numbering = insert(articles).returning(articles.c.id, articles.c.number, sort_by_parameter_order=True)
    numbers = {row.id: row.number for row in connection.execute(numbering, rows)}
    marks = [{"article": numbers[one.id], "recipe": made_by, "record": one.record} for one in coming]
    connection.execute(insert(reports), marks)
    return numbers


def remark(connection: Connection, report: Report, made_by: str) -> None:
    """Put another reading of an article's page in the place of the one that is kept."""
    article = report.article
    connection.execute(update(articles).where(articles.c.id == article.id).values(_told(article)))
    kept = select(articles.c.number).where(articles.c.id == article.id).scalar_subquery()
    connection.execute(update(reports).where(reports.c.article == kept).values(recipe=made_by, record=packed(report)))


def current_ids(connection: Connection) -> list[str]:
    """Give the ids of all articles of which no later version is here, in the order in which they came."""
    return list(connection.scalars(select(articles.c.id).where(articles.c.current).order_by(articles.c.number)))


def body(article: Article) -> str:
    """Give a digest of an article's words: the same in another page around them."""
    return sha256("\n".join([article.title or "", article.text]).encode(errors="replace")).hexdigest()[:32]


def known(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Give those of the ids that are articles of the library."""
    found: set[str] = set()
    for some in lots(ids):
        found.update(connection.scalars(select(articles.c.id).where(articles.c.id.in_(some))))
    return found


def entry(connection: Connection, article: str) -> Entry | None:
    """Give an article's entry; None where it is not there."""
    found = entries(connection, [article])
    return found[0] if found else None


def entries(connection: Connection, ids: Iterable[str]) -> list[Entry]:
    """Give the entries of articles in the order of the ids; those that are not there are left out."""
    wanted = list(ids)
    found: dict[str, Entry] = {}
    for some in lots(wanted):
        for row in connection.execute(select(articles).where(articles.c.id.in_(some))):
            found[row.id] = _entry(row)
    return [found[article] for article in wanted if article in found]


def number(connection: Connection, article: str) -> int | None:
    """Give the number under which tables of many rows know an article."""
    return connection.scalar(select(articles.c.number).where(articles.c.id == article))


def ids(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Give the ids of articles by their numbers."""
    found: dict[int, str] = {}
    for some in lots(numbers):
        rows = connection.execute(select(articles.c.number, articles.c.id).where(articles.c.number.in_(some)))
        found.update((row.number, row.id) for row in rows)
    return found


def report(connection: Connection, article: str) -> Report | None:
    """Give an article with everything marked in it; None where it is not there."""
    found = many(connection, [article])
    return found[0] if found else None


def many(connection: Connection, wanted: Sequence[str]) -> list[Report]:
    """Give reports in the order of the ids; those that are not there are left out."""
    found: dict[str, Report] = {}
    for some in lots(wanted):
        joined = select(articles.c.id, reports.c.record).join_from(articles, reports).where(articles.c.id.in_(some))
        found.update((row.id, unpacked(row.record, Report)) for row in connection.execute(joined))
    return [found[article] for article in wanted if article in found]


def every(connection: Connection, *, current: bool = True, at_once: int = 50) -> Iterator[Report]:
    """Give all reports in the order in which the articles came; without `current` those of earlier versions too."""
    last = 0
    wanted = select(articles.c.number, reports.c.record).join_from(articles, reports).order_by(articles.c.number).limit(at_once)
    if current:
        wanted = wanted.where(articles.c.current)
    while found := connection.execute(wanted.where(articles.c.number > last)).all():
        for row in found:
            yield unpacked(row.record, Report)
        last = found[-1].number


def at_addresses(connection: Connection, urls: Iterable[str]) -> dict[str, list[Entry]]:
    """Give the current articles at tidied addresses, the newest first."""
    found: dict[str, list[Entry]] = {}
    for some in lots(urls):
        wanted = select(articles).where(articles.c.url.in_(some), articles.c.current).order_by(articles.c.number.desc())
        for row in connection.execute(wanted):
            found.setdefault(row.url, []).append(_entry(row))
    return found


def revise(connection: Connection, earlier: str, later: str) -> None:
    """Say that an article is the later version of another; the earlier one stays, but stands in no story any more."""
    connection.execute(update(articles).where(articles.c.id == earlier).values(current=False))
    connection.execute(update(articles).where(articles.c.id == later).values(revises=earlier))


def versions(connection: Connection, article: str) -> list[Entry]:
    """Give all versions of an article, whichever of them is asked for, the first one first."""
    first = found = entry(connection, article)
    while found and found.revises:
        first = found = entry(connection, found.revises)
    row, told = first, []
    while row:
        told.append(row)
        later = connection.execute(select(articles).where(articles.c.revises == row.id).limit(1)).one_or_none()
        row = _entry(later) if later else None
    return told


def _told(article: Article) -> dict[str, str | None]:
    """Give what the list says of an article from what was read in its page."""
    return {
        "url": tidied(article.url) if article.url else None,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.date if article.published else None,
        "language": article.language,
        "body": body(article),
    }


def _entry(row: Row[*tuple[object, ...]]) -> Entry:
    return Entry(**{name: getattr(row, name) for name in Entry.__struct_fields__})
