"""Files of a crawl → stories, as tables and as a library; in parts that hold by themselves, so that it goes on where it stopped.

read (pages → marks, part by part) → judge (copies, stories) → tell (accounts, part by part) → tables → library. Every part
is written whole or not at all, carries its own digest, and is counted in what the next stage begins with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.annotate import parse
from consilience.crawl import judging, ledger, reading, tables, telling
from consilience.run import Runner

if TYPE_CHECKING:  # the database would make every command start later
    from consilience.store import Library


def crawl(
    files: Sequence[Path], folder: Path, run: Runner, pipeline: str = "fast", shelf: tuple[Library, str] | None = None
) -> Iterator[str]:
    """Read files of a crawl into a folder, and say after each stage what came of it; what the folder holds is not done again.

    The folder gets `parts/`, `tables/NAME/NUMBER.parquet` and `ledger.json`. The same files give the same tables, whatever the
    runner and however often it was stopped. With `shelf`, a library and the moment (ISO 8601, UTC), the articles enter that
    too, in the same stories. Raises UsageError where the folder holds another crawl, a part is damaged, or the disk is full.
    """
    parse.check(pipeline)
    tables.check()
    ledger.begun(folder, files, pipeline)
    yield from reading.read(files, folder, run, pipeline)
    held = judging.held(folder)
    yield f"{len(held):,} articles, each page once"
    judged = judging.judge(folder, held, run)
    yield f"{len(judged.stories):,} stories, {len(judged.copied):,} pairs of articles with words in common"
    yield from telling.tell(folder, held, judged, run)
    for name, rows in tables.write(folder, judged).items():
        yield f"{tables.place(folder, name)}: {rows:,} rows"
    if shelf:
        from consilience.crawl import shelving

        yield shelving.shelve(shelf, folder, held, judged, run)


__all__ = ["crawl"]
