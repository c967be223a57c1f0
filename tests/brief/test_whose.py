"""Whose words stand in an article: carried, in common, alike or quoted, and who took them from whom."""

from __future__ import annotations

from itertools import pairwise

import pytest

from consilience import pipeline, testing
from consilience.brief import carriage, copying, view
from consilience.brief.carriage import Carriage
from consilience.brief.flows import AGENCY
from consilience.pipeline import Reading
from consilience.run import Local

DAM = """A dam above the town of Lunde burst at dawn on Tuesday and sent a wall of water through the lower streets.

Rescue crews in boats went from roof to roof, taking families off the buildings that still stood in the flood.

The company that runs the power station said it had opened its gates too late because a sensor had failed overnight."""

OWN = """Our reporter met the baker, who had carried his ovens into the church tower of Lunde before the flood arrived.

"The dam had been weeping since Sunday and nobody at the power station came to look," said the miller, Karl Brodin."""


def told(reading: Reading) -> Carriage:
    texts = {report.id: report.article for event in reading.events for report in event.reports}
    (story,) = reading.dossier.stories
    return carriage.of(story, texts, view.sources(reading.dossier))


def read(**texts: str) -> Reading:
    pages = [testing.page(text, f"{name}.txt") for name, text in texts.items()]
    return pipeline.read(pages, Local(workers=1), "fast")


def of(reading: Reading, name: str) -> str:
    return next(entry.id for entry in reading.dossier.articles if entry.source == f"{name}.txt")


@pytest.fixture(scope="module")
def carried() -> Reading:
    return read(
        wire=f"Dam bursts above Lunde\n\nLUNDE, Oct. 8, 2024 (Reuters) — {DAM}\n",
        paper=f"Lunde under water\n\nOct. 9, 2024\n\n{DAM}\n\n{OWN}\n",
    )


def test_words_of_an_agency_are_put_down_to_it_and_the_rest_is_the_articles_own(carried: Reading) -> None:
    found = told(carried).told[of(carried, "paper")]
    assert {stretch.way for stretch in found.stretches} == {"carried"}
    assert list(found.carried) == ["Reuters"]
    assert sum(found.carried.values()) == pytest.approx(len(DAM.split()), abs=2)
    assert found.own == pytest.approx(len(OWN.split()) / found.words, abs=0.05)


def test_the_giver_of_words_keeps_them_as_its_own(carried: Reading) -> None:
    story = told(carried)
    wire, paper = of(carried, "wire"), of(carried, "paper")
    (flow,) = [flow for curve in (story.graph.curves if story.graph else ()) if (flow := curve.flow).taker == paper]
    assert (flow.giver, flow.directed) == (wire, True)
    assert story.told[wire].own == 1


def test_an_agency_without_a_page_of_its_own_stands_before_those_who_credit_it(carried: Reading) -> None:
    graph = told(carried).graph
    assert graph is not None
    assert graph.boxes[0].name == f"{AGENCY}Reuters"


def test_of_one_text_that_nobody_signs_no_direction_is_told() -> None:
    reading = read(one=f"Dam bursts\n\n{DAM}\n", other=f"Lunde under water\n\n{DAM}\n")
    story = told(reading)
    assert {stretch.way for text in story.told.values() for stretch in text.stretches} == {"common"}
    assert story.graph is not None
    assert [curve.flow.directed for curve in story.graph.curves] == [False]
    (account,) = reading.dossier.stories
    assert copying.line(account, view.sources(reading.dossier)).startswith("2 of 2 articles carry words that others carry too")


def test_every_word_is_put_down_to_one_article_at_most() -> None:
    reading = read(**{name: f"Dam bursts, says {name}\n\n{DAM}\n" for name in ("a", "b", "c", "d")})
    for text in told(reading).told.values():
        spans = [(stretch.start, stretch.end) for stretch in text.stretches]
        assert spans == sorted(spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_one_line_says_who_has_words_of_whom(carried: Reading) -> None:
    (account,) = carried.dossier.stories
    line = copying.line(account, view.sources(carried.dossier))
    assert line.startswith("2 of 2 articles carry words that others carry too")
    assert "Reuters" in line
    strangers = read(one=f"Dam bursts above Lunde\n\nLUNDE, Oct. 8, 2024 (Reuters) — {DAM}\n")
    assert copying.line(strangers.dossier.stories[0], view.sources(strangers.dossier)) == ""
