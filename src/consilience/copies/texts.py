"""Articles of an event → which of them carry one text, and which are put together from others'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.cluster import linkage
from consilience.copies.carried import Carried
from consilience.copies.gatherers import gatherer
from consilience.copies.patchwork import gives_only_others_values, strangers
from consilience.records import ArticlePair, Report

# Two articles are one text when so much of the shorter one's wording stands in the other. Independent reports of one
# event share up to a tenth (the same statement, the same place names); an agency's text cut by two desks, over a third.
ONE_TEXT = 0.3

# And so many words at least: two reports of three lines may share one of them.
ONE_TEXT_WORDS = 40

# An article that names nobody and has this much of its wording from others adds no witness of its own.
MOSTLY_CARRIED = 0.5

# And one that has words of several others, and lets people speak whom it never introduces, was put together from theirs; so
# was one that has this much of its wording from several and hardly a value of its own.
SEVERAL = 2
PARTLY_CARRIED = 0.2

# It has its news from the texts that it shares most words with, or this part of the most; a sentence from a third is by the way.
GOOD_PART = 0.5

Group = list[Report]


def together(reports: Sequence[Report], pairs: Sequence[ArticlePair], shared: Carried) -> list[Group]:
    """Put together the articles that carry one text, most alike first; never two that credit different gatherers."""
    wholes = _wholes(reports, pairs, shared)
    number = {report.id: at for at, group in enumerate(wholes) for report in group}
    gatherers = [_gatherers(group) for group in wholes]
    signed = {report.id for report in reports if report.article.byline and report.article.outlet and not report.article.credit}
    alike: dict[tuple[int, int], float] = {}
    for pair in pairs:
        here, there = sorted((number[pair.left], number[pair.right]))
        if here != there and not _adds_its_own(pair, signed, shared) and (likeness := _likeness(pair, shared)):
            alike[here, there] = max(likeness, alike.get((here, there), 0.0))

    def may_join(one: list[int], other: list[int]) -> bool:
        return len(set().union(*(gatherers[at] for at in (*one, *other)))) <= 1

    groups = linkage.average(len(wholes), alike, linkage.Enough(ONE_TEXT, ONE_TEXT, ONE_TEXT), may_join)
    return [sorted((report for at in group for report in wholes[at]), key=lambda report: report.id) for group in groups]


def _wholes(reports: Sequence[Report], pairs: Sequence[ArticlePair], shared: Carried) -> list[Group]:
    """Put together the articles that carry one text whole, unless they credit different gatherers; by their ids.

    Of a text that hundreds carry not every two have been laid side by side, so an average would part them.
    """
    found = _twins(reports, shared)
    group_of = {report.id: group for group in found for report in group}
    for pair in sorted(pairs, key=lambda pair: (-pair.words, pair.left, pair.right)):
        here, there = group_of[pair.left], group_of[pair.right]
        carried = pair.kind == "carried" and _likeness(pair, shared)
        if carried and here is not there and len(_gatherers(here) | _gatherers(there)) <= 1:
            here += there
            group_of |= {report.id: here for report in there}
    kept = {id(group): group for group in group_of.values()}.values()
    return sorted((sorted(group, key=lambda report: report.id) for group in kept), key=lambda group: group[0].id)


def _gatherers(group: Group) -> set[str]:
    return {named for report in group if (named := gatherer(report.article))}


def _twins(reports: Sequence[Report], shared: Carried) -> list[Group]:
    """Put together the articles with the very same words, unless they credit different gatherers."""
    found: dict[tuple[str | None, tuple[str, ...]], Group] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        words = shared.texts[report.id].words
        found[gatherer(report.article), words or (report.id,)].append(report)
    return list(found.values())


def _adds_its_own(pair: ArticlePair, signed: set[str], shared: Carried) -> bool:
    """Say whether the longer of two articles is its reporter's own work, with passages of the other in it."""
    parts = {pair.left: pair.shares.left, pair.right: pair.shares.right}
    longer = max(parts, key=lambda article: (shared.lengths[article], article))
    return pair.kind == "patched" and longer in signed and parts[longer] < MOSTLY_CARRIED


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
    if gatherer(article) or article.byline:
        return False
    if shared.share_of(report.id, known) >= MOSTLY_CARRIED:
        return True
    if sum(bool(words_from(report, text, shared)) for text in others) < SEVERAL:
        return False
    carries = shared.share_of(report.id, known) >= PARTLY_CARRIED and not article.dateline
    if carries and gives_only_others_values(report, (other for text in others for other in text)):
        return True
    groups = {mark.text for mark in report.names if mark.kind != "person"}
    return not groups.issuperset(strangers(article.text))


def takers(reports: Sequence[Report], patchworks: frozenset[str], texts: Sequence[Group], shared: Carried) -> dict[str, Group]:
    """Give for each text, by its first article, those put together from others' that have a good part of their words from it."""
    gathered = [text for text in texts if text[0].id not in patchworks]
    text_of = {report.id: text[0].id for text in gathered for report in text}
    found: dict[str, Group] = {text[0].id: [] for text in gathered}
    for report in reports:
        if report.id in patchworks:
            words: dict[str, int] = defaultdict(int)
            for other in shared.all[report.id]:
                if other in text_of:
                    words[text_of[other]] = max(words[text_of[other]], shared.words(report.id, other, quoted=True))
            most = max(words.values(), default=0)
            for text, count in words.items():
                if count and count >= GOOD_PART * most:
                    found[text].append(report)
    return found


def words_from(report: Report, text: Group, shared: Carried) -> int:
    """Count the words that an article has in common with that one of a text's articles that has most."""
    having = shared.all[report.id]
    return max((having[other.id].bit_count() for other in text if other.id in having), default=0)
