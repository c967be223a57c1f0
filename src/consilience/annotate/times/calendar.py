"""What a time expression means on a given day: forms → ISO 8601 values."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec
from dateutil.relativedelta import relativedelta

from consilience.records import TimeForm

_WEEK = timedelta(days=7)
# Of 03/04/2016 one reading must lie so close to the day of writing, the other so far from it.
CLOSE_DAYS = 10
APART_DAYS = 20
DAY_LENGTH = len("2016-03-15")


def value(form: TimeForm, first: date | None = None, last: date | None = None, told: str | None = None) -> str | None:
    """Give a form's value for every day of writing from first to last; None where the days disagree or none is known.

    `told` is the value that the text named last, for "the next day". Values never fall as the day of writing rises,
    so the two ends decide for all the days between them.
    """
    at_first = _whole(form, first, told)
    if first is not None and first == last:
        return _nearer(form, at_first, first)
    return at_first if at_first == _whole(form, last, told) else None


def _whole(form: TimeForm, today: date | None, told: str | None) -> str | None:
    if form.to is None:
        return _single(form, today, told)
    if today and _is_running(form, form.to, today):
        return f"{today.year}-{form.month:02}/{today.year}-{form.to.month:02}"
    end = _single(form.to, today, told)
    begin = _single(_before_end(form, end), today, told)
    if begin is None or end is None:
        return None
    begin, end = begin.split("/", maxsplit=1)[0], end.rsplit("/", maxsplit=1)[-1]
    if begin > end and form.to.kind == "weekday":  # "from Friday to Monday": the Monday after that Friday
        end = (date.fromisoformat(end) + _WEEK).isoformat()
    return f"{begin}/{end}" if begin < end else None


def _is_running(form: TimeForm, to: TimeForm, today: date) -> bool:
    """Tell whether "from August to October" runs in September: then it is that of this year."""
    months = [form.month or 0, today.month, to.month or 0]
    plain = all(one.kind == "calendar" and one.month and not (one.year or one.day) for one in (form, to))
    return plain and "past" not in {form.lean, to.lean} and months == sorted(months)


def _before_end(form: TimeForm, end: str | None) -> TimeForm:
    """Give the first of "between September and March 2016" the year that puts it before the second."""
    if form.kind != "calendar" or form.year or form.which or not form.month or not end or not end[:4].isdigit():
        return form
    year, month = int(end[:4]), int(end[5:7] or 12)
    return TimeForm(kind="calendar", year=year - (form.month > month), month=form.month, day=form.day)


def _single(form: TimeForm, today: date | None, told: str | None) -> str | None:
    if form.kind == "calendar" and form.year:
        return _printed(form, today)
    if form.kind == "decade" and form.year:
        return f"{form.year}/{form.year + 9}"
    if form.kind == "quarter" and form.year:
        return f"{form.year}-{form.count * 3 - 2:02}/{form.year}-{form.count * 3:02}"
    if form.told:
        return after_told(form, told)
    return None if today is None else _on(form, today)


def _printed(form: TimeForm, today: date | None) -> str | None:
    """Write a date that has its year; of 03/04/2016 the one reading that is near to the day of writing, else none."""
    year = form.year or 0
    if form.day is None or form.month is None:
        return f"{year}-{form.month:02}" if form.month else f"{year}"
    if form.other_month is None:
        return _iso_day(year, form.month, form.day)
    if today is None:
        return None
    readings = [_iso_day(year, form.month, form.day), _iso_day(year, form.other_month, form.other_day or 1)]
    distances = sorted((abs((date.fromisoformat(reading) - today).days), reading) for reading in readings if reading)
    if len(distances) == 2 and (distances[0][0] > CLOSE_DAYS or distances[1][0] < APART_DAYS):
        return None
    return distances[0][1] if distances else None


def _iso_day(year: int, month: int, day: int) -> str | None:
    return f"{year}-{month:02}-{day:02}" if day <= monthrange(year, month)[1] else None


def _on(form: TimeForm, today: date) -> str | None:
    if form.kind == "weekday":
        return _weekday(form, today).isoformat()
    if form.kind == "weekend":
        saturday = _saturday(form, today)
        return f"{saturday}/{saturday + timedelta(days=1)}"
    if form.kind == "offset":
        return _offset(form, today)
    return _of_calendar(form, today) if form.kind == "calendar" and form.month else None


def _of_calendar(form: TimeForm, today: date) -> str | None:
    if form.unit == "year":  # "June last year"
        return _printed(msgspec.structs.replace(form, year=today.year + form.count, unit=None), today)
    return _day_of_year(form, today) if form.day else _month_of_year(form, today)


def _weekday(form: TimeForm, today: date) -> date:
    """Give the nearest such weekday; today counts, except for "last" and "coming Monday"; "next Monday" is that of next week."""
    wanted = form.weekday or 0
    if form.unit == "week":
        return today + timedelta(days=wanted - today.weekday() + 7 * form.count)
    back = timedelta(days=(today.weekday() - wanted) % 7)
    ahead = timedelta(days=(wanted - today.weekday()) % 7)
    if form.which == "last":
        return today - (back if back.days > 1 else back + _WEEK)  # of yesterday nobody says "last Monday"
    if form.count:
        return today + (ahead or _WEEK)
    if form.which == "next":
        return today + timedelta(days=wanted - today.weekday() + 7)  # of next week: this Friday is "Friday"
    return today + ahead if form.lean == "future" or (form.which == "this" and form.lean != "past") else today - back


def _saturday(form: TimeForm, today: date) -> date:
    """Give the Saturday of the weekend meant: the one just gone or running, or the next."""
    past = today - timedelta(days=(today.weekday() - 5) % 7)
    running = today.weekday() >= 5
    if form.which == "last":
        return past - _WEEK if running else past
    if form.which == "next":
        return past + _WEEK if running else past + 2 * _WEEK if today.weekday() == 4 else past + _WEEK
    if running or form.lean == "past" or (form.which is None and form.lean == "unknown"):
        return past
    if form.which == "this" and form.lean == "unknown" and today.weekday() <= 1:
        return past  # on Monday "this weekend" with no verb to tell is more often the one just gone
    return past + _WEEK


def _offset(form: TimeForm, today: date) -> str | None:
    try:
        if form.unit == "day":
            return (today + timedelta(days=form.count)).isoformat()
        if form.unit == "week":
            monday = today - timedelta(days=today.weekday()) + form.count * _WEEK
            return f"{monday}/{monday + timedelta(days=6)}"
        moved = today + (relativedelta(months=form.count) if form.unit == "month" else relativedelta(years=form.count))
    except (OverflowError, ValueError):  # "999 years ago" counts out of the calendar
        return None
    return moved.isoformat()[: 7 if form.unit == "month" else 4]


def _day_of_year(form: TimeForm, today: date) -> str | None:
    """Give "Feb. 27" the year that its verb asks for, else the nearest."""
    month, day = form.month or 1, form.day or 1
    days = [date(year, month, day) for year in range(today.year - 4, today.year + 5) if day <= monthrange(year, month)[1]]
    if form.lean != "unknown":
        days = [each for each in days if each == today or (each < today) == (form.lean == "past")]
    return min(days, key=lambda each: (abs((each - today).days), each)).isoformat() if days else None


# News prints the year of a day that lies farther off than nine months, when the same day of another year is near.
FAR_DAYS = 270
NEAR_DAYS = 95


def _nearer(form: TimeForm, asked: str | None, today: date) -> str | None:
    """Take the near one of "May 10" and its like where the verb asks for a far one: verbs mislead more often than calendars."""
    if asked is None or form.kind != "calendar" or form.year or form.unit or not form.day or form.to:
        return asked
    nearest = _day_of_year(msgspec.structs.replace(form, lean="unknown"), today)
    if nearest is None or abs((date.fromisoformat(asked) - today).days) <= FAR_DAYS:
        return asked
    return nearest if abs((date.fromisoformat(nearest) - today).days) <= NEAR_DAYS else asked


def _month_of_year(form: TimeForm, today: date) -> str | None:
    """Give "September" its year: the last such month, with "will" the next one; this month counts for both."""
    month = form.month or 1
    if form.which == "last":
        year = today.year - (month >= today.month)
    elif form.which == "next":
        year = today.year + (month <= today.month)
    elif form.which == "this":
        year = today.year
    elif form.lean == "future":
        year = today.year + (month < today.month)
    else:
        year = today.year - (month > today.month)
    return f"{year}-{month:02}"


def after_told(form: TimeForm, told: str | None) -> str | None:
    """Count from the day, month or year that the text named last."""
    if told is None or "/" in told:
        return None
    if form.kind == "weekday":
        day = date.fromisoformat(told) if len(told) == DAY_LENGTH else None
        return (day + (timedelta(days=((form.weekday or 0) - day.weekday()) % 7) or _WEEK)).isoformat() if day else None
    try:
        if form.unit == "day":
            return (date.fromisoformat(told) + timedelta(days=form.count)).isoformat() if len(told) == 10 else None
        if form.unit == "month":
            return (
                (date.fromisoformat(f"{told[:7]}-01") + relativedelta(months=form.count)).isoformat()[:7]
                if len(told) >= 7
                else None
            )
        return str(int(told[:4]) + form.count) if form.unit == "year" else None
    except (OverflowError, ValueError):
        return None
