"""One sentence of a training set, in the one scheme that all sets are brought to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from consilience.annotate.parse.tokens import tokens

Names = tuple[str | None, ...]
PER_ORG_LOC = frozenset({"PER", "ORG", "LOC"})
ALL_KINDS = PER_ORG_LOC | {"MISC"}
OPEN = "open"


class Example(NamedTuple):
    """One sentence with what its set says about its words; None wherever the set says nothing.

    `tags` are Penn Treebank tags, `heads` indices (-1 for the root), `labels` UD relations with subtypes, `names` BIO over
    PER ORG LOC MISC. `says` are the kinds of names that the set marks: where MISC is not among them, "O" may be MISC too.
    """

    words: tuple[str, ...]
    tags: tuple[str | None, ...]
    heads: tuple[int | None, ...]
    labels: tuple[str | None, ...]
    names: Names
    says: frozenset[str]
    source: str
    document: str


class Name(NamedTuple):
    """A name in a sentence: its first word, the word after its last, its kind."""

    start: int
    end: int
    kind: str


class Sentence(NamedTuple):
    """A sentence as its set gives it: words, their tags and their names."""

    words: Sequence[str]
    tags: Sequence[str | None]
    names: Sequence[str | None]
    document: str


def spans(names: Sequence[str | None]) -> Iterator[Name]:
    """The names that a sequence of BIO (or IOB1) tags holds."""
    start, kind = 0, None
    for place, tag in enumerate([*names, "O"]):
        inside = tag is not None and tag[:2] == "I-" and tag[2:] == kind
        if kind is not None and not inside:
            yield Name(start, place, kind)
        if not inside:
            start, kind = place, (tag[2:] if tag is not None and tag[:2] in {"B-", "I-"} else None)


def marked(blank: Sequence[str | None], names: Iterable[Name]) -> list[str | None]:
    """BIO tags for the names, None for what may or may not be one; what stands in `blank` elsewhere."""
    marks = list(blank)
    for name in names:
        if name.kind == OPEN:
            marks[name.start : name.end] = [None] * (name.end - name.start)
            continue
        marks[name.start : name.end] = ["B-" + name.kind, *["I-" + name.kind] * (name.end - name.start - 1)]
    return marks


def recut(sentence: Sentence, says: frozenset[str], source: str) -> Example:
    """A sentence cut into other words, cut again as raw text is cut when the pipeline runs.

    Where a word falls apart its tag is unknown and its pieces are one name, or unknown where they may be only partly one:
    the place in "U.S.-led", whether the whole was marked as a name or not. What goes on from an unknown word is unknown too.
    """
    words: list[str] = []
    tags: list[str | None] = []
    names: list[str | None] = []
    text = " ".join(sentence.words)
    start = 0
    pieces = tokens(text, 0, len(text))
    alone = {name.start for name in spans(sentence.names) if name.end == name.start + 1}
    for place, (word, tag, name) in enumerate(zip(sentence.words, sentence.tags, sentence.names, strict=True)):
        here = [text[left:right] for left, right in pieces if start <= left < start + len(word)] if len(word) > 1 else [word]
        start += len(word) + 1
        words += here
        tags += [tag] if len(here) == 1 else [None] * len(here)
        names += _name_of_pieces(here, name, is_alone=place in alone)
    for place, name in enumerate(names):
        if name and name[:2] == "I-" and (place == 0 or names[place - 1] in {None, "O"}):
            names[place] = None
    nothing = (None,) * len(words)
    return Example(tuple(words), tuple(tags), nothing, nothing, tuple(names), says, source, sentence.document)


def _name_of_pieces(pieces: list[str], name: str | None, *, is_alone: bool) -> list[str | None]:
    if len(pieces) == 1 or name is None:
        return [name] * len(pieces)
    if name == "O":
        is_compound = any(piece in {"-", "–", "/"} for piece in pieces)
        return [None if is_compound and any(character.isupper() for character in piece) else "O" for piece in pieces]
    if is_alone and "-" in pieces and pieces[-1].islower() and pieces[-1] not in {"'s", "’s"}:
        return [None] * len(pieces)
    if pieces[-1] in {"'s", "’s"}:
        return [*_name_of_pieces(pieces[:-1], name, is_alone=is_alone), "O" if is_alone else "I-" + name[2:]]
    return [name, *["I-" + name[2:]] * (len(pieces) - 1)]
