"""How English news tells in what state those are who were hurt."""

from __future__ import annotations

import re

_OF = r"(?:\sof\s(?:them|whom|those|these|the\s(?:injured|wounded|hurt)))?"
_THEM = r"(?:\s(?:people|persons|patients|victims|others|men|women|children|passengers|workers))?"
_VERBS = r"who|were|was|are|is|remain\w*|stay\w*|listed|said|reported|believed|to\sbe|still|now|also|in|an?|very|being"
_BETWEEN = rf"(?:,?\s(?:{_VERBS})){{0,6}}"
# Behind a number: " were in a critical condition", " of them critically", " seriously hurt".
_GRAVE = re.compile(
    rf"{_OF}{_THEM}{_BETWEEN}\s(?:critical|serious|grave|life-threatening)(?:ly)?\b(?!\s(?:damage|accident|incident))"
)
_READ = 90


def is_grave(text: str, start: int, end: int) -> bool:
    """Whether the words of a sentence behind a number say that so many are in danger of their lives."""
    return _GRAVE.match(text, start, min(end, start + _READ)) is not None
