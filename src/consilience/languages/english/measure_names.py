"""The words of English news that name what a number measures: "revenue of", "a depth of", "people killed"."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Past participles that may stand after what is counted: "homes destroyed", "people treated".
DONE = re.compile(
    r"(?:\w{2,}ed|hurt|missing|dead|held|sold|bought|found|caught|shot|sent|taken|cut|lost|sunk|stolen|brought|burnt|built"
    r"|hit|given|trapped|stranded|homeless|laid\soff)\Z"
)
# Words in -ed that say nothing of what happened, or are no participles.
NOT_DONE = _words("said added reported believed feared expected called based used need needed indeed supposed agreed wanted died")
AUXILIARIES = (
    r"(?:\s(?:who|that|which))?(?:\s(?:are|is|was|were|has|have|had|been|being|be|still|also|now|remain|remained|feared|known|to"
    r"|believed|reported|reportedly|confirmed|left|already|all|later|will|could))+"
)
# These stand right after the counted without "were": "12 people injured in the crash".
BARE = _words("killed injured wounded hurt missing dead trapped arrested evacuated rescued displaced homeless stranded detained")
# A verb right in front of the counted: "destroyed 150 homes"; the others ("carried", "attacked") may tell of the doer.
TAKEN = _words(
    """
    killed injured wounded infected destroyed damaged flattened burned arrested detained evacuated rescued displaced seized
    confiscated recovered deployed cancelled canceled closed cut created sold bought hired launched sank felled
    """
)
PRESENT = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "destroying": "destroyed", "damaging": "damaged",
    "displacing": "displaced", "kills": "killed", "injures": "injured", "wounds": "wounded", "destroys": "destroyed",
}  # fmt: skip
# What a happening is called where only its kind is known, not its words.
CASUALTY = {"killed": "killed", "injured": "injured", "missing": "missing"}

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
# "Revenue of $1.2bn", "a depth of 10km", "turnout was 61 %", "the base rate to 4 %".
NAMED_BEFORE = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Za-z][\w’'-]*(?:\s[A-Za-z][\w’'-]*){0,2})\s(?:(?:had|has|have)\s)?(?:now\s|also\s)?"
    r"(?:of|at|is|was|were|stood\sat|stands\sat|(?:(?:rose|risen|fell|fallen|climbed|jumped|dropped|dipped|slipped|grew|grown|slowed|eased|raised|cut|up|down)\s)?to)"
    r"\s(?:just\s|only\s)?\Z"
)
# "Support for the party fell to": what the noun is of.
OF_BEFORE = re.compile(
    r"(?<![\w’'-])(?P<noun>[A-Za-z][a-z-]{2,})\s(?P<of>(?:for|of|in)\s(?:the\s|its\s|their\s|his\s|her\s|a\s)?)\Z"
)
# "Prices rose 3 %", "shares fell by 12 %".
MOVED_BEFORE = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Za-z][\w’'-]*(?:\s[A-Za-z][\w’'-]*){0,2})\s(?:had\s|has\s|have\s)?"
    r"(?P<how>rose|risen|climbed|jumped|gained|grew|grown|soared|surged|increased|fell|fallen|dropped|slid|slipped|plunged|tumbled|declined|decreased|shrank)"
    r"\s(?:by\s)?\Z"
)
# Written small though they open a sentence.
COMMON = _words(
    """
    turnout unemployment inflation support revenue output growth profit employment production demand approval traffic
    income trade debt spending damage population attendance
    """
)
# "Half of that" names nothing.
POINTING = _words("that them those these which whom it this us")
FALLS = _words("fell fallen dropped slid slipped plunged tumbled declined decreased shrank")
# A verb in front of a sum → what the sum is.
SUMS = {
    "raised": "money raised", "raise": "money to be raised", "fined": "fine", "paid": "sum paid", "pay": "sum to be paid",
    "cost": "cost", "costs": "cost", "costing": "cost", "worth": "value", "pledged": "sum pledged", "donated": "sum donated",
    "stole": "sum stolen", "awarded": "sum awarded", "invested": "sum invested", "spent": "sum spent", "spend": "sum to be spent",
    "earned": "sum earned", "borrowed": "sum borrowed", "owed": "sum owed", "lost": "loss", "saved": "saving", "for": "",
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
