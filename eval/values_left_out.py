"""Which of another library's cases news would not contain, by rule, with the reason.

The cases were written for chats, and to find the limits of that library. A case is left out for what stands in it, never
for how it is read here: many that are left out are read as marked.
"""

from __future__ import annotations

import re

RULES: dict[str, str] = {
    "powers and the notation of calculators": r"\^|\d[eE][+-]?\d|\d[xX]10",
    "comparisons of formulas": r"\b[xy]\s?[<>]|<\s?=|[<>]\s?-|<-|[<>]=\s{2}|=[<>]|<>|\bx is\b|prime numbers",
    "addresses, telephone numbers, dates in figures, numbers of exercises, names with a number: they count nothing": (
        r"\d+\.\d+\.\d+\.\d+|\+1-\d|\d/\d+/\d{4}|\b[A-Z]{3}-\d+\Z|\bnrs?\."
    ),
    "fractions as sums are read aloud: numerators above nine, or denominators of two words": (
        r"\b(?:twenty|thirty|forty|hundred|thousand)(?:[ -](?:one|two|three|four|five))? ?-?(?:fifths?|firsts?|trillionths)\b"
        r"|two hundred three fifths|\btwenty-three fifths|hundred (?:and )?fifth|and three and three fifths|twenty-fifth\b"
        r"|twenty-first\b"
    ),
    "division read aloud": r"(?i:\bone|\b1|\b2000) over (?:\d{1,2}\Z|one|three|twenty)",
    "two spaces, or a hyphen between spaces, inside a number: typed in a chat": (
        r"\w {2,}\w+ {2,}\w|\w {3}\w|\d {2}k\b|\A- \d|\b(?:fifty|one|five|ninety) - (?:two|fourth|eighths|five)|- \d+ degrees"
    ),
    "digits and number words mixed below a thousand, thousands in parts, sums of hundreds and dozens": (
        r"\d hundred (?:and|are)|\d thousand \d|\d crore and|hundred and two dozens|five hundreds"
    ),
    "letters for thousands of millions that are names of networks, or nothing, in news": r"\A(?:10G|[\d,.]+ [GM])\Z",
    "abbreviations of chats and lists": r"\bdo?zs\b|\brmb \d+ usd\b",
    "a percentage as a title, with a number that does not belong to it": r"\A(?i:percents?|per cent) of \w",
    "a price as it is said in a shop, or a trick with points": (
        r"dollars? (?:and )?(?:50|15|forty five|one and|two and)\b|USD (?:25|50)\b|\bmao\b|\$ 100 and"
    ),
    "signs behind the number that may belong to the next one, and signs that no newspaper sets": r"\A10 \$ 30|ரூ",
    "units in brackets, and units that no reader knows": (
        r"\d [(\[{<]kg|\d(?:\.\d)?rad\b|\bturns?\Z|per millisecond|picometer|drachma is"
    ),
    'the other library\'s own grammar of bounds: a bound without its number, "or equal than"': (
        r"(?i:or equal than|or (?:greater|more) than\Z|at least or equal|more than 2 in 5\Z|equal to (?:5000|it|6000)?\Z)"
    ),
    "a decimal comma with nothing that tells it from a list": r"\b1,3\.",
    "misspelt units": r"centigrate",
}
_RULES = {why: re.compile(pattern) for why, pattern in RULES.items()}
# Quantities of science: powers of ten, tolerances, statistics, chemistry.
SCIENCE = re.compile(r"[×^±σ°‰‱]|10[−-]\d|\d[eE][+-]?\d|\b[a-zA-Z]\s?[=<>≤≥∼~]|[−-]1\b|p\s?[<=>]|\bwt\b|\bM\b")


def reason(text: str) -> str | None:
    """Give why a case is left out; None for one that news can contain."""
    return next((why for why, pattern in _RULES.items() if pattern.search(text)), None)
