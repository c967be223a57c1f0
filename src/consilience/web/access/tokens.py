"""Tokens and passwords: read from a file, compared in constant time, never kept in the clear."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from consilience.errors import UsageError
from consilience.web.access import ROLES, Key, Role

# 20 characters of letters and digits are beyond guessing; a password that people remember is slowed down by the rate limit.
SHORTEST_TOKEN = 20
SHORTEST_PASSWORD = 12
# A token file says `ROLE NAME TOKEN`, one on a line; instead of the token may stand its digest.
DIGEST = "sha256:"
_NAME = re.compile(r"[\w.@+-]{1,80}")
_HEX = re.compile(r"[0-9a-f]{64}")


def digest(secret: str) -> str:
    """Give what is kept of a token."""
    return sha256(secret.encode(errors="surrogatepass")).hexdigest()


def from_file(path: Path) -> tuple[Key, ...]:
    """Read a token file; UsageError says which line is wrong, never what stands in it."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        what = "The token file cannot be read"
        raise UsageError(what, str(path), "Give a text file with lines of: ROLE NAME TOKEN") from fault
    told = [(number, line.split()) for number, line in enumerate(lines, 1) if line.strip() and not line.lstrip().startswith("#")]
    found = tuple(_key(words, f"{path}, line {number}") for number, words in told)
    if not found:
        what = "The token file has no token"
        raise UsageError(what, str(path), "Write one: consilience serve --token-file FILE --new-token reviewer:NAME")
    return found


def from_password(password: str) -> Key:
    """Give the key of a password that everybody on a desk shares; UsageError where it is short."""
    if len(password) < SHORTEST_PASSWORD:
        what = f"The password is shorter than {SHORTEST_PASSWORD} characters"
        raise UsageError(what, "CONSILIENCE_PASSWORD", "Take a longer one.")
    return Key(digest(password), "reviewer")


def new(path: Path, role: Role, name: str) -> str:
    """Make a token, add its digest to a file that only its owner can read, and give it: it is shown this once."""
    if not _NAME.fullmatch(name):
        what = "A name is letters, digits and . @ + - _"
        raise UsageError(what, name, "Give one without spaces.")
    token = secrets.token_urlsafe(24)
    try:
        path.touch(mode=0o600)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{role} {name} {DIGEST}{digest(token)}\n")
    except OSError as fault:
        what = "The token file cannot be written"
        raise UsageError(what, str(path), "Give a file that may be written.") from fault
    return token


def found(keys: Iterable[Key], secret: str) -> Key | None:
    """Give the key that a token or password opens; every one is compared, so that time tells nothing."""
    given = digest(secret)
    matching = [key for key in keys if hmac.compare_digest(key.digest, given)]
    return matching[0] if matching else None


def _key(words: list[str], where: str) -> Key:
    remedy = f"Write: ROLE NAME TOKEN. Roles: {', '.join(ROLES)}."
    if len(words) != 3:
        what = "Not a role, a name and a token"
        raise UsageError(what, where, remedy)
    role, name, secret = words
    if role not in ROLES or not _NAME.fullmatch(name):
        what = "Not a role and a name"
        raise UsageError(what, where, remedy)
    if secret.startswith(DIGEST):
        if not _HEX.fullmatch(secret.removeprefix(DIGEST)):
            what = "Not a digest"
            raise UsageError(what, where, "Let it be made: consilience serve --token-file FILE --new-token ROLE:NAME")
        return Key(secret.removeprefix(DIGEST), role, name)
    if len(secret) < SHORTEST_TOKEN:
        what = f"The token is shorter than {SHORTEST_TOKEN} characters"
        raise UsageError(what, where, "Let it be made: consilience serve --token-file FILE --new-token ROLE:NAME")
    return Key(digest(secret), role, name)
