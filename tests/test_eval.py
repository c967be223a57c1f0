"""The quality gate itself: floors only rise, and what was not measured is a fault."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from eval import gate, gold

figures = some.dictionaries(some.sampled_from(["a/precision", "a/recall", "b/f1"]), some.floats(0, 1))


@given(figures, figures)
def test_pinning_lowers_no_floor(floors: dict[str, float], measured: dict[str, float]) -> None:
    raised = gate.raised(floors, measured)
    assert all(raised[name] >= floor for name, floor in floors.items())
    assert raised.keys() == floors.keys() | measured.keys()


def test_a_figure_below_its_floor_and_one_that_is_missing_are_both_named() -> None:
    faults = gate.below({"a/recall": 0.5}, {"a/recall": 0.6, "b/f1": 0.9})
    assert [fault.partition(":")[0] for fault in faults] == ["a/recall", "b/f1"]
    assert gate.below({"a/recall": 0.6}, {"a/recall": 0.6}) == []


# The scorer is published as it is; it leaves the files it reads to the garbage collector.
@pytest.mark.filterwarnings("ignore:.*unclosed file:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_every_cite_about_a_hand_marked_story_is_exact_and_its_articles_stand_together(shared: Path) -> None:
    assert (shared / "seeds").is_dir()
    rows, _ = gold.score("seeds")
    for row in ("citations.exact", "articles.read", "story.together", "articles.no_furniture"):
        hits, total = rows[row]
        assert hits == total > 0, row


def test_the_floors_were_measured_on_the_marks_that_are_here(shared: Path) -> None:
    assert (shared / "gold").is_dir()
    assert msgspec.json.decode(gate.FLOORS.read_bytes(), type=gate.Pinned).marks == gate.digest()
