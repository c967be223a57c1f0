"""Whatever a user names → pages, one after the other: files, folders, standard input, addresses, and lists of addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from consilience.errors import UsageError
from consilience.ingest import sources
from consilience.ingest.sources import Kind
from consilience.records import Page, Skipped

if TYPE_CHECKING:
    from consilience.ingest.fetch.records import Terms
    from consilience.ingest.fetch.web import Web

# What the carrier of many articles must be called by name to be taken for.
LISTS: tuple[Kind, ...] = ("feed", "opml", "sitemap")
CARRIERS: tuple[Kind, ...] = (*LISTS, "warc", "ninjs", "jsonl")


def incoming(named: Iterable[str], kind: Kind | None = None, terms: Terms | None = None) -> Iterator[Page | Skipped]:
    """Give the pages in files, folders, `-` (standard input) and http addresses.

    An address is a page and a file is what its suffix says, unless `kind` says what all of them are. Raises UsageError where
    there is no such file or folder. Only addresses need the network, and `terms` say how we behave there.
    """
    named = list(named)
    for name in named:
        if not _is_address(name) and name != "-" and not Path(name).exists():
            what = "no such file or folder"
            raise UsageError(what, name, "Give a file, a folder, an address (https://…), or - for standard input.")
    return _incoming(named, kind, terms)


def _incoming(named: list[str], kind: Kind | None, terms: Terms | None) -> Iterator[Page | Skipped]:
    with ExitStack() as closing:
        web = None
        if kind in LISTS or any(map(_is_address, named)):
            from consilience.ingest.fetch.web import Web  # 0.4 s, and only addresses need it

            web = Web(terms)
            closing.callback(web.stop)
        for name in named:
            if name == "-":
                yield from _read(sys.stdin.buffer, "-", kind or "text", web)
            elif not _is_address(name):
                yield from _from_path(Path(name), kind, web)
        if web:
            yield from _from_addresses([name for name in named if _is_address(name)], kind, web)


def _is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _from_path(path: Path, kind: Kind | None, web: Web | None) -> Iterator[Page | Skipped]:
    for file in sources.files([path]):
        if isinstance(file, Skipped):
            yield file
            continue
        # A flag decides what a file is that was named; in a folder what its own suffix says comes first.
        found = kind if kind in CARRIERS and file == path else (sources.kind_of(file) or kind)
        if found in LISTS:
            yield from _opened(file, found, web)
        else:
            yield from sources.from_file(file, found)


def _opened(file: Path, kind: Kind, web: Web | None) -> Iterator[Page | Skipped]:
    try:
        with file.open("rb") as stream:
            yield from _read(stream, str(file), kind, web)
    except OSError as error:
        yield Skipped(source=str(file), stage="ingest", reason=f"cannot be read: {error.strerror or error}")


def _read(stream: BinaryIO, name: str, kind: Kind, web: Web | None) -> Iterator[Page | Skipped]:
    """Read an open file of a kind; lists of addresses are followed into the web."""
    if kind not in LISTS or web is None:
        yield from sources.from_stream(stream, name, kind)
        return
    from consilience.ingest import linked, sitemaps

    content = stream.read(sitemaps.LARGEST_BYTES)
    if kind == "feed":
        yield from linked.of_feed(content, name, web)
    elif kind == "opml":
        yield from linked.of_list(content, name, web)
    else:
        yield from linked.of_sitemap(content, name, web)


def _from_addresses(urls: list[str], kind: Kind | None, web: Web) -> Iterator[Page | Skipped]:
    from consilience.ingest import linked

    if kind == "warc":
        what = "a WARC file is not read from the web"
        raise UsageError(what, urls[0], "Fetch it first, it is large, and give the file.")
    if kind == "feed":
        yield from linked.of_feeds(urls, web)
    elif kind in CARRIERS:
        yield from linked.of_carriers(urls, kind, web)
    else:
        yield from linked.of_pages(urls, web)
