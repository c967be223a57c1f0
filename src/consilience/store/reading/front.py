"""Which stories a front page shows: by their origins, by their news, by what changed last, or only the disputed ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, func, select

from consilience.records import Change, ChangeKind
from consilience.store.leads import Lead
from consilience.store.packed import unpacked
from consilience.store.tables import changes, decisions, leads, stories

Order = Literal["origins", "news", "change"]
AT_ONCE = 30
# What an editor is told of at once; the rest stands in the story.
GRAVE: tuple[ChangeKind, ...] = ("disputed", "widened", "settled", "raised", "lowered", "overtaken", "withdrawn")
# "Today" of a library is its latest news and what came shortly before: one that nobody feeds still has a front page.
DAYS_OF_TODAY = 3


class Shown(Struct, frozen=True, kw_only=True):
    """A story in a list; `title` is the one given by hand, else its headline, `changed` when it was told last."""

    id: str
    title: str
    lead: Lead
    changed: str
    state: str


class Latest(Struct, frozen=True, kw_only=True):
    """Something that changed in a story, in a sentence, and when it was noticed."""

    story: str
    title: str
    at: str
    kind: ChangeKind
    text: str


class Front(Struct, frozen=True, kw_only=True):
    """A page of stories. `behind` is how many stand before it; `has_more`, whether others follow it."""

    stories: tuple[Shown, ...]
    since: str | None  # the first day of what counts as today
    day: str | None  # the day of the latest news
    behind: int
    has_more: bool


def listed(
    connection: Connection, order: Order = "origins", *, is_disputed: bool = False, behind: int = 0, most: int = AT_ONCE
) -> Front:
    """Give a page of stories; by origins only those of the latest days, as a front page has them."""
    newest = connection.scalar(select(func.max(leads.c.last))) or None
    since = _days_before(newest)
    wanted = select(leads.c.story)
    if is_disputed:
        wanted = wanted.where(leads.c.disputes > 0)
    if order == "origins" and since:
        wanted = wanted.where(leads.c.last >= since)
    # The order is found in an index alone; what is shown is read of those that are shown.
    ids = list(connection.scalars(wanted.order_by(*_by(order)).offset(behind).limit(most + 1)))
    return Front(
        stories=tuple(shown(connection, ids[:most])),
        since=since,
        day=newest,
        behind=behind,
        has_more=len(ids) > most,
    )


def version(connection: Connection) -> tuple[str | int | None, ...]:
    """Give what is another whenever a list of stories shows something else: the last telling, change and decision."""
    newest = (func.max(leads.c.changed), func.max(changes.c.number), func.max(decisions.c.number))
    return tuple(connection.scalar(select(one)) for one in newest)


def latest(connection: Connection, most: int) -> tuple[Latest, ...]:
    """Give what changed last in any story, of the changes that an editor is told of at once."""
    wanted = (
        select(changes.c.story, changes.c.at, changes.c.record, stories.c.title, leads.c.record.label("lead"))
        .join_from(changes, stories)
        .join(leads, leads.c.story == stories.c.id)
        .where(changes.c.kind.in_(GRAVE), stories.c.merged_into.is_(None))
        .order_by(changes.c.at.desc(), changes.c.number)
        .limit(most)
    )
    return tuple(
        Latest(
            story=row.story,
            title=row.title or unpacked(row.lead, Lead).headline,
            at=row.at,
            kind=change.kind,
            text=change.text,
        )
        for row in connection.execute(wanted)
        for change in (unpacked(row.record, Change),)
    )


def _by(order: Order) -> tuple[ColumnElement[str], ...]:
    if order == "change":
        return leads.c.changed.desc(), leads.c.story
    if order == "news":
        return leads.c.last.desc(), leads.c.origins.desc(), leads.c.story
    return leads.c.origins.desc(), leads.c.last.desc(), leads.c.story


def shown(connection: Connection, ids: Iterable[str]) -> Iterator[Shown]:
    """Give the stories of some ids in their order; what was merged into another a moment ago is left out."""
    wanted, given = select(leads, stories.c.title, stories.c.state).join_from(leads, stories), list(ids)
    rows = connection.execute(wanted.where(leads.c.story.in_(given), stories.c.merged_into.is_(None)))
    found = {row.story: row for row in rows}
    for row in (found[story] for story in given if story in found):
        lead = unpacked(row.record, Lead)
        yield Shown(id=row.story, title=row.title or lead.headline, lead=lead, changed=row.changed, state=row.state)


def _days_before(day: str | None) -> str | None:
    """Give the first day of "today"; None where the latest news has no full date."""
    try:
        return (date.fromisoformat(day or "") - timedelta(days=DAYS_OF_TODAY - 1)).isoformat()
    except ValueError:
        return None
