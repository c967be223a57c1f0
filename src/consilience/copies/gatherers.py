"""Article → who gathered its news first-hand, as its page shows it."""

from __future__ import annotations

from consilience import outlets
from consilience.records import Article, Cite

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
        return f"credits {article.credit}"
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
