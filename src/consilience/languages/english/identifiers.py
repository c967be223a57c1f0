"""What tells one event from another of its kind: the magnitude of an earthquake, the number of a flight.

Each pattern has one group, the value. Two articles that give different values tell of different events.
"""

from __future__ import annotations

import re

_NUMBER = r"(\d(?:\.\d)?)(?![\d.,]*\d)"

MAGNITUDES = (
    re.compile(rf"\b{_NUMBER}[- ]magnitude\b", re.IGNORECASE),
    re.compile(rf"\bmagnitude[- ](?:of |at )?(?:at least |about |around )?{_NUMBER}", re.IGNORECASE),
    re.compile(rf"\bmeasur(?:ing|ed) (?:at )?(?:least |about )?(?:magnitude[- ])?{_NUMBER} (?:on|degrees)\b", re.IGNORECASE),
)

FLIGHTS = (re.compile(r"\b[Ff]light (?:number |no\. ?)?(?:[A-Z]{1,2}[- ]?)?(\d{2,4})\b"),)
