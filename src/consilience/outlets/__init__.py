"""Agencies and outlets, declared: names, domains, credit lines, owners.

One TOML file per kind or part of the world. Adding an outlet is adding one `[[outlet]]` table of six lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

Kind = Literal["agency", "newspaper", "broadcaster", "magazine", "site"]

FILES = (
    "agencies.toml",
    "united_states.toml",
    "united_kingdom_ireland.toml",
    "canada_australia_new_zealand.toml",
    "europe.toml",
    "asia_africa_americas.toml",
)


class Outlet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A news agency or an outlet, as one table of a TOML file declares it."""

    name: str
    kind: Kind
    country: str = ""  # ISO 3166-1, two letters; empty for an agency known by its name only
    domains: tuple[str, ...] = ()  # with everything below them: bbc.co.uk is also news.bbc.co.uk
    forms: tuple[str, ...] = ()  # how running text names it; case counts, so that "Time" and "time" differ
    short: str | None = None  # the abbreviation or older name that stands in credit lines
    credit_lines: tuple[str, ...] = ()  # forms that mean it in a credit line only: in running text "PA" is many things
    owner: str | None = None  # as publicly known in 2025

    @property
    def credit(self) -> str:
        """The name with its abbreviation, `The Associated Press (AP)`: the same however a page prints it."""
        return f"{self.name} ({self.short})" if self.short and self.short not in self.name else self.name


class Found(Struct, frozen=True):
    """An outlet named in a text: its span and which outlet it is."""

    start: int
    end: int
    outlet: Outlet


class _Declarations(Struct):
    outlet: tuple[Outlet, ...]


@cache
def declared() -> tuple[Outlet, ...]:
    """Give every outlet, in the order of the files."""
    folder = files(__package__)
    return tuple(
        outlet for name in FILES for outlet in msgspec.toml.decode(folder.joinpath(name).read_bytes(), type=_Declarations).outlet
    )


@cache
def agencies() -> tuple[Outlet, ...]:
    """Give the news agencies."""
    return tuple(outlet for outlet in declared() if outlet.kind == "agency")


def by_domain(address: str) -> Outlet | None:
    """Give the outlet whose page a URL or host name is; None if it is not declared."""
    host = _host(address)
    while "." in host:
        if found := _domains().get(host):
            return found
        host = host.partition(".")[2]
    return None


@lru_cache(maxsize=8192)  # an account asks it of every two articles with words in common
def by_name(text: str) -> Outlet | None:
    """Give the outlet that a whole line or label names (`BBC News`, `(AP)`), whatever its capitals; None if none.

    A name that says it is an agency's (`Example Press Agency`) is one, declared or not.
    """
    return _names().get(_folded(text)) or (_undeclared(text.strip()) if _AGENCY_BY_NAME.fullmatch(text.strip()) else None)


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """Give the outlets named in text[start:end] in order, the longest form first where two begin together.

    Spans count in the whole text. Whether a name is a credit, a source or a passing word is for the caller to tell.
    """
    limit = len(text) if end is None else end
    declared_here = list(_declared_in(text, start, limit))
    taken = {position for found in declared_here for position in (found.start, found.end - 1)}
    others = (
        Found(*place.span(), _undeclared(place.group()))
        for place in _AGENCY_BY_NAME.finditer(text, start, limit)
        if not any(place.start() <= position < place.end() for position in taken)
    )
    yield from sorted((*declared_here, *others), key=lambda found: found.start)


# Nobody can declare every agency, but most say in their name what they are.
_AGENCY_BY_NAME = re.compile(
    r"\b(?!(?:By|From|The|Source|Via|A|An)\s)(?:[A-Z][\w’'-]{1,30}\s){1,3}(?:(?:News|Press|Wire|Information)\s(?:Agency|Association|Service)|Newswire)\b"
)


@cache
def _undeclared(name: str) -> Outlet:
    return Outlet(name=" ".join(name.split()).removeprefix("The "), kind="agency")


def _declared_in(text: str, start: int, limit: int) -> Iterator[Found]:
    forms, past = _forms(), start
    for word in _capitals().finditer(text, start, limit):
        if word.start() < past:
            continue
        for form, outlet in forms.get(word.group(), ()):
            stop = word.start() + len(form)
            if stop <= limit and text.startswith(form, word.start()) and not text[stop : stop + 1].isalnum():
                past = stop
                yield Found(word.start(), stop, outlet)
                break


# What a form begins with: the letters and digits up to the first other character.
_NAME_BEGINS = re.compile(r"(?<![\w@.])\w+")


@cache
def _capitals() -> re.Pattern[str]:
    """Words that can begin a form: those with a capital, and the few small ones (`the BBC`, `dpa`)."""
    small = "|".join(sorted(re.escape(word) for word in _forms() if word[0].islower()))
    return re.compile(rf"(?<![\w@.])(?:[^\W_a-z]\w*|(?:{small})\b)")


@cache
def _domains() -> dict[str, Outlet]:
    return {domain: outlet for outlet in declared() for domain in outlet.domains}


@cache
def _names() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in declared():
        for name in (outlet.name, *outlet.forms, *outlet.credit_lines, *([outlet.short] if outlet.short else [])):
            found.setdefault(_folded(name), outlet)
    return found


@cache
def _forms() -> dict[str, tuple[tuple[str, Outlet], ...]]:
    """Forms by their first word, so that a text is read once whatever the number of outlets; the longest first."""
    found: dict[str, list[tuple[str, Outlet]]] = {}
    for outlet in declared():
        for form in outlet.forms:
            if begins := _NAME_BEGINS.match(form):
                found.setdefault(begins.group(), []).append((form, outlet))
    return {word: tuple(sorted(forms, key=lambda pair: -len(pair[0]))) for word, forms in found.items()}


def _folded(text: str) -> str:
    words = re.findall(r"\w+", text.casefold())
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _host(address: str) -> str:
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:  # "http://[": not an address
        return ""
    return (host or "").rstrip(".")


__all__ = ["Found", "Kind", "Outlet", "agencies", "by_domain", "by_name", "declared", "find"]
