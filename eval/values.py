"""Scores the value grammar: `python -m eval.values [--misses]`.

On the Recognizers-Text cases (Microsoft, MIT licence): sentences with the numbers, ranges, percentages, money, measures,
ages and temperatures that stand in them, once over all cases and once over those that news can contain
(`values_left_out.py` says which are left out and why). On MeasEval (CC BY): which words make a quantity a range or an
approximate one. On thirty marked news articles (MEANTIME, CC BY): the values marked there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from consilience.annotate import values
from consilience.annotate.figures import ages
from consilience.annotate.values import Value
from eval import SHARED, values_left_out
from eval.times import LAST_MARKED_SENTENCE, MEANTIME

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
    "dimension": {"length", "area", "weight", "volume", "speed", "power", "storage", "angle", "frequency", "pressure", "energy"},
    "age": {"age"},
    "temperature": {"temperature"},
}
CENTS = frozenset({"Cent", "Pence", "Penny"})


def measure(*, show: bool = False) -> dict[str, float]:
    """Give precision and recall on every set, each from 0 to 1."""
    rows: dict[str, float] = {}
    for name, path in CASES.items():
        rows |= _recognizers(name, path, show=show)
    return rows | _modifiers(show=show) | _meantime(show=show)


# --------------------------------------------------------------------------- another library's cases


def _recognizers(name: str, path: str, *, show: bool) -> dict[str, float]:
    found = wanted = right = told = found_all = wanted_all = 0
    for text, results in cases(path):
        read = [value for value in _read(text) if name not in KINDS or value.kind in KINDS[name]]
        hits = [any(matches(value, result, name) for value in read) for result in results]
        wanted_all, found_all = wanted_all + len(results), found_all + sum(hits)
        if values_left_out.reason(text):
            continue
        wanted, found = wanted + len(results), found + sum(hits)
        stray = [value for value in read if not any(touches(value, result) for result in results)]
        told, right = told + len(read), right + len(read) - len(stray)
        if show:
            _show(name, text, [result["Text"] for result, hit in zip(results, hits, strict=True) if not hit], stray, read)
    return {
        f"values.{name}_recall": found / max(wanted, 1),
        f"values.{name}_recall_all": found_all / max(wanted_all, 1),
    } | ({} if name == "range" else {f"values.{name}_precision": right / max(told, 1)})


def _read(text: str) -> list[Value]:
    """Read the values of a text, ages in figures too: "aged 87" is told by the words before it."""
    return [ages.recognised(text, (0, len(text)), value) for value in values.of(text) if value.kind != "ordinal"]


def _show(name: str, text: str, missed: list[str], stray: list[Value], read: list[Value]) -> None:
    if missed or stray:
        got = [(text[value.start : value.end], value.low, value.high, value.unit or value.kind) for value in read]
        print(name, repr(text[:160]), "missed", missed, "stray", [text[value.start : value.end] for value in stray], "read", got)


def cases(path: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give the sentences of a file with the values that stand in them, those without a number left out."""
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


def matches(value: Value, result: dict[str, Any], name: str) -> bool:
    """Whether a value overlaps a marked one and is as large; only the range cases mark bounds, the others the bare number."""
    if not touches(value, result):
        return False
    low, high = expected(result) or (None, None)
    scale = 100.0 if value.kind == "share" and result.get("TypeName") == "percentage" else 1.0
    if value.kind == "money" and result.get("Resolution", {}).get("unit") in CENTS:
        scale = 100.0
    if name == "range":
        return near(value.low, low, scale) and near(value.high, high, scale)
    return any(near(side, low, scale) for side in (value.low, value.high) if side is not None)


def near(got: float | None, wanted: float | None, scale: float) -> bool:
    """Whether two bounds are the same number."""
    if got is None or wanted is None:
        return got is wanted
    return abs(got * scale - wanted) <= 1e-6 * max(1.0, abs(wanted))


# --------------------------------------------------------------------------- modifiers


def _modifiers(*, show: bool) -> dict[str, float]:
    """Give precision and recall of "this is a range" and "this is approximate" on the quantities that news could contain."""
    hit = dict.fromkeys(("range", "approximate"), 0)
    told, wanted = dict(hit), dict(hit)
    for text, start, end, mods in _measeval():
        printed = text[start:end]
        if values_left_out.SCIENCE.search(printed):
            continue
        read = [
            value for value in values.of(text[max(0, start - 60) : end + 30]) if _overlaps(value, start, end, max(0, start - 60))
        ]
        if not read:
            continue
        value = read[0]
        got = {"range": value.low != value.high, "approximate": value.modifier == "about"}
        marked = {"range": any("IsRange" in mod for mod in mods), "approximate": "IsApproximate" in mods}
        for name in hit:
            told[name] += got[name]
            wanted[name] += marked[name]
            hit[name] += got[name] and marked[name]
            if show and got[name] != marked[name]:
                print("measeval", name, repr(printed), "marked", sorted(mods), "read", value.low, value.high, value.modifier)
    return {f"values.modifier_{name}_recall": hit[name] / max(wanted[name], 1) for name in hit} | {
        f"values.modifier_{name}_precision": hit[name] / max(told[name], 1) for name in hit
    }


def _overlaps(value: Value, start: int, end: int, offset: int) -> bool:
    return value.number_start + offset < end and start < value.number_end + offset


def _measeval() -> Iterator[tuple[str, int, int, set[str]]]:
    """Give every marked quantity: its paragraph, its span and its modifiers."""
    folder = SHARED / "data" / "measeval" / "data"
    for path in sorted(folder.glob("*/tsv/*.tsv")):
        text = (path.parent.parent / "text" / f"{path.stem}.txt").read_text("utf-8")
        for line in path.read_text("utf-8").splitlines()[1:]:
            cells = line.split("\t")
            if cells[2] == "Quantity":
                other = json.loads(cells[7]) if len(cells) > 7 and cells[7] else {}
                yield text, int(cells[3]), int(cells[4]), set(other.get("mods", []))


# --------------------------------------------------------------------------- marked news


_WORTH = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|trillion)?")


def _meantime(*, show: bool) -> dict[str, float]:
    """Give how many of the marked values are read, and how many with the number that stands in them."""
    wanted = found = right = told = stray = 0
    for path in sorted(MEANTIME.glob("*.xml")):
        text, marks = _article(ET.parse(path).getroot())  # noqa: S314 - our own copy of a published data set
        read = values.of(text)
        counted = [value for value in read if value.kind not in {"duration", "ordinal"}]  # times are marked elsewhere
        told += len(counted)
        stray += sum(not any(value.start < end and start < value.end for start, end in marks) for value in counted)
        for start, end in marks:
            near_by = [value for value in read if value.start < end and start < value.end]
            wanted += 1
            found += bool(near_by)
            is_right = any(_worth(text[start:end], value) for value in near_by)
            right += is_right
            if show and not is_right:
                print("meantime", repr(text[max(0, start - 30) : end + 20]), [(value.low, value.unit) for value in near_by])
    return {
        "values.meantime_span_recall": found / max(wanted, 1),
        "values.meantime_value_recall": right / max(wanted, 1),
        "values.meantime_span_precision": (told - stray) / max(told, 1),
    }


def _worth(printed: str, value: Value) -> bool:
    """Whether a value is the number that is printed in digits; one in words counts as right where it is read."""
    match = _WORTH.search(printed)
    if match is None:
        return True
    worth = float(match["number"].replace(",", "")) * {"million": 1e6, "billion": 1e9, "trillion": 1e12}.get(match["scale"], 1.0)
    worth *= 0.01 if value.kind == "share" else 1.0
    return any(near(side, worth, 1.0) for side in (value.low, value.high) if side is not None)


def _article(root: ET.Element) -> tuple[str, list[tuple[int, int]]]:
    """Give the marked sentences of an article and the spans of their values."""
    text, spans, line = "", {}, "0"
    for token in root.iter("token"):
        here = token.get("sentence", "0")
        if int(here) > LAST_MARKED_SENTENCE:
            break
        word = token.text or ""
        glued = word in {",", ".", "%", "''"} or text.endswith(("$", "£", "€"))
        text += "" if not text or glued else "\n" if here != line else " "
        line, start = here, len(text)
        text += '"' if word == "''" else word
        spans[token.get("t_id", "")] = (start, len(text))
    marks = []
    for mark in root.iter("VALUE"):
        anchors = [spans[key] for anchor in mark.iter("token_anchor") if (key := anchor.get("t_id", "")) in spans]
        if anchors:
            marks.append((min(anchors)[0], max(anchors)[1]))
    return text, marks


if __name__ == "__main__":
    for row, ratio in measure(show="--misses" in sys.argv).items():
        print(f"{row:40} {ratio:.3f}")
