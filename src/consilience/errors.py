"""Wrong use and missing parts, each as one line: what, where, what to do."""

from __future__ import annotations


class ConsilienceError(Exception):
    """The root of every error this package raises on purpose. `str()` is one line for a reader."""


class UsageError(ConsilienceError):
    """The call cannot be carried out as given: a path that is not there, a file that is not a dossier."""

    def __init__(self, what: str, where: str, remedy: str) -> None:
        super().__init__(f"{what}: {where}. {remedy}")
        self.what = what
        self.where = where
        self.remedy = remedy


class LibraryError(UsageError):
    """The library cannot be opened, read or written: a server that is gone, a full disk, a file that is no library."""
