"""Judging what figures count: what is right, what is wrong, and what is not judged."""

from __future__ import annotations

from consilience import testing
from eval import measures
from eval.measures import Marked, MarkedFigure, MarkedNumber
from eval.quote_texts import Text

TEXT = Text("fire", "", ("Police said the fire killed 12 farmers, including two children, two years ago.",))


def judged(*figures: MarkedFigure, numbers: tuple[MarkedNumber, ...] = ()) -> dict[str, tuple[int, int]]:
    marks = Marked(TEXT.id, TEXT.digest, figures, numbers)
    return measures.rows(list(measures.judged(TEXT, marks, testing.report(TEXT.raw).figures)))


def mark(words: str, thing: str, action: str, part_of: int = -1) -> MarkedFigure:
    start = TEXT.raw.index(words)
    return MarkedFigure(start, start + len(words), (thing,), (action,), part_of, ((0, len("Police")),))


def test_what_is_right_counts_in_every_row() -> None:
    whole = TEXT.raw.index("12 farmers")
    found = judged(mark("12 farmers", "farmer", "killed"), mark("two children", "child", "killed", whole))
    assert found == {"found": (2, 2), "thing": (2, 2), "action": (2, 2), "no_part": (1, 1), "part_of": (1, 1), "said_by": (2, 2)}


def test_another_noun_or_deed_counts_as_wrong() -> None:
    found = judged(mark("12 farmers", "soldier", "injured"))
    assert (found["found"], found["thing"], found["action"]) == ((1, 1), (0, 1), (0, 1))


def test_what_measures_nothing_must_be_no_figure() -> None:
    start = TEXT.raw.index("two years ago")
    assert judged(numbers=(MarkedNumber(start, start + len("two years ago")),)) == {"kept_out": (1, 1)}
