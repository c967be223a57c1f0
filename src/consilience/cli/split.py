"""`consilience split`."""

from __future__ import annotations

import click
from sqlalchemy import Connection

from consilience.cli.deciding import decide, to_undo, why_option
from consilience.cli.library_option import library_option
from consilience.cli.story_given import existing
from consilience.errors import UsageError
from consilience.store import articles, decisions, stories
from consilience.store.log import By


@click.command
@click.argument("given", metavar="STORY")
@click.argument("leaving", nargs=-1, required=True, metavar="ARTICLE…")
@why_option
@library_option
def command(given: str, leaving: tuple[str, ...], why: tuple[str, ...], address: str) -> None:
    """Take ARTICLE… out of STORY and make them a story of their own; the machine never joins the two again.

    An ARTICLE is its id, the beginning of its id, or its source (a file or an address).
    """

    def parted(connection: Connection, by: By) -> int | None:
        source = stories.named(connection, given).id
        standing = articles.entries(connection, stories.articles_of(connection, source))
        return decisions.split(connection, source, [_meant(standing, one, source) for one in leaving], by)

    with existing(address) as library:
        decision = decide(library, why, parted)
    if decision:
        click.echo(f"{len(decision.articles)} of {decision.story} are now {decision.other}. {to_undo(decision)}")


def _meant(standing: list[articles.Entry], given: str, source: str) -> str:
    found = [one.id for one in standing if one.id.startswith(given) or given in (one.source, one.url)]
    if len(found) != 1:
        what = f"{len(found)} articles of {source} are meant" if found else f"No article of {source} is meant"
        raise UsageError(what, given, f"See them: consilience show {source}")
    return found[0]
