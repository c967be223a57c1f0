"""The opening of a report → its dateline: `OSLO, March 9 (Agency) — `, `Paris (AFP) - `, `OSLO • `."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience import outlets
from consilience.languages.english.places import PLACES

_SHOUTED = r"[A-Z][A-Z.'’-]*(?:[\s/-][A-Z][A-Z.'’-]*){0,4}"
_NAMED = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
_DATELINE = re.compile(
    rf"(?P<city>{_SHOUTED}(?:,\s(?:[A-Z][\w.]+)(?:\s[A-Z][\w.]+)?)?)"
    rf"(?:,?\s(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}})(?:,?\s\d{{4}})?)?\s?(?:\([^()\n]{{2,40}}\))?\s?(?:[—–:]|-{{1,2}}\s|[•·■●|]\s)"
    rf"|(?P<town>{_NAMED}(?:,\s{_NAMED})?)(?:,\s[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}})?\s?(?:\([A-Za-z][^()\n]{{1,40}}\)\s?[—–:-]|\s?(?:—|–|--)\s)"
)


class Dateline(Struct, frozen=True):
    """The place in which a report was written, and where the dateline that prints it ends (code points of the opening)."""

    place: str
    end: int
    is_set_apart: bool  # what follows begins a sentence of its own


def found(opening: str) -> Dateline | None:
    """Give the dateline with which an opening begins, or None."""
    lead = len(opening) - len(opening.lstrip("[( "))
    match = _DATELINE.match(opening, lead)
    if not match:
        return None
    place, printed = (match["city"] or match["town"]).strip(" ,-"), match.group()
    # After a colon or a hyphen without an agency only a known place is one: "BREAKING NEWS - ", "CHARGED WITH MURDER: ".
    marked = "(" in printed or any(map(str.isdigit, printed)) or printed.rstrip().endswith(("•", "·", "■", "●", "|"))
    known = any(part.strip().title() in PLACES for part in re.split(r"[,/]", place))
    if len(place) <= 2 or outlets.by_name(place) or not (marked or known or printed.rstrip().endswith(("—", "–"))):
        return None
    rest = opening[match.end() :].lstrip()
    is_set_apart = (marked or known or bool(match["city"])) and bool(rest) and not rest[0].islower()
    return Dateline(place, match.end(), is_set_apart)
