"""Measure the marking of names on public sets: `python -m eval.names`.

A mark is right when its borders are those of the set (a leading "the" and a title do not count). The kind counts in the rows
`…_kind_f1`; the others ask only whether the name was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from consilience.annotate import names
from consilience.languages.english import names as english
from consilience.records import Article, Block, NameKind, Report, Run, Sentence
from eval import names_data

SENTENCES_PER_TEXT = 20  # the marking reads a whole article; the sets' sentences stand in the order of their texts
LARGEST_SAMPLE = 1500  # sentences of each set
NO_SPACE_BEFORE = frozenset((".", ",", ";", ":", "!", "?", ")", "'s", "’s", "n't", "%", "''"))

# What the sets call the kinds; a kind that is not listed is none of ours. The bank writes countries and peoples as "gpe".
KINDS: dict[str, NameKind] = {
    "PER": "person",
    "per": "person",
    "ORG": "organisation",
    "org": "organisation",
    "LOC": "place",
    "geo": "place",
    "gpe": "place",
}

Span = tuple[int, int]
Marked = dict[Span, NameKind | None]  # None: a name of another kind than the three


def joined(sentences: Iterable[names_data.Sentence]) -> tuple[Report, Marked]:
    """Set sentences of words as one text, with the names that the set marks."""
    text, spans = "", []
    found: Marked = {}
    for sentence in sentences:
        begin = len(text)
        opened: tuple[int, str] | None = None
        for word, tag in sentence:
            kind = tag.partition("-")[2]
            if opened and (tag == "O" or tag[0] == "B" or kind != opened[1]):
                found[opened[0], len(text)] = KINDS.get(opened[1])
                opened = None
            if len(text) > begin and word not in NO_SPACE_BEFORE:
                text += " "
            if tag != "O" and not opened:
                opened = (len(text), kind)
            text += word
        if opened:
            found[opened[0], len(text)] = KINDS.get(opened[1])
        spans.append(Sentence(begin, len(text), 0))
        text += " "
    article = Article(
        id="measured", source="measured", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
    )  # fmt: skip
    return Report(article=article, sentences=tuple(spans)), found


def tight(text: str, span: Span) -> Span:
    """Leave out what belongs to a name in one set and not in the other: "the", a title, a possessive."""
    start, end = span
    while True:
        word = text[start:end].partition(" ")[0]
        if word.rstrip(".").lower() not in english.TITLES | {"the"} or len(word) + 1 >= end - start:
            break
        start += len(word) + 1
    return start, end - 2 if text[start:end].endswith(("'s", "’s")) else end


def is_people(text: str) -> bool:
    return all(word in english.DEMONYMS for word in text.split())


def measured(sentences: Iterable[names_data.Sentence]) -> dict[str, float]:
    """Give precision, recall and F1 of finding, and F1 of finding with the right kind."""
    hits = right = marked = wanted = 0
    rest = list(islice(sentences, LARGEST_SAMPLE))
    for first in range(0, len(rest), SENTENCES_PER_TEXT):
        report, gold = joined(rest[first : first + SENTENCES_PER_TEXT])
        text = report.article.text
        want = {tight(text, span): kind for span, kind in gold.items() if not is_people(text[span[0] : span[1]])}
        have = {tight(text, (mark.start, mark.end)): mark.kind for mark in names.mark(report).names}
        # What the set calls by a kind that is none of ours (a film, a law) may be marked or not.
        have = {span: kind for span, kind in have.items() if want.get(span, "person") is not None}
        want = {span: kind for span, kind in want.items() if kind is not None}
        hits += len(want.keys() & have.keys())
        right += sum(have.get(span) == kind for span, kind in want.items())
        marked += len(have)
        wanted += len(want)
    precision, recall = hits / max(1, marked), hits / max(1, wanted)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * hits / max(1, marked + wanted),
        "kind_f1": 2 * right / max(1, marked + wanted),
    }


def measure() -> dict[str, float]:
    """Give the scores of each set, from 0 to 1."""
    sets = {"uner": names_data.uner(), "wikigold": names_data.wikigold(), "gmb": names_data.gmb()}
    return {f"names.{name}_{row}": value for name, sentences in sets.items() for row, value in measured(sentences).items()}


if __name__ == "__main__":
    for row, value in measure().items():
        print(f"{row:28} {value:.3f}")
