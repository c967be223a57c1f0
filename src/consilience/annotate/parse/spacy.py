"""A pipeline of spaCy's that the user has installed and named, read into the same parses; nothing is ever downloaded.

What is mapped: words without white space; Penn Treebank tags, or one for each universal part of speech where there are no others;
heads and labels, from Universal Dependencies as they are, from ClearNLP's style by `clear_trees`; names of OntoNotes' and CoNLL's
kinds, without a leading "the", a possessive, and the words for peoples. A component that the pipeline lacks leaves its marks out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.annotate.parse.clear_trees import Branch, universal
from consilience.annotate.parse.records import NameSpan, Parse, Token
from consilience.errors import UsageError
from consilience.languages.english.clear_labels import KINDS, TAGS
from consilience.languages.english.places import DEMONYMS
from consilience.records import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.tokens import Token as SpacyToken

LONGEST = 10_000  # characters of a sentence that are read; spaCy's memory grows with them, by a gigabyte for 100,000
JOINING = "parataxis"  # how what spaCy takes for several sentences hangs together
_UNREAD = ("lemmatizer", "textcat", "textcat_multilabel", "entity_linker")


def parses(text: str, sentences: Sequence[Sentence], name: str) -> tuple[Parse, ...]:
    """Give one parse for each sentence, in order, by the spaCy pipeline of a name or in a folder; UsageError where it is not."""
    pipeline = loaded(name)
    readings = pipeline.pipe(text[sentence.start : sentence.end][:LONGEST] for sentence in sentences)
    clear = not {"pobj", "dobj"}.isdisjoint(pipeline.pipe_labels.get("parser", ()))
    return tuple(_parse(reading, sentence, clear=clear) for reading, sentence in zip(readings, sentences, strict=True))


@cache
def loaded(name: str) -> Language:
    """Give an installed pipeline by its name, or the one in a folder; UsageError with what to do where there is none."""
    if find_spec("spacy") is None:
        what = "spaCy is not installed"
        raise UsageError(what, f"spacy:{name}", "Install it with: pip install 'consilience[spacy]'")
    import spacy

    if not spacy.util.is_package(name) and not Path(name).is_dir():
        what = "no spaCy pipeline of this name is installed, and no folder has it"
        raise UsageError(
            what, name, f"Install one (python -m spacy download {name}) or give a folder; nothing is downloaded here."
        )
    try:
        return spacy.load(name, exclude=_UNREAD)
    except (OSError, ValueError, ImportError) as error:
        what = f"the spaCy pipeline cannot be loaded ({' '.join(str(error).split())[:200]})"
        raise UsageError(what, name, "Install it again, for the spaCy that is installed here.") from error


def _parse(reading: Doc, sentence: Sentence, *, clear: bool) -> Parse:
    words = [word for word in reading if not word.is_space]
    branches = list(_branches(words))
    if clear:
        branches = universal(branches)
    return Parse(
        sentence.start,
        sentence.end,
        tuple(
            Token(sentence.start + word.idx, sentence.start + word.idx + len(word), branch.tag, branch.head, branch.label)
            for word, branch in zip(words, branches, strict=True)
        ),
        tuple(_names(reading, sentence.start)),
    )


def _branches(words: Sequence[SpacyToken]) -> Iterator[Branch]:
    """Give each word with its tag and its place in one tree; without heads and labels where there was no parser."""
    numbers = {word.i: number for number, word in enumerate(words)}
    is_parsed = any(word.dep_ for word in words)
    root = next((number for number, word in enumerate(words) if _head(word, numbers) < 0), -1)
    for number, word in enumerate(words):
        head, label = _head(word, numbers) if is_parsed else -1, word.dep_
        if is_parsed and head < 0 and number != root:
            head, label = root, JOINING
        yield Branch(word.lower_, word.tag_ or _tag(word), head, "root" if label == "ROOT" else label)


def _head(word: SpacyToken, numbers: dict[int, int]) -> int:
    """Give the number of the word that a word hangs on, white space passed over; -1 for the root."""
    above = word.head
    while above.is_space and above.head.i != above.i:
        above = above.head
    return numbers.get(above.i, -1) if above.i != word.i else -1


def _tag(word: SpacyToken) -> str:
    """Give a Penn Treebank tag for a universal part of speech and the form of a verb."""
    if word.pos_ in {"VERB", "AUX"}:
        form = word.morph.to_dict()
        if form.get("VerbForm") == "Part":
            return "VBG" if form.get("Tense") == "Pres" else "VBN"
        if form.get("VerbForm") == "Fin" and "Tense" in form:
            return "VBD" if form["Tense"] == "Past" else "VBZ" if form.get("Person") == "3" else "VBP"
    return TAGS.get(word.pos_, "")


def _names(reading: Doc, start: int) -> Iterator[NameSpan]:
    for found in reading.ents:
        kind = KINDS.get(found.label_)
        name = _tight(found)
        if kind and name and not all(word.text in DEMONYMS for word in name):
            yield NameSpan(start + name.start_char, start + name.end_char, kind, 1.0)


def _tight(name: Span) -> Span:
    """Leave out what belongs to a name there and not here: white space, "the" before it, a possessive after it."""
    first, end = 0, len(name)
    while first < end and (name[first].is_space or name[first].text == "the"):
        first += 1
    while end > first and (name[end - 1].is_space or name[end - 1].lower_ in {"'s", "’s", "'", "’"}):
        end -= 1
    return name[first:end]
