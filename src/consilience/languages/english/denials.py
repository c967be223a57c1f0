"""English patterns for what was not done, and for the verbs that say so little that "did not" of them contradicts nothing."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "was never informed", "did not fire", "hadn't signed". No "has not": what has not happened yet may still happen.
NOT_DONE = re.compile(
    r"\b(?P<aux>was|were|had|did) ?(?:never|not|n[’']t) (?P<been>been )?(?:ever |even |in fact )?(?P<verb>[a-z]{4,})\b",
    re.IGNORECASE,
)
# "Nobody told us": who speaks was not told.
NOBODY = re.compile(
    r"\b(?:nobody|no[- ]one) (?:had |ever |even )?"
    r"(?P<verb>told|informed|warned|asked|consulted|invited|notified|alerted|helped|paid) (?:me|us)\b",
    re.IGNORECASE,
)
# "hadn ’ t", as some pages print it.
SPLIT_NOT = re.compile(r"n\s?[’']\s?t\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|we)\W+$", re.IGNORECASE)
PASSIVE = _words("was were been being")

# Verbs of thinking, wanting and being able; states; and what says nothing of a deed.
NO_DEED = _words(
    """
    able know knew known want wanted believe believed think thought expect expected appear appeared seem seemed like liked need
    needed have been only just immediately also really clear available sure enough going make made take took give given mean
    meant come came happen happened include included look looked feel felt even mention mentioned elaborate specify
    comment commented respond responded return returned release released identify identified disclose disclosed say said speak
    become remain remained work worked show showed find found understand understood care cared mind deserve deserved matter
    always necessarily necessary immediate directly clearly ready aware happy alone among part allowed related done
    """
)

# One deed by several names.
TELLING = _words("tell told inform informed notify notified brief briefed warn warned")

# "denied that guards had locked the gate", "dismissed claims of a cover-up": group "what" is what is denied.
DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)) "
    r"(?:(?:the |any |all |those |such )?(?:claims?|allegations?|accusations?|suggestions?|reports?|charges?|assertions?) )?"
    r"(?:that |of )?(?P<what>[^.;]{12,110})",
    re.IGNORECASE,
)
# "accused the navy of firing first": groups "whom" and "what".
ACCUSING = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)) (?P<whom>[^.;]{2,50}?) (?:of|for) (?P<what>[a-z]{3,}ing [^.;]{6,100})",
)
