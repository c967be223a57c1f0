"""Two articles → the passages they share, aligned, with the words that differ; and both texts with these marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel

from consilience.brief.reader import shown
from consilience.records import Article, Copy

# Words of a passage that are compared one by one.
LONGEST = 2000
_WORD = re.compile(r"\S+\s*")


class Bit(Struct, frozen=True):
    """Some words of a passage; `changed`: the other side does not have them."""

    text: str
    changed: bool


class Shared(Struct, frozen=True, kw_only=True):
    """A passage as both articles have it."""

    number: int
    left: tuple[Bit, ...]
    right: tuple[Bit, ...]
    words: int
    is_same: bool
    quoted: bool


class Stretch(Struct, frozen=True):
    """Some text of an article: of a shared passage (by its number), or of none."""

    text: str
    number: int | None = None
    quoted: bool = False


class Paragraph(Struct, frozen=True):
    """A block of an article in stretches."""

    role: str
    stretches: tuple[Stretch, ...]


class Sides(Struct, frozen=True, kw_only=True):
    """Two articles beside each other."""

    shared: tuple[Shared, ...]
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


def beside(left: Article, right: Article, copies: Sequence[Copy]) -> Sides:
    """Lay two articles beside each other; passages are numbered in the order of the left one."""
    found = []
    for copy in copies:
        one, other = (copy.left, copy.right) if copy.left.article == left.id else (copy.right, copy.left)
        here, there = left.span(one), right.span(other)
        if here and there:
            found.append((here, there, copy.quoted))
    found.sort()
    return Sides(
        shared=tuple(
            _shared(number, left.text[slice(*here)], right.text[slice(*there)], quoted=quoted)
            for number, (here, there, quoted) in enumerate(found, 1)
        ),
        left=tuple(_paragraphs(left, [(here, number, quoted) for number, (here, _, quoted) in enumerate(found, 1)])),
        right=tuple(_paragraphs(right, [(there, number, quoted) for number, (_, there, quoted) in enumerate(found, 1)])),
    )


def _shared(number: int, left: str, right: str, *, quoted: bool) -> Shared:
    one, other = _WORD.findall(shown(left)), _WORD.findall(shown(right))
    plain = [[re.sub(r"[^\w]", "", word).lower() for word in words] for words in (one, other)]
    long = max(len(one), len(other)) > LONGEST
    changes = [] if long else [code for code in Indel.opcodes(*plain) if code.tag != "equal"]
    gone = {at for code in changes for at in range(code.src_start, code.src_end)}
    came = {at for code in changes for at in range(code.dest_start, code.dest_end)}
    is_same = not gone and not came and not long
    return Shared(number=number, left=_bits(one, gone), right=_bits(other, came), words=len(one), is_same=is_same, quoted=quoted)


def _bits(words: Sequence[str], changed: set[int]) -> tuple[Bit, ...]:
    """Put together neighbouring words of which the same is so."""
    bits: list[Bit] = []
    for at, word in enumerate(words):
        if bits and bits[-1].changed == (at in changed):
            bits[-1] = Bit(bits[-1].text + word, bits[-1].changed)
        else:
            bits.append(Bit(word, at in changed))
    return tuple(bits)


def _paragraphs(article: Article, spans: Sequence[tuple[tuple[int, int], int, bool]]) -> Iterator[Paragraph]:
    """Cut a text where shared passages begin and end; a word that stands in two is of the one that begins first."""
    ordered, at = sorted(spans), 0
    for block in article.blocks:
        stretches, done = [], block.start
        while at < len(ordered) and ordered[at][0][0] < block.end:
            (start, end), number, quoted = ordered[at]
            at += 1
            start, end = max(start, done), min(end, block.end)
            if start < end:
                stretches += [
                    Stretch(shown(article.text[done:start])),
                    Stretch(shown(article.text[start:end]), number, quoted),
                ]
                done = end
        stretches.append(Stretch(shown(article.text[done : block.end])))
        yield Paragraph(block.role, tuple(one for one in stretches if one.text))
