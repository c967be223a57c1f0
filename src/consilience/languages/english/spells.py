"""English words for spells of time: units, how many, how often, seasons, holidays, times of day and vague times."""

from __future__ import annotations

# What ISO 8601 calls a unit, and how many of it: a decade is ten years.
UNITS = {
    "second": ("T", "S", 1), "sec": ("T", "S", 1), "minute": ("T", "M", 1), "min": ("T", "M", 1), "hour": ("T", "H", 1),
    "hr": ("T", "H", 1), "day": ("", "D", 1), "night": ("", "D", 1), "week": ("", "W", 1), "fortnight": ("", "W", 2),
    "month": ("", "M", 1), "quarter": ("", "M", 3), "year": ("", "Y", 1), "yr": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100), "weekend": ("", "WE", 1),
}  # fmt: skip

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
OTHER_AMOUNTS = {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a dozen": 12, "half a": 0.5, "half an": 0.5,
                 "a half": 0.5, "a hundred": 100, "one hundred": 100, "a thousand": 1000, "a full": 1,
    "a whole": 1}  # fmt: skip
UNTOLD_AMOUNTS = (
    "a few", "few", "several", "many", "some", "dozens of", "hundreds of", "thousands of", "a number of", "tens of",
    "too many", "a handful of",
)  # fmt: skip

# "the past two weeks", "another three years": they belong to the spell.
BEFORE_A_SPELL = ("past", "last", "next", "first", "final", "coming", "previous", "following", "preceding")
# "two consecutive days", "30 working days".
WITHIN_A_SPELL = (
    "business", "working", "consecutive", "straight", "full", "whole", "more", "additional", "calendar", "long", "short",
    "further", "solid", "extra", "successive", "upcoming", "coming", "past", "previous", "next", "last",
)  # fmt: skip
# "a 36-year-old", "five years old": an age is a figure.
AGE_FOLLOWS = r"[\s-]old|\s(?:of\sage|his\ssenior|her\ssenior|(?:older|younger)\b)"
# "miles an hour": a speed.
SPEEDS = ("miles", "mile", "kilometers", "kilometres", "km", "kms", "knots", "feet", "metres", "meters", "gallons", "litres")
# Before "a day" these end in -s and count nothing: "lasts a day".
NOT_COUNTED_BEFORE = frozenset({
    "is", "was", "has", "as", "takes", "lasts", "spends", "plus", "makes", "perhaps", "less", "its", "his", "this", "us",
    "besides",
    "does", "across", "minus", "towards", "versus", "hours", "days", "weeks", "months", "years", "gets", "gives", "needs",
    "says",
    "faces", "earns", "serves", "always", "sometimes",
})  # fmt: skip

# "daily" → how often. "Daily" inside a name (the Daily Telegraph) is none.
ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W",
    "bi-weekly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "bi-monthly": "P2M", "quarterly": "P3M", "annual": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "biannual": "P6M", "bi-annual": "P6M", "semiannual": "P6M", "semi-annual": "P6M", "semiannually": "P6M",
    "semi-annually": "P6M", "biennial": "P2Y", "everyday": "P1D", "twice-yearly": "P6M", "twice-weekly": "P1W",
}  # fmt: skip

# No day and no span: what the writer calls now, lately, soon (values as in TimeML).
NOW = ("now", "right now", "currently", "at present", "at the moment", "nowadays", "these days", "at this time",
       "at the present time", "presently", "for the moment", "to date", "present day", "until now", "by now")  # fmt: skip
LATELY = ("recently", "more recently", "most recently", "lately", "of late", "in the past", "the recent past", "the distant past",
          "long ago", "years ago", "decades ago", "centuries ago", "months ago", "weeks ago", "days ago")  # fmt: skip
SOON = ("soon", "in the future", "the near future", "the foreseeable future", "in future", "the not too distant future")
# "as soon as", "no sooner", "so far".
NOT_SOON_BEFORE = ("as", "too", "how", "so")
NOT_NOW_AFTER = ("-",)

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

# Where "the third quarter" is one of a year, not of a match.
MONEY_WORDS = (
    "profit", "sales", "earnings", "revenue", "economy", "economic", "gdp", "gross domestic", "net income", "net loss",
    "shares",
    "percent", "per cent", "billion", "million", "forecast", "shipments", "deliveries", "dividend", "growth", "inflation",
    "spending", "iphones", "prices", "investors", "analysts",
)  # fmt: skip

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first",
)  # fmt: skip
DECADES = {"twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196", "seventies": "197",
           "eighties": "198", "nineties": "199"}  # fmt: skip

# Days of every year: month and day.
FIXED_HOLIDAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new year's": (1, 1), "new year day": (1, 1), "boxing day": (12, 26), "halloween": (10, 31), "valentine's day": (2, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "may day": (5, 1), "earth day": (4, 22), "veterans day": (11,
    11),
    "armistice day": (11, 11), "juneteenth": (6, 19), "bastille day": (7, 14), "anzac day": (4, 25), "australia day": (1, 26),
    "canada day": (7, 1), "bonfire night": (11, 5), "guy fawkes night": (11, 5), "all saints' day": (11, 1),
    "april fools' day": (4, 1), "international women's day": (3, 8), "international workers' day": (5, 1),
    "pearl harbor day": (12, 7),
    "cinco de mayo": (5, 5), "orthodox christmas": (1, 7), "epiphany": (1, 6), "st. stephen's day": (12, 26),
}  # fmt: skip
# Month, weekday (Monday is 0), which one of the month (0: the last), and days after it.
FLOATING_HOLIDAYS = {
    "thanksgiving day": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4,
    4),
    "labor day": (9, 0, 1, 0), "memorial day": (5, 0, 0, 0), "martin luther king day": (1, 0, 3, 0),
    "martin luther king jr. day": (1, 0, 3, 0), "presidents day": (2, 0, 3, 0), "presidents' day": (2, 0, 3, 0),
    "columbus day": (10, 0, 2, 0), "father's day": (6, 6, 3, 0),
}  # fmt: skip
# Days after Easter Sunday.
EASTER_HOLIDAYS = {
    "good friday": -2, "easter sunday": 0, "easter monday": 1, "easter day": 0, "easter": 0, "palm sunday": -7,
    "ash wednesday": -46,
    "shrove tuesday": -47, "mardi gras": -47, "maundy thursday": -3, "holy thursday": -3, "pentecost": 49, "whit monday": 50,
    "ascension day": 39,
}  # fmt: skip
# "Christmas tree", "Easter eggs", "Easter Island": a thing, not a day.
THING_AFTER_HOLIDAY = (
    "tree", "trees", "island", "carol", "carols", "card", "cards", "market", "markets", "party", "parties", "decorations",
    "lights",
    "shopping", "shoppers", "gift", "gifts", "present", "presents", "dinner", "egg", "eggs", "parade", "rising", "uprising",
    "movie",
    "song", "songs", "album", "cake", "costume", "costumes", "bonus", "message", "address", "turkey", "pudding", "stockings",
    "seals",
    "number", "single", "special", "story", "spirit", "cheer", "trade", "sales", "season",
)  # fmt: skip

# Parts of the day, as TimeML writes them.
PARTS = {
    "morning": "TMO", "mornings": "TMO", "forenoon": "TMO", "afternoon": "TAF", "afternoons": "TAF", "evening": "TEV",
    "evenings": "TEV", "night": "TNI", "nights": "TNI", "overnight": "TNI", "tonight": "TNI", "lunchtime": "TMI",
    "daytime": "TDT",
    "midnight": "T00:00", "noon": "T12:00", "midday": "T12:00",
}  # fmt: skip
ZONES = (
    "local time", "gmt", "utc", "z", "bst", "cet", "cest", "eet", "eest", "ist", "jst", "kst", "hkt", "sgt", "pkt", "msk",
    "est", "edt",
    "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "mt", "pt", "akdt", "akst", "hst", "aest", "aedt", "acst", "awst",
    "nzst",
    "nzdt", "eastern time", "central time", "mountain time", "pacific time", "eastern", "pacific", "eastern daylight time",
    "eastern standard time", "beijing time", "moscow time", "universal time", "hours",
)  # fmt: skip
# A clock without "p.m." is one after these: "at 10:45", "shortly after 14:30".
BEFORE_A_CLOCK = (
    "at", "around", "about", "by", "before", "after", "until", "till", "from", "since", "between", "approximately", "past",
    "to", "and",
)  # fmt: skip
