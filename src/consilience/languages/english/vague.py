"""What "dozens" and "hundreds" say at least, as those who record casualties count them."""

from __future__ import annotations

# Casualty recorders take the least that a word can mean: tens are 10, dozens 12, hundreds 100.
LEAST: dict[str, float] = {
    "tens": 10.0, "dozens": 12.0, "dozen": 12.0, "scores": 20.0, "hundreds": 100.0, "hundred": 100.0, "thousands": 1e3,
    "thousand": 1e3, "millions": 1e6, "million": 1e6, "billions": 1e9, "billion": 1e9, "trillions": 1e12, "trillion": 1e12,
}  # fmt: skip
# "Several hundred" and "a few hundred" are two hundreds at least.
SOME = frozenset({"several", "few"})
AT_LEAST = 2.0
# "Tens of thousands" is ten thousands; "dozens or hundreds" is dozens.
TIMES = "of"
