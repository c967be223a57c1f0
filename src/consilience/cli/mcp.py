"""`consilience mcp`."""

from __future__ import annotations

from pathlib import Path

import click

from consilience.cli.library_option import library_option
from consilience.errors import UsageError

PORT = 8421


@click.command
@click.option("--http", is_flag=True, help="Speak over HTTP, at http://HOST:PORT/mcp, not on standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0 takes a free one.")
@click.option(
    "--token-file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="CONSILIENCE_TOKENS",
    help="Who may read: lines of ROLE NAME TOKEN, as for `consilience serve`.",
)
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
