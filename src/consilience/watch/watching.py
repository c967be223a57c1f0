"""The round: take what is due, visit it, keep what comes, note when to come again. What is to be done stands in the library."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime, timedelta
from random import Random

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from consilience.errors import LibraryError
from consilience.ingest.fetch.records import Fault
from consilience.ingest.fetch.web import Web
from consilience.ingest.listing import Entry, Feed
from consilience.records import Page, Skipped
from consilience.store import Library, feeds
from consilience.store.feeds import Claim, FeedState, FetchState
from consilience.watch import schedule, visits
from consilience.watch.visits import Visit

LOG = logging.getLogger("consilience.watch")

# Pages are added together: so many, or what there is when the oldest of them has waited so long.
PAGES_TOGETHER = 32
PATIENCE_SECONDS = 15.0

# A page that was fetched and not yet added is fetched again after this, should the program be killed in between.
IN_HAND_SECONDS = 600.0

# A host that is overloaded and does not say for how long.
BUSY_HOST_SECONDS = 60.0

# How long to sleep while visits are under way, and at most while none is: a list may have grown meanwhile.
SHORT_SLEEP_SECONDS = 0.2
LONG_SLEEP_SECONDS = 30.0

# A pause between two pages of a host is no reason to go home.
SOON_SECONDS = 90.0

# How long to leave a library alone that refuses: a full disk is not empty a second later.
LIBRARY_PAUSE_SECONDS = 30.0


class Kept(Struct, frozen=True, kw_only=True):
    """What became of pages that were given to the library."""

    articles: int = 0  # new ones
    reasons: Mapping[str, str] = {}  # of those that were skipped: why, by source


Keep = Callable[[Sequence[Page | Skipped]], Kept]


class Totals(Struct):
    """What has happened since the start, for the line of status."""

    looks: int = 0
    failed: int = 0
    pages: int = 0
    articles: int = 0
    skipped: int = 0


class _InHand(Struct, frozen=True):
    claim: Claim
    state: FetchState
    item: Page | Skipped


class Watching:
    """Watches the feeds of a library. `clock` gives the time, `keep` adds pages to the library, `pool` carries out visits."""

    def __init__(  # noqa: PLR0913 - what a round needs, each passed in so that tests need neither time nor network
        self,
        library: Library,
        web: Web,
        keep: Keep,
        pool: Executor,
        *,
        who: str,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        seed: int = 0,
    ) -> None:
        self.totals = Totals()
        self.idle = False  # nothing under way, and nothing to be done soon
        self._library, self._web, self._keep, self._pool = library, web, keep, pool
        self._who, self._clock = who, clock
        self._chance = Random(seed)  # noqa: S311 - scatters visits, keeps no secret
        self._busy: dict[Future[Visit], Claim] = {}
        self._in_hand: list[_InHand] = []
        self._since: datetime | None = None  # when the oldest page came in hand

    def run(self, wait: Callable[[float], bool], show: Callable[[Totals, str | None], None]) -> None:
        """Go round until `wait`, which lets seconds pass, says that it is time to stop; then put everything in order."""
        while True:
            try:
                pause = self.turn()
                show(self.totals, self._library.read(feeds.next_time))
            except LibraryError as error:
                LOG.warning("library", extra={"fields": {"reason": str(error)}})
                pause = LIBRARY_PAUSE_SECONDS
            if wait(pause):
                break
        self.stop()

    def turn(self) -> float:
        """Note what visits have ended, begin those that are due; give the seconds until it is worth coming back."""
        for done in [future for future in self._busy if future.done()]:
            claim = self._busy.pop(done)
            self._note(_ended(done, claim), claim)
        if self._in_hand and self._is_time():
            self._add()
        room = self._web.terms.workers - len(self._busy)
        now = self._clock()
        claims = self._library.write(lambda connection: feeds.claim(connection, now, self._who, room)) if room else []
        for claim in claims:
            self._busy[self._pool.submit(visits.made, claim, self._web, now)] = claim
        self.idle = False
        if self._busy or self._in_hand:
            return SHORT_SLEEP_SECONDS
        until = _seconds_until(self._library.read(feeds.next_time), now)
        # What is due and not ours to take is another watch's.
        self.idle = until <= 0 or until > SOON_SECONDS
        return min(LONG_SLEEP_SECONDS, max(1.0, until))

    def stop(self) -> None:
        """End the visits that are under way, add what is in hand, give up every lease."""
        self._web.stop()
        for future, claim in self._busy.items():
            self._note(_ended(future, claim), claim)
        self._busy.clear()
        try:
            if self._in_hand:
                self._add()
            self._library.write(lambda connection: feeds.release_all(connection, self._who))
        except LibraryError as error:  # what was in hand is fetched again, the leases end by themselves
            LOG.warning("library", extra={"fields": {"reason": str(error)}})
        LOG.info("stopped", extra={"fields": msgspec.structs.asdict(self.totals)})

    def _is_time(self) -> bool:
        waited = (self._clock() - self._since).total_seconds() if self._since else 0.0
        return len(self._in_hand) >= PAGES_TOGETHER or not self._busy or not 0 <= waited < PATIENCE_SECONDS

    def _note(self, visit: Visit, claim: Claim) -> None:
        now = self._clock()
        if visit.stopped:
            return
        if isinstance(claim.state, FeedState):
            self._note_feed(visit, claim, claim.state, now)
        else:
            self._note_page(visit, claim, claim.state, now)

    def _note_feed(self, visit: Visit, claim: Claim, before: FeedState, now: datetime) -> None:
        chance, entries = self._chance.random(), visit.found.entries if isinstance(visit.found, Feed) else ()

        def note(connection: Connection) -> tuple[FeedState, datetime, int]:
            new = feeds.note_entries(connection, claim.url, entries, now)
            rhythm, then = schedule.after(before.rhythm, now, visits.look(visit, new, now), chance)
            state = msgspec.structs.replace(visits.feed_state(before, visit, new, feeds.written(now)), rhythm=rhythm)
            feeds.looked_at(connection, claim.url, state, now, then)
            feeds.release(connection, claim.host, self._who, now + self._host_pause(visit))
            return state, then, new

        state, then, new = self._library.write(note)
        self.totals.looks += 1
        self.totals.failed += state.reason is not None
        fields = {"url": claim.url, "new": new, "next": feeds.written(then), "reason": state.reason, "fault": state.fault}
        LOG.log(logging.WARNING if state.reason else logging.INFO, "feed", extra={"fields": fields})
        self._take_own(claim, entries, now)

    def _take_own(self, claim: Claim, entries: Sequence[Entry], now: datetime) -> None:
        """Take in hand the articles that stand in the feed alone, without a page of their own."""
        fault = Fault(asked=claim.url, why="refused", reason="")
        for entry in entries:
            if entry.link is None:
                item = visits.own_article(entry, claim.url, fault, now)
                if isinstance(item, Page):
                    self._hand(_InHand(claim, FetchState(entry=entry, digest=""), item), now)

    def _note_page(self, visit: Visit, claim: Claim, before: FetchState, now: datetime) -> None:
        state = visits.page_state(before, visit)
        fault = visit.fault
        then = schedule.again(state.tries, now, fault.wait_seconds, self._chance.random()) if fault and fault.may_pass else None
        item = visit.found if isinstance(visit.found, (Page, Skipped)) else None
        if fault and then is None:
            item = visits.own_article(before.entry, claim.feed, fault, now)
        held = now + timedelta(seconds=IN_HAND_SECONDS) if item else None

        def note(connection: Connection) -> None:
            feeds.visited(connection, claim.url, state, now, then or held)
            feeds.release(connection, claim.host, self._who, now + self._host_pause(visit))

        self._library.write(note)
        self.totals.pages += 1
        fields = {"url": claim.url, "reason": state.reason, "next": feeds.written(then) if then else None}
        LOG.log(logging.WARNING if fault else logging.INFO, "page", extra={"fields": fields})
        if item:
            self._hand(_InHand(claim, state, item), now)

    def _hand(self, found: _InHand, now: datetime) -> None:
        self._since = now if not self._in_hand else self._since
        self._in_hand.append(found)

    def _add(self) -> None:
        """Give the library what is in hand, then note that it has it: killed in between, it is fetched and passed over again."""
        kept = self._keep([found.item for found in self._in_hand])
        now = self._clock()

        def note(connection: Connection) -> None:
            for found in self._in_hand:
                reason = kept.reasons.get(found.item.source) or (found.item.reason if isinstance(found.item, Skipped) else None)
                state = msgspec.structs.replace(found.state, reason=reason)
                feeds.done(connection, found.claim.url, state, now)

        self._library.write(note)
        self.totals.articles += kept.articles
        self.totals.skipped += len(kept.reasons)
        LOG.info(
            "added", extra={"fields": {"pages": len(self._in_hand), "articles": kept.articles, "skipped": dict(kept.reasons)}}
        )
        self._in_hand.clear()

    def _host_pause(self, visit: Visit) -> timedelta:
        if visit.fault and visit.fault.why == "busy":
            asked = visit.fault.wait_seconds
            return timedelta(seconds=min(BUSY_HOST_SECONDS if asked is None else asked, schedule.FURTHEST_SECONDS))
        return timedelta(seconds=self._web.terms.delay_seconds)


def _ended(future: Future[Visit], claim: Claim) -> Visit:
    """Give what came of a visit; a mistake of ours on one page must not end a watch of weeks."""
    if error := future.exception():
        LOG.error("mistake", exc_info=error, extra={"fields": {"url": claim.url, "reason": repr(error)}})
        return Visit(claim=claim, fault=Fault(asked=claim.url, why="status", reason=f"a mistake in the program: {error!r}"))
    return future.result()


def _seconds_until(due: str | None, now: datetime) -> float:
    return (datetime.fromisoformat(due) - now).total_seconds() if due else schedule.FURTHEST_SECONDS
