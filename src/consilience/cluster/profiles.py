"""Report → profile: what an article is about, in a form that compares quickly and can be kept."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from msgspec import Struct

from consilience.annotate.words import Word, words
from consilience.cluster import signs
from consilience.cluster.signs import Signs
from consilience.languages.english.identifiers import FLIGHTS, MAGNITUDES
from consilience.languages.english.times import WEEKDAYS
from consilience.languages.english.weights import weight
from consilience.records import Published, Report

# The news stands in the first two or three sentences; what follows is background that look-alike events share.
LEAD = 65

# What lies further on in a long read no longer tells which event it is about.
LONGEST = 4_000

# The names that say what an article is about: so many of the heaviest, no common ones, those of the beginning heavier.
CHIEF_NAMES = 15
NOT_COMMON = 2.0  # weight
AT_THE_BEGINNING = 1.5

# Rare words by which two reports of one event know each other, the rarest of them.
RARE_WORDS = 60
RARE = 3.0  # weight

# Articles meet under their most telling names and words. Of the pairs of one event in ECB+ 99 % share one of so many.
NAMES_TO_MEET = 12
WORDS_TO_MEET = 12

_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_AGE = re.compile(r"\b(\d{1,3})[- ]{1,3}years?[- ]{1,3}old (?:[a-z]{2,20} ){0,3}([A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})")
_AGE_AFTER = re.compile(r"([A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2}), (\d{2}),")
_AGE_IN_COMMAS = re.compile(r", \d{2},")

Weights = dict[str, float]


class Profile(Struct, frozen=True, dict=True):
    """What an article is about: weighted words, names and figures of the whole and of the beginning, and its time."""

    id: str  # of the article
    keys: tuple[str, ...]  # the names and words under which it meets others
    names: Weights  # words that are always capitalised, at unit length
    lead: Weights  # the title and the first sentences, at unit length
    chief_names: Weights  # the heaviest names
    prominent: Weights  # names of the beginning and those said more than once, with their weights
    lead_figures: frozenset[str]
    words: frozenset[str]
    rare: Weights  # the rarest words
    figures: frozenset[str]
    weekdays: frozenset[str]
    day: date | None  # published, where the page shows it
    printed: bool  # that day stands on the page for readers; metadata are wrong on one page in ten (a crawl, a redesign)
    year: int | None  # of the publication, else the last year that the text names
    ages: dict[str, frozenset[int]]  # by last name
    magnitudes: frozenset[float]  # of the beginning: further on stand earlier earthquakes
    flights: frozenset[float]
    signs: Signs
    days: tuple[date, date] | None = None  # between which it was published, where the page shows a month or a year at least

    @cached_property
    def chief_sum(self) -> float:
        """What the chief names weigh together."""
        return math.fsum(self.chief_names.values())

    @cached_property
    def lead_sum(self) -> float:
        """What the words of the beginning weigh together."""
        return math.fsum(self.lead.values())


def of(report: Report) -> Profile:
    """Give the profile of a report; of its marks it reads the times."""
    text, title, published = report.article.text, report.article.title or "", report.article.published
    found = words(text)[:LONGEST]
    small = {word.text for word in found if text[word.start].islower()}
    headline = [word.text for word in words(title)]
    beginning = found[:LEAD]
    opening = f"{title}\n{text[: beginning[-1].end]}" if beginning else title
    everything = [word.text for word in found]
    names = [word.text for word in found if text[word.start].isupper() and word.text not in small]
    first_words = [*headline, *(word.text for word in beginning)]
    figures = frozenset(word for word in everything if word[0].isdigit())
    weighed_names, lead, day = _unit(names), _unit(first_words), _day(published)
    return Profile(
        id=report.id,
        keys=tuple(sorted({*_heaviest(weighed_names, NAMES_TO_MEET), *_heaviest(lead, WORDS_TO_MEET)})),
        names=weighed_names,
        lead=lead,
        chief_names=_chief(Counter(names), frozenset(first_words)),
        prominent={name: weight(name) for name, count in Counter(names).items() if count > 1 or name in first_words},
        lead_figures=_figures(text, beginning),
        words=frozenset(everything),
        rare=_rare(everything),
        figures=figures,
        weekdays=frozenset(WEEKDAYS).intersection(first_words),
        day=day,
        printed=published is not None and published.how == "printed",
        year=_year(published, figures),
        ages=_ages(text),
        magnitudes=_values(MAGNITUDES, opening),
        flights=_values(FLIGHTS, opening),
        signs=signs.of(report, beginning[-1].end if beginning else 0, day),
        days=_days(published),
    )


def _heaviest(weights: Weights, count: int) -> list[str]:
    return sorted(weights, key=lambda word: (-weights[word], word))[:count]


def _rare(found: Iterable[str]) -> Weights:
    weighed = {word: value for word in set(found) if (value := weight(word)) > RARE}
    return {word: weighed[word] for word in _heaviest(weighed, RARE_WORDS)}


def _values(patterns: Iterable[re.Pattern[str]], text: str) -> frozenset[float]:
    return frozenset(float(found[1]) for pattern in patterns for found in pattern.finditer(text))


def _unit(found: Iterable[str]) -> Weights:
    """Weigh words by how often they stand and how rare they are, scaled to length 1 (TF-IDF, cosine)."""
    weighed = {word: (1 + math.log(count)) * weight(word) for word, count in sorted(Counter(found).items())}
    length = math.sqrt(math.fsum(value * value for value in weighed.values()))
    return {word: value / length for word, value in weighed.items() if value} if length else {}


def _chief(names: Counter[str], first_words: frozenset[str]) -> Weights:
    weighed = {
        name: (1 + math.log(count)) * weight(name) * (AT_THE_BEGINNING if name in first_words else 1.0)
        for name, count in names.items()
        if weight(name) > NOT_COMMON
    }
    return {name: weighed[name] for name in sorted(weighed, key=lambda name: (-weighed[name], name))[:CHIEF_NAMES]}


def _figures(text: str, found: list[Word]) -> frozenset[str]:
    return frozenset(word.text for word in found if text[word.start].isdigit())


def _day(published: Published | None) -> date | None:
    if published and published.precision == "day" and published.how != "inferred":
        return date.fromisoformat(published.date[:10])
    return None


def _days(published: Published | None) -> tuple[date, date] | None:
    if published is None or published.how == "inferred":
        return None
    year, month, day = (*map(int, published.date[:10].split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    return first, first if day else date(year, month or 12, monthrange(year, month or 12)[1])


def _year(published: Published | None, figures: frozenset[str]) -> int | None:
    if published and published.how != "inferred":
        return int(published.date[:4])
    return max((int(figure) for figure in figures if _YEAR.fullmatch(figure)), default=None)


def _ages(text: str) -> dict[str, frozenset[int]]:
    pairs = [(found[2], found[1]) for found in _AGE.finditer(text)]
    if _AGE_IN_COMMAS.search(text):
        pairs += [(found[1], found[2]) for found in _AGE_AFTER.finditer(text)]
    ages: dict[str, frozenset[int]] = {}
    for name, age in pairs:
        last = name.split()[-1].lower().replace("’", "'").removesuffix("'s")
        ages[last] = ages.get(last, frozenset()) | {int(age)}
    return ages
