"""`consilience watch`."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from types import FrameType
from uuid import uuid4

import click

from consilience import store
from consilience.cli.analysis import pipeline_option
from consilience.cli.asleep_option import asleep_option
from consilience.cli.clock import now
from consilience.cli.incoming import web_options
from consilience.cli.library_option import library_option
from consilience.errors import UsageError
from consilience.ingest import linked, opml
from consilience.ingest.addresses import joined, without_password
from consilience.ingest.fetch.records import Fault, Terms
from consilience.ingest.fetch.web import Web
from consilience.ingest.listing import Listed
from consilience.pipeline import add
from consilience.records import Page, Skipped
from consilience.run import Local
from consilience.store import feeds
from consilience.store.entering import Added
from consilience.watch import log
from consilience.watch.watching import LOG, Kept, Totals, Watching


@click.command
@click.argument("lists", nargs=-1, metavar="[LIST]…")
@click.option("--feed", "single", multiple=True, metavar="URL", help="A feed beside those on the lists; may be said again.")
@click.option("--once", is_flag=True, help="Look at what is due now, then stop: for cron.")
@click.option("--log-json", is_flag=True, help="Log JSON, an object a line, to standard error.")
@click.option("--quiet", is_flag=True, help="Log only what went wrong.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes for reading articles; all cores when not given.")
@web_options
@library_option
@pipeline_option
@asleep_option
def command(  # noqa: PLR0913, PLR0917 - one for each option
    lists: tuple[str, ...],
    single: tuple[str, ...],
    terms: Terms,
    workers: int | None,
    address: str,
    pipeline: str,
    asleep_after: int,
    *,
    once: bool,
    log_json: bool,
    quiet: bool,
) -> None:
    """Read the feeds on each LIST (OPML: a file, or an address) into the library, for as long as it runs.

    Without LIST and --feed the feeds of last time. What is known of each feed stands in the library: stop it with Ctrl-C or kill
    and it goes on where it was. Several at once share the work. `consilience status` tells how the feeds are doing.
    """
    log.set_up(as_json=log_json, quiet=quiet)
    number = uuid4()  # of this watch among others, whose visits shall not come in step with ours
    web, stop = Web(terms, seed=number.int), Event()
    wanted = _wanted(lists, single, web)
    with store.opened(address) as library, Local(workers) as run, ThreadPoolExecutor(terms.workers) as pool, _stopping(stop, web):
        begun = datetime.now(UTC)
        count = library.write(lambda connection: feeds.watch(connection, wanted, begun) if wanted else feeds.count(connection))
        if not count:
            what = "no feeds to watch"
            raise UsageError(what, address, "Give a list of feeds (OPML) or --feed URL.")
        adding = partial(add, library, run=run, pipeline=pipeline, asleep_after=asleep_after)
        watching = Watching(
            library,
            web,
            partial(_kept, adding),
            pool,
            who=f"{socket.gethostname()} {number}",
            seed=number.int,
        )
        watching.run(partial(_over, watching, stop) if once else stop.wait, partial(_show, count, sys.stderr.isatty()))


def _over(watching: Watching, stop: Event, seconds: float) -> bool:
    return watching.idle or stop.wait(seconds)


def _kept(adding: Callable[..., Iterator[Added]], pages: Sequence[Page | Skipped]) -> Kept:
    """Add pages to the library."""
    lots = list(adding(pages, when=now()))
    return Kept(
        articles=sum(len(lot.entered) for lot in lots),
        reasons={skipped.source: skipped.reason for lot in lots for skipped in lot.skipped},
    )


def _wanted(lists: Sequence[str], single: Sequence[str], web: Web) -> list[Listed]:
    found = []
    for name in lists:
        for item in opml.feeds(_content(name, web), name):
            if isinstance(item, Listed):
                found.append(item)
            else:
                LOG.warning("list", extra={"fields": {"source": item.source, "reason": item.reason}})
    for url in single:
        if joined(url, "") is None:
            what = "not an address of the web"
            raise UsageError(what, without_password(url), "Give the address of a feed: https://…")
        found.append(Listed(url=url))
    if lists and not found:
        what = "no feeds on the list"
        raise UsageError(what, ", ".join(lists), "Give a list of feeds (OPML), as feed readers export it.")
    return found


def _content(name: str, web: Web) -> bytes:
    if joined(name, ""):
        found = web.get(linked.wanted_list(name))
        if isinstance(found, Fault):
            what = f"the list cannot be read ({found.reason})"
            raise UsageError(what, name, "Give a list of feeds (OPML) that can be reached.")
        return found.content
    try:
        return Path(name).read_bytes()
    except OSError as error:
        what = f"the list cannot be read ({error.strerror})"
        raise UsageError(what, name, "Give a list of feeds (OPML): a file, or an address.") from error


def _show(count: int, watched: bool, totals: Totals, due: str | None) -> None:  # noqa: FBT001 - bound by partial
    if watched:
        sys.stderr.write(f"\r\x1b[2K{log.line(totals, due, count)}")
        sys.stderr.flush()


@contextmanager
def _stopping(stop: Event, web: Web) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM stop the watch in good order; the second time at once."""

    def told(number: int, frame: FrameType | None) -> None:
        del frame
        signal.signal(number, before[signal.Signals(number)])
        stop.set()
        web.stop()

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        signal.signal(number, told)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        web.stop()
