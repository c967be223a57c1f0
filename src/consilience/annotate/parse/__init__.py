"""A sentence of an article → its words, tags, tree and names, by the pipeline the user chose."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from consilience.annotate.parse.records import NameSpan, Parse, Token
from consilience.errors import UsageError
from consilience.records import Sentence

TIERS = ("accurate", "fast")
SPACY = "spacy:"
# "accurate+encoder:FOLDER": the sentence vectors are those of another encoder.
ENCODER = "+encoder:"


def parses(text: str, sentences: Sequence[Sentence], pipeline: str = "accurate") -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order. All places are code points of `text`, end excluded.

    `pipeline`: "accurate" (names, tags, tree, vector), "fast" (names and tags) or "spacy:NAME", a pipeline of spaCy's that is
    installed; each may be followed by "+encoder:FOLDER", a sentence encoder whose vectors take the place of the pipeline's.
    UsageError for any other, or where what it needs is not there.
    """
    pipeline, _, folder = pipeline.partition(ENCODER)
    found = _parses(text, sentences, pipeline)
    if not folder:
        return found
    from consilience.annotate.parse import sentence_encoder

    vectors = sentence_encoder.loaded(folder).vectors([text[parse.start : parse.end] for parse in found])
    return tuple(replace(parse, vector=vector) for parse, vector in zip(found, vectors, strict=True))


def _parses(text: str, sentences: Sequence[Sentence], pipeline: str) -> tuple[Parse, ...]:
    if pipeline == "accurate":
        from consilience.annotate.parse import accurate

        return accurate.parses(text, sentences)
    check(pipeline)
    if pipeline == "fast":
        from consilience.annotate.parse import fast

        return fast.parses(text, sentences)
    from consilience.annotate.parse import spacy

    return spacy.parses(text, sentences, pipeline.removeprefix(SPACY))


def check(pipeline: str) -> None:
    """Raise UsageError where there is no pipeline of this name, or what it names cannot be loaded."""
    pipeline, _, folder = pipeline.partition(ENCODER)
    if folder:
        from consilience.annotate.parse import sentence_encoder

        sentence_encoder.loaded(folder)
    if pipeline.startswith(SPACY) and pipeline != SPACY:
        from consilience.annotate.parse import spacy

        spacy.loaded(pipeline.removeprefix(SPACY))
    elif pipeline not in TIERS:
        what = "no such language pipeline"
        raise UsageError(what, pipeline, f"Use {', '.join(TIERS)} or {SPACY}NAME, perhaps with {ENCODER}FOLDER.")


__all__ = ["NameSpan", "Parse", "Token", "check", "parses"]
