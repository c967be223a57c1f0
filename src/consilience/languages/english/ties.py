"""How English news sets two values of one thing against each other in a sentence: the old and the new, one's and another's."""

from __future__ import annotations

import re

_BOUND = r"(?:\s(?:an?|the|about|some|only|just|at\sleast|more\sthan|fewer\sthan|an\searlier|(?:peak|high|maximum)\sof))*"
# "455 pence from 412 pence", "6.9, down from 7.1", "41 boats were lost, raising an earlier count of 30".
_COUNTED = (
    r"(?:\s(?:earlier|previous|first|initial|original|preliminary)\s(?:figure|estimate|count|tally|toll|total|number)\sof)?"
)
_FROM = re.compile(
    rf"[^.;:\d]{{0,60}}?\b(?:from|(?:rais|replac|revis|correct)ing|instead\sof){_BOUND}{_COUNTED}{_BOUND}\s$", re.IGNORECASE
)
# "Corrected the peak from 6.4 metres to 6.1".
_AFTER_FROM = re.compile(rf"\bfrom{_BOUND}\s$", re.IGNORECASE)
_TO = re.compile(rf"(?:\s\w+){{0,2}}\sto{_BOUND}\s$", re.IGNORECASE)
# What may be raised, lowered or put right while what it measures stays the same: one bid, one magnitude.
_REVISED = re.compile(
    r"\b(?:bid|offer|proposal|estimate|figure|forecast|magnitude|toll|tally|count|correct\w*|revis\w+|sweeten\w+|pledge|reward|its\s(?:help|aid)"
    r"|(?:rais|cut|lower|reduc|increas)\w*\sthe\snumber\sof\s[^.;:\d]{1,50}?"
    r"|number\sof\s[^.;:\d]{1,50}?\s(?:ha[sd]\s)?(?:ris\w+|rose|climb\w*|grow\w*|grew|swell\w*|jump\w*"
    r"|f[ae]ll\w*|drop\w*|declin\w*|sank|shr[aiu]nk))\b",
    re.IGNORECASE,
)
# "5,600 houses, not 4,200 as announced".
_NOT = re.compile(rf"[^.;:\d]{{0,60}}?,?\snot{_BOUND}\s$", re.IGNORECASE)
_SAID_BEFORE = re.compile(
    r"\s(?:\w+\s)?(?:as|that\swas|first|initially|originally|previously|earlier)\b"
    r"|\s(?:(?:it|they|he|she|we)\s(?:had\s)?)(?:announced|said|reported|gave|given|published|told|stated|spoke|spoken|put)\b",
    re.IGNORECASE,
)
# "The bus carried 43 passengers, not 41, because …": nobody else is named, so that it puts right what was told.
_PLAINLY = re.compile(r",?\s(?:because|since)\b|[,.]?\s?$", re.IGNORECASE)
# "Not the 112 that observers named"; "£350 is on the table, or £400 according to one of them".
_NAMED = re.compile(
    r"\s(?:\w+\s)?(?:that|which|the|its|their|given|named|claimed|reported|told|said)\b|,?\s(?:because|since|but|and)\b|[,.]?\s?$",
    re.IGNORECASE,
)
_OR = re.compile(rf"[^.;:\d]{{0,40}}?,?\sor{_BOUND}\s$", re.IGNORECASE)
_ACCORDING = re.compile(r"[^.;:\d]{0,30}?\s(?:according\sto|if\syou\s(?:believe|ask)|depending\son)\b", re.IGNORECASE)
# Behind an old value: it is of another year, and both stand.
_OTHER_TIME = re.compile(
    r"\b(?:since|years?|quarter|(?:19|20)\d\d|decades?|season|election|census|last\stime)\b|\ba\s(?:month|week)\s(?:ago|before|earlier)",
    re.IGNORECASE,
)

# "The toll, which had stood at 12 in the morning, climbed"; "an earlier version of this report said that 12".
_ONCE = re.compile(
    r"\bhad\s(?:earlier\s|previously\s|first\s)?(?:stood|been\sput|been\sgiven)\s(?:at|as)\s(?:at\sleast\s|about\s)?$"
    r"|\b(?:first|initial|earlier|previous|original)\s(?:estimate|figure|count|toll|tally)\s(?:was|were|had\sbeen|ha[ds]\sput\sit\sat)\s"
    r"(?:at\sleast\s|about\s|only\s)?$"
    r"|\b(?:(?:earlier|previous|original)\s(?:version|report|story|dispatch)|earlier\s(?:today|on))\b[^.;]{0,80}\s"
    r"(?:said|reported|gave|put|told)\b[^.;\d]{0,50}$",
    re.IGNORECASE,
)
# "The company's count is ", "the organisers' own figure was ".
_COUNT_OF = re.compile(
    r"(?:But\s|And\s)?[^.,;:\d]{2,50}?(?:['’]s|s['’])\s(?:own\s)?(?:count|figure|estimate|tally|total|number|version)\s"
    rf"(?:is|was|stands\sat|stood\sat|comes\sto|came\sto){_BOUND}\s$"
)


def is_count_of_another(before: str) -> bool:
    """Whether a sentence opens with whose count of the same a value is."""
    return _COUNT_OF.fullmatch(before) is not None


def is_once(before: str) -> bool:
    """Whether the words before a value say that it was told once: a count stood at it, an earlier report had it."""
    return _ONCE.search(before) is not None


def is_new(before: str, between: str) -> bool:
    """Whether the second of two values replaced the first: "corrected from 6.4 metres to 6.1"."""
    return _AFTER_FROM.search(before) is not None and _TO.fullmatch(between) is not None and _REVISED.search(before) is not None


def is_old(before: str, between: str, behind: str) -> bool:
    """Whether a value is told as what the one before it replaced, by what stands before, between and behind them."""
    if _OTHER_TIME.search(behind) or _OTHER_TIME.search(between):
        return False
    if _NOT.fullmatch(between):
        return _SAID_BEFORE.match(behind) is not None or _PLAINLY.match(behind) is not None
    return _FROM.fullmatch(between) is not None and _REVISED.search(before + between) is not None


def is_rival(between: str, behind: str) -> bool:
    """Whether a value is told as what somebody else says in place of the one before it."""
    if _NOT.fullmatch(between):
        return _NAMED.match(behind) is not None
    return _OR.fullmatch(between) is not None and _ACCORDING.match(behind) is not None
