"""Sentences of a Universal Dependencies treebank: the text as printed and, over its characters, words with tags and tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from consilience.annotate.parse.records import Token

Row = list[str]  # the ten columns of CoNLL-U


class Tree(Struct, frozen=True):
    """One sentence: its text, and its words as spans of that text.

    `block` counts the paragraphs of its document; `glued` says that no space stands between it and the next sentence.
    """

    document: str
    block: int
    text: str
    words: tuple[Token, ...]
    glued: bool = False


def sentences(path: Path) -> Iterator[tuple[str, str, list[Row]]]:
    """Give the document, the text and the rows of each sentence of a file in CoNLL-U, or in columns like it."""
    for said, rows in _parts(path):
        yield said["newdoc id"], said["text"], [row for row in rows if row[0].isdigit()]


def trees(path: Path) -> Iterator[Tree]:
    """Give the sentences of a treebank."""
    block, captioned = 0, 0
    for said, rows in _parts(path):
        captioned -= 1
        # GUM: a caption stands inside the paragraph that it opens, but is no part of it.
        block += captioned == 0 or any(key.split(" ")[0] == "newpar" for key in said)
        captioned = captioned if captioned > 0 else _captioned(said.get("newpar_block", ""))
        words = [row for row in rows if row[0].isdigit()]
        places = located(said["text"], [row[1] for row in words])
        tokens = tuple(Token(*place, row[4], int(row[6]) - 1, row[7]) for place, row in zip(places, words, strict=True))
        yield Tree(said["newdoc id"], block, said["text"], tokens, _is_glued(rows))


def _parts(path: Path) -> Iterator[tuple[dict[str, str], list[Row]]]:
    """Give what is said about each sentence, and all its rows: those of words printed as one ("2-3 don't") too."""
    document = path.stem
    for part in path.read_text("utf-8").split("\n\n"):
        lines = part.splitlines()
        said = dict(line[1:].strip().partition(" = ")[::2] for line in lines if line.startswith("#"))
        document = said.setdefault("newdoc id", document)
        if rows := [line.split("\t") for line in lines if line[:1].isdigit()]:
            yield said, rows


def _captioned(blocks: str) -> int:
    """Give how many sentences of a paragraph are a caption at its beginning; 0 where the paragraph is nothing else."""
    sizes = [(one.split(" ")[0], int(one.rpartition("(")[2].split(" ")[0])) for one in blocks.split(" | ") if one.endswith(" s)")]
    caption = next((size for name, size in sizes if name == "caption"), 0)
    return caption if sizes and sizes[0][1] > caption else 0


def _is_glued(rows: list[Row]) -> bool:
    last = rows[-1][0]
    return any("SpaceAfter=No" in row[-1] for row in rows if row[0] == last or row[0].endswith(f"-{last}"))


def located(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Give where words are printed one behind the other: the parts of "don't" too."""
    found: list[tuple[int, int]] = []
    end = 0
    for word in words:
        start = end + len(text[end:]) - len(text[end:].lstrip())
        end = start + len(word)
        assert text[start:end] == word, f"{word!r} is not what {text!r} goes on with at {start}"
        found.append((start, end))
    return found


def paragraphs(found: Iterable[Tree]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Give each paragraph as printed, with the spans of its sentences."""
    for _, block in groupby(found, key=lambda tree: (tree.document, tree.block)):
        text, spans = "", []
        for tree in block:
            spans.append((len(text), len(text) + len(tree.text)))
            text += tree.text if tree.glued else f"{tree.text} "
        yield text.rstrip(), spans
