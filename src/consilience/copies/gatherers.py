"""Article → who gathered its news first-hand, as its page shows it."""

from __future__ import annotations

import re
from collections import defaultdict

from msgspec.structs import replace

from consilience import outlets
from consilience.extract.undeclared import is_short_for
from consilience.languages.english.credits import AGENCY_HEADS
from consilience.records import Article, Cite, Event, Report

_DATELINE_REACH = 80  # characters: "MOSCOW, March 15 (Reuters) -", "By a reporter, Northern Press Agency"


def gatherer(article: Article) -> str | None:
    """Give the name of who gathered an article's news, where it says so; an agency's own page needs no credit."""
    if article.credit:
        return full_name(article.credit)
    return full_name(article.outlet) if article.outlet and is_agency_page(article) else None


def full_name(name: str) -> str:
    """Give an outlet's name as credits have it, `The Associated Press (AP)`; a name that is not declared stays as it is."""
    found = outlets.by_name(name)
    return found.credit if found else name


def spelled_out(event: Event) -> Event:
    """Give an event whose articles credit by its name whom one of them credits by initials only.

    `(CP)` under a text is Continental Press where another page of the event prints "By Jane Roe, Continental Press" over
    "PORT ELGAR (CP) -"; elsewhere it is what is declared.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for report in event.reports:
        if report.article.credit and (found := _WITH_INITIALS.fullmatch(report.article.credit)):
            named[found["short"]].add(report.article.credit)
    names = {short: found for short, several in named.items() for found in [_undeclared(several)] if found}
    names |= _shortened({report.article.credit for report in event.reports if report.article.credit})
    if not names:
        return event
    return replace(event, reports=tuple(_named(report, names) for report in event.reports))


def _shortened(credited: set[str]) -> dict[str, str]:
    """Give the whole names of credits that shorten one: `Shoreline`, `NWA` for `Shoreline Wire`, `Northern Wire Agency`."""
    found: dict[str, str] = {}
    for name in sorted(credited):
        agency = _AGENCY.fullmatch(name)
        for short in sorted(credited - {name}):
            if outlets.by_name(short):
                continue
            if agency and agency["name"] == short:
                found.setdefault(short, name)
            elif is_short_for(short, name) and not _WITH_INITIALS.fullmatch(name):
                found |= dict.fromkeys((short, name), f"{name} ({short})")
    return found


_AGENCY = re.compile(rf"(?P<name>[A-Z]\S+) (?:{'|'.join(AGENCY_HEADS)})(?: \([^() ]+\))?")
_WITH_INITIALS = re.compile(r".+ \((?P<short>[^() ]+)\)")


def _undeclared(names: set[str]) -> str | None:
    """Give the one of some names that is not declared; None if there are none or several."""
    found = [name for name in sorted(names) if not outlets.by_name(name.rpartition(" (")[0])]
    return found[0] if len(found) == 1 else None


def _named(report: Report, names: dict[str, str]) -> Report:
    """Give a report with the full name of whom it credits by initials."""
    article = report.article
    printed = article.credit_cite.exact.strip("()") if article.credit_cite else article.credit
    name = names.get(printed or "") or names.get(article.credit or "")
    return replace(report, article=replace(article, credit=name)) if name else report


def is_agency_page(article: Article) -> bool:
    """Say whether an article stands on the page of a news agency."""
    found = outlets.by_name(article.outlet) if article.outlet else None
    return found is not None and found.kind == "agency"


def shown(article: Article) -> str | None:
    """Say in words where an article names its gatherer: `“told AFP”`, `“Bloomberg”, last line`; None where it does not."""
    cite = article.credit_cite
    if article.credit is None:
        return f"the page of {full_name(article.outlet)}" if article.outlet and is_agency_page(article) else None
    if cite is None:
        return "in the page's own data"
    span = article.span(cite)
    if span is None:
        return f"“{cite.exact}”, {_line(article, cite)}"
    if span[0] < _DATELINE_REACH:
        return f"“{cite.exact}”, at its head"
    before = [word for word in cite.prefix.split() if word.lower() != "the"]
    return f"“{before[-1]} {cite.exact}”" if before and before[-1].isalpha() else f"“{cite.exact}” in the text"


def _line(article: Article, cite: Cite) -> str:
    """Say where on the page a line stands that is no part of the article's text."""
    first = min((run.source_start for run in article.runs), default=0)
    last = max((run.source_end for run in article.runs), default=0)
    return "last line" if cite.start >= last else "above the text" if cite.start < first else "a line of its own"
