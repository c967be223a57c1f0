"""Where sentences of news begin and end: `python -m eval.boundaries [--misses]`.

The news documents of GUM, paragraph by paragraph as printed. A sentence counts when it begins and ends where the set says
(the measure of the CoNLL 2018 shared task: Zeman and others 2018). `ends` counts the ends alone, so that one end too many
costs once; the end of a paragraph, which nobody can miss, does not count.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from consilience.annotate import sentences
from eval import SHARED
from eval.score import Score
from eval.treebanks import Tree, paragraphs, trees

GUM = SHARED / "data" / "language" / "ud_gum"


def news() -> Iterator[Tree]:
    """Give the sentences of GUM's news documents; nothing in the cutting is learnt from them."""
    for path in (*sorted((GUM / "train").glob("GUM_news_*.conllu")), GUM / "dev.conllu"):
        yield from (tree for tree in trees(path) if "_news_" in tree.document)


def misses() -> Iterator[tuple[str, list[str], list[str]]]:
    """Give each paragraph that is cut otherwise, with the sentences of the set and ours."""
    for text, wanted in paragraphs(news()):
        found = sentences.spans(text)
        if found != wanted:
            yield text, [text[start:end] for start, end in wanted], [text[start:end] for start, end in found]


def measure() -> dict[str, float]:
    """Give precision, recall and F1 of whole sentences and of the ends inside paragraphs."""
    whole, ends = Score(), Score()
    for text, wanted in paragraphs(news()):
        found = sentences.spans(text)
        whole += Score.of(found, wanted)
        ends += Score.of([end for _, end in found[:-1]], [end for _, end in wanted[:-1]])
    return whole.rows("news") | ends.rows("news_ends")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the sentences that are cut otherwise")
    if parser.parse_args().misses:
        for _, wanted, found in misses():
            print(
                "\n".join(
                    [f"  + {one}" for one in wanted if one not in found] + [f"  - {one}" for one in found if one not in wanted]
                )
            )
    for row, value in measure().items():
        print(f"{row:24} {value:.3f}")
