"""Outlet → pages."""

from consilience.ingest.files import from_paths

__all__ = ["from_paths"]
