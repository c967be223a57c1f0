"""Text → signs that it was put together from others' sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from consilience import outlets
from consilience.languages.english.openers import OPENERS
from consilience.languages.english.places import PLACES
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.languages.english.weights import weight
from consilience.records import Report

# A last name is rare; "Police", "Officials" and "Moscow", which also speak alone, stand in many texts.
RARE = 5.5

# A digest ("the sentence in numbers") gives at least so many values, and so many of them are others'; it rounds some of them.
# Of 26 marked stories' unsigned articles with words of several others, six of six digests and no other are so.
FEWEST_VALUES = 8
OTHERS_VALUES = 7 / 8
ROUNDED = 0.03

# A name of one word that says something: "But Bondarev said that". A reporter has introduced him before.
_SPEAKER = re.compile(r"(?<![\w.’'-])([A-Z][\w’'-]{2,30}) ([a-z]{3,12})\b")


def strangers(text: str) -> tuple[str, ...]:
    """Give the people who speak in a text by their last name alone and are introduced nowhere in it."""
    found = {match.group(1) for match in _SPEAKER.finditer(text) if match.group(2) in SAYING_VERBS}
    return tuple(sorted(name for name in found if _may_be_a_last_name(name) and not _is_introduced(text, name)))


def _may_be_a_last_name(name: str) -> bool:
    plain = name.lower()
    if name.isupper() or name in PLACES or outlets.by_name(name) or name.endswith(("'s", "’s", "ists", "ers", "ors")):
        return False
    return min(weight(plain), weight(plain.removesuffix("s"))) > RARE


def _is_introduced(text: str, name: str) -> bool:
    """Say whether a name stands somewhere after a first name or title, or after "the", as no person's does."""
    before = r"(?:([A-Z][\w.’'-]{0,30}) (?:(?:al|de|bin|van|von|el)[ -]){0,2}|\b([Tt]he) )"
    found = re.finditer(before + re.escape(name) + r"\b", text)
    return any(match.group(2) or match.group(1).lower() not in OPENERS for match in found)


def gives_only_others_values(report: Report, others: Iterable[Report]) -> bool:
    """Say whether an article gives many values, nearly all of which others give too: nobody went and counted for it."""
    own = _values(report)
    if len(own) < FEWEST_VALUES:
        return False
    known = sorted({value for other in others for value in _values(other)})
    return sum(_is_near(value, known) for value in own) >= OTHERS_VALUES * len(own)


def _values(report: Report) -> frozenset[float]:
    given = (mark.low if mark.low is not None else mark.high for mark in report.figures)
    return frozenset(float(value) for value in given if value is not None)


def _is_near(value: float, known: Sequence[float]) -> bool:
    """Say whether one of some values, in order, is the given one, or it rounded."""
    at = bisect_left(known, value)
    return any(abs(value - other) <= ROUNDED * max(abs(value), abs(other)) for other in known[max(0, at - 1) : at + 1])
