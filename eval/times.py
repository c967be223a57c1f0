"""Measure time expressions: `python -m eval.times`.

Two public sets that nobody here wrote: another library's English cases with a reference time (dates only), and the
TIMEX3 of thirty marked news articles (dates only, resolved against the article's own date).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec import Struct

from consilience.annotate import times
from consilience.records import Article, Block, Published, Report, Run, Sentence, TimeMark
from eval import SHARED

RECOGNIZERS = SHARED / "data" / "recognizers_specs" / "Specs" / "DateTime" / "English" / "DateTimeModel.json"
MEANTIME = SHARED / "data" / "meantime_apple" / "intra-doc_annotation" / "corpus_apple"


# Only the headline and five sentences of each article are marked.
LAST_MARKED_SENTENCE = 5


class Expected(Struct, frozen=True):
    """A marked expression: its span, and the values that count as right."""

    start: int
    end: int
    values: frozenset[str]


def reported(text: str, today: date) -> tuple[TimeMark, ...]:
    """Mark a text as an article of one sentence per line, published on a day."""
    sentences = tuple(Sentence(found.start(), found.end(), 0) for found in re.finditer(r"[^\n]+", text))
    article = Article(
        id="", source="", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date=today.isoformat(), precision="day", how="printed"),
    )  # fmt: skip
    return times.mark(Report(article=article, sentences=sentences)).times


# --------------------------------------------------------------------------- another library's cases


def recognizer_cases() -> Iterator[tuple[str, date, list[Expected]]]:
    """Give each case with the dates it holds; a case with a time of day, a duration or a set says nothing about dates."""
    for case in json.loads(RECOGNIZERS.read_text("utf-8-sig")):
        today = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
        kinds = {found.get("TypeName", "").rpartition(".")[2] for found in case["Results"]}
        if not today or not kinds <= {"date", "daterange"} or not case["Results"]:
            continue
        found = [
            Expected(result["Start"], result["End"] + 1, frozenset(_values(result["Resolution"]["values"])))
            for result in case["Results"]
            if "Resolution" in result
        ]
        yield _cased(case["Input"]), date.fromisoformat(today), found


def _cased(text: str) -> str:
    """Write days and months with capitals, as news does: the cases are typed as in a chat."""
    names = r"mon|tues|wednes|thurs|fri|satur|sun"
    months = (
        "january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec"
    )
    return re.sub(
        rf"\b(?:(?:{names})day|{months}|(?:march|may|mar)(?=[\s.]+\d))\b", lambda found: found.group().capitalize(), text
    )


def _values(values: list[dict[str, str]]) -> Iterator[str]:
    for value in values:
        timex = value.get("timex", "")
        if value["type"] == "date" and "value" in value:
            yield value["value"]
        elif "start" in value and "end" in value:
            yield f"{value['start']}/{value['end']}"
        if re.fullmatch(r"\d{4}(-\d\d)?", timex):
            yield timex


def same(value: str | None, expected: frozenset[str]) -> bool:
    """Tell whether a value is one of those expected; a month or a range also as the days it covers."""
    return value is not None and (value in expected or any(_covers(value, each) for each in expected))


def _covers(value: str, expected: str) -> bool:
    """Compare days covered: the other library ends a range on the day after, and "2014 to 2018" where 2018 begins."""
    first, _, last = value.partition("/")
    begins, _, ends = expected.partition("/")
    start, end = times.days(_published(first)), times.days(_published(last or first))
    wanted, after = times.days(_published(begins))[0], times.days(_published(ends or begins))
    if start[0] is None or end[0] is None or end[1] is None or wanted is None or after[0] is None or start[0] != wanted:
        return False
    return after[0] in {end[0], end[1] + timedelta(days=1)} if ends else after[1] == end[1]


def _published(value: str) -> Published:
    return Published(date=value, precision="day", how="printed")


# --------------------------------------------------------------------------- marked news


def meantime_cases() -> Iterator[tuple[str, date, list[Expected]]]:
    """Give each marked article with its dates, in the text joined from its tokens."""
    for path in sorted(MEANTIME.glob("*.xml")):
        yield _article(path)


def _article(path: Path) -> tuple[str, date, list[Expected]]:
    root = ET.parse(path).getroot()  # noqa: S314 - our own copy of a published data set
    text, spans, line = "", {}, "0"
    for token in root.iter("token"):
        here = token.get("sentence", "0")
        if int(here) > LAST_MARKED_SENTENCE:
            break
        text += "" if not text or (token.text or "") in {",", "."} else "\n" if here != line else " "
        line, start = here, len(text)
        text += token.text or ""
        spans[token.get("t_id", "")] = (start, len(text))
    today, found = date.min, []
    for mark in root.iter("TIMEX3"):
        value, kind = mark.get("value", ""), mark.get("type")
        if mark.get("functionInDocument") == "CREATION_TIME" and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            today = date.fromisoformat(value)
        anchors = [spans[key] for anchor in mark.iter("token_anchor") if (key := anchor.get("t_id", "")) in spans]
        if kind == "DATE" and anchors and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
            found.append(Expected(min(anchors)[0], max(anchors)[1], frozenset({value})))
    return text, today, found


# --------------------------------------------------------------------------- the measure


def measured(name: str, cases: Iterator[tuple[str, date, list[Expected]]], *, show: bool = False) -> dict[str, float]:
    """Give precision and recall of spans, and the share of right values among the spans found."""
    marked = wanted = hit = right = 0
    for text, today, expected in cases:
        marks = reported(text, today)
        wanted, marked = wanted + len(expected), marked + len(marks)
        for each in expected:
            near = [mark for mark in marks if mark.start < each.end and each.start < mark.end]
            hit += bool(near)
            is_right = any(same(mark.value, each.values) for mark in near)
            right += is_right
            if show and not is_right:
                print(
                    name,
                    today,
                    repr(text[max(0, each.start - 40) : each.end + 20]),
                    sorted(each.values),
                    [mark.value for mark in near],
                )
    return {
        f"{name}.span_recall": hit / max(wanted, 1),
        f"{name}.span_precision": hit / max(marked, 1),
        f"{name}.value_recall": right / max(wanted, 1),
        f"{name}.value_precision": right / max(marked, 1),
    }


def measure(*, show: bool = False) -> dict[str, float]:
    """Give precision and recall of spans and values on both sets, each from 0 to 1."""
    return measured("recognizers", recognizer_cases(), show=show) | measured("meantime", meantime_cases(), show=show)


if __name__ == "__main__":
    import sys

    for row, share in measure(show="--misses" in sys.argv).items():
        print(f"{row:32} {share:.3f}")
