"""The accurate tier: each sentence through the encoder, whatever its length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from consilience.annotate.parse import encoder
from consilience.annotate.parse.pieces import windows
from consilience.annotate.parse.records import KINDS, NameSpan, Parse, Token
from consilience.annotate.parse.shapes import sentence_shapes
from consilience.annotate.parse.tokens import tokens
from consilience.records import Sentence

JOINING = "parataxis"  # how the parts hang together of a sentence that is longer than the encoder's window


def parses(text: str, sentences: Sequence[Sentence]) -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order; UsageError where the weights are not there."""
    return tuple(_parse(text, sentence) for sentence in sentences)


def _parse(text: str, sentence: Sentence) -> Parse:
    places = tokens(text, sentence.start, sentence.end)
    if not places:
        return Parse(sentence.start, sentence.end)
    reading = _read([text[start:end] for start, end in places])
    return Parse(
        sentence.start,
        sentence.end,
        tuple(
            Token(start, end, tag, head, label)
            for (start, end), tag, head, label in zip(places, reading.tags, reading.heads, reading.labels, strict=True)
        ),
        tuple(NameSpan(places[name.first][0], places[name.last][1], KINDS[name.kind], name.score) for name in reading.names),
        reading.vector,
    )


def _read(words: Sequence[str]) -> encoder.Reading:
    """Read a sentence of any length, in linear time: what is longer than the window in parts."""
    loaded = encoder.loaded()
    sizes = [len(loaded.vocabulary.pieces(word)) for word in words]
    shapes = sentence_shapes(words)
    parts = windows(words, sizes, loaded.most_pieces)
    readings = [encoder.read(tuple(words[start:end]), tuple(shapes[start:end])) for start, end in parts]
    if len(readings) == 1:
        return readings[0]
    root = readings[0].heads.index(-1)
    return _joined([_moved(reading, start, root) for (start, _), reading in zip(parts, readings, strict=True)])


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
    )
