"""A group of figures → what it is called and, in one plain sentence, why its verdict is what it is."""

from __future__ import annotations

from collections import Counter

from consilience.reconcile import figure_intervals as intervals
from consilience.reconcile.figure_pairs import Entry
from consilience.records import Report, Verdict

_KINDS = {
    "length": "distance or length",
    "duration": "length of time",
    "magnitude": "magnitude",
    "money": "sum of money",
    "share": "share",
    "points": "points",
    "temperature": "temperature",
    "speed": "speed",
    "weight": "weight",
    "area": "area",
    "volume": "volume",
    "power": "power",
    "frequency": "frequency",
    "storage": "storage",
}


_OF_PEOPLE = frozenset({"killed", "injured", "missing", "displaced", "arrested", "sentenced", "charged", "evacuated"})
_PASSIVE = _OF_PEOPLE | {"rescued", "held", "destroyed", "sold", "bought", "sent", "seized", "affected"}


def measure(group: list[Entry]) -> str:
    """Name what a group measures, in the articles' own words where they give any."""
    people = Counter(entry.mark.person for entry in group if entry.mark.person)
    if group[0].mark.kind == "age":
        return f"age of {_commonest(people)}" if people else "age"
    phrase = _commonest(Counter(" ".join(entry.mark.phrase.split()) for entry in group if entry.mark.phrase))
    kind = group[0].mark.kind
    if kind != "count":
        name = _KINDS.get(kind, kind)
        return f"{name}: {phrase}" if phrase else " ".join(word for word in (name, _told_of(group)) if word)
    action = _told_of(group)
    if phrase:
        return phrase if not action or action in phrase else f"{phrase} {action}"
    return f"people {action}" if action in _OF_PEOPLE else f"number {action}".strip()


def _told_of(group: list[Entry]) -> str:
    """Give what happened to the counted, where most of the group's sentences say it; "" otherwise."""
    counted = Counter(entry.mark.action for entry in group)
    action = _commonest(counted)
    return action if action in _PASSIVE and counted[action] * 2 > len(group) else ""


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda word: (-counted[word], word)) if counted else ""


def reason(group: list[Entry], verdict: Verdict, reports: dict[str, Report]) -> str:
    """Say in one sentence who gives which value."""
    sides = told(group, reports)
    if verdict == "single":
        return f"Only {sides[0][1]} gives this figure."
    if verdict == "agree":
        count = len({entry.article for entry in group})
        return (
            f"{count} articles agree on {sides[0][0]}."
            if len(sides) == 1
            else f"{count} articles give values that fit together: {_listed(sides)}."
        )
    listed = _listed(sides)
    return f"Later articles give a higher count: {listed}." if verdict == "superseded" else f"The articles differ: {listed}."


def _listed(sides: list[tuple[str, str]]) -> str:
    return " against ".join(f"{value} ({who})" for value, who in sides[:4]) + (" and others" if len(sides) > 4 else "")


def told(group: list[Entry], reports: dict[str, Report]) -> list[tuple[str, str]]:
    """Give each printed value once, with the outlets that print it; the most printed first."""
    by_value: dict[tuple[float, str], list[Entry]] = {}
    for entry in group:
        size = intervals.interval(entry.mark)
        by_value.setdefault((size.point if size else 0.0, entry.mark.modifier or ""), []).append(entry)
    ordered = sorted(by_value.values(), key=lambda entries: (-len({entry.article for entry in entries}), entries[0].number))
    return [(" ".join(entries[0].mark.printed.split()), _outlets(entries, reports)) for entries in ordered]


def _outlets(entries: list[Entry], reports: dict[str, Report]) -> str:
    names = list(dict.fromkeys(outlet(reports[entry.article]) for entry in entries))
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def outlet(report: Report) -> str:
    """Name an article's outlet; its file or address where it shows none."""
    return report.article.outlet or report.article.source.rsplit("/", 1)[-1]
