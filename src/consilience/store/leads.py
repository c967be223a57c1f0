"""What a list shows of a story, kept when the story is told: a front page need not read all that its stories tell."""

from __future__ import annotations

from msgspec import Struct
from sqlalchemy import Connection, delete, insert

from consilience.records import Account
from consilience.store.packed import packed
from consilience.store.tables import leads


class Dispute(Struct, frozen=True, kw_only=True):
    """What is disputed in a story, and what its sides say."""

    about: str
    sides: tuple[str, ...]


class Lead(Struct, frozen=True, kw_only=True):
    """A story in a few lines; `point` is the first of its briefing. Days are ISO 8601."""

    headline: str
    point: str | None
    articles: int
    origins: int
    first: str | None
    last: str | None
    disputes: tuple[Dispute, ...]


def lead(account: Account) -> Lead:
    """Give the few lines of a story."""
    points = account.brief.points if account.brief else ()
    return Lead(
        headline=account.brief.headline if account.brief else account.title,
        point=points[0].text if points else None,
        articles=len(account.articles),
        origins=len(account.origins),
        first=account.first,
        last=account.last,
        disputes=tuple(
            Dispute(about=conflict.about, sides=tuple(side.says for side in conflict.sides)) for conflict in account.conflicts
        ),
    )


def keep(connection: Connection, story: str, account: Account, when: str) -> None:
    """Keep what a list shows of a story, which was told at a moment (ISO 8601, UTC)."""
    forget(connection, story)
    made = lead(account)
    row = {
        "story": story,
        "last": made.last or "",
        "changed": when,
        "origins": made.origins,
        "disputes": len(made.disputes),
        "record": packed(made),
    }
    connection.execute(insert(leads).values(row))


def forget(connection: Connection, story: str) -> None:
    """Drop a story that is merged into another, or has no articles."""
    connection.execute(delete(leads).where(leads.c.story == story))
