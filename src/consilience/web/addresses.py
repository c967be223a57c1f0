"""Where things are on the site."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from consilience.brief.view import Source
from consilience.records import Cite


def story(id_: str, part: str = "") -> str:
    """Give the address of a story, or of a part of it that has its own page."""
    return f"/stories/{quote(id_, safe='')}{'/' + part if part else ''}"


def article(id_: str) -> str:
    """Give the address of an article."""
    return f"/articles/{quote(id_, safe='')}"


def passage(article_id: str, start: int, end: int) -> str:
    """Give the address of a passage, by its place in the source: the page shows it marked, in its article."""
    return f"{article(article_id)}?cite={start}-{end}#cite"


def compared(left: str, right: str) -> str:
    """Give the address where two articles stand side by side."""
    return f"/compare?{urlencode({'left': left, 'right': right})}"


class OnSite:
    """The addresses that the shared templates write, for the articles of one story."""

    def __init__(self, named: Mapping[str, Source]) -> None:
        self._ids = {str(source.number): id_ for id_, source in named.items()}

    def cite(self, cite: Cite) -> str:
        """Give the address of a passage in its source."""
        return passage(cite.article, cite.start, cite.end)

    def article(self, source: Source) -> str:
        """Give the address of an article."""
        return article(source.entry.id)

    def pair(self, name: str) -> str:
        """Give the address where the two articles of a pair ("pair-1-2") are compared."""
        _, left, right = name.split("-")
        return compared(self._ids[left], self._ids[right])
