"""English words for people whom local news counts without a number: "a man", "both drivers", "a double homicide"."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns for so many people.
GROUPS: dict[str, float] = {"couple": 2.0, "pair": 2.0, "duo": 2.0, "twins": 2.0, "trio": 3.0, "triplets": 3.0}
BOTH = "both"
ONESELF = _words("himself herself themself")
# Nouns for one person by what he does end so; animals and things that do too.
ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer")
NO_PERSONS = _words(
    """
    armor badger beaver center character container corner corridor counter disorder door error factor finger flower hamster heifer
    helicopter hunger lobster matter monster motor number order otter otters oyster panther paper power river rooster scanner
    shelter shoulder spider tanker terrier tiger tower tractor trailer tremor weather computer cancer
    """
)
# Relatives are persons.
RELATIVES = _words(
    """
    aunt brother cousin daughter father fiance fiancee grandchild granddaughter grandfather grandmother grandson husband mother
    nephew niece parent partner sister son uncle wife
    """
)
# These are one more than those told of already.
FURTHER = _words("another second third fourth fifth sixth further additional")
# Which words two tellings of one person do not share.
SEXES: dict[str, str] = {
    word: sex
    for sex, words in {
        "male": "man boy father son brother husband grandfather grandson uncle nephew gunman businessman fisherman serviceman he",
        "female": "woman girl mother daughter sister wife grandmother granddaughter aunt niece policewoman she her",
    }.items()
    for word in words.split()
}
MINORS = _words("boy girl baby child toddler infant")
ADULTS = _words("man woman father mother husband wife grandfather grandmother pensioner gunman policewoman businessman officer")
# Who dies so dies of what is told, not in his bed.
IN_ACCIDENTS = _words("cyclist driver motorcyclist motorist passenger pedestrian pilot rider victim")
# Of these a crash has one of each.
PLACES_IN_TRAFFIC = _words("cyclist driver motorcyclist passenger pedestrian pilot rider")

# "A double homicide", "triple murder"; in a murder and suicide one more may have died.
MULTIPLE = re.compile(
    r"\b(?P<how>double|triple|quadruple)\s(?P<what>homicide|murder|killing|slaying|fatality|drowning|stabbing\sdeath)s?\b"
    r"(?!\s?(?:-|–|and\s(?:a\s)?|or\s)\s?suicide|\s(?:charges?|trial|convict\w*|suspect|case)\b)",
    re.IGNORECASE,
)
TIMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0}
# An accident of one's own: no count is made of it.
FALLS = _words("fall jump leap plunge slip tumble")
# Of what `frames.FATALLY` and `frames.IN_CARE` read, something that is always there.
MAY_BE_HARMED = re.compile(
    r"fatally|hospital|infirmary|trauma|medical|intensive|condition|injur|burns|wound|fractures|inhalation|broken", re.IGNORECASE
)
AMONG = re.compile(r"\bamong\b|\bone\sof\b")
# Words that leave open whether it is so.
OPEN = _words("may might could would should if unless whether")
