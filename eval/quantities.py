"""Quantities with units as agencies write them: `python -m eval.quantities [SET] [--misses]`.

Invented sentences (`quantities/*.yaml`), each with its values and their units. Two rows for each set: the values of the grammar
alone, and the figures of the reports, of which a count must have its noun too. What counts as the same: both ends of the
interval, and the unit; of a number without a unit the counted noun in the singular. Half of the sentences were kept unread
until the program was done.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from consilience import testing
from consilience.annotate import values
from consilience.annotate.figures import ages, magnitudes, persons, without_conversions
from consilience.records import FigureMark
from eval.quotes import AnotherTextError
from eval.score import Score

QUANTITIES = Path(__file__).with_name("quantities")
SETS = ("built", "kept")
_WRITTEN = re.compile(r"(?P<side>>=|<=|~)?(?P<low>-?\d+(?:\.\d+)?|\?)(?:\.\.(?P<high>\d+(?:\.\d+)?))? (?P<unit>.+)")
_NEAR = 1e-3
# What is read, but measures nothing.
_NO_FIGURES = frozenset({"times", "score"})


class Sentence(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the values in it: "2..3 km", ">=5 person", "? USD"; "*" is any unit, "a|b" one of two."""

    text: str
    values: tuple[str, ...]


class Quantity(Struct, frozen=True):
    """A value with its unit, as marked or as found."""

    low: float | None
    high: float | None
    units: tuple[str, ...]  # as which it may be told; "*" for any


def sentences(name: str) -> list[Sentence]:
    """Give the sentences of a set."""
    return msgspec.yaml.decode((QUANTITIES / f"{name}.yaml").read_bytes(), type=list[Sentence])


def written(value: str) -> Quantity:
    """Read a marked value."""
    match = _WRITTEN.fullmatch(value)
    if match is None:
        raise AnotherTextError(value)
    units = tuple(match["unit"].split("|"))
    if match["low"] == "?":
        return Quantity(None, None, units)
    low = float(match["low"])
    high = float(match["high"]) if match["high"] else low
    return Quantity(None if match["side"] == "<=" else low, None if match["side"] == ">=" else high, units)


def told(sentence: str) -> list[Quantity]:
    """Give the values that the grammar reads in a sentence, ordinals left out."""
    whole = (0, len(sentence))
    read = [
        magnitudes.recognised(sentence, whole, ages.recognised(sentence, whole, value))
        for value in values.of(sentence)
        if value.kind != "ordinal"
    ]
    return [Quantity(value.low, value.high, (value.unit,)) for value in without_conversions(read, sentence)]


def figured(sentence: str) -> list[Quantity]:
    """Give the figures of a sentence that a number tells, a count with its noun."""
    marks = testing.report(sentence).figures
    return [Quantity(mark.low, mark.high, (_unit(mark),)) for mark in marks if mark.modifier != persons.COUNTED]


def _unit(mark: FigureMark) -> str:
    return mark.unit or mark.thing


def matched(found: Sequence[Quantity], wanted: Sequence[Quantity], *, counted: bool) -> list[Quantity]:
    """Give those wanted that are not found, each found one used once; `counted` asks for the nouns of counts too."""
    rest, missed = list(found), []
    for one in wanted:
        same = next((other for other in rest if _is_same(one, other, counted=counted)), None)
        if same is None:
            missed.append(one)
        else:
            rest.remove(same)
    return missed


def _is_same(wanted: Quantity, found: Quantity, *, counted: bool) -> bool:
    unit = found.units[0]
    if not (_near(wanted.low, found.low) and _near(wanted.high, found.high)):
        return False
    return "*" in wanted.units or unit in wanted.units or (not unit and not counted)


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _NEAR * abs(one)


def judged(name: str) -> Iterator[tuple[str, Score, str]]:
    """Score each sentence of a set both ways: the row, the score, and what to show of it."""
    for sentence in sentences(name):
        every = [written(value) for value in sentence.values]
        for row, found in (("values", told(sentence.text)), ("figures", figured(sentence.text))):
            wanted = every if row == "values" else [one for one in every if _NO_FIGURES.isdisjoint(one.units)]
            missed = matched(found, wanted, counted=row == "figures")
            hits = len(wanted) - len(missed)
            score = Score(hits, len(found), len(wanted))
            wrong = (
                f"{row}: {sentence.text}\n    missed {missed}\n    found {found}" if hits < max(score.found, score.wanted) else ""
            )
            yield row, score, wrong


def measure() -> dict[str, float]:
    """Give the figures for the gate, set by set."""
    return {key: value for name in SETS for key, value in rows(name, list(judged(name))).items()}


def rows(name: str, scored: Sequence[tuple[str, Score, str]]) -> dict[str, float]:
    """Give precision, recall and F1 of a set both ways."""
    return {
        key: value
        for row in ("values", "figures")
        for key, value in sum((score for one, score, _ in scored if one == row), Score()).rows(f"{name}_{row}").items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*", help="names of sets; all when none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed or is too much")
    options = parser.parse_args()
    for name in options.sets or SETS:
        scored = list(judged(name))
        for row, value in rows(name, scored).items():
            print(f"{row:26} {value:.3f}")
        if options.misses:
            print("\n".join(wrong for _, _, wrong in scored if wrong))


if __name__ == "__main__":
    main()
