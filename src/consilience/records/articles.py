"""One article as it reads, with every way back to its source."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct


class Cite(Struct, frozen=True, kw_only=True):
    """Exact characters of an article's decoded source, with a little of what stands around them.

    For text `source[start:end] == exact`. For HTML the raw characters from start to end, tags stripped,
    entities decoded and white space folded, equal `exact`.
    """

    article: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class Run(Struct, frozen=True, array_like=True):
    """A run of article text and the source characters it stands for.

    Equally long runs match character for character; otherwise the run is one unit (an entity, folded white space).
    """

    text_start: int
    text_end: int
    source_start: int
    source_end: int


class Block(Struct, frozen=True):
    """A paragraph of the body (or a deck, a subhead, a list item): a span of the article's text."""

    start: int
    end: int
    role: Literal["paragraph", "deck", "heading", "item", "quotation"]


class Furniture(Struct, frozen=True):
    """Page text that is not the article, in source positions, with the reason."""

    start: int
    end: int
    reason: str


class Published(Struct, frozen=True, kw_only=True):
    """When an article was published, as far as that can be told, and how it is known."""

    date: str  # ISO 8601: 2016-03-15, 2016-03 or 2016
    precision: Literal["day", "month", "year"]
    how: Literal["printed", "metadata", "inferred"]
    cite: Cite | None = None
    at: str | None = None  # the full time stamp with zone, where the page gives one
    why: tuple[str, ...] = ()  # for inferred dates: the evidence, one sentence each


class Article(Struct, frozen=True, kw_only=True):
    """What a page says: title, outlet, credit, date and body, and where each character stands in the source."""

    id: str
    source: str
    sha256: str
    media_type: Literal["text/plain", "text/html"]
    encoding: str
    language: str
    text: str  # the blocks, joined by an empty line
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...] = ()
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_cite: Cite | None = None
    byline: str | None = None
    credit: str | None = None
    credit_cite: Cite | None = None
    dateline: str | None = None
    published: Published | None = None
    printed_day: str | None = None  # --07-07: the page dates itself by day and month, without the year

    @property
    def label(self) -> str:
        """What to call the article in a sentence: its outlet, else whose text it carries, else its title or file name."""
        return label(self.outlet, self.credit, self.title, self.source)

    def cite(self, start: int, end: int) -> Cite:
        """Give the source characters of text[start:end], which must lie inside one block."""
        return Cite(
            article=self.id,
            start=self._source_start(start),
            end=self._source_end(end),
            exact=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
        )

    def span(self, cite: Cite) -> tuple[int, int] | None:
        """Give the span of the text that a cite stands for, the inverse of `cite`; None where it is not in the text."""
        for run in self.runs:
            if run.source_start <= cite.start < run.source_end:
                even = run.text_end - run.text_start == run.source_end - run.source_start
                start = run.text_start + (cite.start - run.source_start if even else 0)
                end = start + len(cite.exact)
                return (start, end) if self.text[start:end] == cite.exact else None
        return None

    def _run_at(self, position: int) -> Run:
        return self.runs[bisect_right(self.runs, position, key=lambda run: run.text_start) - 1]

    def _source_start(self, position: int) -> int:
        run = self._run_at(position)
        if run.text_end - run.text_start == run.source_end - run.source_start:
            return run.source_start + position - run.text_start
        return run.source_start

    def _source_end(self, position: int) -> int:
        run = self._run_at(position - 1)
        if run.text_end - run.text_start == run.source_end - run.source_start:
            return run.source_start + position - run.text_start
        return run.source_end


def label(outlet: str | None, credit: str | None, title: str | None, source: str) -> str:
    """What to call an article in a sentence."""
    if outlet:
        return outlet
    if credit:
        return f"a text of {credit}"
    return f"“{title}”" if title else source.replace("\\", "/").rpartition("/")[2]


CONTEXT = 32  # characters of prefix and suffix in a cite: what the W3C model's examples use
