"""English nouns that a count stands behind, and the verbs and prepositions by which it does."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TOLLS = _words("toll tolls")
# What a toll is of where it is not of the dead.
TOLL_OF = {"injury": "injured", "injured": "injured", "infection": "infected", "casualty": "injured"}
NUMBERS = _words(
    """
    number numbers total count tally figure figures crowd group population average majority minority crew staff team party
    audience capacity record maximum minimum membership convoy fleet garrison workforce cast squad gang delegation turnout
    electorate attendance contingent
    """
)
# "A mother of four": children.
PARENTS = _words("mother father mum mom dad parent parents mother-of father-of mum-of")
# Nouns that say by themselves what befell the counted: "deaths have reached 45".
TELLING = {
    "deaths": "killed", "fatalities": "killed", "casualties": "injured", "injuries": "injured", "arrests": "arrested",
    "detentions": "arrested", "infections": "infected", "cases": "infected", "hospitalisations": "injured",
    "hospitalizations": "injured", "evacuations": "evacuated",
}  # fmt: skip
REACHING = _words("to at past above over from")
# With these no preposition stands before the count: "deaths have passed 45".
REACHED = _words("reach pass exceed top hit total number near approach surpass be stand remain")
# These only count; others are made of the counted, who do what they do: "a crowd of 22,000 watched".
ONLY_COUNTS = _words(
    "toll tolls number numbers total count tally figure figures average majority minority record maximum minimum"
)
# Right before a number: the count that the sentence begins with was so much.
STOOD_AT = re.compile(r"\b(?:st(?:ood|ands)|remain(?:ed|s)|was|is|has\sbeen|had\sbeen)\s(?:now\s|still\s)?(?:at|put\sat)\s$")
