"""When a page says its article was published: the local civil date, the full time stamp, and the characters that say so.

A time stamp in UTC may fall on the day after the one printed on the page ("Monday evening" in New York): of 143 pages with a marked-up date
8 do. So the civil date in the address or in the text wins over a UTC stamp that is one day away, and the stamp is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from consilience.extract.lines import Line
from consilience.extract.markup import naive_text
from consilience.records import Cite, Page, Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIRST_YEAR = 1990  # of news on the web; markup of some systems says year 1
META_DATES = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date", "dcterms.date", "cxenseparse:recs:publishtime",
    "article.published", "bt:pubdate", "date", "ptime", "displaydate", "published-date", "release_date", "pub_date",
)  # fmt: skip
IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)")
STAMP = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$")
PRINTED = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?,?\s\d{4}|\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)


def published(
    page: Page, raw: str, tree: HtmlElement, meta: dict[str, str], article: dict[str, Any], near: Sequence[Line], url: str | None
) -> Published | None:
    """Give the date of an article's first publication and how it is known; None if nothing says so.

    `near` are the lines around the beginning of the body, where a date that is printed stands.
    """
    for written in _marked(meta, article, tree):
        moment = parsed(written)
        if moment and believable(moment):
            return _from_markup(page, raw, written, moment, near, url)
    return _printed(page, near) or _searched(page, tree, url, near) or _given(page)


def _marked(meta: dict[str, str], article: dict[str, Any], tree: HtmlElement) -> Iterator[str]:
    """Give the dates in markup, most trusted first."""
    linked = article.get("datePublished") or article.get("dateCreated")
    if isinstance(linked, str):
        yield linked
    yield from (meta[name] for name in META_DATES if name in meta)
    for element in tree.iter("time", "span", "meta", "abbr", "div", "p"):
        if "datePublished" in (element.get("itemprop") or "") or (element.tag == "time" and element.get("pubdate") is not None):
            yield element.get("datetime") or element.get("content") or element.text_content().strip()[:60]


def parsed(written: str) -> datetime | None:
    """Give the moment that a written date means; None if it is none (or only a part of one)."""
    from dateutil import parser  # noqa: PLC0415 - every stage is loaded lazily

    written = written.strip()[:60]
    if not re.search(r"(?:19|20)\d\d", written):
        return None
    try:
        return (
            parser.parse(written, default=datetime(1, 1, 1))
            if STAMP.match(written)
            else parser.parse(written, fuzzy=True, default=datetime(1, 1, 1))
        )  # noqa: DTZ001 - a civil date
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None


def believable(moment: datetime) -> bool:
    """Whether an article can be of this day: after 1990 and not later than tomorrow (it may be tomorrow already elsewhere)."""
    return FIRST_YEAR <= moment.year and moment.date() <= datetime.now(UTC).date() + timedelta(days=1)


def _from_markup(page: Page, raw: str, written: str, moment: datetime, near: Sequence[Line], url: str | None) -> Published:
    day, at = moment.date(), None
    if moment.hour or moment.minute or moment.tzinfo:
        at = moment.isoformat()
    civil = address_day(url) or (cited[1] if (cited := _first_printed(near)) else None)
    if civil and at and abs((civil - day).days) == 1 and not moment.utcoffset():
        day = civil
    return Published(date=day.isoformat(), precision="day", how="metadata", cite=_cite(page, raw, written), at=at)


def address_day(url: str | None) -> date | None:
    """Give the day that stands in an address (`/2016/03/15/`)."""
    found = IN_ADDRESS.search(url or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _cite(page: Page, raw: str, written: str) -> Cite | None:
    """Give the first characters of the page that say just this."""
    start = raw.find(written)
    if start < 0 or naive_text(written) != written:
        return None
    return Cite(article=page.id[:20], start=start, end=start + len(written), exact=written)


def _first_printed(near: Sequence[Line]) -> tuple[Line, date, int, int] | None:
    for line in near:
        found = PRINTED.search(line.text) if len(line.text) < 150 and not line.hidden else None
        moment = parsed(found.group()) if found else None
        if found and moment and believable(moment):
            return line, moment.date(), found.start(), found.end()
    return None


def _printed(page: Page, near: Sequence[Line]) -> Published | None:
    """Give the date printed beside the beginning of the article, if it is printed in figures and words without doubt."""
    if not (found := _first_printed(near)):
        return None
    line, day, start, end = found
    run = next((run for run in line.runs if run.text_start <= start and end <= run.text_end), None)
    cite = None
    if run and run.text_end - run.text_start == run.source_end - run.source_start:
        offset = run.source_start - run.text_start
        cite = Cite(article=page.id[:20], start=start + offset, end=end + offset, exact=line.text[start:end])
    return Published(date=day.isoformat(), precision="day", how="printed", cite=cite)


def _searched(page: Page, tree: HtmlElement, url: str | None, near: Sequence[Line]) -> Published | None:
    """Give the date that a search of the whole page finds: an inference, since a footer may hold another day."""
    from htmldate import find_date  # noqa: PLC0415 - heavy

    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    if not found or not believable(datetime.fromisoformat(found)):
        return None
    why = (
        ("The address of the page holds this day.",)
        if str(address_day(url)) == found
        else ("A search of the whole page finds this day first.",)
    )
    return Published(date=found, precision="day", how="inferred", why=why)


def _given(page: Page) -> Published | None:
    moment = parsed(page.given.published or "")
    if not moment or not believable(moment):
        return None
    return Published(
        date=moment.date().isoformat(), precision="day", how="metadata", at=moment.isoformat() if moment.tzinfo else None
    )
