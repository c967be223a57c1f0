"""Feeds, addresses and hosts in the library: who is to be visited when, and by which of several watches.

A visit belongs to whoever holds the lease of its host. Times are ISO 8601 in UTC, to the second. Leases end by themselves: what a
killed process held is taken up again. A time further ahead than anything is ever planned, and a visit in the future, were written
by a clock that was wrong: they count as due.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Table, and_, case, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from consilience.ingest.addresses import host_of, tidied
from consilience.ingest.feeds import is_whole
from consilience.ingest.listing import Entry, Listed
from consilience.store.tables import feeds, fetches, hosts
from consilience.watch.schedule import FURTHEST_SECONDS, Rhythm

# A visit takes a minute at most; whoever does not come back in this time is dead.
LEASE_SECONDS = 300.0

# Two machines' clocks may differ by so much without either being wrong.
LEEWAY_SECONDS = 120.0

# Feeds that give an entry a new date at every look are believed so many times.
MOST_VISITS = 20


class FeedState(Struct, frozen=True, kw_only=True):
    """What is known of a feed."""

    title: str | None = None
    kind: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    rhythm: Rhythm = Rhythm()
    succeeded: str | None = None
    news: str | None = None  # when entries last came that were new
    entries: int = 0  # all that ever came
    reason: str | None = None  # why the last look failed
    fault: str | None = None  # what is wrong with the feed though it could be read
    moved_to: str | None = None  # where it says it has moved for good


class FetchState(Struct, frozen=True, kw_only=True):
    """What is known of an article's address."""

    entry: Entry
    digest: str  # of what the feed says about the entry: when it changes, the page is looked at again
    tries: int = 0
    visits: int = 0
    etag: str | None = None
    last_modified: str | None = None
    reason: str | None = None  # why nothing came of it, so far


class Claim(Struct, frozen=True, kw_only=True):
    """One visit to be made: a feed or a page, and what is known of it."""

    url: str
    host: str
    feed: str | None = None  # of a page: which feed named it
    state: FeedState | FetchState


def written(moment: datetime) -> str:
    """Give a moment as the library writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def watch(connection: Connection, listed: Iterable[Listed], now: datetime) -> int:
    """Set which feeds are watched, these and no others, and give how many; what is known of them stays."""
    connection.execute(update(feeds).values(listed=False))
    wanted = {item.url: item for item in listed}
    for url, item in wanted.items():
        row = {
            "url": url,
            "host": host_of(url),
            "listed": True,
            "next_time": written(now),
            "tried": None,
            "state": msgspec.json.encode(FeedState(title=item.title)),
        }
        _put(connection, feeds, row, ("listed",))
    return len(wanted)


def count(connection: Connection) -> int:
    """Give how many feeds are watched."""
    return connection.scalar(select(func.count()).where(feeds.c.listed)) or 0


def claim(connection: Connection, now: datetime, who: str, most: int) -> list[Claim]:
    """Take visits that are due, one for each host that nobody is visiting; what is due longest comes first, feed or page."""
    due = {"feed": (feeds, and_(feeds.c.listed, _due(feeds, now))), "page": (fetches, _due(fetches, now))}
    waiting = sorted(
        (since, host, kind)
        for kind, (table, wanted) in due.items()
        for host, since in _hosts_waiting(connection, table, and_(wanted, _free(now)), most)
    )
    kinds: dict[str, str] = {}
    for _, host, kind in waiting:
        kinds.setdefault(host, kind)
    found = [_first(connection, host, *due[kind]) for host, kind in list(kinds.items())[:most]]
    until = written(now + timedelta(seconds=LEASE_SECONDS))
    for item in found:
        lease: dict[str, object] = {"name": item.host, "next_time": written(now), "leased_by": who, "leased_until": until}
        _put(connection, hosts, lease, ("leased_by", "leased_until"))
    return found


def _hosts_waiting(connection: Connection, table: Table, wanted: ColumnElement[bool], most: int) -> list[tuple[str, str]]:
    """Give the hosts with something due in a table, and since when."""
    since = func.min(table.c.next_time)
    every = table.outerjoin(hosts, hosts.c.name == table.c.host)
    asked = select(table.c.host, since).select_from(every).where(wanted).group_by(table.c.host)
    return [(row[0], row[1]) for row in connection.execute(asked.order_by(since, table.c.host).limit(most))]


def _first(connection: Connection, host: str, table: Table, wanted: ColumnElement[bool]) -> Claim:
    """Give what is due longest at a host."""
    ordered = select(table).where(wanted, table.c.host == host).order_by(table.c.next_time, table.c.url)
    row = connection.execute(ordered.limit(1)).one()
    if table is feeds:
        return Claim(url=row.url, host=host, state=msgspec.json.decode(row.state, type=FeedState))
    return Claim(url=row.url, host=host, feed=row.feed, state=msgspec.json.decode(row.state, type=FetchState))


def release(connection: Connection, host: str, who: str, next_time: datetime) -> None:
    """Give up the lease of a host, which is not to be visited again before a time."""
    mine = and_(hosts.c.name == host, hosts.c.leased_by == who)
    connection.execute(update(hosts).where(mine).values(leased_by=None, leased_until=None, next_time=written(next_time)))


def release_all(connection: Connection, who: str) -> None:
    """Give up every lease, at the end."""
    connection.execute(update(hosts).where(hosts.c.leased_by == who).values(leased_by=None, leased_until=None))


def looked_at(connection: Connection, url: str, state: FeedState, now: datetime, next_time: datetime) -> None:
    """Note what came of a look at a feed, and when the next one is."""
    values = {"state": msgspec.json.encode(state), "tried": written(now), "next_time": written(next_time)}
    connection.execute(update(feeds).where(feeds.c.url == url).values(values))


def note_entries(connection: Connection, feed: str, entries: Iterable[Entry], now: datetime) -> int:
    """Note the pages that a feed names and that are new, or of which it says other things than before; give how many are new."""
    coming = {tidied(entry.link): entry for entry in entries if entry.link}
    there = {
        row.url: (msgspec.json.decode(row.state, type=FetchState), row.next_time)
        for urls in _some(list(coming))
        for row in connection.execute(select(fetches.c.url, fetches.c.state, fetches.c.next_time).where(fetches.c.url.in_(urls)))
    }
    new = 0
    for url, named in coming.items():
        entry = named if is_whole(named) else msgspec.structs.replace(named, text=None)
        digest = digest_of(entry)
        known, planned = there.get(url, (None, None))
        if known is None:
            new += 1
            state = FetchState(entry=entry, digest=digest)
            row = {"url": url, "host": host_of(url), "feed": feed, "next_time": written(now), "tried": None, "kept": None}
            _put(connection, fetches, row | {"state": msgspec.json.encode(state)}, ())
        elif known.digest != digest and planned is None and known.visits < MOST_VISITS:
            state = msgspec.structs.replace(known, entry=entry, digest=digest, tries=0)
            values = {"state": msgspec.json.encode(state), "next_time": written(now)}
            connection.execute(update(fetches).where(fetches.c.url == url).values(values))
    return new


def visited(connection: Connection, url: str, state: FetchState, now: datetime, next_time: datetime | None) -> None:
    """Note what came of a visit to a page; without a next time nothing more is to be done."""
    planned = written(next_time) if next_time else None
    values = {"state": msgspec.json.encode(state), "tried": written(now), "next_time": planned}
    connection.execute(update(fetches).where(fetches.c.url == url).values(values))


def done(connection: Connection, url: str, state: FetchState, now: datetime) -> None:
    """Note that the library has what came of a page: an article, or the reason why there is none."""
    lean = msgspec.structs.replace(state, entry=msgspec.structs.replace(state.entry, text=None))
    values = {"state": msgspec.json.encode(lean), "next_time": None, **({} if state.reason else {"kept": written(now)})}
    connection.execute(update(fetches).where(fetches.c.url == url).values(values))


def next_time(connection: Connection) -> str | None:
    """Give when the next visit is due, and its host has had its pause."""
    times = []
    for table, wanted in ((feeds, feeds.c.listed), (fetches, fetches.c.next_time.is_not(None))):
        planned = case((hosts.c.next_time > table.c.next_time, hosts.c.next_time), else_=table.c.next_time)
        every = table.outerjoin(hosts, hosts.c.name == table.c.host)
        times.append(connection.scalar(select(func.min(planned)).select_from(every).where(wanted)))
    return min(filter(None, times), default=None)


def digest_of(entry: Entry) -> str:
    """Give what tells an entry from its later versions."""
    return " ".join(filter(None, (entry.title, entry.updated)))[:400]


def _due(table: Table, now: datetime) -> ColumnElement[bool]:
    too_far = written(now + timedelta(seconds=2 * FURTHEST_SECONDS))
    ahead = written(now + timedelta(seconds=LEEWAY_SECONDS))
    planned = or_(table.c.next_time <= written(now), table.c.next_time > too_far, table.c.tried > ahead)
    return and_(table.c.next_time.is_not(None), planned)


def _free(now: datetime) -> ColumnElement[bool]:
    """Nobody holds the host, or he is dead, or his clock was wrong; and its pause is over."""
    longest = written(now + timedelta(seconds=LEASE_SECONDS + LEEWAY_SECONDS))
    held = and_(hosts.c.leased_until > written(now), hosts.c.leased_until <= longest)
    too_far = written(now + timedelta(seconds=2 * FURTHEST_SECONDS))
    pausing = and_(hosts.c.next_time > written(now), hosts.c.next_time <= too_far)
    return or_(hosts.c.name.is_(None), and_(or_(hosts.c.leased_by.is_(None), ~held), ~pausing))


def _put(connection: Connection, table: Table, row: dict[str, object], changed: tuple[str, ...]) -> None:
    """Write a row; where there is one already, change only what is named."""
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    adding = insert(table).values(row)
    keys = list(table.primary_key.columns)
    if changed:
        connection.execute(adding.on_conflict_do_update(index_elements=keys, set_={name: row[name] for name in changed}))
    else:
        connection.execute(adding.on_conflict_do_nothing(index_elements=keys))


def _some(urls: list[str]) -> list[list[str]]:
    """Cut a list into pieces that a statement can take."""
    return [urls[start : start + 500] for start in range(0, len(urls), 500)]
