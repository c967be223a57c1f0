"""Every set that the English pipeline learns from or is measured on, in one scheme.

Held out of training: the development parts of EWT, GUM and UNER; of the news in GUM's training part every fourth document by
sorted name, from the third; of re3d, whose documents are not marked, every fifth run of 40 sentences; the last 1,000 sentences
of GMB, which stand in the order of its documents; the last 300 sentences of Wikigold. Never learnt from: the sentences of re3d
that are BBC Online's, whose licence (CC BY-NC 3.0) is not an open one.

    python -m training.english.sets [SHARED]
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path

from training.english import columns, treebanks
from training.english.examples import Example, spans

__all__ = ["Example", "held_out", "train"]

_RE3D_RUN = 40


def train(shared: Path) -> list[Example]:
    """All sentences to learn from, set by set."""
    return [example for examples in _split(shared)[0].values() for example in examples]


def held_out(shared: Path) -> dict[str, list[Example]]:
    """The sentences to measure on, by set; none of them is in `train`."""
    return dict(_split(shared)[1])


@cache
def _split(shared: Path) -> tuple[dict[str, list[Example]], dict[str, list[Example]]]:
    folder = shared / "data" / "language"
    documents = [treebanks.gum(path) for path in sorted((folder / "ud_gum" / "train").glob("*.conllu"))]
    news = [document for document in documents if document[0].source == "gum_news"]
    news_out = [sentence for document in news[2::4] for sentence in document]
    kept = [sentence for document in documents if document not in news[2::4] for sentence in document]
    gmb = columns.gmb(folder / "gmb" / "ner_dataset.csv")
    wikigold = columns.wikigold(folder / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt")
    reports = folder / "re3d" / "CONLL-format"
    re3d = columns.re3d(reports / "data" / "train" / "re3d-train.conll")
    unfree = {
        example.words
        for path in sorted((reports / "data-by-source" / "conll" / "BBC_Online").glob("*.conll"))
        for example in columns.re3d(path)
    }
    return (
        {
            "ewt": treebanks.ewt(folder / "ud_ewt" / "train.conllu"),
            "gum": kept,
            "gmb": gmb[:-1000],
            "wikigold": wikigold[:-300],
            "re3d": [
                example for place, example in enumerate(re3d) if place // _RE3D_RUN % 5 != 4 and example.words not in unfree
            ],
            "wnut17": columns.wnut(folder / "wnut17" / "wnut17train.conll"),
            "btc": columns.twitter(folder / "BTC" / "CONLL-format" / "data"),
        },
        {
            "ewt_dev": treebanks.ewt(folder / "ud_ewt" / "dev.conllu"),
            "gum_dev": treebanks.gum(folder / "ud_gum" / "dev.conllu"),
            "uner_dev": treebanks.uner(folder / "uner_ewt" / "dev.iob2"),
            "re3d": [example for place, example in enumerate(re3d) if place // _RE3D_RUN % 5 == 4],
            "gum_news": news_out,
            "gmb": gmb[-1000:],
            "wikigold": wikigold[-300:],
        },
    )


def counts(examples: list[Example]) -> str:
    """How much a set says: sentences, words, words with a tag, words in a tree, words without a word about names, names."""
    names = Counter(name.kind for example in examples for name in spans(example.names))
    columns_of = [
        len(examples),
        sum(len(example.words) for example in examples),
        sum(tag is not None for example in examples for tag in example.tags),
        sum(head is not None for example in examples for head in example.heads),
        sum(name is None for example in examples for name in example.names),
        *(names[kind] for kind in ("PER", "ORG", "LOC", "MISC")),
    ]
    return " ".join(f"{count:>9,}" for count in columns_of)


def main(shared: Path) -> None:
    """Print the counts of each set."""
    titles = ("sentences", "words", "tagged", "in trees", "open", "PER", "ORG", "LOC", "MISC")
    for part, sets in zip(("train", "held out"), _split(shared), strict=True):
        print(f"{part:<15}", " ".join(f"{title:>9}" for title in titles))
        for source, examples in sets.items():
            print(f"  {source:<13}", counts(examples))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"))
