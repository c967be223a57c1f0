"""English words for a reason or a way of dying that nobody told, and for what tells one."""

from __future__ import annotations

import re

_NOT_SAID = (
    r"(?:(?:not|n[’']t|never|nobody|no[ -]one|without|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|unclear|unknown|yet to|"
    r"too early to|did not immediately)\b[^.;]{0,50}?)"
)
# "Did not say why she was suspended": the question is what follows, or what the sentence before told.
WHY = re.compile(
    rf"\b{_NOT_SAID}\b(?:why|(?:the|a|any) reasons?(?: for)?)\b"
    r"|\b(?:no|gave no) (?:reasons?|explanation)(?: for)?\b|\breasons? (?:for|why) [^.;]{3,60} (?:not|n[’']t|unknown|unclear)\b",
    re.IGNORECASE,
)
BECAUSE = re.compile(
    r"\b(?:because|after|for (?:\w+ly )?\w+ing|over (?:a|an|the|his|her|their|its|allegations|claims)|"
    r"due to|owing to|when (?:he|she|it|they)|"
    r"as (?:punishment|a result)|citing|on suspicion of|accused of|on (?:the )?grounds)\b",
    re.IGNORECASE,
)
# "How she died is not known", "the cause of death has not been established".
HOW_DIED = re.compile(
    rf"\b{_NOT_SAID}\bhow (?:[\w’'-]+ ){{1,5}}?(?:died|was killed|were killed|met)\b"
    rf"|\b{_NOT_SAID}\b(?:cause|manner) of (?:\w+ )?deaths?\b"
    r"|\b(?:cause|manner) of (?:[\w’'-]+ )?deaths?\b[^.;]{0,60}?\b(?:not|n[’']t|unknown|unclear|undetermined|"
    r"yet to|pending|awaited)\b",
    re.IGNORECASE,
)
EXAMINED = re.compile(
    r"\b(?:post[ -]?mortem|autops(?:y|ies)|coroner|medical examiner|pathologist|"
    r"examiner|inquest|cause of death|death certificate)\b",
    re.IGNORECASE,
)
DIED_OF = re.compile(
    r"\b(?:strangled|stabbed|shot|poisoned|beaten|suffocated|smothered|drowned|asphyxia\w*|"
    r"strangulation|gunshot|stab wounds?|drowning|"
    r"blunt[ -]force|bled to death|heart (?:attack|failure)|overdose|hypothermia|natural causes|head injur\w+|smoke inhalation|"
    r"carbon monoxide|homicide|suicide|accidental|died (?:of|from)|burns|hanging|crushed|trauma)\b",
    re.IGNORECASE,
)
