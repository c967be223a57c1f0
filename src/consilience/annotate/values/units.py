"""What stands after a number: its unit or currency, whether it is an age, and a rate's "a day"."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.languages.english import currencies
from consilience.languages.english import units as english


class Unit(Struct, frozen=True):
    """A unit, where it ends, and what the number before it must be multiplied with."""

    end: int
    name: str
    kind: str
    factor: float = 1.0


_NAMES = {name.replace("-", " "): told for name, told in english.UNITS.items()}
_MONEY = {name.replace("-", " "): code for name, code in currencies.WORDS.items()}
_MONEY |= {sign.lower(): code for sign, code in currencies.SIGNS.items() if not (sign.isalpha() and sign.isascii())}
_PEOPLES = {name.replace("-", " "): code for name, code in currencies.PEOPLES.items()}
_TOKEN = re.compile(r"[ \u00a0\n-]?([^\s\d,;:()\[\]\"“”!?–—-][^\s,;:()\[\]\"“”!?–—-]{0,30})")
# "20 (kg)" in a table, "a 15\" screen".
_SIGNED = re.compile(
    r" ?[(\[{<](kg|km|cm|mm|m|g|lb|ft|mi|ha|mph|km/h)[)\]}>]"
    r"|[ -]in\.(?= (?:of|long|wide|tall|deep|thick)\b)|-in\.(?= )"
    r"| ?[\"”″](?= (?:long|wide|tall|high|deep|thick|screens?|displays?|models?|tvs?|lcd|monitors?|pipes?|wheels?)\b)"
)
_FIRST = frozenset(name.split()[0] for name in (*_NAMES, *_MONEY, *_PEOPLES, *currencies.CENTS))
_FIRST |= {code.lower() for code in currencies.CODES} | {f"m{code.lower()}" for code in currencies.CODES}
_SPELT = 4  # letters: no "m" or "ft"
_LONGEST = 4  # words: "new taiwan dollars", "miles to the gallon"
_GAPS = re.compile(r"[\s-]+")

PER = re.compile(
    r"(?:[\s-](?:an?|per|each|every)[\s-]|/|\sper\s)(?P<per>"
    + "|".join(sorted(english.PER, key=len, reverse=True))
    + r"|(?<=per\s)\d[\d,]*\d"
    r"(?:\s(?:people|residents|inhabitants|births|population|(?:cubic|square)\s[a-z]+|kilomet[a-z]+|miles))?)\b"
    r"(?!\s(?:earlier|ago|later|before|after))",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:(?: - |[\s-])(year|month|week|day)s?(?: - |[\s-])olds?\b|\s(year|month|week|day)s?\sof\sage\b|\s?y/o\b|\s?yo\b)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?:[ -]times(?![^\W_]| (?:table|square))|x(?![^\W_])|-?fold(?![^\W_]))")
# "0.04 of a second".
_PART = re.compile(rf" of an? ({'|'.join(sorted(english.PARTS_IN_DIGITS))})\b")
_DECIMAL = re.compile(r"\d?\.\d+\Z")
# "11: 55p" is a time of day.
_NO_PENCE = re.compile(r"\d:\s?\d\d\Z")
_TURNING = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|rotat\w+|angles?|tilt\w*|slopes?|spun|spin|panorama|panoramic|bank(?:ed|ing)|u-turn|about-face"
    r"|swivel\w*|field of view|gradient|incline)\b"
)


def after(text: str, low: str, end: int) -> Unit | None:  # noqa: PLR0911 - one return for each way to write a unit
    """Give the unit right after a number that ends at `end`; None where there is none."""
    age = _AGE.match(low, end)
    if age:
        return Unit(age.end(), f"{age.group(1) or age.group(2) or 'year'}s", "age")
    times = _TIMES.match(low, end)
    if times:
        return Unit(times.end(), "times", "multiple")
    sign = _SIGNED.match(low, end)
    if sign:
        known = _NAMES[sign.group(1) or "inch"]
        return Unit(sign.end(), known[0], known[1])
    if low.startswith(" - ", end):
        return _parted(low, end)
    part = _PART.match(low, end) if low.startswith(" of a", end) and _DECIMAL.search(low, max(0, end - 6), end) else None
    if part:
        known = _NAMES[part.group(1)]
        return Unit(part.end(), known[0], known[1], 0.01 * known[2] if known[1] == "share" else 1.0)
    found = _tokens(low, end)
    if not found or _first(low[slice(*found[0])]) not in _FIRST:
        return None
    for length in range(len(found), 0, -1):
        first, last = found[0], found[length - 1]
        name = _GAPS.sub(" ", low[first[0] : last[1]])
        over = (name.partition("/")[0],) if length == 1 else ()  # "5 metres/second" where the whole is no unit
        for cut in dict.fromkeys((name, name.rstrip(".'’"), *over)):
            unit = _named(text, low, end, first[0], cut)
            if unit is not None:
                return Unit(last[1] - (len(name) - len(cut)), unit.name, unit.kind, unit.factor)
    return None


def _parted(low: str, end: int) -> Unit | None:
    """Read "18 - month", as some agencies set hyphens: one word in the singular that measures something."""
    match = _TOKEN.match(low, end + 2)
    name = match.group(1) if match else ""
    known = _NAMES.get(name)
    if match is not None and name in {"dollar", "euro", "pound"}:
        return Unit(match.end(), _MONEY[name], "money")
    if match is None or known is None or len(name) < _SPELT or name.endswith("s"):
        return None
    return Unit(match.end(), known[0], known[1], 0.01 * known[2] if known[1] == "share" else 1.0)


def _first(word: str) -> str:
    """Give the first word of what may be a unit as units are listed."""
    return word if word in _FIRST else word.rstrip(".'’").partition("/")[0]


def _tokens(low: str, end: int) -> list[tuple[int, int]]:
    """Give where the next words stand."""
    found: list[tuple[int, int]] = []
    while len(found) < _LONGEST:
        match = _TOKEN.match(low, end)
        if match is None:
            break
        found.append(match.span(1))
        end = match.end()
    return found


def _named(text: str, low: str, end: int, start: int, name: str) -> Unit | None:
    """Give what a printed name means after the number that ends at `end`."""
    code = currency(text, low, end, start, name)
    if code is not None:
        return code
    known = _NAMES.get(name)
    if known is None or not _is_meant(text, low, end, start, name):
        return None
    if name == "nm":
        known = _NAMES[_nm(text, low, start)]
    kind = "angle" if known[0] == "degrees" and _TURNING.search(low, max(0, end - 50), start + 40) else known[1]
    return Unit(start, known[0], kind, 0.01 * known[2] if kind == "share" else 1.0)


def _nm(text: str, low: str, start: int) -> str:
    """Tell newton-metres and nanometres from nautical miles: "400 Nm", "a 7nm chip"."""
    return "newton metres" if text[start] == "N" else "nanometres" if _SMALLEST.match(low, start + 2) else "nautical miles"


def currency(text: str, low: str, end: int, start: int, name: str) -> Unit | None:  # noqa: PLR0911 - one return for each way
    """Give the money that a name after a number means: "euros", "Hong Kong dollars", "SEK", "50p"."""
    if name in currencies.CENTS:
        if name == "p" and (start != end or _NO_PENCE.search(low, max(0, end - 6), end) or _is_picture(low, end)):
            return None
        return Unit(start, currencies.CENTS[name], "money", 0.01)
    if name in _MONEY:
        if name in {"pound", "pounds"} and _is_weight(low, end, start, start + len(name)):
            return Unit(start, "pounds", "weight")
        if name.startswith("afghani") and text[start].isupper():
            return None  # "three Afghanis"
        if (name == "won" and _is_verb(text, low, end)) or (name == "$" and low[start + 1 : start + 3].strip()[:1].isdecimal()):
            return None
        return Unit(start, _MONEY[name], "money")
    printed = text[start : start + len(name)]
    if printed in currencies.CODES:
        return Unit(start, printed, "money")
    if printed[:1] == "M" and printed[1:] in currencies.CODES:  # "120 MEUR"
        return Unit(start, printed[1:], "money", 1e6)
    people, _, word = name.rpartition(" ")
    if people in _PEOPLES and (word in _MONEY or word in currencies.SHARED):
        return Unit(start, _PEOPLES[people], "money", 0.01 if word in currencies.CENTS else 1.0)
    return None


def _is_picture(low: str, end: int) -> bool:
    """Tell "video in 720p" from "a bid of 720p", which speaks of shares or prices."""
    return _LINES.search(low, max(0, end - 6), end) is not None and not _SHARES.search(low, max(0, end - 60), end + 60)


_LINES = re.compile(r"(?<![\d.,])(?:480|720)\Z")
_SHARES = re.compile(r"\b(?:shares?|bids?|offers?|price|pence|penny|closed|dividends?|takeover|\d+p)\b(?<!480p)(?<!720p)|£")


def _is_verb(text: str, low: str, end: int) -> bool:
    """Tell "30 won seats" from "30,000 won": a bare number wins something, a sum of won is large."""
    digits = low[max(0, end - 12) : end]
    return not (re.search(r"\d,\d{3}\Z|\d{4}\Z|(?:million|billion|trillion|thousand|bn)\Z", digits) or text[end : end + 1] == "-")


def _is_meant(text: str, low: str, end: int, start: int, name: str) -> bool:
    """Tell units from look-alikes: "five second-graders", "Point 5", "2 M"."""
    gap, printed = low[end:start], text[start : start + len(name)]
    if name in english.SMALL:
        return (
            low[end - 1].isdecimal()
            and (printed.islower() or name in english.CAPITAL or printed == "Nm")
            and gap in {"", " ", "\u00a0"}
        )
    if name in english.CAPITAL:
        right = low[end - 1].isdecimal() and printed.isupper() and gap in {"", " ", "\u00a0"}
        return right and (name not in {"c", "f"} or _is_temperature(low, end, start + 1, name))
    if name in english.ONLY_ONE:
        if name == "foot" and _TALL.match(low, start + 4):
            return True
        return gap == "-" or low[max(0, end - 2) : end] in {" 1", "1", "ne", " a"} or not gap or name == "strength"
    if name in english.VESSELS:
        return (
            low.startswith(" of ", start + len(name))
            or gap == "-"
            or "/" in low[max(0, end - 3) : end]
            or not low[end - 1].isalnum()
        )
    return len(name) > 3 or not (printed.isupper() and printed.isalpha()) or name in english.CAPITALS


_HEAT = re.compile(
    r"temperature|degrees|\b(?:heat|hot|hott\w+|cold|cool\w*|warm\w*|weather|chill|freez\w+|high|low|mercury|boil\w*|oven)\b|\d\s?[°c]\b"
)
_DIGITS_BEFORE = re.compile(r"(?<![\d.,])\d{1,4}(?:\.\d)?\Z")
_WARMEST = 60  # degrees Celsius that weather may have


def _is_temperature(low: str, end: int, after: int, name: str) -> bool:
    """Tell "15C" and "a high of 86F" from "13F filings", "800,000 F-Series pickups" and "14.7C/ per security"."""
    digits = _DIGITS_BEFORE.search(low, max(0, end - 8), end)
    if digits is None or low[after : after + 1] in {"-", "/"}:
        return False
    if name == "c" and float(digits.group()) <= _WARMEST:
        return True
    return _HEAT.search(low, max(0, digits.start() - 60), after + 40) is not None


_TALL = re.compile(r",? (?:\d|(?:tall|high|long|wide|deep|thick|drop|fence|wall|waves?|swells?|ceilings?)\b)")
_SMALLEST = re.compile(r" (?:chips?|process\w*|nodes?|technolog\w+|transistors?|wavelengths?|light|manufactur\w+|and|to)\b")
_WEIGHING = re.compile(
    r"\b(?:weigh\w*|weights?|heavy|heavier|lighter|lose|loses|losing|gained|baby|shed|drop|overweight|ton|tons|kg|kilos?"
    r"|tow(?:s|ing)?|payload|thrust|lift(?:s|ed|ing)?|haul\w*)\b"
)
_PRICED = re.compile(
    r"[ -](?:fine|note|coin|prize|bet|contract|deal|bonus|grant|loan|fund|budget|salary|donation|bill|debt|a[ -]week|a[ -]year)"
)
_STUFF = re.compile(
    r"[ \n]of[ \n](?!debt|aid|sales|cuts|tax|damage|profit|savings|funding|investment|public|spending|taxpayer|money|the\b)[a-z]"
)


def _is_weight(low: str, number_end: int, start: int, end: int) -> bool:
    """Tell "10 pounds of cocaine", "weighs 10 pounds" and "a 500-pound bomb" from sterling."""
    if low[number_end:start] == "-" and low[number_end - 1].isdecimal():
        return _PRICED.match(low, end) is None
    return _WEIGHING.search(low, max(0, start - 60), end + 16) is not None or _STUFF.match(low, end) is not None
