"""How English news tells a toll: what a running count is of, what it replaces, and that there was none."""

from __future__ import annotations

import re

# "The death toll from the fire rose to ", "the number of dead stood at ".
TOLL = re.compile(
    r"\b(?:tolls?|(?:number|count|tally)\sof\s(?:the\s|confirmed\s)*(?:dead|deaths|fatalities))\b[^.;,:\d]{0,60}?\s(?:to|at|is|was|now|past|above|of|reach\w*|hit\w*|pass\w*)"
    r"(?:\s(?:at\sleast|more\sthan|about|around|nearly|almost|over|some|just))?\s$",
    re.IGNORECASE,
)
# A running total of a whole event, beside which smaller counts of parts may stand.
TOTAL = re.compile(r"\b(?:toll|total|tally|altogether|in all|overall|so far|now known|known to have)\b", re.IGNORECASE)
# "Raising an earlier toll of ", "up from ": what a newer count replaced.
FORMER = re.compile(
    r"\b(?:earlier|previous|previously|initial|initially|original|preliminary|first)\s(?:\w+\s){0,2}?"
    r"(?:toll|figure|count|number|total|estimate|report|tally)s?\s(?:of|at|put\sat|was|stood\sat)\s(?:at\sleast\s|about\s|some\s)?"
    r"(?:[\w,-]+\s(?:\w+\s){1,2}and\s)?$"
    r"|\b(?:up|down|risen|rose|increased|raised|revised|(?:rais|increas|revis|lower)(?:ed|es|ing)\s(?:[\w’'-]+\s){1,6}?)\s?from\s(?:an?\s|the\s)?(?:\w+\s){0,3}?(?:at\sleast\s|about\s|some\s)?$",
    re.IGNORECASE,
)  # fmt: skip
# "There were no casualties", "nobody was hurt".
NONE = re.compile(
    r"\b[Nn]o\s(?:(?:reported|known|confirmed|immediate)\s)?"
    r"(?P<noun>casualties|injuries|deaths|fatalities|arrests)\b"
    r"|\b(?:[Nn]o\s?one|[Nn]obody)\s(?:was|had\sbeen|has\sbeen|is)\s(?:believed\s(?:to\sbe\s)?|reported\s(?:to\sbe\s)?)?"
    r"(?P<done>killed|hurt|injured|wounded|arrested|missing)\b"
)  # fmt: skip
# "40 deputies out of 90": of such things.
OUT_OF = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s(?P<what>(?:[\w-]+\s){0,2}\w+)\sout\sof\s"
    r"(?:a\stotal\sof\s|some\s|about\s)?$",
    re.IGNORECASE,
)
# "A mother of 12": children.
PARENT_OF = re.compile(r"\b(?:mother|father|mum|mom|dad|parents?)[\s-]of[\s-]$", re.IGNORECASE)
