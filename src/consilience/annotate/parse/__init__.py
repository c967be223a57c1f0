"""A sentence of an article → its words, tags, tree and names, by the pipeline the user chose."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.annotate.parse.records import NameSpan, Parse, Token
from consilience.errors import UsageError
from consilience.records import Sentence

SPACY = "spacy:"


def parses(text: str, sentences: Sequence[Sentence], pipeline: str = "accurate") -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order. All places are code points of `text`, end excluded.

    `pipeline`: "accurate" (names, tags, tree, vector), "fast" (names and tags) or "spacy:NAME", a pipeline of spaCy's that is
    installed. UsageError for any other, or where what it needs is not there.
    """
    if pipeline == "accurate":
        from consilience.annotate.parse import accurate

        return accurate.parses(text, sentences)
    what = "No such language pipeline"
    raise UsageError(what, pipeline, 'Use "accurate", "fast" or "spacy:NAME".')


__all__ = ["NameSpan", "Parse", "Token", "parses"]
