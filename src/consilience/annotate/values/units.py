"""What stands after a number: its unit, whether it is an age, and a rate's "a day"."""

from __future__ import annotations

import re
from functools import cache

from consilience.languages.english import quantities as english


@cache
def pattern() -> re.Pattern[str]:
    """Give the pattern of a unit right after a number."""
    names = sorted({*english.UNITS, *english.CURRENCY_WORDS, *english.CENTS}, key=len, reverse=True)
    name = "|".join(re.escape(unit).replace(r"\ ", r"[\s-]") for unit in names)
    return re.compile(rf"[\s\u00a0-]?(?P<unit>{name})(?!\w)", re.IGNORECASE)


PER = re.compile(
    r"(?:\s(?:an?|per|each|every)\s|/|\sper\s)(?P<per>"
    + "|".join(sorted(english.PER))
    + r")\b(?!\s(?:earlier|ago|later|before|after))",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:[\s-]years?[\s-]olds?\b|\syears\sof\sage\b|[\s-]months?[\s-]olds?\b|[\s-](?:weeks?|days?)[\s-]olds?\b|\s?y/o\b)",
    re.IGNORECASE,
)


def after(text: str, end: int, unit: str, kind: str) -> tuple[int, str, str, float]:  # noqa: PLR0911 - one for each kind
    """Read the unit after a number: where it ends, its name and kind, and what the number must be multiplied with."""
    age = _AGE.match(text, end)
    if age:
        named = re.search(r"(year|month|week|day)", age.group())
        return age.end(), f"{named.group() if named else 'year'}s", "age", 1.0
    if text.startswith("+", end):
        end += 1
    match = pattern().match(text, end)
    if not match or kind == "money":
        return _after_money(text, end, unit, kind)
    name = re.sub(r"[\s-]+", " ", match["unit"].lower())
    if name in english.CENTS:
        return match.end(), "USD" if name in {"cent", "cents", "¢"} else "GBP", "money", 0.01
    if name in {"pound", "pounds"} and _is_weight(text, match):
        return match.end(), "pounds", "weight", 1.0
    if name in english.CURRENCY_WORDS and not (
        name == "won" and not text[end - 1].isalpha() and not text[end:].startswith(" won ")
    ):
        return match.end(), english.CURRENCY_WORDS[name], "money", 1.0
    if name in english.UNITS and _unit_is_meant(text, match, name):
        known, what, _ = english.UNITS[name]
        return match.end(), known, what, 0.01 if known == "share" else 1.0
    return end, unit, kind, 1.0


def _after_money(text: str, end: int, unit: str, kind: str) -> tuple[int, str, str, float]:
    celsius = re.compile(r"\s?(?:°\s?)?([CF])\b").match(text, end)
    if kind != "money" and celsius and text[end - 1].isdigit():
        return celsius.end(), "degrees Celsius" if celsius.group(1) == "C" else "degrees Fahrenheit", "temperature", 1.0
    worth = re.compile(r"[\s-](?:dollars|euros|pounds)\b", re.IGNORECASE).match(text, end)
    return worth.end() if worth and kind == "money" else end, unit, kind, 1.0


def _unit_is_meant(text: str, match: re.Match[str], name: str) -> bool:
    """Tell units from look-alikes: "five second-graders", "10 min" is a unit, "6 in favour" is none."""
    gap = text[match.start() : match.start("unit")]
    if name in {"m", "g", "w", "b", "ha", "mi", "nm", "pc"}:
        return text[match.start() - 1].isdigit() and match["unit"].islower() and (not gap or gap in {" ", "\u00a0"})
    if name in {"second", "point", "foot", "strength", "degree"} or name == "pounds":
        return (
            gap == "-"
            or name in {"point", "degree"}
            or text[match.start() - 2 : match.start()].lower() in {" 1", "ne"}
            or gap != " "
        )
    return True


_WEIGHING = re.compile(r"\b(?:weigh\w*|weight|heavy|heavier|lighter|lose|lost|losing|gained|baby)\b", re.IGNORECASE)
_STUFF = re.compile(
    r"\sof\s(?!debt|aid|sales|cuts|tax|damage|profit|savings|funding|investment|public|the\b)[a-z]", re.IGNORECASE
)


def _is_weight(text: str, match: re.Match[str]) -> bool:
    """Tell "10 pounds of cocaine" and "weighs 10 pounds" from sterling; a hyphen makes "a 10-pound baby"."""
    around = text[max(0, match.start() - 40) : match.end() + 16]
    return _WEIGHING.search(around) is not None or _STUFF.match(text, match.end()) is not None
