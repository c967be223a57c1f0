"""Raw HTML → the lines a reader sees, each with the raw characters it stands on and where on the page it is.

A line is what stands between two block-level tags. It is made so that the simplest checker agrees with it: from its first to
its last raw character, tags stripped, entities decoded and white space folded give its text, and so does every part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from msgspec import Struct

from consilience.extract import regions
from consilience.extract.markup import OPAQUE, Tag, is_plain, tags
from consilience.records import Run

# A character reference as Python's html.unescape finds it, or white space that is more (or other) than one space.
REFERENCE_OR_SPACE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[^\t\n\f <&#;]{1,32};?)|\s\s++")
UNCLOSED = re.compile("<[a-zA-Z/!?]")
DEEPEST = 2_000  # open elements remembered; a page nested deeper is an attack or broken


class Line(Struct, frozen=True, gc=False):
    """One line as it reads, and where it stands. Runs count from the line's first character."""

    text: str
    runs: tuple[Run, ...]
    role: regions.Role
    region: str | None
    hidden: bool

    @property
    def start(self) -> int:
        """The line's first raw character."""
        return self.runs[0].source_start

    @property
    def end(self) -> int:
        """Where its raw characters end."""
        return self.runs[-1].source_end


class Frame(Struct, frozen=True, gc=False):
    """An open element, with what it says of the lines inside it."""

    name: str
    role: regions.Role = "paragraph"
    region: str | None = None
    hidden: bool = False


# A start tag of the first kind closes an open one of the second that was never closed.
CLOSES = (
    {name: frozenset({name}) for name in ("li", "p", "tr", "option", "h1", "h2", "h3", "h4", "h5", "h6")}
    | {name: frozenset({"dd", "dt"}) for name in ("dd", "dt")}
    | {name: frozenset({"td", "th"}) for name in ("td", "th")}
)
NOTHING: frozenset[str] = frozenset()


class Elements:
    """The open elements at a place of the page."""

    def __init__(self) -> None:
        self.top = Frame("")  # the innermost
        self.around: list[Frame] = []  # it, from the outermost
        self.counts: dict[str, int] = {}
        self.seen: dict[tuple[str, str], regions.Told] = {}

    def follow(self, tag: Tag) -> None:
        """Open or close what a tag opens or closes."""
        if tag.closing:
            self.leave(tag.name)
        elif tag.name not in OPAQUE:
            self.enter(tag)

    def enter(self, tag: Tag) -> None:
        """Open an element; what it closes by itself is closed."""
        name, attributes = tag.name, tag.attributes
        if name in regions.VOID:
            return
        closes = CLOSES.get(name, NOTHING)
        if self.top.name == "p" or self.top.name in closes:
            self._pop()
        if self.top.name in closes:
            self._pop()
        if (name == "svg" and attributes.endswith("/")) or len(self.around) >= DEEPEST:
            return
        if (told := self.seen.get((name, attributes))) is None:
            told = self.seen[name, attributes] = regions.told(name, attributes)
        outer = self.top
        self.around.append(outer)
        role = "deck" if told.is_deck and outer.role == "paragraph" else told.role or outer.role
        self.top = Frame(name, role, told.region or outer.region, told.hidden or outer.hidden)
        self.counts[name] = self.counts.get(name, 0) + 1

    def leave(self, name: str) -> None:
        """Close the innermost element of a name, and everything in it; nothing if none is open."""
        while self.counts.get(name):
            if self._pop() == name:
                break

    def _pop(self) -> str:
        name = self.top.name
        self.top = self.around.pop()
        self.counts[name] -= 1
        return name


def lines(raw: str) -> Iterator[Line]:
    """Give the lines of a page in order, hidden ones included."""
    elements, pieces, position = Elements(), list[tuple[int, int]](), 0
    for tag in tags(raw):
        if tag.start > position and (pieces or not raw[position : tag.start].isspace()):
            yield from _add(raw, position, tag.start, pieces, elements)
        position = tag.end
        inline = tag.name in regions.INLINE
        if pieces and not (inline and is_plain(raw, tag)):
            yield from _line(raw, pieces, elements.top)
            pieces = []
        if not inline or tag.name == "svg":
            elements.follow(tag)
    unclosed = UNCLOSED.search(raw, position)  # a tag that never ends is no text
    yield from _add(raw, position, unclosed.start() if unclosed else len(raw), pieces, elements)
    yield from _line(raw, pieces, elements.top)


def _add(raw: str, start: int, end: int, pieces: list[tuple[int, int]], elements: Elements) -> Iterable[Line]:
    """Keep a piece of text; a `<` that opens no tag ends the line, since a simple checker takes it for a tag."""
    ended: list[Line] = []
    while (stray := raw.find("<", start, end)) >= 0:
        pieces.append((start, stray))
        ended += _line(raw, pieces, elements.top)
        pieces.clear()
        start = stray + 1
    pieces.append((start, end))
    return ended


def _line(raw: str, pieces: list[tuple[int, int]], frame: Frame) -> tuple[Line, ...]:
    text, runs = fold(raw, pieces)
    return (Line(text, tuple(runs), frame.role, frame.region, frame.hidden),) if text else ()


def fold(raw: str, pieces: list[tuple[int, int]]) -> tuple[str, list[Run]]:
    """Give raw pieces as one text, white space folded and entities decoded, with its runs."""
    if len(pieces) == 1 and (plain := _stretch(raw, *pieces[0])):
        return plain
    folded: list[str] = []
    runs: list[Run] = []
    length, spaced = 0, True
    for text, start, end in _units(raw, pieces):
        if text.isspace():
            if spaced:
                continue
            text, spaced = " ", True  # noqa: PLW2901
        else:
            if spaced and text[0].isspace():
                lead = len(text) - len(text.lstrip())
                text, start = text[lead:], start + lead  # noqa: PLW2901
            spaced = text[-1].isspace()
        folded.append(text)
        runs.append(Run(length, length + len(text), start, end))
        length += len(text)
    return _trimmed("".join(folded), runs)


def _stretch(raw: str, start: int, end: int) -> tuple[str, list[Run]] | None:
    """Give a piece that reads as it stands, as most do; None if it must be folded."""
    text = raw[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if REFERENCE_OR_SPACE.search(text):
        return None
    return _flat(text), ([Run(0, len(text), start, start + len(text))] if text else [])


def _units(raw: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """Give text with its raw positions: stretches that read as they stand, decoded entities, long white space."""
    for start, end in pieces:
        position = start
        for found in REFERENCE_OR_SPACE.finditer(raw, start, end):
            decoded, stop = _decoded(found)
            if stop == found.start():
                continue
            if found.start() > position:
                yield _flat(raw[position : found.start()]), position, found.start()
            if decoded:
                yield decoded, found.start(), stop
            position = stop
        if end > position:
            yield _flat(raw[position:end]), position, end


def _flat(text: str) -> str:
    """Give text with every single white-space character as a space."""
    return text if text.isprintable() else re.sub(r"\s", " ", text)


def _decoded(found: re.Match[str]) -> tuple[str, int]:
    """Give what a match reads as, and where that ends: `&copy2024` is a sign and four digits."""
    written = found.group()
    if written.isspace():
        return " ", found.end()
    read = unescape(written)
    if read == written:
        return "", found.start()
    tail = 0
    if not written.startswith("&#"):
        while tail < min(len(written), len(read)) - 1 and written[-1 - tail] == read[-1 - tail] != ";":
            tail += 1
    return read[: len(read) - tail], found.end() - tail


def _trimmed(text: str, runs: list[Run]) -> tuple[str, list[Run]]:
    """Take the trailing space off."""
    while runs and text.endswith(" "):
        last = runs.pop()
        text = text[:-1]
        if last.text_end - last.text_start > 1:
            whole = last.text_end - last.text_start == last.source_end - last.source_start
            runs.append(
                Run(last.text_start, last.text_end - 1, last.source_start, last.source_end - 1 if whole else last.source_end)
            )
    return text, runs
