"""Reading → everything the page shows of who carries whose words, story by story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from consilience.brief import comparisons, flows, graph, palette, whose
from consilience.brief.comparisons import Row
from consilience.brief.flows import AGENCY, Flow
from consilience.brief.graph import Graph
from consilience.brief.palette import Legend
from consilience.brief.view import Source
from consilience.brief.whose import Whose
from consilience.records import Account, Article, Cite, Origin


class Carriage(Struct, frozen=True, kw_only=True):
    """Who carries whose words in one story."""

    told: dict[str, Whose]
    legend: Legend
    graph: Graph | None
    rows: list[Row]
    pairs: int  # all pairs of articles that share words
    places: dict[str, list[list[int]]]
    alone: tuple[str, ...]  # articles that share words with no other
    origins: tuple[Origin, ...]  # with most articles first, then by the articles' numbers

    @property
    def cites(self) -> Iterator[Cite]:
        """Give the cites that notes and rows link to."""
        for text in self.told.values():
            for stretch in text.stretches:
                yield from stretch.places
        for row in self.rows:
            for _, left, right in row.passages:
                yield from (left, right)


def of(account: Account, articles: Mapping[str, Article], named: Mapping[str, Source]) -> Carriage:
    """Find out who carries whose words in a story."""
    told = whose.by_article(account, articles, {key: named[key].entry for key in account.articles})
    links = whose.links(account)
    found = flows.flows(account, told, named)
    order = {key: named[key].number for key in account.articles}
    sharing = {end for link in links for end in (link.left, link.right)}
    return Carriage(
        told=told,
        legend=palette.legend(account, told.values(), named),
        graph=graph.drawn(found, order),
        rows=comparisons.rows(found, links, named, {key: text.words for key, text in told.items()}),
        pairs=len(links),
        places=comparisons.places(links, articles, named),
        origins=tuple(sorted(account.origins, key=lambda item: (-len(item.articles), min(order[key] for key in item.articles)))),
        alone=tuple(key for key in sorted(account.articles, key=order.__getitem__) if key not in sharing),
    )


def colour(flow: Flow, legend: Legend) -> str:
    """Give the colour class of a line in the graph."""
    key = legend.origins.get(flow.origin) if flow.origin else None
    return key.colour if key else "unclear"


def agency(end: str) -> str | None:
    """Give the name of an agency among the ends of a flow; None for an article."""
    return end.removeprefix(AGENCY) if end.startswith(AGENCY) else None
