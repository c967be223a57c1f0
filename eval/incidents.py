"""Invented look-alike incidents of local news, each told by one to five outlets, so that stories can be told apart or not.

The same police, streets, words and days come again and again; what tells one incident from another (its street, victim, hour,
day) is left out by some reports and given by others. Round-ups tell of several incidents and belong to none.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from consilience import testing
from consilience.annotate import sentences, times
from consilience.records import Report
from eval import incident_words as stock

FIRST_DAY = date(2017, 1, 9)
DAYS = 120  # on so many days something happens
CITIES_OF_A_REGION = 5
MAY_BE_UNNAMED = ("{victim", "{suspect", "{stranger")

Facts = dict[str, str]


class Told(Struct, frozen=True):
    """A report and the incident that it tells of."""

    incident: str
    report: Report


class Incident(Struct, frozen=True):
    """What happened: its kind, its day, and the words for everything that a report may give."""

    name: str
    kind: str
    day: date
    city: int
    facts: Facts


def reports(count: int, seed: int, kinds: Sequence[str] = (), dated: float = 0.9) -> list[Told]:
    """Give the reports on so many incidents of the kinds (those not held out, where none are named), in order of their days.

    `dated` is the share of reports that show their date.
    """
    dice = random.Random(seed)  # noqa: S311 - invented news, no secrets
    kinds = kinds or [kind for kind in stock.KINDS if kind not in stock.HELD_OUT]
    happened = [_incident(f"{seed}-{number}", kinds, dice) for number in range(count)]
    told = [report for incident in happened for report in _told(incident, dated, dice)]
    told += [_round_up(f"{seed}-round-up-{number}", dice.sample(happened, 3), dated, dice) for number in range(count // 50)]
    return sorted(
        told, key=lambda one: (one.report.article.published.date if one.report.article.published else "", one.report.id)
    )


def _incident(name: str, kinds: Sequence[str], dice: random.Random) -> Incident:
    city = dice.randrange(len(stock.CITIES))
    kind = dice.choice(kinds)
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    return Incident(name, kind, day, city, _facts(stock.KINDS[kind], city, day, dice))


def _facts(kind: stock.Kind, city: int, day: date, dice: random.Random) -> Facts:
    man = dice.choice(("man", "man", "woman"))
    street, other, third = (f"{dice.choice(stock.STREETS)} {dice.choice(stock.WAYS)}" for _ in range(3))
    victim, suspect = _person(man, dice), _person("man", dice)
    age, hour = dice.randint(16, 79), dice.randrange(24)
    spot = _spot(dice)
    vehicle = f"{dice.choice(stock.COLORS)} {dice.choice(stock.VEHICLES)}"
    return {
        "city": stock.CITIES[city],
        "street": dice.choice((street, f"the {dice.randint(1, 60)}00 block of {street}")),
        "cross": f"{street} and {other}",
        "elsewhere": third,
        "spot": spot,
        "water": _filled(dice.choice(stock.WATERS), {"street": dice.choice(stock.STREETS)}),
        "man": man,
        "him": "him" if man == "man" else "her",
        "his": "his" if man == "man" else "her",
        "himself": "himself",
        "victim": victim,
        "victim_aged": f"{victim}, {age}",
        "suspect": suspect,
        "suspect_aged": f"{suspect}, {dice.randint(18, 60)}",
        "age": str(age),
        "hurt": dice.choice(stock.HURT),
        "clock": f"{hour % 12 or 12}:{dice.choice((0, 5, 10, 15, 20, 30, 40, 45, 50)):02} {'a.m.' if hour < 12 else 'p.m.'}",
        "hour": str(hour),
        "vehicle": vehicle,
        "other_vehicle": dice.choice(stock.VEHICLES),
        "thing": dice.choice(stock.THINGS),
        "color": dice.choice(stock.COLORS),
        "count": dice.choice(("two", "three", "four", "five", "six", "eight", "nine", "11", "14", "20")),
        "money": dice.choice(("400", "1,200", "5,000", "20,000", "75,000", "150,000")),
        "year": str(dice.randint(1900, 2005)),
        "charge": kind.charge,
        "hospital": f"{_region(city)} {('General', 'Memorial')[city % 2]} Hospital",
        "relative": _person(dice.choice(("man", "woman")), dice),
        "age_of_relative": str(dice.randint(20, 85)),
        "month": f"{day:%B}",
        "day_of_month": f"{day:%B} {day.day}",
    }


def _region(city: int) -> str:
    return stock.CITIES[city // CITIES_OF_A_REGION * CITIES_OF_A_REGION]


def _person(man: str, dice: random.Random) -> str:
    return f"{dice.choice(stock.GIVEN[man])} {dice.choice(stock.FAMILY)}"


def _spot(dice: random.Random) -> str:
    if dice.random() < 0.6:
        return dice.choice(stock.SPOTS)
    words = {"family": dice.choice(stock.FAMILY), "street": dice.choice(stock.STREETS), "given": dice.choice(stock.GIVEN["man"])}
    return _filled(dice.choice(stock.BUSINESSES), words)


def _told(incident: Incident, dated: float, dice: random.Random) -> Iterator[Told]:
    """Tell an incident: a first report, others of the same day or the next, later ones on who it was and who was arrested."""
    earlier: Report | None = None
    for number in range(dice.choice((1, 2, 2, 3, 3, 4, 5))):
        stage = (
            "first" if number == 0 else dice.choice(("first", "first", "first", "named", "named", "arrest", "arrest", "court"))
        )
        after = {"first": (0, 1), "named": (1, 3), "arrest": (1, 21), "court": (30, 90)}[stage]
        day = incident.day + timedelta(days=dice.randint(*after))
        if earlier and dice.random() < 0.12:  # a station that puts an agency's text on its page
            text = earlier.article.text
            text = text[: text.rfind("\n\n")] if text.count("\n\n") > 2 else text
        else:
            text = _text(incident, stage, day, dice)
        shown = day if dice.random() < dated else None
        earlier = _report(text, f"{incident.name}-{number}.txt", shown, incident.city, dice)
        yield Told(incident.name, earlier)


def _text(incident: Incident, stage: str, day: date, dice: random.Random) -> str:
    kind = stock.KINDS[incident.kind]
    details: tuple[str, ...]
    facts = incident.facts | _said_today(incident, day, dice)
    if stage == "court" and kind.charge:
        openings: tuple[str, ...] = stock.COURT
        details = (*stock.COURT_DETAILS, *kind.details)
    else:
        openings = {"first": kind.first, "named": kind.named}.get(stage, kind.arrest)
        details = kind.details
    lines = [dice.choice(openings)]
    if stage == "first":
        details = tuple(line for line in details if not any(name in line for name in MAY_BE_UNNAMED))
    else:
        details = (*details, *dice.sample(kind.first, 1), *dice.sample(kind.named, 1))
    lines += dice.sample(details, min(len(details), dice.randint(3, 8)))
    lines += [line for line in stock.REMEMBERED if dice.random() < 0.3 and (stage != "first" or "{victim" not in line)]
    lines += [line for line in stock.LATER_CITY if dice.random() < 0.1]
    lines += dice.sample(stock.NOTICES, dice.randint(0, 2))
    told = [_filled(line, facts) for line in dict.fromkeys(lines)]
    if dice.random() < 0.4:
        told[0] = f"{facts['city'].upper()} - {told[0]}"
    return "\n\n".join(told)


def _said_today(incident: Incident, day: date, dice: random.Random) -> Facts:
    """Give the words that differ from report to report: days told from the day of writing, ways to name the police."""
    facts = incident.facts
    hour = int(facts["hour"])
    part = "early" if hour < 6 else "morning" if hour < 12 else "afternoon" if hour < 18 else "night"
    weekday = f"{incident.day:%A}"
    near = (day - incident.day).days < 6
    if near:
        when = dice.choice((f"on {weekday}", f"early {weekday}" if part == "early" else f"{weekday} {part}"))
        event_day = dice.choice((weekday, facts["day_of_month"]))
    else:
        when = dice.choice(
            (
                f"on {facts['day_of_month']}",
                f"in {facts['month']}",
                "last month" if incident.day.month != day.month else "this month",
            )
        )
        event_day = dice.choice((facts["day_of_month"], facts["month"]))
    police = dice.choice(
        (f"{facts['city']} police", "police", "authorities", "officials", f"the {facts['city']} Police Department")
    )
    rest = {
        "when": when,
        "event_day": event_day,
        "today": f"on {day:%A}",
        "police": police,
        "police_capital": police[0].upper() + police[1:],
        "count_capital": facts["count"].capitalize(),
        "thing_capital": facts["thing"].capitalize(),
        "nth": dice.choice(("third", "fifth", "12th", "31st")),
        "kind": incident.kind,
        "stranger": _person("man", dice),
        "phone": f"555-0{incident.city:03}",
        "officer": f"{stock.RANKS[incident.city % len(stock.RANKS)]} {stock.FAMILY[incident.city * 3 % len(stock.FAMILY)]}",
    }
    if dice.random() < 0.15:
        rest["hurt"] = dice.choice(stock.HURT)
    return rest


def _round_up(name: str, incidents: Sequence[Incident], dated: float, dice: random.Random) -> Told:
    day = max(incident.day for incident in incidents) + timedelta(days=1)
    lines = ["Here is what happened over the past days."]
    for incident in incidents:
        facts = incident.facts | _said_today(incident, day, dice)
        lines.append(_filled(dice.choice(stock.KINDS[incident.kind].first), facts))
    return Told(name, _report("\n\n".join(lines), f"{name}.txt", day if dice.random() < dated else None, incidents[0].city, dice))


def _filled(line: str, facts: Facts) -> str:
    filled = line.format_map(facts)
    return filled[0].upper() + filled[1:] if line.startswith("{") else filled


def _report(text: str, source: str, day: date | None, city: int, dice: random.Random) -> Report:
    outlet = _filled(dice.choice(stock.OUTLETS), _outlet_words(city, dice))
    headline = text.split("\n\n", maxsplit=1)[0].rpartition(" - ")[2].split(",")[0].rstrip(".")
    article = testing.article(text, source, day.isoformat() if day else None, outlet)
    article = msgspec.structs.replace(article, title=headline if dice.random() < 0.9 else None)
    return times.mark(Report(article=article, sentences=sentences.of(article)))


def _outlet_words(city: int, dice: random.Random) -> Facts:
    region = _region(city)
    return {
        "city": stock.CITIES[city],
        "region": region,
        "number": str(dice.randint(2, 13)),
        "letters": "".join(dice.sample("ABCDFGNRTV", 3)),
    }
