"""Articles → stories: which articles tell of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from consilience import copies
from consilience.cluster import likeness, linkage, profile
from consilience.cluster.profile import Weights
from consilience.records import CopyPair, Event, Related, Report

# Two articles are linked from this probability on; a group that links tie together is then looked at as a whole.
LINKED = 0.1

# Probabilities on average inside such a group, swept on ECB+ (pair F1 .92; .91 with .25 and .6) and on hand-marked stories
# thrown together, where .25 leaves out the business page's report of a political crisis and .15 does not.
ONE_STORY = linkage.Enough(two_singles=0.5, single_and_group=0.15, two_groups=0.5)

# Articles meet under their most telling names and words. Of the pairs of one event in ECB+ 99 % share one of so many.
NAMES_TO_MEET = 12
WORDS_TO_MEET = 12

# A word that less than this share of texts has, by its weight: "police" and "government" make nobody meet.
TELLING = 3.0


def keys(report: Report) -> Iterable[Hashable]:
    """Give the words and names under which articles on the same event meet."""
    seen = profile.of(report)
    return sorted({*_heaviest(seen.names, NAMES_TO_MEET), *_heaviest(seen.lead, WORDS_TO_MEET)})


def judge(left: Report, right: Report) -> Related | None:
    """Say whether two articles tell of one event, and why; None if not."""
    first, second = sorted((left, right), key=lambda report: report.id)
    one, other = profile.of(first), profile.of(second)
    score = likeness.probability(one, other)
    if score < LINKED:
        return None
    found = sorted(likeness.reasons(one, other), key=lambda reason: (-abs(reason.score), reason.note))
    return Related(left=first.id, right=second.id, score=round(score, 3), why=tuple(reason.note for reason in found))


def events(groups: Sequence[Sequence[Report]], copied: Sequence[CopyPair]) -> list[Event]:
    """Make an event of each story in each group of linked reports, with the copies between its articles."""
    stories = [story for group in groups for story in _stories(group)]
    story_of = {report.id: number for number, story in enumerate(stories) for report in story}
    within: dict[int, list[CopyPair]] = defaultdict(list)
    for pair in copied:
        if story_of[pair.left] == story_of[pair.right]:
            within[story_of[pair.left]].append(pair)
    return [_event(story, copies.strongest(within[number])) for number, story in enumerate(stories)]


def one(reports: Sequence[Report], copied: Sequence[CopyPair]) -> list[Event]:
    """Make one event of all reports, because somebody who knows says so; none of no reports."""
    return [_event(reports, copies.strongest(copied))] if reports else []


def _stories(group: Sequence[Report]) -> list[list[Report]]:
    """Part a group whose articles hang together by a few links only."""
    reports = sorted(group, key=lambda report: report.id)
    profiles = [profile.of(report) for report in reports]
    alike = {
        (left, right): likeness.probability(profiles[left], profiles[right])
        for left, right in combinations(range(len(reports)), 2)
    }
    return [[reports[number] for number in story] for story in linkage.average(len(reports), alike, ONE_STORY)]


def _event(story: Sequence[Report], copied: Iterable[CopyPair]) -> Event:
    return Event(reports=tuple(sorted(story, key=_place)), copies=tuple(copy for pair in copied for copy in pair.copies))


def _place(report: Report) -> tuple[str, str, str]:
    article = report.article
    return (article.published.date if article.published else "", article.source, article.id)


def _heaviest(weights: Weights, count: int) -> list[str]:
    return sorted(weights, key=lambda word: (-weights[word], word))[:count]


__all__ = ["events", "judge", "keys", "one"]
