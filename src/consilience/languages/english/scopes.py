"""English words that say where, for which time and as of when something is counted."""

from __future__ import annotations

import re

# Prepositions of a place where something is done.
WHERE = frozenset({"in", "at", "near", "across", "around", "outside", "inside", "off", "on", "throughout", "within", "along"})
# What stands right in front of a time.
AS_OF = re.compile(r"\b(?:as\sof|as\sat|by|up\sto)\s(?:late\s|early\s|about\s|the\s|last\s)*$")
SINCE = re.compile(r"\b(?:since|from)\s(?:late\s|early\s|the\s|last\s|about\s|around\s|(?:the\s)?(?:start|beginning)\sof\s)*$")
UNTIL = re.compile(r"\b(?:until|till|through)\s(?:late\s|early\s|the\s|last\s|about\s|(?:the\s)?end\sof\s)*$")
SO_FAR = re.compile(r"\b(?:so\sfar|to\sdate|up\sto\snow|until\snow)\b", re.IGNORECASE)
# Who or what did it before: "the earlier ones killed five people".
EARLIER_ONES = re.compile(r"\b(?:earlier|previous|past|prior)\s(?:ones|\w+s)\b", re.IGNORECASE)
# "Built in Japan in 1989": when something began, of which a count in the sentence may be of any time.
BEGAN = re.compile(
    r"\b(?:built|founded|born|established|launched|opened|constructed|commissioned|erected|set\sup)\b[^.;,\d]{0,40}?\s(?:in|of)\s(?:\w+\s)?"
    r"(?P<year>(?:1[89]|20)\d\d)\b",
    re.IGNORECASE,
)

# Of what stands in such a clause nobody says that it is so: "if the bill gets 76 votes, …".
SUPPOSED = re.compile(r"\b(?:if|unless)\s(?!any\b)[^,;:]{0,120}$", re.IGNORECASE)
