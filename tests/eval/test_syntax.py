"""Words, tags and trees are counted as the CoNLL 2018 shared task counts them."""

from __future__ import annotations

from consilience.annotate.parse.records import Token
from eval import syntax

# "Gulls can't sing", as the treebank has it.
WANTED = (
    Token(0, 5, "NNS", 3, "nsubj"),
    Token(6, 8, "MD", 3, "aux"),
    Token(8, 11, "RB", 3, "advmod:neg"),
    Token(12, 16, "VB", -1, "root"),
)


def test_the_tree_itself_is_all_right() -> None:
    assert syntax.hits(WANTED, WANTED) == dict.fromkeys(syntax.MEASURES, len(WANTED))


def test_a_word_cut_otherwise_is_wrong_and_so_is_everything_that_hangs_on_it() -> None:
    found = (
        Token(0, 5, "NNS", 2, "nsubj"),
        Token(6, 11, "MD", 2, "aux"),  # "can't" left whole
        Token(12, 16, "VB", 1, "conj"),  # hangs on a word that the treebank does not have
    )
    assert syntax.hits(found, WANTED) == {"words": 2, "tags": 2, "uas": 1, "las": 1, "las_full": 1}


def test_a_head_is_told_by_its_characters_not_by_its_number() -> None:
    found = (
        Token(0, 3, "X", -1, "root"),
        Token(3, 5, "X", 0, "dep"),
        *(Token(w.start, w.end, w.tag, 4, w.label) for w in WANTED[1:3]),
    )
    found = (*found, Token(12, 16, "VB", -1, "root"))
    right = syntax.hits(found, WANTED)
    assert right["words"] == right["uas"] == 3


def test_a_wrong_head_with_the_right_relation_counts_for_nothing_but_the_word() -> None:
    found = (Token(0, 5, "NN", 1, "nsubj"), *WANTED[1:])
    assert syntax.hits(found, WANTED) == {"words": 4, "tags": 3, "uas": 3, "las": 3, "las_full": 3}


def test_a_wrong_subtype_counts_for_relations_without_subtypes() -> None:
    found = (*WANTED[:2], Token(8, 11, "RB", 3, "advmod"), WANTED[3])
    right = syntax.hits(found, WANTED)
    assert (right["las"], right["las_full"]) == (4, 3)


def test_a_word_without_a_relation_is_in_no_tree() -> None:
    found = tuple(Token(word.start, word.end, word.tag) for word in WANTED)
    assert syntax.hits(found, WANTED) == {"words": 4, "tags": 4}


def test_the_root_must_be_the_root_on_both_sides() -> None:
    found = (Token(0, 5, "NNS", -1, "root"), *WANTED[1:])
    assert syntax.hits(found, WANTED)["uas"] == 3
