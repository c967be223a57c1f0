"""English words for states that end at one moment, with the words for their end: accused and convicted, trapped and freed."""

from __future__ import annotations

import re
from typing import NamedTuple

from consilience.languages.english.cast import SUSPECTS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Outcome(NamedTuple):
    """A state, what ends it, and the sentence that tells a reader so."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    reason: str
    of_a_role: bool  # also of one who is told without a name: "the gunman"


def _row(before: str, after: str, reason: str, *, of_a_role: bool = False) -> Outcome:
    left, right = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (before, after))
    return Outcome(left, right, reason, of_a_role)


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
        r"(?:still |remain(?:s|ed)? )?(?:at large|on the run)|is wanted|manhunt|"
        r"(?:is|are|was|were|still) (?:hunting|searching for|looking for)|the whereabouts of|search(?:ed)? for",
        rf"{_WAS} (?:arrested|captured|caught|apprehended|taken into custody)|before apprehending|"
        r"surrendered|turned (?:himself|herself) in|gave (?:him|her)self up",
        "Who was sought has been found.",
        of_a_role=True,
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

# Who would not take an offer, and has taken it; said of the body or person before it.
REFUSED = re.compile(
    r"\b(?:undervalu(?:es?|ed)|(?:reject(?:s|ed)|turn(?:s|ed) down|rebuff(?:s|ed)|spurn(?:s|ed)|oppos(?:es|ed)|"
    r"dismiss(?:es|ed)) "
    r"(?:the|an?|its|his|her|their|any|all) (?:[\w£$€.-]+ ){0,3}?(?:offers?|bids?|approach|proposals?|deal|terms|plan|"
    r"takeover|merger|treaty|truce)|"
    r"(?:would|will|does|do) not (?:sell|accept|part with|back|sign)|(?:will|would) vote against)\b",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"\b(?:(?:has |have |had )?(?:now )?(?:accept(?:s|ed)|agreed to (?:the|a|sell|back|sign)|settled for|pledged (?:its|"
    r"his|her|their) (?:stake|shares|"
    r"support|votes)|dropped (?:its|his|her|their) (?:opposition|objections?)|signed up to|came round to|back(?:s|ed) the|"
    r"recommend(?:s|ed) (?:the|that)|would now (?:recommend|accept|back)))\b",
    re.IGNORECASE,
)

# An end that is told of another time, or is not told as done.
NOT_NOW = re.compile(
    r"\b(?:previously|earlier (?:this|that|in)|last (?:year|month)|years? (?:ago|before|earlier)|in (?:19|20)\d\d|if|could|"
    r"would(?: be| have)|to be|may|might|whether|ahead of|before (?:he|she|they)|since being|"
    r"in (?:prison|jail) (?:for|after)|serving)\b",
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

# Of one who is sought without a name: a word of the sentences that may tell of his arrest, and the words that tell it is he.
SOUGHT = SUSPECTS | {"suspected", "arrested", "surrendered"}
SUSPECTED = re.compile(rf"\b(?:suspected of|accused of|{'|'.join(sorted(SUSPECTS))})\b", re.IGNORECASE)

# What somebody makes or gives and can take back, and the verbs of taking it back.
UNDONE = _words(
    """
    offer bid proposal invitation appeal complaint lawsuit application nomination candidacy endorsement support charge ban order
    sanction threat warning
    """
)
UNDO = _words("withdraw drop rescind revoke retract lift scrap abandon pull cancel")
UNDOING = re.compile(
    r"\b(?:withdr[ae]w|withdrawn|dropp|rescind|revok|retract|lift|scrapp|abandon|pull|cancel)\w*\b", re.IGNORECASE
)

# An earlier report called false.
RETRACTING = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|suggestions?)\b[^.;]{0,120}?"
    r"\b(?:was|were|is|are|has been|have been|proved|turned out(?: to be)?) (?:\w+ )?"
    r"(?:false|untrue|wrong|unfounded|incorrect|inaccurate|mistaken|a hoax|withdrawn|retracted|denied and withdrawn)\b",
    re.IGNORECASE,
)
# "backed away from his earlier suggestion that a wave capsized the ship": group "what" is what is taken back.
TAKEN_BACK = re.compile(
    r"\b(?:back(?:s|ed)? away from|back-?track(?:s|ed)? (?:on|from)|row(?:s|ed)? back (?:on|from)|walk(?:s|ed)? back|"
    r"retract(?:s|ed)|"
    r"t(?:akes|ook) back|withdr[ae]ws?|withdrew|revis(?:es|ed)|correct(?:s|ed)|drop(?:s|ped)|abandon(?:s|ed)|disown(?:s|ed)|"
    r"contradict(?:s|ed)|revers(?:es|ed)) (?:his|her|its|their|the|an) (?:own )?(?:earlier|previous|initial|first|"
    r"original|preliminary)? ?"
    r"(?:[\w-]+ )?(?:suggestions?|claims?|statements?|assertions?|accounts?|reports?|versions?|explanations?|theor(?:y|"
    r"ies)|allegations?|"
    r"accusations?|conclusions?|findings?|assessments?)(?P<what>[^.;]{0,140})",
    re.IGNORECASE,
)
TELLING = _words("say suggest tell claim state report believe think add warn insist argue announce allege")
