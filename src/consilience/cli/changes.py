"""`consilience changes`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import fill

import click
import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from consilience.brief import feeds, view
from consilience.brief.feeds import Feed
from consilience.brief.terminal import columns
from consilience.cli.feed_files import FeedFiles, feed_options
from consilience.cli.library_option import library_option
from consilience.cli.moments import since_option
from consilience.cli.story_given import existing, story
from consilience.errors import UsageError
from consilience.store import changes, listing, telling
from consilience.store.changes import Noted
from consilience.store.stories import StoryEntry

# What an editor must see first; the rest follows.
GRAVE = frozenset({"disputed", "widened", "settled", "raised", "lowered", "overtaken", "withdrawn"})


class Found(Struct, frozen=True):
    """What changed, in which stories, and the feed of one where that is asked for."""

    noted: list[Noted]
    titles: dict[str, str]
    feed: Feed | None


@click.command
@click.argument("given", nargs=-1, metavar="[STORY]")
@since_option
@click.option("--limit", type=click.IntRange(1, 100_000), default=200, show_default=True, help="How many at most.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the passages behind each change.")
@feed_options
@library_option
def command(  # noqa: PLR0913 - one for each option
    given: tuple[str, ...], since: str | None, limit: int, address: str, *, as_json: bool, feed_files: FeedFiles
) -> None:
    """Tell what changed in a story, or without STORY in all of them, the newest first.

    STORY is its id, the beginning of its id, or words that only this story has.
    """
    if feed_files.is_asked and not given:
        what = "A feed of changes is of one story"
        raise UsageError(what, "no STORY", "Give a story; for all of them: consilience stories --atom FILE")
    with existing(address) as library:
        found = library.read(lambda connection: _found(connection, " ".join(given), since, limit, feed_files))
    if found.feed:
        feed_files.write(found.feed)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found.noted), indent=1).decode())
    elif not feed_files.is_printed:
        _print(found, named=not given)


def printed(noted: Sequence[Noted], width: int) -> Iterator[str]:
    """Give the lines that tell changes of one story, moment by moment."""
    for at, some in groupby(noted, key=lambda one: one.at):
        yield click.style(moment(at), bold=True)
        for one in some:
            line = fill(f"– {view.clean(one.change.text)}", width, initial_indent="  ", subsequent_indent="    ")
            yield click.style(line, bold=one.change.kind in GRAVE)


def moment(at: str) -> str:
    """Put a moment in words: 22 November 2026, 10:15 UTC."""
    return f"{view.day(at[:10])}, {at[11:16]} UTC"


def _found(connection: Connection, given: str, since: str | None, limit: int, feed_files: FeedFiles) -> Found:
    if not given:
        noted = changes.every(connection, since, limit)
        return Found(noted, _titles(connection, noted), None)
    entry = story(connection, given)
    noted = changes.of(connection, entry.id, since, limit)
    return Found(noted, {}, _feed(connection, entry, noted, feed_files.site) if feed_files.is_asked else None)


def _feed(connection: Connection, entry: StoryEntry, noted: Iterable[Noted], site: str | None) -> Feed:
    found = telling.told(connection, entry.id)
    told = feeds.Told(account=found.account, begun=entry.begun, updated=telling.made(connection, [entry.id])[entry.id])
    return feeds.of_changes(told, [(one.at, one.change) for one in noted], found.articles, site)


def _titles(connection: Connection, noted: Iterable[Noted]) -> dict[str, str]:
    keys = telling.made(connection, list({one.story for one in noted}))
    return {key: listing.headline(telling.told(connection, key).account) for key in keys}


def _print(found: Found, *, named: bool) -> None:
    width = columns()
    if not found.noted:
        click.echo("Nothing has changed.", err=True)
    for key, some in groupby(found.noted, key=lambda one: one.story):
        if named:
            click.echo(fill(view.clean(found.titles.get(key, key)), width))
            click.echo(click.style(key, dim=True))
        for line in printed(list(some), width):
            click.echo(line)
