from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from training.english import columns, entities, sets
from training.english.entities import Row
from training.english.examples import PER_ORG_LOC, Example, Name, Sentence, marked, recut, spans
from training.english.kinds import proper

SHARED = Path(__file__).parents[3] / "shared"
needs_sets = pytest.mark.skipif(not (SHARED / "data" / "language").is_dir(), reason="the public sets are not in ../shared")


def names(words: str, marks: list[Name]) -> list[str]:
    return [f"{one.kind} {' '.join(words.split()[one.start : one.end])}" for one in marks]


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("President Ida Lund", "PER", ["PER Ida Lund"]),
        ("Foreign Minister Ida Lund 's", "PER", ["PER Ida Lund"]),
        ("Prime Minister", "PER", []),
        ("Dean Lund", "PER", ["PER Dean Lund"]),
        ("U.N. envoy Ida Lund", "PER", ["PER Ida Lund"]),
        ("British", "LOC", []),
        ("southern France", "LOC", ["LOC France"]),
        ("Lund , Sweden", "LOC", ["LOC Lund", "LOC Sweden"]),
        ("France", "ORG", ["LOC France"]),
        ("Sweden 's Harbour Ministry", "ORG", ["LOC Sweden", "ORG Harbour Ministry"]),
        ("coalition forces", "ORG", []),
        ("Harbour Minister Ida Lund", "PER", ["PER Ida Lund"]),
        ("Harbour Minister Ida Lund", "ORG", ["open Harbour Minister Ida Lund"]),
        ("France and Sweden", "ORG", ["LOC France", "LOC Sweden"]),
        ("the Harbour Ministry", "ORG", ["ORG Harbour Ministry"]),
    ],
)
def test_a_name_is_reduced_to_the_name_proper(words: str, kind: str, expected: list[str]) -> None:
    assert names(words, proper(Name(0, len(words.split()), kind), words.split())) == expected


def test_spans_and_marks_undo_each_other() -> None:
    marks = ["B-PER", "B-PER", "I-PER", "O", "B-LOC"]
    assert marked(["O"] * 5, spans(marks)) == marks


def test_a_set_without_beginnings_marked_is_read_too() -> None:
    assert list(spans(["I-PER", "I-PER", "O", "I-LOC"])) == [Name(0, 2, "PER"), Name(3, 4, "LOC")]


def test_a_word_is_cut_as_raw_text_is_and_its_pieces_are_one_name() -> None:
    sentence = Sentence(
        ["Al-Lund", "n't", "U.S.-led", "Mr.", "K."], ["NNP", "RB", "JJ", "NNP", "NNP"], ["B-ORG", "O", "O", "O", "O"], "d"
    )
    example = recut(sentence, PER_ORG_LOC, "invented")
    assert example.words == ("Al", "-", "Lund", "n't", "U.S.", "-", "led", "Mr.", "K", ".")
    assert example.names == ("B-ORG", "I-ORG", "I-ORG", "O", None, "O", "O", "O", "O", "O")
    assert example.tags == (None, None, None, "RB", None, None, None, "NNP", None, None)


def test_gum_marks_the_name_in_a_mention_and_no_description() -> None:
    rows = [
        Row("The", "DT", "DET", 2, "det", "Entity=(1-person-new-n-cf1-2-coref"),
        Row("Lund", "NNP", "PROPN", 2, "compound", "Entity=(2-place-new-n-cf2-2-coref)"),
        Row("mayor", "NN", "NOUN", 5, "nsubj", ""),
        Row("Ida", "NNP", "PROPN", 2, "flat", ""),
        Row("Berg", "NNP", "PROPN", 2, "flat", "Entity=1)"),
        Row("met", "VBD", "VERB", -1, "root", ""),
        Row("Danes", "NNPS", "PROPN", 5, "obj", "Entity=(3-person-new-n-cf3-1-coref-Danes)"),
        Row("on", "IN", "ADP", 8, "case", ""),
        Row("Monday", "NNP", "PROPN", 5, "obl", "Entity=(4-time-new-n-cf4-1-sgl)"),
        Row("by", "IN", "ADP", 10, "case", ""),
        Row("Skybus", "NNP", "PROPN", 5, "obl", ""),
    ]
    assert entities.gum_names(rows) == ["O", "B-LOC", "O", "B-PER", "I-PER", "O", "O", "O", "O", "O", None]


def test_a_name_is_of_the_kind_that_most_of_its_mentions_have(tmp_path: Path) -> None:
    line = 'Sentence: {},Brixol,NNP,B-{}\n,gave,VBD,O\n,"Mr.",NNP,B-per\n,Lund,NNP,I-per\n,Danish,JJ,B-gpe\n,Skybus,NNP,O\n'
    path = tmp_path / "table.csv"
    path.write_text("Sentence #,Word,POS,Tag\n" + "".join(line.format(n, "geo" if n == 2 else "org") for n in range(1, 7)))
    assert {example.names for example in columns.gmb(path)} == {("B-ORG", "O", "O", "B-PER", "O", None)}


def key(example: Example) -> tuple[str, tuple[str, ...]]:
    return example.source, example.words


@needs_sets
def test_what_is_held_out_is_not_learnt() -> None:
    learnt = {key(example) for example in sets.train(SHARED)}
    for name, examples in sets.held_out(SHARED).items():
        long = [example for example in examples if len(example.words) > 8]
        assert sum(key(example) in learnt for example in long) <= len(long) // 25, name


def broken(example: Example) -> bool:
    length = len(example.words)
    columns_of = (example.tags, example.heads, example.labels, example.names)
    opened = [None, *example.names]
    return (
        not length
        or not all(word.strip() for word in example.words)
        or any(len(column) != length for column in columns_of)
        or any(head is not None and not -1 <= head < length for head in example.heads)
        or any(name and name[:2] == "I-" and (before or "O")[2:] != name[2:] for before, name in pairwise(opened))
    )


@needs_sets
def test_every_example_is_whole() -> None:
    every = [*sets.train(SHARED), *(one for part in sets.held_out(SHARED).values() for one in part)]
    assert [example for example in every if broken(example)][:1] == []
