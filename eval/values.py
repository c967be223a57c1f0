"""Scores the value grammar on the Recognizers-Text cases: numbers, ranges, percentages, money, measures, ages, temperatures.

The cases are sentences with the values that stand in them (Microsoft, MIT licence). They count every number, versions
and "one" included, which a reader of news does not: precision is measured for the kinds that a unit marks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from consilience.annotate import values
from consilience.annotate.values import Value
from eval import SHARED

CASES = {
    "number": "Number/English/NumberModel.json",
    "range": "Number/English/NumberRangeModel.json",
    "percentage": "Number/English/PercentModel.json",
    "currency": "NumberWithUnit/English/CurrencyModel.json",
    "dimension": "NumberWithUnit/English/DimensionModel.json",
    "age": "NumberWithUnit/English/AgeModel.json",
    "temperature": "NumberWithUnit/English/TemperatureModel.json",
}
KINDS = {
    "percentage": {"share"},
    "currency": {"money"},
    "dimension": {"length", "area", "weight", "volume", "speed", "power", "storage"},
    "age": {"age"},
    "temperature": {"temperature"},
}


def measure() -> dict[str, float]:
    """Give recall of every kind of case, and precision of the kinds whose values are marked by a unit."""
    rows: dict[str, float] = {}
    for name, path in CASES.items():
        found = wanted = right = told = 0
        for text, results in cases(path):
            read = [value for value in values.of(text) if name not in KINDS or value.kind in KINDS[name]]
            wanted += len(results)
            found += sum(any(matches(value, result) for value in read) for result in results)
            told += len(read)
            right += sum(any(touches(value, result) for result in results) for value in read)
        rows[f"values.{name}_recall"] = found / wanted if wanted else 0.0
        if name in KINDS:
            rows[f"values.{name}_precision"] = right / told if told else 0.0
    return rows


def cases(path: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give the sentences of a file with the values that stand in them, ambiguous and empty ones left out."""
    text = (SHARED / "data" / "recognizers_specs" / "Specs" / path).read_text(encoding="utf-8-sig")
    for case in json.loads(text):
        yield case["Input"], [result for result in case["Results"] if expected(result) is not None]


def expected(result: dict[str, Any]) -> tuple[float | None, float | None] | None:
    """Give the interval of a marked value; None where the case gives no number."""
    told = str(result.get("Resolution", {}).get("value", "")).replace("%", "")
    interval = re.fullmatch(r"[(\[](-?[\d.]*),(-?[\d.]*)[)\]]", told)
    if interval:
        low, high = (float(side) if side else None for side in interval.groups())
        return low, high
    try:
        return float(told), float(told)
    except ValueError:  # "null", or a value in words
        return None


def touches(value: Value, result: dict[str, Any]) -> bool:
    """Whether a value overlaps a marked one."""
    return bool(value.start <= result["End"] and result["Start"] < value.end)


def matches(value: Value, result: dict[str, Any]) -> bool:
    """Whether a value overlaps a marked one and is as large."""
    if not touches(value, result):
        return False
    low, high = expected(result) or (None, None)
    scale = 100.0 if value.kind == "share" and result.get("TypeName") == "percentage" else 1.0
    return near(value.low, low, scale) and near(value.high, high, scale)


def near(got: float | None, wanted: float | None, scale: float) -> bool:
    """Whether two bounds are the same number; a bare number may carry an open side."""
    if got is None or wanted is None:
        return got is wanted
    return abs(got * scale - wanted) <= 1e-6 * max(1.0, abs(wanted))


if __name__ == "__main__":
    for row, ratio in measure().items():
        print(f"{row:32} {ratio:.3f}")
