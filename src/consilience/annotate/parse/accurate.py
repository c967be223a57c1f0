"""The accurate tier: every sentence through the encoder, whatever its length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from consilience.annotate.parse import encoder
from consilience.annotate.parse.laid import Laid, laid
from consilience.annotate.parse.pieces import windows
from consilience.annotate.parse.records import KINDS, NameSpan, Parse, Token
from consilience.annotate.parse.shapes import sentence_shapes
from consilience.annotate.parse.tokens import tokens
from consilience.records import Sentence

JOINING = "parataxis"  # how the parts hang together of a sentence that is longer than the encoder's window


def parses(text: str, sentences: Sequence[Sentence]) -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order; UsageError where the weights are not there."""
    places = [tokens(text, sentence.start, sentence.end) for sentence in sentences]
    said = iter(_read([[text[start:end] for start, end in words] for words in places if words]))
    return tuple(
        _parse(sentence, words, next(said)) if words else Parse(sentence.start, sentence.end)
        for sentence, words in zip(sentences, places, strict=True)
    )


def _parse(sentence: Sentence, places: Sequence[tuple[int, int]], reading: encoder.Reading) -> Parse:
    return Parse(
        sentence.start,
        sentence.end,
        tuple(
            Token(start, end, tag, head, label)
            for (start, end), tag, head, label in zip(places, reading.tags, reading.heads, reading.labels, strict=True)
        ),
        tuple(NameSpan(places[name.first][0], places[name.last][1], KINDS[name.kind], name.score) for name in reading.names),
        reading.vector,
        reading.senses,
    )


def _read(sentences: Sequence[Sequence[str]]) -> list[encoder.Reading]:
    """Read sentences of any length, none of them empty, in linear time: what is longer than the window in parts."""
    parts: list[tuple[int, int, Laid]] = []  # number of the sentence, first word, the part
    for number, words in enumerate(sentences):
        parts += [(number, start, part) for start, part in in_parts(words)]
    readings = encoder.readings().of([part for _, _, part in parts])
    found: list[list[tuple[int, encoder.Reading]]] = [[] for _ in sentences]
    for (number, start, _), reading in zip(parts, readings, strict=True):
        found[number].append((start, reading))
    return [_whole(one) for one in found]


def in_parts(words: Sequence[str]) -> Iterator[tuple[int, Laid]]:
    """Give the parts of a sentence that the encoder reads at once, most often one, with the number of their first word."""
    loaded = encoder.loaded()
    sizes = [len(loaded.vocabulary.pieces(word)) for word in words]
    shapes = sentence_shapes(words)
    for start, end in windows(words, sizes, loaded.most_pieces):
        yield start, laid(loaded.vocabulary, words[start:end], shapes[start:end])


def _whole(parts: Sequence[tuple[int, encoder.Reading]]) -> encoder.Reading:
    """Give what is said of the parts of a sentence, each with the number of its first word, as said of all of it."""
    _, opening = parts[0]
    if len(parts) == 1:
        return opening
    root = opening.heads.index(-1)
    return _joined([_moved(reading, start, root) for start, reading in parts])


def _moved(part: encoder.Reading, start: int, root: int) -> encoder.Reading:
    """Give a part as its words are numbered in the whole sentence, with its own root hung on the sentence's."""
    if not start:
        return part
    return part._replace(
        heads=tuple(root if head < 0 else start + head for head in part.heads),
        labels=tuple(JOINING if head < 0 else label for head, label in zip(part.heads, part.labels, strict=True)),
        names=tuple(name._replace(first=start + name.first, last=start + name.last) for name in part.names),
    )


def _joined(parts: Sequence[encoder.Reading]) -> encoder.Reading:
    """Give parts of a sentence as one; its vector is their mean by words."""
    weights = np.array([len(part.tags) for part in parts])
    vectors = np.array([np.frombuffer(part.vector, dtype=np.int8) for part in parts], dtype=np.float64)
    return encoder.Reading(
        tuple(chain.from_iterable(part.tags for part in parts)),
        tuple(chain.from_iterable(part.heads for part in parts)),
        tuple(chain.from_iterable(part.labels for part in parts)),
        tuple(chain.from_iterable(part.names for part in parts)),
        encoder.signed_bytes(weights @ vectors),
        b"".join(part.senses for part in parts),
    )
