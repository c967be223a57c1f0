"""How English news sets one estimate against another without naming again what is estimated."""

from __future__ import annotations

import re

# "Police put it at ", "the council estimates the cost to be ".
PUT_IT_AT = re.compile(
    r"\b(?:put|puts|putting|estimated?|estimates|estimating|reckon(?:s|ed)?|count(?:s|ed)?)\s"
    r"(?:it|them|that|the\s(?:number|figure|total|crowd|turnout|cost|sum|deficit|size|damage|toll|attendance))\s(?:at|to\sbe|as)\s$",
    re.IGNORECASE,
)
# "The ministry counted ", "the employers spoke of ", "the record lists ": whose count of the same a bare number is.
COUNTED_BY = re.compile(
    r"(?:^|[,;:]\s|\b(?:while|but|and|whereas)\s)(?:the\s|its\s|an?\s)?(?P<who>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,3}?)\s"
    r"(?:itself\s|only\s)?(?:count(?:s|ed)|sp(?:oke|eaks?)\sof|lists?|listed|record(?:s|ed))\s$",
    re.IGNORECASE,
)
# "The union insists on ", "her rival's agent says ": the same, whoever told the first number.
CLAIMED_BY = re.compile(
    r"(?:^|[,;:]\s|\b(?:while|but|and|whereas)\s)(?:the\s|its\s|his\s|her\s|their\s|an?\s)?(?P<who>[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,5}?)"
    r"(?:,\swho\s[^,;.]{1,60},)?\s(?:itself\s|only\s|now\s)?"
    r"(?:insist(?:s|ed)\s(?:on|it\s(?:is|was))|says?|said|claim(?:s|ed)?|maintain(?:s|ed)?|puts?\s(?:it|them)\sat|ha[sd]\s(?:it|them)\sat|saw)\s$",
    re.IGNORECASE,
)
# Nobody in particular: "he says 40".
ANYBODY = frozenset(
    {"he", "she", "it", "they", "we", "i", "that", "which", "who", "this", "there", "and", "but", "one", "another"}
)
# From a number on: "15,000 people by the organisers' count".
BY_COUNT_OF = re.compile(
    r"(?:[^\s;:]+\s){1,5}?(?:by|on)\s(?:the\s|its\s|their\s)?(?P<who>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*){0,3}?)(?:['’]s?|s['’])\s(?:own\s)?"
    r"(?:count|estimate|reckoning|figures|tally|version)\b"
    r"|(?:[^\s;:]+\s){1,8}?by\s(?:the\s)?(?:count|estimate|reckoning|tally)\sof\s(?:the\s)?(?P<whose>[^\W\d_][\w-]*(?:\s[A-Z][\w-]*){0,3})",
)
ALONE = re.compile(r"\s*(?:[.;,:]|$|(?:and|but|while|at|in|on)\b)")
# "It would have come to ", "they were ".
IT_IS = re.compile(
    r"\b(?:it|they)\s(?:(?:was|were|is|are)|(?:would|will|could|may|might|should)\s(?:have\s)?(?:be|been|come\sto|reach|reached|amount\sto|amounted\sto))\s"
    r"(?:only\s|closer\sto\s|more\slike\s|nearer\s(?:to\s)?|really\s|actually\s)?$",
    re.IGNORECASE,
)
# Only where somebody is said to think or say so.
BELIEVED = re.compile(
    r"\b(?:said|says|say|think|thinks|thought|believes?|believed|expects?|expected|estimates?|estimated|reckons?|reckoned|forecasts?"
    r"|predicts?|predicted|insists?|insisted|claims?|claimed|argues?|argued|according)\b",
    re.IGNORECASE,
)
# "It was 3.8 per cent the year before": the same measure at another time.
OTHER_TIME = re.compile(
    r"\b(?:year|month|week|day|quarter)\s(?:before|earlier|ago|later)|\blast\s(?:year|month|week|quarter)|\bprevious|\bearlier\b|\bby\s(?:19|20)\d\d"
    r"|\bin\s(?:19|20)\d\d|\bnow\b|\bonce\b|\bthen\b|\bused\sto\b|\bat\sfirst\b",
    re.IGNORECASE,
)
