"""Account → the points that a reader sees first."""

from __future__ import annotations

from consilience.records import Account, Briefing, Event
from msgspec.structs import replace


def briefed(event: Event, account: Account) -> Account:
    """Choose the points of the briefing."""
    return replace(account, brief=Briefing(headline=account.title, points=()))
