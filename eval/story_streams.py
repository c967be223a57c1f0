"""Stories from articles that come one by one: `python -m eval.story_streams`.

ECB+ in plain and in shuffled order, marked and invented stories thrown together, and invented look-alike incidents by their
days; the judgement is the library's, over postings in memory instead of a database.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

import yaml

from consilience import cluster, extract
from consilience.annotate import times
from consilience.annotate.sentences import of as sentences_of
from consilience.cluster import arrival
from consilience.cluster.profiles import Profile
from consilience.ingest import from_paths
from consilience.records import Article, Page, Report
from eval import clusters, gold, incidents
from eval.incident_words import HELD_OUT

SEEDS = (1, 2)
INCIDENTS = 250
HELD_OUT_INCIDENTS = 150


class Shelf:
    """Stories in memory, with what the library's tables give a new article."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self.postings: dict[str, list[int]] = defaultdict(list)
        self.story_of: dict[int, int] = {}
        self.members: dict[int, list[int]] = {}
        self.merges = self.splits = 0

    def add(self, profile: Profile) -> None:
        """Place an article, as `store.placing` and `store.entering` do."""
        sharing = {key: self.postings[key][: -arrival.LATEST - 1 : -1] for key in profile.keys}
        usual = cluster.Usual({key: len(found) for key, found in sharing.items()})
        near = self._near(profile, arrival.nearest(sharing), usual)
        found = arrival.judged(profile, near, usual)
        number = len(self.profiles)
        self.profiles.append(profile)
        for key in profile.keys:
            self.postings[key].append(number)
        into = number if found.story is None else int(found.story)
        self.members.setdefault(into, []).append(number)
        self.story_of[number] = into
        for other in found.merges:
            self.merges += 1
            self._move(self.members[int(other)], into)
        if len(self.members[into]) in arrival.LOOKED_AT:
            self._look_at(into)

    def _look_at(self, story: int) -> None:
        members = [self.profiles[number] for number in self.members[story]]
        counts = {key: min(arrival.LATEST, len(self.postings[key])) for member in members for key in member.keys}
        leaving = arrival.leaving(members, cluster.Usual(counts))
        if leaving:
            self.splits += 1
            going = [number for number in self.members[story] if self.profiles[number].id in leaving]
            self._move(going, min(going) if min(going) not in self.members else -len(self.profiles))

    def _move(self, numbers: Sequence[int], into: int) -> None:
        for number in list(numbers):
            self.members[self.story_of[number]].remove(number)
            self.members.setdefault(into, []).append(number)
            self.story_of[number] = into

    def _near(self, new: Profile, met: Sequence[int], usual: cluster.Usual) -> list[arrival.Near]:
        stories = list(dict.fromkeys(self.story_of[number] for number in met))[: arrival.STORIES]
        near = []
        for story in stories:
            if not arrival.may_belong(new, [self.profiles[one] for one in met if self.story_of[one] == story], usual):
                continue
            speaking = arrival.speaking(sorted(self.members[story]))
            near.append(arrival.Near(str(story), len(self.members[story]), tuple(self.profiles[one] for one in speaking)))
        return near

    def stories(self) -> list[list[Hashable]]:
        """Give the stories that have articles, as the articles' ids."""
        return [[self.profiles[number].id for number in numbers] for numbers in self.members.values() if numbers]


def streamed(profiles: Sequence[Profile], event_of: dict[Hashable, str]) -> dict[str, float]:
    """Give B³ and pair figures of articles placed in this order."""
    shelf = Shelf()
    for profile in profiles:
        shelf.add(profile)
    return clusters.scores(shelf.stories(), event_of) | {"merges": shelf.merges, "splits": shelf.splits}


def thrown_together(cases: Mapping[str, tuple[Path, Path]]) -> list[tuple[str, Report]]:
    """Give the articles of marked stories, each with the story that it tells; those that the marks leave open are left out."""
    found = []
    for name, (marks, folder) in cases.items():
        told = yaml.safe_load(marks.read_text("utf-8"))
        story = told.get("story", {})
        marked = told.get("stories") or story.get("stories") or [{"docs": story.get("one_story") or []}]
        event = {doc: f"{name}:{number}" for number, one in enumerate(marked) for doc in one["docs"]}
        for page in from_paths([folder]):
            article = extract.article(page) if isinstance(page, Page) else None
            if isinstance(article, Article) and (doc := int(Path(article.source).name[:3])) in event:
                report = Report(article=article, sentences=sentences_of(article))
                found.append((event[doc], times.mark(report)))
    return found


def _both(name: str, told: Sequence[tuple[str, Report]]) -> dict[str, float]:
    """Give the figures of the batch and of the stream, in the order in which the articles stand."""
    events: dict[Hashable, str] = {report.id: event for event, report in told}
    batch = clusters.scores(clusters.together([report for _, report in told]), events)
    stream = streamed([cluster.profile(report) for _, report in told], events)
    rows = ("b3_f1", "pair_f1")
    return {f"{name}_{row}": batch[row] for row in rows} | {f"{name}_streamed_{row}": stream[row] for row in rows}


def measure() -> dict[str, float]:
    """Give the figures by name, 0 to 1; of several orders the worst."""
    found: dict[str, float] = {}
    pile = {report.id: (event, cluster.profile(report)) for event, report in clusters.reports()}
    event_of: dict[Hashable, str] = {article: event for article, (event, _) in pile.items()}
    plain = [profile for _, profile in pile.values()]
    orders = [plain, *(random.Random(seed).sample(plain, len(plain)) for seed in SEEDS)]  # noqa: S311 - an order, no secret
    tried = [streamed(order, event_of) for order in orders]
    found |= {f"ecb_{name}": min(one[name] for one in tried) for name in ("b3_f1", "pair_f1")}
    piles = {"gold_mixed": thrown_together(gold.cases()), "invented_mixed": thrown_together(gold.invented())}
    for name, told in {
        "incidents": incidents.reports(INCIDENTS, 21),
        "held_out_kinds": incidents.reports(HELD_OUT_INCIDENTS, 22, HELD_OUT),
    }.items():
        piles[name] = [(one.incident, one.report) for one in told]
    for name, pile_of in piles.items():
        found |= _both(name, pile_of)
    return found


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:40} {value:.3f}")
