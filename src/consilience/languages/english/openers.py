"""Words that open a sentence before a name without being part of it: "But Berg said", "Later Berg said"."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


OPENERS = _listed("""
    but and or so yet while as when if because although though since after before until once where whereas unless that
    meanwhile later then earlier however also still instead afterwards separately today yesterday now here there
    in on at by for from with of to like unlike despite according
""")
