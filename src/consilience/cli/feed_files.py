"""Feeds that a command writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click
from msgspec import Struct

from consilience.brief import feeds
from consilience.brief.feeds import Feed
from consilience.cli.output import write


class FeedFiles(Struct, frozen=True):
    """Where feeds go, `-` for standard output, and the site whose pages they lead to."""

    atom: str | None
    json_feed: str | None
    site: str | None

    @property
    def is_asked(self) -> bool:
        """Say whether any feed is asked for."""
        return bool(self.atom or self.json_feed)

    @property
    def is_printed(self) -> bool:
        """Say whether standard output is taken by a feed."""
        return "-" in (self.atom, self.json_feed)

    def write(self, feed: Feed) -> None:
        """Write what was asked for."""
        for place, writer in ((self.atom, feeds.atom), (self.json_feed, feeds.json_feed)):
            if place:
                write(place, writer(feed))


def feed_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options --atom, --json-feed and --site, as one argument `feed_files`."""

    @click.option("--atom", metavar="FILE", help="Write an Atom feed; - for standard output.")
    @click.option("--json-feed", metavar="FILE", help="Write a JSON Feed; - for standard output.")
    @click.option("--site", metavar="URL", help="Where the library is served: the feed's links lead there.")
    @wraps(command)
    def with_feeds(atom: str | None, json_feed: str | None, site: str | None, **arguments: Any) -> None:
        command(feed_files=FeedFiles(atom, json_feed, site), **arguments)

    return with_feeds
