"""Sets of names in columns, one word a line: GMB, Wikigold, re3d, WNUT 17, Broad Twitter Corpus."""

from __future__ import annotations

import csv
import html
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from training.english.examples import OPEN, PER_ORG_LOC, Example, Name, Sentence, marked, recut, spans
from training.english.kinds import is_demonym, never_names, proper

_DOCUMENT = "-DOCSTART-"
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "LRB": "(", "RRB": ")", "``": '"', "''": '"'}
_GMB_TAGS = {"LRB": "-LRB-", "RRB": "-RRB-", ";": ":", "``": None}


def gmb(path: Path) -> list[Example]:
    """News of the Groningen Meaning Bank; a name is of the kind that most of its mentions have, for its marks are silver."""
    sentences = list(_gmb_sentences(path))
    votes: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for name in _gmb_names(sentence):
            votes.setdefault(" ".join(sentence.words[name.start : name.end]), Counter())[name.kind] += 1
    return [recut(_gmb_voted(sentence, votes), PER_ORG_LOC, "gmb") for sentence in sentences]


def _gmb_sentences(path: Path) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    number = 0
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.reader(lines)
        next(table)
        for row in [*table, ["end", "", "", ""]]:
            if row[0] and rows:
                number += 1
                words = [_BRACKETS.get(word, word) for _, word, _, _ in rows]
                names = _gmb_mended(words, [row[3] for row in rows])
                yield Sentence(words, [_GMB_TAGS.get(tag, tag) for *_, tag, _ in rows], names, f"gmb-{number}")
                rows = []
            if len(row) == 4 and row[1].strip():
                rows.append(row)


def _gmb_mended(words: list[str], names: list[str]) -> list[str]:
    """The marks with Sri Lanka as one place: "Sri" stands as a person all over the set."""
    for place in range(len(words) - 1):
        if words[place] == "Sri" and words[place + 1].startswith("Lanka"):
            names[place : place + 2] = ["B-geo", "I-geo"] if words[place + 1] == "Lanka" else ["O", "O"]
    return names


# Diseases and storms stand together as "nat": some are names, some not, so they are left open.
_GMB_KINDS = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "LOC", "art": "MISC", "eve": "MISC", "nat": OPEN}


def _gmb_names(sentence: Sentence) -> Iterator[Name]:
    """The names of a sentence as marked, in our kinds, reduced to the name proper."""
    for name in spans(sentence.names):
        if name.kind in _GMB_KINDS and sentence.tags[name.end - 1] in {"NNP", "NNPS", "CD", "NNS", "NN"}:
            yield from proper(name._replace(kind=_GMB_KINDS[name.kind]), sentence.words)


def _gmb_voted(sentence: Sentence, votes: dict[str, Counter[str]]) -> Sentence:
    """The sentence with each name of the kind that most mentions of its words have; other proper nouns are left open."""
    names = []
    for name in _gmb_names(sentence):
        counted = votes[" ".join(sentence.words[name.start : name.end])]
        kind, most = max(counted.items(), key=lambda one: (one[1], one[0]))
        names.append(name._replace(kind=kind) if most >= 2 and most * 2 > counted.total() else name)
    blank: list[str | None] = [
        None if tag in {"NNP", "NNPS"} and not never_names(word) else "O"
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    ]
    return sentence._replace(names=marked(blank, names))


def wikigold(path: Path) -> list[Example]:
    """Wikipedia; what it calls MISC is a demonym (no name here), a work (MISC) or open."""
    return [
        recut(
            _mapped(sentence, {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}, _wikigold_misc), PER_ORG_LOC, "wikigold"
        )
        for sentence in _columns(path, "wikigold")
    ]


def _wikigold_misc(words: list[str]) -> str | None:
    """What to mark instead of a MISC name: "O" for a people, "MISC" for a title of several words, None where it is open."""
    if is_demonym(words):
        return "O"
    return "MISC" if len(words) > 1 and not is_demonym(words[:1]) and words[0][:1].isupper() else None


def wnut(path: Path) -> list[Example]:
    """Short noisy texts of WNUT 17 (train)."""
    kinds = {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC", "creative-work": "MISC", "product": "MISC"}
    return [recut(_mapped(sentence, kinds), PER_ORG_LOC, "wnut17") for sentence in _columns(path, "wnut17")]


def twitter(folder: Path) -> list[Example]:
    """The Broad Twitter Corpus; handles, which it marks as people, are left open."""
    kinds = {kind: kind for kind in PER_ORG_LOC}
    found = []
    for path in sorted(folder.glob("*.conll")):
        for sentence in _columns(path, f"btc-{path.stem}"):
            mapped = _mapped(sentence, kinds)
            handles = {place + step for place, word in enumerate(mapped.words) if word == "@" for step in (0, 1)}
            names = [None if place in handles else name for place, name in enumerate(mapped.names)]
            found.append(recut(mapped._replace(names=names), PER_ORG_LOC, "btc"))
    return found


_RE3D_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_RE3D_PLAIN = {"Temporal", "Quantity", "Money", "Nationality"}


def re3d(path: Path) -> list[Example]:
    """Reports on Syria and Iraq, which mark every mention: pronouns and descriptions are no names.

    Left open: descriptions with a capital inside ("Syrian partners"), and words not marked here that are a name elsewhere.
    """
    sentences = [_re3d_names(_clitics_joined(sentence)) for sentence in _columns(path, "re3d")]
    known = {
        word
        for sentence in sentences
        for word, name in zip(sentence.words, sentence.names, strict=True)
        if name not in {None, "O"} and not never_names(word)
    }
    found = []
    for sentence in sentences:
        pairs = zip(sentence.words, sentence.names, strict=True)
        names = [None if name == "O" and word in known else name for word, name in pairs]
        found.append(recut(sentence._replace(names=names), PER_ORG_LOC, "re3d"))
    return found


def _re3d_names(sentence: Sentence) -> Sentence:
    marks: list[str | None] = ["O" for _ in sentence.words]
    names: list[Name] = []
    for name in spans(sentence.names):
        if name.kind in _RE3D_PLAIN:
            continue
        found = proper(name._replace(kind=_RE3D_KINDS[name.kind]), sentence.words) if name.kind in _RE3D_KINDS else []
        if found and all(word in _BEHIND for word in sentence.words[found[-1].end : name.end]):
            names += found
        elif not all(map(never_names, sentence.words[name.start : name.end])):
            marks[name.start : name.end] = [None] * (name.end - name.start)
    return sentence._replace(names=marked(marks, names))


# What may follow a name inside its mention; a noun there would make it a description: "ISIL fighters".
_BEHIND = frozenset({",", ".", "'s", "’s", "'", "’", "-"})


def _clitics_joined(sentence: Sentence) -> Sentence:
    """The sentence with "'", "s" as one word again."""
    words, names = list(sentence.words), list(sentence.names)
    for place in range(len(words) - 2, -1, -1):
        if words[place] in {"'", "’"} and words[place + 1] in {"s", "re", "ve", "ll", "m"}:
            words[place : place + 2] = [words[place] + words[place + 1]]
            names[place : place + 2] = ["O" if words[place].endswith("s") else names[place]]
    return Sentence(words, [None] * len(words), names, sentence.document)


def _mapped(sentence: Sentence, kinds: dict[str, str], misc: Callable[[list[str]], str | None] = lambda _: "MISC") -> Sentence:
    """The sentence with its names in our kinds; `misc` says what to mark for one of kind MISC."""
    marks: list[str | None] = ["O" if name is not None else None for name in sentence.names]
    names: list[Name] = []
    for name in spans(sentence.names):
        words = list(sentence.words[name.start : name.end])
        instead = misc(words) if kinds.get(name.kind) == "MISC" else kinds.get(name.kind)
        if instead is None or instead == "O":
            marks[name.start : name.end] = [instead] * len(words)
        else:
            names += proper(name._replace(kind=instead), sentence.words)
    return sentence._replace(names=marked(marks, names))


def _columns(path: Path, source: str) -> Iterator[Sentence]:
    """The sentences of a file with a word and its name on each line; each its own document where none are marked."""
    lines = [line.split() for line in path.read_text("utf-8").splitlines()]
    has_documents = any(fields and fields[0] == _DOCUMENT for fields in lines)
    words: list[str] = []
    names: list[str | None] = []
    number = 0
    for fields in [*lines, []]:
        if fields and fields[0] == _DOCUMENT:
            number += 1
        elif len(fields) >= 2:
            words.append("".join(html.unescape(_BRACKETS.get(fields[0], fields[0])).split()) or fields[0])
            names.append(fields[-1])
        elif words:
            number += not has_documents
            yield Sentence(words, [None] * len(words), names, f"{source}-{number}")
            words, names = [], []
