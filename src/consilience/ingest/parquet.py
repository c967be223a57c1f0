"""Parquet → pages: one article or page a row, its columns by the names that JSON Lines have them by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from consilience.ingest import jsonlines
from consilience.records import Page, Skipped


def pages(stream: BinaryIO, source: str) -> Iterator[Page | Skipped]:
    """Give a page for each row, named `source:row number`; what holds none is skipped with the reason."""
    try:
        import polars as pl
    except ModuleNotFoundError:
        yield Skipped(source=source, stage="ingest", reason="Parquet needs polars: pip install 'consilience[tables]'")
        return
    try:
        rows = pl.read_parquet(stream)
    except (pl.exceptions.PolarsError, OSError) as fault:
        yield Skipped(source=source, stage="ingest", reason=f"the file is not Parquet: {fault}")
        return
    for number, row in enumerate(rows.iter_rows(named=True), 1):
        yield jsonlines.of_entry(row, f"{source}:{number}")
