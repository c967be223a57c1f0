"""Told stories of a crawl → Parquet, a folder for each table and a file in it for each part of the stories."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.brief import tables as brief_tables
from consilience.brief.tables import Row
from consilience.crawl import parts, telling
from consilience.crawl.judging import Judged
from consilience.crawl.telling import Story
from consilience.errors import UsageError

if TYPE_CHECKING:
    import polars as pl

# What the columns of whole numbers and of numbers are called in all tables; the others are text.
_WHOLE = frozenset({"start", "end", "words", "quote", "figure", "origins", "articles"})
_NUMBERS = frozenset({"own_words", "left_share", "right_share", "low", "high"})
NAMES = ("stories", "articles", "origins", "copies", "names", "quotes", "figures")


def check() -> None:
    """Raise UsageError where what writes the tables is not installed."""
    try:
        import polars as pl
    except ModuleNotFoundError as fault:
        what = "The tables of a crawl need polars"
        raise UsageError(what, "Parquet", "pip install 'consilience[tables]'") from fault
    del pl


def write(folder: Path, judged: Judged) -> dict[str, int]:
    """Write the tables of all told stories, and give how many rows each has; a table that is there is written anew."""
    counts = dict.fromkeys(NAMES, 0)
    told = 0
    for number, (part, expected) in enumerate(telling.stations(folder, judged)):
        stories = [one for _, one in parts.every(part, Story)]
        if len(stories) != len(expected):
            raise parts.damaged(part)
        told += len(stories)
        for name in NAMES:
            rows = list(chain.from_iterable(_rows(name, one) for one in stories))
            _written(rows, place(folder, name) / f"{number:05}.parquet")
            counts[name] += len(rows)
    for name in NAMES:
        for later in sorted(place(folder, name).glob("*.parquet"))[-(-told // telling.STORIES_IN_A_PART) :]:
            later.unlink()  # of an earlier judgement that made more stories
    return counts


def place(folder: Path, name: str) -> Path:
    """Give the folder of a table."""
    return folder / "tables" / name


def _rows(name: str, story: Story) -> Iterator[Row]:
    if name == "stories":
        yield _story(story)
        return
    yield from brief_tables.TABLES["pairs" if name == "copies" else name](story.account, story.articles)


def _story(story: Story) -> Row:
    account = story.account
    return {
        "story": account.id,
        "title": account.title,
        "from": account.first,
        "to": account.last,
        "articles": len(account.articles),
        "origins": len(account.origins),
    }


def _written(rows: list[Row], file: Path) -> None:
    import polars as pl

    columns = list(rows[0]) if rows else []
    content = BytesIO()  # polars has errors of its own for a full disk
    pl.DataFrame(rows, schema={column: _type(column) for column in columns}).write_parquet(content)
    parts.write(file, content.getvalue())


def _type(column: str) -> type[pl.DataType]:
    import polars as pl

    return pl.Int64 if column in _WHOLE else pl.Float64 if column in _NUMBERS else pl.String
