"""What a watch tells while it runs: a line for each thing that happens, for people or as JSON, and one line of status."""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

import msgspec

from consilience.watch.watching import LOG, Totals


class ForPeople(logging.Formatter):
    """Time, what happened, and its details, in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line."""
        fields = getattr(record, "fields", {})
        told = " ".join(f"{name}={_short(value)}" for name, value in fields.items() if value not in (None, {}, ""))
        return f"{_at(record)} {record.getMessage()} {told}".rstrip()


class AsJSON(logging.Formatter):
    """A JSON object a line: at, level, event, and the details by name."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line."""
        fields = getattr(record, "fields", {})
        told = {"at": _at(record), "level": record.levelname.lower(), "event": record.getMessage(), **fields}
        if record.exc_info:
            told["traceback"] = "".join(traceback.format_exception(*record.exc_info))
        return msgspec.json.encode(told).decode()


def set_up(*, as_json: bool, quiet: bool, stream: TextIO | None = None) -> None:
    """Send the log to standard error; `quiet` leaves out what went well."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(AsJSON() if as_json else ForPeople())
    LOG.handlers[:] = [handler]
    LOG.setLevel(logging.WARNING if quiet else logging.INFO)
    LOG.propagate = False


def line(totals: Totals, due: str | None, feeds: int) -> str:
    """Give the line of status."""
    parts = [
        f"{feeds} feeds",
        f"{totals.looks} looks ({totals.failed} failed)",
        f"{totals.pages} pages",
        f"{totals.articles} new articles",
        f"next {due[11:16]}" if due else "nothing due",
    ]
    return " · ".join(parts)


def _at(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _short(value: object) -> str:
    text = str(value)
    return repr(text[:200]) if " " in text or not text else text[:200]
