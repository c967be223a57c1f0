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


def cited(cite: Cite) -> str:
    """Give the address of a cite's passage."""
    return passage(cite.article, cite.start, cite.end)


def name(text: str) -> str:
    """Give the address of the page about a person, a place or an organisation."""
    return f"/names?{urlencode({'name': text})}"


def compared(left: str, right: str) -> str:
    """Give the address where two articles stand side by side."""
    return f"/compare?{urlencode({'left': left, 'right': right})}"


class OnSite:
    """The addresses that the shared templates write, for the articles of one story."""

    def __init__(self, named: Mapping[str, Source], story: str = "") -> None:
        self._story = story
        self._numbered = {str(source.number): source for source in named.values()}

    def cite(self, cite: Cite) -> str:
        """Give the address of a passage in its source."""
        return cited(cite)

    def article(self, source: Source) -> str:
        """Give the address of an article."""
        return article(source.entry.id)

    def pair(self, name: str) -> str:
        """Give the address where the two articles of a pair ("pair-1-2") are compared."""
        left, right = self._ends(name)
        return compared(left.entry.id, right.entry.id)

    def other(self, name: str, source: Source) -> Source:
        """Give the other article of a pair."""
        left, right = self._ends(name)
        return right if left == source else left

    def begin(self, _: str) -> str:
        """Give the name of the place where the cite begins that a page was asked for."""
        return "cite"

    def name(self, text: str) -> str:
        """Give the address of the page about a name."""
        return name(text)

    def whole(self) -> str:
        """Give the address of the page that has all of the story."""
        return story(self._story, "all")

    def _ends(self, name: str) -> tuple[Source, Source]:
        _, left, right = name.split("-")
        return self._numbered[left], self._numbered[right]
