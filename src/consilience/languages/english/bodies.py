"""Words by which English news names who tells a number, where that is one body in a report of one event."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("the a an")
# There is one of these behind a number; "officials", "witnesses" and "residents" may be anybody.
ONE_BODY = _words(
    """
    police ministry observatory coastguard army military navy government hospital mayor governor president coroner
    organisers organizers agency company union church court prosecutor prosecution university airline operator
    fire-brigade brigade council bank fund regulator
    """
)
