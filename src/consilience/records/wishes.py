"""What somebody wants a briefing to be."""

from __future__ import annotations

from msgspec import Struct


class Endpoint(Struct, frozen=True, kw_only=True):
    """Where a writer is asked: the address of an OpenAI-compatible service, up to and with its version; which model; the key.

    `seconds` is how long one answer may take. The key is shown to nobody.
    """

    url: str
    model: str | None = None  # the service's first one where none is named
    key: str | None = None
    seconds: float = 60.0

    def __repr__(self) -> str:
        return f"Endpoint(url={self.url!r}, model={self.model!r})"


class Wishes(Struct, frozen=True, kw_only=True):
    """How long a briefing is (words of its points), since when it says what is new (ISO 8601), who may re-word its points."""

    words: int = 200
    since: str | None = None
    writer: Endpoint | None = None
    nli: str | None = None  # the folder of a cross-encoder that reads which statements contradict each other
