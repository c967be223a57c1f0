"""Two articles with words in common → which side's words they are, where the pages show it, and what shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from msgspec import Struct

from consilience.copies.gatherers import full_name, gatherer, is_agency_page, shown
from consilience.records import Article, Direction, Kind

# A desk cuts from the bottom; but an agency's first take, too, is short and grows. A text so much longer, of which the other has
# the beginning without a gap, was the earlier one or the agency's in six of seven pairs whose pages tell it; where the other
# has it here and there, in half.
CLEARLY_FULLER = 1.4

# Days that two pages print without a year are of one year where no more than this lies between them; else they may be of two.
DAYS_OF_ONE_YEAR = 60


class Side(Struct, frozen=True):
    """One of two articles, how many words it has, and whether what the other has of it is its beginning, without a gap."""

    article: Article
    words: int
    is_cut_from_below: bool = False


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
        return _printed_days(left, right)
    exact = here[1] is not None and there[1] is not None
    first, second = (here[1], there[1]) if exact else (here[0], there[0])
    if first == second or first is None or second is None:
        return None
    return _earlier((left, first), (right, second))


def _printed_days(left: Side, right: Side) -> Evidence | None:
    """Give the side with the earlier day, where a page prints it without the year."""
    here, there = _day_of_year(left.article), _day_of_year(right.article)
    if here is None or there is None or not 0 < abs((here - there).days) <= DAYS_OF_ONE_YEAR:
        return None
    return _earlier((left, f"{here:%d %B}".lstrip("0")), (right, f"{there:%d %B}".lstrip("0")), left_first=here < there)


def _day_of_year(article: Article) -> date | None:
    """Give the day that a page prints, in a leap year of no meaning; None where no day is shown."""
    published = _published(article)
    day = published[0][4:] if published else (article.printed_day or "").removeprefix("-")
    try:
        return date.fromisoformat(f"2000{day}") if day else None
    except ValueError:  # "--02-31": a page may print anything
        return None


def _earlier(one: tuple[Side, str], other: tuple[Side, str], *, left_first: bool | None = None) -> Evidence:
    """Give the side with the earlier of two times, which are in words that sort unless told which comes first."""
    first = one[1] < other[1] if left_first is None else left_first
    (early, when), (late, then) = (one, other) if first else (other, one)
    return Evidence("left" if first else "right", f"{early.article.label} came out on {when}, {late.article.label} on {then}")


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
    """Give the side with the fuller text, where the other is its beginning."""
    full, short, side = (left, right, "left") if left.words > right.words else (right, left, "right")
    if kind != "cut" or full.words < CLEARLY_FULLER * short.words or not full.is_cut_from_below:
        return None
    why = f"{full.article.label} goes on where {short.article.label} ends, {full.words} words to {short.words}"
    return Evidence("left" if side == "left" else "right", f"{why}: weak evidence, for a first report may have grown")


def _both_ways(left: Article, right: Article) -> tuple[tuple[Direction, Article, Article], ...]:
    return (("left", left, right), ("right", right, left))
