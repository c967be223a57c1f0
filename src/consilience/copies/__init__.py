"""Articles → who carries whose words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from consilience.records import CopyPair, Report


def keys(report: Report) -> Iterable[Hashable]:
    """Give the fingerprints of an article's text; two articles that copy share some."""
    return ()


def judge(left: Report, right: Report) -> CopyPair | None:
    """Find the passages that two articles share; None if there are none."""
    return None


__all__ = ["judge", "keys"]
