"""Openly licensed news texts that we mark figures in: agency sentences, Wikinews and ECB+, as one raw text each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eval import clusters, quote_texts
from eval.names_data import gmb_sentences
from eval.quote_texts import Text, printed


def gmb() -> Iterator[Text]:
    """Give the sentences of the Groningen Meaning Bank, each as a text, numbered in the bank's order."""
    for number, sentence in enumerate(gmb_sentences()):
        yield Text(f"gmb {number}", "", (printed([word for word, _ in sentence]),))


def gum() -> Iterator[Text]:
    """Give the Wikinews articles of GUM without their headlines, which the marks leave out."""
    for text in quote_texts.gum("news"):
        yield Text(text.id, "", text.paragraphs)


def ecb() -> Iterator[Text]:
    """Give the articles of ECB+, a paragraph for each sentence, set as printed text."""
    for path in sorted(clusters.FOLDER.glob("*/*.xml")):
        yield Text(path.stem, "", tuple(printed(line.split()) for line in clusters.sentences(path)))


SETS: dict[str, Callable[[], Iterator[Text]]] = {"gmb": gmb, "gum": gum, "ecb": ecb}
