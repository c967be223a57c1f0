"""Records for tests, made from plain strings: use these, not mocks."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from consilience import annotate, extract
from consilience.annotate.parse.records import Parse, Token
from consilience.errors import ConsilienceError
from consilience.records import Article, Block, Event, Page, Published, Report, Run, Sentence, Skipped


class Done(Struct, frozen=True):
    """What a command gave: its exit code and what it printed."""

    code: int
    out: str
    err: str


# Runs `consilience` with these words in the test's own process.
Command = Callable[..., Done]


def page(content: str | bytes, source: str = "report.txt", media_type: Literal["text/plain", "text/html"] | None = None) -> Page:
    """Make a page; its media type follows the source's suffix when not given."""
    raw = content.encode() if isinstance(content, str) else content
    kind: Literal["text/plain", "text/html"] = "text/html" if source.endswith((".html", ".htm")) else "text/plain"
    return Page(id=sha256(raw).hexdigest(), source=source, content=raw, media_type=media_type or kind)


# By how many hyphens a day of ISO 8601 has.
PRECISION: tuple[Literal["year", "month", "day"], ...] = ("year", "month", "day")


def article(text: str, source: str = "report.txt", published: str | None = None, outlet: str | None = None) -> Article:
    """Make an article whose body is `text`, paragraphs parted by empty lines; `published` is an ISO 8601 day, month or year."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(start, start + len(paragraph), "paragraph"))
        start += len(paragraph) + 2
    digest = sha256(f"{source}\n{text}".encode()).hexdigest()
    return Article(
        id=digest[:20],
        source=source,
        sha256=digest,
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        text=text,
        runs=(Run(0, len(text), 0, len(text)),),
        blocks=tuple(blocks),
        outlet=outlet,
        published=Published(date=published, precision=PRECISION[published.count("-")], how="printed") if published else None,
    )


def report(text: str, source: str = "report.txt", published: str | None = None, outlet: str | None = None) -> Report:
    """Make a report: an article with everything marked in it."""
    return annotate.report(article(text, source, published, outlet))


def read(text: str, source: str = "report.txt") -> Article:
    """Extract the article from the text of a page; raises ConsilienceError with the reason where the page is skipped."""
    found = extract.article(page(text, source))
    if isinstance(found, Skipped):
        raise ConsilienceError(found.reason)
    return found


def event(*reports: Report) -> Event:
    """Make an event of reports, without copies."""
    return Event(reports=tuple(sorted(reports, key=lambda item: (item.article.source, item.id))))


def analysed(*sentences: str) -> tuple[Report, tuple[Parse, ...]]:
    """Make a report from sentences written as form/tag/head/label, heads counted from 1 and 0 for the root, with its parses.

    Only the sentences of the report are marked. A head of - and no label stand for a tier without syntax: `form/tag/-/`.
    """
    text, parses = "", []
    for written in sentences:
        start = len(text) + bool(text)
        tokens, place = [], start
        for form, tag, head, label in (word.rsplit("/", 3) for word in written.split()):
            tokens.append(Token(place, place + len(form), tag, -1 if head == "-" else int(head) - 1, label))
            place += len(form) + 1
        text = f"{text} {' '.join(word.rsplit('/', 3)[0] for word in written.split())}".lstrip()
        parses.append(Parse(start, len(text), tuple(tokens)))
    found = article(text)
    return Report(article=found, sentences=tuple(Sentence(parse.start, parse.end, 0) for parse in parses)), tuple(parses)
