"""The scale after digits: "3 million", "2.5bn", "60m people"; and which letters are none: "60m high", "4K"."""

from __future__ import annotations

import re

from consilience.languages.english import currencies
from consilience.languages.english import numbers as english

_NAMES = "|".join(sorted(map(re.escape, english.SCALES), key=len, reverse=True))
_SCALE = re.compile(rf"(?P<gap>[ \u00a0\n-]| - )?(?P<scale>{_NAMES})(?![^\W_])")
_SECOND = re.compile(rf"[ \u00a0](?:{'|'.join(english.BIG)})(?![^\W_])")
_WORDS = re.compile(r"[ \u00a0-]?([a-z]+)(?:[ -]([a-z]+))?")
_MONEY_BEFORE = re.compile(
    r"(?:[$€£¥₹₽₩₪₺₦₱฿₴₫]|\b(?:" + "|".join(sorted({*currencies.CODES, "Rs", "Rs.", "RM", "Rp", "R"})) + r"))\s?\Z"
)
_MONEY_AFTER = re.compile(
    r"[ \u00a0-]?(?:[$€£¥]|(?:us |u\.s\. |australian |canadian )?(?:"
    + "|".join(sorted(map(re.escape, {*currencies.WORDS, *map(str.lower, currencies.CODES)}), key=len, reverse=True))
    + r")(?![^\W_]))"
)


def after(text: str, low: str, digits: tuple[int, int], *, money: bool) -> tuple[int, float]:
    """Give where the scale after digits ends, and what they are to be multiplied with: 1.0 where none stands there."""
    end = digits[1]
    match = _SCALE.match(low, end)
    if match is None:
        return end, 1.0
    name = match["scale"]
    if name in english.DOUBTFUL and not _is_meant(text, low, digits, match, money=money):
        return end, 1.0
    scale = english.SCALES[name]
    if text[match.end() : match.end() + 1] == "." and len(name) < 4 and _MONEY_AFTER.match(low, match.end() + 1):
        return match.end() + 1, scale  # "110 b. euro"
    second = _SECOND.match(low, match.end())
    if second and english.BIG[second.group().strip()] != scale:
        return second.end(), scale * english.BIG[second.group().strip()]
    return match.end(), scale


def _is_meant(text: str, low: str, digits: tuple[int, int], match: re.Match[str], *, money: bool) -> bool:  # noqa: PLR0911 - one return for each sign
    """Tell "$60m" and "5m people" from "fell 60m", "10k" from "a 10k race", "1.2b" from "4b"."""
    gap, name, printed = match["gap"] or "", match["scale"], text[match.start("scale") : match.end()]
    if gap not in {"", " ", "\u00a0"}:
        return False
    if money or _MONEY_BEFORE.search(text, max(0, digits[0] - 5), digits[0]) or _MONEY_AFTER.match(low, match.end()):
        return True
    if text[match.end() : match.end() + 1] == "." and _MONEY_AFTER.match(low, match.end() + 1):
        return True
    words = _WORDS.match(low, match.end())
    following, second = words.groups() if words else ("", "")
    if name == "k":
        return following not in english.RACES and following not in english.SCREENS and (not gap or printed == "k")
    if printed == "MM":
        return True
    if name == "m":
        if printed == "M":
            return following not in english.METRES_FOLLOW
        return _is_counted(following, second or "")
    if name == "b":
        return "." in text[digits[0] : digits[1]] or (printed == "B" and _is_counted(following, second or ""))
    return False


def _is_counted(word: str, second: str) -> bool:
    """Whether a noun in the plural follows, which something counts: "60m homes", "3m young people"."""
    if word in english.BEFORE_PLURALS:
        word = second
    if word in english.PLURALS:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2:] not in {"ss", "us", "is"} and word not in english.MEASURED_IN_METRES
