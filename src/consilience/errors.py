"""Wrong use and missing parts, each as one line: what, where, what to do."""

from __future__ import annotations


class ConsilienceError(Exception):
    """The root of every error this package raises on purpose. `str()` is one line for a reader."""


class WrongUse(ConsilienceError):
    """The call cannot be carried out as given: a missing path, an unknown option value."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy
