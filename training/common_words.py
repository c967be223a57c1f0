"""Make languages/english/common_words.txt: the words that English writes in lower case.

    python -m training.common_words

Counted in the training parts of public sets (universal dependencies EWT and GUM; the Groningen Meaning Bank without its last tenth,
which eval/names.py measures on): a word is listed when at least four of five of its places inside a sentence are in lower case.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval import SHARED
from eval.names_data import GMB_HELD_BACK

LANGUAGE = SHARED / "data" / "language"
OUT = Path(__file__).parent.parent / "src/consilience/languages/english/common_words.txt"
LEAST_PLACES = 2
LEAST_LOWER = 0.8


def main() -> None:
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for sentence in sentences():
        for word in sentence[1:]:
            (lower if word.islower() else upper)[word.lower()] += word.isalpha()
    listed = sorted(word for word, count in lower.items() if count >= LEAST_PLACES and count >= LEAST_LOWER * (count + upper[word]))
    OUT.write_text("\n".join(listed) + "\n", "utf-8")
    print(f"{len(listed)} words, {OUT.stat().st_size} bytes")


def sentences() -> Iterator[list[str]]:
    for path in (LANGUAGE / "ud_ewt" / "train.conllu", *sorted((LANGUAGE / "ud_gum" / "train").glob("*.conllu"))):
        for part in path.read_text("utf-8").split("\n\n"):
            yield [line.split("\t")[1] for line in part.splitlines() if line and not line.startswith("#")]
    yield from gmb_sentences()


def gmb_sentences() -> Iterator[list[str]]:
    sentence: list[str] = []
    seen = 0
    with (LANGUAGE / "gmb" / "ner_dataset.csv").open(encoding="latin-1", newline="") as rows:
        for number, word, *_ in csv.reader(rows):
            if number.startswith("Sentence:"):
                if seen and seen not in GMB_HELD_BACK:
                    yield sentence
                seen, sentence = seen + 1, []
            sentence.append(word)


if __name__ == "__main__":
    main()
