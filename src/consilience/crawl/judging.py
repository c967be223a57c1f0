"""Marked articles → which copied from which, and which tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from consilience import copies, pipeline
from consilience.cluster.profiles import Profile
from consilience.crawl import parts, reading
from consilience.crawl.reading import Outcome
from consilience.records import CopyPair, Report
from consilience.run import Runner


class Held(Struct, frozen=True):
    """Where the marks of an article are: the part and the key in it."""

    part: str
    key: str


class Judged(Struct, frozen=True, kw_only=True):
    """The stories of a crawl, by the ids of their articles, and the copies inside them; `of` names what they were judged from."""

    of: str
    stories: tuple[tuple[str, ...], ...]
    copied: tuple[CopyPair, ...]


def held(folder: Path) -> dict[str, Held]:
    """Give where each article's marks are, by its id; of pages with the same bytes the one whose name comes first counts."""
    found: dict[str, tuple[str, Held]] = {}
    for place in reading.written(folder):
        for key, one in parts.every(place, Outcome):
            if one.report and (one.report.id not in found or one.source < found[one.report.id][0]):
                found[one.report.id] = one.source, Held(place.name, key)
    return {article: place for article, (_, place) in sorted(found.items())}


def judge(folder: Path, articles: dict[str, Held], run: Runner) -> Judged:
    """Judge all articles together, once: what was judged from the same parts is read."""
    wanted = parts.name_of(f"{article} {place.part} {place.key}" for article, place in articles.items())
    place = folder / "parts" / "judged.part"
    if place.exists():
        kept = next(one for _, one in parts.every(place, Judged))
        if kept.of == wanted:
            return kept
    reports, profiles = _slim(folder, articles)
    copied = pipeline.copied(reports, run)
    told = pipeline.grouped(profiles, copied, run)
    judged = Judged(of=wanted, stories=tuple(map(tuple, told)), copied=tuple(_within(told, copied)))
    parts.keep(place, [parts.body("", judged)])
    return judged


def _within(stories: Sequence[Sequence[str]], copied: Sequence[CopyPair]) -> list[CopyPair]:
    """Give the copies inside the stories, without what stands in many stories."""
    story_of = {article: number for number, story in enumerate(stories) for article in story}
    own = copies.without_boilerplate(copied, story_of)
    return [pair for pair in own if story_of[pair.left] == story_of[pair.right]]


def _slim(folder: Path, articles: dict[str, Held]) -> tuple[list[Report], list[Profile]]:
    """Give of each article what judging reads: its text and quotations, and its profile."""
    reports, profiles = [], []
    for place in reading.written(folder):
        for key, one in parts.every(place, Outcome):
            if one.report and one.profile and articles[one.report.id] == Held(place.name, key):
                reports.append(replace(one.report, names=(), times=(), spells=(), figures=(), statements=(), vectors=b""))
                profiles.append(one.profile)
    return reports, profiles
