"""Cites → what an agent is shown of them: whose words, which, where they stand, and a link to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from consilience.brief.view import clean, link
from consilience.mcp.records import Citation, Cited
from consilience.records import ArticleEntry, Cite, CitedArticle, label

# Passages of one statement that are shown; how many there are in all is told beside.
MOST = 4
# A link names the first and last words of a long passage: browsers look for both (https://wicg.github.io/scroll-to-text-fragment/).
WHOLE, ENDS = 8, 4

Articles = Mapping[str, CitedArticle]


def of_story(entries: Iterable[ArticleEntry]) -> Articles:
    """Give the articles of a story by their ids, as they are named in citations."""
    return {
        entry.id: CitedArticle(
            id=entry.id,
            label=label(entry.outlet, entry.credit, entry.title, entry.source),
            outlet=entry.outlet,
            title=entry.title,
            published=entry.published.date if entry.published else None,
            url=entry.url,
        )
        for entry in entries
    }


def cited(cites: Iterable[Cite], named: Articles, most: int = MOST) -> Cited:
    """Give the first passages of different articles, then the others, at most so many."""
    found = [cite for cite in cites if cite.article in named]
    first = {cite.article: cite for cite in reversed(found)}
    ordered = [cite for cite in found if first[cite.article] is cite] + [
        cite for cite in found if first[cite.article] is not cite
    ]
    return Cited(shown=tuple(citation(cite, named) for cite in ordered[:most]), in_all=len(found))


def citation(cite: Cite, named: Articles) -> Citation:
    """Give one passage."""
    article = named[cite.article]
    return Citation(
        article=cite.article,
        outlet=clean(article.label),
        title=clean(article.title) if article.title else None,
        published=article.published,
        exact=cite.exact,
        start=cite.start,
        end=cite.end,
        link=linked(article.url, cite.exact),
    )


def linked(url: str | None, exact: str) -> str | None:
    """Give the address of a passage on its live page, which a browser shows marked; None where there is no safe address."""
    address = link(url)
    if address is None:
        return None
    words = exact.split()
    ends = [" ".join(words)] if len(words) <= WHOLE else [" ".join(words[:ENDS]), " ".join(words[-ENDS:])]
    return f"{address.partition('#')[0]}#:~:text={','.join(quote(end, safe='').replace('-', '%2D') for end in ends)}"
