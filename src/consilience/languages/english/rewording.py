"""What a re-worded English sentence has to keep: how sure a thing is, whose words they are, whether it is still to come."""

from __future__ import annotations

import re

from consilience.languages.english.reporting import REPORTING_VERBS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _any(words: frozenset[str], also: str = "") -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b{also}", re.IGNORECASE)


_ALLEGED = _words("alleged allegedly accused suspected suspect suspects reportedly purported purportedly claimed claims")
_UNSURE = _words(
    """
    may might could would should possibly probably perhaps likely apparently appeared appears appear believed thought seems seemed
    """
)
_TO_COME = _words(
    """
    will plan plans planned expected expects expect due scheduled set intends intend hopes hope going promised promises
    """
)
KEPT = {
    "who says so": _any(REPORTING_VERBS | _words("according quote quoted statement"), r"|, per\b"),
    "that it is only alleged": _any(_ALLEGED),
    "how sure it is": _any(_UNSURE),
    "that it is still to come": _any(_TO_COME),
    "that it is about so many": _any(_words("about around some roughly nearly almost approximately estimated")),
    "that there may be more or fewer": _any(_words("least most more fewer less than over under up")),
}

# Words that count beside the numbers from one to twelve.
COUNTING = _words(
    """
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion dozen dozens half halves third thirds quarter quarters
    twice double doubled triple tripled percent per
    """
)
