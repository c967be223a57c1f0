"""The copy graph: every article in a place of its own, the same picture in any order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consilience.brief import graph
from consilience.brief.flows import AGENCY, Flow
from consilience.brief.graph import Graph


def flow(giver: str, taker: str, words: int = 100, *, directed: bool = True) -> Flow:
    return Flow(giver=giver, taker=taker, words=words, directed=directed, origin=None, link=None)


def drawn(*flows: Flow) -> Graph:
    names = sorted({end for each in flows for end in (each.giver, each.taker) if not end.startswith(AGENCY)})
    made = graph.drawn(flows, {name: number for number, name in enumerate(names)})
    assert made is not None
    return made


def test_a_chain_runs_from_left_to_right() -> None:
    made = drawn(flow("newspaper", "aggregator"), flow(f"{AGENCY}AFP", "newspaper"))
    at = {box.name: box.x for box in made.boxes}
    assert at[f"{AGENCY}AFP"] < at["newspaper"] < at["aggregator"]


def test_a_line_without_a_direction_has_no_arrowhead() -> None:
    made = drawn(flow("a", "b", directed=False), flow("a", "c"))
    assert {curve.flow.taker: bool(curve.head) for curve in made.curves} == {"b": False, "c": True}


def test_more_shared_words_make_a_wider_line() -> None:
    made = drawn(flow("a", "b", 400), flow("a", "c", 40))
    wide = {curve.flow.taker: curve.thickness for curve in made.curves}
    assert wide["b"] > wide["c"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 500), st.booleans()), min_size=1, max_size=60))
def test_no_two_articles_lie_over_each_other_and_all_lie_inside(ties: list[tuple[int, int, int, bool]]) -> None:
    flows = [flow(f"{one:02}", f"{other:02}", words, directed=way) for one, other, words, way in ties if one != other]
    made = graph.drawn(flows, {f"{number:02}": number for number in range(31)})
    if made is None:
        assert not flows
        return
    for one, other in combinations(made.boxes, 2):
        assert abs(one.x - other.x) >= made.box_width or abs(one.y - other.y) >= made.box_height
    assert all(made.box_height / 2 <= box.y <= made.height - made.box_height / 2 for box in made.boxes)
    assert all(0 <= box.x <= made.width - made.box_width for box in made.boxes)


def test_too_many_articles_are_left_to_the_table() -> None:
    assert graph.drawn([flow("a", f"b{number}") for number in range(100)], {}) is None
    assert graph.drawn([flow("a", f"b{number}") for number in range(39)], {}) is not None
