"""Reports → happenings: each sentence that names a time, with the words of the clause that tells what happened then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate import times
from consilience.annotate.words import words
from consilience.languages.english import times as english
from consilience.reconcile.statements import is_content, stem
from consilience.records import Cite, Event, Report, Sentence, TimeMark

# A sentence longer than this loses what follows the clause with the time.
LONG_WORDS = 34


class Happening(Struct, frozen=True, kw_only=True):
    """One passage that tells what happened at a time. `start` counts in its article's text, in code points."""

    article: str
    when: str
    start: int
    order: int  # 0 for the first sentence of the article
    cite: Cite
    words: frozenset[str]  # the stems of the clause that holds the time
    is_said: bool  # the time is that of a saying: "the minister said Saturday"
    is_quoted: bool
    is_leaning: bool  # begins with a word that points to another sentence
    is_vague: bool  # "this year", or a range


def of(event: Event) -> list[Happening]:
    """Give the happenings of all reports, in the order of the articles."""
    return [happening for report in event.reports for happening in _told_by(report)]


def _told_by(report: Report) -> Iterator[Happening]:
    seen: set[tuple[str, int]] = set()
    orders = {sentence.start: order for order, sentence in enumerate(report.sentences)}
    for mark in report.times:
        sentence, when = times.sentence_at(report.sentences, mark.start), _when(mark)
        if (
            sentence is None
            or when is None
            or mark.end > sentence.end
            or (when, sentence.start) in seen
            or _is_nowadays(report, mark)
        ):
            continue
        seen.add((when, sentence.start))
        yield _happening(report, mark, sentence, orders[sentence.start], when)


def _when(mark: TimeMark) -> str | None:
    """Give the day, month or year that a happening is set down under: of a range where it begins; of a weekend none."""
    if mark.value is None or mark.form is None or mark.form.kind in {"weekend", "decade"} or mark.form.unit == "week":
        return None
    return mark.value.split("/", maxsplit=1)[0]


def _is_nowadays(report: Report, mark: TimeMark) -> bool:
    """Tell whether somebody's "today" means these times: "we can grow our economy today"."""
    form = mark.form
    if form is None or form.kind != "offset" or form.unit != "day" or form.count or form.lean == "past":
        return False
    return any(quote.start <= mark.start < quote.end for quote in report.quotes)


def _happening(report: Report, mark: TimeMark, sentence: Sentence, order: int, when: str) -> Happening:
    text = report.article.text
    start, end = _passage(text, mark, sentence)
    opening = words(text, start, min(end, start + 40))
    return Happening(
        article=report.id,
        when=when,
        start=start,
        order=order,
        cite=report.article.cite(start, end),
        words=_telling(report, mark, sentence),
        is_said=_SAID_BEFORE.search(text, max(start, mark.start - 60), mark.start) is not None,
        is_quoted=any(quote.start <= mark.start < quote.end for quote in report.quotes) or text[start] in "\"“‘'",
        is_leaning=bool(opening) and opening[0].text in english.LEANING,
        is_vague=mark.form is not None
        and (mark.form.to is not None or (mark.form.kind == "offset" and mark.form.unit == "year")),
    )


_SAID_BEFORE = re.compile(r"\b(?:" + "|".join(english.SAID) + r")(?:\s[\w’'.-]+){0,4}?\s(?:on\s|early\s|late\s)*$", re.IGNORECASE)

_OPENER = r"\s(?=(?:" + "|".join(english.CLAUSE_OPENERS) + r")\s)"
# Where a clause may end or begin: a mark, or a word that opens another clause.
_BORDER = re.compile(r"[;:—–()]|,\s|" + _OPENER, re.IGNORECASE)
# "On Saturday, the climber, a father of two, fell": after a time that opens the sentence a comma ends nothing.
_HARD_BORDER = re.compile(r"[;:()]|" + _OPENER, re.IGNORECASE)
OPENING_CHARACTERS = 12
_DATELINE = re.compile(r"[A-Z][A-Z .,'’/-]{2,40}(?:,\s[A-Z][a-z]+\.?\s\d{1,2})?\s?(?:\([^()]{2,30}\)\s?)?[-–—]+\s")
# A clause with fewer content words says too little by itself: its neighbours belong to it.
LEAST_CLAUSE_WORDS = 3
# What a relative clause tells of stands so near before it.
ANTECEDENT_CHARACTERS = 30


def _telling(report: Report, mark: TimeMark, sentence: Sentence) -> frozenset[str]:
    """Give the stems of what happened at a time: its clause, the subject before it, no dates and no numbers."""
    text = report.article.text
    dates = [(other.start, other.end) for other in report.times if sentence.start <= other.start < sentence.end]
    found = [word for part in _clause(text, mark, sentence) for word in words(text, *part)]
    plain = [word.text for word in found if not any(start <= word.start < end for start, end in dates)]
    return frozenset(stem(word) for word in plain if is_content(word) and not word[0].isdigit())


def _clause(text: str, mark: TimeMark, sentence: Sentence) -> list[tuple[int, int]]:
    """Give the clause around a time, widened border by border until it tells something, and what it says it of.

    A relative clause tells of the words before it, a main clause of those that open the sentence.
    """
    shape = _HARD_BORDER if mark.start - sentence.start < OPENING_CHARACTERS else _BORDER
    borders = [found.start() for found in shape.finditer(text, sentence.start, sentence.end)]
    before = [sentence.start, *(border for border in borders if border < mark.start)]
    after = [*(border for border in borders if border >= mark.end), sentence.end]
    left, right = len(before) - 1, 0
    while _content(text, before[left], after[right]) < LEAST_CLAUSE_WORDS and (left > 0 or right < len(after) - 1):
        if left > 0 and (left >= right or right == len(after) - 1):
            left -= 1
        else:
            right += 1
    clause = (before[left], after[right])
    if left == 0:
        return [clause]
    opener = words(text, *clause)[:1]
    if opener and opener[0].text in english.RELATIVES:
        return [(max(before[left - 1], clause[0] - ANTECEDENT_CHARACTERS), clause[0]), clause]
    return [clause] if opener and opener[0].text in english.CLAUSE_OPENERS else [(sentence.start, before[1]), clause]


def _content(text: str, start: int, end: int) -> int:
    return sum(is_content(word.text) for word in words(text, start, end))


def _passage(text: str, mark: TimeMark, sentence: Sentence) -> tuple[int, int]:
    """Give the sentence without its dateline, and if it is long without what follows the clause with the time."""
    dateline = _DATELINE.match(text, sentence.start, sentence.end)
    start = dateline.end() if dateline and dateline.end() <= mark.start else sentence.start
    if len(text[start : sentence.end].split()) <= LONG_WORDS:
        return start, sentence.end
    for found in _BORDER.finditer(text, mark.end, sentence.end):
        cut = text[start : found.start()].rstrip(" ,;:—–")
        if found.group()[0] in ",;—–" and len(cut.split()) > 8 and _is_whole(cut):
            return start, start + len(cut)
    return start, sentence.end


def _is_whole(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
