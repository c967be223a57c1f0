from __future__ import annotations

import pytest

from eval import conflicts
from eval.conflicts import Case

RIGHT = Case("harbour", "statement", is_right=True, sides=(((0, 10, 50), (2, 5, 30)), ((1, 70, 120),)))


def test_a_conflict_that_touches_two_sides_is_the_judged_one() -> None:
    assert conflicts.judgement("harbour", "statement", (((2, 0, 12),), ((1, 100, 140),)), [RIGHT]) == RIGHT


@pytest.mark.parametrize(
    ("story", "kind", "sides"),
    [
        ("bridge", "statement", (((0, 10, 50),), ((1, 70, 120),))),
        ("harbour", "figure", (((0, 10, 50),), ((1, 70, 120),))),
        ("harbour", "statement", (((0, 10, 50),), ((2, 5, 30),))),
        ("harbour", "statement", (((0, 10, 50),), ((1, 130, 140),))),
    ],
)
def test_another_story_kind_or_side_is_not_judged(
    story: str, kind: str, sides: tuple[tuple[tuple[int, int, int], ...], ...]
) -> None:
    assert conflicts.judgement(story, kind, sides, [RIGHT]) is None
