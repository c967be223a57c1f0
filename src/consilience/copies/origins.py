"""Event → origins: who gathered the news first-hand, and how many independent witnesses a set of articles is.

An estimate. It rests on what the pages show: a credit, an outlet, a byline, and whose words stand in whose text.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from consilience import outlets
from consilience.cluster import linkage
from consilience.copies.carried import Carried, carried
from consilience.copies.patchwork import strangers
from consilience.records import Article, Cite, Copy, Event, Origin, Report

# Two articles are one text when so much of the shorter one's wording stands in the other. Independent reports of one
# event share up to a tenth (the same statement, the same place names); an agency's text cut by two desks, over a third.
ONE_TEXT = 0.3

# And so many words at least: two reports of three lines may share one of them.
ONE_TEXT_WORDS = 40

# An article that names nobody and has this much of its wording from others adds no witness of its own.
MOSTLY_CARRIED = 0.5

# And one that has words of several others, and lets people speak whom it never introduces, was put together from theirs.
SEVERAL = 2

UNKNOWN = "unknown "


class Origins(Struct, frozen=True):
    """The origins of an event's articles, and the copies that show them."""

    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...] = ()

    def of(self, article: str) -> tuple[str, ...]:
        """Give the names of the origins whose words an article carries."""
        return tuple(origin.name for origin in self.origins if article in origin.articles)

    def independent(self, articles: Iterable[str]) -> int:
        """Count the independent origins behind some articles; at least one where there is an article."""
        return _fewest({self.of(article) for article in articles})

    def independent_of(self, cites: Iterable[Cite]) -> int:
        """Count the independent origins behind some passages: one that another origin's article carries too may be that one's."""
        return _fewest({self._behind(cite) for cite in cites})

    def _behind(self, cite: Cite) -> tuple[str, ...]:
        """Give the origins that a passage may come from: its article's own and those of its copies."""
        carriers = {cite.article}
        for copy in self.copies:
            for here, there in ((copy.left, copy.right), (copy.right, copy.left)):
                if here.article == cite.article and here.start < cite.end and cite.start < here.end:
                    carriers.add(there.article)
        return tuple(sorted({name for carrier in carriers for name in self.of(carrier)}))


def of(event: Event) -> Origins:
    """Estimate the origins of an event's articles, with reasons."""
    shared = carried(event)
    texts = _texts(event.reports, shared)
    patchworks = _patchworks(texts, shared)
    members: dict[str, dict[str, str]] = {}
    for text in texts:
        if text[0].id not in patchworks:
            reasons = {report.id: _own_reason(report, text, shared) for report in _in_order(text)}
            reasons |= _carriers(event, patchworks, text, shared)
            name = _distinct(_name(text), text, members)
            members[name] = members.get(name, {}) | reasons
    labels = {report.id: _label(report.article) for report in event.reports}
    return Origins(tuple(_origin(name, found, labels) for name, found in sorted(members.items())), event.copies)


def _carriers(event: Event, patchworks: frozenset[str], text: list[Report], shared: Carried) -> dict[str, str]:
    """Give the articles without a gatherer of their own that carry words of a text, with the reason."""
    reports = (report for report in _in_order(event.reports) if report.id in patchworks)
    return {report.id: reason for report in reports if (reason := _carried_reason(report, text, shared))}


def _distinct(name: str, text: list[Report], members: dict[str, dict[str, str]]) -> str:
    """Keep two unknown gatherers apart whose pages bear the same title."""
    return f"{name} ({text[0].id[:8]})" if name in members and name.startswith(UNKNOWN) else name


def _in_order(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.article.source, report.id))


def _origin(name: str, members: dict[str, str], labels: dict[str, str]) -> Origin:
    """Make an origin; where it has several articles each reason says which it speaks of."""
    told = (f"{labels[article]}: {reason}" if len(members) > 1 else reason for article, reason in members.items())
    return Origin(name=name, articles=tuple(members), why=tuple(dict.fromkeys(told)))


def _fewest(witnesses: set[tuple[str, ...]]) -> int:
    """Count the fewest origins that explain all witnesses, each of which may have its words from any of several."""
    counted = {names[0] for names in witnesses if len(names) == 1}
    for names in sorted(witnesses):
        if not counted.intersection(names):
            counted.add(names[0] if names else "")
    return len(counted)


def _texts(reports: tuple[Report, ...], shared: Carried) -> list[list[Report]]:
    """Put together the articles that carry one text, most alike first; never two that credit different gatherers."""
    ordered = sorted(reports, key=lambda report: report.id)
    gatherers = [_gatherer(report) for report in ordered]
    number = {report.id: at for at, report in enumerate(ordered)}
    alike = {(number[left], number[right]): shared.share(left, right) for left, right in _with_much_in_common(shared)}

    def may_join(one: list[int], other: list[int]) -> bool:
        return len({gatherers[at] for at in (*one, *other)} - {None}) <= 1

    groups = linkage.average(len(ordered), alike, linkage.Enough(ONE_TEXT, ONE_TEXT, ONE_TEXT), may_join)
    return [[ordered[at] for at in group] for group in groups]


def _with_much_in_common(shared: Carried) -> list[tuple[str, str]]:
    pairs = sorted(pair for pair in shared.told if pair[0] < pair[1])
    return [pair for pair in pairs if shared.words(*pair) >= ONE_TEXT_WORDS]


def _gatherer(report: Report) -> str | None:
    """Give the name of who gathered an article's news, where it says so; an agency's own page needs no credit."""
    article = report.article
    if article.credit:
        return _full(article.credit)
    found = outlets.by_name(article.outlet) if article.outlet else None
    return found.credit if found and found.kind == "agency" else None


def _full(name: str) -> str:
    found = outlets.by_name(name)
    return found.credit if found else name


def _patchworks(texts: list[list[Report]], shared: Carried) -> frozenset[str]:
    """Give the articles that only carry what others gathered, the least original first: who carries from them is none yet."""
    found: frozenset[str] = frozenset()
    alone = [text[0] for text in texts if len(text) == 1]
    for report in sorted(alone, key=lambda report: (-shared.share_of(report.id), report.id)):
        others = [text for text in texts if text[0].id != report.id and text[0].id not in found]
        if _is_patchwork(report, others, shared, found):
            found |= {report.id}
    gathered = [text for text in texts if text[0].id not in found]
    return frozenset(  # whose words only other patchworks have is shown as an origin: it must stand somewhere
        report.id for report in alone if report.id in found and any(_words_from(report, text, shared) for text in gathered)
    )


def _is_patchwork(report: Report, others: list[list[Report]], shared: Carried, known: frozenset[str]) -> bool:
    """Say whether nobody signs an article and its words are others'."""
    article = report.article
    if article.credit or article.byline:
        return False
    if shared.share_of(report.id, known) >= MOSTLY_CARRIED:
        return True
    from_several = sum(bool(_words_from(report, text, shared)) for text in others) >= SEVERAL
    groups = {mark.text for mark in report.names if mark.kind != "person"}
    return from_several and not groups.issuperset(strangers(article.text))


def _words_from(report: Report, text: list[Report], shared: Carried) -> int:
    return max((shared.words(report.id, other.id, quoted=True) for other in text if other.id != report.id), default=0)


def _name(text: list[Report]) -> str:
    """Name an origin: whom the articles credit, else the outlet, else the fullest article that carries the text."""
    gatherers = sorted({gatherer for report in text if (gatherer := _gatherer(report))})
    if gatherers:
        return gatherers[0]
    houses = sorted({_full(report.article.outlet) for report in text if report.article.outlet})
    if len(houses) == 1 and all(report.article.outlet for report in text):
        return houses[0]
    if len(text) > 1:
        return f"{UNKNOWN}agency or outlet whose text is in {_label(_fullest(text))}"
    return f"{UNKNOWN}reporter of {_label(text[0].article)}"


def _fullest(text: list[Report]) -> Article:
    return min((report.article for report in text), key=lambda article: (-len(article.text), article.source, article.id))


def _label(article: Article) -> str:
    """Give the words by which a reader knows an article."""
    return article.outlet or (f"“{article.title}”" if article.title else article.source.rpartition("/")[2])


def _own_reason(report: Report, text: list[Report], shared: Carried) -> str:
    """Say why an article belongs to its origin."""
    article = report.article
    if article.credit:
        printed = f", “{article.credit_cite.exact}”" if article.credit_cite else ""
        return f"credits {article.credit}{printed}"
    if len(text) > 1:
        others = [other for other in text if other is not report]
        nearest = max(others, key=lambda other: (shared.words(report.id, other.id), other.id))
        return f"the same {shared.words(report.id, nearest.id)} words, or nearly, as {_label(nearest.article)}"
    own = round(100 * (1 - shared.share_of(report.id)))
    signed = f"signed {article.byline}" if article.byline else "carries no credit"
    return f"{signed}; {own} % of its words stand in no other article here (estimate)"


def _carried_reason(report: Report, text: list[Report], shared: Carried) -> str | None:
    """Say whose words an article without a gatherer of its own carries; None if none of this text's."""
    count = _words_from(report, text, shared)
    if not count:
        return None
    source = max(text, key=lambda other: (shared.words(report.id, other.id, quoted=True), other.id))
    words = f"the same {count} words, or nearly, as {_label(source.article)}"
    return f"names nobody who gathered it; {words} (estimate)"
