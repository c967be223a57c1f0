"""Articles of an event → which of them carry one text, and which are put together from others'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.cluster import linkage
from consilience.copies import fingerprints
from consilience.copies.carried import Carried
from consilience.copies.gatherers import gatherer
from consilience.copies.patchwork import strangers
from consilience.records import ArticlePair, Report

# Two articles are one text when so much of the shorter one's wording stands in the other. Independent reports of one
# event share up to a tenth (the same statement, the same place names); an agency's text cut by two desks, over a third.
ONE_TEXT = 0.3

# And so many words at least: two reports of three lines may share one of them.
ONE_TEXT_WORDS = 40

# An article that names nobody and has this much of its wording from others adds no witness of its own.
MOSTLY_CARRIED = 0.5

# And one that has words of several others, and lets people speak whom it never introduces, was put together from theirs.
SEVERAL = 2

Group = list[Report]


def together(reports: Sequence[Report], pairs: Sequence[ArticlePair], shared: Carried) -> list[Group]:
    """Put together the articles that carry one text, most alike first; never two that credit different gatherers."""
    twins = _twins(reports)
    ordered = [group[0] for group in twins]
    gatherers = [{named for report in group if (named := gatherer(report.article))} for group in twins]
    number = {report.id: at for at, report in enumerate(ordered)}
    alike = {
        (number[pair.left], number[pair.right]): likeness
        for pair in pairs
        if pair.left in number and pair.right in number and (likeness := _likeness(pair, shared))
    }

    def may_join(one: list[int], other: list[int]) -> bool:
        return len(set().union(*(gatherers[at] for at in (*one, *other)))) <= 1

    groups = linkage.average(len(ordered), alike, linkage.Enough(ONE_TEXT, ONE_TEXT, ONE_TEXT), may_join)
    return [sorted((report for at in group for report in twins[at]), key=lambda report: report.id) for group in groups]


def _twins(reports: Sequence[Report]) -> list[Group]:
    """Put together the articles with the very same words, unless they credit different gatherers; by their ids."""
    found: dict[tuple[str | None, tuple[str, ...]], Group] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        found[gatherer(report.article), fingerprints.read(report.article.text, report.article.blocks).words].append(report)
    return sorted(found.values(), key=lambda group: group[0].id)


def _likeness(pair: ArticlePair, shared: Carried) -> float:
    """Give how surely two articles are one text; words that somebody said count where the whole of an article is carried."""
    whole = pair.kind in {"carried", "cut"}
    if shared.words(pair.left, pair.right, quoted=whole) < ONE_TEXT_WORDS:
        return 0.0
    return shared.share(pair.left, pair.right, quoted=whole)


def patchworks(texts: Sequence[Group], shared: Carried) -> frozenset[str]:
    """Give the articles that only carry what others gathered, the least original first: who carries from them is none yet."""
    found: frozenset[str] = frozenset()
    alone = [text[0] for text in texts if len(text) == 1]
    for report in sorted(alone, key=lambda report: (-shared.share_of(report.id), report.id)):
        others = [text for text in texts if text[0].id != report.id and text[0].id not in found]
        if _is_patchwork(report, others, shared, found):
            found |= {report.id}
    gathered = [text for text in texts if text[0].id not in found]
    return frozenset(  # whose words only other patchworks have is shown as an origin: it must stand somewhere
        report.id for report in alone if report.id in found and any(words_from(report, text, shared) for text in gathered)
    )


def _is_patchwork(report: Report, others: Sequence[Group], shared: Carried, known: frozenset[str]) -> bool:
    """Say whether nobody signs an article and its words are others'."""
    article = report.article
    if article.credit or article.byline:
        return False
    if shared.share_of(report.id, known) >= MOSTLY_CARRIED:
        return True
    from_several = sum(bool(words_from(report, text, shared)) for text in others) >= SEVERAL
    groups = {mark.text for mark in report.names if mark.kind != "person"}
    return from_several and not groups.issuperset(strangers(article.text))


def words_from(report: Report, text: Group, shared: Carried) -> int:
    """Count the words that an article has in common with that one of a text's articles that has most."""
    return max((shared.words(report.id, other.id, quoted=True) for other in text if other.id != report.id), default=0)
