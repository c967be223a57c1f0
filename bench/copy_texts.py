"""Articles with known copies, for bench/copies.py: real ones first, then made ones, the same ones every time.

A made article takes its sentences from a real one and puts other words, of the same texts, in the place of most that tell
something: what it shares with another is what was put there on purpose.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bench.language import made_up_sentences
from consilience.languages.english.weights import weight
from eval import SHARED, clusters
from eval.names_data import gmb_sentences

SEED = 5

# How a desk uses another's text, each 8 of 100 articles; the others are all their own.
KINDS = ("whole", "cut", "rewritten", "patched", "one sentence")
EACH = 0.08

REPLACED = 0.8  # share of the telling words of a sentence that others take the place of
TELLING = 1.0
SOURCES = 300  # a desk takes from what came lately
FEWEST_WORDS = 60
LONGEST = 12  # sentences of a made article

# What sites print under everything; no copying.
LEGAL = (
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
    "Sign up for our morning letter to get the stories that matter most in your neighbourhood, five days in the week.",
    "Readers under sixteen need the consent of a parent or guardian before they comment on anything printed on this page.",
    "We use small files on your device to remember your settings, to count visits and to show you advertising that fits.",
)
WITH_LEGAL = 0.3

Sentence = list[str]


class Made(NamedTuple):
    """An article in sentences, a paragraph each; whose words it has and how it came by them."""

    name: str
    sentences: list[str]
    sources: list[str]
    kind: str

    @property
    def text(self) -> str:
        """The sentences as paragraphs."""
        return "\n\n".join(self.sentences)


def articles(count: int) -> Iterator[Made]:
    """Give so many articles, the real ones among them."""
    chance = random.Random(SEED)  # noqa: S311 - test data, nothing secret
    real = base()
    vocabulary = [word for article in real for sentence in article for word in sentence if weight(word.lower()) >= TELLING]
    no_sources: list[str] = []
    lately: deque[tuple[str, list[Sentence]]] = deque(maxlen=SOURCES)
    for number in range(count):
        name = f"{number:07}"
        if number < len(real):
            own, kind, sources = real[number], "real", no_sources
        else:
            own = [_anew(sentence, vocabulary, chance) for sentence in chance.choice(real)[:LONGEST]]
            turn = int(chance.random() / EACH)
            kind = KINDS[turn] if turn < len(KINDS) and len(lately) == SOURCES else "own"
            own, sources = _derived(kind, own, list(lately), chance)
        if kind == "own":
            lately.append((name, own))
        legal = [chance.choice(LEGAL)] if chance.random() < WITH_LEGAL else []
        yield Made(name, [*map(" ".join, own), *legal], sources, kind)


def base() -> list[list[Sentence]]:
    """Give the real articles in sentences of words, one event's together; made-up ones where no evaluation data are."""
    found = [*_ecb(), *_wcxb(), *_gmb()] or _made_up()
    return [article for article in found if sum(map(len, article)) >= FEWEST_WORDS]


def _ecb() -> Iterator[list[Sentence]]:
    for path in sorted(clusters.FOLDER.glob("*/*.xml")):
        yield [sentence.split() for sentence in clusters.sentences(path)]


def _wcxb() -> Iterator[list[Sentence]]:
    for path in sorted((SHARED / "data" / "extraction" / "wcxb" / "ground-truth").glob("*.json")):
        text = json.loads(path.read_text(encoding="utf-8"))["ground_truth"]["main_content"]
        yield [line.split() for line in text.splitlines() if line.strip()][: 2 * LONGEST]


def _gmb() -> Iterator[list[Sentence]]:
    """Give the sentences of the Groningen Meaning Bank by fifteens: it does not say where an article ends."""
    if not (SHARED / "data" / "language" / "gmb").is_dir():
        return
    sentences = gmb_sentences()
    while some := [[word for word, _ in sentence] for sentence in islice(sentences, 15)]:
        yield some


def _made_up() -> list[list[Sentence]]:
    sentences = iter(made_up_sentences(200_000))
    return [[sentence.split() for sentence in some] for some in iter(lambda: list(islice(sentences, 15)), [])]


def _anew(sentence: Sentence, vocabulary: Sequence[str], chance: random.Random) -> Sentence:
    """Put other words in the place of most that tell something."""
    return [
        chance.choice(vocabulary) if weight(word.lower()) >= TELLING and chance.random() < REPLACED else word for word in sentence
    ]


def _edited(sentence: Sentence, share: float, chance: random.Random) -> Sentence:
    """Give a sentence with so many of its words dropped, doubled up with another, or changed."""
    edited: Sentence = []
    for word in sentence:
        turn = chance.random() / share
        if turn >= 1:
            edited.append(word)
        elif turn >= 1 / 3:
            edited += [word, "also"] if turn >= 2 / 3 else ["otherwise"]
    return edited


def _derived(
    kind: str, own: list[Sentence], lately: Sequence[tuple[str, list[Sentence]]], chance: random.Random
) -> tuple[list[Sentence], list[str]]:
    """Give an article made of others' sentences in one of the ways of `KINDS`, and whose they are."""
    if kind not in KINDS:
        return own, []
    if kind == "patched":
        sources = chance.sample(lately, 3)
        pieces = [sentence for _, source in sources for sentence in _piece(source, 3, chance)]
        return [_edited(sentence, 0.05, chance) for sentence in pieces] + own[:3], [name for name, _ in sources]
    name, source = chance.choice(lately)
    if kind == "one sentence":
        taken = _edited(max(source, key=len)[:40], 0.05, chance)
        return [*own[: len(own) // 2], taken, *own[len(own) // 2 :]], [name]
    if kind == "rewritten":
        changed = [_edited(sentence, 0.25, chance) for sentence in source]
        return chance.sample(changed, len(changed)), [name]
    length = len(source) if kind == "whole" else max(2, round(len(source) * chance.uniform(0.3, 0.6)))
    return [_edited(sentence, 0.03, chance) for sentence in source[:length]], [name]


def _piece(source: list[Sentence], length: int, chance: random.Random) -> list[Sentence]:
    start = chance.randrange(max(1, len(source) - length + 1))
    return source[start : start + length]
