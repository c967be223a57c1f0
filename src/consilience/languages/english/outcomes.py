"""English words for states that end at one moment, with the words for their end: accused and convicted, trapped and freed."""

from __future__ import annotations

import re
from typing import NamedTuple


class Outcome(NamedTuple):
    """A state, what ends it, and the sentence that tells a reader so."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    reason: str


def _row(before: str, after: str, reason: str) -> Outcome:
    return Outcome(re.compile(rf"\b(?:{before})\b", re.IGNORECASE), re.compile(rf"\b(?:{after})\b", re.IGNORECASE), reason)


_WAS = r"(?:was|were|has been|have been|had been|is|are)"
_VERDICT = (
    rf"{_WAS} (?:convicted|acquitted|found (?:not )?guilty|cleared of)|convicted of|(?:not )?guilty verdicts?|"
    r"jur(?:y|ors) (?:convicted|acquitted|cleared|found)"
)
_STEPPED_DOWN = r"(?:has |had )?resigned|(?:has |had )?stepped down|(?:handed|turned) in (?:his|her|their) resignation"

OUTCOMES = (
    _row(
        r"accused (?:of|gunm[ae]n|killers?|murderers?|attackers?|thugs?|gangbangers?)|"
        r"(?:is|are|was|were|been) (?:charged with|on trial|accused)|"
        r"(?:stands?|faces?|facing|begins?) trial|(?:went|goes|go|gone) on trial|awaiting trial|pleaded not guilty|"
        r"den(?:y|ies|ied) (?:the |all )?charges?",
        _VERDICT,
        "Who was accused has been judged.",
    ),
    _row(
        r"awaits? sentenc\w+|awaiting sentenc\w+|to be sentenced|will be sentenced|"
        r"faces (?:up to|a (?:maximum|potential|possible))",
        rf"{_WAS} (?:sentenced to|jailed for|given a [\w-]+ sentence)",
        "The sentence that was awaited has been passed.",
    ),
    _row(
        r"(?:would|will|do|does|did)(?: not|n[’']t) (?:resign|step down|quit)|"
        r"(?:refus|declin)(?:ed|es|ing) to (?:resign|step down|quit)|"
        r"rul(?:ed|es|ing) out (?:stepping down|resigning|a resignation|(?:his|her) resignation)|"
        r"no (?:plans|intention) (?:to|of) (?:resign|step|quit)\w*",
        _STEPPED_DOWN,
        "Who would not step down has stepped down.",
    ),
    _row(
        r"(?:still |remain(?:s|ed)? )(?:at large|on the run)|is wanted|manhunt|are (?:hunting|searching for|looking for)",
        rf"{_WAS} (?:arrested|captured|caught|apprehended|taken into custody)|"
        r"surrendered|turned (?:himself|herself) in|gave (?:him|her)self up",
        "Who was sought has been found.",
    ),
    _row(
        r"(?:in|remains? in|listed in) (?:a )?(?:critical|grave|serious) condition|"
        r"fighting for (?:his|her|their) li(?:fe|ves)|on life support",
        r"(?:has |have |had )?died",
        "Who was gravely hurt has died.",
    ),
    _row(
        r"(?:is|are|was|were|remain(?:s|ed)?|being) (?:still )?(?:trapped|stranded|held (?:hostage|captive))",
        rf"{_WAS} (?:rescued|freed|released|brought to (?:safety|the surface))",
        "Who was held or trapped is free.",
    ),
    _row(
        r"(?:jury|jurors|jurors?) (?:is|are|was|were|began|begin|continued|resumed) deliberat\w+|verdict (?:is|was) expected|"
        r"(?:await|awaiting|awaits) (?:a |the )?verdict",
        _VERDICT,
        "The verdict that was awaited has been given.",
    ),
)

# An end that is told of another time, or is not told as done.
NOT_NOW = re.compile(
    r"\b(?:previously|earlier (?:this|that|in)|last (?:year|month)|years? (?:ago|before|earlier)|in (?:19|20)\d\d|if|could|"
    r"would(?: be| have)|to be|may|might|whether|ahead of|before (?:he|she|they)|since being)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:never|not|yet to|no one|nobody|hardly)\b|n[’']t\b", re.IGNORECASE)

STILL_TO_COME = re.compile(
    r"\b(?:(?:is|are|was|were) (?:to be|due|scheduled|set|expected|planned)|"
    r"will (?:take place|begin|start|be (?:held|signed|opened|launched|presented|released|staged))|"
    r"scheduled (?:to|for)|(?:next|coming) (?:week|month|year|\w+day))\b",
    re.IGNORECASE,
)
PUT_OFF = re.compile(
    r"\b(?:has|have|had|was|were|been) (?:been )?(?:put off|postponed|called off|cancell?ed|delayed|shelved|scrapped|suspended|"
    r"put on hold|adjourned)\b",
    re.IGNORECASE,
)
