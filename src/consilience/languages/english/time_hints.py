"""Parts of words of which one must stand in a paragraph for each kind of time expression to be searched in it."""

from __future__ import annotations

from consilience.languages.english.spells import DECADES, SEASONS, UNITS
from consilience.languages.english.times import MONTHS

Hints = frozenset[str]

# Dates.
ISO = frozenset(f"{digit}-" for digit in "0123456789")
NUMERIC = frozenset(f"{digit}{mark}" for digit in "0123456789" for mark in "/.-")
MONTH = frozenset(MONTHS)  # no letter stands behind it: none is in "market"
ATTACKS = frozenset({"attacks"})
QUARTER = frozenset({"quarter", "q1", "q2", "q3", "q4"})
DECADE_IN_DIGITS = frozenset({"0s", "0's", "0’s"})
YEAR_IN_DIGITS = frozenset({"15", "16", "17", "18", "19", "20", "21"})
WEEKDAY = frozenset({"day", "tues.", "wed.", "weds.", "thurs.", "fri."})
NEAR_DAY = frozenset({"yesterday", "tomorrow", "tonight", "last"})
THIS_PART = frozenset({"morning", "afternoon", "evening"})
TODAY = frozenset({"today"})
NEAR_SPAN = frozenset({"week", "month", "year"})
AGO = frozenset({"ago"})
WAYS = frozenset({"next", "following", "previous", "preceding"})
DAY = frozenset({"day"})
LATER = frozenset({"later", "earlier"})
WEEKEND = frozenset({"weekend"})
FOURTH = frozenset({"fourth"})
HOLIDAY = frozenset(
    {
        "christmas", "new year", " day", "easter", "friday", "monday", "thanksgiving", "halloween", "juneteenth", "mayo",
        "epiphany", "maundy", "holy th", "sunday", "pentecost", "tuesday", "wednesday", "mardi", "bonfire", "fawkes",
    }
)  # fmt: skip

# Spells.
UNIT = frozenset(unit[:6] for unit in UNITS)
WEEK_OF = frozenset({"week of", "week beginning", "week starting", "week commencing", "week ending"})
VAGUE = frozenset(
    {
        "now", "current", "present", "moment", "these days", "this time", "to date", "recent", "lately", "of late", "the past",
        " ago", "soon", "future", "coming ",
    }
)  # fmt: skip
SEASON = frozenset(SEASONS)
QUARTER_OF = frozenset({"quarter", "q1 ", "q2 ", "q3 ", "q4 "})
HALF = frozenset({" half of", "h1", "h2"})
HALF_OF = frozenset({" half of"})
FISCAL = frozenset({"fiscal", "financial year", "fy"})
CENTURY = frozenset({"century"})
DECADE = frozenset(DECADES)
EDGE_OF = frozenset(
    {
        "end of", "ning of", "start of", "middle of", "rest of", "ainder of", "close of", "course of", "year", "earlier", "later",
    }
)  # fmt: skip
TOLD = frozenset(f"{which} {unit}" for which in ("that", "same", "following", "previous", "preceding") for unit in "dwmy")

# How often.
EVERY = frozenset({"every ", "each "})
OFTEN = frozenset({"once", "twice", "times "})
PER = frozenset({"per "})
ADVERB = frozenset({"hourly", "daily", "nightly", "weekly", "monthly", "quarterly", "annual", "yearly", "biennial", "everyday"})
DAYS = frozenset({"days", "weekends", "mornings", "afternoons", "evenings", "nights"})

# Times of day.
CLOCK = frozenset({"clock"})
NOON = frozenset({"noon", "midnight", "midday"})
PART = frozenset({"morning", "noon", "evening", "night", "lunchtime"})

ALL: Hints = frozenset().union(
    *(ISO, NUMERIC, MONTH, ATTACKS, QUARTER, DECADE_IN_DIGITS, YEAR_IN_DIGITS, WEEKDAY, NEAR_DAY, THIS_PART, TODAY, NEAR_SPAN),
    *(AGO, WAYS, DAY, LATER, WEEKEND, FOURTH, HOLIDAY, UNIT, WEEK_OF, VAGUE, SEASON, QUARTER_OF, HALF, HALF_OF, FISCAL, CENTURY),
    *(DECADE, EDGE_OF, TOLD, EVERY, OFTEN, PER, ADVERB, DAYS, CLOCK, NOON, PART),
)
