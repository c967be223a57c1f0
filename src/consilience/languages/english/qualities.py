"""English words that say which of the counted are meant, and how surely they are counted."""

from __future__ import annotations

import re

# Adjective or noun → the quality.
QUALITIES: dict[str, str] = {
    word: quality
    for quality, words in {
        "civilian": "civilian civilians noncombatant non-combatant innocent",
        "militant": "militant militants insurgent rebel jihadist terrorist",
        "foreign": "foreign foreigner foreigners overseas international",
        "local": "local domestic",
        "female": "female women woman",
        "male": "male men",
        "child": "child underage teenage juvenile",
        "elderly": "elderly older",
        "unarmed": "unarmed",
        "armed": "armed",
        "confirmed": "confirmed verified identified",
        "presumed": "presumed",
        "suspected": "suspected alleged possible probable",
        "feared": "feared",
        "official": "official registered documented",
        "unofficial": "unofficial undocumented unregistered illegal",
        "estimated": "estimated",
        "serious": "serious seriously critical severe",
        "minor": "minor slight",
        "direct": "direct",
        "indirect": "indirect",
    }.items()
    for word in words.split()
}
# Kinds of person that are qualities of their own.
KINDS = frozenset({"civilian", "soldier", "child", "woman", "man", "police", "foreign", "militant"})
# Before a share or seats these say that people were asked, not that votes were counted.
POLLED = re.compile(
    r"\b(?:(?:exit|opinion)\spolls?|(?:polls?|surveys?)(?:,?\s(?:by|for|from)\b|\s(?:puts?|gave|gives?|had|has|show\w*|suggest\w*|found)\b))",
    re.IGNORECASE,
)
# Words of the sentence, not of the noun phrase → the quality.
SURELY: dict[str, str] = {
    "feared": "feared", "fear": "feared", "presumed": "presumed", "presume": "presumed", "confirmed": "confirmed",
    "confirm": "confirmed", "believed": "presumed", "thought": "presumed", "reportedly": "reported", "estimated": "estimated",
    "officially": "official",
}  # fmt: skip
TOLD_SURELY = frozenset({"feared", "presumed", "confirmed", "officially"})
