"""Two articles with words in common → which side's words they are, where the pages show it, and what shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from consilience.copies.gatherers import full_name, gatherer, is_agency_page, shown
from consilience.records import Article, Direction, Kind

# A desk cuts from the bottom and adds little; but an agency's first take, too, is short and grows. Where a text was so much
# longer, it was the earlier one or the agency's in about two of three pairs whose pages tell it; of texts less unlike in half.
CLEARLY_FULLER = 1.6


class Side(Struct, frozen=True):
    """One of two articles, and how many words it has."""

    article: Article
    words: int


class Evidence(Struct, frozen=True):
    """Which side's words they are, and why in words; "" where there is nothing to say."""

    direction: Direction
    why: str


def told(left: Side, right: Side, kind: Kind) -> Evidence:
    """Give the first evidence that tells which side's words they are; `unknown` where none does."""
    for test in (_credit, _time, _completeness):
        if kind != "independent" and (found := test(left, right, kind)) is not None:
            return found
    named = gatherer(left.article)
    if named and named == gatherer(right.article):
        return Evidence("unknown", f"both name {named}: it may have come to either by itself")
    return Evidence("unknown", "" if kind == "independent" else "the pages do not show which was first")


Test = Callable[[Side, Side, Kind], Evidence | None]


def _credit(left: Side, right: Side, _: Kind) -> Evidence | None:
    """Give the side that the other credits; else the one that names who gathered the news where the other does not."""
    for side, one, other in _both_ways(left.article, right.article):
        if other.credit and one.outlet and full_name(other.credit) == full_name(one.outlet):
            return Evidence(side, f"{other.label} credits {one.label}: {shown(other)}")
        if is_agency_page(one) and not is_agency_page(other):
            return Evidence(side, f"{one.label} is the agency itself")
    for side, one, other in _both_ways(left.article, right.article):
        if gatherer(one) and not gatherer(other):
            return Evidence(side, f"{one.label} names who gathered it: {shown(one)}; {other.label} names nobody")
    return None


def _time(left: Side, right: Side, _: Kind) -> Evidence | None:
    """Give the side that was published earlier."""
    here, there = _published(left.article), _published(right.article)
    if here is None or there is None:
        return None
    exact = here[1] is not None and there[1] is not None
    first, second = (here[1], there[1]) if exact else (here[0], there[0])
    if first == second or first is None or second is None:
        return None
    side: Direction = "left" if first < second else "right"
    early, late = (left, right) if side == "left" else (right, left)
    earlier, later = sorted((first, second))
    return Evidence(side, f"{early.article.label} came out on {earlier}, {late.article.label} on {later}")


def _published(article: Article) -> tuple[str, str | None] | None:
    """Give the day, and the instant in UTC where the page shows one with its zone; None where no day is shown."""
    published = article.published
    if published is None or published.how == "inferred" or published.precision != "day":
        return None
    try:
        instant = datetime.fromisoformat(published.at) if published.at else None
    except ValueError:  # "2013-03-08T24:61": a page may print anything
        instant = None
    offset = instant.utcoffset() if instant else None
    return published.date, (instant.replace(tzinfo=None) - offset).isoformat(
        sep=" "
    ) + " UTC" if instant and offset is not None else None


def _completeness(left: Side, right: Side, kind: Kind) -> Evidence | None:
    """Give the side with the fuller text, where the other is cut."""
    short, long = sorted((left.words, right.words))
    if kind != "cut" or long < CLEARLY_FULLER * short:
        return None
    side: Direction = "left" if left.words > right.words else "right"
    label = (left if side == "left" else right).article.label
    return Evidence(
        side, f"{label} has the fuller text, {long} words to {short}: weak evidence, for a first report may have grown"
    )


def _both_ways(left: Article, right: Article) -> tuple[tuple[Direction, Article, Article], ...]:
    return (("left", left, right), ("right", right, left))
