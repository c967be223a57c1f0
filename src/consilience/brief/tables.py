"""Told stories → tables with one row for each article, origin, copy, name, quote and figure value, for whoever counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from consilience.records import Account, ArticleEntry

Value = str | int | float | bool | None
Row = dict[str, Value]


def articles(story: Account, entries: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each article with its outlet, day and share of own words."""
    for entry in entries:
        yield {
            "story": story.id,
            "article": entry.id,
            "source": entry.source,
            "url": entry.url,
            "outlet": entry.outlet,
            "title": entry.title,
            "byline": entry.byline,
            "credit": entry.credit,
            "published": entry.published.date if entry.published else None,
            "published_how": entry.published.how if entry.published else None,
            "language": entry.language,
            "own_words": entry.own_words,
        }


def origins(story: Account, _: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each origin with each of its articles."""
    for origin in story.origins:
        for article in origin.articles:
            why = " · ".join(origin.why)
            yield {"story": story.id, "origin": origin.name, "strength": origin.strength, "article": article, "why": why}


def pairs(story: Account, _: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each two articles with words in common: how one came to have them."""
    for pair in story.pairs:
        yield {
            "story": story.id,
            "left": pair.left,
            "right": pair.right,
            "kind": pair.kind,
            "direction": pair.direction,
            "left_share": pair.shares.left,
            "right_share": pair.shares.right,
            "words": pair.words,
            "via": pair.via,
            "why": " · ".join(pair.why),
        }


def names(story: Account, _: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each mention of each name."""
    for name in story.names:
        for cite in name.mentions:
            yield {
                "story": story.id,
                "name": name.name,
                "kind": name.kind,
                "article": cite.article,
                "start": cite.start,
                "end": cite.end,
                "written": cite.exact,
            }


def quotes(story: Account, _: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each appearance of each utterance."""
    for number, quote in enumerate(story.quotes):
        for mention in quote.mentions:
            yield {
                "story": story.id,
                "quote": number,
                "speaker": quote.speaker,
                "agreement": quote.agreement,
                "origins": quote.origins,
                "article": mention.cite.article,
                "start": mention.cite.start,
                "end": mention.cite.end,
                "kind": mention.kind,
                "written": mention.cite.exact,
            }


def figures(story: Account, _: tuple[ArticleEntry, ...]) -> Iterator[Row]:
    """Give each value of each figure, with the figure's verdict."""
    for number, figure in enumerate(story.figures):
        for value in figure.values:
            yield {
                "story": story.id,
                "figure": number,
                "measure": figure.measure,
                "unit": figure.unit,
                "verdict": figure.verdict,
                "origins": figure.origins,
                "low": value.low,
                "high": value.high,
                "modifier": value.modifier,
                "printed": value.printed,
                "said_by": value.said_by,
                "as_of": value.as_of,
                "article": value.cite.article,
                "start": value.cite.start,
                "end": value.cite.end,
            }


TABLES: dict[str, Callable[[Account, tuple[ArticleEntry, ...]], Iterator[Row]]] = {
    "articles": articles,
    "origins": origins,
    "pairs": pairs,
    "names": names,
    "quotes": quotes,
    "figures": figures,
}
