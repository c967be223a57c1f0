"""The numbers of a text beside those that the reports give for the same measure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.languages.english.measured import CASUALTIES
from consilience.reconcile import figures
from consilience.reconcile.figures import conflicts, contrasts, groups, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import is_rare, thing_class
from consilience.reconcile.superseded import tolls
from consilience.records import Cite, Figure, FigureMark, FigureValue, Finding, Report
from consilience.support.case import Case

Place = tuple[str, int, int]

# So many values are named in a reason.
MOST_NAMED = 4


def found(case: Case) -> tuple[Finding, ...]:
    """Give a finding for each number of a text, in order."""
    days = {report.id: report.article.published.date for report in case.joined.reports if report.article.published}
    homes = {_place(value.cite): at for at, figure in enumerate(case.account.figures) for value in figure.values}
    joined = [group for group in groups.groups(case.joined) if any(entry.article == case.given.id for entry in group)]
    rivals = _rivals(case) if any(_is_of_another_deed(entry, group) for group in joined for entry in group) else {}
    judged: dict[tuple[int, int], Finding] = {}
    for group in joined:
        for entry in group:
            if entry.article == case.given.id:
                beside = rivals.get(entry.mark.start, []) if _is_of_another_deed(entry, group) else group
                at = _home(entry, [other for other in beside if other.article != case.given.id], homes, case.reports)
                if at is not None:
                    judged[entry.mark.start, entry.mark.end] = _judged(case, entry.mark, case.account.figures[at], days)
    return tuple(judged.get((mark.start, mark.end)) or _unknown(case, mark) for mark in case.given.figures)


def _is_of_another_deed(entry: Entry, group: Sequence[Entry]) -> bool:
    """Say whether a number of killed or hurt has nothing in its group but its value: "31 killed", 31 crew on board."""
    if entry.mark.action not in CASUALTIES:
        return False
    return not any(other.mark.action == entry.mark.action for other in group if other.article != entry.article)


def _rivals(case: Case) -> dict[int, list[Entry]]:
    """Give for each number of the text, by where it begins, those of the reports for the same deed that may be one with it."""
    entries = contrasts.marked(figured.of(case.joined))
    found: dict[int, list[Entry]] = defaultdict(list)
    asked = Asked(entries)
    for left, right in groups.Scores(entries, asked).likely():
        for mine, other in ((left, right), (right, left)) if asked.may_be_one(entries[left], entries[right]) else ():
            one, two = entries[mine], entries[other]
            if one.article == case.given.id != two.article and one.mark.action == two.mark.action:
                found[one.mark.start].append(two)
    return found


def _home(entry: Entry, others: Sequence[Entry], homes: Mapping[Place, int], reports: Mapping[str, Report]) -> int | None:
    """Give the figure of the account that a number is a value of: the one with most values that fit it, else with most."""
    fitting: Counter[int] = Counter()
    told: Counter[int] = Counter()
    for other in others:
        at = homes.get(_place(reports[other.article].article.cite(other.mark.start, other.mark.end)))
        if at is not None:
            told[at] += 1
            fitting[at] += intervals.compatible(entry.mark, other.mark)
    return min(told, key=lambda at: (-fitting[at], -told[at], at)) if told else None


def _place(cite: Cite) -> Place:
    return cite.article, cite.start, cite.end


def _judged(case: Case, mark: FigureMark, figure: Figure, days: dict[str, str]) -> Finding:
    """Set a number against the values of its figure: those that hold, and those that they replaced."""
    replaced = tolls.first_toll(figure, days)
    old = {_place(cite) for cite in replaced.earlier} if replaced else set()
    now = [value for value in figure.values if _place(value.cite) not in old]
    fitting = _alike(mark, now)
    earlier = _alike(mark, [value for value in figure.values if _place(value.cite) in old])
    span = mark.start, mark.end
    if fitting or (mark.former and earlier):
        differing = [value for value in now if not intervals.compatible(mark, value)] if fitting else []
        reason = (
            f"Others give {_printed(differing)}: {figure.measure}." if differing else f"The reports give it: {figure.measure}."
        )
        return case.finding("number", span, "supported", reason, supporting=_cites(fitting or earlier), against=_cites(differing))
    if earlier:
        reason = f"Later reports give {_printed(now)}: {figure.measure}."
        return case.finding("number", span, "overtaken", reason, supporting=_cites(earlier), against=_cites(now))
    if mark.former or _is_told_of_such(case, mark) or not _excludes(case, mark, now, figure):
        reason = f"The reports tell it in a way that does not decide: {figure.measure}."
        return case.finding("number", span, "unknown", reason, near=_cites(now))
    reason = f"The reports give {_printed(now)}: {figure.measure}."
    return case.finding("number", span, "contradicted", reason, against=_cites(now))


def _is_told_of_such(case: Case, mark: FigureMark) -> bool:
    """Whether a report tells the very number, an unusual one, of such things: the 19 votes that a rival is said to lack."""
    return (
        mark.thing != ""
        and mark.action not in CASUALTIES
        and is_rare(mark)
        and any(
            (other.low, other.high, other.unit) == (mark.low, mark.high, mark.unit)
            and thing_class(other.thing) == thing_class(mark.thing)
            for report in case.reports.values()
            if report.id != case.given.id
            for other in report.figures
        )
    )


def _alike(mark: FigureMark, values: Iterable[FigureValue]) -> list[FigureValue]:
    """Give the values that a number may be, the nearest first: "at least three" tells nothing of eleven."""
    return sorted((value for value in values if intervals.alike(mark, value)), key=lambda value: intervals.ratio(mark, value))


def _unknown(case: Case, mark: FigureMark) -> Finding:
    return case.finding("number", (mark.start, mark.end), "unknown", "No report gives a number for this.")


def _excludes(case: Case, mark: FigureMark, now: Sequence[FigureValue], figure: Figure) -> bool:
    """Say whether a number and the values that hold make a conflict, as those of two reports would."""
    mine = figures.value(mark, case.article)
    both = Figure(measure=figure.measure, unit=figure.unit, verdict="differ", origins=1, reason="", values=(mine, *now))
    return bool(conflicts.found(case.witnesses, (both,)))


def _printed(values: Sequence[FigureValue]) -> str:
    printed = list(dict.fromkeys(" ".join(value.printed.split()) for value in values))
    more = ", …" if len(printed) > MOST_NAMED else ""
    return ", ".join(printed[:MOST_NAMED]) + more


def _cites(values: Sequence[FigureValue]) -> list[Cite]:
    return [value.cite for value in values]
