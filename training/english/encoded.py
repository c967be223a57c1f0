"""Examples → numbers: the pieces, shapes and targets that the network is trained on, in batches of like length."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from consilience.annotate.parse.pieces import Vocabulary
from consilience.annotate.parse.shapes import sentence_shapes
from training.english.examples import Example
from training.english.export import NAMES
from training.english.model import WINDOW

UNSAID = -100  # the loss leaves such targets out
PIECES_A_BATCH = 1800


class Labels(NamedTuple):
    """The tags and relations that the network tells apart, in the order of its outputs."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]


class Sample(NamedTuple):
    """One sentence in numbers; a target that its set does not give is UNSAID. `vector` is its row of the original's vectors."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    tags: list[int]
    heads: list[int]
    relations: list[int]
    names: list[int]
    no_other: bool  # the set does not mark works and events: its O may be one
    weight: float
    vector: int


def labels(examples: Sequence[Example]) -> Labels:
    """Give the labels that the treebanks use."""
    told = [example for example in examples if any(head is not None for head in example.heads)]
    tags = {tag for example in told for tag in example.tags if tag}
    relations = {label for example in told for label in example.labels if label}
    return Labels(tuple(sorted(tags)), tuple(sorted(relations)))


class Coder:
    """Turns examples into samples."""

    def __init__(self, vocabulary: Vocabulary, mask: int, known: Labels, weights: dict[str, float]) -> None:
        self.vocabulary = vocabulary
        self.mask = mask
        self.tags = {tag: number for number, tag in enumerate(known.tags)}
        self.relations = {label: number for number, label in enumerate(known.relations)}
        self.names = {name: number for number, name in enumerate(NAMES)}
        self.weights = weights

    def sample(self, example: Example, vector: int, masked: frozenset[int] = frozenset()) -> Sample | None:
        """Give a sentence in numbers, the words in `masked` hidden; None where it is longer than the window."""
        shapes, pieces = [0], [self.vocabulary.opening]
        first, last = [], []
        for number, (word, shape) in enumerate(zip(example.words, sentence_shapes(example.words), strict=True)):
            ids = (self.mask,) if number in masked else self.vocabulary.pieces(word)
            first.append(len(pieces))
            pieces.extend(ids)
            shapes.extend([shape] * len(ids))
            last.append(len(pieces) - 1)
        if len(pieces) >= WINDOW:
            return None
        return Sample(
            pieces=[*pieces, self.vocabulary.closing], shapes=[*shapes, 0], first=first, last=last,
            tags=[self.tags.get(tag or "", UNSAID) for tag in example.tags],
            heads=[UNSAID if head is None else head + 1 for head in example.heads],
            relations=[self.relations.get(label or "", UNSAID) for label in example.labels],
            names=[self.names.get(name or "", UNSAID) for name in example.names],
            no_other="MISC" not in example.says, weight=self.weights.get(example.source.partition("_")[0], 1.0), vector=vector,
        )  # fmt: skip


class Batch(NamedTuple):
    """Samples side by side, padded: [B, T] for pieces, [B, W] for words."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    names: Tensor
    no_other: Tensor
    weight: Tensor
    vector: Tensor


def batches(samples: Sequence[Sample], chance: random.Random | None) -> Iterator[Batch]:
    """Give the samples in batches of like length; with `chance` in a random order."""
    by_length: dict[int, list[Sample]] = defaultdict(list)
    for sample in samples:
        by_length[(len(sample.pieces) + 3) // 4].append(sample)
    together: list[list[Sample]] = []
    for length, alike in sorted(by_length.items()):
        if chance:
            chance.shuffle(alike)
        size = max(1, min(128, PIECES_A_BATCH // (4 * length)))
        together.extend(alike[at : at + size] for at in range(0, len(alike), size))
    if chance:
        chance.shuffle(together)
    for part in together:
        yield _padded(part)


def _padded(samples: list[Sample]) -> Batch:
    def rows(lists: list[list[int]], fill: int) -> Tensor:
        longest = max(map(len, lists))
        return torch.tensor([row + [fill] * (longest - len(row)) for row in lists])

    return Batch(
        rows([one.pieces for one in samples], 0),
        rows([one.shapes for one in samples], 0),
        rows([[1] * len(one.pieces) for one in samples], 0),
        rows([one.first for one in samples], 0),
        rows([one.last for one in samples], 0),
        rows([[1] * len(one.first) for one in samples], 0),
        rows([one.tags for one in samples], UNSAID),
        rows([one.heads for one in samples], UNSAID),
        rows([one.relations for one in samples], UNSAID),
        rows([one.names for one in samples], UNSAID),
        torch.tensor([one.no_other for one in samples]),
        torch.tensor([one.weight for one in samples]),
        torch.tensor([one.vector for one in samples]),
    )
