"""`consilience mcp`."""

from __future__ import annotations

from pathlib import Path

import click

from consilience.cli.library_option import library_option
from consilience.cli.listening_options import listening_options
from consilience.errors import UsageError

PORT = 8421


@click.command
@click.option("--http", is_flag=True, help="Speak over HTTP, at http://HOST:PORT/mcp, not on standard input and output.")
@listening_options(PORT)
@library_option
def command(host: str, port: int, token_file: Path | None, address: str, *, http: bool) -> None:
    """Serve the library to agents: tools that search stories, give figures, quotes and disputes, and check a text.

    On standard input and output, as most agents start it: consilience mcp --library FILE. Over HTTP anybody on this machine may
    read; at any other address it starts only with a token file.
    """
    from consilience.cli.story_given import existing

    if http and token_file is None:
        from consilience.cli.serve import is_loopback

        if not is_loopback(host):
            what = "Others can reach this address, and there is no token"
            raise UsageError(
                what, host, "Give --token-file FILE; make one: consilience serve --token-file FILE --new-token reader:NAME"
            )
    with existing(address) as library:
        try:
            from consilience import mcp

            if http:
                from consilience.mcp.http import serve
                from consilience.web.access import tokens
        except ModuleNotFoundError as fault:
            what = "A part that agents need is not installed"
            raise UsageError(what, str(fault.name), f"Install it: pip install 'consilience[mcp{',web' * http}]'") from fault
        if http:
            serve(mcp.server(library), host, port, tokens.from_file(token_file) if token_file else ())
        else:
            mcp.server(library).run("stdio")
