"""The library for agents: a server of the Model Context Protocol, with the official SDK."""

from __future__ import annotations

from mcp.server import MCPServer
from mcp.types import ToolAnnotations

from consilience import __version__
from consilience.mcp.tools import Tools
from consilience.store import Library

INSTRUCTIONS = """This server holds news as many outlets reported it. Each story is one event: every report of it was read, set
side by side, and told once, with the exact words of the sources. Use it to answer questions about these events with citations,
to see what is disputed or overtaken, and to check a text.

How to work: search_stories first, then ask for a story by its id. Everything is in the sources' own words and carries citations
(outlet, exact words, place, link): pass them on. "Origins" are independent witnesses: outlets that carry one agency's text count
once, so never call a thing confirmed because many outlets print it; look at the origins. What is not in the library is unknown,
not false. Long answers come in pages: give `next_cursor` back as `cursor`. All tools only read."""


def server(library: Library) -> MCPServer:
    """Give the server of a library, ready to run on standard input and output or over HTTP."""
    made = MCPServer("consilience", title="Consilience", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING")
    for tool in Tools(library).all:
        reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
        made.add_tool(tool, annotations=reading)
    return made


__all__ = ["server"]
