"""A text → what the library's reports say of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sqlalchemy import Connection

from consilience import reconcile, support
from consilience.records import Account, Checked, Event, Report
from consilience.store import Library, accounts, articles
from consilience.store.reading import near

# A text speaks of one story, sometimes of a few.
MOST_STORIES = 4
# Of a large story the articles nearest to the text and the latest are set beside it; a number is held against all of its figures.
MOST_ARTICLES = 40


def checked(library: Library, text: str, pipeline: str = "accurate") -> Checked:
    """Give what the reports say of each sentence, number and quote of a text; UsageError where it is empty or too long."""
    given = support.report(text, pipeline)
    beside = library.read(partial(stories_beside, given=given))
    found = [(event, account, support.checked(given, event, account)) for event, account in beside]
    return support.together(found) if found else support.unknown(given)


def stories_beside(connection: Connection, given: Report) -> list[tuple[Event, Account]]:
    """Give the stories that a text is set beside, the likeliest first, with what they tell."""
    found: list[tuple[Event, Account]] = []
    for story, nearest in near.stories_near(connection, near.articles_near(connection, given), MOST_STORIES).items():
        account = accounts.get(connection, story)
        if account is not None:
            reports = articles.many(connection, _chosen(account, nearest))
            found.append((reconcile.dated(Event(reports=tuple(reports), copies=account.copies)), account))
    return found


def _chosen(account: Account, nearest: Sequence[str]) -> list[str]:
    """Give the articles of a story that are read: all of a small one."""
    latest = reversed(account.articles)  # they stand in the order in which they came out
    return sorted(list(dict.fromkeys([*(one for one in nearest if one in account.articles), *latest]))[:MOST_ARTICLES])
