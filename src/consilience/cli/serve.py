"""`consilience serve`."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path

import click

from consilience.cli.library_option import library_option, who
from consilience.cli.listening_options import listening_options
from consilience.cli.story_given import existing
from consilience.errors import UsageError

PORT = 8420
BACKLOG = 512  # connections that wait to be taken


@click.command
@listening_options(PORT)
@click.option("--new-token", metavar="ROLE:NAME", help="Make a token, add it to the token file, print it, and do nothing else.")
@library_option
def command(host: str, port: int, token_file: Path | None, new_token: str | None, address: str) -> None:
    """Serve the library as a site: pages for people, an API for programs.

    On this machine's own address (127.0.0.1) it is open. At any other it starts only with a token file, or with a password
    in CONSILIENCE_PASSWORD.
    """
    if new_token:
        click.echo(_made(token_file, new_token))
        return
    if token_file is None and not os.environ.get("CONSILIENCE_PASSWORD") and not is_loopback(host):
        what = "Others can reach this address, and there is no token or password"
        raise UsageError(what, host, "Give --token-file FILE, or set CONSILIENCE_PASSWORD.")
    with existing(address) as library:
        from consilience.web import application
        from consilience.web.access import Access, tokens
        from consilience.web.server import serve

        password = os.environ.get("CONSILIENCE_PASSWORD")
        keys = (*(tokens.from_file(token_file) if token_file else ()), *([tokens.from_password(password)] if password else ()))
        at = listening(host, port)
        shown = f"[{host}]" if ":" in host else host
        click.echo(f"http://{shown}:{at.getsockname()[1]}/  (Ctrl-C ends it)")
        serve(application(library, Access(keys, who())), at)


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach an address; a name is looked up, all that it stands for must be."""
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
    except OSError:
        return False
    return bool(found) and all(ipaddress.ip_address(str(address).partition("%")[0]).is_loopback for address in found)


def _made(path: Path | None, wanted: str) -> str:
    from consilience.web.access import ROLES, tokens

    role, _, name = wanted.partition(":")
    known = next((one for one in ROLES if one == role), None)
    if path is None or known is None:
        what = "A new token needs a file and a role"
        raise UsageError(what, wanted, f"consilience serve --token-file FILE --new-token ROLE:NAME. Roles: {', '.join(ROLES)}.")
    return tokens.new(path, known, name)


def listening(host: str, port: int) -> socket.socket:
    """Give a socket that listens; UsageError where none can."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as fault:
        what = f"Nothing can listen there ({fault.strerror or fault})"
        raise UsageError(what, f"{host}:{port}", "Give another --port, or end what listens there.") from fault
