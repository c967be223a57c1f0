"""English words for what is still to come, and for earlier reports that are called false or taken back."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STILL_TO_COME = re.compile(
    r"\b(?:(?:is|are|was|were) (?:to be|due|scheduled|set|expected|planned)|"
    r"will (?:take place|begin|start|be (?:held|signed|opened|launched|presented|released|staged))|"
    r"scheduled (?:to|for)|(?:next|coming) (?:week|month|year|\w+day))\b",
    re.IGNORECASE,
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
# Who was to come to something does these instead.
LEAVING_IT = frozenset(
    ("pull out", "withdraw", "cancel", "skip", "miss", "boycott", "call off", "back out", "drop out", "stay away")
)
AWAY = re.compile(r"\s*(?:away|at home|home)\b")
TELLING = _words("say suggest tell claim state report believe think add warn insist argue announce allege")
