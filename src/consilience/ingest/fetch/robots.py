"""robots.txt → whether we may, and how fast (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic
from urllib.parse import urlsplit

from msgspec import Struct
from protego import Protego

from consilience.ingest.fetch.records import Answer, Fault

NAME = "consilience"  # what a robots.txt calls us

LARGEST_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB are read; what comes after is not
MOST_REDIRECTS = 5  # 2.3.1.2
KEPT_SECONDS = 86_400.0  # 2.4: no longer than a day
UNREACHABLE_KEPT_SECONDS = 600.0
MOST_KEPT = 5_000


class Rules(Struct, frozen=True):
    """What a host allows."""

    parsed: Protego | None = None  # None: everything, or nothing
    fault: Fault | None = None  # why the host cannot be asked; then nothing is allowed

    def allows(self, url: str) -> bool:
        """Whether we may fetch an address."""
        if self.parsed is None:
            return self.fault is None
        return bool(self.parsed.can_fetch(url, NAME))

    @property
    def delay_seconds(self) -> float:
        """How long the host wants us to wait between two requests; 0 where it does not say."""
        return float((self.parsed and self.parsed.crawl_delay(NAME)) or 0.0)


def rules(answer: Answer | Fault) -> Rules:
    """Read what came of asking for a robots.txt: none there means all is allowed, no answer at all that nothing is."""
    if isinstance(answer, Answer):
        text = answer.content.decode("utf-8", errors="replace")
        return Rules(Protego.parse(text.removeprefix("\ufeff")))
    # 2.3.1.3: "unavailable", 400 to 499, means no rules; so do more redirects than we follow. 2.3.1.4: "unreachable" forbids all.
    there_is_none = answer.status is not None and 400 <= answer.status < 500
    return Rules() if there_is_none or answer.why == "redirects" else Rules(fault=answer)


def address(url: str) -> str:
    """Give where the rules for an address stand."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"


class Cabinet:
    """The rules of the hosts that were asked lately."""

    def __init__(self, ask: Callable[[str], Answer | Fault]) -> None:
        self._ask = ask
        self._lock = Lock()
        self._kept: dict[str, tuple[float, Rules]] = {}

    def rules(self, url: str) -> Rules:
        """Give the rules for an address, asking the host when we have none or they are too old."""
        where = address(url)
        with self._lock:
            until, found = self._kept.get(where, (0.0, None))
        if found is None or monotonic() >= until:
            found = rules(self._ask(where))
            with self._lock:
                if len(self._kept) >= MOST_KEPT:
                    del self._kept[next(iter(self._kept))]
                self._kept[where] = (monotonic() + (UNREACHABLE_KEPT_SECONDS if found.fault else KEPT_SECONDS), found)
        return found
