"""Measure time expressions: `python -m eval.times`.

Two public sets that nobody here wrote: another library's English cases with a reference time (those that news can
contain, and all), and the TIMEX3 of thirty marked news articles (resolved against the article's own date).
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
from msgspec import Struct

from consilience.annotate import times
from consilience.languages.english import spells as spell_words
from consilience.records import Article, Block, Published, Report, Run, Sentence, TimeMark
from eval import SHARED, recognizer_cases_left_out

RECOGNIZERS = SHARED / "data" / "recognizers_specs" / "Specs" / "DateTime" / "English" / "DateTimeModel.json"
MEANTIME = SHARED / "data" / "meantime_apple" / "intra-doc_annotation" / "corpus_apple"


# Only the headline and five sentences of each article are marked.
LAST_MARKED_SENTENCE = 5


# The other library reads 5/3/18 as Americans write it.
AMERICAN = "USA Today"


class Case(Struct, frozen=True):
    """A text, the day on which it was written, and what is marked in it."""

    text: str
    today: date | None
    expected: tuple[Expected, ...]
    outlet: str | None = None


class Expected(Struct, frozen=True):
    """A marked expression: its span, and the values that count as right."""

    start: int
    end: int
    values: frozenset[str]


def reported(text: str, today: date | None, outlet: str | None = None) -> Report:
    """Mark a text as an article of one sentence per line, published by an outlet on a day."""
    sentences = tuple(Sentence(found.start(), found.end(), 0) for found in re.finditer(r"[^\n]+", text))
    article = Article(
        id="", source="", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text, outlet=outlet,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date=today.isoformat(), precision="day", how="printed") if today else None,
    )  # fmt: skip
    return times.mark(Report(article=article, sentences=sentences))


# --------------------------------------------------------------------------- another library's cases


def recognizer_cases(*, news: bool) -> Iterator[Case]:
    """Give the cases with what they hold; with `news` only those that news can contain."""
    for case in json.loads(RECOGNIZERS.read_text("utf-8-sig")):
        if news and recognizer_cases_left_out.reason(case) is not None:
            continue
        today = case.get("Context", {}).get("ReferenceDateTime", "")[:10]
        found = tuple(
            Expected(result["Start"], result["End"] + 1, frozenset(_values(result)))
            for result in case["Results"]
            if "Resolution" in result
        )
        if len(found) == len(case["Results"]):
            yield Case(_cased(case["Input"]), date.fromisoformat(today) if today else None, found, AMERICAN)


def _cased(text: str) -> str:
    """Write days, months and holidays with capitals, as news does: the cases are typed as in a chat."""
    return _NAMES.sub(lambda found: re.sub(r"(?<![\w'])[a-z]", lambda letter: letter.group().upper(), found.group()), text)


_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = (
    "january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_HOLIDAYS = "|".join((*spell_words.FIXED_HOLIDAYS, *spell_words.FLOATING_HOLIDAYS, *spell_words.EASTER_HOLIDAYS))
_NAMES = re.compile(rf"\b(?:{_HOLIDAYS}|{_DAYS}s?|{_MONTHS}|(?:march|may|mar)(?=[\s.]+\d))\b", re.IGNORECASE)


def _values(result: dict[str, Any]) -> Iterator[str]:
    """Give every value that counts as right: of two years or halves of the day either; of "two weeks ago" the week too."""
    counted = _COUNTED.search(result["Text"])
    for value in result["Resolution"]["values"]:
        timex = value.get("timex", "")
        yield plain(timex)
        if "value" in value and value["type"] != "duration":
            yield plain(value["value"].replace(" ", "T"))
            if counted and value["type"] == "date":
                yield from _coarser(value["value"], counted[1].lower())
        if "start" in value or "end" in value:
            begin, end = value.get("start", ""), value.get("end", "")
            begin, end = plain(begin.replace(" ", "T")), plain(end.replace(" ", "T"))
            yield f"{begin}/{end}" if begin and end else begin or end
        if timex.startswith("("):
            yield plain(timex.rpartition(",")[2].rstrip(")"))  # the next three days: P3D, as TimeML has it
        yield from _of_year(timex, value.get("start") or value.get("end") or value.get("value") or "")


_COUNTED = re.compile(r"(week|month|year|decade|fortnight)s?\b", re.IGNORECASE)


def _coarser(day: str, unit: str) -> Iterator[str]:
    """Give the week, month or year that holds a day counted in them: TimeML keeps the unit as the precision."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        year, week, _ = date.fromisoformat(day).isocalendar()
        yield {"month": day[:7], "week": f"{year}-W{week:02}", "fortnight": f"{year}-W{week:02}"}.get(unit, day[:4])


def _of_year(timex: str, day: str) -> Iterator[str]:
    """Give "since August" and "before mid-May" the month, and such times the year, that the case resolves them to."""
    if re.fullmatch(r"XXXX-\d\d", timex):
        yield from (f"{int(day[:4]) - back}{timex[4:]}" for back in (0, 1) if day[:4].isdigit())
    if re.fullmatch(r"XXXX-WXX-\dT.*", timex):
        yield plain(f"{day[:10]}{timex[timex.index('T') :]}")
    if re.fullmatch(r"XXXX-\d\d-\d\dT.*", timex):
        yield plain(f"{day[:4]}{timex[4:]}")
    if re.fullmatch(r"XXXX-\d\d-\d\d", timex):
        yield f"{day[:4]}{timex[4:]}"


def plain(value: str) -> str:
    """Write a value the one way that is compared: T20 as T20:00, P0.5Y as P6M, 1.5 hours as 90 minutes."""
    value = re.sub(r"^(\d\d:\d\d:\d\d)$", r"T\1", value)
    value = re.sub(r"T(\d\d)(?=$|,)", r"T\1:00", value)
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    value = re.sub(r"BD$", "D", value)
    value = {"P0.5Y": "P6M", "P1WE": "XXXX-WXX-WE", "PM6": "P6M", "TNT": "TNI"}.get(value, value)
    return re.sub(r"PT(\d+)\.5H|PT0\.5H", lambda found: f"PT{int(found[1] or 0) * 60 + 30}M", value)


def same(value: str | None, expected: frozenset[str]) -> bool:
    """Tell whether a value is one of those expected; a month or a range also as the days it covers."""
    if value is None:
        return False
    return (
        plain(value) in expected
        or value.partition("T")[2] in {each[1:] for each in expected if each[:1] == "T"} - {""}
        or any(_covers(value, each) for each in expected)
    )


def both_ends(marks: Sequence[TimeMark], expected: frozenset[str]) -> bool:
    """Tell whether the two ends of a range are marked one by one, as TimeML does."""
    return any(
        any(_is_edge(mark.value, begin) for mark in marks) and any(_is_edge(mark.value, end) for mark in marks)
        for begin, _, end in (each.partition("/") for each in expected if "/" in each)
    )


def _is_edge(value: str | None, edge: str) -> bool:
    """Tell whether a range that begins or ends with a value has this edge: its first day or the day after its last."""
    span = _span(value or "")
    return same(value, frozenset({edge})) or (span is not None and edge in {str(span[0]), str(span[1] + timedelta(days=1))})


def is_end(mark: TimeMark, expected: frozenset[str]) -> bool:
    """Tell whether a mark is one end of a range that is expected."""
    return any(_is_edge(mark.value, edge) for each in expected if "/" in each for edge in each.split("/"))


def _covers(value: str, expected: str) -> bool:
    """Compare days covered: the other library ends a range on the day after, and "2014 to 2018" where 2018 begins."""
    mine, theirs = _days(value), _days(expected)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return False
    return theirs[1] in {mine[1], mine[1] + timedelta(days=1)} or ("/" in expected and theirs[1] == mine[2])


def _days(value: str) -> tuple[date, date, date] | None:
    """Give the first and last day of a value, and the first day of its last part."""
    first, _, last = value.partition("/")
    begin, end = _span(first), _span(last or first)
    return (begin[0], end[1], end[0]) if begin and end else None


_SEASONS = {"SP": "03", "SU": "06", "FA": "09", "WI": "12"}


def _span(value: str) -> tuple[date, date] | None:
    try:
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
        if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
            months = 3 if found[2] == "Q" else 6
            first, last = months * int(found[3]) - months + 1, months * int(found[3])
            return date(int(found[1]), first, 1), date(int(found[1]), last, monthrange(int(found[1]), last)[1])
        if re.fullmatch(r"\d\d|\d{3}", value):
            years = 10 ** (4 - len(value))
            return date(max(1, int(value) * years), 1, 1), date(int(value) * years + years - 1, 12, 31)
        if re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", value):
            year, month, day = (*(int(part) for part in value.split("-")), 0, 0)[:3]
            last = monthrange(year, month or 12)[1]
            return date(year, month or 1, day or 1), date(year, month or 12, day or last)
    except ValueError:
        return None
    return None


# --------------------------------------------------------------------------- marked news


def meantime_cases() -> Iterator[Case]:
    """Give each marked article with its dates, times, durations and sets, in the text joined from its tokens."""
    for path in sorted(MEANTIME.glob("*.xml")):
        yield _article(path)


def _article(path: Path) -> Case:
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
    today, found = None, []
    for mark in root.iter("TIMEX3"):
        value = mark.get("value", "")
        if mark.get("functionInDocument") == "CREATION_TIME" and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            today = date.fromisoformat(value)
        anchors = [spans[key] for anchor in mark.iter("token_anchor") if (key := anchor.get("t_id", "")) in spans]
        if anchors:
            found.append(Expected(min(anchors)[0], max(anchors)[1], frozenset({plain(value)})))
    return Case(text, today, tuple(found))


# --------------------------------------------------------------------------- the measure


def dated_cases() -> Iterator[Case]:
    """Give each marked article with its days, months and years alone: what a timeline is made of."""
    for case in meantime_cases():
        dates = tuple(each for each in case.expected if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", next(iter(each.values))))
        yield Case(case.text, case.today, dates)


def measured(name: str, cases: Iterator[Case], *, only_dates: bool = False, show: bool = False) -> dict[str, float]:
    """Give precision, recall and F1 of spans that overlap, the share that are the same, and those of values.

    With `only_dates` the marks counted are the report's times, without its spells.
    """
    marked = wanted = hit = exact = right = marked_hit = marked_right = 0
    for case in cases:
        report = reported(case.text, case.today, case.outlet)
        marks = list(report.times) if only_dates else [_now(mark, case) for mark in times.listed(report)]
        wanted, marked = wanted + len(case.expected), marked + len(marks)
        for each in case.expected:
            near = [mark for mark in marks if mark.start < each.end and each.start < mark.end]
            is_right = any(same(mark.value, each.values) for mark in near) or both_ends(near, each.values)
            hit, right = hit + bool(near), right + is_right
            exact += any((mark.start, mark.end) == (each.start, each.end) for mark in near)
            if show and not is_right:
                around = case.text[max(0, each.start - 40) : each.end + 20]
                print(name, case.today, repr(around), sorted(each.values), [(mark.text, mark.value) for mark in near])
        for mark in marks:
            near_values = [each for each in case.expected if mark.start < each.end and each.start < mark.end]
            marked_hit += bool(near_values)
            is_right = any(same(mark.value, each.values) or is_end(mark, each.values) for each in near_values)
            marked_right += is_right
            if show and not is_right:
                around = case.text[max(0, mark.start - 40) : mark.end + 20]
                print(
                    name, "not marked so:", repr(around), (mark.text, mark.value), [sorted(each.values) for each in near_values]
                )
    rows = {
        "span_recall": hit / max(wanted, 1),
        "span_precision": marked_hit / max(marked, 1),
        "span_exact": exact / max(wanted, 1),
        "value_recall": right / max(wanted, 1),
        "value_precision": marked_right / max(marked, 1),
    }
    total = rows["value_recall"] + rows["value_precision"]
    rows["value_f1"] = 2 * rows["value_recall"] * rows["value_precision"] / total if total else 0.0
    return {f"{name}.{row}": value for row, value in rows.items()}


def _now(mark: TimeMark, case: Case) -> TimeMark:
    """Take "now" for the day of writing where a range is expected: "between August and now"."""
    is_end = mark.value == "PRESENT_REF" and any(
        f"/{case.today}" in value or f"{case.today}/" in value for each in case.expected for value in each.values
    )
    return msgspec.structs.replace(mark, value=str(case.today)) if is_end else mark


def measure(*, show: bool = False) -> dict[str, float]:
    """Give precision and recall of spans and values on both sets, each from 0 to 1.

    `timex3` counts every marked expression of the news articles, `meantime` their days, months and years alone.
    """
    return (
        measured("recognizers", recognizer_cases(news=True), show=show)
        | measured("recognizers_all", recognizer_cases(news=False))
        | measured("timex3", meantime_cases(), show=show)
        | measured("meantime", dated_cases(), only_dates=True)
    )


if __name__ == "__main__":
    import sys

    for row, share in measure(show="--misses" in sys.argv).items():
        print(f"{row:36} {share:.3f}")
