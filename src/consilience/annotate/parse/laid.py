"""Sentences as numbers: the pieces that the encoder reads, and where the words stand among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consilience.annotate.parse.pieces import Vocabulary

MOST_AT_ONCE = 2048  # pieces of the sentences that go through the layers together: their states take some 15 MB


class Laid(NamedTuple):
    """One sentence: its pieces with their shapes, and the first and the last piece of each word."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


def laid(vocabulary: Vocabulary, words: Sequence[str], shapes: Sequence[int]) -> Laid:
    """Cut the words of a sentence into pieces, between the two that open and close it; `shapes` has the shape id of each word."""
    pieces, piece_shapes, first, last = [vocabulary.opening], [0], [], []
    for word, shape in zip(words, shapes, strict=True):
        cut = vocabulary.pieces(word)
        first.append(len(pieces))
        pieces.extend(cut)
        piece_shapes.extend([shape] * len(cut))
        last.append(len(pieces) - 1)
    return Laid((*pieces, vocabulary.closing), (*piece_shapes, 0), tuple(first), tuple(last))


def lots(sentences: Sequence[Laid]) -> Iterator[Sequence[Laid]]:
    """Give the sentences in their order, as many at once as are read together."""
    begin = pieces = 0
    for number, sentence in enumerate(sentences):
        if pieces and pieces + len(sentence.pieces) > MOST_AT_ONCE:
            yield sentences[begin:number]
            begin, pieces = number, 0
        pieces += len(sentence.pieces)
    if begin < len(sentences):
        yield sentences[begin:]
