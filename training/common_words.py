"""Make languages/english/common_words.txt: the words that English writes in lower case.

    python -m training.common_words

Counted in the training parts of public sets (universal dependencies EWT and GUM; the Groningen Meaning Bank without the part
that eval/names.py measures on; the article texts of the extraction set): a word is listed when at least four of five of its
places inside a sentence are in lower case.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval import SHARED

LANGUAGE = SHARED / "data" / "language"
OUT = Path(__file__).parent.parent / "src/consilience/languages/english/common_words.txt"
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
GMB_HELD_BACK = range(7_000, 8_300)  # sentences that names are measured on (training/english/sets.py holds back the last 1,000)
LEAST_PLACES = 3
LEAST_LOWER = 0.8


def main() -> None:
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for sentence in sentences():
        for word in sentence[1:]:
            (lower if word.islower() else upper)[word.lower()] += word.isalpha()
    listed = sorted(
        word for word, count in lower.items() if count >= LEAST_PLACES and count >= LEAST_LOWER * (count + upper[word])
    )
    OUT.write_text("\n".join(listed) + "\n", "utf-8")
    print(f"{len(listed)} words, {OUT.stat().st_size} bytes")


def sentences() -> Iterator[list[str]]:
    for path in (LANGUAGE / "ud_ewt" / "train.conllu", *sorted((LANGUAGE / "ud_gum" / "train").glob("*.conllu"))):
        for part in path.read_text("utf-8").split("\n\n"):
            yield [line.split("\t")[1] for line in part.splitlines() if line and not line.startswith("#")]
    yield from gmb_sentences()
    for path in sorted((SHARED / "data" / "extraction" / "wcxb" / "ground-truth").glob("*.json")):
        for sentence in re.split(r"[.!?\"”]\s|\n", json.loads(path.read_text("utf-8"))["ground_truth"]["main_content"]):
            words = WORD.findall(sentence)
            if sum(word.islower() for word in words) > len(words) / 2:  # not a headline
                yield words


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
