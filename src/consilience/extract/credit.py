"""Text → credit: the agency or outlet that gathered the news, as the text itself declares it.

A paper that cites an agency for one sentence is not that agency's copy; a paper whose sources "told AFP" carries it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from consilience import outlets
from consilience.languages.english import credits as phrases
from consilience.outlets import Found, Kind, Outlet

Evidence = Literal["dateline", "credit line", "told", "cited"]


class AgencyMention(Struct, frozen=True, kw_only=True):
    """An agency or outlet named as the one who knows: a span of the text, who it is, and what kind of evidence it gives.

    `dateline`, `credit line` and `told` are first-hand: it gathered what stands here. `cited` is one outlet reading another.
    """

    start: int
    end: int
    agency: str  # its name with the abbreviation, the same however it is printed: The Associated Press (AP)
    kind: Kind
    evidence: Evidence
    explained: bool = False  # "the AFP news agency": the text introduces it to its readers, so it is not its own copy


class Credit(Struct, frozen=True, kw_only=True):
    """Whom a text credits, where it does so (a span of that text) and how."""

    name: str
    start: int
    end: int
    evidence: Evidence


def mentions_of_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Give the places where a text says which agency or outlet something comes from, in order of place."""
    found = list(outlets.find(text))
    people = {place.outlet.name for place in found if _is_a_person(text, place)}
    mentions = (_mention(text, place) for place in found if place.outlet.name not in people)
    return tuple(mention for mention in mentions if mention)


def in_text(text: str) -> Credit | None:
    """Give the credit that an article's own sentences declare; None if they name nobody or several alike."""
    mentions = mentions_of_agencies(text)
    for evidence in ("credit line", "dateline"):
        named = [mention for mention in mentions if mention.evidence == evidence]
        if len({mention.agency for mention in named}) == 1:
            return _credit(named[0])
    return _told(mentions) or _retold(text, mentions)


def of_line(line: str) -> Outlet | None:
    """Give the outlet that a line declares as its only content: `Bloomberg`, `By The Guardian`, `Source: AFP`, `(AP)`."""
    if _CONTRIBUTED.search(line) and len(line.split()) <= 40:
        return next((found.outlet for found in outlets.find(line) if found.outlet.kind == "agency"), None)
    bare = line.strip().strip("()[]-–—•|*_ \t\u00a0")
    if not bare or len(bare) > LONGEST_CREDIT_LINE or _OF_PICTURES.search(bare):
        return None
    led = bool(_LEAD.match(bare))
    for candidate in _candidates(bare):
        if (found := outlets.by_name(candidate)) and _looks_like_a_credit(candidate, found, led=led):
            return found
    return None


def photo_credit(line: str) -> bool:
    """Say whether a line's agency is a picture's: `Picture: REUTERS/NAME`, `(AP Photo/NAME)`."""
    return bool(_PHOTO.search(line))


# A credit line that is a picture's, or a sentence with a name at its end.
_OF_PICTURES = re.compile(r"\b(?:photo|picture|image|video|graphic)s?\b|(?-i:[a-z]{3}[.!?]\s+(?!All rights)[A-Z])", re.IGNORECASE)
_CONTRIBUTED = re.compile(r"\bcontributed to (?:this|the) (?:report|story|article)\b")
LONGEST_CREDIT_LINE = 90  # "By Staff Writer and Another Writer, Associated Press writers" has 60
_LOOK_BACK = 60  # characters before a name that can hold its phrase
_LOOK_AHEAD = 40

_PHOTO = re.compile(
    r"\b(?:photos?|photograph|pictures?|image|file)\b[^\n]{0,40}[:/]|/\s?(?:AP|AFP|Reuters|REUTERS|Getty)\b|\b(?:AP|AFP|REUTERS|PRESS|EPA|PA)\s?(?:Photo|/)",
    re.IGNORECASE,
)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=lambda word: (-len(word), word)))


_EXPLAINED = _either(phrases.EXPLAINED)
# Between a phrase and the name: "the", and up to three words that explain it ("the French news agency", "state-run").
_BETWEEN = rf"\s(?:the\s){{0,2}}(?P<explained>(?:[\w'’-]{{1,20}}\s){{0,3}}(?:{_EXPLAINED})\s)?"
_TOLD_BEFORE = re.compile(rf"\b(?:{_either(phrases.TOLD)}|confirmed(?:\s\w{{1,20}}){{1,4}}\sto){_BETWEEN}$", re.IGNORECASE)
_CITED_BEFORE = re.compile(rf"\b(?:{_either(phrases.CITED_BEFORE)}){_BETWEEN}(?:[\w-]{{1,20}}\s)?$", re.IGNORECASE)
_EXPLAINED_BEFORE = re.compile(rf"\b(?:{_EXPLAINED})\s$", re.IGNORECASE)
_EXPLAINED_AFTER = re.compile(rf"\s(?:{_EXPLAINED})\b", re.IGNORECASE)
_OWN_AFTER = re.compile(rf"(?:['’]s?)?\s(?:{_either(phrases.OWN_PEOPLE)})\b")
_ARTICLE_BEFORE = re.compile(r"(?:^|\b(?:an?|the|two|three))\s?$", re.IGNORECASE)
_CITED_AFTER = re.compile(rf",?\s(?:{_either(phrases.CITED_AFTER)})\b")
_DATELINE_BEFORE = re.compile(r"^\W{0,3}(?:[^\W\d_][\w.,'’ /-]{0,60}?[\s,–—-]{1,4})?\($")
_DATELINE_AFTER = re.compile(r"^\)\s{0,2}[-–—:]|^\)\s{0,2}[\"“'‘]?[A-Z]")
_PERSON_BEFORE = re.compile(r"(?<![.!?:\"“”]\s)\b(?:Mr|Mrs|Ms|Dr|Mayor|[A-Z][a-z]{2,15}(?<!ian)(?<!ese)(?<!ish)(?<!The))\.?\s$")


def _is_a_person(text: str, place: Found) -> bool:
    """`Mayor Bloomberg`: a one-word form that follows a given name or a title is somebody's family name."""
    form = text[place.start : place.end]
    return form.isalpha() and not form.isupper() and bool(_PERSON_BEFORE.search(text[max(0, place.start - 20) : place.start]))


def _mention(text: str, place: Found) -> AgencyMention | None:
    line_start = text.rfind("\n", 0, place.start) + 1
    before = text[max(line_start, place.start - _LOOK_BACK) : place.start]
    after = text[place.end : place.end + _LOOK_AHEAD].partition("\n")[0]
    explained = bool(_EXPLAINED_BEFORE.search(before) or _EXPLAINED_AFTER.match(after))
    if _OWN_AFTER.match(after) and not (place.outlet.kind == "agency" and _ARTICLE_BEFORE.search(before)):
        return None  # "Washington Post reporter N. N." names a person, and says nothing of this text
    evidence = _evidence(before, after, at_line_start=line_start >= place.start - _LOOK_BACK, explained=explained)
    if evidence is None:
        return None
    return AgencyMention(
        start=place.start,
        end=place.end,
        agency=place.outlet.credit,
        kind=place.outlet.kind,
        evidence=evidence,
        explained=explained,
    )


def _evidence(before: str, after: str, *, at_line_start: bool, explained: bool) -> Evidence | None:
    if at_line_start and _DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(after):
        return "dateline"
    told = _TOLD_BEFORE.search(before) or _OWN_AFTER.match(after)
    if told and not explained:
        return "told"
    if told or explained or _CITED_BEFORE.search(before) or _CITED_AFTER.match(after):
        return "cited"
    return None


def _credit(mention: AgencyMention) -> Credit:
    return Credit(name=mention.agency, start=mention.start, end=mention.end, evidence=mention.evidence)


def _told(mentions: tuple[AgencyMention, ...]) -> Credit | None:
    """The agency to which people spoke, if it is one alone and the text nowhere introduces it as somebody else."""
    introduced = {mention.agency for mention in mentions if mention.explained}
    told = [
        mention
        for mention in mentions
        if mention.evidence == "told" and mention.kind == "agency" and mention.agency not in introduced
    ]
    return _credit(told[0]) if len({mention.agency for mention in told}) == 1 else None


def _retold(text: str, mentions: tuple[AgencyMention, ...]) -> Credit | None:
    """One outlet's report retold: it alone is cited, first in the opening paragraph, then again."""
    lead_end = text.find("\n\n")
    named = Counter(mention.agency for mention in mentions)
    if len(named) != 1 or named.total() < 2 or mentions[0].explained or any(mention.explained for mention in mentions):
        return None
    return _credit(mentions[0]) if mentions[0].start < (len(text) if lead_end < 0 else lead_end) else None


_LEAD = re.compile(rf"^(?:(?:{_either(phrases.CREDIT_LEADS)})\b[\s:]{{0,3}}|©\s?|\(c\)\s?|\d{{4}}\s){{1,4}}", re.IGNORECASE)
_TAIL = re.compile(rf"(?:[\s.,]{{1,3}}(?:{_either(phrases.CREDIT_ENDS)}))+\W*$", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[,|/–—•;]\s*|\s-\s|\sof\s|\sfor\s|\sin\s")


def _candidates(line: str) -> Iterator[str]:
    """What a credit line may name: the whole, without its lead and tail, and the part after a comma or bar."""
    yield line
    bare = _TAIL.sub("", _LEAD.sub("", line)).strip(" .:")
    yield bare
    if bare != line or line.lower().startswith("by ") or _SEPARATOR.search(line):
        parts = [part for part in _SEPARATOR.split(bare) if part]
        if 1 < len(parts) <= 4:
            yield from sorted(parts, key=lambda part: not _is_agency(part))


def _is_agency(name: str) -> bool:
    return (outlet := outlets.by_name(name)) is not None and outlet.kind == "agency"


def _looks_like_a_credit(printed: str, outlet: Outlet, *, led: bool) -> bool:
    """Abbreviations stand in capitals (`AP`, not `ap`); a name that is a plain word (`People`) needs a lead (`By`)."""
    if outlet.short and printed.casefold() == outlet.short.casefold() and len(printed) <= 4:
        return printed == outlet.short or printed.isupper()
    if printed.isalpha() and printed not in (*outlet.forms, *outlet.credit_lines, outlet.short):
        return led or (printed.isupper() and outlet.kind == "agency")
    return any(letter.isupper() for letter in printed) or printed in outlet.forms


__all__ = ["AgencyMention", "Credit", "Evidence", "in_text", "mentions_of_agencies", "of_line", "photo_credit"]
