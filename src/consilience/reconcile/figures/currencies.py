"""One sum in two currencies ("2 million euros", "$2.6 million") → whether the one may be the other, exchanged."""

from __future__ import annotations

import math

# The least and the most US dollars that a unit was worth at the end of a month, 1999 to 2025, to two digits.
_WORTH: dict[str, tuple[float, float]] = {
    "USD": (1.0, 1.0),
    "EUR": (0.84, 1.58), "GBP": (1.07, 2.1), "CHF": (0.55, 1.28), "JPY": (0.0062, 0.0132), "CNY": (0.12, 0.166),
    "AUD": (0.48, 1.1), "CAD": (0.62, 1.06), "NZD": (0.39, 0.88), "INR": (0.0113, 0.0256), "KRW": (0.00067, 0.0011),
    "SEK": (0.088, 0.17), "NOK": (0.088, 0.2), "DKK": (0.11, 0.22), "HKD": (0.127, 0.13), "SGD": (0.53, 0.83), "PLN": (0.2, 0.5),
    "ZAR": (0.05, 0.18), "MXN": (0.04, 0.11), "PHP": (0.017, 0.026), "BRL": (0.16, 0.65), "RUB": (0.0085, 0.043),
    "THB": (0.022, 0.035), "MYR": (0.21, 0.34), "TWD": (0.028, 0.036), "ILS": (0.2, 0.32), "SAR": (0.266, 0.267),
    "AED": (0.272, 0.273), "PKR": (0.0032, 0.02), "CZK": (0.024, 0.069), "HUF": (0.0023, 0.0069), "CLP": (0.00098, 0.0023),
}  # fmt: skip
# What rounding adds: "about two million", "$2.6 million".
_ROUNDED = 1.12


def dollars(sum_: float, unit: str) -> float | None:
    """Give about how many US dollars a sum was worth; None of an unknown currency."""
    least, most = _WORTH.get(unit, (0.0, 0.0))
    return sum_ * math.sqrt(least * most) or None


def are_two(unit: str, other: str) -> bool:
    """Whether two units are two currencies whose worth is known."""
    return unit != other and unit in _WORTH and other in _WORTH


def may_be_one(one: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether two sums in different currencies may be one sum at some rate of these years."""
    if not are_two(unit, other_unit) or min(one, other) <= 0:
        return False
    (least, most), (other_least, other_most) = _WORTH[unit], _WORTH[other_unit]
    return one * least <= other * other_most * _ROUNDED and other * other_least <= one * most * _ROUNDED
