"""Parts of one in words: "two-thirds", "a quarter of a million", "three and a half", "six point five"."""

from __future__ import annotations

import re

from msgspec import Struct

from consilience.annotate.values import worded
from consilience.annotate.values.worded import NEXT, Run
from consilience.languages.english import numbers as english

_OF_A = re.compile(r"[ \n-]{1,2}((?:of[ \n-])?(?:an?|one|1)[ \n-]{1,2}|of[ \n])?([a-z]+)(?![^\W_])")
_EARLIER = re.compile(r"[ -](?:earlier|time)\b")
_AFTER = re.compile(r"[ \n-]+([a-z]+)")
_POINT = re.compile(r"[ \n]point((?:[ \n-](?:" + "|".join([*english.ZEROS, "oh", *english.UNITS]) + r")(?![^\W_]))+)")
_POINT_TENS = re.compile(
    r"[ \n]point[ \n](" + "|".join([*english.TEENS, *english.TENS]) + r")(?:[ \n-](" + "|".join(english.UNITS) + r"))?(?![^\W_])"
)
_MOST_PARTS = 99
_SMALL_PART = 0.01


class Part(Struct, frozen=True):
    """A part of one, or a number with a part."""

    end: int
    value: float
    share: bool = False  # a part of something that follows: "a third of the city"
    scaled: bool = False
    unit: str = ""


def of(low: str, start: int, run: Run | None) -> Part | None:
    """Read the part that begins at `start`, where `run` is the number that begins there; None if there is none."""
    if run is None:
        word = NEXT.match(low, start)
        if word is None:
            return None
        if word.group(2) in {"a", "an"}:
            return _below(low, word.end(), 1.0, start, one=False)
        return _half(low, start, word.end(), word.group(2)) if word.group(2) in {"half", "quarter"} else None
    if run.before is not None and run.last <= _MOST_PARTS:
        added = _denominator(low, run.end, run.last)
        if added is not None:  # "five billion and three quarters"
            end, part = added
            later = _scale_after(low, end)
            scale = later[1] if later else _scale_of(low, run.before[0])
            return Part(later[0] if later else end, run.before[1] + part * scale, scaled=True)
    below = _below(low, run.end, run.value, start, one=run.value == 1) if run.value <= _MOST_PARTS else None
    return below or _added(low, run.end, run.value, run.scale) or _decimals(low, run)


def _scale_of(low: str, end: int) -> float:
    """What the last word before `end` multiplies with, from a thousand on: "five billion"."""
    last = re.search(r"[a-z]+\Z", low[max(0, end - 12) : end])
    scale = english.BIG.get(last.group(), 1.0) if last else 1.0
    return scale if scale >= 1000 else 1.0


def _scale_after(low: str, end: int) -> tuple[int, float] | None:
    """Give the end and worth of a scale from a thousand on that follows."""
    match = NEXT.match(low, end)
    scale = english.BIG.get(match.group(2)) if match and match.group(1) in {" ", "-", "\n"} else None
    return None if match is None or scale is None else (match.end(), scale)


def _denominator(low: str, end: int, above: float) -> tuple[int, float] | None:
    """Read "quarters" after "three"."""
    match = NEXT.match(low, end)
    if match is None or match.group(1) not in {" ", "-", " - ", "\n"} or match.group(2) not in english.PARTS:
        return None
    word = match.group(2)
    if above != 1 and not word.endswith("s") and match.group(1) != "-":
        return None
    return match.end(), above * english.PARTS[word]


def _below(low: str, end: int, above: float, start: int, *, one: bool) -> Part | None:
    """Read "two-thirds", "a third of", "three quarters of a million"; `one` tells "one third" from "a third"."""
    found = _denominator(low, end, above)
    if found is None:
        return None
    after, value = found
    word = re.split(r"[ \n-]", low[end:after])[-1]
    of_what = _of_what(low, after, value, direct=word in english.DIRECT_PARTS)
    if of_what is not None:
        return of_what
    if (value > 1 and word in english.COARSE_PARTS) or (
        above == 1 and word != "half" and "-" not in low[end : end + 2] and not _is_part(low, start, after, one=one)
    ):
        return None
    return Part(after, value, share=True)


def _is_part(low: str, start: int, end: int, *, one: bool) -> bool:
    """Tell "a third of", "by a fifth" and "one third" from "a third man"."""
    following = _AFTER.match(low, end)
    if following and following.group(1) in english.AFTER_PART:
        return True
    if not following and (english.PARTS[low[start:end].rsplit(maxsplit=1)[-1]] <= _SMALL_PART or low.strip() == low[start:end]):
        return True  # "a hundredth", or "a fifth" in the cell of a table
    if following and (low[end] == "-" or following.group(1) not in english.LINKS):
        return False
    return one or _word_before(low, start) in english.BEFORE_PART


def _word_before(low: str, start: int) -> str:
    before = re.search(r"([a-z]+)[ \n]\Z", low[max(0, start - 16) : start])
    return before.group(1) if before else ""


def _half(low: str, start: int, end: int, word: str) -> Part | None:
    """Read "half a million", "half the city", "quarter million"."""
    value = english.PARTS[word]
    of_what = _of_what(low, end, value, direct=True)
    if of_what is not None or word != "half" or low[end : end + 1] == "-":
        return of_what
    following = _AFTER.match(low, end)
    if low[end : end + 3] == " - ":  # "his half - brother", as some agencies set it
        return None
    told = following is not None and following.group(1) in english.AFTER_HALF
    return Part(end, value, share=True) if told or _word_before(low, start) in english.BEFORE_HALF else None


def _of_what(low: str, end: int, value: float, *, direct: bool) -> Part | None:
    """Read "of a million", "a dozen", "century" and "a mile" after a part; without "of a" only where it may stand `direct`."""
    match = _OF_A.match(low, end)
    if match is None or not (direct or match.group(1)):
        return None
    word = match.group(2)
    if word in english.LENGTHS_OF_TIME and not _EARLIER.match(low, match.end()):
        factor, unit = english.LENGTHS_OF_TIME[word]
        return Part(match.end(), value * factor, scaled=True, unit=unit)
    if word in english.PARTED and match.group(1):
        return Part(match.start(2) - 1, value)
    scale = 12.0 if word in english.DOZEN else english.BIG.get(word)
    return None if scale is None else Part(match.end(), value * scale, scaled=True)


_AND = re.compile(r"[ \n-]{1,2}and[ \n-]{1,2}")


def _added(low: str, end: int, value: float, scale: float) -> Part | None:
    """Read "and a half" after a number; its scale before or after it: "two and a half million", "two million and a half"."""
    joined = _AND.match(low, end)
    if joined is None:
        return None
    above = worded.read(low, joined.end())
    if above is None:
        article = NEXT.match(low, joined.end())
        if article is None or article.group(1) or article.group(2) not in {"a", "an"}:
            return None
        found = _denominator(low, article.end(), 1.0)
    else:
        found = _denominator(low, above.end, above.value)
    if found is None or found[1] >= 1:
        return None
    after, part = found
    later = _scale_after(low, after)
    if later is not None:
        total = value + part * later[1] if scale >= 1000 else (value + part) * later[1]
        return Part(later[0], total, scaled=True)
    return Part(after, value + part * (scale if scale >= 1000 else 1.0), scaled=scale >= 1000)


def with_part(low: str, end: int, value: float, scale: float) -> Part | None:
    """Read "and a half" after a number in digits."""
    return _added(low, end, value, scale)


def _decimals(low: str, run: Run) -> Part | None:
    """Read "point five", "point nought four", "point seventy-one"."""
    digits = _POINT.match(low, run.end)
    if digits:
        words = re.findall(r"[a-z]+", digits.group(1))
        value = run.value + float("0." + "".join(str(int(english.UNITS.get(word, 0))) for word in words))
        return _scaled(low, digits.end(), value)
    tens = _POINT_TENS.match(low, run.end)
    if tens is None:
        return None
    worth = {**english.TEENS, **english.TENS}[tens.group(1)] + english.UNITS.get(tens.group(2) or "", 0.0)
    return _scaled(low, tens.end(), run.value + worth / 100)


def _scaled(low: str, end: int, value: float) -> Part:
    later = _scale_after(low, end)
    return Part(end, value) if later is None else Part(later[0], value * later[1], scaled=True)
