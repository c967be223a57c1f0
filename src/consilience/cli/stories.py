"""`consilience stories`."""

from __future__ import annotations

from textwrap import fill

import click
import msgspec
from sqlalchemy import Connection

from consilience.brief import feeds, view
from consilience.brief.terminal import columns
from consilience.cli.clock import now
from consilience.cli.feed_files import FeedFiles, feed_options
from consilience.cli.library_option import library_option
from consilience.cli.moments import since_option
from consilience.cli.story_given import existing
from consilience.store import Library, listing, telling
from consilience.store.listing import Line, Wish


@click.command
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@since_option
@click.option("--disputed", is_flag=True, help="Only stories in which something is disputed.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="How many at most.")
@click.option("--behind", metavar="STORY", help="Go on behind this story of the list.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@feed_options
@library_option
def command(  # noqa: PLR0913 - one for each option
    words: tuple[str, ...],
    since: str | None,
    limit: int,
    behind: str | None,
    address: str,
    *,
    disputed: bool,
    as_json: bool,
    feed_files: FeedFiles,
) -> None:
    """List the stories of the library, the latest news first; with WORDS those that have them."""
    wish = Wish(since=since and since[:10], words=" ".join(words), disputed=disputed, behind=behind, most=limit)
    with existing(address) as library:
        lines = library.read(lambda connection: listing.listed(connection, wish))
        if feed_files.is_asked:
            feed_files.write(feeds.of_stories(_told(library, lines), now(), feed_files.site))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(lines), indent=1).decode())
    elif not feed_files.is_printed:
        _print(lines, limit)


def _told(library: Library, lines: list[Line]) -> list[feeds.Told]:
    return library.read(lambda connection: [told for line in lines if (told := _of_feed(connection, line))])


def _of_feed(connection: Connection, line: Line) -> feeds.Told | None:
    made = telling.made(connection, [line.id]).get(line.id)
    if made is None:
        return None
    return feeds.Told(account=telling.told(connection, line.id).account, begun=line.begun, updated=made)


def _print(lines: list[Line], limit: int) -> None:
    width = columns()
    for line in lines:
        click.echo(click.style(fill(view.clean(line.title), width), bold=True))
        click.echo(fill(_facts(line), width, initial_indent="  ", subsequent_indent="  "))
        if line.disputed:
            told = f"◐ disputed: {', '.join(map(view.clean, line.disputed))}"
            click.echo(fill(told, width, initial_indent="  ", subsequent_indent="    "))
        click.echo(click.style(f"  {line.id}", dim=True))
    if not lines:
        click.echo("No stories.", err=True)
    if len(lines) == limit:
        click.echo(f"\nMore: consilience stories --behind {lines[-1].id}", err=True)


def _facts(line: Line) -> str:
    articles = "1 article" if line.articles == 1 else f"{line.articles} articles"
    asleep = "asleep" if line.state == "asleep" else ""
    parts = (articles, view.origins(line.origins) if line.origins else "", view.period(line.first, line.last), asleep)
    return " · ".join(filter(None, parts))
