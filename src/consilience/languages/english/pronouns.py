"""English pronouns of persons, and the nouns that say whom they mean in one sentence."""

from __future__ import annotations

import re

HE_OR_SHE = re.compile(r"\b(he|she|his|her|him|hers|himself|herself)\b(?:['’](?:s|d|ll))?", re.IGNORECASE)
MALE = {"he": "male", "his": "male", "him": "male", "himself": "male"}

# "The driver said he had braked": whom a later "he" may mean.
SOMEBODY = re.compile(
    r"\b(?:man|boy|woman|girl|driver|officer|official|spokesman|spokeswoman|minister|president|mayor|judge|coach|captain|doctor"
    r"|witness|suspect|victim|resident|worker|actress|actor|singer|star|leader|soldier|player|champion|prosecutor|lawyer"
    r"|attorney|director|chief|commander|governor|senator|teacher|student|patient|passenger|pilot|gunman|father|mother|son"
    r"|daughter|wife|husband|brother|sister|one|source|analyst|expert|survivor|owner|teenager|inspector|sergeant|engineer"
    r"|farmer|nurse|deputy|constable|parolee|child|baby|toddler|couple|publicist|agent|editor|comedian|host|candidate|referee)\b",
    re.IGNORECASE,
)

# "He was named as Pavel Novak": whoever it is, nobody named before. "He said" goes on with the speaker.
IS_NAMED = re.compile(r"\s(?:was|were|is|has been|had been)\s(?:\w+\s)?(?:named|identified)\b")
SAYING = re.compile(r"\s(?:also\s)?(?:said|says|added|told|declined|called|refused)\b")

# After "her" these begin something else: "saw her in the street".
NO_NOUN = frozenset(
    {"as", "in", "on", "at", "to", "from", "with", "by", "for", "and", "or", "but", "when", "while", "after", "before", "of"}
    | {"that", "who", "than", "because", "if", "again"}
)
