"""Story → who took words from whom: the nodes and lines of the copy graph, before they are drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from consilience import outlets
from consilience.brief import view, whose
from consilience.brief.view import Source
from consilience.brief.whose import Link, Whose
from consilience.records import Account, Origin

AGENCY = "agency:"  # before the name of an origin that none of the articles is the own page of


class Flow(Struct, frozen=True, kw_only=True):
    """Words that stand in two places: from a giver to a taker, or between two where `directed` is false.

    A giver is an article's id, or an agency that articles credit. `words` is 0 where only a credit tells.
    """

    giver: str
    taker: str
    words: int
    directed: bool
    origin: str | None  # whose words they are, where that can be told
    link: Link | None  # the two articles to look at side by side


def flows(account: Account, told: Mapping[str, Whose], named: Mapping[str, Source]) -> list[Flow]:
    """Give every flow of words in a story, most words first: one line for each pair that explains a stretch of text."""
    pages = {own: key for key in account.articles if (own := whose.own_page(named[key].entry))}
    found = [*_carried(told, pages), *_in_common(told)]
    takers = {(flow.taker, flow.origin) for flow in found if flow.directed}
    for origin in account.origins:
        found += [flow for flow in _credits(origin, pages, named) if (flow.taker, flow.origin) not in takers]
    return sorted(found, key=lambda flow: (-flow.words, flow.giver, flow.taker))


def _carried(told: Mapping[str, Whose], pages: Mapping[str, str]) -> Iterator[Flow]:
    words: dict[tuple[str, str, str], int] = defaultdict(int)
    links: dict[tuple[str, str, str], dict[Link, int]] = defaultdict(lambda: defaultdict(int))
    for taker, text in told.items():
        for stretch in text.stretches:
            if stretch.way == "carried":
                giver = stretch.link.giver or pages.get(stretch.origin, AGENCY + stretch.origin)
                words[giver, taker, stretch.origin] += stretch.words
                links[giver, taker, stretch.origin][stretch.link] += stretch.words
    for key, count in words.items():
        giver, taker, origin = key
        link = max(links[key].items(), key=lambda item: (item[1], item[0].left, item[0].right))[0]
        yield Flow(giver=giver, taker=taker, words=count, directed=True, origin=origin, link=link)


def _in_common(told: Mapping[str, Whose]) -> Iterator[Flow]:
    """Give one line for each pair of articles that share words of which nobody says who had them first."""
    found: dict[tuple[str, str], Flow] = {}
    for text in told.values():
        for stretch in text.stretches:
            link = stretch.link
            if stretch.way in {"common", "unclear"}:
                origin = stretch.origin if stretch.way == "common" else None
                found[link.left, link.right] = Flow(
                    giver=link.left, taker=link.right, words=link.words, directed=False, origin=origin, link=link
                )
    return iter(found.values())


def _credits(origin: Origin, pages: Mapping[str, str], named: Mapping[str, Source]) -> Iterator[Flow]:
    """Give what only a credit tells: an article carries an agency's text that no other article here has."""
    if not view.is_named(origin.name):
        return
    giver = pages.get(origin.name, AGENCY + origin.name)
    for article in origin.articles:
        entry = named[article].entry
        if entry.credit and article != giver and not _is_house(origin.name, entry.outlet):
            yield Flow(giver=giver, taker=article, words=0, directed=True, origin=origin.name, link=None)


def _is_house(origin: str, outlet: str | None) -> bool:
    """Say whether an origin is the outlet itself: its own reporting is nobody else's words."""
    found = outlets.by_name(outlet) if outlet else None
    return origin in {outlet, found.credit if found else None}
