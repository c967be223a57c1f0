"""What a command reads: its SOURCE arguments, what they are, and how we behave on the network."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from consilience import ingest
from consilience.errors import UsageError
from consilience.ingest.incoming import CARRIERS
from consilience.records import Page, Skipped

if TYPE_CHECKING:
    from consilience.ingest.fetch.records import Terms

_FLAGS = {
    "feed": "Every SOURCE is a feed (RSS, Atom, JSON Feed): read the pages that it names.",
    "opml": "Every SOURCE is a list of feeds (OPML).",
    "sitemap": "Every SOURCE is a sitemap, a news sitemap or an index of them.",
    "warc": "Every SOURCE is a WARC file, whatever it is called.",
    "jsonl": "Every SOURCE is JSON Lines.",
    "ninjs": "Every SOURCE is a news item, or a list of items, in the agencies' JSON (ninjs).",
}


def kind_option(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command --as and the flags that say what its SOURCEs are, as one argument `kind`."""

    @wraps(command)
    def with_kind(kind: ingest.Kind | None, **arguments: Any) -> None:
        flags = [carrier for carrier in CARRIERS if arguments.pop(carrier)]
        if len(flags) + (kind is not None) > 1:
            what = "a SOURCE cannot be two things"
            raise UsageError(what, ", ".join(f"--{flag}" for flag in flags), "Say one of --as, --" + ", --".join(_FLAGS) + ".")
        command(kind=flags[0] if flags else kind, **arguments)

    for flag, told in reversed(_FLAGS.items()):
        with_kind = click.option(f"--{flag}", is_flag=True, help=told)(with_kind)
    return click.option(
        "--as",
        "kind",
        type=click.Choice(["text", "html", "jsonl"]),
        help="What standard input, or a file with an unknown suffix, is. Standard input is text when nothing is said.",
    )(with_kind)


def web_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command --allow-private and --contact, as one argument `terms`."""

    @click.option("--allow-private", is_flag=True, help="Also read addresses inside your own network (10.…, localhost, …).")
    @click.option("--contact", metavar="URL", envvar="CONSILIENCE_CONTACT", help="An address about you, shown to every server.")
    @wraps(command)
    def with_terms(*, allow_private: bool, contact: str | None, **arguments: Any) -> None:
        from consilience.ingest.fetch.records import Terms  # without the parts that fetch: `--help` is quick

        if contact and not contact.isprintable():
            what = "not an address"
            raise UsageError(what, repr(contact), "Give --contact an address such as https://example.org/robot.")
        command(terms=Terms(allow_private=allow_private, contact=contact), **arguments)

    return with_terms


keep_option = click.option(
    "--keep-pages",
    "keep",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Keep every page as it came, so that `verify --sources FOLDER` can check what is not a file: feeds, addresses, WARC.",
)


def kept(pages: Iterable[Page | Skipped], folder: Path | None) -> Iterator[Page | Skipped]:
    """Give the pages on, after a copy of each was written into a folder, named by its SHA-256."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        if folder and isinstance(page, Page):
            (folder / f"{page.id}{'.html' if page.media_type == 'text/html' else '.txt'}").write_bytes(page.content)
        yield page


def incoming(sources: tuple[str, ...], kind: ingest.Kind | None, terms: Terms | None = None) -> Iterator[Page | Skipped]:
    """Give the pages in files, folders and addresses, and on standard input for `-`; UsageError where a path is not there."""
    return _counted(ingest.incoming(sources, kind, terms))


def _counted(pages: Iterable[Page | Skipped]) -> Iterator[Page | Skipped]:
    """Give the pages on, and show how many came, to whoever watches: fetching takes its time."""
    watched = sys.stderr.isatty()
    for number, page in enumerate(pages, 1):
        if watched and number % 10 == 0:
            sys.stderr.write(f"\r\x1b[2Kreading: {number}")
            sys.stderr.flush()
        yield page
    if watched:
        sys.stderr.write("\r\x1b[2K")
        sys.stderr.flush()
