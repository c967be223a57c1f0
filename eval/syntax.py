"""Measure words, tags and trees from raw text on treebanks: `python -m eval.syntax`.

As in the CoNLL 2018 shared task (Zeman and others 2018, conll18_ud_eval.py): the text of each sentence is cut by the
pipeline itself; a word is right when it covers the same characters as a word of the treebank, its tag when the word and the
tag are right, its head when both words are the same as in the treebank (UAS), and the relation too (LAS: universal relations,
without subtypes; `las_full`: with them). Tags are the treebank's own (XPOS), as the pipeline gives no others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from consilience.annotate import parse
from consilience.annotate.parse.records import Token
from eval import SHARED
from eval.score import Score
from eval.texts import together
from eval.treebanks import Tree, trees
from training.english import sets

LANGUAGE = SHARED / "data" / "language"
MEASURES = ("words", "tags", "uas", "las", "las_full")
Span = tuple[int, int]


def hits(found: Sequence[Token], wanted: Sequence[Token]) -> Counter[str]:
    """Count what is right in the words of one sentence; both count their spans in the same text."""
    right: Counter[str] = Counter()
    heads = {_span(word): (word, _head(wanted, word)) for word in wanted}
    for word in found:
        if _span(word) not in heads:
            continue
        same, head = heads[_span(word)]
        right["words"] += 1
        right["tags"] += word.tag == same.tag
        if word.label and _head(found, word) == head:
            right["uas"] += 1
            right["las"] += universal(word.label) == universal(same.label)
            right["las_full"] += word.label == same.label
    return right


def _span(word: Token) -> Span:
    return word.start, word.end


def _head(words: Sequence[Token], word: Token) -> Span | None:
    return _span(words[word.head]) if word.head >= 0 else None


def universal(label: str) -> str:
    """Give a relation without its subtype."""
    return label.partition(":")[0]


def scores(bank: Sequence[Tree], pipeline: str) -> dict[str, Score]:
    """Give the score of each measure; only words and tags where the pipeline gives no trees."""
    report = together([tree.text for tree in bank])
    found = parse.parses(report.article.text, report.sentences, pipeline)
    total: Counter[str] = Counter()
    for tree, sentence in zip(bank, found, strict=True):
        words = [
            Token(word.start - sentence.start, word.end - sentence.start, word.tag, word.head, word.label)
            for word in sentence.tokens
        ]
        total += hits(words, tree.words)
    made = sum(len(sentence.tokens) for sentence in found)
    wanted = sum(len(tree.words) for tree in bank)
    has_trees = any(word.label for sentence in found for word in sentence.tokens)
    return {measure: Score(total[measure], made, wanted) for measure in MEASURES[: None if has_trees else 2]}


def banks() -> Iterator[tuple[str, list[Tree]]]:
    """Give the treebanks to measure on; the news is that of GUM's development part and what is held out of its training part."""
    yield "ewt", list(trees(LANGUAGE / "ud_ewt" / "dev.conllu"))
    dev = list(trees(LANGUAGE / "ud_gum" / "dev.conllu"))
    yield "gum", dev
    yield "gum_news", [*_of_news(dev), *_held_out_news()]


def _of_news(bank: Iterable[Tree]) -> Iterator[Tree]:
    return (tree for tree in bank if "_news_" in tree.document)


def _held_out_news() -> Iterator[Tree]:
    for document in sorted({example.document for example in sets.held_out(SHARED)["gum_news"]}):
        yield from trees(_file(document))


def _file(document: str) -> Path:
    return LANGUAGE / "ud_gum" / "train" / f"{document}.conllu"


def measure(pipeline: str = "accurate") -> dict[str, float]:
    """Give precision, recall and F1 of each measure on each treebank."""
    figures: dict[str, float] = {}
    for name, bank in banks():
        for what, score in scores(bank, pipeline).items():
            figures |= score.rows(f"{name}_{what}")
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pipeline", default="accurate")
    for row, value in measure(parser.parse_args().pipeline).items():
        print(f"{row:28} {value:.3f}")
