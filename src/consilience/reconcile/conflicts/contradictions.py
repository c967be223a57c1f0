"""Statements of different articles that a cross-encoder, where the user names one, reads as contradicting each other."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.reconcile.conflicts import cross_encoder
from consilience.reconcile.conflicts.disagreement import Disagreement, Story
from consilience.reconcile.facts.neighbours import Neighbours
from consilience.reconcile.statements import Statement

# Both must contradict the other as surely as this: one way alone, such models take news that adds for news that denies.
SURE = 0.9
# A statement is set against so many of those that are most like it.
MOST = 4


def contradictions(story: Story, folder: str) -> Iterator[Disagreement]:
    """Give the pairs that the cross-encoder in a folder reads as contradicting, each the other; UsageError without one there."""
    encoder = cross_encoder.loaded(folder)
    index = Neighbours(story.said, story.weighed)
    for place, left in enumerate(story.said):
        others = (story.said[other] for other in index.of(place) if other > place)
        for right in [other for other in others if _may_contradict(left, other)][:MOST]:
            surely = min(encoder.contradiction_of(*pair) for pair in ((left.text, right.text), (right.text, left.text)))
            if surely >= SURE:
                yield Disagreement(
                    rule=f"contradiction {left.article} {left.start}",
                    question="contradicting statements",
                    reason=f"The cross-encoder takes it as {surely:.0%} sure that not both can be so.",
                    left=left,
                    right=right,
                )


def _may_contradict(left: Statement, right: Statement) -> bool:
    """Say whether two statements are of different articles, and alike still to come or not, and not other in a number."""
    other_numbers = left.numbers != right.numbers and bool(left.numbers and right.numbers)
    return left.article != right.article and left.planned == right.planned and not other_numbers
