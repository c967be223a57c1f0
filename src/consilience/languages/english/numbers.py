"""How English writes numbers in words: small numbers, scales, parts of one and ordinals."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _in_order(text: str, first: int, step: int = 1) -> dict[str, float]:
    return {word: float(first + at * step) for at, word in enumerate(text.split())}


UNITS = _in_order("one two three four five six seven eight nine", 1)
TEENS = _in_order("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = _in_order("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
ZEROS = dict.fromkeys(("zero", "nought", "naught"), 0.0)
HUNDRED = "hundred"
DOZEN = ("dozen", "dozens")
# What a number in words may be multiplied with, and what may follow digits.
BIG: dict[str, float] = {
    "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15,
}  # fmt: skip
SCALES: dict[str, float] = BIG | {
    "hundred": 1e2, "k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "mil": 1e6, "m": 1e6, "mm": 1e6,
    "bn": 1e9, "bln": 1e9, "mrd": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "t": 1e12,
    "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozen": 12.0, "dozens": 12.0,
}  # fmt: skip
# Signs that are a scale in one place and a unit or a letter in another: 60m people, 60m high, 4b, 4K.
DOUBTFUL = frozenset({"k", "m", "mm", "b", "t"})

PARTS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6,
    "seventh": 1 / 7, "sevenths": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8, "ninth": 1 / 9, "ninths": 1 / 9,
    "tenth": 1 / 10, "tenths": 1 / 10, "twelfth": 1 / 12, "twelfths": 1 / 12, "sixteenth": 1 / 16,
    "sixteenths": 1 / 16, "twentieth": 1 / 20, "twentieths": 1 / 20, "thirtieth": 1 / 30, "thirtieths": 1 / 30,
    "hundredth": 1e-2, "hundredths": 1e-2, "thousandth": 1e-3, "thousandths": 1e-3, "millionth": 1e-6,
    "millionths": 1e-6, "billionth": 1e-9, "billionths": 1e-9, "trillionth": 1e-12, "trillionths": 1e-12,
}  # fmt: skip
# Parts that a noun may follow: "half century", "a quarter mile".
DIRECT_PARTS = frozenset({"half", "quarter", "quarters", "halves"})
ORDINALS: dict[str, float] = _in_order(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth",
    1,
) | {
    "twentieth": 20.0, "thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "sixtieth": 60.0, "seventieth": 70.0,
    "eightieth": 80.0, "ninetieth": 90.0, "hundredth": 100.0, "thousandth": 1000.0, "millionth": 1e6,
}  # fmt: skip
# More of these than make one are counted: "nine quarters of play".
COARSE_PARTS = frozenset({"half", "halves", "third", "thirds", "quarter", "quarters"})
GLYPHS: dict[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
# Fractions in digits with other numbers below are dates, scores or ratings: 9/11, 24/7, 9/10.
BELOW = frozenset({2, 3, 4, 5, 6, 8, 16, 32})
# After "a third" one of these shows that it is a part and no ordinal, "a third man".
AFTER_PART = _words(
    """
    of majority share stake the its their his her our as more less full empty complete fewer higher lower bigger smaller
    larger cheaper faster longer
    """
)
# Before "a third" or "half" so does one of these: "fell by a third", "nearly half".
BEFORE_PART = _words(
    """
    about almost approximately around as by exactly fell grew least like nearly over only roughly rose some than to under up
    down and off
    """
)
BEFORE_HALF = BEFORE_PART | {"than", "least"}
# After "one third" these leave it a part.
LINKS = _words("in since last this to from on over compared year years and but for at after when while because or than by with")
# What parts are of, one of them: "half a percentage point", "three quarters of an inch".
PARTED = _words(
    """
    metre meter kilometre kilometer km inch foot yard second percent per percentage point degree acre hectare pound ounce
    ton tonne gallon litre liter pint cent dollar euro
    """
)
# After a bare "half": "half the city", "half were wounded".
AFTER_HALF = _words("of the its their his her our your my a an all and to were are is was have had")

# "60m" is sixty million before a noun in the plural, save these, and metres elsewhere: "a 60m drop", "60m waves".
MEASURED_IN_METRES = _words(
    """
    across as backwards besides boards cliffs downwards fences finals forwards freestyle has heats his hurdles is its
    less perhaps plus races relays seas sprints stretches surges swells swims this tides towards upwards walls was waves
    yards
    """
)
PLURALS = _words("people children men women euro viewers voters personnel")
BEFORE_PLURALS = _words(
    "active additional adult annual daily different extra monthly more new other paying registered unique weekly young"
)
METRES_FOLLOW = _words(
    "high tall long wide deep away off below above down up from apart thick race dash final freestyle hurdles relay sprint"
)
# After "10k" these make it a race; after "4K" those make it a name.
RACES = _words("charity course event fun race races run runs road runner runners swim trail walk walks")
SCREENS = _words("blu camera cameras content display displays footage monitor resolution screen screens tv tvs uhd video videos")

LENGTHS_OF_TIME: dict[str, tuple[float, str]] = {
    "century": (100.0, "years"), "decade": (10.0, "years"), "hour": (1.0, "hours"), "year": (1.0, "years"),
    "mile": (1.0, "miles"), "day": (1.0, "days"), "week": (1.0, "weeks"), "month": (1.0, "months"),
    "minute": (1.0, "minutes"),
}  # fmt: skip

# Between these an article counts: "less than a minute", "nearly a mile".
BEFORE_ONE = ("than", "nearly", "almost", "under", "least", "up to")
AFTER_ONE = _words(
    "second minute hour day week fortnight month year decade century mile metre meter kilometre kilometer foot inch yard tonne"
    " ton litre liter gallon hectare acre"
)
# One of these stands in every match of VAGUE.
VAGUE_WORDS = "tens hundreds thousands scores dozens millions billions trillions lakhs crores several few many"
VAGUE = (
    r"(?:(?:tens(?=\s(?:of|and))|hundreds|thousands|scores(?=\sof\s)|dozens|millions|billions|trillions|lakhs(?=\sof\s)|crores(?=\sof\s))"
    r"(?:\s+(?:and|or|of)\s+(?:tens|hundreds|thousands|dozens|millions|billions))*"
    r"|(?:several|a\s+few)\s+(?:dozen|(?:hundred\s+)?(?:hundred|thousand|million|billion)|lakh|crore)|many\s+(?:dozens|hundreds|thousands))"
)

# "Two members in five are women", "one household in ten has": of whom a share is told so, and what stands behind it.
OF_WHOM = _words(
    """
    person people adult adults voter voters woman women man men child children household households family families home homes
    worker workers patient patients pupil pupils student students teenager teenagers member members job jobs school schools
    resident residents citizen citizens respondent respondents company companies firm firms business businesses vote votes
    driver drivers farmer farmers parent parents house houses car cars couple couples birth births death deaths crime crimes
    """
)
DOING = (
    "is|are|was|were|has|have|had|will|would|can|cannot|could|may|did|does|do|say|says|said|now|lives?|works?|supports?|backs?|gets?"
    "|owns?|uses?|wants?|thinks?|believes?|suffers?|faces?|voted|went|goes|struggles?|depends?|relies|rely"
)
