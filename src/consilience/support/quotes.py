"""The quotes of a text beside those that the reports print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from consilience.annotate.words import words
from consilience.reconcile import quotes
from consilience.reconcile.conflicts import utterances as altered
from consilience.reconcile.quotes import utterances
from consilience.records import Cite, Finding, Name, Quote, QuoteMark, QuoteMention
from consilience.support.case import Case

# So much of the words of a quote must stand in the reports: "(sic)" or an "and" that two parts are joined with may not.
MOST_OF_IT = 0.9

Place = tuple[str, int, int]


class Speech(Struct, frozen=True):
    """The marks of all quotes, by their places, and the full names of the persons of a story, by each form of them."""

    marks: Mapping[Place, QuoteMark]
    persons: Mapping[str, str]

    def mark(self, mention: QuoteMention) -> QuoteMark:
        """Give the mark that an appearance of an utterance was made from."""
        return self.marks[_place(mention.cite)]

    def person(self, mention: QuoteMention) -> str | None:
        """Give the person whom an article names as the speaker; None where it describes somebody: "her rep" may be anybody."""
        is_named = self.mark(mention).how == "attributed" and mention.speaker is not None
        return self.persons.get(mention.speaker or "") if is_named else None


def found(case: Case, people: tuple[Name, ...]) -> tuple[Finding, ...]:
    """Give a finding for each quote of a text, in order; `people` are the names of the story and the text."""
    speech = _speech(case, people)
    joined = quotes.joined(case.joined, people)
    opposed = _opposed(case, joined)
    known = {_place(mention.cite): mention for quote in case.account.quotes for mention in quote.mentions}
    judged: dict[Place, Finding] = {}
    for quote in joined:
        others = [known[place] for mention in quote.mentions if (place := _place(mention.cite)) in known]
        for mention in quote.mentions:
            place = _place(mention.cite)
            if mention.cite.article == case.given.id:
                judged[place] = _judged(case, mention, others, speech, opposed.get(place, ()))
    return tuple(judged[_place(case.article.cite(mark.start, mark.end))] for mark in case.given.quotes)


def _speech(case: Case, people: tuple[Name, ...]) -> Speech:
    marks = {_place(report.article.cite(mark.start, mark.end)): mark for report in case.joined.reports for mark in report.quotes}
    named = (name for name in people if name.kind == "person")
    return Speech(marks, {form: name.name for name in named for form in (name.name, *(form.text for form in name.forms))})


def _place(cite: Cite) -> Place:
    return cite.article, cite.start, cite.end


def _opposed(case: Case, joined: tuple[Quote, ...]) -> dict[Place, tuple[Cite, ...]]:
    """Give for the quotes of the text what prints the same utterance with another meaning, where no report prints theirs."""
    against: dict[Place, tuple[Cite, ...]] = {}
    for conflict in altered.altered(joined, case.witnesses):
        mine = [side for side in conflict.sides if {cite.article for cite in side.cites} == {case.given.id}]
        theirs = tuple(cite for side in conflict.sides if side not in mine for cite in side.cites)
        against |= {_place(cite): theirs for side in mine for cite in side.cites}
    return against


def _judged(case: Case, mine: QuoteMention, others: Sequence[QuoteMention], speech: Speech, opposed: Sequence[Cite]) -> Finding:
    mark = speech.mark(mine)
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
    return _attributed(case, mine, same or others, speech)


def _attributed(case: Case, mine: QuoteMention, others: Sequence[QuoteMention], speech: Speech) -> Finding:
    """Judge who said it, where the words are those of the reports: two names are two speakers, a description may be either."""
    mark = speech.mark(mine)
    span, named = (mark.start, mark.end), mark.how == "attributed" and mine.speaker is not None
    told = [mention for mention in others if mention.speaker is not None]
    agreeing = [mention for mention in told if quotes.is_same_name(mine.speaker or "", mention.speaker or "")]
    if not named or agreeing:
        reason = f"Printed as spoken by {_speakers(agreeing or told)}." if told else "Printed in the reports."
        return case.finding("quote", span, "supported", reason, supporting=_cites(agreeing or others))
    persons = [mention for mention in told if speech.person(mention) not in (None, speech.person(mine))]
    if persons and speech.person(mine) is not None:
        reason = f"The reports have it from {_speakers(persons)}."
        return case.finding("quote", span, "contradicted", reason, against=_cites(persons))
    speakers = f" from {_speakers(told)}; this may be the same speaker" if told else " without saying who spoke"
    return case.finding("quote", span, "unknown", f"The reports print it{speakers}.", near=_cites(others))


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
