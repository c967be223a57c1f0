"""English words with which one speaker answers another: what was never done, and the number that is put in place of another."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Deeds that go by several names in two mouths: "They went", "We never left".
DEEDS = {
    word: line.split()[0]
    for line in """
        leave go depart quit withdraw
        shoot fire
        hit strike beat punch kick slap attack
        tell inform warn notify alert consult
        take steal remove
        kill murder
        agree promise accept sign consent approve
        break breach violate
        threaten menace
        cross enter invade
        push shove
    """.strip().splitlines()
    for word in line.split()
}
FIRST = _words("i we")
THIRD = _words("he she they")
# Verbs that say too little for "did not" of them to answer anything.
NO_ANSWER = _words(
    """
    be have do make say know think want believe seem appear happen come see look hear feel find understand mean need expect
    comment respond release identify disclose speak remain like care mind matter try keep let put give work talk stop get
    """
)
ANYBODY = _words("i we he she it they you who him her them us me that this one")
# Studies do not answer each other: as stems.
NO_SPEAKER = _words("review study research survey analysi poll report data figur comparison trial paper article")
# A clause that begins so tells of what might be.
MIGHT_BE = _words("if unless whether until before")

# "Worth only 3.8", "in fact it is 12", "the number is 6.2": a number in place of the one given just before.
INSTEAD = re.compile(
    r"\b(?:worth|amounts? to|adds? up to|comes? to|(?:is|was|are|were)) (?:only|just|no more than|at most|really|actually|"
    r"in (?:fact|truth|reality)|closer to|nearer to|nearer)\b|"
    r"\b(?:the|a) (?:true|real|actual|correct|right|proper)?\s?(?:number|figure|toll|count|total|sum) (?:is|was|are)\b|"
    r"\b(?:put|puts) (?:it|that|the (?:real |true |actual )?(?:number|figure|value|toll|cost)) (?:at|closer to|nearer to)\b",
    re.IGNORECASE,
)
# Who does this gives a number of his own: "the family puts the price at 290,000", "his counsel speaks of five to three".
OWN_NUMBER = re.compile(
    r"\b(?:puts?|estimates?|estimated) (?:the|its|that|this|their) (?:[\w-]+ ){1,2}at\b|\b(?:speaks?|spoke|talks?|"
    r"talked) of\b(?= (?:only |just |"
    r"some |about )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:dozen|hundred|thousand)))",
    re.IGNORECASE,
)
PRICES = re.compile(r"\b(?:price|cost|costs|value|sum|bill|damage|damages|loss|losses|fee|debt|ransom)\b", re.IGNORECASE)
