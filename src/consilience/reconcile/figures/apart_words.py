"""Why two figures are not compared → a few plain words, told of the first of them."""

from __future__ import annotations

from calendar import month_name

from consilience.languages.english import measured
from consilience.reconcile.figures import periods
from consilience.reconcile.figures.apart import Why
from consilience.reconcile.figures.entries import Entry

_LONGEST = 50  # characters of a noun phrase
_UNSURE = "nothing ties the two counts together"


def reason(why: Why | None, here: Entry, there: Entry) -> str:
    """Say why `here` is not compared with `there`."""
    if why == "part":
        return _part(here, there)
    if why == "further":
        return "on top of another count" if here.mark.further else "the other comes on top of another count"
    if why == "rate":
        return "a rate, not a total" if here.mark.kind == "rate" else "a total, the other is a rate"
    return _sided(why, here, there) if why in _SIDES else _PLAIN.get(why, _UNSURE)


_PLAIN: dict[Why | None, str] = {
    "counted apart": "one article gives both, as two counts",
    "generic": "one is told of such events in general",
}
_SIDES: dict[Why, str] = {
    "period": "another time",
    "place": "another place",
    "definition": "another definition",
    "happening": "something else happened",
    "thing": "another thing",
    "person": "another person's",
}


def _sided(why: Why, here: Entry, there: Entry) -> str:
    sides = [_side(why, entry) for entry in (here, there)]
    if why == "period" and all(sides):
        return f"another period: {sides[0]} / {sides[1]}"
    if sides[0] == sides[1] or not all(sides):
        return _SIDES[why]
    return f"{_SIDES[why]}: {sides[0]} / {sides[1]}"


def _side(why: Why, entry: Entry) -> str:
    """Give the words in which one figure differs; "" where its sentence has none."""
    mark = entry.mark
    if why == "period":
        return _period(entry)
    if why == "place":
        return _short(mark.places[0]) if mark.places else "everywhere"
    if why == "happening":
        return mark.action
    if why == "person":
        return mark.person or ""
    qualities = [each for each in mark.qualities if each != mark.thing]  # "two women": the noun says it already
    quality = "" if why == "thing" or not qualities else f"{', '.join(qualities)} "
    if why == "definition" and not quality and mark.thing in measured.ANYBODY:
        return "all"
    return _short(f"{quality}{mark.thing}" if quality else mark.phrase or mark.thing)


def _period(entry: Entry) -> str:
    told = periods.period(entry.mark.period)
    if told is not None:
        return _told(told)
    if entry.since:
        return f"since {min(entry.since)}"
    if not entry.scope:
        return "this event"
    years = sorted(time for time in entry.scope if len(time) == len("2016"))
    months = [month_name[int(time)] for time in sorted(entry.scope) if len(time) == len("02")]
    return " ".join([*months, *years]) or "an earlier one"


def _told(period: periods.Period) -> str:
    """Put a period in words: since 2011; until 15 March 2016; September 2015 to March 2016."""
    if not period.last:
        return f"since {_date(period.first)}"
    if not period.first:
        return f"until {_date(period.last)}"
    return _date(period.first) if period.first == period.last else f"{_date(period.first)} to {_date(period.last)}"


def _date(iso: str) -> str:
    """Put an ISO 8601 day, month or year in words; what is none of them stays."""
    year, *rest = iso.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= len(month_name) - 1:
        return iso
    return " ".join([*(str(int(day)) for day in rest[1:2]), month_name[int(rest[0])], year])


def _part(here: Entry, there: Entry) -> str:
    if here.mark.partial and not there.mark.partial:
        return "a part of the other" if _is_of(here, there) else "a part, not the whole"
    if there.mark.partial and not here.mark.partial:
        return "the other is a part of it" if _is_of(there, here) else "the other is a part, not the whole"
    return "parts of different wholes"


def _is_of(part: Entry, whole: Entry) -> bool:
    return part.article == whole.article and part.mark.part_of == whole.mark.start


def _short(phrase: str) -> str:
    words = " ".join(phrase.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + "…"
