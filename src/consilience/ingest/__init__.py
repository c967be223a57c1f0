"""Outlet → pages: what lies in files and folders, comes on standard input, or stands at addresses of the web."""

from consilience.ingest.incoming import incoming
from consilience.ingest.sources import Kind, from_paths, from_stream

__all__ = ["Kind", "from_paths", "from_stream", "incoming"]
