"""Sentences with names marked by people, as printed text: what the pipeline does not learn from (training/english/sets.py)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from msgspec import Struct

from consilience.languages.english import names as english
from consilience.records import NameKind
from eval import SHARED
from eval.quote_texts import printed
from eval.treebanks import located, sentences
from training.english import sets
from training.english.examples import Example, spans

LANGUAGE = SHARED / "data" / "language"
SENTENCES_PER_TEXT = 20  # where a set does not say which document a sentence is of; its sentences stand in their order

# What the sets call the kinds; a kind that is not listed is none of ours. GMB writes countries and peoples as "gpe".
KINDS: dict[str, NameKind] = {
    "PER": "person", "ORG": "organisation", "LOC": "place",
    "per": "person", "org": "organisation", "geo": "place", "gpe": "place",
}  # fmt: skip

Span = tuple[int, int]


class Marked(Struct, frozen=True):
    """A sentence, the text it is of, and its names; None for what may be marked or not: another kind, or left open by the set."""

    document: str
    text: str
    names: dict[Span, NameKind | None]


def held_out() -> dict[str, list[Marked]]:
    """Give the sentences to measure on, by set: every text as its sentences in order."""
    out = sets.held_out(SHARED)
    dev = [example for example in out["gum_dev"] if example.source == "gum_news"]
    return {
        "uner": [_marked(example, text) for example, text in _as_printed(out["uner_dev"])],
        "re3d": [_marked(example, printed(list(example.words))) for example in _in_runs(out["re3d"])],
        "gum_news": [_marked(example, text) for example, text in _as_printed([*out["gum_news"], *dev])],
        "gmb": list(_gmb(len(out["gmb"]))),
        "wikigold": [_marked(example, printed(list(example.words))) for example in _in_runs(out["wikigold"])],
    }


def _marked(example: Example, text: str) -> Marked:
    places = located(text, example.words)
    open_words: dict[Span, NameKind | None] = {
        place: None for place, name in zip(places, example.names, strict=True) if name is None
    }
    named = {(places[name.start][0], places[name.end - 1][1]): KINDS.get(name.kind) for name in spans(example.names)}
    return Marked(example.document, text, open_words | named)


def _in_runs(examples: Sequence[Example]) -> Iterator[Example]:
    for number, example in enumerate(examples):
        yield example._replace(document=f"{example.source} {number // SENTENCES_PER_TEXT}")


def _as_printed(examples: Iterable[Example]) -> Iterator[tuple[Example, str]]:
    """Give each sentence of a set that prints its sentences, with its text."""
    left: dict[str, Iterator[tuple[str, list[str]]]] = {}
    for example in examples:
        text, words = next(left.setdefault(example.document, iter(_printed_documents().get(example.document, ()))), ("", []))
        assert tuple(words) == example.words, f"{example.document}: the text {text!r} has other words than the set"
        yield example, text


@cache
def _printed_documents() -> dict[str, list[tuple[str, list[str]]]]:
    found: dict[str, list[tuple[str, list[str]]]] = {}
    files = [
        LANGUAGE / "uner_ewt" / "dev.iob2",
        LANGUAGE / "ud_gum" / "dev.conllu",
        *(LANGUAGE / "ud_gum" / "train").glob("*_news_*"),
    ]
    for path in files:
        for document, text, rows in sentences(path):
            found.setdefault(document, []).append((text, [row[1] for row in rows]))
    return found


def _gmb(count: int) -> Iterator[Marked]:
    """Give the last sentences of the Groningen Meaning Bank with its own marks: no kind corrected, no people among the places.

    Left open: a name inside a word that the bank does not cut ("U.S.-led"), and a title that it marks alone ("Mr.").
    """
    for number, sentence in enumerate(list(gmb_sentences())[-count:]):
        words, tags = [word for word, _ in sentence], [tag for _, tag in sentence]
        text = printed(words)
        places = located(text, words)
        names: dict[Span, NameKind | None] = {
            place: None for place, word, tag in zip(places, words, tags, strict=True) if tag == "O" and "-" in word[1:-1]
        }
        for name in spans(tags):
            place = (places[name.start][0], places[name.end - 1][1])
            if not is_people(text[slice(*place)]):
                names[place] = None if _is_open(words[name.start : name.end]) else KINDS.get(name.kind)
        yield Marked(f"gmb {number // SENTENCES_PER_TEXT}", text, names)


def _is_open(words: Sequence[str]) -> bool:
    cut = words[-1].rpartition("-")
    only_title = all(word.islower() or word.rstrip(".").lower() in english.TITLES for word in words)
    return only_title or bool(cut[0] and cut[2].islower())


def gmb_sentences() -> Iterator[list[tuple[str, str]]]:
    with (LANGUAGE / "gmb" / "ner_dataset.csv").open(encoding="utf-8", errors="replace", newline="") as lines:
        rows = [row for row in islice(csv.reader(lines), 1, None) if len(row) == 4 and row[1]]
    starts = [number for number, row in enumerate(rows) if row[0].startswith("Sentence:")]
    for first, last in pairwise([*starts, len(rows)]):
        yield [(row[1], row[3]) for row in rows[first:last]]


def is_people(text: str) -> bool:
    """Say whether words name a people, not a place: "British", "South Korean"."""
    return text in english.DEMONYMS or text.rsplit(maxsplit=1)[-1] in english.DEMONYMS
