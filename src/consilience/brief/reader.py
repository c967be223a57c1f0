"""Article → its text as the page shows it: in pieces, with the cites on them and whose words they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience.brief import anchors, view, whose
from consilience.brief.carriage import Carriage
from consilience.brief.comparisons import KINDS
from consilience.brief.palette import Key, Legend
from consilience.brief.view import UNSHOWN, Source
from consilience.brief.whose import Stretch, Whose
from consilience.records import Article, Block, Cite

# A character that must not be shown gives way to one that is not seen: positions in the text stay what they are.
UNSEEN = "\u200b"


class Piece(Struct, frozen=True):
    """A run of article text with the same cites on it; `begins` are the anchors of cites that begin here."""

    text: str
    cites: str
    begins: tuple[str, ...]
    key: Key | None = None
    note: str = ""  # the id of what tells whose words these are
    opens: bool = False  # the first piece of its stretch: the sign stands before it
    marks: str = ""  # what else it is, as class names


class Paragraph(Struct, frozen=True):
    """A block of an article in pieces."""

    role: str
    pieces: tuple[Piece, ...]


class Note(Struct, frozen=True, kw_only=True):
    """What a reader is told about words that stand elsewhere too."""

    id: str
    key: Key
    words: int
    told: str
    kind: str  # of the pair of articles, in words; empty where nobody carries anything
    sure: str
    places: tuple[Cite, ...]
    more: int
    pair: str


class Portion(Struct, frozen=True):
    """A part of an article's words in the bar of its heading: from left to right, on a scale to 100."""

    key: Key | None  # None: its own
    left: float
    width: float


class Reader(Struct, frozen=True, kw_only=True):
    """An article as the page shows it; `own` is the share of words that stand in no other article here, in per cent."""

    source: Source
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    portions: tuple[Portion, ...]
    own: int


# What is marked in an article beside cites and copied words, by class name: spans in its text, in order, none over another.
Marks = Mapping[str, Sequence[tuple[int, int]]]


class _Marks(Struct, frozen=True):
    """What is marked in one block of an article: cites as spans with their anchors, and stretches with their numbers."""

    source: Source
    cites: list[tuple[tuple[int, int], str]]
    stretches: list[tuple[int, Stretch]]
    legend: Legend
    others: Marks

    def edges(self) -> set[int]:
        """Give all positions where a mark begins or ends."""
        spans = [span for span, _ in self.cites] + [(it.start, it.end) for _, it in self.stretches]
        return {edge for found in (spans, *self.others.values()) for span in found for edge in span}

    def kinds(self, start: int, end: int) -> str:
        """Give the class names of what else a stretch without edges is."""
        return " ".join(kind for kind, spans in self.others.items() if _is_in(spans, start, end))


def read(  # noqa: PLR0913 - the last is for pages that show more
    source: Source,
    article: Article,
    carried: Carriage,
    named: Mapping[str, Source],
    cites: Iterable[Cite],
    *,
    others: Marks | None = None,
) -> Reader:
    """Set an article for reading, with some cites, and what else is to be marked in its text."""
    told, legend = carried.told[article.id], carried.legend
    spans = sorted({(span, anchors.anchor(cite)) for cite in cites if (span := article.span(cite))})
    cited = whose.by_block(article, spans, lambda cite: cite[0][0])
    stretches = list(enumerate(told.stretches, 1))
    carried_in = whose.by_block(article, stretches, lambda stretch: stretch[1].start)
    further = {kind: whose.by_block(article, spans, lambda span: span[0]) for kind, spans in (others or {}).items()}
    marks = [
        _Marks(source, cited.get(at, []), carried_in.get(at, []), legend, {kind: of.get(at, []) for kind, of in further.items()})
        for at in range(len(article.blocks))
    ]
    return Reader(
        source=source,
        paragraphs=tuple(
            Paragraph(block.role, tuple(_pieces(article, block, here))) for block, here in zip(article.blocks, marks, strict=True)
        ),
        notes=tuple(_note(at, stretch, here, named) for here in marks for at, stretch in here.stretches),
        portions=tuple(portions(told, legend)),
        own=round(100 * told.own),
    )


def shown(text: str) -> str:
    """Give article text that is safe to show, as long as it was."""
    return re.sub(UNSHOWN, UNSEEN, text)


def portions(told: Whose, legend: Legend) -> Iterator[Portion]:
    """Give the bar of a heading: its own words at the left, then the others', most first."""
    parts: list[tuple[Key | None, float]] = [(None, told.own)]
    parts += [(legend.origins[origin], count / max(1, told.words)) for origin, count in told.carried.items()]
    if told.unclear:
        parts.append((next(key for key in legend.others if key.colour == "unclear"), told.unclear / max(1, told.words)))
    left = 0.0
    for key, share in parts:
        yield Portion(key, round(left, 1), round(100 * share, 1))
        left += 100 * share


def _pieces(article: Article, block: Block, marks: _Marks) -> Iterator[Piece]:
    """Cut a block wherever a cite or somebody else's words begin or end."""
    edges = sorted({block.start, block.end} | {edge for edge in marks.edges() if block.start < edge < block.end})
    for start, end in pairwise(edges):
        of = next(((at, it) for at, it in marks.stretches if it.start <= start and end <= it.end), None)
        yield Piece(
            shown(article.text[start:end]),
            " ".join(name for span, name in marks.cites if span[0] <= start and end <= span[1]),
            tuple(name for span, name in marks.cites if span[0] == start),
            marks.legend.of(of[1]) if of else None,
            anchors.note(marks.source, of[0]) if of else "",
            of is not None and of[1].start == start,
            marks.kinds(start, end),
        )


def _is_in(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether one of some spans in order contains a stretch."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and end <= spans[at][1]


def _note(at: int, stretch: Stretch, marks: _Marks, named: Mapping[str, Source]) -> Note:
    other = named[stretch.places[0].article]
    share = min(99, round(100 * stretch.same))
    return Note(
        id=anchors.note(marks.source, at),
        key=marks.legend.of(stretch),
        words=stretch.words,
        told=_told(stretch, marks.legend, f"[{other.number}]"),
        kind=KINDS[stretch.link.kind] if stretch.way in {"carried", "common", "unclear"} else "",
        sure="word for word" if stretch.same == 1 else f"nearly: {share} % of the words are the same",
        places=stretch.places,
        more=stretch.more,
        pair=anchors.pair(named[stretch.link.left], named[stretch.link.right]),
    )


def _told(stretch: Stretch, legend: Legend, other: str) -> str:
    """Say in a sentence whose words a stretch is made of, and how sure that is."""
    if stretch.way == "quoted":
        return f"Somebody’s quoted words. {other} quotes them too; two reporters may both have heard them."
    if stretch.way == "unclear":
        return f"The same words as in {other}. Who has them from whom is not known."
    if stretch.way == "alike":
        return f"A few words that {other} has too, though the two reports are independent (an estimate)."
    name = legend.origins[stretch.origin].name
    if stretch.way == "common":
        return f"One text with {other}. Nobody says who wrote it (an estimate)."
    if stretch.link.giver:
        why = "; ".join(stretch.link.why[1:])  # the first reason counts the words
        whole = f"Words of {name}, by way of {other}" if view.is_named(stretch.origin) else f"Words from {other}"
        return f"{whole} (an estimate{': ' + why if why else ''})."
    return f"Words of {name}, whose text {other} carries too (an estimate)."
