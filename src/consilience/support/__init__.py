"""A text beside stories: which of its sentences, numbers and quotes are supported, contradicted, overtaken or unknown.

The text is marked as a report is and set beside those of a story by the judgements that reconcile them with each other. Nothing
is contradicted without passages that say otherwise, and what the reports do not speak of is unknown, however likely.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from consilience import annotate
from consilience.annotate.words import words
from consilience.reconcile import names, notebook
from consilience.records import Account, Article, Checked, CitedArticle, Event, Finding, Report, Sentence
from consilience.support import case, numbers, quotes, sentences, text, whole
from consilience.support.whole import Inside

_LOUDEST_FIRST = ("supported", "overtaken", "contradicted", "unknown")
# A sentence of fewer words says nothing that a report could tell.
_FEWEST = 3
_KINDS = ("sentence", "number", "quote")


def report(given: str, pipeline: str = "accurate") -> Report:
    """Mark a text as a report is marked; raises UsageError where it is empty or too long."""
    return annotate.report(text.article(given), pipeline)


def checked(given: Report, event: Event, account: Account) -> tuple[Finding, ...]:
    """Give what the reports of a story say of each sentence, number and quote of a text, in the order of the text.

    `account` is that of the event. Positions count code points of the text as it was given.
    """
    one = case.of(given, event, account)
    people = names.merged(one.joined)
    told = {found.said.start: found for found in sentences.read(one, notebook.of(one.joined), people)}
    counted = [
        (mark, whole.number(one, mark, found, told.get(given.sentences[mark.sentence].start)))
        for mark, found in zip(given.figures, numbers.found(one), strict=True)
    ]
    spoken = list(zip(given.quotes, quotes.found(one, people), strict=True))
    findings = [found for _, found in (*counted, *spoken)]
    for sentence in given.sentences:
        inside = Inside(
            numbers=tuple((mark, found) for mark, found in counted if _is_in(mark.start, sentence)),
            quotes=tuple((mark, found) for mark, found in spoken if _is_in(mark.start, sentence)),
        )
        if not inside.numbers and not inside.quotes and len(words(given.article.text, sentence.start, sentence.end)) < _FEWEST:
            continue  # a dateline, a heading, "Really?": nothing that could be so or not
        findings.append(whole.finding(one, sentence, told.get(sentence.start), inside))
    return tuple(sorted(findings, key=_place))


def _is_in(start: int, sentence: Sentence) -> bool:
    return sentence.start <= start < sentence.end


def _place(found: Finding) -> tuple[int, int, int]:
    return found.start, _KINDS.index(found.kind), found.end


def together(by_story: Sequence[tuple[Event, Account, tuple[Finding, ...]]]) -> Checked:
    """Give one finding for each part of a text that was set beside several stories, the likeliest story first.

    Of two that speak of it the one that supports it tells most, and after it the one that overtakes it.
    """
    best: dict[tuple[int, int, int], Finding] = {}
    for _, _, findings in by_story:
        for found in findings:
            known = best.setdefault(_place(found), found)
            if _LOUDEST_FIRST.index(found.verdict) < _LOUDEST_FIRST.index(known.verdict):
                best[_place(found)] = found
    shown = tuple(best[place] for place in sorted(best))
    reports = {report.id: report for event, _, _ in by_story for report in event.reports}
    named = dict.fromkeys(cite.article for one in shown for cite in (*one.supporting, *one.against, *one.near))
    return Checked(
        findings=shown,
        stories=tuple(account.id for _, account, _ in by_story),
        articles=len(reports),
        cited=tuple(_cited(reports[article].article) for article in named),
    )


def unknown(given: Report) -> Checked:
    """Give what is found of a text where there is nothing to set it beside: everything in it is unknown."""
    nothing, silent = Event(reports=()), Account(id="", title="", articles=())
    return replace(together([(nothing, silent, checked(given, nothing, silent))]), stories=())


def _cited(article: Article) -> CitedArticle:
    return CitedArticle(
        id=article.id,
        label=article.label,
        outlet=article.outlet,
        title=article.title,
        published=article.published.date if article.published else None,
        url=article.url,
    )


__all__ = ["checked", "report", "together", "unknown"]
