"""Who may do what: on this machine everybody everything; elsewhere whoever has a token or the password, by role."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal, get_args

from msgspec import Struct

Role = Literal["reader", "reviewer", "feeder"]
Right = Literal["read", "review", "feed"]
ROLES: tuple[Role, ...] = get_args(Role)

# A feeder's token lies on a machine that fetches pages: who takes it can add, but neither read nor decide.
RIGHTS: dict[Role, frozenset[Right]] = {
    "reader": frozenset({"read"}),
    "reviewer": frozenset({"read", "review"}),
    "feeder": frozenset({"feed"}),
}
EVERYTHING: frozenset[Right] = frozenset(get_args(Right))


class Key(Struct, frozen=True):
    """What lets somebody in: the SHA-256 of a token or password, whose it is and what it allows; a shared one has no name."""

    digest: str
    role: Role
    name: str = ""

    @property
    def id(self) -> str:
        """Name the key in a cookie, where nobody can guess at the password from it."""
        return sha256(f"key {self.digest}".encode()).hexdigest()[:16]


class Visitor(Struct, frozen=True):
    """Whoever asks: the name under which decisions are logged, what is allowed, and the key that let them in."""

    name: str
    rights: frozenset[Right]
    key: Key | None = None

    def may(self, right: Right) -> bool:
        """Say whether something is allowed."""
        return right in self.rights


class Access(Struct, frozen=True):
    """The keys of a site; without any it is open, and whoever comes is called by the owner's name."""

    keys: tuple[Key, ...] = ()
    owner: str = "somebody"

    @property
    def is_open(self) -> bool:
        """Say whether no key is needed: only ever so on the machine's own address."""
        return not self.keys

    @property
    def anybody(self) -> Visitor:
        """Give the visitor of an open site."""
        return Visitor(self.owner, EVERYTHING)


def visitor(key: Key, name: str = "") -> Visitor:
    """Give the visitor that a key lets in; whoever has a shared one says who they are."""
    return Visitor(key.name or name or "somebody", RIGHTS[key.role], key)
