"""Reading → one self-contained HTML page: the account on the left, the sources on the right, every cite a link into them."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from msgspec import Struct

from consilience.brief import disputes, pictures, ranges, view
from consilience.brief.view import Source
from consilience.records import Account, Article, Cite

if TYPE_CHECKING:
    from consilience.pipeline import Reading

# The narrow screen's and the printer's rules are the last ones, in narrow.css.
STYLES = ("page.css", "figures.css", "sources.css", "narrow.css")
STATUS = {"agreed": "agreed", "single": "one origin", "disputed": "disputed"}


class Piece(Struct, frozen=True):
    """A run of article text with the same cites on it; `begins` are the anchors of cites that begin here."""

    text: str
    cites: str
    begins: tuple[str, ...]


class Paragraph(Struct, frozen=True):
    """A block of an article in pieces."""

    role: str
    pieces: tuple[Piece, ...]


class Reader(Struct, frozen=True):
    """An article as the page shows it."""

    source: Source
    paragraphs: tuple[Paragraph, ...]


def written(reading: Reading) -> str:
    """Give the whole page as HTML text. It asks for nothing from elsewhere; its policy forbids it."""
    named = view.sources(reading.dossier)
    texts = {report.id: report.article for event in reading.events for report in event.reports}
    cites = cites_by_article(reading.dossier.stories)
    template = _environment().get_template("page.html.jinja")
    style, script = "".join(map(_part, STYLES)), _part("page.js")
    return template.render(
        dossier=reading.dossier,
        named=named,
        readers=[Reader(source, tuple(paragraphs(texts[key], cites[key]))) for key, source in named.items()],
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}",
    )


def cites_by_article(stories: Iterable[Account]) -> dict[str, list[Cite]]:
    """Give the cites that the page links to, by article."""
    found: dict[str, list[Cite]] = defaultdict(list)
    for story in stories:
        for cite in _linked(story):
            found[cite.article].append(cite)
    return found


def paragraphs(article: Article, cites: Iterable[Cite]) -> Iterator[Paragraph]:
    """Cut an article's blocks wherever a cite begins or ends."""
    spans = sorted({(span, anchor(cite)) for cite in cites if (span := article.span(cite))})
    for block in article.blocks:
        inside = [(span, name) for span, name in spans if span[0] < block.end and span[1] > block.start]
        edges = sorted({block.start, block.end} | {edge for span, _ in inside for edge in span if block.start < edge < block.end})
        yield Paragraph(
            block.role,
            tuple(
                Piece(
                    article.text[start:end],
                    " ".join(name for span, name in inside if span[0] <= start and end <= span[1]),
                    tuple(name for span, name in inside if span[0] == start),
                )
                for start, end in pairwise(edges)
            ),
        )


def anchor(cite: Cite) -> str:
    """Name the place of a cite in the page."""
    return f"c-{cite.article[:12]}-{cite.start}-{cite.end}"


def _linked(story: Account) -> Iterator[Cite]:
    for point in story.brief.points if story.brief else ():
        yield from point.cites
    for conflict in story.conflicts:
        for side in conflict.sides:
            yield from side.cites
    for old in story.superseded:
        yield from (*old.earlier, *old.later)
    for figure in story.figures:
        yield from (value.cite for value in figure.values)
    for quote in story.quotes:
        yield from (mention.cite for mention in quote.mentions)
    for entry in story.timeline:
        yield from entry.cites
    for copy in story.copies:
        yield from (copy.left, copy.right)
    # Mentions of a name are counted, and the first in each article is linked: a link for each would bury the text in marks.
    for name in story.names:
        yield from _first_in_each(name.mentions)


def _first_in_each(cites: Iterable[Cite]) -> list[Cite]:
    first: dict[str, Cite] = {}
    for cite in cites:
        first.setdefault(cite.article, cite)
    return list(first.values())


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "clean": view.clean,
        "day": view.day,
        "anchor": anchor,
        "first_in_each": _first_in_each,
        "value": view.value,
    }
    environment.globals |= {
        "summary": view.summary,
        "origins": view.origins,
        "link": view.link,
        "published": view.published,
        "verdict": view.verdict,
        "stretch": view.stretch,
        "status": STATUS,
        "disputes_of": disputes.of,
        "sides": disputes.sides,
        "rows_of": ranges.rows_of,
        "graph_of": pictures.graph_of,
    }
    return environment


@cache
def _part(name: str) -> str:
    return files("consilience.brief").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
