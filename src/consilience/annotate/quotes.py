"""Marks quotes."""

from __future__ import annotations

from consilience.records import Report


def mark(report: Report) -> Report:
    """Add the quotes to a report."""
    return report
