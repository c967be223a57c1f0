"""A story of the library → a reading, as `brief` makes one of a folder: for the page, the dossier and the terminal."""

from __future__ import annotations

from msgspec.structs import replace
from sqlalchemy import Connection, select

from consilience import brief, reconcile
from consilience.errors import UsageError
from consilience.pipeline import Reading
from consilience.records import Account, ArticleEntry, Event
from consilience.store import accounts, articles, stories
from consilience.store.tables import accounts as account_table


def reading(connection: Connection, story: str) -> Reading:
    """Give a story as it was told last; raises UsageError where it has not been yet."""
    account = told(connection, story)
    reports = tuple(articles.many(connection, account.articles))
    event = reconcile.dated(Event(reports=reports, copies=account.copies))
    return Reading(dossier=brief.dossier([event], [account], []), events=(event,))


def told(connection: Connection, story: str) -> Account:
    """Give what a story tells, under the title that a hand gave it; raises UsageError where it has not been told yet."""
    account, entry = accounts.get(connection, story), stories.get(connection, story)
    if account is None or entry is None:
        what = "The story has not been told yet"
        raise UsageError(what, story, "Adding was stopped before it was done; add something, or run: consilience library rebuild")
    if entry.title and account.brief:
        return replace(account, title=entry.title, brief=replace(account.brief, headline=entry.title))
    return account


def dated(connection: Connection, wanted: list[str]) -> list[tuple[Account, str]]:
    """Give stories that have been told, in the order of the ids, with the moment when each was told so."""
    rows = connection.execute(select(account_table.c.story, account_table.c.made).where(account_table.c.story.in_(wanted)))
    made = {row.story: row.made for row in rows}
    return [(told(connection, story), made[story]) for story in wanted if story in made]


def entries(connection: Connection, wanted: list[str]) -> list[ArticleEntry]:
    """Give articles as a dossier lists them, each by itself."""
    return [brief.entry(report) for report in articles.many(connection, wanted)]
