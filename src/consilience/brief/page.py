"""Reading → one self-contained HTML page: the account on the left, the sources on the right, every cite a link into them."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from jinja2 import Environment

from consilience.brief import carriage, reader, typesetting, view
from consilience.brief.anchors import InPage
from consilience.records import Account, Cite

if TYPE_CHECKING:
    from consilience.pipeline import Reading

# The narrow screen's and the printer's rules are the last ones, in narrow.css.
STYLES = ("page.css", "figures.css", "words.css", "sources.css", "compare.css", "narrow.css")
SCRIPTS = ("page.js", "compare.js")


def written(reading: Reading) -> str:
    """Give the whole page as HTML text. It asks for nothing from elsewhere; its policy forbids it."""
    named = view.sources(reading.dossier)
    texts = {report.id: report.article for event in reading.events for report in event.reports}
    carried = {story.id: carriage.of(story, texts, named) for story in reading.dossier.stories}
    cites = cites_by_article(reading.dossier.stories, (cite for story in carried.values() for cite in story.cites))
    story_of = {key: story for story in carried.values() for key in story.told}
    style, script = "".join(map(typesetting.template, STYLES)), "".join(map(typesetting.template, SCRIPTS))
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            dossier=reading.dossier,
            named=named,
            at=InPage(),
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
        yield from typesetting.first_in_each(name.mentions)


@cache
def _environment() -> Environment:
    return typesetting.environment(typesetting.template)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
