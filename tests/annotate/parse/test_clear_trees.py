"""Trees in ClearNLP's style, turned into those of Universal Dependencies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from consilience.annotate.parse.clear_trees import Branch, universal


def turned(*words: tuple[str, str, int, str]) -> list[tuple[str, int, str]]:
    """Turn words given with tag, head and label."""
    branches = [Branch(*word) for word in words]
    return [(word.lower, word.head, word.label) for word in universal(branches)]


def test_a_noun_carries_its_preposition() -> None:
    assert turned(
        ("fire", "NN", 4, "nsubj"), ("in", "IN", 0, "prep"), ("the", "DT", 3, "det"), ("harbour", "NN", 1, "pobj"),
        ("spread", "VBD", -1, "ROOT"), ("to", "IN", 4, "prep"), ("ships", "NNS", 5, "pobj"),
    ) == [
        ("fire", 4, "nsubj"), ("in", 3, "case"), ("the", 3, "det"), ("harbour", 0, "nmod"),
        ("spread", -1, "root"), ("to", 6, "case"), ("ships", 4, "obl"),
    ]  # fmt: skip


def test_who_did_it_in_a_passive_is_the_agent() -> None:
    assert turned(
        ("boats", "NNS", 2, "nsubjpass"), ("were", "VBD", 2, "auxpass"), ("sunk", "VBN", -1, "ROOT"), ("by", "IN", 2, "agent"),
        ("waves", "NNS", 3, "pobj"),
    ) == [
        ("boats", 2, "nsubj:pass"), ("were", 2, "aux:pass"), ("sunk", -1, "root"), ("by", 4, "case"), ("waves", 2, "obl:agent"),
    ]  # fmt: skip


def test_according_to_is_one_preposition() -> None:
    assert turned(
        ("according", "VBG", 5, "prep"), ("to", "IN", 0, "prep"), ("brodin", "NNP", 1, "pobj"), (",", ",", 5, "punct"),
        ("it", "PRP", 5, "nsubj"), ("sank", "VBD", -1, "ROOT"),
    ) == [
        ("according", 2, "case"), ("to", 0, "fixed"), ("brodin", 5, "obl"), (",", 5, "punct"), ("it", 5, "nsubj"),
        ("sank", -1, "root"),
    ]  # fmt: skip


def test_what_somebody_is_said_to_be_is_the_predicate() -> None:
    assert turned(
        ("brodin", "NNP", 1, "nsubj"), ("is", "VBZ", -1, "ROOT"), ("not", "RB", 1, "neg"), ("the", "DT", 4, "det"),
        ("mayor", "NN", 1, "attr"),
    ) == [("brodin", 4, "nsubj"), ("is", 4, "cop"), ("not", 4, "advmod"), ("the", 4, "det"), ("mayor", -1, "root")]  # fmt: skip


def test_conjuncts_hang_on_the_first_and_carry_their_conjunction() -> None:
    assert turned(
        ("crews", "NNS", -1, "ROOT"), (",", ",", 0, "punct"), ("pilots", "NNS", 0, "conj"), ("and", "CC", 2, "cc"),
        ("guards", "NNS", 2, "conj"),
    ) == [("crews", -1, "root"), (",", 0, "punct"), ("pilots", 0, "conj"), ("and", 4, "cc"), ("guards", 0, "conj")]  # fmt: skip


def test_a_clause_behind_a_preposition_is_marked_by_it() -> None:
    assert turned(
        ("he", "PRP", 1, "nsubj"), ("left", "VBD", -1, "ROOT"), ("after", "IN", 1, "prep"), ("eating", "VBG", 2, "pcomp"),
    ) == [("he", 1, "nsubj"), ("left", -1, "root"), ("after", 3, "mark"), ("eating", 1, "advcl")]  # fmt: skip


LABELS = some.sampled_from(("nsubj", "prep", "pobj", "pcomp", "attr", "conj", "cc", "agent", "dobj"))


@given(some.lists(some.tuples(some.sampled_from(("is", "by", "and", "harbour")), some.integers(0, 11), LABELS), max_size=12))
def test_a_tree_stays_a_tree(words: list[tuple[str, int, str]]) -> None:
    """Each word hangs on one before it, so that what goes in is a tree."""
    branches = [
        Branch(lower, "NN", head % number if number else -1, label if number else "ROOT")
        for number, (lower, head, label) in enumerate(words)
    ]
    found = universal(branches)
    for number in range(len(found)):
        steps, at = 0, number
        while at >= 0:
            at, steps = found[at].head, steps + 1
            assert steps <= len(found)
