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
    r"\b(?:limit|maximum|minimum|ceiling|threshold|rule|peak|high|low|level|average|norm|mark)\s(?:there\s|here\s)?(?:is|was|of|at)\s$",
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
    r"\b(?:turnout|support|approval|inflation|unemployment|growth|offer|demand|the\squorum|the\sthreshold|quota)\s(?:of|at|was|is|to)\s$",
    re.IGNORECASE,
)
IT_WAS = re.compile(
    r"\b(?:said|says|say|insisted|insists|claimed|claims|reckons?|put)\s(?:that\s)?it\s(?:was|is|at)\s$"
    r"|\b(?:had|has|have|puts?|saw|sees?|showed|shows)\s(?:it|them|him|her)\s(?:on|at)\s$"  # "another had it on 32"
    r"|(?:[,;]|\band|\bbut)\s(?:it|that)\s(?:was|had\sbeen|is\snow)\s(?:only\s|just\s)?$"  # "now 15km, it was 10"
    r"|\b(?:number|figure|answer)\s(?:is|was)\s$|\bthen\s(?:at|to|for|by)\s$",
    re.IGNORECASE,
)
# Before a number that a share is to be moved by: "inflation was 8 per cent … promising to raise pensions by 12".
MOVED_BY = re.compile(
    r"\b(?:rais(?:es?|ed|ing)|increas(?:es?|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing))\s(?:\w+\s){1,3}by\s$"
)
# Between a measure and a number that goes on with its unit: "226 yards while Roe added 101", "15 hours on duty and 10 off".
GOES_ON_WITH = re.compile(r"[^.;:?!\d]{0,70}(?:,|\sand|\swhile|\swhereas|\sbut|\sor)\s[^.;:?!,\d]{0,50}")
# Behind a number these make it who does something, or how many things of another kind.
DOES = re.compile(r"\s(?:\w+ed|were|was|are|is|have|had|has|will|would|died|fled|left|went|came|took|got|others?|more)\b")
# Before a number of people for whom there is room: "with room for 56", "she was cleared for 236".
CAPACITY = re.compile(
    r"\b(?:room|space|seats|seating|beds|berths|places|accommodation|cleared|licen[cs]ed|certified|certificated|designed|built|meant"
    r"|registered|rated)\s(?:to\s(?:carry|hold|seat|take|house)|for)\s$",
    re.IGNORECASE,
)
# Before a number that is a speed where the text tells one: "a bus doing more than 70", "its buses are governed at 68".
SPEEDING = re.compile(
    r"\b(?:doing|going|(?:travell?ing|driving|racing|cruising|clocked|governed|driven)\sat|clocked\sdoing|speeds?\s(?:was|is|of|at))\s$"
)
# A sum goes on without its currency: "of the 3 million kina, 1.1 million has arrived", "profit rose to 148 million".
SCALED = re.compile(r"(?:\b|\d)(?:[mb]illion|trillion|thousand|crore|lakh|bn|m)\Z", re.IGNORECASE)
# Behind it one of these makes it people or things: a sum is singular.
MANY = re.compile(r"\s(?:\w+ed|were|are|have|died|fled|left|went|came|others?|more|of)\b")
# "Nine to Arbor and the other eight by air", "700 of the normal 840".
REST = re.compile(
    r"\b(?:the\s(?:other|remaining)|of\s(?:the|its|their|his|her|a)\s(?:normal|usual|planned|original|expected|required|full|initial))\s$",
    re.IGNORECASE,
)
# "The care centres, now 14 in number"; "she is only 19 ahead".
IN_NUMBER = re.compile(r"\sin\snumber\b")
AHEAD = re.compile(r"\s(?:ahead|behind|clear|adrift|short)(?=[.,;)]|\s(?:of|after|with|on|in)\b)")
LED_BY = frozenset({"vote", "seat", "point", "delegate", "ballot"})
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
