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
    r"|\b(?:up|down|risen|rose|increased|raised|revised|(?:rais|increas|revis|lower|reduc)(?:ed|es|ing)\s(?:[\w’'-]+\s){1,6}?|cut\s(?:the|its|their)\s(?:number|count|toll|tally|estimate|figure|forecast)\s(?:[\w’'-]+\s){0,5}?)\s?from\s(?:an?\s|the\s)?(?:(?!to\b)\w+\s){0,3}?(?:at\sleast\s|about\s|some\s)?$",
    re.IGNORECASE,
)  # fmt: skip
# "Put Lunde's losses at ", "our own casualties were ": the dead of one side.
LOSSES = re.compile(
    r"(?:['’]s|s['’]|\b(?:its|our|their|his|own))\s(?:own\s)?(?:losses|casualties)\s(?:at|as|were|are|stood\sat|came\sto|of|to)\s"
    r"(?:at\sleast\s|about\s|some\s|only\s|just\s|more\sthan\s)?$",
    re.IGNORECASE,
)
# "Raised the number of officers hurt from four to ", "the number of the missing fell to ".
NUMBER_OF = re.compile(
    r"\b(?:number|count|tally|total)\sof\s(?:(?!and\b)[\w’'-]+\s){0,3}?(?P<state>injured|hurt|wounded|dead|killed|missing|evacuated|displaced|homeless|arrested"
    r"|detained|infected|rescued)\b[^.;:\d]{0,60}?(?:\bfrom\s[\w,]+\s)?(?:to|from|at|is|was)\s(?:at\sleast\s|about\s|some\s|only\s)?$",
    re.IGNORECASE,
)
# "There were no casualties", "no reports of injuries", "nobody was hurt", "no-one is believed to have been injured", "none of the
# crew died". Who was hurt beside others ("no one else", "no further") and what was not grave ("no serious injuries") are no zero.
NONE = re.compile(
    r"\b[Nn]o\s(?:(?:(?:immediate|known|confirmed)\s)?(?:reports|signs?)\sof\s(?:any\s)?|(?:reported|known|confirmed|immediate|human)\s)?"
    r"(?P<noun>casualties|injuries|deaths|fatalities|arrests)\b"
    r"|\b(?:[Nn]o\s?[-‑]?\s?one|[Nn]obody|[Nn]ot\s(?:one|a\ssingle)\s(?:person|man|woman|child|soul|life)"
    r"|[Nn]one\sof\s(?:(?:the|those|them|its|his|her|their|our)\b\s?(?:[\w’'-]+\s){0,4}?))\s?"
    r"(?:(?:was|were|is|are|has|had|have|appears|appeared|seems|seemed)\s(?:(?:to\s)?(?:have\s)?be(?:en)?\s)?"
    r"(?:(?:believed|thought|reported|known|understood|said)\s(?:to\s(?:be|have\sbeen)\s)?)?)?"
    r"(?P<done>killed|hurt|injured|wounded|harmed|arrested|missing|died)\b"
)  # fmt: skip
# "40 deputies out of 90": of such things.
OUT_OF = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s(?P<what>(?:[\w-]+\s){0,2}\w+)\sout\sof\s"
    r"(?:a\stotal\sof\s|some\s|about\s)?$",
    re.IGNORECASE,
)
# "A mother of 12": children.
PARENT_OF = re.compile(r"\b(?:mother|father|mum|mom|dad|parents?)[\s-]of[\s-]$", re.IGNORECASE)
