"""Verbs folded to one word for one action, so that "phoned" and "spoke" meet."""

from __future__ import annotations

from functools import cache

from consilience.languages.english import overtaken as states
from consilience.reconcile import statements


@cache
def action(word: str) -> str:
    """Fold a word to its stem, and to one word for one action."""
    folded = statements.plain_stem(word.lower())
    for same in states.ACTIONS:
        if folded in {statements.plain_stem(one) for one in same}:
            return statements.plain_stem(same[0])
    return statements.stem(word.lower())
