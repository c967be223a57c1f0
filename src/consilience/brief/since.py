"""What is new in a story since a moment, and where an account says so.

Of a folder: the account of what was out before, set against the account of all. Of a library: what it noted since.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec.structs import replace

from consilience import changes, reconcile
from consilience.brief import entries, points
from consilience.records import Account, Article, Change, Event


def news(event: Event, account: Account, moment: str, words: int) -> tuple[Change, ...]:
    """Say what a reader does not know yet who knew the articles before a moment (ISO 8601); raises ValueError for no moment.

    An article without a date is never known to be new. Where nothing was out before, everything is new and nothing is said.
    """
    known = tuple(report for report in event.reports if not is_after(report.article, moment))
    if not known or len(known) == len(event.reports):
        return ()
    ids = {report.id for report in known}
    copies = tuple(copy for copy in event.copies if copy.left.article in ids and copy.right.article in ids)
    earlier = replace(event, reports=known, copies=copies)
    before = points.briefed(earlier, reconcile.account(earlier), words=words)
    return changes.between(before, account, [entries.entry(report) for report in event.reports])


def told(account: Account, moment: str, new: Iterable[Change]) -> Account:
    """Put what is new since a moment (ISO 8601) into an account's briefing; of cites those of articles that are still in it."""
    if account.brief is None:
        return account
    here = frozenset(account.articles)
    cited = (replace(one, cites=tuple(cite for cite in one.cites if cite.article in here)) for one in new)
    return replace(account, brief=replace(account.brief, since=moment, new=tuple(cited)))


def is_after(article: Article, moment: str) -> bool:
    """Say whether an article came out at a moment or later; one of which only the day is known, on that day or later."""
    if article.published is None:
        return False
    since = datetime.fromisoformat(moment)
    since = since.replace(tzinfo=UTC) if since.tzinfo is None else since
    try:
        at = datetime.fromisoformat(article.published.at) if article.published.at else None
    except ValueError:
        at = None
    if at is not None and at.tzinfo is not None:
        return at >= since
    day = since.astimezone(UTC).date().isoformat()
    return (
        article.published.date >= day[: len(article.published.date)]
        if article.published.precision == "day"
        else article.published.date > day
    )
