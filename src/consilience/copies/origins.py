"""Event → origins: who gathered the news first-hand, and how many independent witnesses a set of articles or passages is.

An estimate. It rests on what the pages show: a credit, an outlet, a byline, and whose words stand in whose text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from consilience import outlets
from consilience.copies import carried, pairs, reasons, texts
from consilience.copies.carried import Carried
from consilience.copies.reasons import UNKNOWN
from consilience.copies.texts import Group
from consilience.records import ArticlePair, Cite, Copy, Counts, Event, Origin, Report

# A cite is carried where another article has so much of it. A sentence in which seven words agree is the article's own.
MOSTLY = 0.5


# Where a stretch of an article begins and ends, and which way its words went.
Span = tuple[int, int, Literal["from", "to", "either"]]


class Stretch(Struct, frozen=True):
    """A stretch of an article's source that another article has too: whether from it, to it, or nobody knows."""

    start: int
    end: int
    other: str
    way: Literal["from", "to", "either"]


class _Spans(Struct, frozen=True):
    """An article's stretches in text order, with who has them too; where each begins, and how far all up to it reach."""

    told: list[tuple[Span, frozenset[str]]]
    starts: list[int]
    furthest: list[int]


class Origins(Struct, frozen=True, dict=True):  # dict: for what is worked out once
    """The origins of an event's articles, and where its articles share words."""

    origins: tuple[Origin, ...]
    shared: Mapping[str, tuple[Stretch, ...]] = {}
    pairs: tuple[ArticlePair, ...] = ()

    def of(self, article: str) -> tuple[str, ...]:
        """Give the names of the origins whose words an article carries."""
        return self._names.get(article, ())

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for origin in self.origins:
            for article in dict.fromkeys(origin.articles):
                found[article] = (*found.get(article, ()), origin.name)
        return found

    @cached_property
    def _digests(self) -> frozenset[str]:
        return frozenset(article for origin in self.origins for article in origin.digests)

    @cached_property
    def _sharing(self) -> dict[str, _Spans]:
        """Give the stretches of each article with the names of those who have them too: a text may have hundreds of carriers."""
        found: dict[str, dict[Span, set[str]]] = {}
        for article, stretches in self.shared.items():
            spans = found.setdefault(article, defaultdict(set))
            for one in stretches:
                spans[one.start, one.end, one.way].update(self.of(one.other))
        return {article: _in_text_order(spans) for article, spans in found.items()}

    @cached_property
    def _passages(self) -> dict[tuple[str, int, int], tuple[str, ...]]:
        return {}

    def of_passage(self, cite: Cite) -> tuple[str, ...]:
        """Give the names of the origins that a passage may come from: its article's own, or that of who has its words too.

        Words that the article has from another are the other's; where nobody knows who had them first, both may be the origin.
        What a digest says in words of its own may be anybody's.
        """
        passage = cite.article, cite.start, cite.end
        if passage not in self._passages:
            self._passages[passage] = self._worked_out(cite)
        return self._passages[passage]

    def _worked_out(self, cite: Cite) -> tuple[str, ...]:
        having = [(way, names) for (start, end, way), names in self._touching(cite) if _is_carried(cite, start, end)]
        givers: set[str] = set().union(*(names for way, names in having if way == "from"))
        either = (names for way, names in having if way == "either")
        if any(way == "from" for way, _ in having):
            return tuple(sorted(givers))
        if cite.article in self._digests:
            return tuple(sorted(set().union(*either) if having else {origin.name for origin in self.origins}))
        return tuple(sorted(set(self.of(cite.article)).union(*either)))

    def _touching(self, cite: Cite) -> Sequence[tuple[Span, frozenset[str]]]:
        """Give the stretches of a cite's article that may touch it, and few others: an article may have hundreds."""
        spans = self._sharing.get(cite.article)
        if spans is None:
            return ()
        return spans.told[bisect_left(spans.furthest, cite.start) : bisect_right(spans.starts, cite.end)]

    def independent(self, articles: Iterable[str]) -> int:
        """Count the independent origins behind some articles; at least one where there is an article."""
        return _fewest({self.of(article) for article in articles})

    def independent_of(self, cites: Iterable[Cite]) -> int:
        """Count the independent origins behind some passages: an article that has one from another is no witness of it."""
        return _fewest({self.of_passage(cite) for cite in cites})


def _in_text_order(spans: Mapping[Span, set[str]]) -> _Spans:
    told = [(span, frozenset(names)) for span, names in sorted(spans.items())]
    return _Spans(told, [start for (start, _, _), _ in told], list(accumulate((end for (_, end, _), _ in told), max)))


def of(event: Event) -> Origins:
    """Estimate the origins of an event's articles, with reasons."""
    shared = carried.carried(event)
    between = pairs.of(event, shared)
    groups = texts.together(event.reports, between, shared)
    patchworks = texts.patchworks(groups, shared)
    takers = texts.takers(event.reports, patchworks, groups, shared)
    members: dict[str, dict[str, str]] = {}
    strong: set[str] = set()
    for text in groups:
        if text[0].id not in patchworks:
            name = _distinct(reasons.name(text), text, members)
            members[name] = members.get(name, {}) | _members(text, takers[text[0].id], shared)
            strong |= {name} if reasons.strength(text) == "strong" else set()
    labels = {report.id: reasons.label(report.article) for report in event.reports}
    origins = tuple(
        replace(_origin(name, found, labels, strong=name in strong), digests=tuple(one for one in found if one in patchworks))
        for name, found in sorted(members.items())
    )
    return with_passages(origins, event.copies, between)


def with_passages(origins: tuple[Origin, ...], copies: Sequence[Copy], between: tuple[ArticlePair, ...]) -> Origins:
    """Give the origins of an event with the copies and pairs that were found in it."""
    ways = {(pair.left, pair.right): pair.direction for pair in between}
    shared: dict[str, list[Stretch]] = defaultdict(list)
    for copy in copies:
        if not copy.quoted:  # whoever heard him may print a speaker's words
            left, right = copy.left, copy.right
            way = ways.get((left.article, right.article), "unknown")
            shared[left.article].append(Stretch(left.start, left.end, right.article, _WAYS[way, "left"]))
            shared[right.article].append(Stretch(right.start, right.end, left.article, _WAYS[way, "right"]))
    return Origins(origins, {article: tuple(found) for article, found in shared.items()}, between)


_WAYS: dict[tuple[str, str], Literal["from", "to", "either"]] = {
    ("unknown", "left"): "either",
    ("unknown", "right"): "either",
    ("left", "left"): "to",
    ("left", "right"): "from",
    ("right", "left"): "from",
    ("right", "right"): "to",
}


def counts(event: Event, origins: Sequence[Origin]) -> Counts:
    """Count publishers, owners and origins of an event's articles: three different things."""
    named = [report.article.outlet for report in event.reports if report.article.outlet]
    found = [(outlet, outlets.by_name(outlet)) for outlet in named]
    return Counts(
        articles=len(event.reports),
        publishers=len({house.name if house else outlet for outlet, house in found}),
        owners=len({(house.owner or house.name) if house else outlet for outlet, house in found}),
        unnamed=len(event.reports) - len(named),
        origins=len(origins),
        strong=sum(origin.strength == "strong" for origin in origins),
    )


def _is_carried(cite: Cite, start: int, end: int) -> bool:
    return min(cite.end, end) - max(cite.start, start) >= MOSTLY * (cite.end - cite.start)


def _members(text: Group, takers: Group, shared: Carried) -> dict[str, str]:
    """Give the articles that carry a text, with the reason; `takers` have no gatherer of their own."""
    carrying = {report.id: report for report in text}
    found = {report.id: reasons.of_its_own(report, carrying, shared) for report in reasons.in_order(text)}
    return found | {report.id: reasons.carried(report, carrying, shared) for report in reasons.in_order(takers)}


def _distinct(name: str, text: list[Report], members: dict[str, dict[str, str]]) -> str:
    """Keep two unknown gatherers apart whose pages bear the same title."""
    return f"{name} ({text[0].id[:8]})" if name in members and name.startswith(UNKNOWN) else name


def _origin(name: str, members: dict[str, str], labels: dict[str, str], *, strong: bool) -> Origin:
    """Make an origin; where it has several articles each reason says which it speaks of."""
    told = (f"{labels[article]}: {reason}" if len(members) > 1 else reason for article, reason in members.items())
    return Origin(name=name, articles=tuple(members), why=tuple(dict.fromkeys(told)), strength="strong" if strong else "weak")


def _fewest(witnesses: set[tuple[str, ...]]) -> int:
    """Count the fewest origins that explain all witnesses, each of which may have its words from any of several."""
    if len(witnesses) == 1:
        return 1
    counted = {names[0] for names in witnesses if len(names) == 1}
    for names in sorted(witnesses):
        if not counted.intersection(names):
            counted.add(names[0] if names else "")
    return len(counted)
