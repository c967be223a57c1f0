"""English nouns after a number: where their phrase stops, their singulars, and those that are counted in passing."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "Three times", "the two sides" measure nothing.
IN_PASSING = _words(
    """
    aspect counterpart end front half kind occasion one other reason respect side thing type way
    """
)

# Nouns that stand in the singular between a hyphen and what they measure, each with what it counts.
HYPHENATED: dict[str, str] = {
    "seat": "seat", "storey": "storey", "story": "storey", "member": "member", "bed": "bed", "bedroom": "bedroom",
    "room": "room", "run": "run", "lane": "lane", "truck": "truck", "vehicle": "vehicle",
}  # fmt: skip

# Words that end the noun phrase after a number.
STOPS = _words(
    """
    a aboard about above according across added after again against ago all already also am amid among an and another
    any apart are around arrested as at away back be because been before behind being below between both but by came can
    charged convicted could damaged dead destroyed did died displaced do does down during each earlier either every for
    found friday from gave got had has have having he held her here him his how hurt i if in including injured injuring
    inside into is it its just killed killing later least left less like lives living lost made may might missing monday
    more most must my near no nor not now of off on only onto or other others our out outside over per remain remained
    reported rescued said saturday saw say says seen sentenced shall she should since so some still such sunday taken
    than that the their them then there these they this those through thursday to today told tomorrow tonight too took
    toward towards tuesday under until up us very via voted voting was we wednesday went were what when where which
    while who whom whose why will with within without would wounded yesterday you your
    """
)
# Words that end what a number is of: "people killed" in "the number of people killed in the fire".
PHRASE_ENDS = _words("after at by during from in near of on since that which who with")
IRREGULAR_PLURALS: dict[str, str] = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police", "personnel": "person",
    "troops": "troop", "policemen": "policeman", "policewomen": "policewoman", "gunmen": "gunman", "crewmen": "crewman",
    "firemen": "fireman", "fishermen": "fisherman", "congressmen": "congressman", "lives": "life", "wives": "wife",
    "knives": "knife", "feet": "foot", "cattle": "cattle", "aircraft": "aircraft", "sheep": "sheep", "staff": "person",
    "crew": "crew", "youth": "youth", "dead": "dead", "countrymen": "countryman", "servicemen": "serviceman",
    "spokesmen": "spokesman", "lawmen": "lawman", "kos": "knockout", "ko": "knockout", "jobs": "job", "seamen": "seaman",
    "series": "series", "species": "species", "movies": "movie", "zombies": "zombie", "cookies": "cookie",
    "selfies": "selfie", "rookies": "rookie", "votes": "vote", "homes": "home", "shares": "share",
    "businessmen": "businessman", "clergymen": "clergyman", "jurymen": "juryman", "infantrymen": "infantryman",
    "bodies": "body", "geese": "goose", "mice": "mouse", "fish": "fish", "spacecraft": "spacecraft",
    "kilograms": "kilogram", "wounded": "wounded", "injured": "injured", "missing": "missing",
    "apparatus": "apparatus",
}  # fmt: skip
NOT_PLURAL = _words(
    """
    's access across address afterwards always analysis as basis besides bus business campus class congress consecutive
    crisis cross dangerous does express famous gas goes has hers his is its less likes loss mass news ours perhaps plus
    politics press previous process religious says serious sometimes status success theirs this thus towards us various
    virus was yes abdomen acumen omen regimen semen specimen
    """
)
# Nouns of number that stand in front of what is counted: "hundreds of thousands of people".
NUMBERS = _words("dozens scores tens hundreds thousands millions billions dozen hundred thousand million billion")
# "12 of them", "12 of whom".
POINTING = _words("them whom which us you those these it that this")
# "200 of the passengers": some of those that the text has told of.
DEFINITE = _words("the these those its their his her our my your all")
# "45 dead": adjectives that stand for persons.
PERSONS_BY_STATE = _words(
    """
    dead injured wounded hurt missing homeless unaccounted trapped stranded displaced sick ill hospitalised hospitalized detained
    alive unhurt unharmed unscathed
    """
)
BEFORE_A_STATE = _words(
    """
    more still yet now also already confirmed feared believed thought presumed reported listed seriously gravely severely
    critically badly slightly
    """
)
# Of these only others to whom something happened are counted: "two others were killed".
OTHERS = frozenset({"other", "one"})
# "31 pieces of apparatus": these say too little without what is behind their "of".
PIECES = _words("piece item unit pair set load round bit")
