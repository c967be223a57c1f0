"""The fast tier: names and tags from two linear-chain models (Lafferty, McCallum and Pereira 2001); no tree, no vector."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from consilience.annotate.parse import features
from consilience.annotate.parse.records import KINDS, NameSpan, Parse, Token
from consilience.annotate.parse.tokens import tokens
from consilience.errors import UsageError
from consilience.records import Sentence

if TYPE_CHECKING:
    from pycrfsuite import Tagger

LONGEST = 300  # words read at once: memory grows with them, and no sentence of news has as many

Place = tuple[int, int]


def parses(text: str, sentences: Sequence[Sentence]) -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order: words with tags, and names; UsageError where the models are not there."""
    return tuple(_parse(text, sentence) for sentence in sentences)


def _parse(text: str, sentence: Sentence) -> Parse:
    places = tokens(text, sentence.start, sentence.end)
    words: list[Token] = []
    names: list[NameSpan] = []
    for first in range(0, len(places), LONGEST):
        part = places[first : first + LONGEST]
        tags, found = _read(part, [text[start:end] for start, end in part])
        words += [Token(start, end, tag) for (start, end), tag in zip(part, tags, strict=True)]
        names += found
    return Parse(sentence.start, sentence.end, tuple(words), tuple(names))


def _read(places: Sequence[Place], words: Sequence[str]) -> tuple[list[str], list[NameSpan]]:
    """Give the tag of each word, and the names."""
    from pycrfsuite import ItemSequence

    seen = ItemSequence(features.of(words))
    marker = loaded("names")
    labels = marker.tag(seen)
    names = [
        NameSpan(places[first][0], places[last][1], KINDS[labels[first][2:]], _certainty(marker, labels, first, last))
        for first, last in _runs(labels)
    ]
    return loaded("tags").tag(seen), names


def _runs(labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the first and the last word of each name."""
    first = -1
    for at, label in enumerate([*labels, "O"]):
        if first >= 0 and label != "I-" + labels[first][2:]:
            yield first, at - 1
            first = -1
        if first < 0 and label != "O":
            first = at


def _certainty(marker: Tagger, labels: Sequence[str], first: int, last: int) -> float:
    """Give the mean probability of the labels of a name, 0 to 1, as the accurate tier does."""
    shares: list[float] = [marker.marginal(labels[at], at) for at in range(first, last + 1)]
    return sum(shares) / len(shares)


@cache
def loaded(model: str) -> Tagger:
    """Give one of the two models, "names" or "tags"; UsageError where it is not installed."""
    from pycrfsuite import Tagger

    tagger = Tagger()
    name = f"fast_{model}.crfsuite"
    with as_file(files("consilience.languages.english") / "pipeline" / name) as file:
        if not file.is_file():
            what = "a model of the fast tier is not there"
            raise UsageError(what, name, "Make it with: python -m training.english.fast")
        tagger.open(str(file))
    return tagger
