"""English ways of saying that something is not known, and what a reader asks of an event of a kind."""

from __future__ import annotations

import re

from consilience.languages.english.overtaken import NO_COMMENT, WITHHELD

_NOT_YET = r"(?:not(?: yet| immediately| been| fully| officially){0,3}|n['’]t(?: yet| been| immediately){0,2}|yet to be)"

_ANSWER = r"(?:return(?:ed)?|respond(?:ed)?|repl(?:y|ied)|comment)"
_TELL = r"(?:say|discuss|disclose|name|identify|elaborate|give|speculate|confirm|reveal)"
_SAYINGS = (
    r"\b(?:no[- ]one|nobody|no group|no organi[sz]ation|none)\b[^.;]{0,40}\b(?:claimed|taken|admitted)\b[^.;]{0,20}\bresponsib",
    r"\bno (?:immediate )?claims? of responsibility\b",
    r"\b(?:could|can) not (?:immediately |be ){1,2}reached\b|\bcouldn['’]t (?:immediately )?be reached\b",
    rf"\b(?:did|does|has|have|had)(?: not|n['’]t)(?: immediately| yet){{0,2}} {_ANSWER}\b",
    rf"(?<!had )\b(?:declin(?:ed|es|ing) to {_TELL}|refus(?:ed|es|ing) to (?:say|discuss|disclose|elaborate|confirm))\b",
    (
        r"(?<!had )\b(?:did|does|do|has|have|would|could)(?: not|n['’]t)(?: yet| immediately){0,2}"
        r" (?:say|said|specif(?:y|ied)|disclosed?|given?|reveal(?:ed)?|confirm(?:ed)?|decided?)"
        r" (?:whether|if|how|when|why|where|who|what|which|details|an? (?:reason|figure|number|date|motive|cause))\b"
    ),
    r"\b(?:unclear|remains? (?:unknown|a mystery|uncertain)|(?:is|was|are|were) unknown|no word on)\b",
    rf"\b{_NOT_YET} (?:clear|known|certain|determined|established|identified|disclosed|released|announced|made public|set)\b",
    r"\bno (?:motive|cause|reason|explanation|date|suspects?|arrests?)\b[^.;]{0,30}\b(?:has|have|had|was|were|is|known|yet)\b",
    r"\b(?:information|details|figures?|results?)\b[^.;]{0,60}\b(?:not|n['’]t)\b[^.;]{0,25}\b(?:available|released|known)\b",
)
# Each says of something that nobody knows it.
NOT_KNOWN = (*(re.compile(pattern, re.IGNORECASE) for pattern in _SAYINGS), NO_COMMENT, WITHHELD)

# A longer sentence tells something else too.
SHORT_UNKNOWN, LONGEST_UNKNOWN = 14, 30


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)


_HURT = (
    "how many people were hurt, or whether anybody was",
    _any("injur", "wound", "hurt", "casualt", "unharmed", "unhurt", "treated"),
)
_DEAD = (
    "whether anybody was killed",
    _any(
        *("kill", "dead", "death", "die[ds]?\\b", "dying", "fatal", "casualt", "toll", "bod(?:y|ies)\\b", "surviv"),
        *("unharmed", "unhurt", "injur"),
    ),
)
_CAUSE = (
    "what the cause was",
    _any(
        *("caus", "why", "because", "blame", "trigger", "spark", "set off", "suspicious", "arson", "fault", "due to"),
        *("investigat", "inquir", "deliberate"),
    ),
)
_MOTIVE = (
    "why it was done",
    _any(
        *("motiv", "why", "because", "reason", "dispute", "argument", "gang", "revenge", "grudge", "fired from", "trial"),
        *("terror", "robbery", "angry", "feud"),
    ),
)
_STRENGTH = ("how strong it was", _any("magnitude", "richter"))
_PRICE = ("at what price", _any("[$€£¥]", "million", "billion", "price", "undisclosed", "a share", "per share", "terms"))

# Of a kind of event: the words that tell it, and what is asked of it, each with the words of any answer.
ASKED = {
    "earthquake": (_any("(?:earth)?quakes?\\b", "temblors?\\b"), (_DEAD, _HURT, _STRENGTH)),
    "fire": (_any("fires?\\b", "blazes?\\b", "infernos?\\b"), (_HURT, _CAUSE)),
    "explosion": (_any("explosions?\\b", "blasts?\\b", "bomb"), (_DEAD, _HURT, _CAUSE)),
    "crash": (_any("crash", "derail", "collision", "collided"), (_DEAD, _HURT, _CAUSE)),
    "shooting": (_any("shootings?\\b", "gunm[ae]n\\b", "opened fire"), (_DEAD, _HURT, _MOTIVE)),
    "flood": (_any("flood", "landslides?\\b", "mudslides?\\b"), (_DEAD, _HURT)),
    "takeover": (_any("takeover", "to acquire\\b", "acquires?\\b", "acquisition", "merger"), (_PRICE,)),
}
