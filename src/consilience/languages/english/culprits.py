"""English words for what is said to have brought an accident or a fire about, and which of these are one kind of cause."""

from __future__ import annotations

import re

# Each line: the words for causes of one kind.
_CAUSES = """
wiring electrical short-circuit circuit
gas
spark sparks
cigarette
arson arsonist arsonists
bomb explosives device grenade
pump valve engine brakes brake gearbox mechanical technical rudder tyre tire
pilot captain
negligence carelessness
wind gust storm fog ice lightning wave waves gale
overloading overcrowding
speeding speed
alcohol drink drunkenness
anchor
earthquake quake tremor
landslide mudslide
sabotage saboteurs
missile rocket shell
overdose drugs
heart
poison poisoning
signal signals signalling
cattle cow deer
suicide
"""
CAUSES = {word: line.split()[0] for line in _CAUSES.strip().splitlines() for word in line.split()}

_DID = (
    r"(?:caused|triggered|sparked|started|ignited|set off|set (?:it|them|the \w+) off|led to|brought (?:it|them) down|"
    r"touched off)"
)
# Before these stands what did it; after those.
DID_IT = re.compile(
    rf"\b(?:(?:might|may|could|must|would) (?:well )?have |(?:had|has) |is thought to have |was likely to have )?{_DID}\b"
    r"(?! by)"
)
WAS_IT = re.compile(
    rf"\b(?:{_DID} by|blam(?:es|ed|ing)|(?:was|is|were) (?:due|down) to|because of|resulted from|point(?:s|ed) to|"
    rf"attributed to|"
    r"put (?:it )?down to|the (?:likely |probable |most likely |likeliest )?cause (?:was|is|of \w+ was))\b"
)
# So many words behind these the cause is named; three times as many stand between a cause and what it did.
NEAR = 6
