"""Names of places in the page, that links lead to."""

from __future__ import annotations

from consilience.brief.view import Source
from consilience.records import Cite


def anchor(cite: Cite) -> str:
    """Name the place of a cite."""
    return f"c-{cite.article[:12]}-{cite.start}-{cite.end}"


def pair(left: Source, right: Source) -> str:
    """Name the place where two articles are compared."""
    return f"pair-{min(left.number, right.number)}-{max(left.number, right.number)}"


def note(article: Source, at: int) -> str:
    """Name the place of what is told about the passage of that number in an article."""
    return f"n-{article.number}-{at}"
