"""English patterns of the facts that a reader asks for in any event, in whatever words a report tells them."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b"
)

# Each: how much the fact counts, and how reports tell it. One report writes "no injuries were reported", another "everybody
# got out unharmed": no word in common, one fact. That is why these are patterns and not words to be compared.
_FACTS = {
    "unhurt": (
        1.0,
        (
            r"\b(?:no|without|nor) (?:\w+ ){0,4}(?:injur\w+|casualt\w+|deaths|fatalities)\b"
            r"|\b(?:nobody|no[ -]one|none)\b[^.;]{0,40}\b(?:hurt|injured|harmed|killed|died|inside)\b"
            r"|\b(?:unhurt|unharmed|unscathed|uninjured|escaped injury)\b"
        ),
    ),
    "cause": (
        0.9,
        (
            r"\b(?:unknown|unclear|not (?:yet )?(?:known|clear|sure)|(?:isn|wasn)['’]t (?:sure|clear|known))\b"
            r"[^.;]{0,60}\b(?:caus\w+|how|why|motive)\b"
            r"|\b(?:cause|causes|motive)\b[^.;]{0,50}\b(?:unknown|unclear"
            r"|not (?:\w+ ){0,2}(?:known|clear|determined|established))\b"
        ),
    ),
    "inquiry": (0.7, r"\b(?:determin\w+|investigat\w+|inquiry|probe|establish)\b[^.;]{0,60}\b(?:caus\w+|how|why|motive|into)\b"),
    "charge": (
        1.0,
        (
            r"\b(?:charged with|charged (?:him|her|them)|(?:been|was|were) charged|indicted|accused of"
            r"|faces? (?:\w+ ){0,2}charges?"
            r"|plead(?:ed)? (?:not )?guilty)\b"
        ),
    ),
    "verdict": (1.2, r"\b(?:convicted of|found (?:\w+ ){0,3}guilty|guilty verdict|acquitted|sentenced to)\b"),
    "custody": (
        1.0,
        (
            r"\bbail\b|\bremanded\b|\bheld without\b|\bin custody\b|\bunder arrest\b"
            r"|\b(?:arrest(?:ed|s|ing)?|detained|apprehended|captur(?:ed|es|ing)|caught|nabbed)\b"
        ),
    ),
    "hearing": (
        1.0,
        (
            r"\b(?:hearing|court|trial|testimony|arraign\w+|sentenc\w+|inquest)\b[^.;]{0,60}"
            r"\b(?:scheduled|set for|due|adjourned|delayed|postponed|until|" + _MONTH + r" \d)"
            r"|\b(?:scheduled|due|expected|set|will)\b[^.;]{0,30}\b(?:appear|return|court|sentenced|hearing|trial)\b"
        ),
    ),
    "resigned": (1.2, r"\b(?:resign(?:ed|s|ation)|step(?:ped|s|ping)? down|stood down|was (?:fired|sacked|dismissed)|ousted)\b"),
    "vote": (
        1.0,
        r"\b(?:election|vote|polls|referendum|run-?off)\b[^.;]{0,40}\b(?:on|in|by|held|for) (?:\d{1,2} )?" + _MONTH,
    ),
    "result": (
        1.0,
        (
            r"\bby (?:a vote of )?\d+(?: votes)?(?: to |-|–)\d+\b|\bvoted \d+(?: to |-|–)\d+\b"
            r"|\b(?:won|beat|lost)\b[^.;]{0,60}\d+[-–]\d+"
        ),
    ),
    "rescue": (0.9, r"\b(?:rescued|survived|survivors?|evacuated|pulled from|airlifted)\b"),
    "age": (0.2, r"\b(?:aged|age of) \d{1,3}\b|\b\d{1,2}-year-old\b|, \d{2},|\b(?:was|is) \d{2}\."),
    "empty": (0.7, r"\b(?:vacant|abandoned|unoccupied|stood empty|was empty|nobody (?:was )?inside|closed at the time)\b"),
    "history": (0.5, r"\b(?:built|founded|constructed|dates|opened|established|launched|dating)\b[^.;]{0,25}\b(?:1[6-9]|20)\d\d"),
    "again": (
        0.4,
        (
            r"\b(?:earlier this (?:year|month|week)|last (?:year|month)|in " + _MONTH + r",?)"
            r"[^.;]{0,60}\b(?:also|another|were|was|both|similar|previous)\b"
        ),
    ),
    "limit": (0.6, r"\b(?:blood[- ]alcohol|legal limit|(?:over|above|twice) the limit|drug test)\b"),
    "restored": (0.6, r"\b(?:restored|reopen\w*|repaired|back to normal|return to normal)\b"),
    "admitted": (0.7, r"\b(?:admitted|confessed|apologi[sz]ed|claimed responsibility)\b"),
    "next": (
        0.5,
        (
            r"\b(?:will|would|is to|are to|due to|plans? to|expected to|could)\b[^.;]{0,70}\b(?:next (?:week|month|year)|"
            + _MONTH
            + ")"
        ),
    ),
}
KEY_FACTS = {name: (worth, re.compile(pattern, re.IGNORECASE)) for name, (worth, pattern) in _FACTS.items()}

# The facts that no other sentence tells by accident: who is cited for one must tell it.
DECISIVE = frozenset({"unhurt", "cause", "inquiry", "charge", "verdict", "custody", "hearing", "resigned"})

# Of these an event has one, so that two short sentences that tell it tell the same.
JOINING = frozenset({"unhurt", "cause", "empty"})

# Of the casualties the dead are asked for first.
DEAD = re.compile(r"\b(?:kill(?:ed|s|ing)|dead|deaths?|died|fatalit\w+)\b", re.IGNORECASE)

# What was before the event: of its own month a report gives the day.
BACKGROUND = re.compile(
    r"(?:In|Since|Until) (?:early |late )?(?:"
    + _MONTH
    + r"(?! \d{1,2}\b)|(?:19|20)\d\d\b)|Last (?:month|year)\b|Previously\b|Earlier this (?:month|year)"
)

# A sentence that opens with who else published what it tells: "SKY-TV reports that …", "According to a local newspaper, …".
_OUTLET = r"\b(?:TV|television|radio|channel|broadcaster|newspapers?|tabloid|blogs?|bloggers?|Twitter|websites?|media|press)\b"
HEARSAY = re.compile(
    r"(?:According to [^,.;]{0,40}" + _OUTLET + r"|[^,.;]{0,40}" + _OUTLET + r"(?: [\w’'-]+){0,3}"
    r" (?:reports?|reported|says?|said|claims?|claimed|quotes?|quoted|carried|showed)\b)"
)

# A sentence that begins so comments more than it tells.
COMMENTING = frozenset(
    {"unfortunately", "ironically", "sadly", "amazingly", "unsurprisingly", "surprisingly", "certainly", "clearly", "obviously"}
    | {"luckily", "thankfully", "incredibly", "unlike", "if", "what", "why", "how", "well", "naturally", "admittedly", "needless"}
)
# An appeal to the reader, with a telephone number or without; what stands under a picture; what points to another page.
_NO_NEWS = (
    r"\b(?:call|contact|phone|ring|e-?mail|visit|donate)\b[^;]{0,60}(?:\d{3,4}[- ]\d{3,4}|www\.|@)",
    r"\b(?:anyone|anybody|witnesses|those) (?:with|who (?:has|have|saw)) (?:any |more )?(?:information|details|knowledge)\b",
    r"\b(?:is|are|was|were|being) (?:asked|urged|encouraged|invited) to (?:call|contact|come forward|phone|ring|visit)\b",
    r"^(?:photos?|pictures?|images?|videos?|file|credits?|caption|source|related|see also|watch|updated?)\b[^.]{0,40}[:|]",
    r"\((?:photo|picture|image|video|file|ap photo|reuters)\b[^)]{0,60}\)",
    r"\b(?:click here|read more|follow us|sign up|subscribe|all rights reserved|contributed to this (?:report|story|article))\b",
    r"^(?:reporting|editing|writing|additional reporting|compiled) by\b",
    r"[/|•·] ?" + _MONTH + r" \d{1,2},? \d{4}\b",
    r"^(?:welcome to|stay tuned|more to follow|this is a breaking|developing story|here(?: is|'s|’s) (?:what|the|how|why))\b",
)
NO_NEWS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _NO_NEWS)

# The sentence was broken before the rest of a number: "shortly before 9." of "9.30".
# A number of two digits behind the others is whole: "the toll rose to 21."
BROKEN_OFF = re.compile(
    r"(?:\b(?:before|after|at|about|around|until)|[–—-])\s?\d{1,3}\.$|\b(?:by|to|of|hit|than)\s?\d\.$|[$€£¥]\s?\d{1,3}\.$"
)
