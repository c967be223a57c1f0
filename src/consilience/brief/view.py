"""What the page, Markdown and the terminal have in common: how articles are called, how counts and dates are put in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePath

from msgspec import Struct

from consilience.copies.reasons import UNKNOWN
from consilience.reconcile.figures import conflicts, intervals, words
from consilience.records import Account, ArticleEntry, Cite, Dossier, Figure, FigureValue, Published, Rewording, label

# Control characters (an escape sequence in a hostile article would reach the terminal) and marks that turn the
# direction of what follows. The cites keep them; only what is shown is cleaned.
UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

VERDICTS = {
    "agree": "agree",
    "differ": "differ",
    "superseded": "overtaken",
    "single": "one article",
}
# What is said of a time in the timeline beside its date.
MOMENTS = {"happened": "", "background": " (background)", "planned": " (still to come)"}
# Values that differ, shown in a figure's heading.
MOST_SIDES = 3


class Source(Struct, frozen=True):
    """An article as readers are shown it: its number, a short name and a line about it."""

    number: int
    name: str
    line: str
    entry: ArticleEntry


def sources(dossier: Dossier) -> dict[str, Source]:
    """Number the articles in the dossier's order and name them, by id."""
    return sources_of(dossier.articles)


def sources_of(entries: Iterable[ArticleEntry]) -> dict[str, Source]:
    """Number articles in the order given and name them, by id."""
    return {entry.id: _source(number, entry) for number, entry in enumerate(entries, 1)}


def clean(text: str) -> str:
    """Give text that is safe to show: one line, no control characters."""
    return " ".join(UNSHOWN.sub("", text).split())


def cited(cites: Iterable[Cite], named: dict[str, Source]) -> list[Source]:
    """Give the articles behind some cites, each once, by number."""
    return sorted({named[cite.article].number: named[cite.article] for cite in cites}.values(), key=lambda source: source.number)


def origins(count: int) -> str:
    """Put a number of independent origins in words."""
    return "1 origin" if count == 1 else f"{count} origins"


def verdict(figure: Figure) -> str:
    """Put a figure's verdict in words, with how many independent origins stand behind it."""
    several = len({value.cite.article for value in figure.values}) > 1
    if figure.verdict == "single":
        return VERDICTS["single"]
    if figure.verdict == "agree" and figure.origins == 1:
        return "agree, but only one origin"
    if figure.verdict == "differ" and not several:
        return "differs within one article"
    return f"{VERDICTS[figure.verdict]}, {origins(figure.origins)}"


def stretch(figure: Figure) -> str:
    """Give what a figure comes to: the newest value of a count that moved, the surest that agrees, or all that differ."""
    if figure.series:
        return f"{words.small(clean(figure.series[-1].printed))} now"
    if figure.verdict != "differ":
        return words.small(clean(surest(figure).printed))
    sides = [
        words.small(clean(side[0].printed)) for side in sorted(conflicts.sides(figure.values), key=lambda side: size(side[0]))
    ]
    return " or ".join(dict.fromkeys(sides[:MOST_SIDES])) + (" …" if len(sides) > MOST_SIDES else "")


def surest(figure: Figure) -> FigureValue:
    """Give the most exact value of a figure, of several the largest."""
    return min(figure.values, key=lambda value: (value.low is None, value.high is None, -size(value)))


def size(value: FigureValue) -> float:
    """Give the number that a value prints, in its kind's base unit; 0 where it tells none."""
    found = intervals.interval(value)
    return found.point if found else 0.0


def summary(account: Account) -> str:
    """Say in one line how much stands behind a story."""
    articles = "1 article" if len(account.articles) == 1 else f"{len(account.articles)} articles"
    independent = "1 independent origin" if len(account.origins) == 1 else f"{len(account.origins)} independent origins"
    parts = [articles, f"{independent} (an estimate)", period(account.first, account.last)]
    return " · ".join(part for part in parts if part)


def is_named(origin: str) -> bool:
    """Say whether it is known who an origin is."""
    return not origin.startswith(UNKNOWN)


def known_as(source: Source) -> str:
    """Call an article by its outlet, else its title, else its file's name."""
    return clean(label(source.entry.outlet, None, source.entry.title, source.entry.source))


def own_words(source: Source, percent: int) -> str:
    """Say how many of an article's words are put down to nobody else; who credits an agency may have all of them from it."""
    return f"{percent} % found only here" if source.entry.credit else f"{percent} % own words"


def numbered(reason: str, articles: Iterable[str], named: Mapping[str, Source]) -> str:
    """Give a reason with the numbers of the articles that it calls by title or file name."""
    told = clean(reason)
    for key in articles:
        if named[key].entry.outlet is None:
            told = told.replace(known_as(named[key]), f"[{named[key].number}]")
    return told


def period(first: str | None, last: str | None) -> str:
    """Put the days from first to last (ISO 8601) in words."""
    if not first or not last:
        return "no date known"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def day(iso: str) -> str:
    """Put an ISO 8601 date, month, year or interval in words: 14 March 2016; March 2016; September 2015 to March 2016."""
    if "/" in iso:
        start, end = iso.split("/", 1)
        if end == "..":
            return f"since {day(start)}"
        return f"until {day(end)}" if start == ".." else f"{day(start)} to {day(end)}"
    parts = iso.split("-")
    try:
        if len(parts) == 2:
            return date(int(parts[0]), int(parts[1]), 1).strftime("%B %Y")
        if len(parts) == 3:
            found = date.fromisoformat(iso)
            return f"{found.day} {found:%B %Y}"
    except ValueError:
        return iso
    return iso


def moment(iso: str) -> str:
    """Put a moment in words: 14 March 2016, 10:00; midnight is the day alone."""
    date_part, _, time_part = iso.partition("T")
    clock = time_part[:5]
    return f"{day(date_part)}, {clock}" if clock and clock != "00:00" else day(date_part)


def nothing_new(account: Account) -> str:
    """Say why nothing is listed as new since the moment that was asked for."""
    since = account.brief.since if account.brief else None
    if since and account.first and account.first >= since[:10]:
        return "All of it: no report here is known to be older."
    return "Nothing that was not told before."


def rewording(told: Rewording | None, points: int) -> str:
    """Say what a language model did to the points; nothing where none was asked."""
    if told is None:
        return ""
    if told.failed:
        return f"The writer was asked in vain: {clean(told.failed)}. All points are the sources’ own words."
    kept = points - len(told.refused)
    refused = "".join(f" Point {one.point + 1} stays in its source’s words: {clean(one.reason)}." for one in told.refused)
    return f"{kept} of {points} points re-worded by {clean(told.model or 'a model')} and checked against their sources.{refused}"


def published(when: Published | None) -> str:
    """Put an article's date in words, with how it is known."""
    if when is None:
        return "no date known"
    return f"{day(when.date)} ({when.how})"


def link(url: str | None) -> str | None:
    """Give an article's address where it is safe to link to: http or https."""
    return url if url and url.startswith(("http://", "https://")) else None


def value(given: FigureValue) -> str:
    """Give a figure's value as printed, with who says so."""
    said = f" ({clean(given.said_by)})" if given.said_by else ""
    return clean(given.printed) + said


def _source(number: int, entry: ArticleEntry) -> Source:
    name = label(entry.outlet, entry.credit, None, entry.source)
    line = f"{name}, {published(entry.published)}: {entry.title or 'no title'} ({PurePath(entry.source).name})"
    return Source(number, clean(name), clean(line), entry)
