"""English words for decisions that are awaited, and for taking them."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DECISION = r"(?:decisions?|rulings?|judge?ments?|verdicts?|answer|vote|ballot|referendum)"
AWAITED = re.compile(
    rf"\b{_DECISION} (?:(?:on|over|about) [^.;]{{3,60}}? )?(?:is|are|was|were) (?:still )?(?:due|expected|awaited|pending|"
    rf"likely|to come|to be "
    rf"(?:announced|made|held|given|handed down))\b"
    rf"|\b(?:await(?:s|ed|ing)?|waiting for|pending) (?:(?:a|an|the|its|his|her|their) )?(?:[\w’'-]+ ){{0,3}}?{_DECISION}\b"
    r"|\b(?:will|is to|are to|due to|expected to|set to|has yet to|have yet to|must(?: now)?) (?:\w+ )?(?:rule|"
    r"vote) (?:on|whether|if|over|against|for)\b"
    r"|\b(?:is|are) (?:still )?(?:considering|weighing|reviewing|studying|mulling) (?:the|its|a|an|whether|his|her|their)\b"
    rf"|\bahead of (?:a|the) (?:[\w-]+ ){{0,2}}?{_DECISION}\b",
    re.IGNORECASE,
)
DECIDING = _words(
    """
    reject refuse approve grant rule dismiss uphold block accept decide overturn quash adopt convict acquit
    """
) | {"turn down", "throw out", "vote down", "strike down"}
DUE = ("decision", "ruling", "judg", "verdict", "answer", "vote", "ballot", "referendum", "decide", "rule", "consider", "weigh",
       "review", "study", "mull")  # fmt: skip
