"""Signs and words for money that several countries use → whose money is meant, by the places of which an article tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from consilience.annotate.values.numbers import NO_LETTERS
from consilience.languages.english import currencies, places
from consilience.languages.english import shared_money as english
from consilience.records import FigureMark, Report

_LETTERED = re.compile(rf"[{''.join(sorted(currencies.ONE_LETTER))}](?<![^\W_].)\d")
# Two different ones in a text are prices, not the name of a form or a gun.
_SUMS_IN_P = re.compile(r"(?<![^\W_])(?<!the )(?<!SIG )P(\d{2,}(?:,\d{3})*)(?=[.,;)]?(?:\s[a-z(P]|$))")
_WORD = re.compile(r"[A-Za-z.]+")
_DATELINE = re.compile(r"[^\n]{2,60}?(?:\s[-–—]{1,2}\s|[-–—]{1,2}\s|—|:\s)")
# Characters in which a place must stand for its country; of a longer text the rest is lists.
_READ = 20_000


def letters(report: Report) -> Mapping[str, str]:
    """Give the single letters that stand for money in a report, with their codes: "P480" where it tells of the Philippines."""
    text = report.article.text[:_READ]
    if not _LETTERED.search(text):
        return NO_LETTERS
    told = _countries(text)
    found = {"P": "PHP"} if len(set(_SUMS_IN_P.findall(text))) > 1 else {}
    for letter in sorted(currencies.ONE_LETTER):
        meant = english.ELSEWHERE.get(currencies.SIGNS[letter], {})
        here = _most_told(meant, told, text)
        if here:
            found[letter] = meant[here]
    return found


def resolved(report: Report, marks: Sequence[FigureMark]) -> list[FigureMark]:
    """Give the figures, sums in words or signs of several countries in the money of the one that the report tells of."""
    if not any(mark.kind == "money" and _is_shared(mark) for mark in marks):
        return list(marks)
    text = report.article.text[:_READ]
    told = _countries(text)
    spelt_out = {_code(mark) for mark in marks if mark.kind == "money" and _is_explicit(mark.printed)}
    return [_with_its_money(mark, told, text, spelt_out) for mark in marks]


def _with_its_money(mark: FigureMark, told: Counter[str], text: str, spelt_out: set[str]) -> FigureMark:
    if mark.kind != "money" or not _is_shared(mark):
        return mark
    meant = english.ELSEWHERE[_code(mark)]
    explicit = sorted(spelt_out & set(meant.values()))
    here = _most_told(meant, told, text)
    code = explicit[0] if len(explicit) == 1 else meant.get(here, "")  # "50,000 Pakistani rupees" tells what "Rs" means
    return msgspec.structs.replace(mark, unit=mark.unit.replace(_code(mark), code, 1)) if code else mark


def _code(mark: FigureMark) -> str:
    return mark.unit.partition("/")[0]


def _is_shared(mark: FigureMark) -> bool:
    """Whether a sum is printed in a word or sign that several countries use, and nothing beside it says whose."""
    return _code(mark) in english.ELSEWHERE and "£" not in mark.printed and not _is_explicit(mark.printed)


def _is_explicit(printed: str) -> bool:
    """Whether a sum has its code or says whose money it is: "PKR 500", "Pakistani rupees"."""
    words = _WORD.findall(printed)
    return any(word in currencies.CODES or word.lower() in _PEOPLES for word in words)


_PEOPLES = frozenset(word for name in currencies.PEOPLES for word in name.split())


def _most_told(meant: Mapping[str, str], told: Counter[str], text: str) -> str:
    """Give the country that is told of most; the dateline's where there is one, "" where none or two are told of alike."""
    dateline = _DATELINE.match(text)
    first = [country for country in meant if dateline and _found(country).search(dateline.group())]
    if len(first) == 1:
        return first[0]
    ranked = sorted(((told[country], country) for country in meant if told[country]), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return ""
    return ranked[0][1]


def _countries(text: str) -> Counter[str]:
    """Count how often a text names each of the countries that share a currency's words, its people or its cities."""
    return Counter({country: len(_found(country).findall(text)) for country in sorted(english.OF_COUNTRIES)})


@cache
def _found(country: str) -> re.Pattern[str]:
    names = {country, *english.OF_COUNTRIES.get(country, ()), *places.COUNTRIES.get(country, ())}
    every = sorted({*names, *(name.upper() for name in names)}, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, every))})(?![^\W_])")
