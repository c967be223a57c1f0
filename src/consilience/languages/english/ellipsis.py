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
# Before a number that stands by itself: a clause begins there.
CLAUSE_OPENS = re.compile(r"(?:[;:—–]|,?\s(?:and|but|while))\s[“\"]?$")
VERB_TAGS = frozenset({"VBD", "VBP", "MD"})
# Behind one of two numbers that are set beside each other: "86 staff before, 51 after".
THEN_AND_NOW = re.compile(r"\s(?:before|after|now|then|today|afterwards|previously|since)(?=[.,;)])")
# Between two ages of which one is right.
OR = re.compile(r",?\sor\s")
# Before a number that is told of what was just measured: "it needed 75", "he could have received up to seven".
ASKED = re.compile(
    r"\b(?:need(?:s|ed)?|requir(?:es?|ed)|receive[sd]?|received|fac(?:es?|ed)|ask(?:s|ed)\sfor|sought|demand(?:s|ed)|got|served)\s$"
)
OF_SHARE = re.compile(
    r"\b(?:turnout|support|approval|inflation|unemployment|growth|the\squorum|the\sthreshold|quota)\s(?:of|at|was|is|to)\s$",
    re.IGNORECASE,
)
IT_WAS = re.compile(r"\b(?:said|says|say|insisted|insists|claimed|claims|reckons?|put)\s(?:that\s)?it\s(?:was|is|at)\s$")
# "Seats: Harbour Party 45, Reform League 39, Greens 14."
HEADING = re.compile(
    r"(?P<noun>[A-Z][a-z]+)(?:\sby\s[a-z]+)?:\s"
    r"(?:[A-Z][^\d.;:]{1,40}\s\d{1,3}(?:,\s|\sand\s|,\sand\s))*[A-Z][^\d.;:]{1,40}\s$"
)
NO_HEADINGS = frozenset({"results", "scores", "standings", "odds", "fixtures", "ages", "prices", "sources", "pages", "notes"})
# What stands right before a number that is part of a name, a score or a sign.
GLUE = frozenset("-–—/$€£#:.+('’\"“")
LABEL = re.compile(
    r"(?:\b(?:[Nn]o|[Rr]oom|[Pp]age|[Rr]oute|[Hh]ighway|[Rr]oad|[Cc]hapter|[Gg]ame|[Ww]eek|[Dd]ay|[Pp]hase|[Aa]rticle|[Ss]ection|[Uu]nit"
    r"|[Ll]evel|[Cc]hannel|[Ff]light|[Aa]ge|[Aa]ged|[Mm]idnight|[Nn]oon)\.?|\b[A-Z]{2,})\s$"
)
NAME_BEFORE, NAME_BEHIND = re.compile(r"(?<![.!?:] )(?<![^\W_])[A-Z][A-Za-z]+\s$"), re.compile(r"\s[A-Z]")
GOES_ON = re.compile(r"[-–/:%$€£]|\.\d|,\d|['’]s\b|\)|\s?[ap]\.?m\b|th\b|st\b|nd\b|rd\b")
# Behind a number these say that it was counted earlier, or of another year.
EARLIER_COUNT = re.compile(
    r"\b(?:earlier|before|previous(?:ly)?|yesterday|morning|afternoon|night|announced|reported|initially|first|hours|then)\b",
    re.IGNORECASE,
)
OTHER_TIME = re.compile(r"\b(?:since|year|quarter|(?:19|20)\d\d|decade|season|election|census)\b", re.IGNORECASE)
# Between two counts that go together: "11 dead and 48 missing".
AND = re.compile(r"(?:\s\w+){0,3}\sand\s(?:\w+\s){0,2}")
