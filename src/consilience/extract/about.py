"""The lines around a text → what they say about the article: title, byline, outlet, credit, date, dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from consilience import outlets
from consilience.extract import credit, datelines, dates, head, undeclared
from consilience.extract.head import Head
from consilience.extract.paragraphs import Paragraph
from consilience.outlets import Outlet
from consilience.records import CONTEXT, Article, Cite, Page, Published


class Lines(Struct, frozen=True):
    """The source of a text file, its paragraphs, its head and its furniture."""

    source: str
    paragraphs: Sequence[Paragraph]
    head: Head
    furniture: dict[int, str]


def described(article: Article, page: Page, lines: Lines) -> Article:
    """Give an article with what its own lines and its carrier say about it."""
    given = page.given
    title = lines.head.title
    outlet = _outlet(page, lines)
    house = undeclared.own_house(_head_lines(lines), _opening(article))
    credited = _credit(article, lines, outlet)
    dateline = datelines.found(_opening(article))
    signed = _byline(lines) or given.byline
    return msgspec.structs.replace(
        article,
        url=given.url or _address(lines),
        outlet=outlet.name if outlet else given.outlet or house,
        title=lines.paragraphs[title].text if title is not None else given.title,
        title_cite=_cite(article.id, lines, title) if title is not None else None,
        byline=signed if signed != house else None,
        credit=credited[0] if credited else None,
        credit_cite=credited[1] if credited else None,
        printed_day=_printed_day(lines),
        dateline=dateline.place if dateline else None,
        published=_published(article, page, lines, outlet.country if outlet else None),
    )


def _lead(article: Article) -> int:
    """The number of the first block that is a paragraph; the first block where none is."""
    return next((number for number, block in enumerate(article.blocks) if block.role == "paragraph"), 0)


def _cite(article: str, lines: Lines, number: int) -> Cite:
    paragraph = lines.paragraphs[number]
    return cite(article, lines.source, paragraph.start, paragraph.end)


def cite(article: str, source: str, start: int, end: int) -> Cite:
    """Cite characters of a plain source that stand outside the article's text: a title, a date line, a credit."""
    return Cite(
        article=article,
        start=start,
        end=end,
        exact=source[start:end],
        prefix=source[max(0, start - CONTEXT) : start],
        suffix=source[end : end + CONTEXT],
    )


def _byline(lines: Lines) -> str | None:
    bylines = [lines.paragraphs[number].text for number in lines.head.bylines]
    for number in lines.head.dated:  # `By Jane Roe March 9, 2016`
        text = lines.paragraphs[number].text
        day = next(iter(dates.printed_dates(text)), None)
        bylines.append(text[: day.start] if day else "")
    return next((head.byline(text) or text for text in bylines if head.byline(text) or _A_NAME.fullmatch(text)), None)


_A_NAME = re.compile(r"(?:[A-Z][\w'’.-]{1,20}\s){1,2}[A-Z][\w'’-]{1,20}(?:\sin\s[A-Z][\w'’ -]{1,30})?")


def _credit_lines(lines: Lines) -> Iterator[tuple[Paragraph, Outlet]]:
    """The lines outside the body whose only content is whose text this is: in the head first, then after the end."""
    after = [number for number, why in sorted(lines.furniture.items()) if why in {"credit line", "copyright", "reporting credit"}]
    ending = min((number for number, why in lines.furniture.items() if why == "after the end"), default=len(lines.paragraphs))
    for number in (*lines.head.bylines, *lines.head.dated, *after):
        paragraph = lines.paragraphs[number]
        # What is printed among the teasers after the end credits those.
        if number <= ending + 1 and (outlet := credit.of_line(paragraph.text) or _beside_date(paragraph.text, number, lines)):
            yield paragraph, outlet


def _beside_date(text: str, number: int, lines: Lines) -> Outlet | None:
    """`Reuters Feb 20, 2014, 03.10PM`: an agency named on a date line."""
    if number not in lines.head.dated:
        return None
    return next((found.outlet for found in outlets.find(text) if found.outlet.kind == "agency"), None)


def _credit(article: Article, lines: Lines, outlet: Outlet | None) -> tuple[str, Cite] | None:
    """Whom the text credits: a line that says so, then its dateline, then those to whom people spoke."""
    for paragraph, named in _credit_lines(lines):
        if named.kind == "agency" or named != outlet or head.byline(paragraph.text):
            return named.credit, cite(article.id, lines.source, paragraph.start, paragraph.end)
    found = credit.in_text(article.text)
    if found is None or found.evidence not in {"credit line", "dateline"}:
        printed = undeclared.credit(_head_lines(lines), _opening(article), _last_lines(lines))
        if printed and printed.in_opening:
            lead = article.blocks[_lead(article)].start
            return printed.name, article.cite(lead + printed.start, lead + printed.end)
        if printed:
            return printed.name, cite(article.id, lines.source, printed.start, printed.end)
    return (found.name, article.cite(found.start, found.end)) if found else None


def _opening(article: Article) -> str:
    return article.text[article.blocks[_lead(article)].start :][:300]


def _head_lines(lines: Lines) -> list[Paragraph]:
    """The lines above the body that are neither title nor deck."""
    left_over = (number for number, why in lines.head.furniture if why == "line above the story")
    return [lines.paragraphs[number] for number in sorted({*lines.head.bylines, *lines.head.dated, *left_over})]


def _last_lines(lines: Lines) -> list[Paragraph]:
    """The last line of the body and the one under it, where text ends and its makers are named."""
    body = max((number for number in range(len(lines.paragraphs)) if number not in lines.furniture), default=-1)
    return [lines.paragraphs[number] for number in range(max(0, body), min(body + 2, len(lines.paragraphs)))]


def _outlet(page: Page, lines: Lines) -> Outlet | None:
    """Whose page it is: what the carrier says, its address, a masthead or byline of an outlet. File names say nothing."""
    given = page.given
    if given.outlet:
        return outlets.by_name(given.outlet) if not (given.url and outlets.by_domain(given.url)) else outlets.by_domain(given.url)
    if (address := given.url or _address(lines)) and (found := outlets.by_domain(address)):
        return found
    return next((named for _, named in _credit_lines(lines) if named.kind != "agency"), None)


def _address(lines: Lines) -> str | None:
    """A URL on a line of its own above the story."""
    above = (lines.paragraphs[number].text for number, why in lines.head.furniture if why == "address")
    return next((text for text in above if text.startswith(("http://", "https://"))), None)


def _published(article: Article, page: Page, lines: Lines, country: str | None) -> Published | None:
    """The date that the page prints about itself, with the carrier's where that is better known; None where neither says."""
    given = _given_date(page)
    places = _dated_lines(lines)
    if places:
        stretch = (min(place.start for place in places), max(place.end for place in places))
        evidence = dates.Evidence(country=country, months=dates.months_named(article.text))
        found = dates.printed_dates(lines.source, *stretch, evidence=evidence)
        inside = tuple(day for day in found if any(place.start <= day.start and day.end <= place.end for place in places))
        printed = dates.publication(inside)
        if printed and (given is None or (printed.precision == "day" and printed.label != "updated")):
            place = next(place for place in places if place.start <= printed.start < place.end)
            return Published(
                date=printed.date,
                precision=printed.precision,
                how="printed",
                cite=cite(article.id, lines.source, place.start, place.end),
                at=printed.at,
            )
    return given or _in_dateline(article)


def _printed_day(lines: Lines) -> str | None:
    """A day and month that the page prints about itself without a year (`Aug. 9 4:12 PM`): the story may know the year."""
    for place in _dated_lines(lines):
        for found in dates.printed_dates(lines.source, place.start, place.end):
            if found.date.startswith("--"):
                return found.date
    return None


def _in_dateline(article: Article) -> Published | None:
    """`OSLO, March 9, 2016 (Agency) -`: a dateline with the whole date."""
    lead = article.blocks[_lead(article)]
    found = datelines.found(article.text[lead.start : lead.end])
    stretch = (lead.start, lead.start + found.end) if found else (0, 0)
    printed = dates.publication(dates.printed_dates(article.text, *stretch)) if found else None
    if not printed or printed.precision != "day":
        return None
    return Published(date=printed.date, precision="day", how="printed", cite=article.cite(printed.start, printed.end))


def _dated_lines(lines: Lines) -> list[Paragraph]:
    """The lines in which a page may date itself: its head's, and below the end only the first that say what the date is."""
    ending = min((number for number, why in lines.furniture.items() if why == "after the end"), default=len(lines.paragraphs))
    below = [
        number
        for number, why in sorted(lines.furniture.items())
        if why == "date line" and lines.head.body < number <= ending + 1 and _LABELLED.match(lines.paragraphs[number].text)
    ]
    return [lines.paragraphs[number] for number in (*lines.head.dated, *lines.head.bylines, *below)]


_LABELLED = re.compile(r"\W{0,3}(?:first |last |originally )?(?:published|posted|updated|modified|dated?)\b", re.IGNORECASE)


def _given_date(page: Page) -> Published | None:
    given = page.given.published
    if not given:
        return None
    found = dates.publication(dates.printed_dates(given))
    return Published(date=found.date, precision=found.precision, how="metadata", at=found.at) if found else None


__all__ = ["Lines", "cite", "described"]
