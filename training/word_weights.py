"""Count in how many texts each English word stands: `python -m training.word_weights`.

Reads the public sets in the folder `shared` beside the checkout and writes `languages/english/word_counts.txt`.
Only counts leave this script. ECB+ is left out on purpose: stories are measured on it (eval/clusters.py).
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from consilience.annotate.words import words
from consilience.languages.english import weights
from eval import SHARED

# The Groningen table does not say where an article ends; Voice of America articles run to about this many sentences.
SENTENCES_PER_ARTICLE = 20

# Words seen in one text only are left out: their weight is that of unseen words, nearly.
FEWEST_TEXTS = 2


def treebank_texts(path: Path) -> Iterator[str]:
    """Give the documents of a CoNLL-U file."""
    document: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc") and document:
            yield "\n".join(document)
            document = []
        if line.startswith("# text = "):
            document.append(line.removeprefix("# text = "))
    yield "\n".join(document)


def groningen_texts(path: Path) -> Iterator[str]:
    """Give stretches of sentences about as long as an article."""
    sentences: list[list[str]] = []
    with path.open(encoding="utf-8", errors="replace", newline="") as table:
        for row in csv.reader(table):
            if len(row) < 2 or row[0] == "Sentence #":
                continue
            if row[0]:
                sentences.append([])
            sentences[-1].append(row[1])
    for first in range(0, len(sentences), SENTENCES_PER_ARTICLE):
        yield "\n".join(" ".join(sentence) for sentence in sentences[first : first + SENTENCES_PER_ARTICLE])


def column_texts(path: Path) -> Iterator[str]:
    """Give the documents of a two-column file: one, or those between `-DOCSTART-` lines."""
    lines = path.read_text("utf-8").splitlines()
    for boundary, group in groupby(lines, key=lambda line: line.startswith("-DOCSTART-")):
        if not boundary:
            yield " ".join(line.split()[0] for line in group if line.strip())


def web_texts(folder: Path) -> Iterator[str]:
    """Give the article texts of the extraction set."""
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))["ground_truth"]
        yield truth["main_content"]


def texts() -> Iterator[str]:
    """Give all the texts that are counted."""
    language = SHARED / "data" / "language"
    yield from treebank_texts(language / "ud_ewt" / "train.conllu")
    for path in sorted((language / "ud_gum" / "train").glob("*.conllu")):
        yield from treebank_texts(path)
    yield from groningen_texts(language / "gmb" / "ner_dataset.csv")
    for path in sorted((language / "re3d" / "CONLL-format").rglob("*.conll")):
        yield from column_texts(path)
    yield from column_texts(language / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt")
    yield from web_texts(SHARED / "data" / "extraction" / "wcxb" / "ground-truth")


def counted(documents: Iterable[str]) -> tuple[int, Counter[str]]:
    """Give the number of texts that are not empty, and for each word the number of texts it stands in."""
    total, counts = 0, Counter[str]()
    for document in documents:
        found = {word.text for word in words(document) if word.text.isascii()}
        total += bool(found)
        counts.update(found)
    return total, counts


def main() -> None:
    total, counts = counted(texts())
    kept = sorted((word, count) for word, count in counts.items() if count >= FEWEST_TEXTS)
    lines = [f"# texts: {total}", *(f"{word} {count}" for word, count in kept)]
    Path(weights.__file__).with_name(weights.TABLE).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{total} texts, {len(kept)} words")


if __name__ == "__main__":
    main()
