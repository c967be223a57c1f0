"""Story → whose words stand in each of its articles: its own, carried from others, in common with others, or quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeVar

from msgspec import Struct

from consilience import outlets
from consilience.brief.view import is_named
from consilience.records import Account, Article, ArticleEntry, ArticlePair, Cite, Copy, Kind

# "carried": from another article, or from an agency that both credit. "common": one text in both, and nobody says whose it is.
# "unclear": the same words in two texts of different origins. "alike": a few words of two independent reports. "quoted": what a
# third party said, which both may have heard.
Way = Literal["carried", "common", "unclear", "alike", "quoted"]
WAYS: tuple[Way, ...] = ("carried", "common", "unclear", "alike", "quoted")

# What is left of a passage beside one already put down to somebody is shown from so many words on.
FEWEST_WORDS = 4

# Places of the same words that a note links to; the side-by-side view has all of them.
MOST_PLACES = 6


Found = TypeVar("Found")


class Link(Struct, frozen=True, kw_only=True):
    """Two articles that share words. `giver` is the one that the other has them from; None where that is not known."""

    left: str
    right: str
    copies: tuple[Copy, ...]
    words: int  # of the left article that stand in the right one
    giver: str | None = None
    via: str | None = None  # the article through which the taker has them
    kind: Kind = "independent"
    why: tuple[str, ...] = ()

    def other(self, article: str) -> str:
        """Give the article at the other end."""
        return self.right if article == self.left else self.left


class Stretch(Struct, frozen=True, kw_only=True):
    """A stretch of an article's text that stands in other articles too; start and end are positions in the text."""

    start: int
    end: int
    words: int
    way: Way
    origin: str  # whose words they are, by the name of an origin
    link: Link  # to the article they are put down to
    same: float  # share of equal words
    places: tuple[Cite, ...]  # where else they stand, the article they are put down to first
    more: int  # how many other articles have them that are not among the places


class Whose(Struct, frozen=True, kw_only=True):
    """An article's text by whose words it is. Quoted words that others quote too, and a few words alike, count as its own."""

    article: str
    words: int
    stretches: tuple[Stretch, ...]

    @property
    def carried(self) -> dict[str, int]:
        """Give how many words stand there of which origin, most first."""
        found: dict[str, int] = defaultdict(int)
        for stretch in self.stretches:
            if stretch.way in {"carried", "common"}:
                found[stretch.origin] += stretch.words
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    @property
    def unclear(self) -> int:
        """Count the words that another article has too, without a sign of who has them from whom."""
        return sum(stretch.words for stretch in self.stretches if stretch.way == "unclear")

    @property
    def own(self) -> float:
        """Give the share of words that are put down to nobody else, 0 to 1."""
        return max(0.0, 1 - (sum(self.carried.values()) + self.unclear) / max(1, self.words))


class _Candidate(Struct, frozen=True):
    """A shared passage as one of its two articles has it."""

    start: int
    end: int
    link: Link
    place: Cite
    same: float
    way: Way
    origin: str
    given: bool  # the other article has it from this one


def links(account: Account) -> tuple[Link, ...]:
    """Give the pairs of articles that share words, most words first."""
    between: dict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in account.copies:
        between[copy.left.article, copy.right.article].append(copy)
    made = (_link(pair, tuple(between[pair.left, pair.right])) for pair in account.pairs)
    return tuple(sorted(made, key=lambda link: (-link.words, link.left, link.right)))


def by_article(account: Account, articles: Mapping[str, Article], entries: Mapping[str, ArticleEntry]) -> dict[str, Whose]:
    """Give whose words stand in each article of a story."""
    found = links(account)
    origins = {key: [origin.name for origin in account.origins if key in origin.articles] for key in account.articles}
    whose = {}
    for key in account.articles:
        own = own_page(entries[key])
        candidates = [
            candidate
            for link in found
            if key in {link.left, link.right}
            for candidate in _candidates(articles[key], link, origins, own)
        ]
        blocks = by_block(articles[key], sorted(candidates, key=_rank), lambda candidate: candidate.start)
        stretches = tuple(stretch for block in sorted(blocks) for stretch in _stretches(articles[key], blocks[block]))
        whose[key] = Whose(article=key, words=len(articles[key].text.split()), stretches=stretches)
    return whose


def by_block(article: Article, found: Iterable[Found], start: Callable[[Found], int]) -> dict[int, list[Found]]:
    """Group what was found in an article's text by the number of the block that it starts in."""
    groups: dict[int, list[Found]] = defaultdict(list)
    for each in found:
        groups[bisect_right(article.blocks, start(each), key=lambda block: block.start) - 1].append(each)
    return groups


def own_page(entry: ArticleEntry) -> str | None:
    """Give the name of the agency whose own page an article is; None for all others."""
    found = outlets.by_name(entry.outlet) if entry.outlet else None
    return found.credit if found and found.kind == "agency" else None


def _link(pair: ArticlePair, copies: tuple[Copy, ...]) -> Link:
    giver = {"left": pair.left, "right": pair.right, "unknown": None}[pair.direction]
    return Link(
        left=pair.left,
        right=pair.right,
        copies=copies,
        words=pair.words,
        giver=giver,
        via=pair.via,
        kind=pair.kind,
        why=pair.why,
    )


def _candidates(article: Article, link: Link, origins: Mapping[str, list[str]], own: str | None) -> Iterator[_Candidate]:
    other = link.other(article.id)
    both = sorted(set(origins[article.id]) & set(origins[other]))
    origin = both[0] if both else next(iter(origins[other]), "")
    known = link.giver == other or (bool(both) and is_named(origin))
    apart: Way = "alike" if link.kind == "independent" else "unclear"
    given = link.giver == article.id or (bool(both) and own == origin)
    for copy in link.copies:
        here, there = (copy.left, copy.right) if copy.left.article == article.id else (copy.right, copy.left)
        way: Way = "quoted" if copy.quoted else "carried" if known else "common" if both else apart
        if span := article.span(here):
            yield _Candidate(*span, link, there, copy.sameness, way, origin, given)


def _rank(candidate: _Candidate) -> tuple[int, bool, bool, int, str, int]:
    """Order passages by how much they tell: from whom, then at first hand, then from where most of the same words are."""
    link = candidate.link
    return (
        WAYS.index(candidate.way),
        link.giver is None,
        link.via is not None,
        -link.words,
        candidate.place.article,
        candidate.start,
    )


def _stretches(article: Article, ranked: list[_Candidate]) -> Iterator[Stretch]:
    """Put every word down to one article at most, in the order of the text."""
    taken: list[tuple[int, int]] = []
    found: list[Stretch] = []
    for candidate in ranked:
        for start, end in () if candidate.given else _free((candidate.start, candidate.end), taken):
            words = len(article.text[start:end].split())
            if words >= min(FEWEST_WORDS, len(article.text[candidate.start : candidate.end].split())):
                taken.append((start, end))
                found.append(_stretch(candidate, (start, end), words, ranked))
    yield from sorted(found, key=lambda stretch: stretch.start)


def _free(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give what of a span is not taken yet."""
    free = [span]
    for begin, stop in taken:
        free = [
            piece for start, end in free for piece in ((start, min(end, begin)), (max(start, stop), end)) if piece[0] < piece[1]
        ]
    return free


def _stretch(candidate: _Candidate, span: tuple[int, int], words: int, ranked: Iterable[_Candidate]) -> Stretch:
    start, end = span
    places = {candidate.place.article: candidate.place}
    for other in ranked:
        if 2 * (min(end, other.end) - max(start, other.start)) >= end - start:
            places.setdefault(other.place.article, other.place)
    return Stretch(
        start=start,
        end=end,
        words=words,
        way=candidate.way,
        origin=candidate.origin,
        link=candidate.link,
        same=candidate.same,
        places=tuple(places.values())[:MOST_PLACES],
        more=max(0, len(places) - MOST_PLACES),
    )
