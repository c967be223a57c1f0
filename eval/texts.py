"""Sentences of a set as one article, so that the stages can read them."""

from __future__ import annotations

from collections.abc import Sequence

from consilience import testing
from consilience.records import Report, Sentence


def together(sentences: Sequence[str], source: str = "measured.txt") -> Report:
    """Give sentences, each free of empty lines, as a report that knows where each begins and ends; nothing else is marked."""
    article = testing.article("\n\n".join(sentences), source)
    spans = tuple(Sentence(block.start, block.end, number) for number, block in enumerate(article.blocks))
    return Report(article=article, sentences=spans)
