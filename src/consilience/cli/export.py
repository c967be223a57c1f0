"""`consilience export`."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO

import click
import msgspec

from consilience.brief.tables import TABLES, Row
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.errors import UsageError
from consilience.records import Dossier
from consilience.store import Library, accounts, stories
from consilience.store.accounts import Told

AT_ONCE = 200  # stories whose numbers are read at once
MOST_IN_ONE_DOSSIER = 500  # a JSON file of more is no reading for any program; JSON Lines has no limit


@click.command
@click.argument("given", nargs=-1, metavar="[STORY]…")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["json", "jsonl", "csv", "parquet"]),
    default="json",
    show_default=True,
    help="json: one dossier. jsonl: a dossier of one story a line. csv, parquet: a folder with a table each for articles, "
    "origins, pairs, names, quotes and figures (parquet needs pip install 'consilience[tables]').",
)
@click.option("--output", default="-", metavar="PLACE", help="The file, or for tables the folder; - is standard output.")
@library_option
def command(given: tuple[str, ...], kind: str, output: str, address: str) -> None:
    """Write stories of the library for other programs: all of them, or each STORY named by its id or the beginning of it."""
    with existing(address) as library:
        if kind in ("csv", "parquet"):
            with _named(output):
                _tables(_told(library, given), kind, _folder(output))
        elif output == "-":
            _dossiers(_told(library, given), kind, sys.stdout.buffer)
        else:
            with _named(output), _opened(output) as file:
                _dossiers(_told(library, given), kind, file)


@contextmanager
def _named(output: str) -> Iterator[None]:
    """Say in one line, with UsageError, where a disk took no more."""
    try:
        yield
    except OSError as fault:
        what = f"cannot write all of it ({fault.strerror})"
        raise UsageError(what, output, "Make room, or give another place; then say the same again.") from fault


def _told(library: Library, given: tuple[str, ...]) -> Iterator[Told]:
    """Give stories with their articles, one at a time, however many there are."""
    if given:
        wanted = library.read(lambda connection: [stories.named(connection, one).id for one in given])
        yield from _pages(library, wanted)
        return
    after: int | None = None
    while listed := library.read(partial(stories.listed, most=AT_ONCE, after=after)):
        yield from _pages(library, [story.id for story in listed])
        after = listed[-1].number


def _pages(library: Library, wanted: Iterable[str]) -> Iterator[Told]:
    for story in wanted:
        found = library.read(partial(accounts.page, story=story))
        if found:
            yield found


def _dossiers(told: Iterable[Told], kind: str, file: IO[bytes]) -> None:
    if kind == "jsonl":
        for story in told:
            file.write(msgspec.json.encode(story.dossier) + b"\n")
        return
    found = []
    for story in told:
        found.append(story)
        if len(found) > MOST_IN_ONE_DOSSIER:
            what = f"More than {MOST_IN_ONE_DOSSIER} stories in one JSON file"
            raise UsageError(what, "--format json", "Name the stories, or take --format jsonl.")
    entries = sorted({entry.id: entry for story in found for entry in story.articles}.values(), key=lambda entry: entry.id)
    whole = Dossier(articles=tuple(entries), stories=tuple(story.account for story in found))
    file.write(msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n")


def _tables(told: Iterable[Told], kind: str, folder: Path) -> None:
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for story in told:
        for name, table in TABLES.items():
            rows[name].extend(table(story.account, story.articles))
    for name, found in rows.items():
        place = folder / f"{name}.{kind}"
        _parquet(found, place) if kind == "parquet" else _csv(found, place)
        click.echo(f"Written: {place} ({len(found):,} rows)", err=True)


def _csv(rows: list[Row], place: Path) -> None:
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows(rows)


def _parquet(rows: list[Row], place: Path) -> None:
    try:
        import polars as pl
    except ModuleNotFoundError as fault:
        what = "Parquet needs polars"
        raise UsageError(what, "--format parquet", "pip install 'consilience[tables]', or take --format csv.") from fault
    content = BytesIO()  # polars has errors of its own for a full disk
    pl.DataFrame(rows, infer_schema_length=None).write_parquet(content)
    place.write_bytes(content.getvalue())


def _folder(output: str) -> Path:
    if output == "-":
        what = "Tables are several files"
        raise UsageError(what, "--output -", "Give a folder.")
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        what = f"No folder can be made ({fault.strerror})"
        raise UsageError(what, output, "Give a folder that may be written.") from fault
    return folder


def _opened(output: str) -> IO[bytes]:
    try:
        return Path(output).open("wb")
    except OSError as fault:
        what = f"cannot write ({fault.strerror})"
        raise UsageError(what, output, "Give a file in a folder that exists and may be written.") from fault
