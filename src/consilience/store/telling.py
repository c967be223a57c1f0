"""A story of the library → a reading, as `brief` makes one of a folder: for the page, the dossier and the terminal."""

from __future__ import annotations

from msgspec.structs import replace
from sqlalchemy import Connection, select

from consilience.brief import since
from consilience.errors import UsageError
from consilience.pipeline import Reading
from consilience.records import Dossier, Event
from consilience.store import accounts, articles, changes, stories
from consilience.store.accounts import Told
from consilience.store.tables import accounts as account_table


def reading(connection: Connection, story: str, moment: str | None = None) -> Reading:
    """Give a story as it was told last, with its articles' texts, and with a moment (ISO 8601) what is new in it since then.

    Raises UsageError where it has not been told yet.
    """
    found = told(connection, story)
    account = found.account
    if moment:
        account = since.told(account, moment, [one.change for one in changes.of(connection, story, moment)])
    reports = tuple(articles.many(connection, account.articles))
    return Reading(
        dossier=Dossier(articles=found.articles, stories=(account,)), events=(Event(reports=reports, copies=account.copies),)
    )


def told(connection: Connection, story: str) -> Told:
    """Give what a story tells, under the title that a hand gave it; raises UsageError where it has not been told yet."""
    found, entry = accounts.page(connection, story), stories.get(connection, story)
    if found is None or entry is None:
        what = "The story has not been told yet"
        raise UsageError(what, story, "Adding was stopped before it was done; add something, or run: consilience library rebuild")
    if entry.title and found.account.brief:
        briefing = replace(found.account.brief, headline=entry.title)
        return replace(found, account=replace(found.account, title=entry.title, brief=briefing))
    return found


def made(connection: Connection, wanted: list[str]) -> dict[str, str]:
    """Give the moments when stories were told last, by id; those that have not been told yet are left out."""
    rows = connection.execute(select(account_table.c.story, account_table.c.made).where(account_table.c.story.in_(wanted)))
    return {row.story: row.made for row in rows}
