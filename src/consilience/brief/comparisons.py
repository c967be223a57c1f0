"""Story → pairs of articles to be read side by side, with the places of what they share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from consilience.brief import anchors
from consilience.brief.flows import AGENCY, Flow
from consilience.brief.view import Source, clean, known_as
from consilience.brief.whose import Link
from consilience.records import Article, Cite, Copy, Kind

# Pairs that the page lists in words, and passages in each, longest first. The side-by-side view has every pair.
MOST_PAIRS = 60
MOST_PASSAGES = 6

KINDS: dict[Kind, str] = {
    "carried": "carried whole",
    "cut": "carried, cut",
    "rewritten": "rewritten",
    "patched": "passages among other words",
    "independent": "independent, a few words alike",
}

# Words of a passage that a list prints: enough to know it by.
FIRST_WORDS = 9


class Row(Struct, frozen=True, kw_only=True):
    """One line of the table of who shares words with whom."""

    id: str  # empty where there are no two articles to compare, or an earlier row has them
    about: str  # what is told of the two above them, side by side
    giver: str
    taker: str
    arrow: bool
    words: int
    share: int | None  # of the taker's words, in per cent
    kind: str
    why: str
    passages: tuple[tuple[str, Cite, Cite], ...]  # first words, and where they stand in both
    more: int


def rows(flows: Iterable[Flow], links: Iterable[Link], named: Mapping[str, Source], lengths: Mapping[str, int]) -> list[Row]:
    """Give a line for every flow of words, then one for every other pair that shares some, as many as a page can hold."""
    made: list[Row] = []
    listed: set[str] = set()
    for flow in flows:
        made.append(_row(flow, named, lengths, listed))
        listed.add(made[-1].id)
    for link in links:
        if len(made) >= MOST_PAIRS:
            break
        if _pair(link, named) not in listed:
            plain = Flow(giver=link.left, taker=link.right, words=link.words, directed=False, origin=None, link=link)
            made.append(_row(plain, named, lengths, listed))
    return made


def places(links: Iterable[Link], articles: Mapping[str, Article], named: Mapping[str, Source]) -> dict[str, list[list[int]]]:
    """Give what each pair of articles shares, for the side-by-side view.

    A passage is seven numbers: paragraph, start and end in the article with the lower number, the same in the other, and
    whether it is somebody's quoted words (1) or not (0). Starts and ends are UTF-16 code units of the paragraph.
    """
    return {
        _pair(link, named): sorted(
            [*left, *right, int(copy.quoted)] for copy in link.copies for left, right in _both(copy, named, articles)
        )
        for link in links
    }


def _both(
    copy: Copy, named: Mapping[str, Source], articles: Mapping[str, Article]
) -> Iterator[tuple[tuple[int, int, int], tuple[int, int, int]]]:
    first, second = sorted((copy.left, copy.right), key=lambda cite: named[cite.article].number)
    left, right = _place(articles[first.article], first), _place(articles[second.article], second)
    if left and right:
        yield left, right


def _place(article: Article, cite: Cite) -> tuple[int, int, int] | None:
    span = article.span(cite)
    if span is None:
        return None
    at = bisect_right(article.blocks, span[0], key=lambda block: block.start) - 1
    start = article.blocks[at].start
    return at, _units(article.text[start : span[0]]), _units(article.text[start : span[1]])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _pair(link: Link, named: Mapping[str, Source]) -> str:
    return anchors.pair(named[link.left], named[link.right])


def _row(flow: Flow, named: Mapping[str, Source], lengths: Mapping[str, int], listed: set[str]) -> Row:
    link = flow.link
    name = _pair(link, named) if link else ""
    passages = _longest(link.copies) if link and name not in listed else []
    return Row(
        id="" if name in listed else name,
        about=_about(link, named) if link else "",
        giver=_called(flow.giver, named),
        taker=_called(flow.taker, named),
        arrow=flow.directed,
        words=flow.words,
        share=round(100 * flow.words / max(1, lengths[flow.taker])) if flow.directed and flow.words else None,
        kind=_kind(flow),
        why=_why(flow),
        passages=tuple((_first_words(copy), copy.left, copy.right) for copy in passages[:MOST_PASSAGES]),
        more=max(0, len(passages) - MOST_PASSAGES),
    )


def _longest(copies: Iterable[Copy]) -> list[Copy]:
    return sorted(copies, key=lambda copy: (copy.left.start - copy.left.end, copy.left.start, copy.right.start))


def _called(end: str, named: Mapping[str, Source]) -> str:
    return clean(end.removeprefix(AGENCY)) if end.startswith(AGENCY) else f"[{named[end].number}] {known_as(named[end])}"


def _about(link: Link, named: Mapping[str, Source]) -> str:
    first = link.giver or min(link.left, link.right, key=lambda key: named[key].number)
    ends = f"[{named[first].number}] {'→' if link.giver else '—'} [{named[link.other(first)].number}]"
    return f"{ends}: {KINDS[link.kind]}; {'; '.join(link.why)}"


def _kind(flow: Flow) -> str:
    if flow.link is None:
        return "credited"
    return KINDS[flow.link.kind]


def _why(flow: Flow) -> str:
    if flow.link is None:
        return "by its credit only: no other article here has the text"
    return "; ".join(flow.link.why[1:] or flow.link.why)  # the first reason counts the words


def _first_words(copy: Copy) -> str:
    words = clean(copy.left.exact).split()
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
