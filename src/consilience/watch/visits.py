"""One visit: to a feed or to a page. What comes of it is told; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec
from msgspec import Struct

from consilience.ingest import feeds as reading
from consilience.ingest import linked, visits
from consilience.ingest.addresses import tidied
from consilience.ingest.fetch.records import Answer, Fault
from consilience.ingest.fetch.web import Web
from consilience.ingest.listing import Entry, Feed
from consilience.records import Page, Skipped
from consilience.store.feeds import Claim, FeedState, FetchState
from consilience.watch.schedule import Look, gap_seconds

_MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)

# "gone", "forbidden for us", "for members only": asking again tomorrow is enough.
HOPELESS = frozenset({401, 402, 403, 410, 451})


class Visit(Struct, frozen=True, kw_only=True):
    """What came of a visit."""

    claim: Claim
    found: Feed | Page | Skipped | None = None  # None: the same as last time
    fault: Fault | None = None
    answer: Answer | None = None  # without its content
    stopped: bool = False


def made(claim: Claim, web: Web, now: datetime) -> Visit:
    """Make a visit: one try, however it ends."""
    state = claim.state
    wanted = linked.wanted_feed(claim.url) if isinstance(state, FeedState) else visits.wanted(state.entry)
    found = web.get(msgspec.structs.replace(wanted, etag=state.etag, last_modified=state.last_modified), tries=1)
    if isinstance(found, Fault):
        return Visit(claim=claim, fault=found, stopped=found.why == "stopped")
    told = msgspec.structs.replace(found, content=b"")
    if found.same_as_before:
        return Visit(claim=claim, answer=told)
    if isinstance(state, FeedState):
        return Visit(claim=claim, answer=told, found=_feed(claim.url, found))
    return Visit(claim=claim, answer=told, found=visits.page(state.entry, found, claim.feed, now))


def _feed(url: str, found: Answer) -> Feed | Skipped:
    read = reading.feed(found.content, found.url, found.headers.get("content-type", ""))
    return Skipped(source=tidied(url), stage="ingest", reason=read.reason) if isinstance(read, Skipped) else read


def look(visit: Visit, new: int, now: datetime) -> Look:
    """Say what the schedule wants to know of a visit to a feed."""
    if visit.fault:
        hopeless = visit.fault.status in HOPELESS or visit.fault.why in {"robots", "refused"}
        return Look(good=False, at_least_seconds=visit.fault.wait_seconds or 0.0, hopeless=hopeless)
    if isinstance(visit.found, Skipped):
        return Look(good=False)
    headers = visit.answer.headers if visit.answer else {}
    fresh = _MAX_AGE.search(headers.get("cache-control", ""))
    if not isinstance(visit.found, Feed):
        return Look(good=True, new=new, at_least_seconds=float(fresh[1]) if fresh else 0.0)
    asked = max((visit.found.minutes_to_live or 0.0) * 60, float(fresh[1]) if fresh else 0.0)
    gap = gap_seconds(dates(visit.found.entries), now)
    return Look(good=True, new=new, gap_seconds=gap, at_least_seconds=asked)


def feed_state(before: FeedState, visit: Visit, new: int, now: str) -> FeedState:
    """Give what is known of a feed after a visit, but for its rhythm."""
    if visit.fault or isinstance(visit.found, Skipped):
        reason = visit.fault.reason if visit.fault else visit.found.reason if isinstance(visit.found, Skipped) else None
        return msgspec.structs.replace(before, reason=reason)
    after = msgspec.structs.replace(
        before, reason=None, succeeded=now, entries=before.entries + new, news=now if new else before.news
    )
    if isinstance(visit.found, Feed):
        after = msgspec.structs.replace(
            after, kind=visit.found.kind, fault=visit.found.fault, title=visit.found.title or before.title
        )
    if visit.answer and not visit.answer.same_as_before:
        moved = tidied(visit.answer.url) if visit.answer.moved else None
        after = msgspec.structs.replace(after, **_validators(visit.answer), moved_to=moved)
    return after


def page_state(before: FetchState, visit: Visit) -> FetchState:
    """Give what is known of a page's address after a visit."""
    fault = visit.fault
    told = visit.found.reason if isinstance(visit.found, Skipped) else None
    after = msgspec.structs.replace(
        before, tries=before.tries + 1, visits=before.visits + 1, reason=fault.reason if fault else told
    )
    fresh = visit.answer and not visit.answer.same_as_before
    return msgspec.structs.replace(after, **_validators(visit.answer)) if visit.answer and fresh else after


def own_article(entry: Entry, feed: str | None, fault: Fault, now: datetime) -> Page | Skipped:
    """Give what stands in the feed itself where an entry's page cannot be had, or say why there is nothing."""
    return visits.page(entry, fault, feed, now)


def _validators(answer: Answer) -> dict[str, str | None]:
    return {"etag": answer.headers.get("etag"), "last_modified": answer.headers.get("last-modified")}


def dates(entries: Iterable[Entry]) -> list[datetime]:
    """Give when the entries of a feed were published, as far as that can be read."""
    return [moment for entry in entries if (moment := _moment(entry.published or entry.updated))]


def _moment(written: str | None) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read((written or "").strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None
