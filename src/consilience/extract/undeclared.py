"""The lines around a text → the agency or outlet they name that is declared nowhere.

Nobody can declare every agency. What a name is shows by where it stands: in a dateline's brackets, behind a reporter's name,
in brackets on the last line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from consilience import outlets
from consilience.languages.english import credits as phrases
from consilience.languages.english.given_names import GIVEN_NAMES
from consilience.languages.english.layout import MONTHS, WEEKDAYS
from consilience.languages.english.places import PLACES


class Line(Protocol):
    """A line of a page, and where it stands in the source."""

    @property
    def text(self) -> str:
        """Its characters."""

    @property
    def start(self) -> int:
        """Its first position in the source."""

    @property
    def end(self) -> int:
        """The position behind its last character."""


class Named(NamedTuple):
    """An agency or outlet that a page names, and where: a span of the source, or of the opening if `in_opening`."""

    name: str
    start: int
    end: int
    in_opening: bool = False


_WORD = r"[A-Z][\w.&’'-]{0,20}"
_NAME = rf"(?:The\s)?{_WORD}(?:\s(?:of\s)?{_WORD}){{0,4}}"
_AGENCY = re.compile(rf"(?:The\s)?(?:{_WORD}\s){{1,4}}(?:{'|'.join(phrases.AGENCY_HEADS)})")
_MASTHEAD = re.compile(rf"The(?:\s{_WORD}){{1,3}}|(?:{_WORD}\s){{1,3}}(?:{'|'.join(phrases.MASTHEAD_HEADS)})")

_SHOUTED_MASTHEAD = re.compile(rf"(?:[A-Z][A-Z.&’'-]+\s){{1,4}}(?:{'|'.join(head.upper() for head in phrases.MASTHEAD_HEADS)})")
# "Harbour Ledger / November 14, 2026", "Harbour Ledger, Saturday, Nov. 14, 2026", "By Jane Roe | Hallvik Coast News".
_DAY = "|".join(form for day in WEEKDAYS for form in (day.title(), day[:3].title()))
_MONTH = "|".join(form for month in MONTHS for form in (month.title(), month[:3].title()))
_HOUSE_BEFORE_DATE = re.compile(rf"(?P<name>{_NAME}?)(?:\s?[/|·•–—]|,)\s(?:(?:{_DAY})\b[,.]?\s)?(?=\d|(?:{_MONTH})\b)")
_BEHIND_A_REPORTER = re.compile(rf"(?:By|BY)\s{_NAME}(?:(?:,|\s(?:and|AND))\s{_NAME}){{0,3}}\s?[|·•]\s(?P<name>{_NAME})")

# "LISSAU (NPA) – ", "LONDON, June 15 (Fleetline) - ": who stands in the brackets of a dateline gathered the news there.
_DATELINE = re.compile(rf"\W{{0,3}}[^\W\d_a-z][^()\n]{{1,50}}?\s\((?P<name>{_NAME})\)\s?(?:--?|[–—:])\s")

# "Crown Wire 13/11/2026 12:14": whose page it is, before the date.
_BEFORE_DATE = re.compile(rf"(?P<name>{_NAME}?)\s?[,|·•–—-]?\s(?=\d)")

_ENDS = re.compile(
    rf"\((?P<short>[A-Z]{{3,6}})\)(?:\s?[—–-])?|[—–-]{{0,2}}\s?(?i:{'|'.join(phrases.ADDED_LEADS)})\s?:?\s(?P<added>{_NAME})"
    rf"|[—–-]\s?(?P<signed>{_NAME})|(?:©|\(c\))\s?(?:\d{{4}}\s)?(?P<owned>{_NAME})"
    rf"|(?P<alone>{_NAME})"
)
_ADDED = re.compile(rf"[—–-]{{0,2}}\s?(?i:with|{'|'.join(phrases.ADDED_LEADS)})\s?:?\s{_NAME}(?:\s(?:and|AND)\s{_NAME})?")
# "MNA in Manila": initials and a place in the byline's place are no person's.
_FROM_A_PLACE = re.compile(
    rf"(?:[Bb]y\s|BY\s)?(?P<name>[A-Z]{{3,6}})\sin\s{_WORD}(?:\s{_WORD}){{0,2}}(?:,\s{_WORD}(?:\s{_WORD})?)?"
)
# "By Jane Roe and Transpac": after somebody's whole name one word is nobody's.
_AND_ONE = re.compile(
    rf"(?:[Bb]y|BY|[Tt]ext:|[Ww]ords:)\s.*?[A-Za-z.'’-]{{2,}}\s[A-Za-z.'’-]{{2,}}\s(?:and|AND|with|WITH)\s(?P<name>{_WORD})"
)
# "By Transpac and Jane Roe": so is one word before it.
_ONE_AND = re.compile(
    rf"(?:[Bb]y|BY|[Tt]ext:|[Ww]ords:)\s(?P<name>{_WORD})\s(?:and|AND|with|WITH)\s[A-Z][A-Za-z.'’-]+\s[A-Z][A-Za-z.'’-]+"
)
_SHORTEST_ABBREVIATION, _LONGEST_ABBREVIATION = 3, 6
_SHORTEST_NAME = 4  # letters of a name of one word that is no abbreviation: "Fleetline"
_LONGEST_LINE = 60
_OWN_PEOPLE = re.compile(r"\s(?:[a-z-]{1,20}\s){0,2}(?i:staff|writers?|reporters?|correspondents?|editors?)$")


def credit(head: Sequence[Line], opening: str, last: Sequence[Line]) -> Named | None:
    """Give whom a page credits, declared or not: its byline, its dateline, the name before its date, the line under its text.

    `opening` is what the text begins with, `last` are the lines under it. A dateline's abbreviation is joined with the
    name that the byline spells out: `Plains News Cooperative (PNC)`.
    """
    printed = in_dateline(opening)
    short = printed[0] if printed and not is_station(printed[0]) else None
    for line in head:
        if name := in_byline(line.text) or before_date(line.text):
            return Named(f"{name} ({short})" if short and is_short_for(short, name) else name, line.start, line.end)
    if printed and short:
        return Named(full(short), printed[1], printed[2], in_opening=True)
    return next((Named(full(name), line.start, line.end) for line in last if (name := in_last_line(line.text))), None)


def own_house(head: Sequence[Line], opening: str) -> str | None:
    """Give the paper, station or site whose page it is: a line above the text with its name alone, or a station's dateline."""
    printed = in_dateline(opening)
    station = printed[0] if printed and is_station(printed[0]) else None
    return masthead(line.text for line in head) or (station and full(station))


def full(name: str) -> str:
    """Give a declared outlet's name as credits have it; another name as it is."""
    known = outlets.by_name(name)
    return known.credit if known else name


def is_station(name: str) -> bool:
    """Say whether a name is a broadcaster's own: call letters, or one that ends in TV."""
    return bool(_STATION.fullmatch(name))


_STATION = re.compile(
    r"[KW][A-Z]{2,3}(?:-TV)?|[A-Z]{1,5}\d{0,2}-?(?:TV|FM|AM)|(?:FOX|ABC|NBC|CBS|NEWS)\s?\d{1,2}|K[A-Z]{1,2}\d{1,2}"
)


def in_dateline(opening: str) -> tuple[str, int, int] | None:
    """Give who stands in the brackets of a dateline, as printed, with its span in the opening."""
    found = _DATELINE.match(opening[: _LONGEST_LINE + 60])
    if not found or not _may_gather(found["name"]):
        return None
    return found["name"], *found.span("name")


def in_byline(line: str) -> str | None:
    """Give the agency in a byline: `By Jane Roe, Northern Wire`, `Northern Wire court correspondent`, `By Northern Wire`."""
    names = re.sub(r"^by[\s:]+", "", line.strip(), flags=re.IGNORECASE)
    beside = next((found for shape in (_FROM_A_PLACE, _AND_ONE, _ONE_AND) if (found := shape.fullmatch(line.strip()))), None)
    if beside and _is_nobodys(beside["name"]):
        return beside["name"]
    parts = [_OWN_PEOPLE.sub("", part.strip()) for part in re.split(r"\s?[,|/•]\s", names)]
    return next((part.removeprefix("The ") for part in reversed(parts) if is_agency(part)), None)


def _is_nobodys(name: str) -> bool:
    """Say whether one word in a byline may be an agency's name: no given name, place or word for the desk's own people."""
    plain = name.strip(".").lower()
    given = plain in GIVEN_NAMES
    return len(plain) >= _SHORTEST_ABBREVIATION and plain not in phrases.OWN_DESK and not given and plain.title() not in PLACES


def before_date(line: str) -> str | None:
    """Give the agency with whose name a date line begins: `Crown Wire 13/11/2026 12:14`."""
    found = _BEFORE_DATE.match(line)
    return found["name"] if found and is_agency(found["name"]) else None


def in_last_line(line: str) -> str | None:
    """Give whom a short line under a text names: `(NPA)`, `— Northern Wire`, `Additional reporting: Fleetline`."""
    found = _ENDS.fullmatch(line.strip()) if len(line) <= _LONGEST_LINE else None
    if not found:
        return in_byline(line) if _AND_ONE.fullmatch(line.strip()) else None
    name = next(name for name in found.groups() if name)
    one_word = bool(found["added"]) and " " not in name and len(name) >= _SHORTEST_NAME and _is_nobodys(name)
    if not (found["short"] or is_agency(name) or one_word):
        return None
    return name.title() if name.isupper() and len(name) > _LONGEST_ABBREVIATION else name.removeprefix("The ")


def is_credit_line(line: str) -> bool:
    """Say whether a line under a text only names who gathered it, or a part of it: `(NPA)`, `With Fleetline`."""
    return in_last_line(line) is not None or (len(line) <= _LONGEST_LINE and _ADDED.fullmatch(line.strip()) is not None)


def masthead(lines: Iterable[str]) -> str | None:
    """Give the first of some lines above a text that is the name of a paper, station or site, alone or beside a name or date."""
    return next((name for line in lines for name in _houses(line) if not is_agency(name)), None)


def _houses(line: str) -> Iterator[str]:
    """Give what a line may name as the house: the whole line, what stands before its date, what stands behind its reporter."""
    bare = re.sub(r"\s\([^()]{1,30}\)$", "", line.strip())
    dated = _HOUSE_BEFORE_DATE.match(bare)
    signed = _BEHIND_A_REPORTER.fullmatch(bare)
    for name in (bare, dated["name"] if dated else "", signed["name"] if signed else ""):
        if _MASTHEAD.fullmatch(name) and name not in PLACES and (name == bare or not _is_a_section(name)):
            yield name
        elif _SHOUTED_MASTHEAD.fullmatch(name) and not _is_a_section(name):
            yield name.title()


def _is_a_section(name: str) -> bool:
    """Say whether a name is a desk's: `Business News`, `LOCAL NEWS`."""
    return name.split(maxsplit=1)[0].lower() in phrases.SECTIONS


def is_agency(name: str) -> bool:
    """Say whether a name ends like an agency's (`Press`, `Wire`, `News Service`) and is no declared paper's."""
    known = outlets.by_name(name)
    return known.kind == "agency" if known else bool(_AGENCY.fullmatch(name))


def is_short_for(short: str, name: str) -> bool:
    """Say whether an abbreviation has the initials of a name: `PNC`, Plains News Cooperative; `NNS`, North-Net Service."""
    words = [word for word in name.split() if word[0].isupper() and word != "The"]
    parts = [part for word in words for part in word.split("-") if part[:1].isupper()]
    return len(short) > 1 and short.replace(".", "") in {"".join(part[0] for part in one) for one in (words, parts)}


def _may_gather(name: str) -> bool:
    """Say whether a dateline's brackets can hold this name as a gatherer's: no place, no day, no note of the desk."""
    words = name.replace(".", "").split()
    return not (
        name.title() in PLACES
        or name in PLACES
        or any(word.lower() in _DAYS or word in phrases.DATELINE_NOTES for word in words)
        or len(name) == 1
    )


_DAYS = frozenset((*MONTHS, *WEEKDAYS, *(day[:3] for day in (*MONTHS, *WEEKDAYS))))
