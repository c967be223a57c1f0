"""Text file → paragraphs with their places: blank lines, one paragraph a line, or lines broken at a column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from consilience.extract import dates


class Paragraph(Struct, frozen=True):
    """A paragraph of a text file: its span in the source (white space and Markdown marks left out) and its characters."""

    start: int
    end: int
    text: str
    heading: int = 0  # 1 to 6 for a Markdown heading; 1 for a line `Title: …` of an exported article


def of(source: str) -> list[Paragraph]:
    """Give the paragraphs of a text in order; a paragraph's text is the source from its start to its end."""
    return [paragraph for group in _groups(source) for paragraph in _split(source, group)]


_Line = tuple[int, int]

# Typed text breaks lines at 60 to 80 columns; shorter lines one under another are lines of their own.
_NARROWEST_COLUMN = 45
_WIDEST_COLUMN = 100
_HEADING = re.compile(r"(#{1,6})\s+|(?:title|headline)\s?:\s+", re.IGNORECASE)
_RULE = re.compile(r"[-=_*~#]{3,}$")
_ENDS_A_SENTENCE = re.compile(r"\d\.$")  # "… was signed on / October 12, 2025."


def _groups(source: str) -> Iterator[list[_Line]]:
    """Lines that no empty line parts."""
    group: list[_Line] = []
    for found in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|$)", source):
        line = _tight(source, found.start(), found.end())
        if line[0] < line[1]:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _tight(source: str, start: int, end: int) -> _Line:
    text = source[start:end]
    stripped = text.strip("\ufeff\u200b \t\r\n\f\v\u00a0\u2028\u2029\u3000")
    offset = text.find(stripped) if stripped else 0
    return start + offset, start + offset + len(stripped)


def _split(source: str, lines: list[_Line]) -> Iterator[Paragraph]:
    """The paragraphs among lines that stand together: broken lines are joined, others stand alone."""
    begun: _Line | None = None
    for number, line in enumerate(lines):
        begun = (begun[0], line[1]) if begun else line
        if number + 1 < len(lines) and _runs_on(source, line, lines[number + 1]):
            continue
        yield from _paragraph(source, begun)
        begun = None


def _runs_on(source: str, line: _Line, following: _Line) -> bool:
    """Whether a line was broken at a column: it is about full, and the first word of the next had no room on it."""
    length, text, after = line[1] - line[0], source[slice(*line)], source[slice(*following)]
    if _RULE.match(text) or _RULE.match(after):
        return False
    if following[1] - following[0] > _WIDEST_COLUMN:
        return False  # a title right above a story of one line a paragraph
    if not _NARROWEST_COLUMN <= length <= _WIDEST_COLUMN or _HEADING.match(text) or _HEADING.match(after):
        return False
    if after[:1].islower():
        return True
    if dates.is_date_line(after) and not _ENDS_A_SENTENCE.search(after):
        return False  # the date under a byline
    closed = text[-1] in ".!?:\"”'’)"
    first_word = len(after.split(maxsplit=1)[0])
    return (not closed and (length >= 58 or following[1] - following[0] > 30) and length + first_word >= 58) or (
        closed and 62 <= length <= 80 and length + 1 + first_word >= 70 and len(after) > 20 and not after.isupper()
    )


def _paragraph(source: str, span: _Line) -> Iterator[Paragraph]:
    start, end = span
    level = 0
    if found := _HEADING.match(source, start, end):
        level, start = len(found[1] or "#"), found.end()
    if start < end and not _RULE.match(source[start:end]):
        yield Paragraph(start, end, source[start:end], level)
