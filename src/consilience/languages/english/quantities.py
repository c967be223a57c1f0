"""How English news writes quantities: number words, scales, bounds, currencies, units, and numbers that count nothing."""

from __future__ import annotations

SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "b.": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
    "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip

PARTS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7,
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
    "at least", "at the very least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "minimum of",
    "more than", "well over", "just over", "slightly over", "a little over", "over", "above", "upwards of", "upward of", "in excess of",
    "exceeding", "exceeded", "greater than", "higher than", "slightly more than", "just more than", "a little more than", "well above", "just above",
    "north of", "better than", "longer than", "well more than", "far more than", "much more than",
)  # fmt: skip
LOWER_STRICT = frozenset(LOWER) - {
    "at least",
    "at the very least",
    "no fewer than",
    "not fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "minimum of",
}
UPPER = (
    "up to", "as many as", "as much as", "as high as", "as long as", "at most", "at the most", "no more than", "not more than", "a maximum of", "maximum of",
    "less than", "fewer than", "lower than", "under", "just under", "well under", "below", "just below", "nearly", "almost", "just shy of", "shy of",
    "within", "within the next", "not quite", "short of", "slightly less than", "just less than", "little more than",
)  # fmt: skip
NEARLY = frozenset({"nearly", "almost", "just under", "just shy of", "shy of", "not quite", "just below", "just less than", "slightly less than", "short of", "little more than"})  # fmt: skip
UPPER_STRICT = NEARLY | {"less than", "fewer than", "lower than", "under", "well under", "below"}
ABOUT = (
    "about", "around", "some", "roughly", "approximately", "approx", "approx.", "an estimated", "estimated", "circa", "close to", "somewhere around",
    "in the region of", "on the order of", "in the order of", "nearer to", "near", "around about", "something like", "an approximate", "~",
)  # fmt: skip
# These words only stress a number; they belong to its span and change nothing.
STRESS = ("exactly", "only", "just", "a total of", "a record", "all", "another", "a further", "an additional", "a combined", "a whopping", "precisely", "fully")  # fmt: skip
MORE = frozenset({"another", "a further", "an additional"})
AFTERWARDS: dict[str, str] = {
    "or more": "lower", "or so": "about", "or less": "upper", "or fewer": "upper", "and counting": "lower", "or thereabouts": "about",
    "or higher": "lower", "or above": "lower", "and above": "lower", "or older": "lower", "or under": "upper", "or younger": "upper",
}  # fmt: skip

CURRENCY_SIGNS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "₱": "PHP", "฿": "THB",
    "Rs.": "INR", "Rs": "INR", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF",
}  # fmt: skip
CURRENCY_WORDS: dict[str, str] = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "u.s. dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW", "shekel": "ILS", "shekels": "ILS",
    "lira": "TRY", "liras": "TRY", "rand": "ZAR", "naira": "NGN", "peso": "MXN", "pesos": "MXN", "franc": "CHF", "francs": "CHF", "swiss francs": "CHF",
    "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "zloty": "PLN", "baht": "THB", "riyal": "SAR", "riyals": "SAR",
    "dirham": "AED", "dirhams": "AED", "australian dollars": "AUD", "canadian dollars": "CAD", "hong kong dollars": "HKD", "shillings": "KES",
}  # fmt: skip
CENTS = frozenset({"cent", "cents", "pence", "penny", "¢"})

# unit as printed → (unit, kind, how many of the kind's base unit). Bases: metre, square metre, second, kilogram, litre, metre per second.
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
        ("square_km square_kilometers square_kilometres square_kilometer square_kilometre sq_km", "square km", "area", 1e6),
        ("square_miles square_mile sq_miles sq_mi", "square miles", "area", 2589988.1),
        ("square_metres square_meters square_metre square_meter sq_m", "square metres", "area", 1.0),
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
LENGTHS_OF_TIME: dict[str, tuple[float, str]] = {"century": (100.0, "years"), "decade": (10.0, "years"), "hour": (1.0, "hours"), "year": (1.0, "years"), "mile": (1.0, "miles"), "day": (1.0, "days")}  # fmt: skip
PER = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "night",
        "head",
        "person",
        "household",
        "barrel",
        "share",
        "gallon",
        "litre",
        "liter",
        "tonne",
        "ton",
        "ounce",
        "mile",
        "kilometre",
        "kilometer",
        "unit",
        "game",
        "quarter",
        "capita",
    ]
)

# A capitalised name of one of these kinds before a number makes the number part of a name.
NAMED_BY_NUMBER = frozenset(
    [
        "flight",
        "boeing",
        "airbus",
        "route",
        "article",
        "articles",
        "section",
        "sections",
        "chapter",
        "channel",
        "rule",
        "resolution",
        "act",
        "title",
        "page",
        "pages",
        "interstate",
        "highway",
        "exit",
        "gate",
        "terminal",
        "platform",
        "room",
        "apartment",
        "apt",
        "suite",
        "unit",
        "block",
        "area",
        "ward",
        "district",
        "precinct",
        "sector",
        "zone",
        "pier",
        "camp",
        "building",
        "number",
        "no",
        "nos",
        "model",
        "type",
        "class",
        "grade",
        "level",
        "phase",
        "stage",
        "tier",
        "category",
        "round",
        "game",
        "week",
        "day",
        "group",
        "pool",
        "lap",
        "hole",
        "race",
        "match",
        "period",
        "inning",
        "quarter",
        "verse",
        "psalm",
        "line",
        "lines",
        "track",
        "volume",
        "vol",
        "issue",
        "part",
        "episode",
        "season",
        "apollo",
        "soyuz",
        "expedition",
        "expo",
        "windows",
        "iphone",
        "ipad",
        "galaxy",
        "playstation",
        "xbox",
        "office",
        "version",
        "formula",
        "ligue",
        "serie",
        "bundesliga",
        "league",
        "division",
        "proposition",
        "prop",
        "amendment",
        "bill",
        "case",
        "docket",
        "count",
        "counts",
        "unit",
        "squadron",
        "regiment",
        "battalion",
        "brigade",
        "fleet",
        "task",
        "u-boat",
        "olympic",
        "olympics",
        "euro",
        "cop",
        "agenda",
        "vision",
        "catch",
        "radio",
        "tv",
        "bbc",
    ]
)
# Followed by a number these words are quantities even with a capital letter.
NOT_A_NAME = frozenset(["the", "a", "an", "in", "on", "at", "of", "and", "but", "or", "for", "from", "with", "by", "to", "than", "some", "about", "around", "over", "nearly", "almost", "at", "least", "up", "only", "just", "when", "while", "after", "before", "since", "until", "between", "as", "that", "another"])  # fmt: skip

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTHS += "|" + MONTHS.upper()
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun"

# Stretches of text whose numbers count nothing (or say when, which the time marks do).
UNCOUNTED = (
    rf"\b(?:{MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?!\d|,\d{{3}}|\s(?:people|percent|per\scent|million|billion))(?:,?\s+\d{{4}})?\b",  # November 28, 2005
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s+(?:of\s+)?(?:{MONTHS})\b\.?(?:,?\s+\d{{4}})?",  # 28 November 2005
    rf"\b(?:{MONTHS})\.?,?\s+(?:of\s+)?(?:1[5-9]|20)\d\d\b",  # March 2005
    r"\b\d{1,4}[/.]\d{1,2}[/.]\d{2,4}\b",  # 15/03/2016
    r"\b\d{4}-\d\d-\d\d\b",
    r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:[ap]\.?m\b\.?|hours|GMT|BST|UTC|[ECMP][SD]?T\b))?",  # 15:48
    r"\b\d{1,2}\.\d\d\s?(?:[ap]\.?m\b\.?|hours|hrs|GMT|BST|UTC|[ECMP][SD]?T\b)",  # 03.31 BST; 6.10 alone is a number
    r"\b\d{1,2}\s?(?:[ap]\.m\.?|[AaPp][Mm]\b|o['’]clock|noon)",
    r"\b\d{4}\s?(?:hours|hrs|GMT|UTC|BST)\b",
    r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Aa]round|[Aa]bout|[Ff]rom|[Bb]efore|[Aa]fter)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock\b",
    r"['’]?\b\d{2,4}['’]?s\b",  # 1990s, 30s
    r"\b(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d)\b(?!\s?(?:people|percent|per cent))",  # 2005-06
    r"\b\d+(?:st|nd|rd|th)\b(?:\s+(?:and|to|or)\s+\d+(?:st|nd|rd|th)\b)?",
    r"\+?\(?\d{2,4}\)?[-.\s]\d{3,4}[-.\s]\d{3,4}\b",  # telephone numbers
    r"\b\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\b",  # addresses of computers, versions
    r"\b\d{1,5}\s+(?:[A-Z][a-z]+\s+){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Lane|Drive|Place|Square|Court)(?!\w)",
    r"\b(?:www\.|https?://)\S+",
    r"\S+@\S+",
    r"#\d+\b",
    r"\b24/7\b",
    r"\b\d+(?:\.\d+)?\s?mm(?:\s+(?:\w+\s+){0,3})?(?:rifles?|guns?|pistols?|cannons?|lens|calib\w+|rounds?|bullets?|ammunition|handguns?|mortars?|shells?)\b",
    r"\b\d+(?:\.\d+)?\s?mm\s+and\s+a\b",
    r"\.?\b\d+(?:\.\d+)?[- ]?(?:mm\s)?(?:cal(?:iber|ibre)?\b\.?|[Mm]agnum|gauge\b|bore\b)",
    r"(?<!\d)\.(?:22|25|32|38|40|44|45|50|357)\b(?!\s(?:percent|per\scent))",  # firearms
    r"\b\d{2}ers\b",
    r"\b9/11\b|\b7/7\b|\b26/11\b|\b(?:911|999|112)\b(?=[\s,.;](?!people))(?<!\d,...)",
    r"\b\d+\s(?:block\sof|[Bb]lock\b|Freeway|Interstate|Turnpike|(?:East|West|North|South|[NSEW]\.)\s(?:\d|[A-Z]))",
    r"\b\d+(?:\.\d+)?\s?(?:°|degrees)\s?(?:in\s)?(?:[NSEW]\b|north|south|east|west|longitude|latitude|of longitude|of latitude)",
    r"\b(?:longitude|latitude)\s(?:of\s)?\d+(?:\.\d+)?",
    r"\b[A-Za-z]*[A-Z][A-Za-z]{0,5}-\d+[A-Za-z]{0,3}\b",  # Il-76, AK-47, F-16
    r"\b[A-Za-z]*[A-Z][A-Za-z]{0,7}\d+[A-Za-z]{0,3}\b",  # SMW4, G8, A380
    r"\b\d+[A-Z]{2,}\d*\b(?<!\dKM)(?<!\dFT)(?<!\dMPH)(?<!\dBN)(?<!\dKO)(?<!\dKG)(?<!\dGB)(?<!\dTB)(?<!\dMB)",
    r"\b(?:Wi-?Fi|USB|MP3|HTML5|Web|Mac\sOS\sX|iOS|Android|OS\sX|Windows(?:\s(?:Phone|Server|XP|Vista))?)\s\d+(?:\.\d+)*\b",
    r"(?:\b[Tt]he|\b[Tt]hat|\b[Tt]his|\b[Nn]o)\s+one\b(?!\s(?:million|hundred|thousand|billion))",
    r"\b[Oo]ne\s+(?:another|day|thing|of|by\sone|or\s(?:the\sother|another))\b",
    r"\b(?:[Aa]t|[Ii]n)\s+one\s+(?:point|time|stage|way|fell)\b",
    r"\b(?:[Ff]irst|[Ss]econd|[Oo]ther)[- ]half\b|\bhalf[- ](?:brother|sister|time|staff|mast|way|hearted|hour|day|dozen\stimes)\b|\bhalfway\b",
    r"\bsecond[- ]hand\b|\bzero[- ](?:tolerance|sum|emission\w*|carbon|day|in)\b|\bGround Zero\b|\bground zero\b",
    r"\b\d+[-–]\d+[-–]\d+\b",  # records 45-7-2
    r"\b[1-9]\d?\)\s",  # list numbers
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)[- ](?:times?|fold|star|door|way|storey?|story|man|year-olds|piece|tier|part|pronged|dimensional|decker|party|speed|wheel|wheeler|sided|state|term|handed|legged|bedroom|page|point\sguard|run|time|punch|set|letter|digit)\b",
    r"\b(?:[Ff]ive|[Ss]even|[Ff]our)-star\b",
    r"\b(?:[Bb]ig|[Ff]ab|[Ff]irst|[Tt]op|[Ll]ast|[Ff]inal)\s+(?:two|three|four|five|six|ten|10|20|50|100)\b(?!\s(?:days|weeks|months|years|hours|minutes))",
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s+(?:[a-z]+\s)?(?:minutes|hours|days|weeks|months|years|decades|centuries)\s+(?:ago|earlier|later|before|after|afterwards|previously|beforehand|prior)\b",
    r"\b\d{1,3}(?:-year)?\s+(?:years?|months?|days?)\s+(?:ago|earlier|later)\b",
)  # fmt: skip

# Nouns that are counted in passing; "three times", "the two sides" measure nothing.
IN_PASSING = frozenset(
    [
        "times",
        "sides",
        "things",
        "ways",
        "ones",
        "others",
        "occasions",
        "kinds",
        "types",
        "aspects",
        "fronts",
        "respects",
        "ends",
        "halves",
        "reasons",
        "counterparts",
    ]
)

# Words that end the noun phrase after a number.
STOPS = frozenset(
    ["a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "with", "by", "into", "onto", "over", "under", "up", "down", "out", "off", "as", "than", "then", "that", "which", "who", "whom", "whose", "when", "where", "while", "if", "because", "since", "until", "before", "after", "about", "against", "between", "among", "during", "through", "across", "near", "around", "behind", "above", "below", "within", "without", "per", "via", "like", "toward", "towards", "amid", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "his", "its", "their", "our", "your", "my", "this", "these", "those", "there", "here", "said", "says", "say", "told", "reported", "added", "also", "still", "now", "just", "only", "so", "too", "very", "more", "most", "less", "least", "ago", "later", "earlier", "each", "every", "apart", "away", "back", "again", "already", "according", "including", "such", "both", "all", "any", "some", "other", "others", "another", "either", "killed", "dead", "died", "injured", "wounded", "missing", "hurt", "killing", "injuring", "found", "took", "taken", "went", "left", "got", "came", "made", "gave", "saw", "were", "remained", "remain", "seen", "arrested", "charged", "convicted", "sentenced", "living", "lives", "lost", "held", "destroyed", "damaged", "displaced", "rescued", "voted", "voting", "aboard", "inside", "outside", "today", "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "what", "how", "why"]
)  # fmt: skip
IRREGULAR_PLURALS: dict[str, str] = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police", "personnel": "person", "troops": "troop",
    "policemen": "policeman", "policewomen": "policewoman", "gunmen": "gunman", "crewmen": "crewman", "firemen": "fireman", "fishermen": "fisherman",
    "congressmen": "congressman", "lives": "life", "wives": "wife", "knives": "knife", "feet": "foot", "cattle": "cattle", "aircraft": "aircraft",
    "sheep": "sheep", "staff": "person", "crew": "crew", "youth": "youth", "dead": "dead", "countrymen": "countryman", "servicemen": "serviceman",
    "spokesmen": "spokesman", "lawmen": "lawman", "kos": "knockout", "ko": "knockout", "jobs": "job", "seamen": "seaman", "series": "series", "species": "species",
    "movies": "movie", "zombies": "zombie", "cookies": "cookie", "selfies": "selfie", "rookies": "rookie", "votes": "vote", "homes": "home", "shares": "share", "businessmen": "businessman", "clergymen": "clergyman", "jurymen": "juryman", "infantrymen": "infantryman",
    "bodies": "body", "geese": "goose", "mice": "mouse", "fish": "fish", "spacecraft": "spacecraft", "kilograms": "kilogram", "wounded": "wounded", "injured": "injured", "missing": "missing",
}  # fmt: skip
NOT_PLURAL = frozenset(["was", "is", "has", "this", "his", "its", "us", "plus", "thus", "yes", "across", "previous", "famous", "serious", "various", "dangerous", "consecutive", "religious", "business", "congress", "press", "class", "loss", "mass", "cross", "process", "success", "access", "address", "express", "less", "gas", "bus", "campus", "virus", "crisis", "basis", "analysis", "status", "always", "perhaps", "news", "politics", "sometimes", "besides", "towards", "afterwards", "hers", "ours", "theirs", "does", "goes", "says", "likes", "as", "'s"])  # fmt: skip

VAGUE = r"(?:(?:tens(?=\s(?:of|and))|hundreds|thousands|scores(?=\sof\s)|dozens|millions|billions|trillions)(?:\s+(?:and|or|of)\s+(?:tens|hundreds|thousands|dozens|millions|billions))*|several\s+(?:dozen|hundred|thousand|million|billion)|a\s+few\s+(?:dozen|hundred|thousand|million)|many\s+(?:dozens|hundreds|thousands))"  # noqa: E501 - one phrase grammar reads best on one line
