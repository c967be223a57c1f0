"""A moment as people say it: 2026-11-22, 2026-11-22T10:00, 3d, 12h, yesterday."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import click

_AGO = re.compile(r"(\d{1,8})\s*(m|h|d|w)[a-z]*(?:\s+ago)?", re.IGNORECASE)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_WORDS = {"today": 0, "yesterday": 1}


class Moment(click.ParamType[str]):
    """Gives a moment as the library writes it: ISO 8601 in UTC, to the second."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read a moment; what is no moment is wrong use."""
        try:
            return read(str(value).strip(), datetime.now(UTC))
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no moment: give 2026-11-22, 2026-11-22T10:00, 3d, 12h, today or yesterday", param, ctx)


def read(said: str, now: datetime) -> str:
    """Give the moment that somebody means at `now`; a time without a zone is UTC. Raises ValueError for what is none."""
    if said.lower() in _WORDS:
        return _written(now.replace(hour=0, minute=0, second=0) - timedelta(days=_WORDS[said.lower()]))
    if ago := _AGO.fullmatch(said):
        return _written(now - timedelta(**{_UNITS[ago[2].lower()]: int(ago[1])}))
    found = datetime.fromisoformat(f"{said}-01" if re.fullmatch(r"\d{4}-\d\d", said) else said)
    return _written(found.replace(tzinfo=UTC) if found.tzinfo is None else found)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


since_option = click.option(
    "--since",
    type=Moment(),
    metavar="MOMENT",
    help="From this moment on: 2026-11-22, 2026-11-22T10:00 (UTC), 3d, 12h, yesterday.",
)
