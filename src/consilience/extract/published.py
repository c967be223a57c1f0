"""When a page says its article was published: the local civil date, the full time stamp, and the characters that say so.

A time stamp in UTC may fall on the day after the one printed on the page ("Monday evening" in New York): of 143 pages with a
marked-up date 8 do. So the civil date in the address or in print wins over a UTC stamp one day away; the stamp is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from consilience.extract import dates
from consilience.extract.dates import PrintedDate
from consilience.extract.declared import Markup
from consilience.extract.lines import Line
from consilience.extract.markup import naive_text
from consilience.records import Cite, Page, Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Evidence(Struct, frozen=True, kw_only=True):
    """What may date an article: dates in markup as written, the lines around the beginning and below the end of the body.

    `tree` is the whole page, to be searched where none of them does; not needed where the markup has a date.
    """

    page: Page
    raw: str
    tree: HtmlElement | None = None
    written: tuple[str, ...] = ()
    near: Sequence[Line] = ()
    below: Sequence[Line] = ()
    url: str | None = None
    country: str | None = None


class Moment(Struct, frozen=True):
    """A day, and the full time stamp where there is one."""

    day: date
    at: datetime | None = None


LAST_YEAR = 2100  # markup of some systems says year 1, and 9999
LONGEST_DATED_LINE = 150
META_DATES = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date",
    "dcterms.date", "cxenseparse:recs:publishtime", "article.published", "bt:pubdate", "ptime", "displaydate", "published-date",
    "release_date", "pub_date", "date",
)  # fmt: skip
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)")
STAMP = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?")


def declared(marked: Markup) -> Iterator[str]:
    """Give the dates of first publication in markup as written, most trusted first."""
    linked = marked.article.get("datePublished") or marked.article.get("dateCreated")
    if isinstance(linked, str):
        yield linked
    yield from (marked.meta[name] for name in META_DATES if name in marked.meta)
    yield from marked.stamps


def is_dated(marked: Markup) -> bool:
    """Say whether the markup of a page has a date that its article can be of."""
    return any((moment := read(written)) is not None and believable(moment.day) for written in declared(marked))


def published(evidence: Evidence) -> Published | None:
    """Give the date of an article's first publication and how it is known; None if nothing says so."""
    for written in evidence.written:
        moment = read(written)
        if moment and believable(moment.day):
            printed = _printed(evidence)
            # Some systems mark up the day of the last rebuild: no article is first published after the day printed on it.
            earlier = printed is not None and date.fromisoformat(printed.date) < moment.day - timedelta(days=1)
            return printed if printed and earlier else _from_markup(evidence, written, moment)
    if known := _printed(evidence) or _given(evidence.page):
        return known
    return (None if address_day(evidence.url) else _undecided(evidence)) or _searched(evidence)


def read(written: str) -> Moment | None:
    """Give what a date in markup means: a time stamp, or a day in words; None if it is none."""
    found = STAMP.match(written.strip())
    if not found:
        printed = dates.publication(dates.printed_dates(written[:LONGEST_DATED_LINE]))
        return Moment(date.fromisoformat(printed.date)) if printed and printed.precision == "day" else None
    day, time, zone = found.groups()
    try:
        if not time:
            return Moment(date.fromisoformat(day))
        at = datetime.fromisoformat(f"{day}T{time}{'+00:00' if zone in {'Z', 'UTC', 'GMT'} else zone or ''}")
    except ValueError:
        return None
    return Moment(at.date(), at)


def believable(day: date) -> bool:
    """Whether an article can be of this day: 1990 to 2100. No clock is asked: a page has one date, whenever it is read."""
    return dates.FIRST_YEAR <= day.year <= LAST_YEAR


def address_day(url: str | None) -> date | None:
    """Give the day that stands in an address (`/2016/03/15/`)."""
    found = IN_ADDRESS.search(url or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _from_markup(evidence: Evidence, written: str, moment: Moment) -> Published:
    day = moment.day
    if moment.at and not moment.at.utcoffset():
        printed = _first_printed(evidence)
        civil = address_day(evidence.url) or (date.fromisoformat(printed[1].date) if printed else None)
        day = civil if civil and abs((civil - day).days) == 1 else day
    start = evidence.raw.find(written)
    cite = None
    if start >= 0 and naive_text(written) == written:
        cite = Cite(article=evidence.page.article_id, start=start, end=start + len(written), exact=written)
    return Published(
        date=day.isoformat(), precision="day", how="metadata", cite=cite, at=moment.at.isoformat() if moment.at else None
    )


def _first_printed(evidence: Evidence) -> tuple[Line, PrintedDate] | None:
    """Give the date that is printed beside the beginning of the article, else the one labelled so below its end.

    A page that prints only when it was last updated (the BBC's did for years) has that date.
    """
    best: tuple[Line, PrintedDate] | None = None
    updated: tuple[Line, PrintedDate] | None = None
    for line in (*evidence.near, *evidence.below):
        if len(line.text) > LONGEST_DATED_LINE or not any(map(str.isdigit, line.text)):
            continue
        found = dates.publication(dates.printed_dates(line.text, evidence=dates.Evidence(country=evidence.country)))
        if not found or found.precision != "day" or not (found.label or dates.is_date_line(line.text)):
            continue
        if found.label == "updated":
            updated = updated or ((line, found) if line in evidence.near else None)
            continue
        if found.label == "published" or (best is None and line in evidence.near):
            best = line, found
        if found.label == "published":
            break
    return best or updated


def _printed(evidence: Evidence) -> Published | None:
    found = _first_printed(evidence)
    if not found or not believable(date.fromisoformat(found[1].date)):
        return None
    line, printed = found
    return Published(date=printed.date, precision="day", how="printed", cite=_cite(evidence.page, line, printed), at=printed.at)


def _undecided(evidence: Evidence) -> Published | None:
    """Give the year of a date line that can be read in two ways (10/11/2025): a search of the page would take one."""
    for line in evidence.near:
        if len(line.text) > LONGEST_DATED_LINE or not dates.is_date_line(line.text):
            continue
        found = dates.publication(dates.printed_dates(line.text, evidence=dates.Evidence(country=evidence.country)))
        if found and found.precision == "year":
            return Published(date=found.date, precision="year", how="printed", cite=_cite(evidence.page, line, found))
    return None


def _cite(page: Page, line: Line, printed: PrintedDate) -> Cite:
    """Give the characters of a printed date; the whole line where they are not one stretch of the page."""
    for run in line.runs:
        same = run.text_end - run.text_start == run.source_end - run.source_start
        if same and run.text_start <= printed.start and printed.end <= run.text_end:
            shift = run.source_start - run.text_start
            exact = line.text[printed.start : printed.end]
            return Cite(article=page.article_id, start=printed.start + shift, end=printed.end + shift, exact=exact)
    return Cite(article=page.article_id, start=line.start, end=line.end, exact=line.text)


def _searched(evidence: Evidence) -> Published | None:
    """Give the date that a search of the whole page finds: an inference, since a footer may hold another day."""
    from htmldate import find_date  # heavy, and most pages are dated by now

    if evidence.tree is None:
        return None
    try:
        found = find_date(
            evidence.tree, original_date=True, extensive_search=False, url=evidence.url, max_date=f"{LAST_YEAR}-12-31"
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    day = date.fromisoformat(found) if found else None
    if not day or not believable(day):
        return None
    where = "The address of the page holds" if address_day(evidence.url) == day else "A search of the whole page finds"
    return Published(date=day.isoformat(), precision="day", how="inferred", why=(f"{where} {day.isoformat()}.",))


def _given(page: Page) -> Published | None:
    moment = read(page.given.published) if page.given.published else None
    if not moment or not believable(moment.day):
        return None
    at = moment.at.isoformat() if moment.at else None
    return Published(date=moment.day.isoformat(), precision="day", how="metadata", at=at)
