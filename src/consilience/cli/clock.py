"""What time it is, as the library writes it down."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Give the moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
