"""A group of figures → what it is called and, in plain sentences, why its verdict is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from consilience.languages.english import measure_names as english
from consilience.reconcile.figures import intervals, order, series
from consilience.reconcile.figures.bodies import Witnesses
from consilience.reconcile.figures.entries import Entry
from consilience.records import FigureMark, Report, Verdict

_OF_PEOPLE = frozenset({"killed", "injured", "missing", "displaced", "arrested", "evacuated", "rescued"})
_NAMES = 3  # articles named in a sentence
_SIDES = 4  # values told in a sentence
_LONGEST = 60  # characters of a title


def measure(marks: Sequence[FigureMark]) -> str:
    """Name what some values measure, in the articles' own words where they give any; shares and seats with whose they are."""
    named = _measure(marks)
    owned = marks[0].kind == "share" or any(mark.thing in english.OWNED for mark in marks)
    owners = Counter(mark.owner for mark in marks if mark.owner) if owned else Counter[str]()
    if (
        not owners
        or any(word in named for word in next(iter(owners)).split())
        or len({mark.bearer for mark in marks}) > 1 < len(owners)
    ):
        return named
    owner = min(owners, key=lambda name: (-owners[name], len(name), name))
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {named}"


def _measure(marks: Sequence[FigureMark]) -> str:
    first = marks[0]
    people = Counter(mark.person for mark in marks if mark.person)
    if first.kind == "age" and people:
        return f"age of {min(people, key=lambda name: (-people[name], -len(name), name))}"
    names = Counter(mark.name for mark in marks if mark.name)
    action = _commonest(Counter(mark.action for mark in marks))
    casualty = [name for name in names if name.endswith(f" {english.CASUALTY.get(action, action)}")]
    if names:
        mixed = len({mark.thing for mark in marks} - {""}) > 1
        plain = [name for name in casualty if name.startswith("people ")] if mixed else []
        return min(plain or casualty or names, key=lambda name: (-names[name], -len(name.split()), name))
    if first.kind != "count":
        return english.KINDS.get(first.kind, first.kind)
    return f"people {action}" if action in _OF_PEOPLE else "votes" if action == "voted" else "number"


def action(marks: Sequence[FigureMark]) -> str:
    """Give what befell the counted, as most of the values tell it; "" where none does."""
    return _commonest(Counter(mark.action for mark in marks if mark.action))


def _commonest(counted: Counter[str]) -> str:
    return min(counted, key=lambda word: (-counted[word], word)) if counted else ""


def reason(group: list[Entry], verdict: Verdict, reports: dict[str, Report], behind: Witnesses) -> str:
    """Say in plain sentences who gives which value, and where several articles are no more than one witness."""
    if verdict == "single":
        return f"Only {_articles(group, reports)} gives it."
    return _verdict(group, verdict, reports) + _witness(group, verdict, behind)


def _verdict(group: list[Entry], verdict: Verdict, reports: dict[str, Report]) -> str:
    if verdict == "superseded":
        return _replaced(group, reports)
    if verdict == "agree":
        sides, count = told(group, reports), len({entry.article for entry in group})
        return f"{count} articles say {sides[0][0]}." if len(sides) == 1 else f"The values fit together: {_listed(sides, ', ')}."
    return _against(group, reports)


def _against(group: list[Entry], reports: dict[str, Report]) -> str:
    """Set the values that exclude others against each other; what fits them all ("hundreds") takes no side."""
    values = intervals.different(entry.mark for entry in group)
    fits = [all(intervals.compatible(entry.mark, other) for other in values) for entry in group]
    fitting = [entry for entry, fit in zip(group, fits, strict=True) if fit]
    rest = [entry for entry, fit in zip(group, fits, strict=True) if not fit]
    parted = [[rest[at] for at in side] for side in intervals.sides([entry.mark for entry in rest])]
    parted.sort(key=lambda side: (-len({entry.article for entry in side}), side[0].number))
    sides = [(told(side, reports)[0][0], _articles(side, reports)) for side in parted]
    also = f"; {_listed(told(fitting, reports), ', ')} fits them all" if fitting else ""
    return _capital(f"{_listed(sides, ' against ')}{also}.")


def _witness(group: list[Entry], verdict: Verdict, behind: Witnesses) -> str:
    """Say that articles which agree are one witness, and why."""
    if behind.body:
        return f" All quote one body, {behind.body}: one witness."
    one = verdict == "agree" and behind.origins == 1 and len({entry.article for entry in group}) > 1
    return " All go back to one origin, so nobody confirms it." if one else ""


def _replaced(group: list[Entry], reports: dict[str, Report]) -> str:
    """Tell a count that moved: from its first value to its newest, with the days, and who was first to tell the newest."""
    steps = series.ordered(group, reports)
    first, new = next((step for step in steps[:-1] if not step.mark.former), steps[0]), steps[-1]
    moved = "rose" if order.point(new) > order.point(first) else "fell"
    what = "count" if new.mark.kind == "count" else "value"
    if order.told_at(new, reports).is_before(order.told_at(first, reports)):  # a late report still told the first
        return f"The {what} {moved} from {_bare(first)} to {_bare(new)}."
    days = [_told_on(step, reports) for step in (first, new)]
    return f"The {what} {moved} from {_bare(first)}{days[0]} to {_bare(new)}{days[1]}, first told by {_name(new, reports)}."


def _bare(entry: Entry) -> str:
    """Give a value without its noun: "at least three"."""
    printed = " ".join(entry.mark.printed.split())
    phrase = " ".join(entry.mark.phrase.split())
    bare = printed.removesuffix(phrase).strip() if phrase and printed != phrase else printed
    return small(bare or printed)


def _told_on(entry: Entry, reports: dict[str, Report]) -> str:
    """Give the day of a value that was not already old news: " (3 October)"."""
    day = "" if entry.mark.former else order.told_at(entry, reports).day
    if not day:
        return ""
    told = date.fromisoformat(day)
    years = {order.moment(report).day[:4] for report in reports.values()} - {""}
    return f" ({told.day} {told:%B}{f' {told.year}' if len(years) > 1 else ''})"


def _name(entry: Entry, reports: dict[str, Report]) -> str:
    return short(reports[entry.article].article.label)


def small(printed: str) -> str:
    """Write a value small that stood at the start of a sentence: "Seven people"."""
    first = printed.partition(" ")[0]
    return printed[0].lower() + printed[1:] if first[:1].isupper() and first[1:].islower() else printed


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _listed(sides: list[tuple[str, str]], between: str) -> str:
    listed = between.join(f"{value} ({who})" for value, who in sides[:_SIDES])
    return listed + (f" and {len(sides) - _SIDES} more" if len(sides) > _SIDES else "")


def told(group: list[Entry], reports: dict[str, Report]) -> list[tuple[str, str]]:
    """Give each printed value once, with the articles that print it; the most printed first."""
    by_value: dict[tuple[float, str], list[Entry]] = {}
    for entry in group:
        by_value.setdefault((order.point(entry), entry.mark.modifier or ""), []).append(entry)
    ordered = sorted(by_value.values(), key=lambda entries: (-len({entry.article for entry in entries}), entries[0].number))
    return [(_shown(entries), _articles(entries, reports)) for entries in ordered]


def _shown(entries: list[Entry]) -> str:
    """Give the fullest wording of one value: "212 passengers" rather than a bare 212; an age as a number."""
    fullest = max(entries, key=_fullness).mark
    if fullest.kind == "age" and fullest.low == fullest.high is not None:
        return f"{fullest.low:g}"
    return small(" ".join(fullest.printed.split()))


def _fullness(entry: Entry) -> tuple[bool, int]:
    return entry.mark.phrase != "" and entry.mark.phrase in entry.mark.printed, -entry.number


def _articles(entries: list[Entry], reports: dict[str, Report]) -> str:
    names = list(dict.fromkeys(_name(entry, reports) for entry in entries))
    more = len(names) - _NAMES
    return ", ".join(names[:_NAMES]) + (f" and {more} more" if more > 0 else "")


def short(label: str) -> str:
    """Cut a long title at a word."""
    if len(label) <= _LONGEST:
        return label
    return label[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + ("…”" if label.endswith("”") else "…")
