"""Files of a crawl → parts of marked articles, so many pages a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from consilience import annotate, cluster, extract, ingest
from consilience.cluster.profiles import Profile
from consilience.crawl import parts
from consilience.crawl.parts import Body
from consilience.records import Page, Report, Skipped
from consilience.run import Runner
from consilience.store.lots import lots
from consilience.store.packed import packed

PAGES_IN_A_PART = 512  # half a minute of two cores: so much is lost where the work breaks off


class Outcome(Struct, frozen=True, kw_only=True):
    """What came of one page: its marks and profile, or why it was skipped."""

    source: str
    page: Page | None = None
    report: Report | None = None
    profile: Profile | None = None
    skipped: Skipped | None = None


class Done(Struct, frozen=True, kw_only=True):
    """A file that was read to its end: how many pages, how many of them were skipped, and the digests of its parts."""

    file: str
    pages: int
    skipped: int
    parts: tuple[str, ...]


def read(files: Sequence[Path], folder: Path, run: Runner, pipeline: str) -> Iterator[str]:
    """Read each file and say what was in it; a file that was read to its end is not opened again."""
    for number, file in enumerate(files):
        place = folder / "parts" / f"{number:05}.json"
        if not place.exists() or not all(part.exists() for part in _parts(place)):
            parts.note(place, _file(file, folder / "parts", number, run, pipeline))
        done = parts.noted(place, Done)
        yield f"{done.file}: {done.pages:,} pages, {done.skipped:,} of them skipped"


def _file(file: Path, folder: Path, number: int, run: Runner, pipeline: str) -> Done:
    pages = skipped = 0
    digests = []
    for at, lot in enumerate(lots(ingest.incoming([str(file)]), PAGES_IN_A_PART)):
        place = folder / f"{number:05}-{at:05}.part"
        if place.exists():
            were_skipped = [one.skipped is not None for _, one in parts.every(place, Outcome)]
            if len(were_skipped) != len(lot):
                raise parts.damaged(place)
        else:
            read = run.each(partial(_read, pipeline=pipeline), lot)
            parts.keep(place, (Body(str(row), one.content) for row, one in enumerate(read)))
            were_skipped = [one.was_skipped for one in read]
        pages += len(were_skipped)
        skipped += sum(were_skipped)
        digests.append(parts.digest(place))
    return Done(file=str(file), pages=pages, skipped=skipped, parts=tuple(digests))


class _Read(NamedTuple):
    """What came of one page, packed where it was read: what the program that writes has to do itself keeps the others waiting."""

    was_skipped: bool
    content: bytes


def _read(page: Page | Skipped, pipeline: str) -> _Read:
    found = outcome(page, pipeline)
    return _Read(found.skipped is not None, packed(found))


def outcome(page: Page | Skipped, pipeline: str) -> Outcome:
    """Read one page as far as its marks."""
    if isinstance(page, Skipped):
        return Outcome(source=page.source, skipped=page)
    article = extract.article(page)
    if isinstance(article, Skipped):
        return Outcome(source=page.source, page=page, skipped=article)
    report = annotate.report(article, pipeline)
    return Outcome(source=page.source, page=page, report=report, profile=cluster.profile(report))


def written(folder: Path) -> list[Path]:
    """Give the parts of all files in order, after counting them; UsageError where one is gone or is not what was written."""
    found = []
    for note in sorted((folder / "parts").glob("[0-9]*.json")):
        for place, wanted in zip(_parts(note), parts.noted(note, Done).parts, strict=True):
            if parts.digest(place) != wanted:
                raise parts.damaged(place)
            found.append(place)
    return found


def _parts(note: Path) -> list[Path]:
    """Give the parts of a file that was read to its end, by the note that says so."""
    return [note.with_name(f"{note.stem}-{at:05}.part") for at in range(len(parts.noted(note, Done).parts))]
