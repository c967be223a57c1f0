"""How the text of a feed's entry shows that it is not the whole article."""

from __future__ import annotations

import re

# At the end of a text: dots where it goes on elsewhere, or a link that says so.
CUT = re.compile(
    r"(?:\[?\s*(?:…|\.\.\.|\.\s\.\s\.)\s*\]?"
    r"|\b(?:read|see|view|continue|get|learn|find out)\s(?:the\s)?(?:more|full|rest|whole|reading|complete|original|entire|on)\b"
    r"[^.!?]{0,80}[.!»›→>]{0,3}"
    r"|\b(?:more|full story|full article|keep reading|click here|subscribe|sign up)\b[^.!?]{0,40}[.!»›→>]{0,3})\s*$",
    re.IGNORECASE,
)

# What blog software puts under every entry, whole or not.
SIGNATURE = re.compile(
    r"\s*(?:the\spost\s[^\n]{1,300}?\s(?:appeared\sfirst\son|first\sappeared\son)\s[^\n]{1,120})$", re.IGNORECASE
)
