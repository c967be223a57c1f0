"""What the pages of a story show, kept at hand for as long as it is told so."""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import Connection, select
from starlette.exceptions import HTTPException

from consilience.brief import carriage, view
from consilience.brief.carriage import Carriage
from consilience.brief.view import Source
from consilience.records import Account, ArticleEntry, Report
from consilience.store import articles, stories, telling
from consilience.store.tables import accounts
from consilience.web import addresses
from consilience.web.site import Site


class Version(Struct, frozen=True, kw_only=True):
    """A story as it is told: another version says something else, or is called otherwise."""

    story: str
    digest: str
    made: str
    title: str | None


class Told(Struct, frozen=True, kw_only=True):
    """A story with its articles, numbered and named."""

    account: Account
    named: dict[str, Source]


def version(connection: Connection, story: str) -> Version:
    """Give how a story is told today; 404 where there never was one, 307 to where it stands now where it was merged."""
    entry = stories.get(connection, story)
    if entry is None:
        raise HTTPException(404, "No story has this address. It may have been mistyped, or be of another library.")
    if entry.merged_into:
        where = addresses.story(entry.merged_into)
        raise HTTPException(307, "This story is part of another one now.", {"Location": where})
    wanted = select(accounts.c.digest, accounts.c.made).where(accounts.c.story == story)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        raise HTTPException(409, "This story has not been told yet, or has no articles any more. Look again in a moment.")
    return Version(story=story, digest=row.digest, made=row.made, title=entry.title)


def told(site: Site, connection: Connection, found: Version) -> Told:
    """Give a story."""

    def read() -> Told:
        story = telling.told(connection, found.story)
        return Told(account=story.account, named=view.sources(story.dossier))

    return site.shelf.get(("told", found), read)


def carried(site: Site, connection: Connection, found: Version) -> Carriage:
    """Give who carries whose words in a story."""

    def read() -> Carriage:
        story = told(site, connection, found)
        texts = {report.id: report.article for report in articles.many(connection, story.account.articles)}
        return carriage.of(story.account, texts, story.named)

    return site.shelf.get(("carried", found), read)


def alone(report: Report, entry: ArticleEntry) -> tuple[Told, Carriage]:
    """Give an article that stands in no story, as one of its own."""
    account = Account(id="", title="", articles=(entry.id,))
    named = view.sources_of([entry])
    return Told(account=account, named=named), carriage.of(account, {entry.id: report.article}, named)
