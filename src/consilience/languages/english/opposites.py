"""English words that exclude each other when they are said of the same thing."""

from __future__ import annotations

import re
from typing import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Opposed(NamedTuple):
    """Two patterns that cannot both hold; `same_subject`: only when they are said of the same person or body."""

    left: re.Pattern[str]
    right: re.Pattern[str]
    question: str
    same_subject: bool


def _row(left: str, right: str, question: str, *, same_subject: bool = False) -> Opposed:
    return Opposed(
        re.compile(rf"\b(?:{left})\b", re.IGNORECASE), re.compile(rf"\b(?:{right})\b", re.IGNORECASE), question, same_subject
    )


OPPOSED = (
    _row(
        r"agreed (?:to|on|the|with)|co-?ordinated|consulted|jointly decided|gave (?:his|her|its|their) consent",
        r"(?:been |was |were |to )?(?:informed?|notif(?:y|ied)) (?:him |her |them |it )?(?:of|about|that)?|without consulting",
        "agreed or only informed",
    ),
    _row(
        r"resigned|stepped down|quit",
        r"(?:was|were|been|being) (?:fired|sacked|dismissed|ousted|forced out)",
        "left or was made to leave",
        same_subject=True,
    ),
    _row(
        r"(?:was|were|been) (?:an accident|accidental)|accidentally",
        r"(?:was|were|been) (?:deliberate|intentional)|deliberately|intentionally",
        "by accident or on purpose",
    ),
    _row(r"(?:was|were|been) unarmed", r"(?:was|were|been) armed", "armed or not", same_subject=True),
    _row(r"voted (?:for|in favou?r of)", r"voted against", "voted for or against", same_subject=True),
    _row(r"pleaded guilty", r"pleaded not guilty", "how the accused pleaded", same_subject=True),
    _row(
        r"(?:was|were|been) alone",
        r"(?:was|were|been) (?:accompanied|with (?:a|his|her|two|three|his) \w+)",
        "alone or not",
        same_subject=True,
    ),
    _row(r"(?:was|were) empty", r"(?:was|were) (?:full|crowded|packed)", "empty or full"),
    _row(
        r"(?:fled|escaped|left|got away|ran (?:away|off)) on foot",
        r"(?:drove|sped|rode) (?:off|away)|(?:fled|escaped|left|got away) (?:in|on|by) an? (?:\w+ ){0,3}"
        r"(?:car|vehicle|van|truck|taxi|motorcycle|motorbike|bicycle|boat)",
        "on foot or not",
    ),
    _row(
        r"(?:died|(?:was|were) (?:pronounced|declared) dead) (?:instantly|at the scene|on the spot)",
        r"(?:died|(?:was|were) (?:pronounced|declared) dead) (?:(?:later|shortly after|soon after|on \w+) )?"
        r"(?:in|at|on (?:the|his|her|their) way to|en route to)[^.;,]{0,40}? [Hh]ospital",
        "died at the scene or in hospital",
        same_subject=True,
    ),
    _row(
        r"(?:was|were) (?:driving|behind the wheel|at the wheel)",
        r"(?:was|were) (?:a|the|one of the) (?:\w+ )?passengers?",
        "driver or passenger",
        same_subject=True,
    ),
    _row(r"(?:was|were) conscious", r"(?:was|were) unconscious", "conscious or not", same_subject=True),
)

# Words for what was decided or done, when a report has named it before.
DEEDS = _words(
    """
    move moves decision plan withdrawal pullout drawdown step order reduction announcement deal change
    """
)

# "well equipped" and "insufficiently" equipped; group 1 is what both are said of.
WELL = re.compile(r"\b(?:well|fully|adequately|properly)[\s-]([a-z]{4,})\b", re.IGNORECASE)
BADLY = re.compile(
    r"\b(?:insufficiently|poorly|inadequately|ill|badly|not (?:well|fully|adequately|properly))[\"”’']?[\s-]+([a-z]{4,})\b",
    re.IGNORECASE,
)
LACKING = re.compile(
    r"\b([a-z]{4,})(?: and [a-z]+)? (?:was|were|is|are) (?:limited|inadequate|insufficient|lacking)\b", re.IGNORECASE
)

# The whole thing and only a part of it. Group 1: the thing.
DESTROYED = re.compile(
    r"\b(?:was|were|been) (?:completely |totally |entirely )?(?:destroyed|razed|flattened|levell?ed|demolished|gutted)\b",
    re.IGNORECASE,
)
IN_PART = re.compile(
    r"\bparts? of (?:a|an|the|its|their) ((?:[a-z]+ ){0,2}[a-z]+) (?:had |was |were )?"
    r"(?:collapsed|damaged|fell|burn\w+|destroyed)\b"
    r"|\b([a-z]+)(?: was| were| had been)? (?:only )?(?:partially|partly|slightly|lightly) "
    r"(?:collapsed|damaged|burn\w+|destroyed)\b"
    r"|\b([a-z]+) (?:sustained|suffered) (?:only )?(?:minor|slight|light) damage\b",
    re.IGNORECASE,
)

# Tried and did not manage, against did. Group 1: the verb.
TRIED = re.compile(r"\b(?:tried|attempted|sought|trying|attempting) to ([a-z]+)|\bat?tempted ([a-z]+)", re.IGNORECASE)
FAILED = re.compile(
    r"\b(?:surrender\w*|captur\w+|caught|foil\w+|thwart\w+|prevent\w+|chased|stopped|failed|intercepted|overpowered)\b",
    re.IGNORECASE,
)

# What is unknown, and its cause given. Group 1 of the first: what the cause is of; the second follows that word.
CAUSE_UNKNOWN = re.compile(
    r"\b(?:cause|causes|reason|reasons|motive)\b(?: (?:of|for|behind) (?:the |his |her |their |its )?([a-z]+))?[^.;]{0,90}?"
    r"\b(?:unknown|unclear|not (?:yet |immediately )?(?:known|clear|been determined)|a mystery|undetermined)\b",
    re.IGNORECASE,
)
CAUSE_GIVEN = re.compile(
    r"(?: (?!who|which|that)[\w-]+){0,4} (of|from|due to|because of|as a result of|caused by|after suffering)"
    r" (?:an? |the |apparent |his |her )*[a-z]+(?: [a-z]+)?",
)
# "died of …" gives a cause; "the head of the family died" does not.
ENDS_OF = _words("died die dies dead death killed")

# A report that puts an earlier one right.
CORRECTING = re.compile(
    r"\b(?:was|were|is|are) (?:actually|in fact|in reality)\b|\bturned out that\b|\bit (?:later|has since) emerged\b"
    r"|\bwrongly (?:reported|identified|said)\b|\bcontrary to\b",
    re.IGNORECASE,
)

# A sentence that begins so speaks of the one before it.
TURNING_BACK = re.compile(r"(?:But|However|Yet|It (?:later|has since)|Later)\b")
# "It was actually a smart play": somebody's view, and no correction.
OPINION = re.compile(r"""^["“'‘]|^(?:it|that|this|he|she|i|we|they)(?:'s|’s)? (?:was|were|is|are) actually""", re.IGNORECASE)

# In which part of a ship or a house something began. Two parts cannot both be it; a part and the whole can.
BEGAN_IN = re.compile(
    r"\b(?P<what>[a-z]+) (?:had |has |have )?(?:broke|broken|started|began|begun)(?: out)? "
    r"(?:in|on|inside) (?:the|a|an|its|her|his) "
    r"(?P<where>(?:[a-z]+ )?(?:room|deck|kitchen|basement|cellar|cabin|roof|attic|garage|hold|stairwell|"
    r"corridor|bedroom|bathroom|floor|"
    r"compartment|carriage|cockpit|storeroom|lobby|loft|shaft|kiosk|wing))\b",
    re.IGNORECASE,
)

# The day told from what was told before.
SAME_DAY = re.compile(
    r"\b(?:later (?:that|the same|in the) day|(?:the|that) same (?:day|night|evening)|hours later|"
    r"later that (?:night|evening))\b",
    re.IGNORECASE,
)
NEXT_DAY = re.compile(r"\b(?:the (?:next|following) (?:day|morning|night)|a day later|the day after)\b", re.IGNORECASE)

# A paper a day late, or in another time zone, has its own "today".
NOWADAYS = re.compile(r"(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)

# "the villages of A and B were worst hit", "the four hardest-hit villages were C and D".
WORST = r"(?:worst|hardest|most (?:badly|severely|heavily|seriously))[\s-](?:hit|affected|damaged|stricken)"
WORST_AFTER = re.compile(rf"\b(?P<thing>[a-z]+s) (?:of )?(?P<names>[A-Z][^.;]{{2,100}}?) (?:was|were|are|is) (?:the )?{WORST}\b")
WORST_BEFORE = re.compile(
    rf"\b{WORST} (?P<thing>[a-z]+s)[^.;]{{0,20}}? (?:was|were|are|is|included) (?P<names>[A-Z][^.;]{{2,100}})"
)

ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))\b[\s-]+"
    r"(?:(?:straight|consecutive|successive|major|career|title) )?([a-z]+)",
    re.IGNORECASE,
)
# Ordinals of these count within one thing, or say nothing; two of them may both be so.
COUNTED_WITHIN = _words(
    """
    round half quarter inning period minute day week month year century place set lap floor street of in to and degree this
    """
)

# What keeps a statement from being set against another: it speaks of another time, or only guesses.
OTHER_TIME = re.compile(
    r"\b(?:earlier this year|last year|years? (?:ago|before|earlier)|a similar|previous(?:ly)?|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|the last (?:time|major))",
    re.IGNORECASE,
)
GUESSING = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|believed|thought|suspected|suspects|assum\w+|if|reportedly|likely)\b", re.IGNORECASE
)
