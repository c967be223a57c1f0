"""Marks names."""

from __future__ import annotations

from consilience.records import Report


def mark(report: Report) -> Report:
    """Add the names to a report."""
    return report
