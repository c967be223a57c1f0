"""Treebanks are read as text with spans; paragraphs come out as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval import treebanks


def row(number: str, word: str, note: str = "_", head: int = 0) -> str:
    return "\t".join((number, word, "_", "X", "NN", "_", str(head), "root" if head == 0 else "dep", "_", note))


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    parts = [
        [
            "# newdoc id = harbour",
            "# newpar",
            "# newpar_block = head (1 s)",
            "# text = Ferry late",
            row("1", "Ferry"),
            row("2", "late", head=1),
        ],
        [
            "# newpar",
            "# newpar_block = p (3 s) | figure (1 s) | caption (1 s)",
            "# text = The quay",
            row("1", "The", head=2),
            row("2", "quay"),
        ],
        [
            "# text = Don't wait!",
            row("1-2", "Don't"),
            row("1", "Do"),
            row("2", "n't", head=1),
            row("3", "wait", "SpaceAfter=No", 1),
            row("4", "!", head=1),
        ],
        ["# text = Swim\u00a0it.", row("1", "Swim"), row("2", "it", "SpaceAfter=No", 1), row("3", ".", head=1)],
        ["# newdoc id = airport", "# text = Fog", row("1", "Fog", "SpaceAfter=No")],
        ["# text = Mist", row("1", "Mist")],
    ]
    path = tmp_path / "bank.conllu"
    path.write_text("\n\n".join("\n".join(part) for part in parts) + "\n\n", "utf-8")
    return path


def test_words_are_spans_of_the_text(bank: Path) -> None:
    words = [[tree.text[word.start : word.end] for word in tree.words] for tree in treebanks.trees(bank)]
    assert words == [["Ferry", "late"], ["The", "quay"], ["Do", "n't", "wait", "!"], ["Swim", "it", "."], ["Fog"], ["Mist"]]


def test_heads_are_numbers_from_zero_and_the_root_has_none(bank: Path) -> None:
    assert [[word.head for word in tree.words] for tree in treebanks.trees(bank)][:3] == [[-1, 0], [1, -1], [-1, 0, 0, 0]]


def test_a_caption_is_a_paragraph_of_its_own_and_no_document_runs_into_the_next(bank: Path) -> None:
    found = [(text, [text[start:end] for start, end in spans]) for text, spans in treebanks.paragraphs(treebanks.trees(bank))]
    assert found == [
        ("Ferry late", ["Ferry late"]),
        ("The quay", ["The quay"]),
        ("Don't wait! Swim\u00a0it.", ["Don't wait!", "Swim\u00a0it."]),
        ("FogMist", ["Fog", "Mist"]),
    ]


def test_words_that_the_text_does_not_have_are_a_fault() -> None:
    with pytest.raises(AssertionError, match="quay"):
        treebanks.located("The harbour", ["The", "quay"])
