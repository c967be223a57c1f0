"""English words for what stands until it is turned round: a road closed and reopened, a warning lifted, nobody arrested yet."""

from __future__ import annotations

import re
from typing import NamedTuple


class Turn(NamedTuple):
    """What stands, what turns it round, and the sentence that says so; `things`: nouns of which both have one, if any."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    reason: str
    things: frozenset[str]


def _row(before: str, after: str, reason: str, things: str = "") -> Turn:
    left, right = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (before, after))
    return Turn(left, right, reason, frozenset(things.split()))


_IS = r"(?:is|are|was|were|been|be|being|remains?|remained|stays?|stayed)"
_AGAIN = r"(?:has |have |had |was |were |been |be )*"

TURNS = (
    _row(
        rf"{_IS} (?:still |temporarily |also |now )?(?:closed|shut|blocked|cut off|impassable|sealed off)|"
        r"(?:closed|shut|blocked|sealed off) (?:the|all|its|both|several|part)|(?:forced|led to|ordered) the closure of",
        rf"{_AGAIN}(?:reopen(?:s|ed)?|re-opened|fully open(?:ed)?|open again|back open|cleared)",
        "What was closed is open again.",
        "road roads highway motorway bridge airport runway station line railway port harbour harbor border crossing "
        "school schools "
        "tunnel street streets plant factory mine beach park hospital market shop shops office bank terminal pass lane lanes",
    ),
    _row(
        rf"{_IS} (?:still |temporarily |also )?(?:suspended|halted|cancel(?:l)?ed|grounded|stopped|disrupted)|"
        r"(?:suspended|halted|grounded|stopped) (?:the|all|its|both|several|trading)|brought \w+ to a (?:halt|standstill)",
        rf"{_AGAIN}(?:resum(?:e|es|ed|ing)|restarted|restored|back in service|running again|lifted|cleared to (?:fly|"
        rf"operate|resume))",
        "What was suspended has been resumed.",
        "flight flights train trains service services trading production search operation operations work talks traffic fleet "
        "play match game race season deliveries exports flow pumping power supply classes ferries ferry ferries aircraft",
    ),
    _row(
        r"(?:without|no|lost) (?:power|electricity|water|gas|heating|internet|phone service)|(?:power|electricity|"
        r"internet|phone|water) "
        r"(?:outages?|cuts?|failure|supply (?:was|is) cut)|blackouts?",
        r"(?:power|electricity|supply|supplies|service|services|internet|water|connections?) "
        rf"{_AGAIN}(?:restored|reconnected|back(?: on)?)|restored (?:power|electricity|supply|service|services|water)",
        "What was cut off has been restored.",
        "power electricity water gas heating internet phone service services customers homes",
    ),
    _row(
        r"(?:issued|declared|imposed|triggered|announced|in (?:force|effect|place)|activated)|"
        r"under (?:an? )?(?:\w+ )?(?:warning|curfew|alert)",
        rf"{_AGAIN}(?:lifted|cancel(?:l)?ed|withdrawn|downgraded|called off|ended|rescinded|eased|dropped)",
        "What was in force has been lifted.",
        "warning warnings alert alerts curfew lockdown ban evacuation blockade watch advisory emergency",
    ),
    _row(
        r"no (?:arrests?|suspects?|one|charges) (?:has|have|had|was|were) (?:yet )?(?:been )?(?:made|named|arrested|"
        r"identified|charged|filed|detained)"
        r"|no (?:arrests?|suspects?)(?: yet)?|(?:has|have|had) (?:not|yet to) (?:yet )?(?:made?|make) any arrests?|"
        r"(?:gunm[ae]n|attackers?|suspects?|"
        r"thie(?:f|ves)|robbers?|driver) (?:is|are|was|were|remains?|remained) (?:still )?(?:at large|on the loose|on the run)",
        r"(?:was|were|has been|have been) (?:arrested|detained|charged|taken into custody|apprehended|captured)|"
        r"(?:police|officers|detectives|agents) (?:have |has )?(?:arrested|detained|charged|captured)|(?:in|"
        r"into) (?:police )?custody",
        "Nobody had been arrested; later reports tell of an arrest.",
    ),
    _row(
        r"(?:had|have|has|were|was|been) (?:been )?(?:evacuated|ordered (?:to leave|out)|told to leave)|evacuat(?:ed|ion) of",
        r"(?:allowed|able|permitted|told they could|cleared) (?:to (?:return|go) (?:home|back)|back)|(?:returned|went back) "
        r"(?:home|to their homes)|back in their homes|evacuation (?:order )?(?:was|has been) lifted",
        "Who had to leave may return.",
        "residents people homes families villagers households neighbours neighbors residents",
    ),
)

# Turned round at some other time, or not yet.
NOT_YET = re.compile(
    r"\b(?:not|never|until|unless|before|hope[sd]?|expect(?:s|ed)?|will|would|could|may|might|to be|due|should|when|if|plans?|"
    r"last (?:week|month|year)|years? (?:ago|earlier)|in (?:19|20)\d\d|no)\b|n[’']t\b",
    re.IGNORECASE,
)

# Parts of words of which one stands in whatever the first patterns find.
STANDING = (
    "closed", "shut", "block", "cut", "impass", "seal", "clos", "suspend", "halt", "cancel", "ground", "stop", "disrupt",
    "standstill", "without", "no ", "lost", "outage", "blackout", "issued", "declar", "impos", "trigger", "announc", "in ",
    "activat", "under", "arrest", "suspect", "large", "loose", "run", "evacuat", "leave", "ordered",
)  # fmt: skip
