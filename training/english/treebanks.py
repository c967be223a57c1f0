"""Sets in the columns of CoNLL-U: the treebanks EWT and GUM, and the names of UNER."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.english.entities import Row, gum_names
from training.english.examples import ALL_KINDS, PER_ORG_LOC, Example

__all__ = ["ewt", "gum", "uner"]


class _Block(NamedTuple):
    """One sentence of a file: its document and the columns of its words."""

    document: str
    rows: list[list[str]]


def ewt(path: Path) -> list[Example]:
    """Tags and syntax of the English Web Treebank; it marks no names."""
    return [_example(block, (None,) * len(block.rows), frozenset(), "ewt") for block in _blocks(path)]


def gum(path: Path) -> list[Example]:
    """Tags, syntax and names of GUM; the source of each sentence tells its genre ("gum_news")."""
    found = []
    for block in _blocks(path):
        names = gum_names([Row(row[1], row[4], row[3], int(row[6]) - 1, row[7], row[9]) for row in block.rows])
        found.append(_example(block, tuple(names), ALL_KINDS, "gum_" + block.document.split("_")[1]))
    return found


def uner(path: Path) -> list[Example]:
    """The names of UNER English EWT, development part."""
    found = []
    for document, rows in _blocks(path, columns=5):
        words, names = [row[1] for row in rows], [row[2] for row in rows]
        nothing = (None,) * len(rows)
        kept = tuple(name if name == "O" or name[2:] in PER_ORG_LOC else None for name in names)
        found.append(Example(tuple(words), nothing, nothing, nothing, kept, PER_ORG_LOC, "uner_ewt", document))
    return found


def _example(block: _Block, names: tuple[str | None, ...], says: frozenset[str], source: str) -> Example:
    words, tags, heads, labels = ([row[column] for row in block.rows] for column in (1, 4, 6, 7))
    return Example(
        tuple(words), tuple(tags), tuple(int(head) - 1 for head in heads), tuple(labels), names, says, source, block.document
    )


def _blocks(path: Path, columns: int = 10) -> Iterator[_Block]:
    document = path.stem
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc id ="):
                document = line.split("=", 1)[1].strip()
            elif len(fields) == columns and fields[0].isdigit():
                rows.append(fields)
            elif len(fields) == 1 and not fields[0] and rows:
                yield _Block(document, rows)
                rows = []
    if rows:
        yield _Block(document, rows)
