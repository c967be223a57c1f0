"""Times of all reports → what happened when, oldest first; what several articles tell of one day is told once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from consilience import likeness
from consilience.annotate import times
from consilience.copies.origins import Origins
from consilience.likeness import Weights
from consilience.reconcile import happenings
from consilience.reconcile.happenings import Happening
from consilience.reconcile.statements import Told
from consilience.records import Event, TimelineEntry

# Two passages that name the same day tell of one happening from this sureness on: on the marked stories that brings 80 of 100
# reports of a happening together with it, and 3 of 100 that tell another (.5 for .3: 70 and 1).
SAME_HAPPENING = 0.3
# "In 1997" and "in July 1997" may be one happening only when they say so clearly.
SAME_COARSE = 0.5
# A year and a day of it lie farther apart still.
SAME_COARSEST = 0.8
DAY_OF_MONTH_LENGTH = len("-15")
# With so many members a happening's words are known; comparing with more changes nothing and costs time.
COMPARED = 6

# What lies farther back from the first article is background to its news.
BACKGROUND = timedelta(days=14)

# A reader takes in so many lines for a small story, and two more for each further article.
SHORTEST = 12
LONGEST = 24
# Of one day, so many lines that a single article tells.
SINGLES_OF_A_DAY = 2


def made(event: Event, told: Told, witnesses: Origins) -> tuple[TimelineEntry, ...]:
    """Set out what happened when, oldest first."""
    weighed = told.weighed
    groups = _grouped(happenings.of(event), weighed)
    kept = _kept(groups, len(event.reports))
    days = sorted(day for report in event.reports if (day := times.days(report.article.published)[0]))
    entries = [_entry(group, witnesses, weighed, days) for group in kept]
    return tuple(sorted(entries, key=lambda entry: (entry.when, -entry.origins, -len(entry.cites), entry.text)))


# --------------------------------------------------------------------------- what belongs together


def _grouped(told: Sequence[Happening], weighed: Weights) -> list[list[Happening]]:
    """Join the passages that tell of one happening; those with the finer date open the groups."""
    groups: list[list[Happening]] = []
    by_day: dict[str, list[list[Happening]]] = {}
    for each in sorted(
        told, key=lambda happening: (-len(happening.when), happening.when, happening.order, happening.article, happening.start)
    ):
        group = _best(each, by_day.get(each.when, ()), weighed)
        if group is None:
            group = []
            groups.append(group)
            for cut in {each.when, each.when[:7], each.when[:4]}:
                by_day.setdefault(cut, []).append(group)
        group.append(each)
    return groups


def _best(each: Happening, groups: Sequence[list[Happening]], weighed: Weights) -> list[Happening] | None:
    """Give the group that a passage fits best; None if it tells something else."""
    best, nearest = None, 0.0
    for group in groups:
        if not any(len(each.words & other.words) > 1 for other in group[:COMPARED]):
            continue  # most of the groups of a day
        alike = _likeness(each, group, weighed)
        if alike >= _enough(group[0].when, each.when) and alike > nearest:
            best, nearest = group, alike
    return best


def _enough(fine: str, coarse: str) -> float:
    """Give the likeness that two passages need, by how much finer one's date is than the other's."""
    if len(fine) == len(coarse):
        return SAME_HAPPENING
    return SAME_COARSEST if len(fine) - len(coarse) > DAY_OF_MONTH_LENGTH else SAME_COARSE


def _likeness(each: Happening, group: Sequence[Happening], weighed: Weights) -> float:
    """Give how surely a passage tells the same as the members of a group, in the mean."""
    compared = group[:COMPARED]
    return sum(likeness.between(each, other, weighed).sureness for other in compared) / len(compared)


# --------------------------------------------------------------------------- what is kept


def _kept(groups: Sequence[list[Happening]], articles: int) -> list[list[Happening]]:
    """Keep what several articles tell and what stands alone on its day; of the rest the best told."""
    room = min(LONGEST, max(SHORTEST, 2 * articles + 8))
    ranked = sorted(groups, key=_rank)
    shared_days = {group[0].when for group in groups if _articles(group) > 1}
    kept: list[list[Happening]] = []
    singles: dict[str, int] = {}
    for group in ranked:
        day = group[0].when
        if _articles(group) == 1:
            singles[day] = singles.get(day, 0) + 1
            if singles[day] > (1 if day in shared_days and group[0].is_said else SINGLES_OF_A_DAY):
                continue
        kept.append(group)
    return kept[:room]


def _rank(group: Sequence[Happening]) -> tuple[int, bool, bool, int, str, int, str]:
    """Order by how many articles tell it; then what is more than a saying, not vague, and stands early in its article."""
    first = group[0]
    return (
        -_articles(group),
        all(each.is_said for each in group),
        all(each.is_vague for each in group),
        min(each.order for each in group),
        first.when,
        first.start,
        first.article,
    )


def _articles(group: Sequence[Happening]) -> int:
    return len({each.article for each in group})


# --------------------------------------------------------------------------- how it is told


def _entry(group: Sequence[Happening], witnesses: Origins, weighed: Weights, days: Sequence[date]) -> TimelineEntry:
    when = max((each.when for each in group), key=len)
    kind = _kind(group, when, days)
    told = [each for each in group if not each.is_planned] if kind == "happened" else []
    best = min(
        told or group,
        key=lambda each: (
            _faults(each) + 3 * (each.when != when),
            -_likeness(each, group, weighed),
            each.order,
            each.article,
            each.start,
        ),
    )
    rest = sorted((each for each in group if each is not best), key=lambda each: (each.article, each.start))
    cites = tuple(dict.fromkeys(each.cite for each in (best, *rest)))
    return TimelineEntry(
        when=when,
        precision="day" if len(when) == 10 else "month" if len(when) == 7 else "year",
        text=" ".join(best.cite.exact.split()),
        origins=witnesses.independent_of(cites),
        cites=cites,
        kind=kind,
    )


def _kind(group: Sequence[Happening], when: str, days: Sequence[date]) -> Literal["background", "happened", "planned"]:
    """Tell background and plans apart from the news: by the verbs, and by the days on which the articles were published."""
    planned = sum(each.is_planned for each in group) * 2 > len(group)
    if not days:
        return "planned" if planned else "happened"
    if (planned and when >= days[0].isoformat()[: len(when)]) or when > days[-1].isoformat()[: len(when)]:
        return "planned"
    return "background" if when < (days[0] - BACKGROUND).isoformat()[: len(when)] else "happened"


def _faults(each: Happening) -> int:
    """Count what makes a passage a poor line of its own: it leans on another, is a quotation, tells first of another day."""
    length = len(each.cite.exact.split())
    return (
        2 * each.is_leaning
        + 2 * each.is_quoted
        + 2 * each.is_second
        + each.is_said
        + each.is_vague
        + (length < 7)
        + (length > 45)
    )
