"""Reading → one self-contained HTML page: the account on the left, the sources on the right, every cite a link into them."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec
from jinja2 import Environment, FunctionLoader, StrictUndefined

from consilience.brief import anchors, carriage, copying, disputes, palette, ranges, reader, sections, view
from consilience.records import Account, Cite

if TYPE_CHECKING:
    from consilience.pipeline import Reading

# The narrow screen's and the printer's rules are the last ones, in narrow.css.
STYLES = ("page.css", "figures.css", "words.css", "sources.css", "compare.css", "narrow.css")
SCRIPTS = ("page.js", "compare.js")
STATUS = {"agreed": "agreed", "single": "one origin", "disputed": "disputed"}


def written(reading: Reading) -> str:
    """Give the whole page as HTML text. It asks for nothing from elsewhere; its policy forbids it."""
    named = view.sources(reading.dossier)
    texts = {report.id: report.article for event in reading.events for report in event.reports}
    carried = {story.id: carriage.of(story, texts, named) for story in reading.dossier.stories}
    cites = cites_by_article(reading.dossier.stories, (cite for story in carried.values() for cite in story.cites))
    story_of = {key: story for story in carried.values() for key in story.told}
    style, script = "".join(map(_part, STYLES)), "".join(map(_part, SCRIPTS))
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            dossier=reading.dossier,
            named=named,
            carried=carried,
            story_of=story_of,
            first=next((key for story in reading.dossier.stories for key in named if key in story.articles), None),
            readers=[reader.read(source, texts[key], story_of[key], named, cites[key]) for key, source in named.items()],
            listed={row.id for story in carried.values() for row in story.rows},
            places=msgspec.json.encode(
                {pair: found for story in carried.values() for pair, found in story.places.items()}
            ).decode(),
            style=style,
            script=script,
            policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}",
        )
    )


def cites_by_article(stories: Iterable[Account], also: Iterable[Cite]) -> dict[str, list[Cite]]:
    """Give the cites that the page links to, by article."""
    found: dict[str, list[Cite]] = defaultdict(list)
    for cite in (*(cite for story in stories for cite in _linked(story)), *also):
        found[cite.article].append(cite)
    return found


def _linked(story: Account) -> Iterator[Cite]:
    if story.brief:
        yield from (cite for point in story.brief.points for cite in point.cites)
        yield from (cite for gap in story.brief.gaps for cite in gap.cites)
        yield from (cite for change in story.brief.new for cite in change.cites)
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
        "anchor": anchors.anchor,
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
        "parts": sections.PARTS,
        "moment": view.moment,
        "nothing_new": view.nothing_new,
        "rewording": view.rewording,
        "moments": view.MOMENTS,
        "disputes_of": disputes.of,
        "sides": disputes.sides,
        "rows_of": ranges.rows_of,
        "pair_of": anchors.pair,
        "colour_of": carriage.colour,
        "agency_of": carriage.agency,
        "copying": copying.line,
        "known_as": view.known_as,
        "numbered": view.numbered,
        "own_words": view.own_words,
        "portions_of": reader.portions,
        "called": palette.called,
    }
    return environment


@cache
def _part(name: str) -> str:
    return files("consilience.brief").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
