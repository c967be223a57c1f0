"""What is asked of the network, on which terms, and what comes of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# A page above this is a dump or an attack (extract reads no larger one); feeds and sitemaps end by their own rules at 50 MB.
LARGEST_BYTES = 40_000_000

Why = Literal["refused", "robots", "unreachable", "slow", "broken", "large", "status", "busy", "redirects", "stopped"]


class Terms(Struct, frozen=True, kw_only=True):
    """How we behave on the network; the defaults suit other people's servers."""

    allow_private: bool = False  # also addresses inside the network: loopback, 10.0.0.0/8, …
    contact: str | None = None  # an address about us, shown to every server
    delay_seconds: float = 1.0  # between two requests to one host
    longest_delay_seconds: float = 60.0  # what we grant a host that asks for more in robots.txt
    silent_seconds: float = 15.0  # without a single byte
    total_seconds: float = 60.0  # for one address, redirects included, however busily it drips
    most_redirects: int = 8
    tries: int = 3
    workers: int = 24  # hosts at once


class Wanted(Struct, frozen=True, kw_only=True):
    """An address to be fetched, and what we know of it from last time."""

    url: str
    accept: str = "*/*"
    etag: str | None = None
    last_modified: str | None = None
    largest_bytes: int = LARGEST_BYTES
    cut: bool = False  # of a longer answer, take what fits


class Answer(Struct, frozen=True, kw_only=True):
    """What a server gave: the page, or (status 304) that it is the same as last time."""

    asked: str
    url: str  # where the redirects ended
    status: int
    headers: dict[str, str]  # names in lower case
    content: bytes
    moved: bool = False  # every redirect on the way said "for good"

    @property
    def same_as_before(self) -> bool:
        """Whether what we have is still right."""
        return self.status == 304

    @property
    def media_type(self) -> str:
        """The declared media type in lower case, without parameters; empty where none is declared."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The declared encoding; None where none is declared."""
        for parameter in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'")[:40] or None
        return None


class Fault(Struct, frozen=True, kw_only=True):
    """Why an address gave nothing: a sentence for people, a word for programs."""

    asked: str
    why: Why
    reason: str
    status: int | None = None
    wait_seconds: float | None = None  # what the server asks us to wait

    @property
    def may_pass(self) -> bool:
        """Whether it makes sense to ask again soon."""
        return self.why in {"unreachable", "slow", "broken", "busy"}
