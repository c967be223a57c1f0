"""`consilience status`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import click
import msgspec

from consilience import store
from consilience.cli.library_option import library_option
from consilience.ingest.addresses import without_password
from consilience.watch.health import FeedHealth, Health, health


@click.command
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@library_option
def command(address: str, *, as_json: bool) -> None:
    """Tell how the library and the feeds that are watched are doing; exit code 1 where somebody should look after them."""
    now = datetime.now(UTC)
    with store.opened(address) as library:
        found = library.read(lambda connection: health(connection, now))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1))
    else:
        click.echo("\n".join(_told(found)))
    if not found.healthy:
        sys.exit(1)


def _told(found: Health) -> list[str]:
    size = f", {found.megabytes:,} MB" if found.megabytes is not None else ""
    days = ", ".join(f"{day[5:]} {count}" for day, count in found.articles_by_day.items()) or "none"
    failing = [feed for feed in found.feeds if feed.state == "failing"]
    return [
        f"{found.articles:,} articles in {found.stories:,} stories{size}",
        f"Added in the last 7 days: {days}",
        f"{len(found.feeds)} feeds are watched, {len(failing)} of them failing; {found.pages_waiting:,} pages are waiting",
        *(f"! {problem}" for problem in found.problems),
        *(line for feed in sorted(found.feeds, key=lambda feed: (feed.state != "failing", feed.url)) for line in _feed(feed)),
    ]


def _feed(feed: FeedHealth) -> list[str]:
    mark = {"failing": "✗", "well": "✓", "new": "·"}[feed.state]
    name = f"{feed.title} — " if feed.title else ""
    lines = [
        f"{mark} {name}{without_password(feed.url)}",
        f"    last {_short(feed.succeeded)}, next {_short(feed.next_time)}, {feed.articles_a_day} articles a day",
    ]
    if feed.reason:
        times = "once" if feed.failures == 1 else f"{feed.failures} times in a row"
        lines.append(f"    failed {times}: {feed.reason}")
    if feed.fault:
        lines.append(f"    read, though it is faulty: {feed.fault}")
    if feed.moved_to:
        lines.append(f"    has moved for good to {without_password(feed.moved_to)}")
    return lines


def _short(moment: str | None) -> str:
    return moment.replace("T", " ").removesuffix(":00Z").removesuffix("Z") if moment else "never"
