"""A text beside a library, in both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from consilience import ingest, pipeline
from consilience.run import Local
from consilience.store import Library
from consilience.store.reading import checking

WHEN = "2024-10-06T10:00:00Z"


@pytest.fixture
def ferry(library: Library, ferry_fire: Path) -> Library:
    """A library with the shipped example."""
    list(pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN))
    return library


def test_a_text_finds_the_story_that_it_speaks_of(ferry: Library) -> None:
    found = checking.checked(
        ferry, "A fire on the ferry Maren Dahl killed 31 people off Korsund. About 212 passengers were on board."
    )
    assert {one.exact: one.verdict for one in found.findings if one.kind == "number"} == {
        "31 people": "contradicted",
        "About 212 passengers": "supported",
    }
    assert found.stories
    named = {article.id for article in found.cited}
    assert all(cite.article in named for one in found.findings for cite in (*one.supporting, *one.against, *one.near))


def test_passages_alone_lead_to_a_story(ferry: Library) -> None:
    found = checking.checked(ferry, "“We saw the smoke before we heard the call. Our crews did everything that could be done.”")
    assert "supported" in {one.verdict for one in found.findings if one.kind == "quote"}


def test_an_empty_library_knows_nothing(library: Library) -> None:
    found = checking.checked(library, "A fire on the ferry Maren Dahl killed 31 people off Korsund.")
    assert {one.verdict for one in found.findings} == {"unknown"}
    assert (found.stories, found.articles, found.cited) == ((), 0, ())
