"""The log of decisions: who or what, when, why. Rows are only added; a decision is taken back by another decision."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from sqlalchemy import Connection, Row, insert, or_, select, update

from consilience.errors import UsageError
from consilience.store.tables import decisions

MACHINE = "machine"

What = Literal["begun", "placed", "revised", "merged", "split", "renamed", "told apart", "undone"]


class By(Struct, frozen=True):
    """Who decides (`MACHINE` or a person), when (ISO 8601 in UTC) and why, one sentence each."""

    who: str
    when: str
    why: tuple[str, ...] = ()

    @property
    def hand(self) -> bool:
        """Whether a person decides: the machine may not decide otherwise."""
        return self.who != MACHINE


class Decision(Struct, frozen=True, kw_only=True):
    """One decision. `other` is the second story of a merge, or the new one of a split; `undoes` the decision it takes back."""

    number: int
    at: str
    who: str
    what: What
    story: str
    other: str | None
    articles: tuple[str, ...]
    why: tuple[str, ...]
    title: str | None
    undoes: int | None
    undone_by: int | None


def append(  # noqa: PLR0913 - one for each column
    connection: Connection,
    by: By,
    what: What,
    story: str,
    *,
    other: str | None = None,
    articles: Iterable[str] = (),
    title: str | None = None,
    undoes: int | None = None,
) -> int:
    """Write a decision down and give its number."""
    row = {
        "at": by.when,
        "who": by.who,
        "what": what,
        "story": story,
        "other": other,
        "articles": json.dumps(list(articles)),
        "why": json.dumps(by.why, ensure_ascii=False),
        "title": title,
        "undoes": undoes,
    }
    number: int = connection.execute(_APPENDING, row).scalar_one()
    return number


# Put together once: for a row that is written with every article that takes longer than the writing.
_APPENDING = insert(decisions).returning(decisions.c.number)


def get(connection: Connection, number: int) -> Decision:
    """Give a decision; UsageError where there is none of that number."""
    found = connection.execute(select(decisions).where(decisions.c.number == number)).one_or_none()
    if found is None:
        what = "No such decision"
        raise UsageError(what, str(number), "See the decisions about a story: consilience show STORY")
    return _decision(found)


def of_story(connection: Connection, story: str) -> list[Decision]:
    """Give the decisions that name a story, in the order in which they were taken."""
    named = or_(decisions.c.story == story, decisions.c.other == story)
    return [_decision(row) for row in connection.execute(select(decisions).where(named).order_by(decisions.c.number))]


def newest(connection: Connection, *, before: int | None = None, most: int = 50, only_hands: bool = False) -> list[Decision]:
    """Give the latest decisions, the newest first, behind the number of the last one seen; `only_hands`: no machine's."""
    wanted = select(decisions)
    if before is not None:
        wanted = wanted.where(decisions.c.number < before)
    if only_hands:
        wanted = wanted.where(decisions.c.who != MACHINE)
    return [_decision(row) for row in connection.execute(wanted.order_by(decisions.c.number.desc()).limit(most))]


def by_hand(connection: Connection) -> list[Decision]:
    """Give every decision that a person took and that stands, in order."""
    wanted = select(decisions).where(decisions.c.who != MACHINE, decisions.c.undone_by.is_(None))
    return [_decision(row) for row in connection.execute(wanted.order_by(decisions.c.number))]


def take_back(connection: Connection, decision: Decision, by_number: int) -> list[int]:
    """Mark a decision as undone; if it undid another, that one holds again, and so on. Gives the numbers of all of them."""
    _mark(connection, decision.number, by_number)
    touched, holds = [decision.number], True
    while decision.undoes is not None:
        _mark(connection, decision.undoes, None if holds else decision.number)
        decision, holds = get(connection, decision.undoes), not holds
        touched.append(decision.number)
    return touched


def _mark(connection: Connection, number: int, undone_by: int | None) -> None:
    connection.execute(update(decisions).where(decisions.c.number == number).values(undone_by=undone_by))


def _decision(row: Row[*tuple[object, ...]]) -> Decision:
    held = {name: getattr(row, name) for name in Decision.__struct_fields__}
    return Decision(**held | {name: tuple(json.loads(held[name])) for name in ("articles", "why")})
