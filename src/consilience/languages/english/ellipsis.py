"""English words around a number whose noun is left out: "down from 40", "not the 15 that …", "the limit of 90"."""

from __future__ import annotations

import re

# Relations by which a number stands for a noun phrase.
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "conj", "appos", "xcomp", "ccomp", "parataxis", "list", "attr"})
# Prepositions before such a number; "at 7", "in 5", "by 9" are times and places.
CASES = frozenset({"to", "from", "of", "on", "against", "with", "than", "for", "as"})
# What set against a number before a number takes its measure.
CONTRAST = re.compile(
    r"\b(?:(?:up|down|risen|fallen|increased|reduced|cut)\s(?:sharply\s)?from|from|to|against|compared\s(?:with|to)|instead\sof"
    r"|rather\sthan|not(?:\sjust|\sonly)?|versus|as\sopposed\sto|after|than)\s(?:the\s|a\s|an\searlier\s|about\s|some\s|only\s|just\s)*$",
    re.IGNORECASE,
)
# "To 12" takes the measure of "from 40" only.
TO = re.compile(r"to\b", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
FORMER = re.compile(r"\b(?:up|down|risen|fallen|increased|reduced|cut|from|against|compared)\b", re.IGNORECASE)
# A level that the measure before it is held against.
LIMIT = re.compile(
    r"\b(?:limit|maximum|minimum|ceiling|threshold|rule|peak|high|low|level|average|norm|mark)\s(?:is|was|of|at)\s$",
    re.IGNORECASE,
)
# What stands right before a number that is part of a name, a score or a sign.
GLUE = frozenset("-–—/$€£#:.+('’\"“")
LABEL = re.compile(
    r"(?:\b(?:[Nn]o|[Rr]oom|[Pp]age|[Rr]oute|[Hh]ighway|[Rr]oad|[Cc]hapter|[Gg]ame|[Ww]eek|[Dd]ay|[Pp]hase|[Aa]rticle|[Ss]ection|[Uu]nit"
    r"|[Ll]evel|[Cc]hannel|[Ff]light|[Aa]ge|[Aa]ged|[Mm]idnight|[Nn]oon)\.?|\b[A-Z]{2,})\s$"
)
GOES_ON = re.compile(r"[-–/:%$€£]|\.\d|,\d|['’]s\b|\)|\s?[ap]\.?m\b|th\b|st\b|nd\b|rd\b")
# Behind a number these say that it was counted earlier, or of another year.
EARLIER_COUNT = re.compile(
    r"\b(?:earlier|before|previous(?:ly)?|yesterday|morning|afternoon|night|announced|reported|initially|first|hours|then)\b",
    re.IGNORECASE,
)
OTHER_TIME = re.compile(r"\b(?:since|year|quarter|(?:19|20)\d\d|decade|season|election|census)\b", re.IGNORECASE)
# Between two counts that go together: "11 dead and 48 missing".
AND = re.compile(r"(?:\s\w+){0,3}\sand\s(?:\w+\s){0,2}")
