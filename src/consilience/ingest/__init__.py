"""Outlet → pages: what lies in files and folders, or comes on standard input."""

from consilience.ingest.sources import Kind, from_paths, from_stream

__all__ = ["Kind", "from_paths", "from_stream"]
