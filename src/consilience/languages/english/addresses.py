"""Where and at which hour something local happened: streets and times of day, as English news writes them."""

from __future__ import annotations

import re

_WAYS = "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Way|Parkway|Pkwy|Highway|Hwy|Terrace"

# One group, the street's own name. "Dr. Smith" and "St. Louis" stand before a name, not after one.
STREET = re.compile(rf"\b((?:[A-Z][a-z]+|\d{{1,3}}(?:st|nd|rd|th)|[A-Z])(?: [A-Z][a-z]+)?) (?:{_WAYS})\b")

# Three groups: hour, minutes, a or p.
CLOCK = re.compile(r"\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([apAP])\.?[mM]\b")
