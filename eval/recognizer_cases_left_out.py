"""Which of another library's test cases news cannot contain, and why.

The cases were written for an assistant that books rooms: many are typed, dictated or talked as no newspaper prints. The
rules look at how a case is written, never at what we make of it; `python -m eval.recognizer_cases_left_out` counts them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
_IN_WORDS = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twentieth|twenty|thirty|thirtieth)"

_TICKER = r"\$[A-Z]{3}"

# Of the whole case.
TALK: dict[str, tuple[str, ...]] = {
    "talk with an assistant about a calendar": (
        r"\bcortana\b", r"\bskype\b", r"\bcalendar\b", r"\bappointment\b", r"\bremind\b", r"\booo\b",
        r"\bout of office\b", r"\bschedul\w+\b", r"\barrange\b", r"\b1:1\b", r"\bteams call\b", r"\bworks\.\b",
        r"\be-?mail\b", r"\bbook (?:a|me|my|the|something|meeting|this)\b", r"\bbooking\b", r"\bset (?:up|out|ooo)\b",
        r"\bfind (?:us|a time|time|1 hour|\d+ minutes)\b", r"\bplease\b",
        r"\blet['’]s (?:meet|go|find|take|start|arrange|discuss|play|target|celebrate|have|make)\b",
        r"\bmeet (?:me|you|at|next|on|now)\b", r"\bcan (?:we|you) meet\b", r"\bmy vacation\b", r"\bhoney\b",
        r"\bdinner with mom\b", r"\bare you available\b", r"\bwhere were you\b", r"\bcoffee date\b", r"\bi am off\b",
        r"\bbusy\b", r"\btune in\b",
    ),
    "a query to a database": (
        r"\bshow (?:me |statistics|sales)\b", r"\bsales (?:of|for|in)\b", r"\brating where\b", r"\bcreated on\b",
        r"\bazure\b", r"\bclusters\b", r"\brows equals\b", r"\bsearch phrase\b", r"\b(?:greater|later) than\b",
        r"\band (?:greater|later)\b", r"\bor (?:greater|later)\b", r"\bfind records\b", r"^[<>=]",
    ),
    "a file name, an address, a formula or a code": (
        r"https?:", r"www\.", r"\.xlsx", r'="', _TICKER, r"formula", r"<a ", r"^-\d", r"ABC-\d{5}",
        r"valid date",
    ),
    "a test sentence on the library itself": (
        r"should be a daterange", r"is not a day in", r"timezone", r"should not include",
    ),
}  # fmt: skip
# Of the expression.
PRINTED: dict[str, tuple[str, ...]] = {
    "short forms of chats": (
        r"\btmrw\b", r"\btonite\b", r"\beod\b", r"\beoy\b", r"\botd\b", r"\bw/c\b", r"\boclock\b", r"\b[cs]y\s?\d*\b",
        r"\bmin\b", r"\bhr\b", r"\bhrs\b", r"\bsec\b", r"\b\d+(?:\.\d+)?\s?(?:h|d|w|y|p|a)\b", r"\b\w+ish\b",
        r"\b(?:today|tomorrow) [ap]m\b", r"\b\d\d?ampm\b", r"\b9\.am\b", r"\bmid night\b", r"\bnight-time\b",
        r"\d0 s\b", r"@", r"p \. m", r"\d[ap]\.?$", r"[ap] m\b",
    ),
    "a date or an hour in words, as dictated": (
        r"\b(?:nineteen|two thousand|seventeen hundred)\b", rf"{_MONTH} (?:the )?{_IN_WORDS}\b",
        rf"{_IN_WORDS} (?:day )?of (?:the )?{_MONTH}", rf"\b{_IN_WORDS}[ -]{_IN_WORDS}\b(?!.*(?:hour|day|week|year))",
        r"\b(?:ninth|seventeenth|third)\b.*\bapril\b", r"\bapril\b.*\bseventeenth\b", r"the eleventh", r"\w+[ -]thirty",
        r"fifteen august", r"twenty-sixth day", r"(?:half|min|minutes|ten|fifteen|\d\d) past", r"one in the morning",
        r"seven twenty", r"six forty",
    ),
    "a day and a month in figures without the year": (
        r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/.:-]|\s?[ap]\.?m)(?!-\d\d?:)(?! ?hours| ?hrs)",
        r"\b\d{1,2}/\d{1,2}-\d{1,2}/\d",
    ),
    "a month and a day run together": (
        rf"\b{_MONTH}[/]?\d{{1,2}}\b", rf"\b{_MONTH}/\d",
    ),
    "a day of the month without its month": (
        rf"^(?!.*(?:{_MONTH}\b|century|week|quarter|month)).*\b(?:the \d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd|th)|day \d\d?)\b",
        rf"^(?!.*(?:{_MONTH}\b|century|week|quarter|month)).*\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* \d\d?(?!:)",
    ),
    "an order of parts that only computers write": (
        rf"\d{{4}}[/-](?:\d{{1,2}}[/-])?{_MONTH}", rf"{_MONTH}-\d{{4}}-\d", r"(?<![\d-])\d{1,2}-\d{4}", r"\b\d{8}\b",
        r"\d{4} \d\d \d\d", r"\b\d{4}-\d{1,2}\b(?!-)", rf"{_MONTH}[-/]\d{{4}}", r"~", r"\d-\d{1,2}-\d{4}-",
    ),
    "minutes and hours counted from the second of writing: of an article the day is known": (
        r"^(?:with)?in (?:\d+|two|half an|an?|the next day and \d) (?:minute|hour)s?",
        r"(?:minute|hour)s? (?:later|from now)", r"(?:last|next|past|coming) (?:minute|hour)s?$",
        r"(?:last|next|past|coming|\d) minutes?$",
    ),
    "a weekday beside a count, as people settle a meeting": (
        r"day,? (?:two|\d) ", r"(?:days|weeks|months|from today|christmas) on \w+day",
    ),
    "word order that news does not print": (
        r"\bof \d\d\b", rf"\b20\d\d {_MONTH}\b", r"\bthe april\b", r"\bnext \d+th\b", r"\bnext evening\b",
        r"\blast morning\b", r"\btwenty and four\b", r"\bin two \w+ since\b", r"\bearlier previous\b",
        r"\bweek - monday\b", r"\bin the day wednesday\b", r"\bearly in the day\b",
        r"\d (?:next|past|previous|upcoming|coming|last) ",
    ),
    "its own border days for the middle and the end of months": (
        r"^(?:from|between) the (?:middle|end)",
    ),
    "counted from the day of writing, where news counts from what was told before": (
        r"^(?:the )?same ", r"^that ", r"^the day (?:before|after)$",
        r"(?:years?|months?|days|weeks|fortnight) later$", r"^following",
    ),
    "a meal for an hour": (
        r"breakfast", r"lunch", r"dinner",
    ),
    "few, some and several read as three": (
        r"\b(?:few|some|several)\b",
    ),
    "the last second of a day for its end": (
        r"^(?:the |at the )?end of (?:the |this )?(?:day|today|tomorrow|sunday)",
    ),
    "an idiom read as this day, week, month or year": (
        r"^the (?:day|week|month|year|hour|fortnight)$", r"^(?:for )?the (?:hour|fortnight)$", r"school year",
        r"business days", r"fiscal year$", r"^week(?:end)? ?\d*$", r"work(?:ing )?week", r"^the weekend$",
        r"one evening",
    ),
}  # fmt: skip
_HOUR_OF_RANGE = re.compile(
    r"\b(?:at|by|around|from|between|and|to|until|till) \d{1,2}(?=$| (?:in|and|to|until|till|on|yesterday|last|this|pst|cst)\b)"
)
_HOUR_ALONE = re.compile(
    r"\d\s?[ap]\.?\s?m|:\d\d|o['’]clock|noon|midnight|\d\d\d\d\s?(?:gmt|hours)|\d\.\d\d\s?[ap]m", re.IGNORECASE
)


def reason(case: dict[str, Any]) -> str | None:
    """Say why news cannot contain a case; None where it can."""
    for why, patterns in TALK.items():
        if any(re.search(pattern, case["Input"], re.IGNORECASE if pattern != _TICKER else 0) for pattern in patterns):
            return why
    for result in case["Results"]:
        for why, patterns in PRINTED.items():
            if any(re.search(pattern, result["Text"].strip(), re.IGNORECASE) for pattern in patterns):
                return why
        if _is_hour_alone(result):
            return "an hour without minutes, a.m. or p.m."
        if _is_no_date(result):
            return "a date that no calendar has, or none at all"
        if _is_told_as_past(case, result):
            return "told as past and dated in the future"
    return None


def _is_hour_alone(result: dict[str, Any]) -> bool:
    values = result.get("Resolution", {}).get("values", [])
    has_hour = any(re.search(r"T\d\d", value.get("timex", "")) for value in values)
    if has_hour and _HOUR_OF_RANGE.search(result["Text"]):
        return True
    return has_hour and not _HOUR_ALONE.search(result["Text"]) and not re.search(r"hour|minute|second|now", result["Text"])


def _is_told_as_past(case: dict[str, Any], result: dict[str, Any]) -> bool:
    today, values = case.get("Context", {}).get("ReferenceDateTime", "")[:10], result.get("Resolution", {}).get("values", [])
    dated = [value["value"] for value in values if value.get("type") == "date"]
    return " happened " in case["Input"] and bool(dated) and all(value > today for value in dated)


def _is_no_date(result: dict[str, Any]) -> bool:
    values = result.get("Resolution", {}).get("values", [])
    unresolved = [
        value for value in values if value.get("value") == "not resolved" and value.get("type") not in {"set", "daterange"}
    ]
    unresolved += [value for value in values if re.fullmatch("[A-Z]{2}", value.get("timex", ""))]  # a season of no year
    return bool(unresolved) or "Resolution" not in result


def counted() -> Iterator[tuple[str, int]]:
    """Give each reason with the number of cases that it leaves out."""
    from eval.times import RECOGNIZERS  # it imports this module

    cases = json.loads(RECOGNIZERS.read_text("utf-8-sig"))
    yield from sorted(Counter(reason(case) or "(kept)" for case in cases).items(), key=lambda pair: -pair[1])


if __name__ == "__main__":
    for why, count in counted():
        print(f"{count:5}  {why}")
