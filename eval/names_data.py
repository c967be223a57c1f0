"""Sentences with names marked by people: words, and for each word the kind of name it belongs to."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice

from eval import SHARED

LANGUAGE = SHARED / "data" / "language"
GMB_HELD_BACK = range(7_000, 8_300)  # sentences of the Groningen Meaning Bank that nothing here is made from

Sentence = list[tuple[str, str]]  # word and tag (B-…, I-…, O)


def uner() -> Iterator[Sentence]:
    """Give the development part of Universal NER's English Web Treebank."""
    for part in (LANGUAGE / "uner_ewt" / "dev.iob2").read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in part.splitlines() if line and not line.startswith("#")]
        yield [(row[1], row[2]) for row in rows]


def wikigold() -> Iterator[Sentence]:
    """Give the sentences of wikigold, whose tags name the kind only."""
    for part in (LANGUAGE / "wikigold/CONLL-format/data/wikigold.conll.txt").read_text("utf-8").split("\n\n"):
        rows = [line.split() for line in part.splitlines() if line and not line.startswith("-DOCSTART-")]
        yield [(row[0], row[-1]) for row in rows]


def gmb() -> Iterator[Sentence]:
    """Give the part of the Groningen Meaning Bank that is held back."""
    sentence: Sentence = []
    seen = 0
    with (LANGUAGE / "gmb" / "ner_dataset.csv").open(encoding="latin-1", newline="") as rows:
        for number, word, _, tag in islice(csv.reader(rows), 1, None):
            if number.startswith("Sentence:"):
                if seen in GMB_HELD_BACK:
                    yield sentence
                seen, sentence = seen + 1, []
            sentence.append((word, tag))
