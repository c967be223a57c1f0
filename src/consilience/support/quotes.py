"""The quotes of a text beside those that the reports print."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.annotate.words import words
from consilience.reconcile import quotes
from consilience.reconcile.conflicts import utterances as altered
from consilience.reconcile.quotes import utterances
from consilience.records import Cite, Finding, Name, Quote, QuoteMark, QuoteMention
from consilience.support.case import Case

# So much of the words of a quote must stand in the reports: "(sic)" or an "and" that two parts are joined with may not.
MOST_OF_IT = 0.9

Marks = dict[tuple[str, int, int], QuoteMark]


def found(case: Case, people: tuple[Name, ...]) -> tuple[Finding, ...]:
    """Give a finding for each quote of a text, in order; `people` are the names of the story and the text."""
    marks: Marks = {}
    for report in case.joined.reports:
        for mark in report.quotes:
            marks[_place(report.article.cite(mark.start, mark.end))] = mark
    joined = quotes.joined(case.joined, people)
    opposed = _opposed(case, joined)
    known = {_place(mention.cite): mention for quote in case.account.quotes for mention in quote.mentions}
    judged: dict[tuple[str, int, int], Finding] = {}
    for quote in joined:
        others = [known[place] for mention in quote.mentions if (place := _place(mention.cite)) in known]
        for mention in quote.mentions:
            place = _place(mention.cite)
            if mention.cite.article == case.given.id:
                judged[place] = _judged(case, mention, others, marks, opposed.get(place, ()))
    return tuple(judged[_place(case.article.cite(mark.start, mark.end))] for mark in case.given.quotes)


def _place(cite: Cite) -> tuple[str, int, int]:
    return cite.article, cite.start, cite.end


def _opposed(case: Case, joined: tuple[Quote, ...]) -> dict[tuple[str, int, int], tuple[Cite, ...]]:
    """Give for the quotes of the text what prints the same utterance with another meaning, where no report prints theirs."""
    against: dict[tuple[str, int, int], tuple[Cite, ...]] = {}
    for conflict in altered.altered(joined, case.witnesses):
        mine = [side for side in conflict.sides if {cite.article for cite in side.cites} == {case.given.id}]
        theirs = tuple(cite for side in conflict.sides if side not in mine for cite in side.cites)
        against |= {_place(cite): theirs for side in mine for cite in side.cites}
    return against


def _judged(case: Case, mine: QuoteMention, others: Sequence[QuoteMention], marks: Marks, opposed: Sequence[Cite]) -> Finding:
    mark = marks[_place(mine.cite)]
    span = mark.start, mark.end
    if opposed:
        reason = "The reports print the same utterance with another meaning."
        return case.finding("quote", span, "contradicted", reason, against=opposed)
    if not others:
        return case.finding("quote", span, "unknown", "No report prints these words as spoken.")
    same = [mention for mention in others if _is_worded_alike(mine, mention)]
    if not same and _covered(mine, others) < MOST_OF_IT:
        reason = "The reports print it in other words, or a part of it only."
        return case.finding("quote", span, "unknown", reason, near=_cites(others))
    return _attributed(case, mine, same or others, marks)


def _attributed(case: Case, mine: QuoteMention, others: Sequence[QuoteMention], marks: Marks) -> Finding:
    """Judge who said it, where the words are those of the reports."""
    mark = marks[_place(mine.cite)]
    span, named = (mark.start, mark.end), mark.how == "attributed" and mine.speaker is not None
    told = [mention for mention in others if mention.speaker is not None]
    agreeing = [mention for mention in told if quotes.is_same_name(mine.speaker or "", mention.speaker or "")]
    if not named or agreeing:
        reason = f"Printed as spoken by {_speakers(agreeing or told)}." if told else "Printed in the reports."
        return case.finding("quote", span, "supported", reason, supporting=_cites(agreeing or others))
    sure = [mention for mention in told if marks[_place(mention.cite)].how == "attributed"]
    if sure:
        reason = f"The reports have it from {_speakers(sure)}."
        return case.finding("quote", span, "contradicted", reason, against=_cites(sure))
    return case.finding("quote", span, "unknown", "The reports print it without saying clearly who spoke.", near=_cites(others))


def _speakers(mentions: Sequence[QuoteMention]) -> str:
    return " and ".join(dict.fromkeys(" ".join((mention.speaker or "").split()) for mention in mentions))


def _is_worded_alike(mine: QuoteMention, other: QuoteMention) -> bool:
    """Say whether a quote stands in another, a misprint aside."""
    left, right = _words(mine), _words(other)
    return utterances.contains(right, left) or (len(right) >= MOST_OF_IT * len(left) and utterances.nearly_contains(right, left))


def _covered(mine: QuoteMention, others: Sequence[QuoteMention]) -> float:
    """Give the share of a quote's words that stand in the parts of it that the reports print."""
    told = _words(mine)
    standing: set[int] = set()
    for part in {_words(other) for other in others}:
        for place in range(len(told) - len(part) + 1):
            if part and told[place : place + len(part)] == part:
                standing.update(range(place, place + len(part)))
    return len(standing) / len(told) if told else 0.0


def _words(mention: QuoteMention) -> tuple[str, ...]:
    return tuple(word.text for word in words(mention.cite.exact))


def _cites(mentions: Sequence[QuoteMention]) -> list[Cite]:
    return [mention.cite for mention in mentions]
