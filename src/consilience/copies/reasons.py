"""Text that several articles carry → the name of who gathered it, and the reasons in words that a reader understands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from consilience.copies.carried import Carried
from consilience.copies.gatherers import full_name, gatherer, shown
from consilience.copies.texts import Group
from consilience.extract.credit import mentions_of_agencies
from consilience.records import Article, Report

UNKNOWN = "unknown "


def in_order(reports: Iterable[Report]) -> Group:
    """Give articles in the order in which a reader finds them."""
    return sorted(reports, key=lambda report: (report.article.source, report.id))


def name(text: Group) -> str:
    """Name an origin: whom the articles credit, else the outlet, else the fullest article that carries the text."""
    gatherers = sorted({named for report in text if (named := gatherer(report.article))})
    if gatherers:
        return gatherers[0]
    houses = sorted({full_name(report.article.outlet) for report in text if report.article.outlet})
    if len(houses) == 1 and all(report.article.outlet for report in text):
        return houses[0]
    if len(text) > 1:
        return f"{UNKNOWN}agency or outlet whose text is in {label(_fullest(text))}"
    return f"{_nobody(text[0].article)}{_perhaps(text[0].article)}"


def _nobody(article: Article) -> str:
    """Name who gathered an article that names neither outlet nor agency: by who signed it, else by its title."""
    return f"{UNKNOWN}outlet, signed by {article.byline}" if article.byline else f"{UNKNOWN}outlet of {label(article)}"


def _perhaps(article: Article) -> str:
    """Name the one outlet that people told an article's news, for on its own page it says so of itself: `told Sky News`."""
    told = {mention.agency for mention in mentions_of_agencies(article.text) if mention.evidence == "told"}
    return f", perhaps of {told.pop()}" if len(told) == 1 else ""


def strength(text: Group) -> Literal["strong", "weak"]:
    """Say how well it is known who gathered a text: `strong` where a page names an agency or outlet, or a reporter signs."""
    named = any(gatherer(report.article) or (report.article.byline and report.article.outlet) for report in text)
    return "strong" if named else "weak"


def _fullest(text: Group) -> Article:
    return min((report.article for report in text), key=lambda article: (-len(article.text), article.source, article.id))


def label(article: Article) -> str:
    """Give the words by which a reader knows an article."""
    return article.outlet or (f"“{article.title}”" if article.title else article.source.rpartition("/")[2])


def of_its_own(report: Report, text: Mapping[str, Report], shared: Carried) -> str:
    """Say why an article belongs to its origin; `text` are the articles that carry its text, by their ids."""
    article = report.article
    if named := shown(article):
        return f"credits {article.credit}: {named}" if article.credit else named
    if len(text) > 1:
        return _same_words(*_nearest(report, text, shared))
    own = round(100 * (1 - shared.share_of(report.id)))
    signed = f"signed {article.byline}" if article.byline else "carries no credit"
    return f"{signed}; {own} % of its words stand in no other article here (estimate)"


def carried(report: Report, text: Mapping[str, Report], shared: Carried) -> str:
    """Say whose words an article without a gatherer of its own carries."""
    return f"names nobody who gathered it; {_same_words(*_nearest(report, text, shared))} (estimate)"


def _nearest(report: Report, text: Mapping[str, Report], shared: Carried) -> tuple[int, int, Article]:
    """Give how many words an article shares with that one of a text that has most of them, how many that one has, and it.

    Of a text that thousands carry only those are asked that were laid beside the article: the others share nothing known.
    """
    having = [other for other in shared.all[report.id] if other in text]
    words, nearest = max(((shared.words(report.id, other, quoted=True), other) for other in having), default=(0, ""))
    if not words:
        nearest = max(other for other in text if other != report.id)
    return words, shared.lengths[nearest], text[nearest].article


def _same_words(count: int, whole: int, other: Article) -> str:
    # Articles with the very same words need not have been laid side by side: there may be hundreds of them.
    if count in {0, whole}:
        return f"the same text, word for word, as {label(other)}"
    return f"the same {count} words, or nearly, as {label(other)}"
