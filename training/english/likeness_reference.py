"""Draw the pairs of sentences that eval/likeness.py measures on, with the likeness that the unchanged encoder gives them.

    python -m training.english.likeness_reference MODEL_FOLDER

MODEL_FOLDER holds all-MiniLM-L6-v2 (Apache-2.0) as published: model.safetensors, tokenizer.json, config.json. Needs torch and
transformers. Writes eval/likeness.tsv: files, numbers and digests of sentences, and cosines; no text.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import torch
import yaml
from msgspec import Struct
from transformers import AutoModel, AutoTokenizer

from eval import SHARED, clusters
from eval.likeness import NEAREST, PAIRS, digest, sentences

# What the public model page gives for model.safetensors.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SEED = 7
FEWEST_WORDS = 6  # a dateline or a credit says nothing
LONGEST_WORDS = 80  # what fits the encoder's window whole
BATCH = 64

# Pairs of each relation from each set. The nearest neighbours stand apart from the other 2,000: words in common tell them too.
DRAWN = {"same": 534, "look-alike": 533, "other": 533, NEAREST: 400}
DRAWN_OF_GOLD = {"same": 134, "look-alike": 133, "other": 133, NEAREST: 100}


class Line(Struct, frozen=True):
    """A sentence of the sets: its topic, which of its topic's events it tells, and where it stands."""

    topic: str
    event: str
    file: str
    number: int
    text: str


RELATIONS: dict[str, Callable[[Line, Line], bool]] = {
    NEAREST: lambda one, other: one.event == other.event and one.file != other.file,
    "same": lambda one, other: one.event == other.event and one.file != other.file,
    "look-alike": lambda one, other: one.topic == other.topic and one.event != other.event,
    "other": lambda one, other: one.topic != other.topic,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    folder = parser.parse_args().model
    assert sha256((folder / "model.safetensors").read_bytes()).hexdigest() == WEIGHTS_SHA256, "not the published weights"
    rows: list[str] = []
    for lines, wanted in ((list(of_ecbplus()), DRAWN), (list(of_gold()), DRAWN_OF_GOLD)):
        vectors = encoded(folder, [line.text for line in lines])
        for relation, count in wanted.items():
            rows += drawn(lines, vectors, relation, count)
    PAIRS.write_text("\n".join(rows) + "\n", "utf-8")
    print(f"{len(rows)} pairs, {PAIRS.stat().st_size} bytes")


def of_ecbplus() -> Iterator[Line]:
    for path in sorted(clusters.FOLDER.glob("*/*.xml")):
        yield from _lines(path, path.parent.name, clusters.event(path))


def of_gold() -> Iterator[Line]:
    for marks in sorted((SHARED / "gold").glob("*/gold.yaml")):
        told = yaml.safe_load(marks.read_text("utf-8"))["story"]["one_story"]  # a folder may hold a look-alike story too
        for number, path in enumerate(sorted(marks.parent.glob("*.txt"))):
            yield from _lines(path, marks.parent.name, f"{marks.parent.name}{'' if number in told else '+'}")


def _lines(path: Path, topic: str, event: str) -> Iterator[Line]:
    file = path.relative_to(SHARED).as_posix()
    for number, text in enumerate(sentences(file)):
        if FEWEST_WORDS <= len(text.split()) <= LONGEST_WORDS:
            yield Line(topic, event, file, number, text)


def encoded(folder: Path, texts: list[str]) -> torch.Tensor:
    """Give the unit vectors of texts: the mean of the last layer over all word pieces, as the model's card says."""
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
    found = torch.zeros(len(texts), model.config.hidden_size)
    with torch.inference_mode():
        for first in range(0, len(order), BATCH):
            chosen = order[first : first + BATCH]
            batch = tokenizer(
                [texts[number] for number in chosen], padding=True, truncation=True, max_length=256, return_tensors="pt"
            )
            mask = batch["attention_mask"].unsqueeze(-1)
            found[chosen] = (model(**batch).last_hidden_state * mask).sum(1) / mask.sum(1)
    return torch.nn.functional.normalize(found, dim=1)


def drawn(lines: list[Line], vectors: torch.Tensor, relation: str, count: int) -> Iterator[str]:
    """Give so many pairs that stand in a relation, each once, as rows of the table."""
    chance = random.Random(f"{SEED} {relation}")  # noqa: S311 - which sentences are compared is no secret
    is_pair, seen = RELATIONS[relation], set[tuple[int, int]]()
    while count:
        left = chance.randrange(len(lines))
        fitting = [n for n, line in enumerate(lines) if is_pair(lines[left], line) and line.text != lines[left].text]
        if not fitting:
            continue
        nearest = fitting[int((vectors[fitting] @ vectors[left]).argmax())]
        right = nearest if relation == NEAREST else chance.choice(fitting)
        both = (min(left, right), max(left, right))
        if both not in seen:
            seen.add(both)
            count -= 1
            cosine = float(vectors[left] @ vectors[right])
            yield "\t".join((relation, *_named(lines[both[0]]), *_named(lines[both[1]]), f"{cosine:.4f}"))


def _named(line: Line) -> tuple[str, str, str]:
    return line.file, str(line.number), digest(line.text)


if __name__ == "__main__":
    main()
