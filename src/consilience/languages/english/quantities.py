"""How English news writes quantities: number words, scales, bounds, currencies and units."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "b.": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
    "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip

PARTS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7,
    "twelfth": 1 / 12, "twelfths": 1 / 12, "twentieth": 1 / 20, "twentieths": 1 / 20,
    "eighth": 1 / 8, "eighths": 1 / 8, "ninth": 1 / 9, "ninths": 1 / 9, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip

GLYPHS: dict[str, float] = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}

# The words in front of a number that say on which side it is open.
LOWER = (
    "at least", "at the very least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of",
    "minimum of", "more than", "well over", "just over", "slightly over", "a little over", "over", "above", "upwards of",
    "upward of", "in excess of", "exceeding", "exceeded", "greater than", "higher than", "slightly more than",
    "just more than", "a little more than", "well above", "just above", "north of", "better than", "longer than",
    "well more than", "far more than", "much more than",
)  # fmt: skip
LOWER_WEAK = frozenset({
    "a minimum of", "at least", "at the very least", "minimum of", "no fewer than", "no less than", "not fewer than",
    "not less than",
})  # fmt: skip
LOWER_STRICT = frozenset(LOWER) - LOWER_WEAK
UPPER = (
    "up to", "as many as", "as much as", "as high as", "as long as", "at most", "at the most", "no more than",
    "not more than", "a maximum of", "maximum of", "less than", "fewer than", "lower than", "under", "just under",
    "well under", "below", "just below", "nearly", "almost", "just shy of", "shy of", "within", "within the next",
    "not quite", "short of", "slightly less than", "just less than", "little more than",
)  # fmt: skip
NEARLY = frozenset({
    "almost", "just below", "just less than", "just shy of", "just under", "little more than", "nearly", "not quite",
    "short of", "shy of", "slightly less than",
})  # fmt: skip
UPPER_STRICT = NEARLY | {"less than", "fewer than", "lower than", "under", "well under", "below"}
ABOUT = (
    "about", "around", "some", "roughly", "approximately", "approx", "approx.", "an estimated", "estimated", "circa",
    "close to", "somewhere around", "in the region of", "on the order of", "in the order of", "nearer to", "near",
    "around about", "something like", "an approximate", "~",
)  # fmt: skip
# These words only stress a number; they belong to its span and change nothing.
STRESS = (
    "exactly", "only", "just", "a total of", "a record", "all", "another", "a further", "an additional", "a combined",
    "a whopping", "precisely", "fully",
)  # fmt: skip
AFTERWARDS: dict[str, str] = {
    "or more": "lower", "or so": "about", "or less": "upper", "or fewer": "upper", "and counting": "lower",
    "or thereabouts": "about", "or higher": "lower", "or above": "lower", "and above": "lower", "or older": "lower",
    "or under": "upper", "or younger": "upper",
}  # fmt: skip

CURRENCY_SIGNS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "NT$": "TWD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB", "Rs.": "INR", "Rs": "INR", "USD": "USD", "EUR": "EUR",
    "GBP": "GBP", "CHF": "CHF",
}  # fmt: skip
CURRENCY_WORDS: dict[str, str] = {
    "dollar": "USD", "us dollar": "USD", "€": "EUR", "£": "GBP", "rmb": "CNY",
    "dollars": "USD", "us dollars": "USD", "u.s. dollars": "USD", "usd": "USD", "euro": "EUR",
    "euros": "EUR", "eur": "EUR", "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "pounds sterling": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB",
    "rouble": "RUB", "roubles": "RUB", "won": "KRW", "shekel": "ILS", "shekels": "ILS", "lira": "TRY", "liras": "TRY",
    "rand": "ZAR", "naira": "NGN", "peso": "MXN", "pesos": "MXN", "franc": "CHF", "francs": "CHF", "swiss francs": "CHF",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "baht": "THB", "riyal": "SAR",
    "riyals": "SAR", "dirham": "AED", "dirhams": "AED", "australian dollars": "AUD", "canadian dollars": "CAD",
    "hong kong dollars": "HKD", "shillings": "KES",
}  # fmt: skip
CENTS = frozenset({"cent", "cents", "pence", "penny", "¢"})

# unit as printed → (unit, kind, how many of the kind's base unit).
# Bases: metre, square metre, second, kilogram, litre, metre per second.
UNITS: dict[str, tuple[str, str, float]] = {
    name: (unit, kind, factor)
    for names, unit, kind, factor in (
        ("km kms kilometer kilometers kilometre kilometres", "km", "length", 1000.0),
        ("m meter meters metre metres", "metres", "length", 1.0),
        ("cm centimeter centimeters centimetre centimetres", "cm", "length", 0.01),
        ("mm millimeter millimeters millimetre millimetres", "mm", "length", 0.001),
        ("mile miles mi", "miles", "length", 1609.344),
        ("nautical_mile nautical_miles nm", "nautical miles", "length", 1852.0),
        ("ft foot feet", "feet", "length", 0.3048),
        ("inch inches", "inches", "length", 0.0254),
        ("yard yards yd", "yards", "length", 0.9144),
        ("light_years light_year light-years light-year", "light years", "length", 9.461e15),
        ("km2 square_km square_kilometers square_kilometres square_kilometer square_kilometre sq_km", "square km", "area", 1e6),
        ("square_miles square_mile sq_miles sq_mi", "square miles", "area", 2589988.1),
        ("m2 square_metres square_meters square_metre square_meter sq_m", "square metres", "area", 1.0),
        ("square_feet square_foot sq_ft", "square feet", "area", 0.09290304),
        ("hectare hectares ha", "hectares", "area", 1e4),
        ("acre acres", "acres", "area", 4046.8564),
        ("second seconds sec secs", "seconds", "duration", 1.0),
        ("minute minutes min mins", "minutes", "duration", 60.0),
        ("hour hours hr hrs", "hours", "duration", 3600.0),
        ("day days", "days", "duration", 86400.0),
        ("week weeks", "weeks", "duration", 604800.0),
        ("month months", "months", "duration", 2629746.0),
        ("year years yr yrs", "years", "duration", 31556952.0),
        ("decade decades", "decades", "duration", 315569520.0),
        ("century centuries", "centuries", "duration", 3155695200.0),
        ("kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", "kg", "weight", 1.0),
        ("g gram grams gramme grammes", "grams", "weight", 0.001),
        ("mg milligram milligrams", "mg", "weight", 1e-6),
        ("ton tons tonne tonnes metric_tons metric_ton", "tonnes", "weight", 1000.0),
        ("lb lbs", "pounds", "weight", 0.45359237),
        ("ounce ounces oz", "ounces", "weight", 0.02834952),
        ("litre litres liter liters", "litres", "volume", 1.0),
        ("gallon gallons", "gallons", "volume", 3.785411784),
        ("barrel barrels", "barrels", "volume", 158.987),
        ("mph miles_per_hour miles_an_hour mi/h", "mph", "speed", 0.44704),
        (
            "kph km/h kmh km/hr kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour",
            "km/h",
            "speed",
            0.277778,
        ),
        ("knot knots", "knots", "speed", 0.514444),
        ("watt watts w", "watts", "power", 1.0),
        ("kw kilowatt kilowatts", "kilowatts", "power", 1e3),
        ("mw megawatt megawatts", "megawatts", "power", 1e6),
        ("gw gigawatt gigawatts", "gigawatts", "power", 1e9),
        ("ghz gigahertz", "GHz", "frequency", 1e9),
        ("mhz megahertz", "MHz", "frequency", 1e6),
        ("kb kilobyte kilobytes", "KB", "storage", 1e3),
        ("mb megabyte megabytes", "MB", "storage", 1e6),
        ("gb gigabyte gigabytes gig", "GB", "storage", 1e9),
        ("tb terabyte terabytes", "TB", "storage", 1e12),
        ("percent per_cent pct % pc", "share", "share", 1.0),
        ("percentage_point percentage_points", "percentage points", "points", 1.0),
        ("points point pts", "points", "points", 1.0),
        ("basis_points basis_point", "basis points", "points", 0.01),
        ("°c degrees_celsius degrees_centigrade degree_celsius ºc celsius", "degrees Celsius", "temperature", 1.0),
        ("°f degrees_fahrenheit degree_fahrenheit ºf fahrenheit", "degrees Fahrenheit", "temperature", 1.0),
        ("degrees degree °", "degrees", "temperature", 1.0),
        ("magnitude strength", "magnitude", "magnitude", 1.0),
    )
    for name in (word.replace("_", " ") for word in names.split())
}
LENGTHS_OF_TIME: dict[str, tuple[float, str]] = {
    "century": (100.0, "years"), "decade": (10.0, "years"), "hour": (1.0, "hours"), "year": (1.0, "years"),
    "mile": (1.0, "miles"), "day": (1.0, "days"),
}  # fmt: skip
PER = _words(
    """
    barrel capita day gallon game head hour household kilometer kilometre liter litre mile minute month night ounce
    person quarter second share ton tonne unit week year
    """
)

# "A row over 40 jobs" is about them.
QUARRELS = _words(
    """
    row rows dispute disputes fight argument arguments talks clash clashes battle feud quarrel deal lawsuit anger outrage
    protest protests concern concerns question questions deadlock standoff rift split crisis
    """
)
# "The alliance broke apart last Thursday over €2bn": with a sum of money.
FELL_OUT = _words(
    """
    apart argued argue arguing clashed clash clashing collapsed collapse divided feuding haggled haggling ousted protested
    protesting quarrelled quarreled quarrelling quit resigned sacked squabbled squabbling sued suing resignation
    """
)
TIME_WORDS = _words(
    """
    on in last this week month year earlier late early monday tuesday wednesday thursday friday saturday sunday yesterday
    today night morning afternoon evening
    """
)
# One of these stands in every match of VAGUE.
VAGUE_WORDS = _words("tens hundreds thousands scores dozens millions billions trillions several few many")
VAGUE = (
    r"(?:(?:tens(?=\s(?:of|and))|hundreds|thousands|scores(?=\sof\s)|dozens|millions|billions|trillions)"
    r"(?:\s+(?:and|or|of)\s+(?:tens|hundreds|thousands|dozens|millions|billions))*"
    r"|several\s+(?:dozen|hundred|thousand|million|billion)|a\s+few\s+(?:dozen|hundred|thousand|million)|many\s+(?:dozens|hundreds|thousands))"
)
