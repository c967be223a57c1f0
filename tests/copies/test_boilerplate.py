"""What stands under reports of many stories. All events, outlets and people are invented."""

from __future__ import annotations

from itertools import combinations

from consilience import copies
from consilience.copies import boilerplate
from consilience.records import CopyPair, Report
from consilience.testing import article

NOTICE = (
    "Readers who saw something are asked to write to our desk in Hallvik, where every letter is opened and kept for a year "
    "unless its sender wishes otherwise in writing."
)
EVENTS = (
    "A landslide buried the mountain road above the village on Tuesday and cut off three farms, the county engineer said.",
    "Thieves carried eleven church bells out of a foundry by night and left the door neatly locked behind them, its owner said.",
    "Two ferries touched in thick fog at the harbour mouth, and forty passengers were brought ashore in rowing boats by noon.",
    "The oldest lime tree of the palace garden fell on an empty bandstand minutes after the brass players had gone for lunch.",
    "A swarm of bees held up the express at the frontier until a retired teacher led them away with a bucket of plum jam.",
)


def reports(stories: int, notice: str = NOTICE) -> tuple[list[Report], dict[str, int]]:
    """Give two papers' reports of each of some stories, and the story of each report."""
    made = [
        (number, Report(article=article(f"{text}\n\n{notice}", f"{number}{paper}.txt")))
        for number, text in enumerate(EVENTS[:stories])
        for paper in "ab"
    ]
    return [report for _, report in made], {report.id: number for number, report in made}


def copied(given: list[Report]) -> list[CopyPair]:
    found = (copies.judge(*sorted(two, key=lambda report: report.id)) for two in combinations(given, 2))
    return [pair for pair in found if pair]


def passages(pairs: list[CopyPair], story_of: dict[str, int]) -> set[str]:
    return {copy.left.exact for pair in pairs if story_of[pair.left] == story_of[pair.right] for copy in pair.copies}


def test_a_passage_under_the_reports_of_many_stories_is_nobody_s_copy() -> None:
    given, story_of = reports(5)
    found = passages(boilerplate.without(copied(given), story_of), story_of)
    assert not any("Readers who saw" in text for text in found)
    assert len(found) == 5


def test_a_passage_that_a_few_stories_share_stays() -> None:
    given, story_of = reports(4)
    assert any("Readers who saw" in text for text in passages(boilerplate.without(copied(given), story_of), story_of))


def test_a_pair_that_shared_nothing_else_is_none() -> None:
    given, story_of = reports(5)
    extra = Report(article=article(f"Nobody was hurt when the slope gave way.\n\n{NOTICE}", "0c.txt"))
    found = boilerplate.without(copied([*given, extra]), story_of | {extra.id: 0})
    assert not [
        pair
        for pair in found
        if extra.id in {pair.left, pair.right} and story_of.get(pair.left, 0) == story_of.get(pair.right, 0) == 0
    ]


def test_one_story_alone_keeps_its_copies() -> None:
    given, story_of = reports(1)
    pairs = copied(given)
    assert boilerplate.without(pairs, story_of) == pairs
