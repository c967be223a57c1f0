"""English patterns for who would not comment or could not be asked, and for the words that then tell that they did."""

from __future__ import annotations

import re

from consilience.languages.english.overtaken import NO_COMMENT


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOT = r"(?:not|n[’']t|never)"
_ASKING = (
    r"(?:phone |telephone |repeated |several |any |our |the |a |an )*"
    r"(?:calls?|requests?|messages?|e-?mails?|questions?|inquiries|queries)"
)

# Group 1: on what, where that is said.
SILENT = re.compile(
    rf"{NO_COMMENT.pattern}"
    rf"|\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) to (?:be interviewed|speak|answer|talk to)\b"
    rf"|\b(?:would|will) ?{_NOT} be drawn\b"
    rf"|\b(?:has|have|had) ?{_NOT} (?:yet |publicly |so far )?commented\b"
    rf"|\b(?:could|can) ?{_NOT} (?:immediately )?be (?:reached|contacted)(?: (?:for comment|on \w+day))?"
    rf"|\b(?:did|does|had|has|have|do) ?{_NOT} (?:immediately |yet )?(?:respond|reply|return|answer)(?:ed|ied|ied)? "
    rf"(?:to )?{_ASKING}(?: for comment)?(?: (?:on|about) [^.;,]{{3,60}})?",
    re.IGNORECASE,
)

# "Ann Lee, who had declined to comment, said …": one sentence tells both.
SINCE = re.compile(
    rf"\b(?:who|which|that) (?:had |has |have )?(?:(?:at first|initially|earlier|previously|repeatedly|until now|so far) )?"
    rf"(?:{SILENT.pattern})[^;]{{0,80}}?, ?(?:\w+ ){{0,4}}?(?:said|told|confirmed|announced|acknowledged|admitted|denied|"
    rf"wrote)\b",
    re.IGNORECASE,
)
# A saying that is set against the silence before it by its time: "Yesterday it said …", "It later confirmed …".
LATER = re.compile(
    r"\b(?:yesterday|today|tonight|later|eventually|finally|since then|has since|have since|on \w+day|(?:this|the next|"
    r"the following) "
    r"(?:morning|day|afternoon|evening))\b",
    re.IGNORECASE,
)
# Of a body: "it said"; whom "he" stands for is known.
IT = frozenset(("it", "they"))
# Who does these gives the opinion that he would not give.
JUDGING = _words("welcome condemn criticise criticize praise denounce hail applaud deplore")
SPEAKING = _words(
    """
    say tell confirm announce acknowledge admit deny write state add insist call describe welcome condemn defend apologise
    apologize
    """
)
