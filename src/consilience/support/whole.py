"""A sentence of a text as a whole: what is found of its numbers, its quotes and what it tells."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from consilience.reconcile.conflicts import utterances
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.things import thing_class
from consilience.reconcile.statements import Statement
from consilience.records import Cite, FigureMark, Finding, QuoteMark, Sentence
from consilience.support.case import Case
from consilience.support.sentences import Told

# A sentence of which so much is a quote tells that somebody said it.
MOSTLY_QUOTE = 0.6
ALTERED = "The reports print this sentence with another number, or with a “not” more or less."


Span = tuple[int, int]


class Inside(Struct, frozen=True):
    """What stands in a sentence, beside what is found of it."""

    numbers: tuple[tuple[FigureMark, Finding], ...]
    quotes: tuple[tuple[QuoteMark, Finding], ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give what is found of all of it."""
        return tuple(finding for _, finding in (*self.numbers, *self.quotes))


def finding(case: Case, sentence: Sentence, told: Told | None, inside: Inside) -> Finding:
    """Judge a sentence: contradicted where a part of it is, supported where all of it is."""
    span = sentence.start, sentence.end
    if told is None:
        return case.finding("sentence", span, "unknown", "This was not looked at: it is too long, or no sentence.")
    return _contradicted(case, span, told, inside) or _overtaken(case, span, told, inside) or _supported(case, span, told, inside)


def _contradicted(case: Case, span: Span, told: Told, inside: Inside) -> Finding | None:
    """Give the finding that something in a sentence is contradicted, or all of it where no report tells it."""
    same, opposed = _cites(case, told.same), _cites(case, told.opposed)
    excluded = [one for one in inside.findings if one.verdict == "contradicted"]
    if excluded or (opposed and not same):
        against = [*(cite for one in excluded for cite in one.against), *opposed]
        reason = excluded[0].reason if excluded else told.why
        return case.finding("sentence", span, "contradicted", reason, against=against, near=same)
    if told.altered and not same and (not _old(inside) or _is_turned_round(told)):
        return case.finding("sentence", span, "contradicted", ALTERED, against=_cites(case, told.altered))
    return None


def _is_turned_round(told: Told) -> bool:
    """Whether a report prints a sentence with its numbers, but for a "not": whatever became of the numbers, it is not so."""
    numbers = utterances.sense(told.said.text)[1]
    return any(utterances.sense(other.text)[1] == numbers for other in told.altered)


def _overtaken(case: Case, span: Span, told: Told, inside: Inside) -> Finding | None:
    """Give the finding that later news replaced what a sentence tells, or a number in it."""
    old = _old(inside)
    if told.overtaken is None and old is None:
        return None
    reason = told.overtaken.reason if told.overtaken else old.reason if old else ""
    later = _cites(case, told.overtaken.later) if told.overtaken else old.against if old else ()
    return case.finding("sentence", span, "overtaken", reason, supporting=_cites(case, told.same), against=later)


def _old(inside: Inside) -> Finding | None:
    return next((one for one in inside.findings if one.verdict == "overtaken"), None)


def _supported(case: Case, span: Span, told: Told, inside: Inside) -> Finding:
    """Give the finding that reports tell what a sentence tells, or that nothing is known of it."""
    same, opposed = _cites(case, told.same), _cites(case, told.opposed)
    spoken = [one for mark, one in inside.quotes if one.verdict == "supported" and _is_most(mark, span)]
    if not same and not spoken:
        return case.finding("sentence", span, "unknown", "No report tells this.", near=_cites(case, told.near))
    supporting = [*same, *(cite for one in spoken for cite in one.supporting)]
    if why := _lacking(told, inside, by_quote=bool(spoken)):
        return case.finding("sentence", span, "unknown", why, near=supporting)
    against = [*opposed, *(cite for one in inside.findings for cite in one.against)]
    reason = "Reports tell the same; others say otherwise." if against else "Reports tell the same."
    return case.finding("sentence", span, "supported", reason, supporting=supporting, against=against)


def _lacking(told: Told, inside: Inside, *, by_quote: bool) -> str:
    """Say what of a sentence no report has; "" where nothing is lacking."""
    numbers = [one.exact for _, one in inside.numbers if one.verdict == "unknown"]
    quotes = [one.exact for mark, one in inside.quotes if one.verdict == "unknown" and mark.kind == "direct"]
    if quotes:
        return "Reports speak of it, but none prints the quote in these words."
    if numbers:
        return f"Reports speak of it, but none gives this number: {', '.join(numbers)}."
    if told.unnamed and not by_quote:
        return f"Reports speak of it, but none names in it: {', '.join(dict.fromkeys(told.unnamed))}."
    return ""


def _is_most(mark: QuoteMark, span: Span) -> bool:
    return mark.end - mark.start >= MOSTLY_QUOTE * (span[1] - span[0])


def number(case: Case, mark: FigureMark, found: Finding, told: Told | None) -> Finding:
    """Give what is found of a number; of one whose measure no report gives, what sentences that tell the same give for it."""
    if found.verdict != "unknown" or told is None:
        return found
    span = mark.start, mark.end
    if cites := [cite for other in told.same for cite in _values(case, mark, other)]:
        return case.finding("number", span, "supported", "Reports that tell the same give it.", supporting=cites)
    if told.altered and not any(utterances.sense(mark.printed)[1] & utterances.sense(other.text)[1] for other in told.altered):
        return case.finding("number", span, "contradicted", ALTERED, against=_cites(case, told.altered))
    return found


def _values(case: Case, mark: FigureMark, other: Statement) -> Iterable[Cite]:
    """Give the equal values of the same kind, of no other thing, in a statement of a report."""
    report = case.reports[other.article]
    for value in report.figures:
        if other.start <= value.start and value.end <= other.end and value.kind == mark.kind:
            one_thing = "" in (value.thing, mark.thing) or thing_class(value.thing) == thing_class(mark.thing)
            if one_thing and intervals.ratio(mark, value) == 1.0 and intervals.compatible(mark, value):
                yield report.article.cite(value.start, value.end)


def _cites(case: Case, said: Iterable[Statement]) -> list[Cite]:
    return [case.reports[one.article].article.cite(one.start, one.end) for one in said]
