"""The way to the network: robots.txt, turns, redirects and second tries around single exchanges."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from random import Random
from threading import Event
from typing import Generic, TypeVar

import httpx2
import msgspec

from consilience import __version__
from consilience.ingest.addresses import host_of, joined
from consilience.ingest.fetch import robots
from consilience.ingest.fetch.exchange import Post, exchange
from consilience.ingest.fetch.network import Patience
from consilience.ingest.fetch.politeness import Turns, back_off
from consilience.ingest.fetch.records import Answer, Fault, Terms, Wanted

PERMANENT = frozenset({301, 308})
REDIRECTS = frozenset({301, 302, 303, 307, 308})

# A second try within one run waits no longer than this, whatever the server asks: then it is for another day.
LONGEST_PATIENCE_SECONDS = 60.0

# How far ahead addresses are taken up, so that many hosts are at work though one host's addresses come in a row.
LOOK_AHEAD = 256

Errand = TypeVar("Errand")


class Web:
    """Fetches addresses as an honest visitor. One for a whole run: it knows whose turn it is and what each host allows."""

    def __init__(self, terms: Terms | None = None, *, seed: int = 0) -> None:
        self.terms = terms or Terms()
        self._stop = Event()
        self._turns = Turns(self._stop.wait)
        self._jitter = Random(seed)  # noqa: S311 - scatters waiting times, keeps no secret
        self._cabinet = robots.Cabinet(self._robots)
        about = f" (+{self.terms.contact})" if self.terms.contact else ""
        agent = f"Consilience/{__version__}{about}"
        self._post = Post(terms=self.terms, agent=agent, context=httpx2.create_ssl_context())

    def stop(self) -> None:
        """End what is under way within a second; everything after that is refused."""
        self._stop.set()

    def get(self, wanted: Wanted, tries: int | None = None) -> Answer | Fault:
        """Fetch an address, following redirects; what may pass is tried again, up to `tries` times in all."""
        most = tries or self.terms.tries
        for turn in range(1, most + 1):
            found = self._followed(wanted, obey=True)
            if isinstance(found, Answer) or not found.may_pass or turn == most:
                break
            asked = found.wait_seconds
            pause = back_off(turn, 2.0, LONGEST_PATIENCE_SECONDS, self._jitter) if asked is None else asked
            if pause > LONGEST_PATIENCE_SECONDS or self._stop.wait(pause):
                break
        return found

    def each(
        self, errands: Iterable[Errand], wanted: Callable[[Errand], Wanted]
    ) -> Generator[tuple[Errand, Answer | Fault], None, None]:
        """Fetch what many errands want, a host's one after the other and many hosts at once; in the order in which they end."""
        more = iter(errands)
        queues: _Queues[Errand] = _Queues()
        busy: dict[Future[Answer | Fault], tuple[str, Errand]] = {}
        pool = ThreadPoolExecutor(self.terms.workers, thread_name_prefix="fetch")
        try:
            while True:
                while len(queues) < LOOK_AHEAD and (errand := next(more, None)) is not None:
                    queues.add(host_of(wanted(errand).url), errand)
                for host, errand in queues.taken({host for host, _ in busy.values()}):
                    busy[pool.submit(self.get, wanted(errand))] = (host, errand)
                if not busy:
                    return
                for done in wait(busy, return_when=FIRST_COMPLETED).done:
                    yield busy.pop(done)[1], done.result()
        finally:
            if busy:
                self.stop()
            pool.shutdown(cancel_futures=True)

    def _followed(self, wanted: Wanted, *, obey: bool) -> Answer | Fault:
        patience, cookies = Patience(self.terms.total_seconds, self._stop), httpx2.Cookies()
        most = self.terms.most_redirects if obey else robots.MOST_REDIRECTS
        here, moved, seen = wanted, True, {wanted.url}
        for _ in range(most + 1):
            found = self._refused(here) or self._once(here, patience, cookies, obey=obey)
            if isinstance(found, Fault):
                return msgspec.structs.replace(found, asked=wanted.url)
            if found.status not in REDIRECTS:
                return msgspec.structs.replace(found, asked=wanted.url, moved=moved and found.url != wanted.url)
            target = joined(found.url, found.headers.get("location", ""))
            if target is None:
                return Fault(
                    asked=wanted.url, why="broken", reason=f"a redirect ({found.status}) that does not lead into the web"
                )
            if target in seen and not cookies:  # with a cookie in hand the second visit may go otherwise
                return Fault(asked=wanted.url, why="redirects", reason="the redirects go round in a circle")
            seen.add(target)
            moved = moved and found.status in PERMANENT
            here = msgspec.structs.replace(here, url=target)
        return Fault(asked=wanted.url, why="redirects", reason=f"more than {most} redirects")

    def _refused(self, wanted: Wanted) -> Fault | None:
        if self._stop.is_set():
            return Fault(asked=wanted.url, why="stopped", reason="stopped before it was read")
        if joined(wanted.url, "") is None:
            return Fault(asked=wanted.url, why="refused", reason="not an address of the web: only http and https are read")
        return None

    def _once(self, wanted: Wanted, patience: Patience, cookies: httpx2.Cookies, *, obey: bool) -> Answer | Fault:
        """Make one exchange when it is the host's turn and, unless it is the rules themselves, when its robots.txt allows it."""
        host, delay = host_of(wanted.url), 0.0
        if obey:
            rules = self._cabinet.rules(wanted.url)
            if rules.fault:
                reason = f"{rules.fault.reason} (when asked for its robots.txt, without which nothing may be read)"
                return msgspec.structs.replace(rules.fault, asked=wanted.url, reason=reason, status=None)
            if not rules.allows(wanted.url):
                return Fault(asked=wanted.url, why="robots", reason=f"{host} does not allow it (robots.txt)")
            delay = max(self.terms.delay_seconds, min(rules.delay_seconds, self.terms.longest_delay_seconds))
        with self._turns.turn(host, delay), patience:
            return exchange(wanted, self._post, patience, cookies)

    def _robots(self, url: str) -> Answer | Fault:
        return self._followed(Wanted(url=url, largest_bytes=robots.LARGEST_BYTES, cut=True), obey=False)


class _Queues(Generic[Errand]):
    """Errands by the host they go to, in the order in which they came."""

    def __init__(self) -> None:
        self._queues: dict[str, deque[Errand]] = {}
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, host: str, errand: Errand) -> None:
        self._queues.setdefault(host, deque()).append(errand)
        self._length += 1

    def taken(self, busy: set[str]) -> list[tuple[str, Errand]]:
        """Take the next errand of every host that is not busy."""
        taken = [(host, queue.popleft()) for host, queue in self._queues.items() if host not in busy]
        for host, _ in taken:
            if not self._queues[host]:
                del self._queues[host]
        self._length -= len(taken)
        return taken
