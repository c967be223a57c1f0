"""The words around a figure, for telling which figures of several reports may be one: names, years, telling words."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.annotate.figures import frames
from consilience.languages.english import measured, uncounted

_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_MONTH_NUMBERS = {name[:3].lower(): f"{number:02d}" for number, name in enumerate(uncounted.MONTHS.split("|")[:12], 1)}
_WHEN = re.compile(rf"\b(?:(?P<month>{uncounted.MONTHS})\b\.?|(?P<year>(?:1[5-9]|20)\d\d)\b(?!\s(?:people|feet|metres)))")
_SINCE = re.compile(
    r"\bsince\s(?:the\s\w+\s)?(?:\w+\s){0,3}(?:(?:1[5-9]|20)\d\d)|\bsince\s(?:it|the|then|its)\b"
    r"|\bso far\b.{0,20}\byear|\bthis year\b|\bto date\b",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(f"{uncounted.MONTHS}|{uncounted.WEEKDAYS}".lower().split("|")) | {"mr", "mrs", "ms", "dr"}


_BORDER = re.compile(r";|\s[—–-]\s|,\s(?:and|but|while|whereas|although|though|or)\s|\s(?:but|while|whereas)\s")
_AGED = re.compile(r"\b\d{1,3}-year-old\b")


def clause(text: str, sentence: tuple[int, int], position: int) -> tuple[int, int]:
    """Give the clause of a sentence in which a position stands."""
    start, end = sentence
    for border in _BORDER.finditer(text, *sentence):
        if border.end() <= position:
            start = border.end()
        elif border.start() >= position:
            end = border.start()
            break
    return start, end


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[str, ...]:
    """Give the capitalised words of a sentence, in small letters, but the first word where it is no name."""
    found = []
    for match in _CAPITAL.finditer(text):
        word = match.group().lower().replace("’", "'").removesuffix("'s")
        if (
            word in _NOT_NAMES
            or word in uncounted.NOT_A_NAME
            or word in measured.CONTEXT_STOP
            or (not text[: match.start()].strip("“\"'‘ ") and frames.any_of(word))
        ):
            continue
        found.append(word)
    return tuple(sorted({*found, *_AGED.findall(text)}))


@lru_cache(maxsize=64)
def when_in(text: str) -> tuple[str, ...]:
    """Give the years and months that a sentence names: "2003", "12"."""
    found: set[str] = set()
    for match in _WHEN.finditer(text):
        found.add(match["year"] or _MONTH_NUMBERS[match["month"][:3].lower()])
    if re.search(r"\blast (?:year|month)\b|\b(?:years|decades|months) ago\b", text):
        found.add("earlier")
    return tuple(sorted(found))


def is_running(text: str) -> bool:
    """Whether a sentence counts from some time on: "since March 2011"."""
    return _SINCE.search(text) is not None


@lru_cache(maxsize=64)
def context(text: str) -> tuple[str, ...]:
    """Give the telling words of a sentence, roughly stemmed."""
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    return tuple(sorted({stem(word) for word in words if word not in measured.CONTEXT_STOP}))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Cut the endings that news varies: "kills", "killing", "killed"."""
    for ending in ("ingly", "edly", "ings", "ing", "ies", "ed", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
