"""Account → what a briefing rests on, in a sentence of ours."""

from __future__ import annotations

from consilience.copies.reasons import UNKNOWN
from consilience.records import Account, Origin

MOST_NAMED = 4


def of(account: Account) -> str:
    """Say who gathered the news of a story, as far as is known, and how many of its articles are theirs."""
    known = sorted(
        (one for one in account.origins if not one.name.startswith(UNKNOWN)), key=lambda one: (-len(one.articles), one.name)
    )
    named = [_named(one) for one in known[:MOST_NAMED]]
    rest = len(account.origins) - len(named)
    if not named:
        return "No page says who gathered the news."
    others = f" and {rest} other{'s' if rest > 1 else ''}" if rest else ""
    return f"Gathered by {', '.join(named)}{others} (an estimate)."


def _named(origin: Origin) -> str:
    return f"{origin.name} ({len(origin.articles)} articles)" if len(origin.articles) > 1 else origin.name
