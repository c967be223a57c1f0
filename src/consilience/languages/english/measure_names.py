"""The words of English news that name what a number measures: "revenue of", "a depth of", "people killed"."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What people are to whom something happened, where only its kind is known, not its words.
PEOPLE_ARE = {
    "killed": "killed", "injured": "injured", "missing": "missing", "arrested": "arrested", "displaced": "displaced",
    "evacuated": "evacuated", "rescued": "rescued", "charged": "charged", "sentenced": "sentenced", "infected": "infected",
    "stranded": "stranded", "held": "held", "freed": "freed", "convicted": "convicted", "hired": "hired",
    "vaccinated": "vaccinated",
}  # fmt: skip
DAMAGED = {"destroyed": "damaged", "affected": "affected"}
CASUALTY = {"killed": "killed", "injured": "injured", "missing": "missing"}
PERSONS = frozenset({"people", "men", "women", "children"})
# What opens a phrase without being part of a name: "of the passengers", "of them children".
POINTERS = _words("of the them whom which these those its their his her our more other others")
MOST_AGENT_WORDS = 5
MOST_OF_WORDS = 4
# Sold by these.
PRICED = _words("barrel gallon ounce ton tonne share litre liter bushel pound kilo kilogram unit")
# Verbs that add nothing to what is counted: passengers, not "passengers carried".
DULL = _words(
    """
    carry see feel meet show mean involve number mark reach cover total know estimate hold contain attend describe call name
    follow precede face enjoy like want help watch
    """
)
# A frame → what a time is that stands beside it.
TIMES_OF = {"sentenced": "prison sentence", "held": "time held", "arrested": "time in custody", "lasted": "duration"}
LASTING = _words("sentence jail imprison hold detain last")
MOVING = _words(
    """
    rise climb jump gain grow soar surge increase fall drop slide slip plunge tumble decline decrease shrink dip ease rebound
    lose add advance retreat
    """
)
FALLING = _words("fall drop slide slip plunge tumble decline decrease shrink dip ease lose retreat")

# Words that may not begin or end a name.
EDGES = _words(
    """
    a an the of at to by from in on for with and or but that which who is was were are be been has had have its his her
    their our my your this these those it he she they we i you up down about around some nearly only just more less than
    as so said says all both each every no not now then when while after before also still over under would will could
    put raised cut bring brought took rose fell stood reached reported paid cost worth totalling total including per
    points percent cent million billion drops drop rises rise falls fall comes come came goes go gets got have make made
    makes into onto out off new last first next another other one two three four five there
    """
)
# A verb with a sum → what the sum is.
SUMS = {
    "raise": "money raised", "fine": "fine", "pay": "sum paid", "cost": "cost", "worth": "value", "value": "value",
    "pledge": "sum pledged", "donate": "sum donated", "steal": "sum stolen", "award": "sum awarded", "invest": "sum invested",
    "spend": "sum spent", "earn": "sum earned", "borrow": "sum borrowed", "owe": "sum owed", "save": "saving",
    "offer": "sum offered", "lend": "sum lent", "seize": "sum seized", "demand": "sum demanded",
}  # fmt: skip
LENGTHS = {
    "long": "length", "wide": "width", "deep": "depth", "high": "height", "tall": "height", "thick": "thickness",
    "away": "distance", "apart": "distance apart", "across": "width", "underground": "depth", "below": "depth", "above": "height",
}  # fmt: skip
KINDS = {
    "length": "length or distance",
    "duration": "length of time",
    "magnitude": "magnitude",
    "money": "sum of money",
    "share": "share",
    "points": "change in points",
    "temperature": "temperature",
    "speed": "speed",
    "weight": "weight",
    "area": "area",
    "volume": "volume",
    "power": "power",
    "frequency": "frequency",
    "storage": "storage",
    "age": "age",
}
# Words read behind a measure, those that end them, and those that do not though they end other phrases.
TRAILING = 6
GOES_ON = frozenset((
    "of", "in", "on", "at", "from", "for", "to", "the", "a", "an", "worth", "south", "north", "east", "west",
    "off", "long", "wide", "deep", "high", "tall", "away", "more", "with",
))  # fmt: skip
