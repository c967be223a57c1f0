"""Times that two figures cover → whether they are two times, by their ISO 8601 intervals."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

OPEN = ".."


class Period(Struct, frozen=True):
    """A time from its first to its last day, ISO 8601, as precise as it is told; "" where a side is open."""

    first: str
    last: str

    @property
    def is_running(self) -> bool:
        """Whether it counts from some time on: "since 2011"."""
        return self.first != "" and self.last == ""

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last and len(self.first) == len("2016-03-15")


@lru_cache(maxsize=4096)
def period(told: str) -> Period | None:
    """Read an ISO 8601 interval or day; None for an empty one, or one that is open on both sides."""
    first, slash, last = told.partition("/")
    first, last = first.removesuffix(OPEN), (last if slash else first).removesuffix(OPEN)
    return Period(first, last) if first or last else None


def are_two(left: str, right: str) -> bool:
    """Whether two figures cover different times: since 2015 and since 2011, 2014 and 2015, all of a year and a day of it.

    A count until some day says only as of when it was made; "since 2011" and "since March 2011" may be one.
    """
    one, other = period(left), period(right)
    if one is None or other is None or (one.first == "" or other.first == ""):
        return False
    if one.is_running and other.is_running:
        return not _may_be_one(one.first, other.first)
    if one.is_running or other.is_running:
        running, closed = (one, other) if one.is_running else (other, one)
        return closed.last[: len(running.first)] < running.first[: len(closed.last)]  # all of it lies before
    return not (_may_be_one(one.first, other.first) and _may_be_one(one.last, other.last))


def _may_be_one(left: str, right: str) -> bool:
    """Whether two dates of different precision may be one."""
    short = min(len(left), len(right))
    return left[:short] == right[:short]
