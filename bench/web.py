"""Measure the site: `python -m bench.web [--articles 100000] [--seconds 30]`. Writes `web.md`.

A library of made-up articles (bench/library.py) is added and told, then grown by copies (bench/copies_of_a_library.py), their
accounts too. `consilience serve` runs on one core; after a few pages that warm it up, requests come at a steady rate, whatever it
answers (an open loop), so that a slow answer makes those behind it wait.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select, text

from bench import copies_of_a_library, library, web_of_reader
from consilience import store
from consilience.run import Local
from consilience.store import Library, accounts
from consilience.store.lots import lots
from consilience.store.ready import ready
from consilience.store.tables import articles, leads

RESULTS = Path(__file__).with_name("web.md")
FIRST = 400  # articles that are added and told; the others are their copies
HAPPENING = 60  # events that they are of at one time
RATE = 50  # requests a second
WARM = 20  # pages that are asked for before the measuring
LATEST = 200  # stories that readers of the day want
TICKS = os.sysconf("SC_CLK_TCK")
HOST = "127.0.0.1"
# When the first content was painted, as soon as it is.
PAINTED = (
    "() => new Promise((told) => new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint')"
    ".forEach((entry) => told(entry.startTime))).observe({type: 'paint', buffered: true}))"
)
# The copies of a story tell the same, each some days later.
ACCOUNTS = "INSERT INTO account SELECT story || :turn, digest, made, record FROM account WHERE rowid <= :first"
LEADS = (
    "INSERT INTO lead SELECT story || :turn, date(last, :days), changed, origins, disputes, record FROM lead"
    " WHERE rowid <= :first"
)
TABLE = """# The site

{about}

{articles:,} articles, {stories:,} stories, SQLite; {rate} requests a second, on one core. Measured on {machine}, Python {python};
load of the machine's {cores} cores meanwhile: {load:.1f}.

| page | requests | faults | p50 ms | p95 ms | processor, ms a request | weight, KiB |
|---|--:|--:|--:|--:|--:|--:|
{lines}

The times are by the clock, from the connection to the last byte: other work on the machine makes them longer, which the
processor's time is not. The weight is that of the heaviest page with its style sheet, script and sign, not compressed.
{painted}

{peer}
"""


class Cost(NamedTuple):
    """What a kind of page costs."""

    what: str
    requests: int
    faults: int
    p50: float  # milliseconds
    p95: float
    processor: float  # milliseconds of the server's for one request
    weight: int  # bytes, with style and script


def made(folder: Path, size: int) -> Library:
    """Make a library of so many articles."""
    with store.opened(folder / "library.db") as first_ones:
        for lot in lots(islice(library.wire(happening=HAPPENING), FIRST), library.LOT):
            library.put(first_ones, [ready(page, report) for page, report in lot])
        accounts.refresh(first_ones, first_ones.read(accounts.due), library.NOW, Local(1))
        address = first_ones.address
    copies_of_a_library.grow(address, size)
    found = store.opened(address)
    with found.writing() as connection:
        first = connection.scalar(text("SELECT count(*) FROM account"))
        for turn in range(1, size // FIRST):
            given = {"turn": f"-{turn}", "days": f"+{turn * copies_of_a_library.DAYS} days", "first": first}
            connection.execute(text(ACCOUNTS), {name: given[name] for name in ("turn", "first")})
            connection.execute(text(LEADS), given)
        connection.exec_driver_sql("ANALYZE")
    return found


@contextmanager
def served(place: str) -> Iterator[tuple[str, int]]:
    """Serve a library on one core; gives the address and the number of the process."""
    words = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    words += [sys.executable, "-m", "consilience", "serve", "--library", place, "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout
            address = re.search(r"http://[\d.:]+", running.stdout.readline())
            assert address
            yield address[0], running.pid
        finally:
            running.terminate()


async def asked(port: int, path: str) -> tuple[float, int, int]:
    """Ask for a page; gives the milliseconds, the status (0 where the server hangs up) and the bytes of its body."""
    begun = time.perf_counter()
    try:
        answer = await _answer(port, path)
    except OSError:  # it hangs up, or takes no more connections
        return 1000 * (time.perf_counter() - begun), 0, 0
    return 1000 * (time.perf_counter() - begun), int(answer[9:12] or 0), len(answer.partition(b"\r\n\r\n")[2])


async def _steady(port: int, paths: Sequence[str]) -> list[tuple[float, int, int]]:
    begun, tasks = time.perf_counter(), []
    for number, path in enumerate(paths):
        await asyncio.sleep(max(0.0, begun + number / RATE - time.perf_counter()))
        tasks.append(asyncio.create_task(asked(port, path)))
    return await asyncio.gather(*tasks)


def measured(what: str, address: str, process: int, paths: Sequence[str]) -> Cost:
    """Ask for pages at a steady rate and say what that costs."""
    port = int(address.rpartition(":")[2])
    for path in dict.fromkeys(paths[:WARM]):  # what a server reads and compiles once is not asked for again
        asyncio.run(asked(port, path))
    before = _processor(process)
    found = asyncio.run(_steady(port, paths))
    spent = _processor(process) - before
    taken = [one for one, status, _ in found if status == 200]
    cuts = statistics.quantiles(taken, n=20)
    parts = sum(asyncio.run(asked(port, part))[2] for part in _parts(port, paths[0]))
    weight = max(size for _, _, size in found) + parts
    return Cost(what, len(found), len(found) - len(taken), cuts[9], cuts[18], 1000 * spent / len(found), weight)


def first_paint(address: str, path: str) -> float | None:
    """Give the milliseconds to the first contentful paint of a page in Chromium, the middle of five; None without a browser."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if chromium is None:
        return None
    with sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        taken = []
        for _ in range(5):
            page = browser.new_context().new_page()
            page.goto(address + path, wait_until="load")
            taken.append(page.evaluate(PAINTED))
        browser.close()
    return float(statistics.median(taken))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=30)
    given = parser.parse_args()
    count, chance = given.seconds * RATE, random.Random(4)  # noqa: S311 - test data, nothing secret
    with tempfile.TemporaryDirectory() as folder, made(Path(folder), given.articles) as found:
        with found.reading() as connection:
            size = connection.scalar(select(func.count()).select_from(articles)) or 0
            told = list(connection.scalars(select(leads.c.story).order_by(leads.c.last.desc(), leads.c.origins.desc())))
        stories = [f"/stories/{story}" for story in told]
        with served(found.address) as (address, process):
            paths = {
                "front page, any order": chance.choices(("/", "/?by=news", "/?by=change", "/?disputed=1"), k=count),
                f"story, of the {LATEST} latest": chance.choices(stories[:LATEST], k=count),
                "story, any of all": chance.choices(stories, k=count),
            }
            costs = [measured(what, address, process, some) for what, some in paths.items()]
            paint = first_paint(address, stories[0])
    RESULTS.write_text(_table(size, len(told), costs, paint), encoding="utf-8")
    costs += beside(size, count, chance)
    RESULTS.write_text(_table(size, len(told), costs, paint), encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


def beside(size: int, count: int, chance: random.Random) -> list[Cost]:
    """Ask a comparable open app, where it is installed, for as many of its pages, at the same rate."""
    if (named := web_of_reader.installed()) is None:
        return []
    with tempfile.TemporaryDirectory() as folder:
        place, told = web_of_reader.made(Path(folder), size, FIRST)
        paths = {
            "front page": web_of_reader.fronts(count, chance),
            f"article, of the {LATEST} latest": chance.choices(told[:LATEST], k=count),
            "article, any of all": chance.choices(told, k=count),
        }
        costs = []
        for what, some in paths.items():
            with web_of_reader.served(place) as (address, process):  # one page of it must not wait for another's queue
                costs.append(measured(f"reader {named}: {what}", address, process, some))
        return costs


def _table(size: int, told: int, costs: Sequence[Cost], paint: float | None) -> str:
    line = "| {what} | {requests:,} | {faults} | {p50:.0f} | {p95:.0f} | {processor:.1f} | {weight} |"
    written = TABLE.format(
        about=(__doc__ or "").partition("\n\n")[2].strip(),
        articles=size,
        stories=told,
        rate=RATE,
        machine=platform.machine(),
        python=platform.python_version(),
        cores=os.cpu_count(),
        load=os.getloadavg()[1],
        lines="\n".join(line.format(**one._asdict() | {"weight": one.weight >> 10}) for one in costs),
        peer=" ".join((web_of_reader.__doc__ or "").split()) if web_of_reader.installed() else "",
        painted=f"First contentful paint of a story in Chromium: {paint:.0f} ms." if paint is not None else "",
    )
    return written.rstrip() + "\n"


def _processor(process: int) -> float:
    """Give the seconds of processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _parts(port: int, path: str) -> list[str]:
    """Give the addresses of what a page needs beside itself."""
    return re.findall(r'"(/static/[^"]+)"', asyncio.run(_answer(port, path)).decode())


async def _answer(port: int, path: str) -> bytes:
    reading, writing = await asyncio.open_connection(HOST, port)
    writing.write(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode())
    answer = await reading.read()
    writing.close()
    return answer


if __name__ == "__main__":
    main()
