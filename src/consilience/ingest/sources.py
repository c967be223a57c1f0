"""Files, folders and standard input → pages. What cannot be read is skipped with the reason; nothing is raised."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Literal

from consilience.ingest import jsonlines, ninjs, parquet, warc
from consilience.ingest.page_types import LARGEST_PAGE_BYTES
from consilience.records import Page, Skipped

Kind = Literal["text", "html", "jsonl", "warc", "ninjs", "feed", "opml", "sitemap", "parquet"]

KIND_OF_SUFFIX: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".warc": "warc",
    ".parquet": "parquet",
}


def from_paths(paths: Iterable[Path], kind: Kind | None = None) -> Iterator[Page | Skipped]:
    """Give every page in files and folders (read whole, hidden files left out), in the order of their names.

    `kind` says what files with an unknown suffix are; without it those are skipped.
    """
    for file in files(paths):
        if isinstance(file, Skipped):
            yield file
        else:
            yield from from_file(file, kind_of(file) or kind)


def files(paths: Iterable[Path]) -> Iterator[Path | Skipped]:
    """Give every file, those in folders in the order of their names; hidden ones are left out."""
    for path in paths:
        if path.is_dir():
            yield from _files_below(path)
        else:
            yield path


def kind_of(path: Path) -> Kind | None:
    """Say what a file is by its suffix; None where that says nothing."""
    packed = path.suffix.lower() == ".gz"
    found = KIND_OF_SUFFIX.get((path.with_suffix("") if packed else path).suffix.lower())
    return found if not packed or found == "warc" else None


def from_file(path: Path, found: Kind | None) -> Iterator[Page | Skipped]:
    """Give the page or pages of one file, which is of the kind given."""
    if found is None:
        yield _skipped(path, f'files named "{path.suffix or path.name}" are not read; say what it is with --as')
        return
    try:
        if found in {"text", "html"} and (size := path.stat().st_size) > LARGEST_PAGE_BYTES:
            yield _skipped(path, f"{size / 1e6:.0f} MB; pages above {LARGEST_PAGE_BYTES / 1e6:.0f} MB are not read")
            return
        with path.open("rb") as stream:
            yield from from_stream(stream, str(path), found)
    except OSError as error:
        yield _skipped(path, f"cannot be read: {error.strerror or error}")


def from_stream(stream: BinaryIO, source: str, kind: Kind) -> Iterator[Page | Skipped]:
    """Give the page or pages of an open stream; `source` is the name that the pages get."""
    if kind == "jsonl":
        yield from jsonlines.pages(stream, source)
        return
    if kind == "warc":
        yield from warc.pages(stream, source)
        return
    if kind == "parquet":
        yield from parquet.pages(stream, source)
        return
    if kind == "ninjs":
        yield from ninjs.pages(stream.read(ninjs.LARGEST_BYTES), source)
        return
    content = stream.read(LARGEST_PAGE_BYTES + 1)
    if len(content) > LARGEST_PAGE_BYTES:
        yield Skipped(source=source, stage="ingest", reason=f"more than {LARGEST_PAGE_BYTES / 1e6:.0f} MB in one page")
        return
    yield page(content, source, "text/html" if kind == "html" else "text/plain")


def page(content: bytes, source: str, media_type: Literal["text/plain", "text/html"]) -> Page:
    """Make a page of bytes; its id is their SHA-256."""
    return Page(id=sha256(content).hexdigest(), source=source, content=content, media_type=media_type)


def _files_below(folder: Path) -> Iterator[Path | Skipped]:
    failed: list[OSError] = []
    found: list[Path] = []
    for where, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(where, name) for name in files if not name.startswith("."))
    yield from sorted(found)
    for error in failed:
        yield Skipped(source=str(error.filename), stage="ingest", reason=f"cannot be read: {error.strerror or error}")


def _skipped(path: Path, reason: str) -> Skipped:
    return Skipped(source=str(path), stage="ingest", reason=reason)


__all__ = ["Kind", "files", "from_file", "from_paths", "from_stream", "kind_of", "page"]
