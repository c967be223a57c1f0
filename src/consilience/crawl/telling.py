"""Stories of a crawl → their accounts, so many stories a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from consilience import brief, cluster, reconcile
from consilience.copies import carried
from consilience.crawl import parts
from consilience.crawl.judging import Held, Judged
from consilience.crawl.parts import Body
from consilience.crawl.reading import Outcome
from consilience.records import Account, ArticleEntry, CopyPair, Event, Report
from consilience.run import Runner
from consilience.store.lots import lots

STORIES_IN_A_PART = 256


class Story(Struct, frozen=True, kw_only=True):
    """A story as it is told, with the list of its articles."""

    account: Account
    articles: tuple[ArticleEntry, ...]


def tell(folder: Path, articles: dict[str, Held], judged: Judged, run: Runner) -> Iterator[str]:
    """Tell every story; a part of the same judgement that is there already stays."""
    story_of = {article: one for one in judged.stories for article in one}
    within: dict[tuple[str, ...], list[CopyPair]] = defaultdict(list)
    for pair in judged.copied:
        within[story_of[pair.left]].append(pair)
    told = 0
    for place, stories in stations(folder, judged):
        if not place.exists():
            events = cluster.events(
                stories, _reports(folder, articles, stories), [pair for one in stories for pair in within[one]]
            )
            parts.keep(place, run.each(_told, events))
        told += len(stories)
    yield f"{told:,} stories told"


def _told(event: Event) -> Body:
    """Tell one event, and pack it there: what the program that writes has to do itself keeps the others waiting."""
    told = story(event)
    return parts.body(told.account.id, told)


def story(event: Event) -> Story:
    """Tell one event."""
    dated = reconcile.dated(event)
    entries = tuple(brief.entry(report, own) for report, own in carried.own_words(dated))
    return Story(account=brief.told(dated), articles=entries)


def stations(folder: Path, judged: Judged) -> Iterator[tuple[Path, list[tuple[str, ...]]]]:
    """Give the parts of a judgement's stories with the stories that belong into each."""
    name = parts.name_of([judged.of, *(" ".join(one) for one in judged.stories)])
    for number, stories in enumerate(lots(judged.stories, STORIES_IN_A_PART)):
        yield folder / "parts" / f"told-{name}" / f"{number:05}.part", stories


def _reports(folder: Path, articles: dict[str, Held], stories: Sequence[Sequence[str]]) -> list[Report]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for article in sorted(article for one in stories for article in one):
        wanted[articles[article].part].append(articles[article].key)
    outcomes = (one for part, keys in wanted.items() for one in parts.some(folder / "parts" / part, keys, Outcome))
    return [one.report for one in outcomes if one.report]
