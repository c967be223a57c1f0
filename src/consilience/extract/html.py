"""HTML → article: the body that the extractor chooses, mapped back to the raw characters.

The choice of text is trafilatura's (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15/); it gives no positions, so
its paragraphs are looked for among the lines of the raw page. What cannot be found there, character for character, is not
in the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby

from msgspec import Struct

from consilience.extract import align, declared, extractor, gaps, leaks, metadata, page_tree, published
from consilience.extract.decode import Decoded
from consilience.extract.language import language_of, reason_to_skip
from consilience.extract.limit import TookTooLong, time_limit
from consilience.extract.lines import Line, lines
from consilience.extract.markup import naive_text
from consilience.records import Article, Block, Furniture, Page, Run, Skipped

LONGEST_SECONDS = 15.0  # the slowest of 300 article pages takes 0.3
WHOLE_LINE = 0.5  # of a line from which on the extractor is taken to mean all of it (it drops links inside sentences)
NO_REASON = "not the article"  # by the extractor's judgement alone
LEAST_PART = 20  # characters of a line that the extractor chose only in part


class Chosen(Struct, frozen=True):
    """The lines that the extractor chose, by their number on the page, and how many of its paragraphs they are."""

    lines: tuple[tuple[int, Line], ...]
    mapped: int
    total: int


def article(page: Page, source: Decoded) -> Article | Skipped:
    """Read the article out of an HTML page, or say why there is none."""
    try:
        with time_limit(LONGEST_SECONDS):
            result = _article(page, source)
    except TookTooLong:
        result = f"made more than {LONGEST_SECONDS:g} seconds of work"
    return result if isinstance(result, Article) else Skipped(source=page.source, stage="extract", reason=result)


def _article(page: Page, source: Decoded) -> Article | str:
    """Give the article, or the reason why there is none."""
    read_to = page_tree.readable(source.text)
    raw = source.text[:read_to]
    tree = page_tree.parsed(raw)
    visible = list(lines(raw))
    if tree is None or not visible:
        return "no text"
    marked = declared.markup(tree)  # before the extractor takes the tree apart
    whole = None if published.is_dated(marked) else deepcopy(tree)  # in two fifths of the time of parsing it anew
    taken = chosen(raw, visible, extractor.paragraphs(tree, raw))
    about = metadata.about(metadata.Sources(page, raw, marked, visible, [number for number, _ in taken.lines], whole))
    kept, outside = _body(taken, visible, about.title)
    if not kept:
        return "no article text"
    text, runs, blocks = joined([line for _, line in kept])
    language = language_of(text)
    if reason := reason_to_skip(language):
        return reason
    body = {number for number, _ in kept}
    bare = Article(
        id=page.article_id,
        source=page.source,
        sha256=page.id,
        media_type=page.media_type,
        encoding=source.encoding,
        language=language,
        text=text,
        runs=runs,
        blocks=blocks,
        furniture=(*furniture(visible, body, outside), *_unread(source.text, read_to)),
    )
    return metadata.described(bare, about)


def _body(taken: Chosen, visible: Sequence[Line], title: str | None) -> tuple[list[tuple[int, Line]], dict[int, str]]:
    """Give the lines of the body, and what was chosen and is none of it, by its number on the page with the reason."""
    leaked = leaks.outside([line for _, line in taken.lines])
    outside = {number: leaked[place] for place, (number, _) in enumerate(taken.lines) if place in leaked}
    outside |= {number: "title" for number, line in enumerate(visible) if is_title(line, title)}
    return [(number, line) for number, line in taken.lines if number not in outside], outside


def is_title(line: Line, title: str | None) -> bool:
    """Whether a line is the headline that gave the title."""
    return title is not None and line.role == "heading" and align.squeezed(line.text) == align.squeezed(title)


def chosen(raw: str, visible: Sequence[Line], paragraphs: Sequence[str]) -> Chosen:
    """Give the lines of the page that an extractor's paragraphs are, and the sentences between them that it left out."""
    squeezed = align.squeeze(visible)
    found = align.find(squeezed, paragraphs)
    body = []
    for number, (line, parts) in enumerate(zip(visible, align.covered(squeezed, found), strict=True)):
        if parts:
            length = squeezed.starts[number + 1] - squeezed.starts[number]
            body += [(number, part) for part in _parts(line, parts, length) if _is_exact(raw, part)]
    missing = gaps.sentences(visible, [number for number, _ in body])
    body += [(number, visible[number]) for number in missing if _is_exact(raw, visible[number])]
    body.sort(key=lambda pair: (pair[0], pair[1].start))
    kept = leaks.without_links_below(raw, [line for _, line in body])
    return Chosen(tuple(body[:kept]), found.mapped, found.total)


def _is_exact(raw: str, line: Line) -> bool:
    return naive_text(raw[line.start : line.end]) == line.text


def _parts(line: Line, parts: list[tuple[int, int]], length: int) -> Iterator[Line]:
    if sum(end - start for start, end in parts) >= WHOLE_LINE * length:
        yield line
        return
    places = [place for place, character in enumerate(line.text) if not align.NO_ROOM.match(character)]
    for start, end in parts:
        if end - start >= LEAST_PART:
            yield _part(line, places[start], places[end - 1] + 1)


def _part(line: Line, start: int, end: int) -> Line:
    runs = []
    for run in line.runs:
        if run.text_end <= start or run.text_start >= end:
            continue
        if run.text_end - run.text_start == run.source_end - run.source_start:
            low, high = max(run.text_start, start), min(run.text_end, end)
            runs.append(
                Run(low - start, high - start, run.source_start + low - run.text_start, run.source_start + high - run.text_start)
            )
        else:
            runs.append(Run(max(run.text_start, start) - start, min(run.text_end, end) - start, run.source_start, run.source_end))
    return Line(line.text[start:end], tuple(runs), line.role, line.region, line.hidden)


def joined(body: Sequence[Line]) -> tuple[str, tuple[Run, ...], tuple[Block, ...]]:
    """Give lines as the text of an article: blocks with an empty line between them."""
    runs: list[Run] = []
    blocks: list[Block] = []
    offset = 0
    for line in body:
        runs += [Run(run.text_start + offset, run.text_end + offset, run.source_start, run.source_end) for run in line.runs]
        blocks.append(Block(offset, offset + len(line.text), line.role))
        offset += len(line.text) + 2
    return "\n\n".join(line.text for line in body), tuple(runs), tuple(blocks)


def furniture(visible: Sequence[Line], body: set[int], outside: dict[int, str]) -> tuple[Furniture, ...]:
    """Give the visible lines that are not the body, neighbours with one reason together."""
    wide = leaks.wide_regions([visible[number] for number in sorted(body)])
    reasons = (
        None if number in body or line.hidden else outside.get(number) or (line.region not in wide and line.region) or NO_REASON
        for number, line in enumerate(visible)
    )
    found = []
    for reason, group in groupby(zip(reasons, visible, strict=True), key=lambda pair: pair[0]):
        together = [line for _, line in group]
        if reason:
            found.append(Furniture(together[0].start, together[-1].end, reason))
    return tuple(found)


def _unread(text: str, read_to: int) -> tuple[Furniture, ...]:
    return (
        (Furniture(read_to, len(text), f"beyond what is read of one page ({page_tree.LARGEST_CHARACTERS:,} characters)"),)
        if read_to < len(text)
        else ()
    )
