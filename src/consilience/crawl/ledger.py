"""What a folder holds the crawl of: which files, read how. A folder holds one crawl."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from consilience import __version__
from consilience.crawl import parts
from consilience.errors import UsageError


class Source(Struct, frozen=True):
    """A file of a crawl: its name and size in bytes."""

    name: str
    size: int


class Ledger(Struct, frozen=True, kw_only=True):
    """What a crawl is made from."""

    version: str
    pipeline: str
    files: tuple[Source, ...]


def begun(folder: Path, files: Sequence[Path], pipeline: str) -> None:
    """Note what a folder is to hold; UsageError where it holds another crawl, or a file is not there."""
    try:
        sources = tuple(Source(str(file), file.stat().st_size) for file in files)
    except OSError as fault:
        what = f"cannot be read ({fault.strerror})"
        raise UsageError(what, str(fault.filename), "Give files that are there: WARC, Parquet, JSON Lines.") from fault
    wanted = Ledger(version=__version__, pipeline=pipeline, files=sources)
    place = folder / "ledger.json"
    if not place.exists():
        parts.note(place, wanted)
    elif read(folder) != wanted:
        what = "The folder holds another crawl: other files, another version, or another --pipeline"
        raise UsageError(what, str(folder), "Say the same as then, or take another folder.")


def read(folder: Path) -> Ledger:
    """Give what a folder holds the crawl of; UsageError where that cannot be read."""
    return parts.noted(folder / "ledger.json", Ledger)
