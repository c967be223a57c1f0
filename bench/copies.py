"""Measure the search for copies beside MinHash of whole documents and beside laying every pair side by side.

`python -m bench.copies` takes some minutes and writes `copies.md` beside this file; `--large` adds 100,000 articles and an index
of 1,000,000 and takes most of an hour. The articles are real and made ones (bench/copy_texts.py); whose words each has is known.
rensa comes with `pip install 'consilience[peers]'`; where it is not installed it is left out and named.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec
from itertools import combinations, islice, product
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np

from bench import machine
from bench.copy_texts import EACH, KINDS, LEGAL, Made, articles
from consilience.copies import fingerprints, passages
from consilience.copies.fingerprints import Text
from consilience.copies.index import PassageIndex, tables
from consilience.database import engine
from consilience.testing import article

RESULTS = Path(__file__).with_name("copies.md")
SIZES = (10_000, 100_000)
GROWTH = (10_000, 100_000, 1_000_000)
SAMPLE = 400  # real articles, and made ones, of which every pair is laid side by side
TURNS, A_TURN = 20, 50
LARGEST = 2**63 - 1
KEYS = 150  # fingerprints of an article of 450 words

COLUMNS = (
    *("articles", "way", "read/s", "put in/s", "search for one", "candidates", "candidates/s", "passages/s", "memory", "disk"),
    *("recall, real", "recall, made"),
)

# Document MinHash: 128 hashes of the runs of three words, in bands as its users set it up, and as wide open as they go.
HASHES, SHINGLE = 128, 3
BANDS = (32, 64)
ALIKE = 0.5

Pair = tuple[str, str]
Result = TypeVar("Result")


class Found(NamedTuple):
    """What a method finds, and what it costs."""

    reading: float  # seconds an article from text to what is looked up
    adding: float  # seconds an article
    looking: float  # seconds an article
    candidates: float  # an article
    pairs: frozenset[Pair]
    megabytes: int
    on_disk: int


def alone(work: Callable[[], Result]) -> Result:
    """Do something in a process of its own, whose memory is that of nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work).result()


def megabytes() -> int:
    """Give the most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def written(folder: Path, count: int) -> Path:
    """Write so many articles to a file, where each method reads them."""
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for made in articles(count):
            file.write(json.dumps(made) + "\n")
    return path


def read(path: Path) -> Iterator[Made]:
    with path.open(encoding="utf-8") as lines:
        yield from (Made(*json.loads(line)) for line in lines)


def text_of(made: Made) -> Text:
    body = article(made.text)
    return fingerprints.read(body.text, body.blocks)


def sampled(path: Path) -> list[Made]:
    """Give neighbours, who tell of one event or take from one another: the first real articles, and the last made ones."""
    every = deque[Made](maxlen=SAMPLE)
    first = list(islice(read(path), SAMPLE))
    every.extend(read(path))
    return [*first, *every]


def index(path: Path) -> Found:
    """Measure the passage index."""
    with tempfile.TemporaryDirectory() as folder, PassageIndex.open(f"{folder}/index.db") as built:
        reading: list[float] = []

        def coming() -> Iterator[tuple[str, Iterable[int]]]:
            for made in read(path):
                begun = time.perf_counter()
                keys = fingerprints.winnowed(text_of(made))
                reading.append(time.perf_counter() - begun)
                yield made.name, keys

        begun = time.perf_counter()
        built.rebuild(coming())
        adding = time.perf_counter() - begun - sum(reading)
        asked = [(made.name, fingerprints.winnowed(text_of(made))) for made in sampled(path)]
        begun = time.perf_counter()
        found = {name: [other.article for other in built.candidates(keys).found] for name, keys in asked}
        looking = time.perf_counter() - begun
        on_disk = sum(file.stat().st_size for file in Path(folder).iterdir())
    return _found(statistics.mean(reading), adding / len(reading), looking, found, on_disk)


def minhash(path: Path, bands: int) -> Found:
    """Measure signatures of whole documents, compared by so many bands."""
    from rensa import RMinHash, RMinHashLSH

    def signature(made: Made) -> RMinHash:
        words = made.text.lower().split()
        found = RMinHash(HASHES, 1)
        found.update([" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))])
        return found

    held = RMinHashLSH(ALIKE, HASHES, bands)
    reading: list[float] = []
    adding: list[float] = []
    for made in read(path):
        begun = time.perf_counter()
        signed = signature(made)
        reading.append(time.perf_counter() - begun)
        adding.append(timed(partial(held.insert, int(made.name), signed)))
    asked = [(made.name, signature(made)) for made in sampled(path)]
    begun = time.perf_counter()
    found = {name: [f"{other:07}" for other in held.query(signed)] for name, signed in asked}
    looking = time.perf_counter() - begun
    return _found(statistics.mean(reading), statistics.mean(adding), looking, found, 0)


def _found(reading: float, adding: float, looking: float, found: dict[str, list[str]], on_disk: int) -> Found:
    pairs = frozenset((one, other) for one, others in found.items() for other in others if one != other)
    return Found(reading, adding, looking / len(found), len(pairs) / len(found), pairs, megabytes(), on_disk // 2**20)


class Laid(NamedTuple):
    """What laying articles side by side finds, and how fast."""

    pairs: frozenset[Pair]
    seconds: float
    passages: int


def laid(path: Path, chosen: frozenset[Pair] | None = None) -> Laid:
    """Lay chosen pairs of the sampled articles side by side, or all; legal lines are left out, which are nobody's news."""
    texts = {
        made.name: text_of(made._replace(sentences=[line for line in made.sentences if line not in LEGAL]))
        for made in sampled(path)
    }
    pairs = combinations(sorted(texts), 2) if chosen is None else sorted(chosen)
    begun, count, found = time.perf_counter(), 0, set()
    for one, other in pairs:
        if copied := passages.copied(texts[one], texts[other]):
            found.add((one, other))
            count += len(copied)
    return Laid(frozenset(found), time.perf_counter() - begun, count)


def inside(pairs: Iterable[Pair], names: frozenset[str]) -> frozenset[Pair]:
    """Give the pairs of these articles, smaller name first."""
    return frozenset((min(pair), max(pair)) for pair in pairs if names.issuperset(pair))


def by_kind(made: Sequence[Made], pairs: frozenset[Pair]) -> dict[str, float]:
    """Give the share of an article's sources that were found, by how it uses them."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for one in made:
        hits[one.kind] += [(one.name, source) in pairs for source in one.sources]
    return {kind: statistics.mean(hits[kind]) for kind in KINDS if hits[kind]}


class Grown(NamedTuple):
    """What additions to an index and searches in it cost, in seconds each."""

    size: int
    adding: list[float]
    looking: list[float]
    on_disk: int


def filled(place: str, size: int) -> PassageIndex:
    """Make an index of so many articles with fingerprints of chance, in the order of the fingerprints."""
    chance = np.random.default_rng(2)
    built = PassageIndex.open(place)
    parts = max(1, size * KEYS // 500_000)
    with engine(place).begin() as connection:
        for number in range(0, size, 10_000):
            names = [{"article": str(at), "fingerprints": KEYS} for at in range(number, min(size, number + 10_000))]
            connection.execute(tables.articles.insert(), names)
        for part in range(parts):
            span = LARGEST // parts
            keys = np.sort(chance.integers(part * span, (part + 1) * span, size * KEYS // parts))
            row = "INSERT OR IGNORE INTO passage_keys SELECT value, 1 + abs(random()) % ? FROM json_each(?)"
            connection.exec_driver_sql(row, (size, json.dumps(keys.tolist())))
    return built


def grown(sizes: Sequence[int]) -> tuple[list[Grown], int]:
    """Measure indexes of several sizes, and give the most memory that it took.

    They take turns, so that what else the machine does at the time falls on all alike.
    """
    chance = np.random.default_rng(1)

    def fresh() -> list[int]:
        keys: list[int] = chance.integers(0, LARGEST, KEYS).tolist()
        return keys

    with tempfile.TemporaryDirectory() as folder:
        indexes = {size: filled(f"{folder}/{size}.db", size) for size in sizes}
        adding, looking = defaultdict[int, list[float]](list), defaultdict[int, list[float]](list)
        for turn, (size, built) in product(range(TURNS), indexes.items()):
            new = [(f"{turn} {number}", fresh()) for number in range(A_TURN)]
            looking[size] += [timed(partial(built.candidates, keys)) for _, keys in new]
            adding[size] += [timed(partial(built.add, [one])) for one in new]
        found = [Grown(size, adding[size], looking[size], Path(f"{folder}/{size}.db").stat().st_size) for size in sizes]
    return found, megabytes()


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def side_by_side(path: Path, count: int) -> Iterator[str]:
    """Give the rows of the table for one pile of articles."""
    sample = sampled(path)
    every = alone(partial(laid, path))
    real, made = (inside(every.pairs, frozenset(one.name for one in part)) for part in (sample[:SAMPLE], sample[SAMPLE:]))
    methods: dict[str, Callable[[Path], Found]] = {"passage index": index}
    if find_spec("rensa"):
        methods |= {f"MinHash (rensa), {bands} bands of {HASHES // bands}": partial(minhash, bands=bands) for bands in BANDS}
    for name, method in methods.items():
        found = alone(partial(method, path))
        chosen = inside(found.pairs, frozenset(one.name for one in sample))
        aligned = alone(partial(laid, path, chosen))
        shares = by_kind(sample, found.pairs)
        cells = (
            f"{1 / found.reading:,.0f}",
            f"{1 / found.adding:,.0f}",
            f"{1000 * found.looking:.2f} ms",
            f"{found.candidates:.1f}",
            f"{found.candidates / found.looking:,.0f}",
            f"{aligned.passages / aligned.seconds:,.0f}",
            f"{found.megabytes:,} MB",
            f"{found.on_disk:,} MB",
            *(f"{len(pairs & chosen) / max(1, len(pairs)):.2f}" for pairs in (real, made)),
            *(f"{shares.get(kind, 0):.2f}" for kind in KINDS),
        )
        yield f"| {count:,} | {name} | {' | '.join(cells)} |"
    a_pair = every.seconds / (len(sample) * (len(sample) - 1) / 2)
    cells = (
        "",
        "",
        f"{1000 * a_pair * count:,.0f} ms",
        f"{count - 1:,}",
        f"{1 / a_pair:,.0f}",
        f"{every.passages / every.seconds:,.0f}",
        "",
        "",
    )
    yield f"| {count:,} | every pair side by side | {' | '.join(cells)} |{' 1 |' * (2 + len(KINDS))}"


def growth(measured: Sequence[Grown]) -> Iterator[str]:
    """Give the rows of the table of growth."""
    added, looked = statistics.mean(measured[0].adding), statistics.mean(measured[0].looking)
    for one in measured:
        cells = (
            *(f"{1000 * each(one.adding):.1f} ms" for each in (statistics.mean, statistics.median)),
            f"{statistics.mean(one.adding) / added:.2f}",
            *(f"{1000 * each(one.looking):.1f} ms" for each in (statistics.mean, statistics.median)),
            f"{statistics.mean(one.looking) / looked:.2f}",
            f"{one.on_disk // 2**20:,} MB",
        )
        yield f"| {one.size:,} | {' | '.join(cells)} |"


def main() -> None:
    large = "--large" in sys.argv
    sizes, growing = (SIZES, GROWTH) if large else (SIZES[:1], GROWTH[:2])
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for count in sizes for row in side_by_side(written(Path(folder), count), count)]
    measured, most = alone(partial(grown, growing))
    lines = [
        "# The search for copies beside other ways",
        "",
        (
            f"Measured on {datetime.now(UTC).date().isoformat()} by `python -m bench.copies{' --large' * large}` on "
            f"{machine.told()}: trust ratios "
            "more than rates."
        ),
        "",
        (
            f"The same articles for all, real and made, {len(KINDS) * EACH:.0%} of the made ones with others' words. Candidates "
            f"and passages are those found in a second of searching and of aligning. Recall is that of pairs, among {SAMPLE:,} "
            f"neighbouring articles of each sort, beside laying every two of them side by side; then the share of known sources "
            "found, by what was done with their text. For the last row of each size the search is reckoned from the sample."
        ),
        "",
        *([] if find_spec("rensa") else ["rensa is not installed: nothing to compare with.", ""]),
        f"| {' | '.join((*COLUMNS, *KINDS))} |",
        f"|{'---|' * (len(COLUMNS) + len(KINDS))}",
        *rows,
        "",
        (
            f"Growth: one article of {KEYS} fingerprints at a time, each a transaction, into indexes of generated fingerprints "
            f"({TURNS * A_TURN:,} for each size, by turns; the rows were put there in order, not article by article):"
        ),
        "",
        "| articles | put in, mean | median | ratio | search, mean | median | ratio | disk |",
        f"|{'---|' * 8}",
        *growth(measured),
        "",
        (
            f"The process that filled and searched all of these held at most {most:,} MB; what the operating system keeps of the "
            "files comes on top."
        ),
        "",
        "passim, which finds reprinted passages on Spark, cannot be had from the package index: its name there is another's.",
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
