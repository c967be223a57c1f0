"""Names of places in the page, that links lead to."""

from __future__ import annotations

from typing import Protocol

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


class Addresses(Protocol):
    """Where the links of a page lead: in the one-file page to places in it, on the site to other pages."""

    def cite(self, cite: Cite) -> str:
        """Give the address of a passage in its source."""

    def article(self, source: Source) -> str:
        """Give the address of an article."""

    def pair(self, name: str) -> str:
        """Give the address where the two articles of a pair are compared."""

    def begin(self, name: str) -> str:
        """Give the name of the place where the cite of an anchor begins."""

    def name(self, text: str) -> str | None:
        """Give the address of the page about a name; None where names have no pages."""


class InPage:
    """The addresses within a page that has all its sources."""

    def cite(self, cite: Cite) -> str:
        """Give the address of a passage in its source."""
        return f"#{anchor(cite)}"

    def article(self, source: Source) -> str:
        """Give the address of an article."""
        return f"#article-{source.number}"

    def pair(self, name: str) -> str:
        """Give the address where the two articles of a pair are compared."""
        return f"#{name}"

    def begin(self, name: str) -> str:
        """Give the name of the place where the cite of an anchor begins."""
        return name

    def name(self, _: str) -> None:
        """Give None: names have no pages of their own here."""
