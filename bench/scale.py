"""Measure the whole way from pages to stories, and how it grows: `python -m bench.scale [ARTICLES…] [FLAGS]`.

Writes `scale.json`, `scale.md` and `scale.svg` beside this file; without numbers and flags, only the way from page to marks is
measured anew. `--workers`: two processes; `--start`: whole processes; `--peer`: newspaper4k, where it is installed
(bench/newspapers.py). Every number is CPU time of a process of its own, the least of three, so that other work on the machine
counts little; the extractor alone, which every such tool needs, is the floor that all is held against (`python -m bench.check`).
"""

from __future__ import annotations

import gzip
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from bench import copy_texts, machine, newspapers, picture, starting
from consilience import annotate, cluster, extract, pipeline, testing
from consilience.annotate import parse
from consilience.crawl.telling import story
from consilience.records import Article, Page, Report
from consilience.run import Local, engine
from eval import SHARED, incidents

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "scale.json"
TIERS = ("fast", "accurate")
FLOOR = "the extractor alone"
REPEATS = 3
FEWEST_WORDS, MOST_WORDS = 300, 700  # of the pages that are measured: news is 450 words long, in the middle
PAGES = 40
STORIES = 60  # that are told

Record = TypeVar("Record")
Result = TypeVar("Result")


class Stages(Struct, frozen=True, kw_only=True):
    """Milliseconds of CPU time a page, stage by stage; how long the pages are in words, and the most memory in MiB."""

    milliseconds: dict[str, float]
    words: int
    pages: int
    memory: int


class Grown(Struct, frozen=True, kw_only=True):
    """CPU seconds for judging so many articles together, and for telling a story; the most memory in MiB."""

    articles: int
    copies: float
    stories: float
    told: float
    memory: int


class Shared(Struct, frozen=True, kw_only=True):
    """Articles a second by the clock: one process, two that know nothing of each other, and the runners with two."""

    one: float
    two_apart: float
    local: float
    dask: float


class Peer(Struct, frozen=True, kw_only=True):
    """Milliseconds of CPU time a page of newspaper4k, and of the extractor alone in the same process."""

    version: str
    floor: float
    extract: float
    analysed: float
    own_data: bool


class Measured(Struct, frozen=True, kw_only=True):
    """All that was measured, and where."""

    machine: str
    day: str
    tiers: dict[str, Stages] = {}
    growth: tuple[Grown, ...] = ()
    shared: Shared | None = None
    starting: dict[str, float] = {}
    peer: Peer | None = None


def pages() -> list[Page]:
    """Give news pages of the usual length: public ones where they are at hand, else pages made of invented reports."""
    found = []
    folder = SHARED / "data" / "extraction" / "wcxb"
    for path in sorted((folder / "html").glob("*.gz")):
        gold = json.loads((folder / "ground-truth" / f"{path.name.split('.')[0]}.json").read_text(encoding="utf-8"))
        if FEWEST_WORDS <= len(gold["ground_truth"]["main_content"].split()) <= MOST_WORDS:
            found.append(gzip.decompress(path.read_bytes()))
    return [_page(content) for content in found[:PAGES] or _made_up()]


def _made_up() -> list[bytes]:
    told = [one.report.article for one in incidents.reports(4 * PAGES, 1)]
    head = "<html><head><title>{}</title></head><body><nav>Home</nav><article><h1>{}</h1>{}</article></body></html>"
    return [
        head.format(
            one.title, one.title, "".join(f"<p>{paragraph}</p>" for paragraph in one.text.split("\n\n") for _ in range(3))
        ).encode()
        for one in told[:PAGES]
    ]


def _page(content: bytes) -> Page:
    return Page(id=sha256(content).hexdigest(), source="page", content=content, media_type="text/html")


# --------------------------------------------------------------------------- one process for each measure


def alone(work: Callable[[Record], Result], given: Record) -> Result:
    """Give what work gives in a process of its own, in which nothing is loaded yet; say on the standard error what it is."""
    print(f"{work.__name__} {given}", file=sys.stderr, flush=True)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, given).result()


def least(work: Callable[[str], Stages], given: str) -> Stages:
    """Give the least times of several runs."""
    runs = [alone(work, given) for _ in range(REPEATS)]
    best = {name: min(run.milliseconds[name] for run in runs) for name in runs[0].milliseconds}
    best["marks"] = max(0.0, best["marks"] - best["parse"])
    return msgspec.structs.replace(runs[0], milliseconds=best, memory=max(run.memory for run in runs))


def timed(work: Callable[[Record], Result], records: Sequence[Record]) -> tuple[float, list[Result]]:
    """Give the CPU milliseconds a record, and the results."""
    begun = time.process_time()
    results = [work(record) for record in records]
    return 1000 * (time.process_time() - begun) / max(1, len(records)), results


def memory() -> int:
    """Give the most memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def stages(tier: str) -> Stages:
    """Measure one tier from page to marks and profile, after one page that loads what is needed."""
    first, *given = pages()
    warm = extract.article(first)
    extractor_alone(first)
    if isinstance(warm, Article):
        cluster.profile(annotate.report(warm, tier))
    spent: dict[str, float] = {}
    spent[FLOOR], _ = timed(extractor_alone, given)
    spent["extract"], extracted = timed(extract.article, given)
    articles = [one for one in extracted if isinstance(one, Article)]
    marks, reports = timed(lambda article: annotate.report(article, tier), articles)
    _forget()
    begun = time.process_time()
    for report in reports:
        parse.parses(report.article.text, report.sentences, tier)
    spent["parse"] = 1000 * (time.process_time() - begun) / len(articles)
    spent["marks"] = marks  # the parse included, until the least of several runs is known
    spent["profile"], _ = timed(cluster.profile, reports)
    words = int(statistics.median(len(article.text.split()) for article in articles))
    return Stages(milliseconds=spent, words=words, pages=len(given), memory=memory())


def _forget() -> None:
    """Let the encoder forget the sentences that it has read: they would cost nothing the second time."""
    from consilience.annotate.parse import encoder

    encoder.readings.cache_clear()


def extractor_alone(page: Page) -> str | None:
    """Extract as a user of the extractor would."""
    import trafilatura

    text: str | None = trafilatura.extract(page.content.decode("utf-8", "replace"), fast=True, include_comments=False)
    return text


def grown(count: int) -> Grown:
    """Measure who copied from whom among articles of which two in five have others' words, and which reports tell of one event.

    Each is measured on articles that were made for it: those with copies tell of nothing, and the reports of look-alike
    incidents, all of one mould, would be taken for copies of each other.
    """
    run = Local(workers=1)
    carriers = [Report(article=testing.article(made.text, made.name)) for made in copy_texts.articles(count)]
    given = [one.report for one in incidents.reports(count // 2, 7)][:count]
    begun = time.process_time()
    pipeline.copied(carriers, run)
    between = time.process_time()
    told = pipeline.grouped([cluster.profile(report) for report in given], [], run)
    ended = time.process_time()
    milliseconds, _ = timed(story, cluster.events(told, given, [])[:STORIES])
    return Grown(articles=len(given), copies=between - begun, stories=ended - between, told=milliseconds / 1000, memory=memory())


# --------------------------------------------------------------------------- two processes


def read_all(reports: Sequence[Report]) -> float:
    """Read the articles of some reports with the fast tier, and give when that ended."""
    for report in reports:
        mark(report.article)
    return time.perf_counter()


def mark(article: Article) -> Report:
    """Mark an article with the fast tier."""
    return annotate.report(article, "fast")


def shared(count: int) -> Shared:
    """Measure how much more two processes read than one, by the clock: two apart, and the runners with two; the best of three."""
    rounds = [_shared(count) for _ in range(REPEATS)]
    return Shared(**{name: max(getattr(one, name) for one in rounds) for name in Shared.__struct_fields__})


def _shared(count: int) -> Shared:
    given = [one.report for one in incidents.reports(count, 3)][:count]
    halves = given[::2], given[1::2]
    rates = {}
    for name, lots in (("one", halves[:1]), ("two_apart", halves)):
        with ProcessPoolExecutor(len(lots), mp_context=get_context("spawn")) as pool:
            list(pool.map(read_all, [given[:2]] * len(lots)))
            begun = time.perf_counter()
            ended = max(pool.map(read_all, lots))
            rates[name] = sum(map(len, lots)) / (ended - begun)
    articles = [report.article for report in given]
    for name in ("local", "dask"):
        with engine(name, 2) as run:
            run.each(mark, articles[:50])
            begun = time.perf_counter()
            run.each(mark, articles)
            rates[name] = len(articles) / (time.perf_counter() - begun)
    return Shared(**rates)


def peer(name: str) -> Peer:
    """Measure newspaper4k, of the version that is installed, on the same pages."""
    first, *given = pages()
    own_data = newspapers.ready()
    newspapers.analysed(first)
    extractor_alone(first)
    floor, _ = timed(extractor_alone, given)
    extracted, _ = timed(newspapers.extracted, given)
    analysed, _ = timed(newspapers.analysed, given)
    return Peer(version=name, floor=floor, extract=extracted, analysed=analysed, own_data=own_data)


# --------------------------------------------------------------------------- what is written


def kept() -> Measured:
    """Give what was measured before."""
    return msgspec.json.decode(RESULTS.read_bytes(), type=Measured) if RESULTS.exists() else Measured(machine="", day="")


def table(measured: Measured) -> str:
    """Give all that was measured as Markdown."""
    lines = [
        "# The whole way, and how it grows",
        "",
        f"Measured on {measured.day} by `python -m bench.scale` on {measured.machine}.",
        f"Milliseconds of CPU time a page, each the least of {REPEATS} processes, beside the extractor alone (times the floor).",
        "",
        "| stage | " + " | ".join(f"{tier}, ms | times the floor" for tier in measured.tiers) + " |",
        "|---|" + "--:|--:|" * len(measured.tiers),
    ]
    names = list(next(iter(measured.tiers.values())).milliseconds)
    for name in names:
        cells = [
            f"{one.milliseconds[name]:.1f} | {one.milliseconds[name] / one.milliseconds[FLOOR]:.2f}"
            for one in measured.tiers.values()
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    totals = [whole(one) for one in measured.tiers.values()]
    floors = [one.milliseconds[FLOOR] for one in measured.tiers.values()]
    cells = [f"**{total:.1f}** | {total / floor:.2f}" for total, floor in zip(totals, floors, strict=True)]
    lines.append("| **page to profile** | " + " | ".join(cells) + " |")
    lines.append("| articles a second a core | " + " | ".join(f"**{1000 / total:.1f}** |" for total in totals) + " |")
    lines.append("| memory of a process, MiB | " + " | ".join(f"{one.memory} |" for one in measured.tiers.values()) + " |")
    first = next(iter(measured.tiers.values()))
    lines += ["", f"{first.pages} pages; their articles have {first.words} words, in the middle.", "", "![stages](scale.svg)", ""]
    if measured.growth:
        lines += [
            "Made articles with copies, and invented reports of look-alike incidents, each judged together in one process:",
            "",
            "| articles | copies, s | stories, s | both, ms an article | one story told, s | memory, MiB |",
            "|--:|--:|--:|--:|--:|--:|",
        ]
        lines += [
            f"| {one.articles:,} | {one.copies:.1f} | {one.stories:.1f} | {1000 * (one.copies + one.stories) / one.articles:.1f} "
            f"| {one.told:.3f} | {one.memory:,} |"
            for one in measured.growth
        ]
        lines.append("")
    if measured.shared:
        one = measured.shared
        cells = [f"{rate:.1f} ({rate / one.two_apart:.2f})" for rate in (one.local, one.dask)]
        lines += [
            "Short articles a second by the clock, fast tier; what two processes can reach is the machine's affair:",
            "",
            "| one process | two that know nothing of each other | local, two workers | dask, two workers |",
            "|--:|--:|--:|--:|",
            f"| {one.one:.1f} | {one.two_apart:.1f} | {cells[0]} | {cells[1]} |",
        ]
    lines += ["", *_beside(measured)]
    return "\n".join(lines).rstrip() + "\n"


def _beside(measured: Measured) -> list[str]:
    """Give the lines on newspaper4k and on whole processes."""
    lines = []
    if one := measured.peer:
        data = "" if one.own_data else ", its sentences parted by an untrained tokenizer, for its data come from the network"
        lines += [
            f"newspaper4k {one.version} on the same pages{data}; milliseconds of CPU time a page.",
            f"The extractor alone takes {one.floor:.1f} ms in the same process:",
            "",
            "| page to | ms | times the floor |",
            "|---|--:|--:|",
            f"| text | {one.extract:.1f} | {one.extract / one.floor:.2f} |",
            f"| text, keywords and summary | {one.analysed:.1f} | {one.analysed / one.floor:.2f} |",
            "",
        ]
    if measured.starting:
        lines += ["Whole processes, start included, accurate tier, seconds of CPU time:", "", "| what | s |", "|---|--:|"]
        lines += [f"| {name} | {seconds:.2f} |" for name, seconds in measured.starting.items()]
    return lines


def whole(measured: Stages) -> float:
    """Give the milliseconds from page to profile."""
    return sum(spent for name, spent in measured.milliseconds.items() if name != FLOOR)


def main() -> None:
    sizes = [int(given) for given in sys.argv[1:] if given.isdigit()]
    measured = msgspec.structs.replace(
        kept(),
        machine=machine.told(),
        day=datetime.now(UTC).date().isoformat(),
    )
    flags = {given for given in sys.argv[1:] if given.startswith("--")}
    if not sizes and not flags:
        measured = msgspec.structs.replace(measured, tiers={tier: least(stages, tier) for tier in TIERS})
    if sizes:
        others = [one for one in measured.growth if all(abs(one.articles - size) > size // 10 for size in sizes)]
        growth = sorted([*others, *(alone(grown, size) for size in sizes)], key=lambda one: one.articles)
        measured = msgspec.structs.replace(measured, growth=tuple(growth))
    if "--workers" in flags:
        measured = msgspec.structs.replace(measured, shared=shared(2400))
    if "--start" in flags:
        measured = msgspec.structs.replace(measured, starting=starting.measured())
    if "--peer" in flags and (name := newspapers.installed()):
        measured = msgspec.structs.replace(
            measured, peer=min((alone(peer, name) for _ in range(REPEATS)), key=lambda one: one.analysed)
        )
    RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=1) + b"\n")
    (FOLDER / "scale.svg").write_text(
        picture.drawn({tier: one.milliseconds for tier, one in measured.tiers.items()}), encoding="utf-8"
    )
    (FOLDER / "scale.md").write_text(table(measured), encoding="utf-8")
    print(table(measured))


if __name__ == "__main__":
    main()
