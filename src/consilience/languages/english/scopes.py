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
