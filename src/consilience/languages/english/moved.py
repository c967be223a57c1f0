"""How English news says that a count moved to a value, that a value is of now, and on which day it was said."""

from __future__ import annotations

import re

_BOUND = r"(?:\s(?:at\sleast|more\sthan|about|around|nearly|almost|over|some|just))?"
# "Rose to ", "climbed past at least ", "raised the toll to ".
ROSE = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb\w*|jump\w*|grew|grow(?:s|n|ing)|mount\w*|increas\w+|cre(?:ep\w*|pt)|edg\w+|soar\w*|surg\w+|rais\w+"
    rf"|up|t(?:ook|ak\w+)|br(?:ought|inging)|reach\w*|pass\w*|top\w*|hit|swell\w*|doubl\w*)\b[^.;\d]{{0,50}}?{_BOUND}\s$",
    re.IGNORECASE,
)
FELL = re.compile(
    r"\b(?:f[ae]ll\w*|drop\w*|down|declin\w+|lower\w*|reduc\w+|cut|shr[aiu]nk\w*|leaving|eas\w+|revis\w+)\b"
    rf"[^.;\d]{{0,50}}?{_BOUND}\s$",
    re.IGNORECASE,
)
NOW = re.compile(
    r"\b(?:now|so\sfar|tonight|latest|new(?:est)?|final|still|remain\w*|as\sof|to\sdate|by\snow|updated)\b", re.IGNORECASE
)
_RISEN = re.compile(r"^[^.;]{0,30}?\bup\sfrom\b", re.IGNORECASE)
_FALLEN = re.compile(r"^[^.;]{0,30}?\bdown\sfrom\b", re.IGNORECASE)
# "The coastguard said ", "officials told reporters late on ": a day behind it is when it was said.
SAID = re.compile(
    r"\b(?:said|says|told\s\w+|announced|reported|confirmed|added)(?:\s(?:late|early|on|at|a\sbriefing|in\sa\sstatement))*\s$",
    re.IGNORECASE,
)


def moved(around: tuple[str, str], by: float) -> bool:
    """Whether the words before and behind a value say that a count moved to it by so much, or that it is of now."""
    before, behind = around
    if NOW.search(before[-30:]) or NOW.search(behind[:20]):
        return True
    if by > 0:
        return ROSE.search(before) is not None or _RISEN.search(behind) is not None
    return FELL.search(before) is not None or _FALLEN.search(behind) is not None
